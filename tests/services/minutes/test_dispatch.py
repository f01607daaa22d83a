"""Decisions reach those they concern: recipients are fetched once, and ticked off with a day."""

from datetime import date

import pytest

from bra_desk.basics.errors import EntryMissing, InputWrong, ValuesWrong
from bra_desk.model.dispatch import DispatchWay, recipients
from bra_desk.model.meetings import MeetingStatus
from bra_desk.services import entries, history
from bra_desk.services.meetings import meetings
from bra_desk.services.minutes.dispatch import (
    dispatch_lines,
    fetch_recipients,
    mail_to,
    note_sent,
    note_waiting,
)
from bra_desk.services.minutes.dispatch_waiting import waiting
from bra_desk.services.next_steps import meeting_rows
from bra_desk.services.registers import verify
from bra_desk.storage.register import Register
from tests import make
from tests.approving import HELD_ON, TODAY, approved, change, held_meeting


@pytest.fixture
def meeting(register: Register) -> int:
    """A held meeting with one decision that two are to receive."""
    made = held_meeting(register)
    change(register, "decision", dispatch_to="Gator och parker\n  gator  OCH parker\n\nBostaden")
    return made


def sent(register: Register) -> dict[str, date | None]:
    return {line.recipient: line.sent_on for line in dispatch_lines(register)}


def ids(register: Register) -> list[int]:
    return [line.id for line in dispatch_lines(register)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ()),
        (" \n\t\n", ()),
        ("Gator\nBostaden", ("Gator", "Bostaden")),
        ("Gator \r\n  gator\nGATOR", ("Gator",)),
        ("Åsa  Öberg\nåsa öberg", ("Åsa Öberg",)),
    ],
)
def test_recipient_is_named_once_however_it_is_written(text: str, names: tuple[str, ...]) -> None:
    assert recipients(text) == names


def test_recipients_are_fetched_in_one_act_and_never_twice(
    register: Register, meeting: int
) -> None:
    assert fetch_recipients(register, meeting) == 2
    assert sent(register) == {"Gator och parker": None, "Bostaden": None}
    acts = len(history.acts(register))
    assert fetch_recipients(register, meeting) == 0
    assert len(history.acts(register)) == acts, "nothing new is no act"
    change(register, "decision", dispatch_to="bostaden\nPolisen")
    assert fetch_recipients(register, meeting) == 1
    assert list(sent(register)) == ["Gator och parker", "Bostaden", "Polisen"]


def test_line_says_where_the_decision_was_made(register: Register, meeting: int) -> None:
    change(register, "body", numbering_sign="§")
    fetch_recipients(register, meeting)
    line = dispatch_lines(register, meeting)[0]
    assert (line.meeting, line.number) == ("ÄngsBrå 4/2026", "§\u00a01")
    assert (line.subject, line.held_on) == ("Trygghetsvandring", HELD_ON)
    assert line.decision == "Rådet beslutar att vandringen görs om."


def test_tick_has_a_day_and_a_way_and_can_be_taken_back(register: Register, meeting: int) -> None:
    fetch_recipients(register, meeting)
    first, second = ids(register)
    note_sent(register, [first], TODAY, DispatchWay.EMAIL)
    lines = {line.id: line for line in dispatch_lines(register)}
    assert (lines[first].sent_on, lines[first].how) == (TODAY, DispatchWay.EMAIL)
    assert lines[second].sent_on is None
    note_waiting(register, [first])
    assert set(sent(register).values()) == {None}
    history.undo_last(register)
    assert sent(register)["Gator och parker"] == TODAY


@pytest.mark.parametrize("day", [date(2026, 11, 4), date(2026, 11, 23)])
def test_day_before_the_meeting_or_to_come_is_refused(
    register: Register, meeting: int, day: date
) -> None:
    fetch_recipients(register, meeting)
    with pytest.raises(ValuesWrong) as refused:
        note_sent(register, ids(register), day)
    assert list(refused.value.problems) == ["sent_on"]
    assert set(sent(register).values()) == {None}


