"""A meeting as its page and its papers see it: items numbered and timed, people in order."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from bra_desk.basics.errors import EntryMissing
from bra_desk.basics.texts import NBSP, _, clock, full_date
from bra_desk.model.approval import ApprovalState, state_of
from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import (
    NumberedMeeting,
    first_numbers,
    item_numbers,
    item_times,
    numbered,
)
from bra_desk.model.series import flaws
from bra_desk.services.entries import Row, rows_in
from bra_desk.services.meetings import series
from bra_desk.services.meetings.continuing import came_from, went_to
from bra_desk.services.meetings.proceedings_view import Proceedings, proceedings_in
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session
from bra_desk.storage.seals import StoredSeal, seals_of, was_written

#: A decision or a task: its number in the register, its values and what a person reads.
DecisionView = Row
TaskView = Row
AttendeeView = Row


@dataclass(frozen=True, kw_only=True)
class ItemView:
    """An item on the agenda with all that belongs to it."""

    id: int
    #: As it is written (§ 38); empty for a break.
    number: str
    #: When it begins; None when the agenda is not timed that far.
    starts_at: time | None
    #: Whether the meeting has left anything under it.
    is_written: bool
    values: dict[str, Any]
    texts: dict[str, str]
    decisions: tuple[DecisionView, ...]
    tasks: tuple[TaskView, ...]
    #: Jäv, proposals, votes, reservations and statements; empty for most items.
    proceedings: Proceedings
    #: What of it is left out of public versions.
    secrecy: tuple[Row, ...] = ()

    @property
    def name(self) -> str:
        """How a sentence names it: § 4, or its heading when it has no number."""
        return self.number.rstrip(".") or f"\u201d{self.values['title']}\u201d"

    #: Where it comes from and where it went on, in words; empty when it does neither.
    came_from: str = ""
    went_to: str = ""


@dataclass(frozen=True, kw_only=True)
class MeetingView:
    """A meeting with its agenda and attendance."""

    id: int
    version: int
    #: UmeBrå 4/2026
    title: str
    #: torsdag 26 november 2026 kl. 13.15-15.30, with a dash
    when: str
    values: dict[str, Any]
    texts: dict[str, str]
    #: The body's own values: its rules for numbering, notice and approval.
    body: dict[str, Any]
    items: tuple[ItemView, ...]
    attendees: tuple[AttendeeView, ...]
    #: The number of its first paragraph, by the body's rule or set by hand.
    first_number: int
    #: Every approved version of its minutes, the first first.
    seals: tuple[StoredSeal, ...]
    #: Whether its minutes or notes were ever put on the disk.
    was_written: bool
    #: Minutes that the agenda runs past the meeting's end; None when it fits or is not timed.
    overrun: int | None
    #: What is wrong in the body's paragraph numbers at this meeting, a sentence each.
    number_flaws: tuple[str, ...]

    @property
    def minutes_type(self) -> MinutesType:
        """How formal the record of the meeting is."""
        kind: MinutesType = self.body["minutes_type"]
        return kind

    @property
    def state(self) -> ApprovalState:
        """How far the record of the meeting has come."""
        return state_of(self.values["approved_on"], self.values["sent_for_comment_on"])

    @property
    def seal(self) -> StoredSeal | None:
        """The seal that is in force; None while the meeting may be changed."""
        return next((each for each in self.seals if each.reopened_at is None), None)

    @property
    def is_sealed(self) -> bool:
        """Whether the minutes are approved and nothing in them may change."""
        return self.seal is not None


def view(register: Register, meeting_id: int) -> MeetingView:
    """A meeting with all that belongs to it. Errors: EntryMissing."""
    with register.read() as session:
        return view_in(session, meeting_id)


def view_in(session: Session, meeting_id: int) -> MeetingView:
    """The same, inside a read under way."""
    found = reads.stored(session, "meeting", {"id": meeting_id})
    if not found:
        raise EntryMissing(_("Mötet finns inte längre i registret."), where="meeting")
    meeting = rows_in(session, "meeting", {"id": meeting_id})[0]
    body = reads.stored(session, "body", {"id": meeting.values["body"]}, with_removed=True)[0]
    known = reads.numbered_meetings(session, meeting.values["body"])
    firsts = first_numbers(known, body.values["numbering"])
    first_number = firsts.get(meeting.id, 1)
    items = _items(session, meeting, body.values, first_number)
    return MeetingView(
        id=meeting_id,
        version=found[0].version,
        title=title(meeting.values, body.values),
        when=when(meeting.values),
        values=meeting.values,
        texts=meeting.texts,
        body=body.values,
        items=items,
        first_number=first_number,
        seals=tuple(seals_of(session, meeting_id)),
        was_written=was_written(session, ("minutes", "notes"), meeting_id),
        attendees=tuple(rows_in(session, "attendance", {"meeting": meeting_id})),
        overrun=_overrun(meeting.values["ends_at"], items),
        number_flaws=_number_flaws(session, meeting_id, body.values, known),
    )


def _number_flaws(
    session: Session, meeting_id: int, body: dict[str, Any], known: list[NumberedMeeting]
) -> tuple[str, ...]:
    """What is wrong in the series at this meeting, with the names of the meetings."""
    found = [each for each in flaws(known, body["numbering"]) if each.concerns(meeting_id)]
    ids = {id for each in found for id in (each.earlier, each.later)}
    named = rows_in(session, "meeting", {"id": ids}) if found else []
    titles = {row.id: title(row.values, body) for row in named}
    return tuple(series.sentence(each, titles, body) for each in found)


def title(meeting: dict[str, Any], body: dict[str, Any]) -> str:
    """A meeting's own name: UmeBrå 4/2026; without a number the day stands for it."""
    name = body["short_name"] or body["name"]
    if meeting["number"] is None:
        return f"{name} {meeting['held_on'].isoformat()}"
    return f"{name} {meeting['number']}/{meeting['held_on'].year}"


