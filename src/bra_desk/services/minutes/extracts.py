"""Extracts of minutes: one item for those it concerns, told as the minutes were sealed."""

from dataclasses import fields
from typing import Any

from bra_desk.basics.texts import NBSP, _
from bra_desk.documents.extract import ExtractContent
from bra_desk.documents.minutes import MinutesContent
from bra_desk.model.council import MinutesType
from bra_desk.model.dispatch import recipients
from bra_desk.model.meetings import MeetingStatus
from bra_desk.services.entries import opened_in
from bra_desk.services.meetings import findings, meeting_view
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.services.minutes import minutes, versions
from bra_desk.services.minutes.sealed_view import as_sealed
from bra_desk.storage import reads
from bra_desk.storage.register import Session


def extract(session: Session, item_id: int) -> ExtractContent:
    """What an extract of one item says. Errors: EntryMissing."""
    return extract_of(session, meeting_of(session, item_id), item_id)


def extract_of(session: Session, meeting: MeetingView, item_id: int) -> ExtractContent:
    """The same for a meeting that has been read."""
    place = next(at for at, item in enumerate(meeting.items) if item.id == item_id)
    told, item = minutes.minutes_of(session, meeting), meeting.items[place]
    shared: dict[str, Any] = {
        each.name: getattr(told, each.name) for each in fields(MinutesContent)
    }
    shared |= {"title": f"{told.title} {_number(item)}".strip(), "items": (told.items[place],)}
    is_notes = meeting.minutes_type is MinutesType.NOTES
    return ExtractContent(
        **shared,
        heading=_("Utdrag ur minnesanteckningar") if is_notes else _("Protokollsutdrag"),
        approval=versions.approval_told(meeting),
        recipients=recipients_of(item),
    )


def meeting_of(session: Session, item_id: int) -> MeetingView:
    """The meeting of an item, as it was sealed where it is. Errors: EntryMissing."""
    opened_in(session, "agenda_item", item_id)
    item = reads.stored(session, "agenda_item", {"id": item_id})[0]
    return as_sealed(session, meeting_view.view_in(session, item.values["meeting"]))


def recipients_of(item: ItemView) -> tuple[str, ...]:
    """Those who receive any of an item's decisions, each once."""
    return recipients("\n".join(row.values["dispatch_to"] for row in item.decisions))


def extract_findings(meeting: MeetingView, item_id: int) -> list[str]:
    """What to mend before an extract goes out."""
    item = next(each for each in meeting.items if each.id == item_id)
    found = []
    if meeting.values["status"] is not MeetingStatus.HELD:
        found.append(_("Mötet är inte avslutat."))
    elif meeting.values["approved_on"] is None:
        found.append(versions.approval_told(meeting))
    if not item.decisions:
        found.append(_("{item} har inget beslut.").format(item=findings.name(item)))
    elif not recipients_of(item):
        found.append(_("{item} har inga mottagare.").format(item=findings.name(item)))
    return found


def item_label(meeting: MeetingView, item_id: int) -> str:
    """What the name of an extract's file says of its item: its number, else its heading."""
    item = next(each for each in meeting.items if each.id == item_id)
    return _number(item).replace(NBSP, " ") or str(item.values["title"])


def _number(item: ItemView) -> str:
    return item.number.rstrip(".")
