"""Who came, who serves for whom, and from which paragraph to which."""

from typing import Any

import pytest

from bra_desk.basics.errors import EntryMissing, ValuesWrong
from bra_desk.model.meetings import Presence
from bra_desk.model.people import SeatRole
from bra_desk.services import entries, history
from bra_desk.services.meetings.attendance import add_attendee, note_all_present, note_attendance
from bra_desk.storage.register import Register
from tests import make


@pytest.fixture
def meeting(register: Register) -> int:
    """A meeting of three items; its people are numbered 1 chair, 2 member, 3 and 4 deputies."""
    meeting = make.meeting(register)
    for title in "abc":
        make.item(register, meeting, title)
    for name, role in (
        ("Anna", SeatRole.CHAIR),
        ("Bo", SeatRole.MEMBER),
        ("Cecilia", SeatRole.DEPUTY),
        ("David", SeatRole.DEPUTY),
        ("Eva", SeatRole.SECRETARY),
    ):
        make.attendance(register, meeting, name, role=role, presence=Presence.NOT_NOTED)
    return meeting


def noted(register: Register, id: int) -> dict[str, Any]:
    """What is noted about a person."""
    return entries.read(register, "attendance", id).values


@pytest.mark.usefixtures("meeting")
def test_presence_is_noted(register: Register) -> None:
    note_attendance(register, 2, presence=Presence.ABSENT, note="sjuk", remote=True)
    assert noted(register, 2)["presence"] is Presence.ABSENT
    assert (noted(register, 2)["note"], noted(register, 2)["remote"]) == ("sjuk", True)
    assert history.acts(register)[0].name == "Närvaro noterad"
    with pytest.raises(EntryMissing):
        note_attendance(register, 99, presence=Presence.PRESENT)


@pytest.mark.usefixtures("meeting")
@pytest.mark.parametrize("presence", [Presence.ABSENT, Presence.NOT_NOTED])
def test_deputy_who_serves_is_present(register: Register, presence: Presence) -> None:
    note_attendance(register, 2, presence=presence)
    note_attendance(register, 3, serves_for=2)
    assert noted(register, 3)["presence"] is Presence.PRESENT
    assert entries.rows(register, "attendance")[2].texts["serves_for"].startswith("Bo")


PRESENT = {"presence": Presence.PRESENT}
#: What is noted before, about whom; what is noted then; the field and the words that refuse it.
REFUSED: dict[str, tuple[list[tuple[int, dict[str, Any]]], int, dict[str, Any], str, str]] = {
    "present member": ([(2, PRESENT)], 3, {"serves_for": 2}, "serves_for", "Bo är närvarande"),
    "member comes after all": ([(3, {"serves_for": 2})], 2, PRESENT, "serves_for", "Bo är närv"),
    "two deputies": ([(3, {"serves_for": 2})], 4, {"serves_for": 2}, "serves_for", "redan för Bo"),
    "for a deputy": ([], 3, {"serves_for": 4}, "serves_for", "David är inte ledamot"),
    "for the secretary": ([], 3, {"serves_for": 5}, "serves_for", "Eva är inte ledamot"),
    "member serves": ([], 1, {"serves_for": 2}, "serves_for", "Bara en ersättare"),
    "leaves before coming": ([], 1, {"from_item": 3, "until_item": 1}, "until_item", "innan den"),
    "came later than left": ([(1, {"until_item": 1})], 1, {"from_item": 2}, "until_item", "innan"),
}


@pytest.mark.usefixtures("meeting")
@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_so_is_refused(register: Register, case: str) -> None:
    before, id, changes, field, words = REFUSED[case]
    for other, earlier in before:
        note_attendance(register, other, **earlier)
    as_it_was = noted(register, id)
    with pytest.raises(ValuesWrong) as refused:
        note_attendance(register, id, **changes)
    assert words in refused.value.problems[field]
    assert noted(register, id) == as_it_was


@pytest.mark.usefixtures("meeting")
def test_deputy_may_serve_for_the_part_a_member_is_away(register: Register) -> None:
    note_attendance(register, 2, presence=Presence.PRESENT, from_item=2)
    note_attendance(register, 3, serves_for=2, until_item=1)
    assert noted(register, 3)["serves_for"] == 2


@pytest.mark.usefixtures("meeting")
def test_one_paragraph_is_a_stay(register: Register) -> None:
    note_attendance(register, 2, from_item=2, until_item=2)
    assert noted(register, 2)["until_item"] == 2


def test_everybody_but_deputies_is_noted_at_once(register: Register, meeting: int) -> None:
    note_attendance(register, 2, presence=Presence.ABSENT)
    note_all_present(register, meeting)
    found = [row.values["presence"] for row in entries.rows(register, "attendance")]
    present, absent, waiting = Presence.PRESENT, Presence.ABSENT, Presence.NOT_NOTED
    assert found == [present, absent, waiting, waiting, present]
    assert history.undo_last(register) == "Alla noterade som närvarande"


def test_guest_is_added_as_present_and_last(register: Register, meeting: int) -> None:
    guest = add_attendee(register, meeting, name="Fia Gäst", organisation="Brå")
    values = noted(register, guest)
    assert (values["role"], values["presence"]) == (SeatRole.CO_OPTED, Presence.PRESENT)
    assert [row.id for row in entries.rows(register, "attendance")][-1] == guest
    with pytest.raises(ValuesWrong):
        add_attendee(register, meeting, name=" ")
