"""Grants as a person meets them: where each stands, what is left, and what does not add up."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from bra_desk.basics.texts import _, days_away, joined, kronor, long_date, number
from bra_desk.forms.grants import GRANT_STATES, REPORT_DAYS, open_reports, state_of
from bra_desk.model.grants import GrantState
from bra_desk.services.entries import Row, rows_in
from bra_desk.services.programmes.grant_terms import broken_terms
from bra_desk.storage.register import Register, Session

#: A report of a grant takes this long to prepare: the ledger's extract, and a signature.
_LEAD: Final = timedelta(days=30)


@dataclass(frozen=True, kw_only=True)
class GrantLine:
    """A grant with where it stands on a day."""

    row: Row
    state: GrantState
    #: The lines of its budget, and the measures that it pays for.
    costs: tuple[Row, ...]
    measures: tuple[Row, ...]
    #: What is used, in kronor, by the lines of its budget or else by its measures.
    used: int
    #: What its measures have used; a part of the above or the same.
    used_by_measures: int
    #: What is left of what was granted; None until it is granted.
    left: int | None
    #: What it is to be reported on next, and the last day; None for nothing.
    next_report: tuple[str, date] | None
    #: What does not add up or is late, a sentence each.
    warnings: tuple[str, ...]

    @property
    def state_text(self) -> str:
        """Where it stands, in a word."""
        return GRANT_STATES[self.state]


@dataclass(frozen=True, kw_only=True)
class ReportDay:
    """A day that a grant is to be reported on, in the year's wheel and on the overview."""

    grant_id: int
    title: str
    #: Which report, and to whom.
    detail: str
    responsible: str
    due_on: date
    #: The day it was sent; None until it is.
    sent_on: date | None


def lines(register: Register, today: date) -> tuple[GrantLine, ...]:
    """Every grant as it stands on a day, in the order of the list."""
    with register.read() as session:
        return lines_in(session, today)


def lines_in(session: Session, today: date) -> tuple[GrantLine, ...]:
    """The same, inside a read under way."""
    costs = _by_grant(session, "grant_cost")
    measures = _by_grant(session, "grant_measure")
    return tuple(
        _line(row, tuple(costs[row.id]), tuple(measures[row.id]), today)
        for row in rows_in(session, "grant")
    )


def rows_of(register: Register, today: date) -> list[Row]:
    """The same as rows of a list, with what is worked out among their texts."""
    found = []
    for line in lines(register, today):
        told = {
            "state": line.state_text,
            "left": "" if line.left is None else kronor(line.left),
            "next_report": _next_text(line.next_report, today),
        }
        found.append(replace(line.row, values=line.row.values | told, texts=line.row.texts | told))
    return found


def report_days_in(session: Session) -> tuple[ReportDay, ...]:
    """Every day that some granted grant is, or was, to be reported on."""
    return tuple(
        ReportDay(
            grant_id=row.id,
            title=row.values["title"],
            detail=joined(name, row.values["funder"], between=" · "),
            responsible=row.values["responsible"],
            due_on=row.values[due],
            sent_on=row.values[sent],
        )
        for row in rows_in(session, "grant")
        for due, sent, name in REPORT_DAYS
        if row.values[due] is not None
        and state_of(row.values) in {GrantState.GRANTED, GrantState.REPORTED}
    )


def told_of_in(session: Session, today: date) -> Iterator[ReportDay]:
    """The reports that the overview tells of: late, or due within a month."""
    for day in report_days_in(session):
        if day.sent_on is None and day.due_on - _LEAD <= today:
            yield day


def is_of_year(line: GrantLine, year: int) -> bool:
    """Whether a grant was applied for, decided, used or reported on in a year."""
    values = line.row.values
    first, last = values["use_from_on"], values["use_by_on"]
    if first is not None and last is not None and first.year <= year <= last.year:
        return True
    names = (
        "applied_on",
        "decided_on",
        "use_from_on",
        "use_by_on",
        "final_due_on",
        "final_sent_on",
    )
    return any(values[name] is not None and values[name].year == year for name in names)


def _by_grant(session: Session, kind: str) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for each in rows_in(session, kind):
        found[each.values["grant"]].append(each)
    return found


def _line(row: Row, costs: tuple[Row, ...], measures: tuple[Row, ...], today: date) -> GrantLine:
    by_costs, by_measures = _sum(costs), _sum(measures)
    used = max(by_costs, by_measures)
    granted = row.values["granted_amount"]
    line = GrantLine(
        row=row,
        state=state_of(row.values),
        costs=costs,
        measures=measures,
        used=used,
        used_by_measures=by_measures,
        left=granted - used if granted else None,
        next_report=min(open_reports(row.values), key=lambda each: each[1], default=None),
        warnings=(),
    )
    return replace(line, warnings=(*broken_terms(row, costs), *_warnings(line, today)))


def _warnings(line: GrantLine, today: date) -> Iterator[str]:
    values: dict[str, Any] = line.row.values
    if line.left is not None and line.left < 0:
        sentence = _("{over} kr mer är använt än beviljat.")
        yield sentence.format(over=number(-line.left))
    use_by_on, left = values["use_by_on"], line.left or 0
    if (
        line.state is GrantState.GRANTED
        and use_by_on is not None
        and use_by_on < today
        and left > 0
    ):
        sentence = _("Pengarna skulle användas senast {day}. {left} kr är kvar.")
        yield sentence.format(day=long_date(use_by_on), left=number(left))
    for name, day in open_reports(values):
        if day < today:
            yield _("{name} skulle ha lämnats {day}.").format(name=name, day=long_date(day))


def _sum(rows: tuple[Row, ...]) -> int:
    return sum(each.values["used"] or 0 for each in rows)


def _next_text(report: tuple[str, date] | None, today: date) -> str:
    if report is None:
        return ""
    name, day = report
    return f"{name} {long_date(day)} ({days_away(day, today)})"
