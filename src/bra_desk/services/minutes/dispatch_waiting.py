"""How many recipients still wait for the decisions of held meetings."""

from datetime import date

from bra_desk.model.dispatch import recipient_key, recipients
from bra_desk.model.meetings import MeetingStatus
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session


def waiting(register: Register) -> dict[int, int]:
    """How many recipients wait in each held meeting; a meeting where none does is left out."""
    with register.read() as session:
        return waiting_meetings(session)


def waiting_meetings(session: Session) -> dict[int, int]:
    """How many recipients wait in each held meeting, those not fetched with them."""
    meetings = {
        each.id: each.values
        for each in reads.stored(session, "meeting", {"status": MeetingStatus.HELD})
    }
    items = {
        each.id: each.values["meeting"]
        for each in reads.stored(session, "agenda_item", {"meeting": list(meetings)})
    }
    listed = listed_recipients(session)
    waiting: dict[int, int] = {}
    for decision in reads.stored(session, "decision", {"agenda_item": list(items)}):
        rows = listed.get(decision.id, {})
        named = {recipient_key(each) for each in recipients(decision.values["dispatch_to"])}
        left = sum(sent is None for sent in rows.values()) + len(named - rows.keys())
        if left:
            meeting = items[decision.values["agenda_item"]]
            waiting[meeting] = waiting.get(meeting, 0) + left
    return waiting


def listed_recipients(session: Session) -> dict[int, dict[str, date | None]]:
    """The recipients on the lists by their decision, each with when it was sent."""
    found: dict[int, dict[str, date | None]] = {}
    for each in reads.stored(session, "dispatch"):
        key = recipient_key(each.values["recipient"])
        found.setdefault(each.values["decision"], {})[key] = each.values["sent_on"]
    return found
