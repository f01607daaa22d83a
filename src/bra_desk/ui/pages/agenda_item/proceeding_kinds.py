"""The formal entries under an item, as the meeting's page writes them: one declaration of each."""

from dataclasses import KW_ONLY, dataclass
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.services.meetings.deciding import deciding_at, is_there
from bra_desk.services.meetings.meeting_view import AttendeeView, ItemView, MeetingView


@dataclass(frozen=True)
class ProceedingKind:
    """How entries of a kind are headed, added and written."""

    kind: str
    heading: str
    #: What the line of ways to add says, its letter in the menu after an ampersand.
    add: str
    #: The field that is written as running text.
    text: str
    #: What stands in it while it is empty.
    prompt: str
    _: KW_ONLY
    #: Whether those who only listen may be chosen.
    takes_listeners: bool = False


PROCEEDING_KINDS: Final = (
    ProceedingKind("recusal", _("Jäv"), _("&Jäv"), "reason", _("Skäl, om det ska stå")),
    ProceedingKind(
        "proposal",
        _("Yrkanden"),
        _("&Yrkande"),
        "text",
        _("bifall till förslaget"),
    ),
    ProceedingKind(
        "reservation",
        _("Reservationer"),
        _("&Reservation"),
        "text",
        _("Skälen, om de är lämnade"),
    ),
    ProceedingKind(
        "statement",
        _("Protokollsanteckningar"),
        _("&Anteckning"),
        "text",
        _("Det som ska antecknas"),
        takes_listeners=True,
    ),
)


def offered(shown: ProceedingKind, meeting: MeetingView, item: ItemView) -> list[AttendeeView]:
    """Who may be chosen for a new entry of a kind, in the order of the attendance."""
    if shown.takes_listeners or shown.kind == "recusal":
        return [row for row in meeting.attendees if is_there(meeting, item, row)]
    return list(deciding_at(meeting, item))
