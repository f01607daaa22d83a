"""A held meeting, its approval, and changes of what it holds, for tests of all that follows."""

from datetime import date
from typing import Any

from bra_desk.model.approval import ApprovalMethod
from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import MeetingStatus
from bra_desk.model.people import SeatRole
from bra_desk.services import entries
from bra_desk.services.papers import approval
from bra_desk.services.papers.approval import Approval
from bra_desk.storage.register import Register
from bra_desk.storage.seals import StoredSeal
from tests import make

TODAY = date(2026, 11, 22)
HELD_ON = date(2026, 11, 5)


def held_meeting(register: Register) -> int:
    """A held meeting whose minutes lack nothing."""
    body = make.body(register, approval_days=14)
    made = make.meeting(register, body=body, held_on=HELD_ON, status=MeetingStatus.HELD)
    make.attendance(register, made, "Åsa Öberg", role=SeatRole.CHAIR)
    make.attendance(register, made, "Bo Ek", role=SeatRole.SECRETARY)
    item = make.item(register, made, "Trygghetsvandring", background="Vandringen gav 23 punkter.")
    make.decision(register, item, "Rådet beslutar att vandringen görs om.")
    make.task(register, item, "Boka lokal", who="Bo Ek")
    return made


def approved(register: Register, meeting: int, **changes: Any) -> StoredSeal:
    """Approve today on paper, letting stand whatever is missing."""
    found = approval.approval_findings(register, meeting)
    told: dict[str, Any] = {"approved_on": TODAY, "method": ApprovalMethod.PAPER, "accepted": found}
    return approval.approve(register, meeting, Approval(**(told | changes)))


def first(register: Register, kind: str) -> int:
    """The first entry of a kind."""
    return entries.rows(register, kind)[0].id


def change(register: Register, kind: str, **changes: Any) -> None:
    """Save the first entry of a kind with other values."""
    opened = entries.read(register, kind, first(register, kind))
    entries.save(register, kind, opened.values | changes, id=opened.id, version=opened.version)


def make_formal(register: Register) -> None:
    """Let the body of the meeting keep formal minutes."""
    change(register, "body", minutes_type=MinutesType.FORMAL)
