"""What a meeting did not finish: found, asked about, and taken on to the next meeting."""

import enum
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import time
from typing import Any, Final

from bra_desk.basics.texts import _, counted
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.carrying import Carries
from bra_desk.model.meetings import DecisionType, ItemKind, MeetingStatus
from bra_desk.services import privacy
from bra_desk.services.entries import save_in
from bra_desk.services.meetings import backlog, meeting_view, meetings
from bra_desk.services.meetings.continuing import continued_in
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.storage import reads
from bra_desk.storage.reads import Stored
from bra_desk.storage.register import Register, Session

#: What an item takes along; what the meeting said about it stays in its minutes.
_TAKEN: Final = (
    "title",
    "item_kind",
    "presenter",
    "minutes",
    "background",
    "diary_number",
)
_ON_AGENDA: Final = (*_TAKEN, "supporting_documents")
#: Kinds that every meeting has of its own.
_OF_THE_DAY: Final = frozenset({ItemKind.BREAK, ItemKind.QUESTION, ItemKind.ANNOUNCEMENT})


class Why(enum.StrEnum):
    """Why an item is not finished."""

    DEFERRED = "deferred"
    REFERRED_BACK = "referred_back"
    NOT_HANDLED = "not_handled"


@dataclass(frozen=True, kw_only=True)
class Unfinished:
    """An item that waits to be taken on."""

    item_id: int
    number: str
    title: str
    why: Why


@dataclass(frozen=True, kw_only=True)
class TakenOn:
    """Where items went: to a meeting by its name, or to the backlog; empty for nothing to do."""

    ids: tuple[int, ...]
    #: The meeting's name; empty for the backlog.
    meeting: str


def unfinished(register: Register, meeting_id: int) -> list[Unfinished]:
    """What the meeting did not finish and nobody has taken on yet. Errors: EntryMissing."""
    with register.read() as session:
        return list(_unfinished(session, meeting_view.view_in(session, meeting_id)))


def goes_to(register: Register, meeting_id: int) -> str:
    """The name of the meeting that unfinished items go to; empty for the backlog."""
    with register.read() as session:
        return _title(session, _next_planned(session, meeting_id))


def take_on(register: Register, meeting_id: int, item_ids: Collection[int]) -> TakenOn:
    """Put items on the body's next planned meeting, or in the backlog when none is planned.

    Each is linked back to where it comes from; one that was taken on before is passed over.
    Errors: EntryMissing.
    """
    name = _("Fortsätter på ett senare möte: {items}").format(
        items=counted(len(item_ids), _("ärende"), _("ärenden"))
    )
    with register.write(name) as session:
        target = _next_planned(session, meeting_id)
        done = continued_in(session, item_ids)
        waiting = [each for each in item_ids if each not in done]
        made = tuple(_take(session, each, target) for each in waiting)
        return TakenOn(ids=made, meeting=_title(session, target) if made else "")


def _unfinished(session: Session, meeting: MeetingView) -> Iterator[Unfinished]:
    done = continued_in(session, [item.id for item in meeting.items])
    standard = {
        each.values["title"].casefold()
        for each in reads.stored(session, "standard_item", {"body": meeting.values["body"]})
    }
    for item in meeting.items:
        why = _why(item, standard)
        if why is not None and item.id not in done:
            title = item.values["title"]
            yield Unfinished(item_id=item.id, number=item.number, title=title, why=why)


def _why(item: ItemView, standard: Collection[str]) -> Why | None:
    """Why an item is not finished; None when it is, or comes back by itself."""
    types = {row.values["decision_type"] for row in item.decisions}
    if DecisionType.DEFERRED in types:
        return Why.DEFERRED
    if DecisionType.REFERRED_BACK in types:
        return Why.REFERRED_BACK
    values = item.values
    is_own = values["item_kind"] in _OF_THE_DAY or values["carries"] is not Carries.NOTHING
    if item.is_written or is_own or values["title"].casefold() in standard:
        return None
    return Why.NOT_HANDLED


def _next_planned(session: Session, meeting_id: int) -> Stored | None:
    """The body's first meeting after this that has not begun; None when none is planned."""
    meeting = reads.stored(session, "meeting", {"id": meeting_id}, with_removed=True)[0]
    coming = [
        each
        for each in reads.stored(session, "meeting", {"body": meeting.values["body"]})
        if each.values["status"] in {MeetingStatus.PLANNED, MeetingStatus.CALLED}
        and _when(each) > _when(meeting)
    ]
    return min(coming, key=_when, default=None)


def _when(meeting: Stored) -> tuple[Any, Any, int]:
    return meeting.values["held_on"], meeting.values["starts_at"] or time.min, meeting.id


def _title(session: Session, meeting: Stored | None) -> str:
    if meeting is None:
        return ""
    body = reads.stored(session, "body", {"id": meeting.values["body"]}, with_removed=True)[0]
    return meeting_view.title(meeting.values, body.values)


def _take(session: Session, item_id: int, target: Stored | None) -> int:
    """A new item that goes on from an old one, on `target` or in the backlog for None."""
    item = reads.stored(session, "agenda_item", {"id": item_id})[0]
    reasons = privacy.reasons_of(session, "agenda_item", item.token)
    if target is None:
        body = reads.stored(session, "meeting", {"id": item.values["meeting"]})[0].values["body"]
        taken = {name: item.values[name] for name in _TAKEN}
        values = FORMS["backlog_item"].empty() | taken | {"body": body, "continues": item_id}
        return save_in(session, FORMS["backlog_item"], values, reasons=reasons)
    taken = {name: item.values[name] for name in _ON_AGENDA}
    values = FORMS["agenda_item"].empty() | taken | {"continues": item_id}
    place = backlog.place_before_questions(session, target.id)
    return meetings.put_in(session, target.id, values, place, reasons)
