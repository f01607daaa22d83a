"""Planning a body's year: days proposed off holidays, then all the meetings in one act."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from bra_desk.basics.errors import ValuesWrong
from bra_desk.basics.texts import WEEKDAYS, _, short_date
from bra_desk.basics.working_days import bridged_holiday, day_off, is_working_day
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.meetings import MeetingStatus
from bra_desk.model.year import MonthlyPattern, Pattern, RepeatedPattern, usual_months
from bra_desk.services.entries import opened_in
from bra_desk.services.meetings import backlog, meetings
from bra_desk.services.meetings.deadlines import deadlines
from bra_desk.storage import reads
from bra_desk.storage.reads import Stored
from bra_desk.storage.register import Register, Session

#: The days around a meeting held on a day, on one line; empty for a body without rules.
Cycle = Callable[[date], str]
#: How far a meeting may be moved, in the order tried: a week later or earlier, so that it keeps
#: its weekday, and then to the nearest day.
_MOVES = (7, -7, 1, -1, 2, -2, 3, -3, 4, -4, 14, -14, 5, -5, 6, -6)


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """A day for a meeting; nothing is written."""

    held_on: date
    weekday: str
    #: Why it is not the day the pattern gives, in words; empty when it is.
    reason: str
    #: Whether the body meets that day already, so that nothing is planned then.
    is_planned: bool


@dataclass(frozen=True, kw_only=True)
class PlannedDay:
    """A meeting as a person wants it: the day, with hours and place as far as they are known."""

    held_on: date
    starts_at: time | None = None
    ends_at: time | None = None
    place: str = ""


def usual_pattern(register: Register, body_id: int, year: int) -> Pattern:
    """How the body meets: as the year before, or by its number of meetings a year.

    Errors: EntryMissing.
    """
    with register.read() as session:
        opened_in(session, "body", body_id)
        earlier = [each.values["held_on"] for each in _meetings(session, body_id, year - 1)]
        wanted = reads.stored(session, "body", {"id": body_id})[0].values["meetings_per_year"]
        if earlier and len(earlier) >= (wanted or 0):
            return RepeatedPattern(earlier=sorted(earlier))
        weekday = max(earlier).weekday() if earlier else 3
        return MonthlyPattern(months=usual_months(wanted or 4), weekday=weekday, ordinal=2)


def usual_day(register: Register, body_id: int) -> PlannedDay | None:
    """The body's newest meeting, for the hours and the place of those to come; None without one."""
    with register.read() as session:
        found = _meetings(session, body_id)
    newest = max(found, key=lambda each: each.values["held_on"], default=None)
    if newest is None:
        return None
    return PlannedDay(
        held_on=newest.values["held_on"],
        starts_at=newest.values["starts_at"],
        ends_at=newest.values["ends_at"],
        place=newest.values["place"],
    )


def propose_year(register: Register, body_id: int, year: int, pattern: Pattern) -> list[Proposal]:
    """The days of a year by a pattern, moved off holidays and weekends, never two the same."""
    with register.read() as session:
        planned = {each.values["held_on"] for each in _meetings(session, body_id, year)}
    proposals: list[Proposal] = []
    for wished in pattern.days(year):
        taken = {each.held_on for each in proposals}
        proposals.append(_proposed(wished, taken, planned))
    return sorted(proposals, key=lambda each: each.held_on)


def why_moved(day: date) -> str:
    """Why a meeting should not be held that day; empty when it may."""
    reason = day_off(day)
    if not reason:
        return ""
    return reason if day.weekday() < 5 else _("{reason}, helg").format(reason=reason)


def warning(day: date) -> str:
    """Why a working day may suit few, in words; empty for an ordinary one."""
    holiday = bridged_holiday(day)
    return _("Klämdag vid {holiday}: många är lediga").format(holiday=holiday) if holiday else ""


def cycle(register: Register, body_id: int) -> Cycle:
    """What gives the days around a meeting of the body, in words. Errors: EntryMissing."""
    with register.read() as session:
        opened_in(session, "body", body_id)
        rules = reads.stored(session, "body", {"id": body_id})[0].values

    def told(held_on: date) -> str:
        return " · ".join(
            _("{step} {day}").format(step=each.label, day=short_date(each.day))
            for each in deadlines(held_on, rules)
        )

    return told


def carry_out(
    register: Register, body_id: int, year: int, planned: Sequence[PlannedDay]
) -> list[int]:
    """Plan these meetings in one act, numbered in order, with agenda, members and yearly items.

    A day on which the body meets already is passed over, so that doing it again adds nothing.
    Answers with the new meetings, the first first. Errors: ValuesWrong, EntryMissing.
    """
    _refuse_other_years(year, planned)
    with register.write(_act_name(register, body_id, year)) as session:
        opened_in(session, "body", body_id)
        made = list(_planned(session, body_id, planned))
        backlog.put_on_yearly(session, body_id, year, made)
        return made


def _planned(session: Session, body_id: int, planned: Sequence[PlannedDay]) -> Iterator[int]:
    days = {each.values["held_on"] for each in _meetings(session, body_id)}
    for each in sorted(planned, key=lambda each: each.held_on):
        if each.held_on in days:
            continue
        days.add(each.held_on)
        values = {
            "body": body_id,
            "held_on": each.held_on,
            "starts_at": each.starts_at,
            "ends_at": each.ends_at,
            "place": each.place,
        }
        yield _plan(session, FORMS["meeting"].empty() | values, each.held_on)


def _plan(session: Session, values: dict[str, object], held_on: date) -> int:
    try:
        return meetings.plan_in(session, values)
    except ValuesWrong as error:
        raise ValuesWrong(error.problems, where=short_date(held_on)) from error


def _refuse_other_years(year: int, planned: Sequence[PlannedDay]) -> None:
    for each in planned:
        if each.held_on.year != year:
            sentence = _("{day} ligger inte i {year}. Ändra dagen eller året.")
            told = sentence.format(day=each.held_on.isoformat(), year=year)
            raise ValuesWrong({"held_on": told}, where=short_date(each.held_on))


def _act_name(register: Register, body_id: int, year: int) -> str:
    with register.read() as session:
        found = reads.stored(session, "body", {"id": body_id})
    name = (found[0].values["short_name"] or found[0].values["name"]) if found else ""
    return _("Årets möten planerade: {body} {year}").format(body=name, year=year)


def _proposed(wished: date, taken: set[date], planned: set[date]) -> Proposal:
    """The wished day, or the nearest that is a working day and free."""

    def fits(day: date) -> bool:
        return is_working_day(day) and day.year == wished.year and day not in taken

    def found(held_on: date, reason: str) -> Proposal:
        weekday, is_planned = WEEKDAYS[held_on.weekday()], held_on in planned
        return Proposal(held_on=held_on, weekday=weekday, reason=reason, is_planned=is_planned)

    if fits(wished):
        return found(wished, "")
    days = (wished + timedelta(days=move) for move in _MOVES)
    held_on = next((day for day in days if fits(day)), wished)
    why = why_moved(wished) or _("samma dag som ett annat möte")
    moved = _("Flyttat från {day}: {why}").format(day=short_date(wished), why=why)
    return found(held_on, moved)


def _meetings(session: Session, body_id: int, year: int | None = None) -> list[Stored]:
    """A body's meetings that are not cancelled, of all years when None."""
    return [
        each
        for each in reads.stored(session, "meeting", {"body": body_id})
        if each.values["status"] is not MeetingStatus.CANCELLED
        and (year is None or each.values["held_on"].year == year)
    ]
