"""What every layout of statistics is read into: rows with their place in the file."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from bra_desk.basics.decimals import decimal
from bra_desk.basics.texts import _, counted
from bra_desk.exchange.statistics.periods import Period

#: What stands where there is no number: nothing, not known, and what cannot occur.
DASH: Final = "-"
UNKNOWN: Final = ".."
IMPOSSIBLE: Final = "."


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where in a file something stands; rows and columns count from nought."""

    #: The sheet; empty in a text file.
    sheet: str = ""
    row: int = 0
    #: None for the row as a whole.
    column: int | None = None
    #: What the column is headed by.
    heading: str = ""
    #: What it is called in a file that has neither rows nor columns; empty in all others.
    called: str = ""

    def __str__(self) -> str:
        if self.called:
            return self.called
        parts = [_("bladet {sheet}").format(sheet=self.sheet)] if self.sheet else []
        parts.append(_("rad {row}").format(row=self.row + 1))
        if self.column is not None:
            name = column_name(self.column)
            headed = f" ({self.heading})" if self.heading else ""
            parts.append(_("kolumn {name}").format(name=name) + headed)
        return ", ".join(parts)


@dataclass(frozen=True, kw_only=True)
class StatisticsRow:
    """One number of a file: what it counts, where and when."""

    series: str
    unit: str = ""
    #: As the file names it; empty when the file says nothing of a place.
    region: str = ""
    period: Period
    #: None where the file has a mark instead of a number.
    value: Decimal | None = None
    #: The mark that stands there instead; empty for a number.
    mark: str = ""
    is_preliminary: bool = False
    place: Place

    @property
    def key(self) -> tuple[str, str, str, Period]:
        """What may only stand once in a file."""
        return self.series, self.unit, self.region, self.period


@dataclass(frozen=True, kw_only=True)
class Problem:
    """Something in the file that cannot be taken in, and what it would have told of."""

    place: Place
    sentence: str
    #: Empty when it concerns every series, or every region.
    series: str = ""
    unit: str = ""
    region: str = ""

    def __str__(self) -> str:
        where = str(self.place)
        return f"{where[0].upper()}{where[1:]}: {self.sentence}"


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A file that was understood."""

    #: The layout's name, and what it is called.
    layout: str
    title: str
    #: Who publishes it, to be proposed as source.
    source: str = ""
    #: What must be said of its numbers wherever they are shown; empty when nothing must.
    interpretation: str = ""
    rows: tuple[StatisticsRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    #: What was left out and why.
    notes: tuple[str, ...] = ()


def column_name(column: int) -> str:
    """How Excel names a column: A for nought, AA after Z."""
    name, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        name = chr(65 + letter) + name
    return name


def settled(reading: Reading) -> Reading:
    """The reading with what stands twice put together, and headings without numbers left out.

    A number wins over a mark, and a final number over a preliminary one; two different numbers
    for the same thing are a problem.
    """
    kept: dict[tuple[str, str, str, Period], StatisticsRow] = {}
    problems, twice = list(reading.problems), 0
    for row in reading.rows:
        before = kept.get(row.key)
        twice += before is not None
        if before is None or _wins(row, before):
            kept[row.key] = row
        elif not _wins(before, row) and before.value != row.value:
            problems.append(_two_numbers(before, row))
    told = {(row.series, row.unit) for row in kept.values() if row.mark != UNKNOWN}
    rows = tuple(row for row in kept.values() if (row.series, row.unit) in told)
    silent = {row.series for row in kept.values()} - {series for series, _unit in told}
    return replace(
        reading,
        rows=rows,
        problems=tuple(problems),
        notes=(*reading.notes, *_notes(twice, silent)),
    )


def _wins(row: StatisticsRow, over: StatisticsRow) -> bool:
    if (row.value is None) != (over.value is None):
        return row.value is not None
    return over.is_preliminary and not row.is_preliminary


def _two_numbers(first: StatisticsRow, second: StatisticsRow) -> Problem:
    sentence = _(
        "{series}, {region}, {period} har två olika tal: {one} här och {other} på {place}. "
        "Rätta filen."
    )
    return Problem(
        place=second.place,
        sentence=sentence.format(
            series=second.series,
            region=second.region or _("hela filen"),
            period=second.period,
            one=_shown(second),
            other=_shown(first),
            place=first.place,
        ),
        series=second.series,
        unit=second.unit,
        region=second.region,
    )


def _shown(row: StatisticsRow) -> str:
    return row.mark if row.value is None else decimal(row.value)


def _notes(twice: int, silent: Iterable[str]) -> list[str]:
    notes = []
    if twice:
        notes.append(
            _("{count} som står flera gånger i filen tas med en gång.").format(
                count=counted(twice, _("tal"), _("tal"))
            )
        )
    if listed := sorted(silent):
        shown = ", ".join(listed[:5]) + (" …" if len(listed) > 5 else "")
        notes.append(
            _("{count} utan tal i filen utelämnas: {shown}.").format(
                count=counted(len(listed), _("rubrik"), _("rubriker")), shown=shown
            )
        )
    return notes
