"""Decisions and tasks followed up: as they stood, and as they are ticked off."""

from datetime import date
from typing import Any

import pytest

from bra_desk.basics.texts import NBSP
from bra_desk.model.approval import ApprovalMethod
from bra_desk.model.carrying import Carries, Standing
from bra_desk.model.meetings import (
    DecisionType,
    MeetingStatus,
    Progress,
)
from bra_desk.services import entries
from bra_desk.services.carrying import followed
from bra_desk.services.carrying.carrying import CarryOver, carry_over
from bra_desk.services.carrying.followed import note_progress, write_report
from bra_desk.services.meetings.meeting_view import view
from bra_desk.services.papers import approval, papers
from bra_desk.services.papers.approval import Approval
from bra_desk.services.registers import verify
from bra_desk.storage.register import Register
from tests import make

MARCH, MAY, SEPTEMBER = date(2026, 3, 12), date(2026, 5, 14), date(2026, 9, 17)


@pytest.fixture
def body(register: Register) -> int:
    return make.body(register, numbering_sign="§")


def meeting(register: Register, body: int, day: date, **values: Any) -> int:
    """A held meeting whose only item brings the last one along."""
    number = values.pop("number", None)
    made = make.meeting(
        register, body=body, held_on=day, number=number, **{"status": MeetingStatus.HELD} | values
    )
    make.item(register, made, "Uppföljning", carries=Carries.BOTH, position=0)
    return made


def task(register: Register, meeting: int, what: str, **values: Any) -> int:
    return make.task(
        register, view(register, meeting).items[0].id, what, **{"due_on": None} | values
    )


def lines(found: CarryOver) -> list[str]:
    return [line.replace(NBSP, " ") for line in found.minutes]


def told(found: CarryOver) -> list[tuple[str, str]]:
    return [(each.what, each.standing.value) for each in found.followed]