def paragraphs(meeting: MeetingView) -> str:
    """From which paragraph to which; empty without a sign for paragraphs."""
    numbers = [item.number for item in meeting.items if item.number]
    sign = meeting.body["numbering_sign"]
    if not numbers or not sign:
        return ""
    first, last = (number.rpartition(NBSP)[2] for number in (numbers[0], numbers[-1]))
    return numbers[0] if first == last else f"{sign}{sign}{NBSP}{first}\u2013{last}"


def when(meeting: dict[str, Any]) -> str:
    """The day and the hours of a meeting, in words."""
    held_on: date = meeting["held_on"]
    if meeting["starts_at"] is None:
        return full_date(held_on)
    hours = clock(meeting["starts_at"])
    if meeting["ends_at"] is not None:
        hours = f"{hours}\u2013{clock(meeting['ends_at'])}"
    return _("{day} kl. {hours}").format(day=full_date(held_on), hours=hours)


def _items(
    session: Session, meeting: Row, body: dict[str, Any], first_number: int
) -> tuple[ItemView, ...]:
    rows = rows_in(session, "agenda_item", {"meeting": meeting.id})
    ids = [row.id for row in rows]
    decided = rows_in(session, "decision", {"agenda_item": ids})
    decisions = _by_item(decided)
    tasks = _by_item(rows_in(session, "task", {"agenda_item": ids}))
    proceedings = proceedings_in(session, ids)
    marks = _by_item(rows_in(session, "secrecy_mark", {"agenda_item": ids}))
    numbers = item_numbers([row.values["item_kind"] for row in rows], first_number)
    came = came_from(session, rows, meeting.values["held_on"])
    went = went_to(session, rows, decided, meeting.values["held_on"])
    times = item_times(meeting.values["starts_at"], [row.values["minutes"] for row in rows])
    return tuple(
        ItemView(
            id=row.id,
            number=numbered(number, body["numbering_sign"], body["numbering_prefix"]),
            starts_at=starts_at,
            is_written=_is_written(row, decisions(row.id), tasks(row.id), proceedings(row.id)),
            values=row.values,
            texts=row.texts,
            decisions=decisions(row.id),
            tasks=tasks(row.id),
            proceedings=proceedings(row.id),
            secrecy=marks(row.id),
            came_from=came.get(row.id, ""),
            went_to=went.get(row.id, ""),
        )
        for row, number, starts_at in zip(rows, numbers, times, strict=True)
    )


def _is_written(
    item: Row, decisions: tuple[Row, ...], tasks: tuple[Row, ...], proceedings: Proceedings
) -> bool:
    return bool(item.values["discussion"] or decisions or tasks or not proceedings.is_empty)


def _by_item(rows: list[Row]) -> Callable[[int], tuple[Row, ...]]:
    """Looks up the rows of an item, in the order they were put."""
    ordered = sorted(rows, key=lambda row: (row.values.get("position", 0), row.id))
    grouped: dict[int, tuple[Row, ...]] = {}
    for row in ordered:
        item = row.values["agenda_item"]
        grouped[item] = (*grouped.get(item, ()), row)
    return lambda item: grouped.get(item, ())


def _overrun(ends_at: time | None, items: tuple[ItemView, ...]) -> int | None:
    if ends_at is None or not items:
        return None
    last = items[-1]
    if last.starts_at is None:
        return None
    ends = last.starts_at.hour * 60 + last.starts_at.minute + (last.values["minutes"] or 0)
    late = ends - (ends_at.hour * 60 + ends_at.minute)
    return late if late > 0 else None
