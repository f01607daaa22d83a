"""What a meeting is told of those before it: their minutes, and what they left to be done.

All of it is worked out from the register as it was on the meeting's day, so that a paper that
is printed again says the same.
"""

from dataclasses import dataclass
from datetime import date, datetime, time

from bra_desk.basics import clock
from bra_desk.basics.texts import _, joined, long_date
from bra_desk.model.carrying import Carries
from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import MeetingStatus
from bra_desk.services.carrying.followed import Followed, Window, followed, midnight
from bra_desk.services.meetings import meeting_view
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.storage import reads
from bra_desk.storage.reads import Stored
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class CarryOver:
    """What a meeting is told of those before it."""

    #: The day of the meeting itself.
    held_on: date
    #: The day of the meeting before; None for the first of a body.
    since: date | None
    #: Which minutes there are since then, in words, the newest first.
    minutes: tuple[str, ...] = ()
    #: Whether the body has met again, so that what is noted now is told there.
    is_past: bool = False
    followed: tuple[Followed, ...] = ()


def carry_over(register: Register, meeting_id: int) -> CarryOver:
    """What the meeting is told of those before it. Errors: EntryMissing."""
    with register.read() as session:
        return carry_over_in(session, meeting_view.view_in(session, meeting_id))


def carry_over_in(session: Session, meeting: MeetingView) -> CarryOver:
    """The same, inside a read under way."""
    earlier, window = looked_back(session, meeting)
    held_on: date = meeting.values["held_on"]
    told = [each for each in earlier if _is_told_of(each, window)]
    return CarryOver(
        held_on=held_on,
        since=window.since,
        is_past=window.until is not None and window.until <= clock.today(),
        minutes=tuple(_minutes_line(session, each.id, held_on) for each in reversed(told)),
        followed=tuple(followed(session, [each.id for each in earlier], window)),
    )


def carried_by(session: Session, meeting: MeetingView) -> CarryOver:
    """The same for a meeting whose agenda has a place for it; else nothing."""
    agenda = [item.values["carries"] for item in meeting.items]
    if all(each is Carries.NOTHING for each in agenda):
        return CarryOver(held_on=meeting.values["held_on"], since=None)
    return carry_over_in(session, meeting)


def looked_back(session: Session, meeting: MeetingView) -> tuple[list[Stored], Window]:
    """The body's meetings before this, the first first, and the time it looks back over.

    Meetings that were cancelled are passed over.
    """
    found = [
        each
        for each in reads.stored(session, "meeting", {"body": meeting.values["body"]})
        if each.values["status"] is not MeetingStatus.CANCELLED and each.id != meeting.id
    ]
    found.sort(key=lambda each: _when(each.values, each.id))
    here = _when(meeting.values, meeting.id)
    earlier = [each for each in found if _when(each.values, each.id) < here]
    later = found[len(earlier) :]
    until = later[0].values["held_on"] if later else None
    return earlier, Window(
        held_on=meeting.values["held_on"],
        since=earlier[-1].values["held_on"] if earlier else None,
        until=until,
        told_until=_told_until(meeting, until),
    )


def _told_until(meeting: MeetingView, until: date | None) -> datetime | int | None:
    """Until when the meeting's papers hear what is noted: its seal, or the next meeting."""
    if meeting.seal is not None:
        return meeting.seal.chain_seq
    return midnight(until) if until is not None and until <= clock.today() else None


def _when(values: dict[str, object], id: int) -> tuple[object, object, int]:
    return values["held_on"], values["starts_at"] or time.min, id


def _is_told_of(meeting: Stored, window: Window) -> bool:
    """Whether these minutes are named: those of the meeting before, and what was approved since."""
    if meeting.values["held_on"] == window.since:
        return True
    approved = meeting.values["approved_on"]
    is_since = approved is not None and window.since is not None and approved > window.since
    return is_since and approved <= window.held_on


def _minutes_line(session: Session, meeting_id: int, held_on: date) -> str:
    meeting = meeting_view.view_in(session, meeting_id)
    is_notes = meeting.minutes_type is MinutesType.NOTES
    kind = _("Minnesanteckningar") if is_notes else _("Protokoll")
    head = _("{kind} {meeting}, {day}").format(
        kind=kind, meeting=meeting.title, day=long_date(meeting.values["held_on"])
    )
    state = _approval(meeting.values["approved_on"], held_on, is_notes=is_notes)
    return joined(head, meeting_view.paragraphs(meeting), state)


def _approval(approved_on: date | None, held_on: date, *, is_notes: bool) -> str:
    """When the minutes were approved, as far as it was known on the day."""
    if approved_on is None or approved_on > held_on:
        return "" if is_notes else _("ej justerat")
    done = _("godkända {day}") if is_notes else _("justerat {day}")
    return done.format(day=long_date(approved_on))
