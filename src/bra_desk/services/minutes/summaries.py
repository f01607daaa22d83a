"""The short public summary of a meeting: what may be told to all, and no person by name."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.documents.summary import SummaryContent, SummaryDecision
from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import ItemKind, MeetingStatus, Presence
from bra_desk.model.secrecy import MarkedPart
from bra_desk.services.entries import Row
from bra_desk.services.exposure import refuse_exposed
from bra_desk.services.meetings import meeting_view
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.services.minutes import minutes
from bra_desk.services.minutes.sealed_view import as_sealed
from bra_desk.services.secrecy.public_version import public
from bra_desk.services.secrecy.secrecy import Secrets, secrets_of
from bra_desk.storage.register import Register, Session

#: An item is not told of when this much of it is marked.
_UNTOLD: Final = frozenset({MarkedPart.WHOLE, MarkedPart.TITLE})
#: How matters of mere form begin; they are no news.
_FORMALITIES: Final = (
    *(_("mötet öppnas"), _("mötets öppnande"), _("öppnande"), _("upprop"), _("närvaro")),
    *(_("val av justerare"), _("val av protokolljusterare"), _("dagordning")),
    *(_("godkännande av dagordning"), _("fastställande av dagordning")),
    *(_("föregående protokoll"), _("föregående mötes protokoll"), _("föregående anteckningar")),
    *(
        _("nästa möte"),
        _("mötet avslutas"),
        _("mötets avslutande"),
        _("avslutning"),
        _("övriga frågor"),
    ),
)


def summary(session: Session, meeting_id: int) -> SummaryContent:
    """What the public is told of a meeting. Errors: EntryMissing."""
    secrets = secrets_of(session, meeting_id)
    return public(_unmasked(session, meeting_id, secrets), secrets)


def _unmasked(session: Session, meeting_id: int, secrets: Secrets) -> SummaryContent:
    """The same with the names and numbers that its texts may hold."""
    meeting = as_sealed(session, meeting_view.view_in(session, meeting_id))
    told = minutes.minutes_of(session, meeting)
    matters = [item for item in _public(meeting, secrets) if not _is_formality(item)]
    return SummaryContent(
        municipality=told.municipality,
        council_name=told.council_name,
        body_name=told.body_name,
        title=told.title,
        held_on=told.held_on,
        starts_at=told.starts_at,
        ends_at=told.ends_at,
        represented=_represented(meeting, secrets),
        informed=tuple(item.values["title"] for item in matters if not item.decisions),
        decided=tuple(
            SummaryDecision(
                subject=item.values["title"],
                texts=tuple(" ".join(row.values["text"].split()) for row in item.decisions),
            )
            for item in matters
            if item.decisions
        ),
        next_meeting=told.next_meeting,
        standing=_standing(meeting),
        contact=told.contact,
    )


def summary_text(register: Register, meeting_id: int) -> str:
    """The same as plain text, to copy to the web.

    Errors: EntryMissing, InputWrong for a personal number that has no reason to be there.
    """
    with register.read() as session:
        secrets = secrets_of(session, meeting_id)
        content = _unmasked(session, meeting_id, secrets)
        refuse_exposed(session, meeting_id, content)
    return public(content, secrets).plain


def summary_findings(meeting: MeetingView) -> list[str]:
    """What to look over before a meeting is told to the public."""
    found = []
    if meeting.values["status"] is not MeetingStatus.HELD:
        found.append(_("Mötet är inte avslutat."))
    elif standing := _standing(meeting):
        found.append(standing)
    if not any(row.values["organisation"] for row in meeting.attendees if _is_there(row)):
        found.append(_("Ingen närvarande har en organisation."))
    found += [
        _("{item} är markerat som sekretess. Det markerade kommer inte med.").format(item=item.name)
        for item in meeting.items
        if item.secrecy
    ]
    return found


def _public(meeting: MeetingView, secrets: Secrets) -> Iterator[ItemView]:
    """The items the public may know of, with the decisions it may know of."""
    for item in meeting.items:
        marked = secrets.parts.get(item.id, frozenset())
        if item.values["item_kind"] is ItemKind.BREAK or marked & _UNTOLD:
            continue
        told = (row for row in item.decisions if ("decision", row.id) not in secrets.rows)
        yield replace(item, decisions=tuple(told))


def _is_formality(item: ItemView) -> bool:
    return str(item.values["title"]).casefold().startswith(_FORMALITIES)


def _represented(meeting: MeetingView, secrets: Secrets) -> tuple[str, ...]:
    present = (
        row.values["organisation"]
        for row in meeting.attendees
        if _is_there(row) and not secrets.masks.names_in(row.values["name"])
    )
    return tuple(dict.fromkeys(filter(None, present)))


def _is_there(row: Row) -> bool:
    return row.values["presence"] is Presence.PRESENT


def _standing(meeting: MeetingView) -> str:
    if meeting.values["approved_on"] is not None:
        return ""
    if meeting.minutes_type is MinutesType.NOTES:
        return _("Anteckningarna är inte godkända än.")
    return _("Protokollet är inte justerat än.")