def on(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    monkeypatch.setenv("BRA_NOW", f"{day.isoformat()}T16:00")


def test_what_is_open_late_and_done_since_last_is_told_and_nothing_else(
    register: Register, body: int
) -> None:
    first = meeting(register, body, MARCH)
    task(register, first, "Öppet", due_on=date(2026, 12, 1))
    task(register, first, "Försenat", due_on=date(2026, 6, 1), who="Bo Ek", report="Väntar svar.")
    task(register, first, "Klart nu", progress=Progress.DONE, done_on=date(2026, 8, 20))
    task(register, first, "Struket", progress=Progress.DROPPED, done_on=SEPTEMBER)
    task(register, first, "Klart förut", progress=Progress.DONE, done_on=date(2026, 4, 2))
    item = view(register, first).items[0].id
    make.decision(register, item, "Rådet beslutar\natt vandra.")
    make.decision(register, item, "Till handlingarna.", decision_type=DecisionType.NOTED)
    make.decision(register, item, "Bordläggs.", decision_type=DecisionType.DEFERRED)
    meeting(register, body, MAY)
    found = carry_over(register, meeting(register, body, SEPTEMBER))
    assert told(found) == [
        ("Försenat", "late"),
        ("Öppet", "open"),
        ("Rådet beslutar att vandra.", "open"),
        ("Klart nu", "done"),
        ("Struket", "dropped"),
    ]
    late = found.followed[0]
    assert (late.who, late.report, late.closed_on) == ("Bo Ek", "Väntar svar.", None)
    assert late.origin.named(SEPTEMBER) == "§\u00a01, 12 mars"
    assert late.origin.named(date(2027, 1, 1)) == "§\u00a01, 12 mars 2026"
    assert found.followed[3].closed_on == date(2026, 8, 20)


def test_an_old_meeting_says_the_same_when_it_is_told_again(
    register: Register, body: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(monkeypatch, MARCH)
    first = meeting(register, body, MARCH)
    lamps = task(register, first, "Byt lampor", due_on=date(2026, 5, 1), who="Gator och parker")
    second = meeting(register, body, MAY)
    third = meeting(register, body, SEPTEMBER)
    on(monkeypatch, MAY)
    write_report(register, "task", lamps, "Beställt.")
    before = carry_over(register, second)
    assert [(each.standing, each.report) for each in before.followed] == [
        (Standing.LATE, "Beställt.")
    ]
    on(monkeypatch, date(2026, 9, 16))
    change = {"due_on": date(2026, 10, 1), "who": "Någon annan"}
    values = entries.read(register, "task", lamps).values | change
    entries.save(register, "task", values, id=lamps)
    on(monkeypatch, SEPTEMBER)
    write_report(register, "task", lamps, "Monterat.")
    note_progress(register, "task", lamps, Progress.DONE, SEPTEMBER)
    on(monkeypatch, date(2026, 11, 22))
    again = carry_over(register, second)
    # what was written between the meetings is told at the next, and so is the day that was moved
    assert told(again) == [("Byt lampor", "open")]
    assert again.followed[0].report == "Beställt."
    assert again.is_past
    last = carry_over(register, third)
    assert told(last) == [("Byt lampor", "done")]
    assert (last.followed[0].report, last.followed[0].who) == ("Monterat.", "Någon annan")
    assert last.followed[0].closed_on == SEPTEMBER
    assert not last.is_past


def test_day_something_was_done_is_read_from_the_history_where_it_is_missing(
    register: Register, body: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = meeting(register, body, MARCH), meeting(register, body, MAY)
    third = meeting(register, body, SEPTEMBER)
    made = task(register, first, "Boka lokal")
    on(monkeypatch, date(2026, 4, 20))
    note_progress(register, "task", made, Progress.DONE, date(2026, 4, 20))
    values = entries.read(register, "task", made).values | {"done_on": None}
    entries.save(register, "task", values, id=made)
    assert told(carry_over(register, second)) == [("Boka lokal", "done")]
    assert told(carry_over(register, third)) == []


@pytest.mark.parametrize("kind", ["decision", "task"])
def test_progress_noted_at_a_meeting_gets_its_day(register: Register, body: int, kind: str) -> None:
    first = meeting(register, body, MARCH)
    item = view(register, first).items[0].id
    made = make.entry(register, kind, agenda_item=item)
    note_progress(register, kind, made, Progress.DONE, SEPTEMBER)
    kept = entries.read(register, kind, made).values
    assert (kept["progress"], kept["done_on"]) == (Progress.DONE, SEPTEMBER)
    note_progress(register, kind, made, Progress.DROPPED, date(2026, 11, 26))
    assert entries.read(register, kind, made).values["done_on"] == date(2026, 11, 22)  # today
    note_progress(register, kind, made, Progress.OPEN, SEPTEMBER)
    kept = entries.read(register, kind, made).values
    assert (kept["progress"], kept["done_on"]) == (Progress.OPEN, None)


def test_sealed_minutes_stay_as_they_are_when_what_they_told_goes_on(
    register: Register, body: int
) -> None:
    first = meeting(register, body, MARCH)
    lamps = task(register, first, "Byt lampor")
    item = view(register, first).items[0].id
    decision = make.decision(register, item, "Rådet beslutar att vandra.")
    found = approval.approval_findings(register, first)
    told_off = Approval(approved_on=MARCH, method=ApprovalMethod.PAPER, accepted=found)
    approval.approve(register, first, told_off)
    with register.read() as session:
        sealed = papers.sealed_file(session, "minutes", first)
    for kind, id in (("task", lamps), ("decision", decision)):
        write_report(register, kind, id, "Det blev av.")
        note_progress(register, kind, id, Progress.DONE, MAY)
    with register.read() as session:
        assert papers.sealed_file(session, "minutes", first) == sealed
    assert verify(register).is_sound
    assert entries.read(register, "decision", decision).values["done_on"] == MAY


def test_followed_is_empty_without_meetings(register: Register) -> None:
    window = followed.Window(held_on=MAY, since=None, until=None)
    with register.read() as session:
        assert followed.followed(session, [], window) == []
