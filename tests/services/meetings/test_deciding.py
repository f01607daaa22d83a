"""Who decides in a matter, and whether they are enough."""

import pytest

from bra_desk.model.meetings import Presence
from bra_desk.services.meetings.attendance import note_attendance
from bra_desk.services.meetings.deciding import (
    Standing,
    deciding_at,
    presiding_at,
    quorum,
    standing_at,
)
from bra_desk.storage.register import Register
from tests.formal import Formal, formal_meeting


@pytest.fixture
def meeting(register: Register) -> Formal:
    return formal_meeting(register)


def names(meeting: Formal, place: int = 0) -> list[str]:
    return [row.values["name"] for row in deciding_at(meeting.view, meeting.item(place))]


def test_members_decide_in_the_order_of_the_attendance(meeting: Formal) -> None:
    assert names(meeting) == ["Anna", "Bo", "Cilla", "David"]


def test_deputy_decides_only_where_the_member_is_away(meeting: Formal) -> None:
    cilla, eva = meeting.people["Cilla"], meeting.people["Eva"]
    note_attendance(meeting.register, cilla, from_item=meeting.items[1])
    note_attendance(meeting.register, eva, serves_for=cilla)
    assert names(meeting, 0) == ["Anna", "Bo", "David", "Eva"]
    assert names(meeting, 1) == ["Anna", "Bo", "Cilla", "David"]


def test_excluded_person_does_not_decide_and_the_deputy_does(meeting: Formal) -> None:
    meeting.note("recusal", attendee="Anna", deputy="Eva")
    assert names(meeting, 0) == ["Bo", "Cilla", "David", "Eva"]
    assert names(meeting, 1) == ["Anna", "Bo", "Cilla", "David"]
    leads = presiding_at(meeting.view, meeting.item(0))
    assert leads is not None
    assert leads.values["name"] == "Bo"


def test_nobody_leads_when_neither_chair_takes_part(meeting: Formal) -> None:
    for name in ("Anna", "Bo"):
        note_attendance(meeting.register, meeting.people[name], presence=Presence.ABSENT)
    assert presiding_at(meeting.view, meeting.item()) is None


def test_standing_says_what_a_person_may_do(meeting: Formal) -> None:
    meeting.note("recusal", attendee="Bo")
    david = meeting.people["David"]
    note_attendance(meeting.register, david, until_item=meeting.items[0])
    found = {
        name: standing_at(meeting.view, meeting.item(), id) for name, id in meeting.people.items()
    }
    assert found == {
        "Anna": Standing.DECIDING,
        "Bo": Standing.EXCLUDED,
        "Cilla": Standing.DECIDING,
        "David": Standing.DECIDING,
        "Eva": Standing.LISTENING,
        "Fia": Standing.LISTENING,
    }
    assert standing_at(meeting.view, meeting.item(1), david) is Standing.AWAY
    assert standing_at(meeting.view, meeting.item(), 999) is Standing.AWAY


def test_quorum_counts_those_who_serve(meeting: Formal) -> None:
    cilla = meeting.people["Cilla"]
    note_attendance(meeting.register, cilla, presence=Presence.ABSENT)
    found = quorum(meeting.view)
    assert (found.deciding, found.seats, found.least, found.is_met) == (3, 4, 3, True)
    note_attendance(meeting.register, meeting.people["Eva"], serves_for=cilla)
    assert quorum(meeting.view).deciding == 4


def test_quorum_is_looked_at_for_each_item(meeting: Formal) -> None:
    for name in ("Cilla", "David"):
        note_attendance(meeting.register, meeting.people[name], until_item=meeting.items[1])
    found = quorum(meeting.view)
    assert found.is_met
    assert [item.values["title"] for item in found.short] == ["Kamera"]


def test_without_a_rule_any_number_is_enough(register: Register) -> None:
    meeting = formal_meeting(register, quorum=None)
    for name in meeting.people:
        note_attendance(register, meeting.people[name], presence=Presence.ABSENT)
    found = quorum(meeting.view)
    assert (found.deciding, found.is_met, found.short) == (0, True, ())
