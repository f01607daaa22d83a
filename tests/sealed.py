"""Sealed minutes by the dozen, no two alike."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from bra_desk.model.approval import ApprovalMethod
from bra_desk.model.meetings import MeetingStatus
from bra_desk.services import entries
from bra_desk.services.loading import load
from bra_desk.services.papers import approval
from bra_desk.services.papers.approval import Approval, approval_findings
from bra_desk.services.papers.papers import sealed_file
from bra_desk.storage.register import Register

TODAY = date(2026, 11, 22)
_WORDS = [
    "rådet",
    "trygghet",
    "vandring",
    "belysning",
    "polisen",
    "skolan",
    "fritidsgården",
    "park",
    "gång",
    "tunnel",
    "ungdomar",
    "samverkan",
    "lägesbild",
    "återkommer",
    "föreslår",
    "ansvarar",
    "bostadsbolaget",
    "förening",
    "torg",
    "station",
]


@dataclass(frozen=True, kw_only=True)
class Sealed:
    """Approved minutes with the receipt that goes with them."""

    receipt: dict[str, Any]
    data: bytes


def sealed_minutes(register: Register, count: int, seed: int = 1) -> Iterator[Sealed]:
    """So many meetings of one body, each with minutes of its own, approved and sealed."""
    chance = random.Random(seed)
    records = [
        {"kind": "body", "token": "b", "body": {"name": "Rådet i Ängsjö", "short_name": "ÄngsBrå"}}
    ]
    for number in range(count):
        records += _meeting(chance, number)
    load(register, records)
    for row in entries.rows(register, "meeting"):
        wanted = Approval(
            approved_on=TODAY,
            method=ApprovalMethod.PAPER,
            accepted=approval_findings(register, row.id),
        )
        approval.approve(register, row.id, wanted)
        with register.read() as session:
            data = sealed_file(session, "minutes", row.id)
        assert data is not None
        yield Sealed(receipt=approval.receipt(register, row.id), data=data)


def _meeting(chance: random.Random, number: int) -> Iterator[dict[str, Any]]:
    def record(kind: str, token: str, **body: Any) -> dict[str, Any]:
        return {"kind": kind, "token": f"{number}-{token}", "body": body}

    def text(least: int, most: int) -> str:
        words = [chance.choice(_WORDS) for _ in range(chance.randint(least, most))]
        return f"{' '.join(words).capitalize()} {chance.randint(2, 98)}."

    held_on = (TODAY - timedelta(days=number + 1)).isoformat()
    told = {"held_on": held_on, "place": text(1, 2), "starts_at": "13:15", "ends_at": "15:00"}
    yield record("meeting", "m", body="b", status=MeetingStatus.HELD.value, **told)
    meeting = f"{number}-m"
    for role, name in (("chair", "Åsa Öberg"), ("secretary", "Bo Ek"), ("member", text(2, 2))):
        person = {"meeting": meeting, "name": name, "role": role, "presence": "present"}
        yield record("attendance", role, approves_minutes=role == "member", **person)
    for place in range(chance.randint(2, 9)):
        item = {"meeting": meeting, "title": text(2, 6), "item_kind": "decision"}
        yield record("agenda_item", f"i{place}", **item, discussion=text(8, 120))
        yield record("decision", f"d{place}", agenda_item=f"{number}-i{place}", text=text(5, 40))