def test_what_is_gone_is_told(register: Register) -> None:
    with pytest.raises(EntryMissing):
        fetch_recipients(register, 99)
    with pytest.raises(EntryMissing):
        note_sent(register, [99], TODAY)
    with pytest.raises(EntryMissing):
        note_waiting(register, [99])


def test_way_without_a_day_is_refused(register: Register, meeting: int) -> None:
    fetch_recipients(register, meeting)
    with pytest.raises(ValuesWrong, match="Fyll i dagen"):
        change(register, "dispatch", how=DispatchWay.POST)


def test_sealed_meeting_is_dispatched(register: Register, meeting: int) -> None:
    approved(register, meeting)
    assert fetch_recipients(register, meeting) == 2
    note_sent(register, ids(register), TODAY)
    assert set(sent(register).values()) == {TODAY}
    assert verify(register).is_sound


def test_waiting_counts_those_not_fetched_and_falls_with_the_ticks(
    register: Register, meeting: int
) -> None:
    assert waiting(register) == {meeting: 2}
    fetch_recipients(register, meeting)
    assert waiting(register) == {meeting: 2}
    note_sent(register, ids(register)[:1], TODAY)
    assert waiting(register) == {meeting: 1}
    note_sent(register, ids(register), TODAY)
    assert waiting(register) == {}


def test_next_step_of_approved_minutes_is_to_send_them(register: Register, meeting: int) -> None:
    def step() -> str:
        return meeting_rows(register, TODAY)[0].texts["next_step"]

    assert step().startswith("Skriv protokoll")
    approved(register, meeting)
    assert step() == "Expediera"
    fetch_recipients(register, meeting)
    note_sent(register, ids(register), TODAY)
    assert step() == ""


def test_planned_meeting_waits_for_nothing(register: Register, meeting: int) -> None:
    meetings.set_status(register, meeting, MeetingStatus.PLANNED)
    assert waiting(register) == {}


def test_removed_decision_takes_its_recipients_off_the_list(
    register: Register, meeting: int
) -> None:
    fetch_recipients(register, meeting)
    entries.remove(register, "decision", entries.rows(register, "decision")[0].id)
    assert dispatch_lines(register) == []
    assert dispatch_lines(register, meeting) == []


def test_all_meetings_come_newest_first(register: Register, meeting: int) -> None:
    body = entries.rows(register, "body")[0].id
    later = make.meeting(register, body=body, held_on=date(2026, 11, 20), number=5)
    item = make.item(register, later, "Belysning")
    make.decision(register, item, "Tunneln lyses upp.", dispatch_to="Gator")
    for each in (meeting, later):
        fetch_recipients(register, each)
    assert [line.meeting_id for line in dispatch_lines(register)] == [later, meeting, meeting]


def test_mail_tells_a_recipient_its_decisions_alone(register: Register, meeting: int) -> None:
    item = make.item(register, meeting, "Belysning", diary_number="KS-2026/7")
    make.decision(register, item, "Tunneln lyses upp.", dispatch_to="Bostaden")
    change(register, "body", numbering_sign="§")
    fetch_recipients(register, meeting)
    mail = mail_to(register, meeting, "gator och PARKER")
    assert mail.subject == "Beslut från ÄngsBrå 4/2026"
    assert "§\u00a01 Trygghetsvandring\nRådet beslutar att vandringen görs om." in mail.text
    assert "Tunneln" not in mail.text
    assert mail.text.endswith("Utkast. Protokollet är inte justerat.")
    assert "§\u00a02 Belysning KS-2026/7\nTunneln lyses upp." in mail_to(
        register, meeting, "Bostaden"
    ).text  # fmt: skip
    with pytest.raises(InputWrong, match="står inte på"):
        mail_to(register, meeting, "Regionen")
