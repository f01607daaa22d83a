"""What taking in a file of statistics would do, value by value, before anything is written."""

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bra_desk.basics.decimals import decimal
from bra_desk.basics.texts import _, counted, long_date
from bra_desk.exchange.statistics.rows import DASH, Problem, StatisticsRow
from bra_desk.model.indicators import ValueStatus
from bra_desk.services.statistics.statistics_choices import Choices, Dash, Target
from bra_desk.services.statistics.statistics_files import Statement, series_key
from bra_desk.storage import reads
from bra_desk.storage.reads import Stored
from bra_desk.storage.register import Register, Session


class What(enum.StrEnum):
    """What an import does with one value."""

    NEW = "new"
    CHANGED = "changed"
    #: A final value in place of a preliminary one.
    FINAL = "final"
    SAME = "same"
    #: The register's final value stays, the file's preliminary one is left out.
    KEPT = "kept"


WRITES = frozenset({What.NEW, What.CHANGED, What.FINAL})
WHAT_WORDS = {
    What.NEW: _("nytt"),
    What.CHANGED: _("ändras"),
    What.FINAL: _("slutligt ersätter preliminärt"),
    What.SAME: _("som förut"),
    What.KEPT: _("slutligt värde finns, det preliminära lämnas"),
}


@dataclass(frozen=True, kw_only=True)
class Change:
    """What would happen to one value of an indicator."""

    what: What
    indicator: str
    period: str
    #: The area, the place to compare with, or the whole municipality, in words.
    place: str
    #: The value as it is shown, before and after; empty before a new one.
    before: str
    after: str
    #: Where in the file it stands.
    at: str


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What taking in a file would do; nothing is written."""

    changes: tuple[Change, ...]
    #: What cannot be read in what was chosen, each with its sheet, row and column.
    problems: tuple[str, ...]
    #: What is left out and why.
    notes: tuple[str, ...]
    #: When the same file was taken in before, in words; empty when it was not.
    already: str
    #: How many lone dashes there are in what was chosen.
    dashes: int
    new_indicators: tuple[str, ...]

    def count(self, *kinds: What) -> int:
        """How many of the changes are of these kinds."""
        return sum(change.what in kinds for change in self.changes)


@dataclass(frozen=True)
class Planned:
    """One value on its way in, beside the one the register has."""

    row: StatisticsRow
    target: Target
    value: Decimal | None
    status: ValueStatus
    #: None when the register has none.
    before: Stored | None

    @property
    def key(self) -> tuple[object, ...]:
        """What may only be written once by an import."""
        return series_key(self.row), self.row.period, self.target

    @property
    def what(self) -> What:
        """What happens to the value."""
        if self.before is None:
            return What.NEW
        values = self.before.values
        if (values["value"], values["status"]) == (self.value, self.status):
            return What.SAME
        if values["status"] is self.status:
            return What.CHANGED
        return What.FINAL if self.status is ValueStatus.FINAL else What.KEPT


def preview(register: Register, statement: Statement, choices: Choices) -> Preview:
    """What would be new, changed and left out."""
    with register.read() as session:
        return preview_of(session, statement, choices, plan(session, statement, choices))


def plan(session: Session, statement: Statement, choices: Choices) -> list[Planned]:
    """Each chosen number of the file, beside what the register has."""
    there = _values(session, [id for id in choices.series.values() if id is not None])
    return [_planned(row, choices, there) for row in _chosen(statement, choices)]


def _chosen(statement: Statement, choices: Choices) -> Iterator[StatisticsRow]:
    for row in statement.reading.rows:
        if series_key(row) in choices.series and row.region in choices.regions:
            yield row


_Key = tuple[int, int, str, int | None, str]


def _values(session: Session, indicators: list[int]) -> dict[_Key, Stored]:
    """The values that the register has of these indicators."""
    found = reads.stored(session, "indicator_value", {"indicator": indicators})
    return {_key_of(each.values): each for each in found}


def _key_of(values: Mapping[str, Any]) -> _Key:
    names = ("indicator", "year", "period", "area", "comparison")
    indicator, year, period, area, comparison = (values[name] for name in names)
    return indicator, year, period, area, comparison.casefold()


def _planned(row: StatisticsRow, choices: Choices, there: Mapping[_Key, Stored]) -> Planned:
    target, indicator = choices.regions[row.region], choices.series[series_key(row)]
    is_zero = row.mark == DASH and choices.dash is Dash.ZERO
    before = None
    if indicator is not None:
        key = (indicator, row.period.year, row.period.label)
        before = there.get((*key, target.area, target.comparison.casefold()))
    return Planned(
        row=row,
        target=target,
        value=Decimal(0) if is_zero else row.value,
        status=ValueStatus.PRELIMINARY if row.is_preliminary else ValueStatus.FINAL,
        before=before,
    )


def preview_of(
    session: Session, statement: Statement, choices: Choices, planned: list[Planned]
) -> Preview:
    """The preview of what is planned, inside a read or an act under way."""
    areas = reads.captions(session, "area")
    titles = reads.captions(session, "indicator")
    new = tuple(key for key, id in choices.series.items() if id is None)
    return Preview(
        changes=tuple(_change(each, choices, titles, areas) for each in planned),
        problems=tuple(str(each) for each in problems_of(statement, choices)),
        notes=(*statement.reading.notes, *_left_out(statement, choices)),
        already=_already(session, statement),
        dashes=sum(each.row.mark == DASH for each in planned),
        new_indicators=new,
    )


def _change(
    each: Planned, choices: Choices, titles: Mapping[int, str], areas: Mapping[int, str]
) -> Change:
    indicator = choices.series[series_key(each.row)]
    before = None if each.before is None else each.before.values
    return Change(
        what=each.what,
        indicator=series_key(each.row) if indicator is None else titles[indicator],
        period=str(each.row.period),
        place=areas.get(each.target.area or 0) or each.target.comparison or _("Hela kommunen"),
        before="" if before is None else value_words(before["value"], before["status"]),
        after=value_words(each.value, each.status),
        at=str(each.row.place),
    )


def value_words(value: Decimal | None, status: ValueStatus) -> str:
    """A value as a person reads it; two dots when it is unknown."""
    shown = ".." if value is None else decimal(value)
    return _("{value} prel.").format(value=shown) if status is ValueStatus.PRELIMINARY else shown


def problems_of(statement: Statement, choices: Choices) -> list[Problem]:
    """The problems of what was chosen: of its series and regions, or of no one's."""
    places = set(statement.regions)

    def concerns(problem: Problem) -> bool:
        key = series_key(problem)
        is_series = key in choices.series or key not in statement.series
        is_region = problem.region in choices.regions or problem.region not in places
        return is_series and is_region

    return [problem for problem in statement.reading.problems if concerns(problem)]


def _left_out(statement: Statement, choices: Choices) -> Iterator[str]:
    series = len(statement.series) - len(choices.series)
    if series:
        one, many = _("serie i filen är inte vald"), _("serier i filen är inte valda")
        yield f"{counted(series, one, many)}."
    regions = len(statement.regions) - len(choices.regions)
    if regions:
        one, many = _("plats i filen är inte vald"), _("platser i filen är inte valda")
        yield f"{counted(regions, one, many)}."


def _already(session: Session, statement: Statement) -> str:
    found = reads.stored(session, "statistics_import", {"sha256": statement.file.sha256})
    if not found:
        return ""
    before = max(found, key=lambda each: each.id).values
    day, who = before["imported_on"], before["imported_by"]
    said = _("Samma fil importerades {day} av {who}.")
    return said.format(day=long_date(day) if day else _("tidigare"), who=who or _("okänd"))
