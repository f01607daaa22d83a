"""Writing jäv, proposals, reservations and statements; what cannot be so is refused in words."""

from typing import Any

import pytest

from bra_desk.basics.errors import EntryMissing, ValuesWrong
from bra_desk.model.meetings import Presence
from bra_desk.services import entries, history
from bra_desk.services.meetings.attendance import note_attendance
from bra_desk.services.meetings.proceedings import Writing, support_proposal, write_proceeding
from bra_desk.storage.register import Register
from tests.formal import Formal, formal_meeting


@pytest.fixture
def meeting(register: Register) -> Formal:
    """David has left before the first item; Cilla is excluded from it."""
    meeting = formal_meeting(register)
    note_attendance(register, meeting.people["David"], presence=Presence.ABSENT)
    meeting.note("recusal", attendee="Cilla", reason="")
    return meeting


def write(meeting: Formal, kind: str, id: int | None = None, **values: Any) -> int | None:
    """Write an entry under the first item; people by name."""
    for field in ("attendee", "deputy"):
        if isinstance(values.get(field), str):
            values[field] = meeting.people[values[field]]
    writing = Writing(kind=kind, item_id=meeting.items[0], id=id, sitting="s")
    return write_proceeding(meeting.register, writing, values)


def test_proposal_is_made_changed_and_emptied_in_one_act(meeting: Formal) -> None:
    before = len(history.acts(meeting.register))
    id = write(meeting, "proposal", attendee="Anna", text="bifall")
    assert write(meeting, "proposal", id, text="bifall till förslaget") == id
    assert [row.values["text"] for row in meeting.item().proceedings.of("proposal")] == [
        "bifall till förslaget"
    ]
    assert write(meeting, "proposal", id, text=" ", attendee=None) is None
    assert meeting.item().proceedings.of("proposal") == ()
    assert len(history.acts(meeting.register)) == before + 1
    assert history.undo_last(meeting.register) == "Yrkande i ett ärende"


def test_proposal_may_stand_without_a_name(meeting: Formal) -> None:
    assert write(meeting, "proposal", text="Beredningens förslag") is not None


@pytest.mark.parametrize(
    ("kind", "values", "field", "words"),
    [
        ("reservation", {"attendee": "David"}, "attendee", "David är inte noterad som närvarande"),
        ("reservation", {"attendee": "Cilla"}, "attendee", "jävig vid § 1 och kan inte reservera"),
        ("reservation", {"attendee": "Eva"}, "attendee", "tjänstgör inte vid § 1"),
        ("reservation", {"attendee": "Fia"}, "attendee", "kan inte reservera sig"),
        ("reservation", {"text": "Skäl"}, "attendee", "Vem måste fyllas i"),
        ("proposal", {"attendee": "Cilla", "text": "x"}, "attendee", "kan inte lägga fram"),
        ("proposal", {"attendee": "Anna", "text": ""}, "text", "Yrkande måste fyllas i"),
        ("statement", {"attendee": "David", "text": "x"}, "attendee", "inte få något antecknat"),
        ("statement", {"attendee": "Cilla", "text": "x"}, "attendee", "jävig"),
        ("recusal", {"attendee": "David"}, "attendee", "så jäv behövs inte"),
        ("recusal", {"attendee": "Cilla"}, "attendee", "redan noterad som jävig"),
        ("recusal", {"attendee": "Anna", "deputy": "Bo"}, "deputy", "inte ersättare"),
        ("recusal", {"attendee": "Anna", "deputy": "Anna"}, "deputy", "inte ersättare"),
    ],
)
def test_what_cannot_be_so_is_refused(
    meeting: Formal, kind: str, values: dict[str, Any], field: str, words: str
) -> None:
    before = len(history.acts(meeting.register))
    with pytest.raises(ValuesWrong) as refused:
        write(meeting, kind, **values)
    assert words in refused.value.problems[field].replace("\u00a0", " ")
    assert len(history.acts(meeting.register)) == before


def test_deputy_who_serves_already_is_not_called_in(meeting: Formal) -> None:
    note_attendance(meeting.register, meeting.people["Eva"], serves_for=meeting.people["David"])
    with pytest.raises(ValuesWrong, match="tjänstgör redan för en annan"):
        write(meeting, "recusal", attendee="Anna", deputy="Eva")
    note_attendance(meeting.register, meeting.people["Eva"], presence=Presence.ABSENT)
    with pytest.raises(ValuesWrong, match="inte noterad som närvarande"):
        write(meeting, "recusal", attendee="Bo", deputy="Eva")


def test_deputy_serves_for_only_one_excluded_person(meeting: Formal) -> None:
    assert write(meeting, "recusal", attendee="Bo", deputy="Eva")
    with pytest.raises(ValuesWrong, match="tjänstgör redan"):
        write(meeting, "recusal", attendee="Anna", deputy="Eva")


def test_somebody_who_only_listens_may_have_a_statement(meeting: Formal) -> None:
    assert write(meeting, "statement", attendee="Fia", text="Handlingen kom sent.")


def test_text_goes_on_being_saved_when_its_author_can_no_longer_have_given_it(
    meeting: Formal,
) -> None:
    id = write(meeting, "reservation", attendee="Anna", text="Skäl")
    note_attendance(meeting.register, meeting.people["Anna"], presence=Presence.ABSENT)
    assert write(meeting, "reservation", id, text="Skäl, längre") == id


def test_support_is_noted_and_taken_away(meeting: Formal) -> None:
    id = write(meeting, "proposal", attendee="Anna", text="bifall")
    assert id is not None
    anna, bo = meeting.people["Anna"], meeting.people["Bo"]
    support_proposal(meeting.register, id, [bo])
    support_proposal(meeting.register, id, [bo])
    assert [row.values["attendee"] for row in meeting.item().proceedings.supports[id]] == [bo]
    support_proposal(meeting.register, id, [anna])
    assert [row.values["attendee"] for row in meeting.item().proceedings.supports[id]] == [anna]
    with pytest.raises(ValuesWrong, match="kan inte instämma"):
        support_proposal(meeting.register, id, [meeting.people["Cilla"]])
    with pytest.raises(EntryMissing):
        support_proposal(meeting.register, 99, [bo])


def test_personal_number_is_refused_in_a_reservation(meeting: Formal) -> None:
    with pytest.raises(ValuesWrong, match="personnummer"):
        write(meeting, "reservation", attendee="Anna", text="19811218-9876")


def test_removed_item_takes_nothing(meeting: Formal) -> None:
    entries.remove(meeting.register, "agenda_item", meeting.items[0])
    with pytest.raises(EntryMissing):
        write(meeting, "reservation", attendee="Anna")
