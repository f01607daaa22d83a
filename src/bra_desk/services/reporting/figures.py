"""A year in figures, counted one way for every page and paper that tells them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bra_desk.basics import clock
from bra_desk.model.measures import FINISHED, MeasureStatus, is_worked_on_during
from bra_desk.model.meetings import ItemKind, MeetingStatus, Progress
from bra_desk.model.pledges import is_in_force_during
from bra_desk.services.entries import Row, rows_in
from bra_desk.storage.register import Session


@dataclass(frozen=True, kw_only=True)
class Held:
    """A meeting that was held, with what came of it."""

    meeting: Row
    #: Its matters in order, breaks left out.
    items: tuple[Row, ...]
    decisions: tuple[Row, ...]
    tasks: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True)
class Year:
    """What the register tells of a year."""

    year: int
    #: The body's meetings of the year, the first first.
    meetings: tuple[Held, ...]
    #: Measures that were in work at some time of the year, each as it stood when the year ended.
    measures: tuple[Row, ...]
    #: Follow-ups of the year, of measures, goals and focus areas.
    follow_ups: tuple[Row, ...]
    goals: tuple[Row, ...]
    focus_areas: tuple[Row, ...]
    #: Citizen pledges in force some day of the year, in the order of their list.
    pledges: tuple[Row, ...]

    @property
    def decisions(self) -> tuple[Row, ...]:
        """The decisions of all its meetings in order."""
        return tuple(each for held in self.meetings for each in held.decisions)

    @property
    def tasks(self) -> tuple[Row, ...]:
        """The tasks of all its meetings in order."""
        return tuple(each for held in self.meetings for each in held.tasks)

    def followed_up(self, kind: str) -> frozenset[int]:
        """Which measures, goals or focus areas were followed up for the year."""
        return frozenset(each.values[kind] for each in self.follow_ups) - {None}

    def with_status(self, *statuses: MeasureStatus) -> int:
        """How many of its measures have one of these statuses."""
        found = Counter(each.values["status"] for each in self.measures)
        return sum(found[status] for status in statuses)

    @property
    def late(self) -> int:
        """Measures said to be late, or past their last day without an end, as the year ended.

        A year that is still going is counted as of today: a day to come is not passed.
        """
        until = min(date(self.year, 12, 31), clock.today())
        return sum(is_late(each.values, until) for each in self.measures)


def year_in(session: Session, year: int, body_id: int | None, agreement_id: int | None) -> Year:
    """The year as the register has it; without goals where `agreement_id` is None."""
    under = {"agreement": agreement_id}
    has_goals = agreement_id is not None
    follow_ups = [each for each in rows_in(session, "follow_up") if each.values["year"] == year]
    finished = _finished_during(session, year)
    return Year(
        year=year,
        meetings=_meetings(session, year, body_id),
        measures=tuple(
            each
            for each in _as_they_stood(session, date(year, 12, 31))
            if _was_in_work(each.values, year) or each.id in finished
        ),
        follow_ups=tuple(follow_ups),
        goals=tuple(rows_in(session, "goal", under) if has_goals else ()),
        focus_areas=tuple(rows_in(session, "focus_area", under) if has_goals else ()),
        pledges=tuple(each for each in rows_in(session, "pledge") if _holds(each.values, year)),
    )


def _as_they_stood(session: Session, day: date) -> Iterator[Row]:
    """Every measure with the status it had on a day, as far as its history reaches back."""
    stood: dict[int, Row] = {}
    for note in _notes_in_order(session):
        if note.values["changed_on"] <= day:
            stood[note.values["measure"]] = note
    for measure in rows_in(session, "measure"):
        note = stood.get(measure.id, measure)  # nothing is known of the time before the first
        yield replace(
            measure,
            values=measure.values | {"status": note.values["status"]},
            texts=measure.texts | {"status": note.texts["status"]},
        )


def _notes_in_order(session: Session) -> list[Row]:
    notes = rows_in(session, "measure_status")
    return sorted(notes, key=lambda each: (each.values["changed_on"], each.id))


def _finished_during(session: Session, year: int) -> set[int]:
    """Measures that came to their end in the year, also past the last day they were given.

    A first note that says finished tells when the register heard of it, not when it was.
    """
    found: set[int] = set()
    before: dict[int, MeasureStatus] = {}
    for note in _notes_in_order(session):
        measure, status = note.values["measure"], note.values["status"]
        is_end = status in FINISHED and before.get(measure, status) not in FINISHED
        if is_end and note.values["changed_on"].year == year:
            found.add(measure)
        before[measure] = status
    return found


def _was_in_work(values: Mapping[str, Any], year: int) -> bool:
    return is_worked_on_during(values["status"], values["starts_on"], values["ends_on"], year)


def _holds(values: Mapping[str, Any], year: int) -> bool:
    return is_in_force_during(values["starts_on"], values["ends_on"], values["ended_on"], year)


def is_late(values: dict[str, Any], day: date) -> bool:
    """Whether a measure is late on a day: said to be, or past its last day without an end."""
    if values["status"] in FINISHED:
        return False
    ends_on = values["ends_on"]
    return values["status"] is MeasureStatus.DELAYED or (ends_on is not None and ends_on < day)


def _meetings(session: Session, year: int, body_id: int | None) -> tuple[Held, ...]:
    if body_id is None:
        return ()
    found = [
        each
        for each in rows_in(session, "meeting", {"body": body_id})
        if each.values["held_on"].year == year and each.values["status"] is MeetingStatus.HELD
    ]
    found.sort(key=lambda each: (each.values["held_on"], each.id))
    items, decisions, tasks = (
        _grouped(rows_in(session, kind), by)
        for kind, by in (
            ("agenda_item", "meeting"),
            ("decision", "agenda_item"),
            ("task", "agenda_item"),
        )
    )

    def held(meeting: Row) -> Held:
        agenda = items[meeting.id]
        return Held(
            meeting=meeting,
            items=tuple(i for i in agenda if i.values["item_kind"] is not ItemKind.BREAK),
            decisions=tuple(each for item in agenda for each in decisions[item.id]),
            tasks=tuple(each for item in agenda for each in tasks[item.id]),
        )

    return tuple(held(each) for each in found)


def _grouped(rows: Iterable[Row], by: str) -> dict[int, list[Row]]:
    """Rows by what they belong to, in their order there."""
    groups: dict[int, list[Row]] = defaultdict(list)
    for each in sorted(rows, key=lambda row: (row.values["position"] or 0, row.id)):
        groups[each.values[by]].append(each)
    return groups


def done(rows: tuple[Row, ...]) -> int:
    """How many decisions or tasks have been carried out."""
    return sum(each.values["progress"] is Progress.DONE for each in rows)
