"""What a meeting lacks is said in a sentence each, before its papers are written."""

from datetime import date
from typing import Any

import pytest

from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import ItemKind, Presence
from bra_desk.model.people import SeatRole
from bra_desk.services import entries
from bra_desk.services.meetings.findings import findings
from bra_desk.services.papers.papers import document_findings
from bra_desk.storage.register import Register
from tests import make

ABSENT = Presence.ABSENT


@pytest.fixture
def complete(register: Register) -> Register:
    """A meeting, number 1, that lacks nothing; ids count from 1 in the order given here."""
    body = make.body(
        register, minutes_type=MinutesType.FORMAL, numbering_sign="§", approver_count=1
    )
    meeting = make.meeting(register, body=body)
    police = make.organisation(register, "Polisen")
    item = make.item(register, meeting, "Vandring")
    make.decision(register, item, "Rådet beslutar.")
    make.task(register, item, "Boka", organisation=police, due_on=date(2027, 1, 1))
    make.item(
        register, meeting, "Lägesbild", item_kind=ItemKind.INFORMATION, discussion="Lugnt läge."
    )
    make.item(register, meeting, "Kaffe", item_kind=ItemKind.BREAK, presenter="")
    roles = (SeatRole.CHAIR, SeatRole.MEMBER, SeatRole.SECRETARY, SeatRole.DEPUTY)
    for number, role in enumerate(roles, 1):
        make.attendance(
            register, meeting, f"Person {number}", role=role, approves_minutes=number == 2,
            presence=Presence.NOT_NOTED if role is SeatRole.DEPUTY else Presence.PRESENT,
        )  # fmt: skip
    return register


def change(register: Register, kind: str, id: int, values: dict[str, Any]) -> None:
    entries.save(register, kind, entries.read(register, kind, id).values | values, id=id)


def test_complete_meeting_lacks_nothing(complete: Register) -> None:
    assert findings(complete, 1) == []
    for document in ("minutes", "notice", "notes"):
        assert document_findings(complete, document, 1) == []


LACKING: list[tuple[str, int, dict[str, Any], list[str]]] = [
    ("meeting", 1, {"place": ""}, ["Mötet saknar plats."]),
    ("meeting", 1, {"starts_at": None}, ["Mötet saknar tid när det börjar."]),
    ("meeting", 1, {"ends_at": None}, ["Mötet saknar tid när det slutar."]),
    (
        "attendance",
        2,
        {"presence": Presence.NOT_NOTED},
        ["1 person har ingen närvaro noterad."],
    ),
    ("attendance", 1, {"presence": ABSENT}, ["Ingen ordförande är närvarande."]),
    ("attendance", 3, {"presence": ABSENT}, ["Ingen sekreterare är närvarande."]),
    ("attendance", 2, {"approves_minutes": False}, ["1 justerare saknas."]),
    ("attendance", 4, {"serves_for": 2}, [
        "Person 2 är närvarande, så ingen kan tjänstgöra i stället."
    ]),
    ("agenda_item", 2, {"discussion": ""}, ["§ 2 har ingen text."]),
    ("agenda_item", 1, {"discussion": "", "background": ""}, []),
    ("task", 1, {"organisation": None}, ["§ 1: uppdraget ”Boka” saknar någon som gör det."]),
    ("task", 1, {"due_on": None}, ["§ 1: uppdraget ”Boka” saknar datum."]),
    ("task", 1, {"organisation": None, "who": "Bo"}, []),
    ("body", 1, {"approver_count": None}, []),
    ("body", 1, {"approver_count": 3}, ["2 justerare saknas."]),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "id", "values", "expected"), LACKING)
def test_each_thing_that_is_missing_is_said(
    complete: Register, kind: str, id: int, values: dict[str, Any], expected: list[str]
) -> None:
    change(complete, kind, id, values)
    assert [each.replace("\u00a0", " ") for each in findings(complete, 1)] == expected


def test_missing_decision_is_said(complete: Register) -> None:
    entries.remove(complete, "decision", 1)
    assert findings(complete, 1) == ["§\u00a01 saknar beslut."]
    change(complete, "body", 1, {"minutes_type": MinutesType.NOTES})
    assert findings(complete, 1) == [], "notes of a conversation need no decision"


def test_nobody_noted_is_said_once(complete: Register) -> None:
    for id in (1, 2, 3):
        change(complete, "attendance", id, {"presence": Presence.NOT_NOTED})
    assert findings(complete, 1) == ["Ingen är noterad som närvarande."]


def test_empty_agenda_is_said(register: Register) -> None:
    meeting = make.meeting(register)
    assert "Dagordningen är tom." in findings(register, meeting)
    assert document_findings(register, "notice", meeting) == ["Dagordningen är tom."]


def test_notice_asks_for_presenters_and_time(complete: Register) -> None:
    change(complete, "agenda_item", 1, {"presenter": "", "minutes": 200})
    change(complete, "agenda_item", 2, {"presenter": ""})
    found = [each.replace("\u00a0", " ") for each in document_findings(complete, "notice", 1)]
    assert found[0] == "§ 1 och § 2 saknar föredragande."
    assert found[1].startswith("Dagordningen tar ")
