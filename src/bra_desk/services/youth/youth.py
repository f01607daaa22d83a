"""Cooperation around youth at risk with its counts, in the words that may be published."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date

from bra_desk.basics.texts import _, counted
from bra_desk.model.youth import is_publishable
from bra_desk.services.entries import Row, rows_in
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class YouthLine:
    """A cooperation or a measure with its counts of a year, as they may be published."""

    name: str
    started: str
    ongoing: str
    ended: str
    meetings: str


@dataclass(frozen=True, kw_only=True)
class Structure:
    """A cooperation with its parties, its efforts and all its counts."""

    row: Row
    partners: tuple[Row, ...]
    measures: tuple[str, ...]
    #: The newest year first.
    counts: tuple[Row, ...]


def published(persons: int | None) -> str:
    """A number of persons as a paper says it: few are not told; empty for unknown."""
    if persons is None:
        return ""
    if is_publishable(persons):
        return str(persons)
    return _("färre än fem")


def published_row(*persons: int | None) -> tuple[str, ...]:
    """Numbers that hang together, such as new, ongoing and ended, as a paper says them.

    Where one alone is too small to tell, the least of the others is left out too: what began
    is what goes on and what ended, so one could be counted out from the rest.
    """
    told = [published(each) for each in persons]
    few = [each for each in persons if not is_publishable(each)]
    known = [(each, place) for place, each in enumerate(persons) if each and is_publishable(each)]
    if len(few) == 1 and known:
        told[min(known)[1]] = _("utelämnas")
    return tuple(told)


def year_lines(register: Register, year: int) -> tuple[YouthLine, ...]:
    """The counts of a year, each cooperation and each measure that was counted."""
    with register.read() as session:
        return year_lines_in(session, year)


def year_lines_in(session: Session, year: int) -> tuple[YouthLine, ...]:
    """The same, inside a read under way."""
    return tuple(
        _line(each, each.texts["structure"] or each.texts["measure"])
        for each in rows_in(session, "youth_count", {"year": year})
    )


def line_of(count: Row) -> YouthLine:
    """One year's counts of a cooperation, named by the year."""
    return _line(count, str(count.values["year"]))


def structures_in(session: Session, day: date | None = None) -> tuple[Structure, ...]:
    """Every cooperation, or those that go on on a day."""
    partners, measures, counts = (
        _by_structure(session, kind)
        for kind in ("structure_partner", "structure_measure", "youth_count")
    )
    return tuple(
        Structure(
            row=row,
            partners=tuple(partners[row.id]),
            measures=tuple(each.texts["measure"] for each in measures[row.id]),
            counts=tuple(counts[row.id]),
        )
        for row in rows_in(session, "cooperation_structure")
        if day is None or _goes_on(row, day)
    )


def rows_of(register: Register, year: int) -> list[Row]:
    """Cooperations as rows of a list, with their newest counts up to a year."""
    with register.read() as session:
        found = structures_in(session)
    return [
        replace(
            each.row,
            values=each.row.values | _worked_out(each, year),
            texts=each.row.texts | _worked_out(each, year),
        )
        for each in found
    ]


def count_rows(register: Register) -> list[Row]:
    """The counts as rows of a list, each with what was counted: a cooperation or a measure."""
    with register.read() as session:
        found = rows_in(session, "youth_count")
    return [
        replace(each, values=each.values | told, texts=each.texts | told)
        for each in found
        for told in ({"counted": each.texts["structure"] or each.texts["measure"]},)
    ]


def _goes_on(row: Row, day: date) -> bool:
    starts_on, ends_on = row.values["starts_on"], row.values["ends_on"]
    return (starts_on is None or starts_on <= day) and (ends_on is None or day <= ends_on)


def _by_structure(session: Session, kind: str) -> dict[int | None, list[Row]]:
    found: dict[int | None, list[Row]] = defaultdict(list)
    for each in rows_in(session, kind):
        found[each.values["structure"]].append(each)
    return found


def _line(count: Row, name: str) -> YouthLine:
    values = count.values
    meetings = values["meetings"]
    names = ("started", "ongoing", "ended")
    started, ongoing, ended = published_row(*(values[each] for each in names))
    return YouthLine(
        name=name,
        started=started,
        ongoing=ongoing,
        ended=ended,
        meetings="" if meetings is None else str(meetings),
    )


def _worked_out(structure: Structure, year: int) -> dict[str, str]:
    counts = [each for each in structure.counts if each.values["year"] <= year]
    parties = counted(len(structure.partners), _("part"), _("parter"))
    if not counts:
        return {"parties": parties, "newest": _("inte räknat")}
    newest = counts[0]
    told = published(newest.values["started"]) or _("inte räknat")
    return {
        "parties": parties,
        "newest": _("{year}: {count} nya").format(year=newest.values["year"], count=told),
    }
