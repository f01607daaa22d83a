"""A sealed meeting refuses every change, whoever asks; what follows it is still written."""

from collections.abc import Callable

import pytest

from bra_desk.basics.errors import EntryLocked
from bra_desk.model.meetings import MeetingStatus, Progress
from bra_desk.services import entries, history, loading
from bra_desk.services.meetings import attendance, meetings
from bra_desk.services.papers import approval
from bra_desk.services.registers import verify
from bra_desk.storage.register import Register
from tests import make
from tests.approving import TODAY, approved, change, first, held_meeting


@pytest.fixture
def meeting(register: Register) -> int:
    return held_meeting(register)


CHANGES: dict[str, Callable[[Register, int], object]] = {
    "the place": lambda register, _: change(register, "meeting", place="Annan plats"),
    "the status": lambda register, m: meetings.set_status(register, m, MeetingStatus.PLANNED),
    "the meeting removed": lambda register, m: entries.remove(register, "meeting", m),
    "approval by hand": lambda register, _: change(register, "meeting", approved_on=None),
    "a new item": lambda register, m: meetings.add_item(register, m, "Nytt"),
    "a text": lambda r, _: meetings.write_item(r, first(r, "agenda_item"), "background", "Nytt"),
    "an item removed": lambda r, _: entries.remove(r, "agenda_item", first(r, "agenda_item")),
    "a decision written": lambda r, _: meetings.write_decision(
        r, first(r, "agenda_item"), first(r, "decision"), "Nytt"
    ),
    "a decision added": lambda r, _: meetings.write_decision(
        r, first(r, "agenda_item"), None, "Nytt"
    ),
    "a decision emptied": lambda r, _: meetings.write_decision(
        r, first(r, "agenda_item"), first(r, "decision"), ""
    ),
    "a decision's day": lambda register, _: change(register, "decision", due_on=TODAY),
    "what a task says": lambda register, _: change(register, "task", what="Nytt"),
    "a task removed": lambda r, _: entries.remove(r, "task", first(r, "task")),
    "a task added": lambda r, _: make.task(r, first(r, "agenda_item"), "Nytt"),
    "a reservation": lambda r, _: make.entry(
        r, "reservation", agenda_item=first(r, "agenda_item"), attendee=first(r, "attendance")
    ),
    "the order of propositions": lambda r, _: meetings.write_item(
        r, first(r, "agenda_item"), "proposition_order", "Nytt"
    ),
    "presence": lambda r, _: attendance.note_attendance(r, first(r, "attendance"), remote=True),
    "a guest": lambda register, m: attendance.add_attendee(register, m, name="Eva Lind"),
    "a person removed": lambda r, _: entries.remove(r, "attendance", first(r, "attendance")),
    "out for comment": lambda register, m: approval.send_for_comment(register, m, None),
    "approval again": approved,
    "undo": lambda register, _: history.undo_last(register),
    "an older act taken back": lambda register, _: history.take_back(
        register, next(act.id for act in history.acts(register) if act.name.startswith("Nytt möte"))
    ),
    "loading": lambda r, _: loading.load(
        r,
        [
            {
                "kind": "agenda_item",
                "token": "ny",
                "body": {"title": "Nytt", "meeting": entries.rows(r, "meeting")[0].token},
            }
        ],
    ),
}


@pytest.mark.parametrize("act", CHANGES.values(), ids=CHANGES)
def test_sealed_meeting_refuses(
    register: Register, meeting: int, act: Callable[[Register, int], object]
) -> None:
    approved(register, meeting)
    before = verify(register).head
    with pytest.raises(EntryLocked):
        act(register, meeting)
    assert verify(register).head == before


def test_what_follows_a_meeting_is_still_written(register: Register, meeting: int) -> None:
    approved(register, meeting)
    change(register, "task", progress=Progress.DONE, done_on=TODAY, report="Bokad.")
    change(register, "decision", progress=Progress.DONE)
    change(register, "meeting", notes="Ring Bo.", kept_at="Kansliet", announced_on=TODAY)
    make.measure(register, decision=first(register, "decision"))
    other = make.meeting(register, body=entries.read(register, "meeting", meeting).values["body"])
    make.item(register, other, "Ett annat möte är fritt")
    assert verify(register).is_sound
