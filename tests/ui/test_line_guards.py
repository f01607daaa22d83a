"""The guard at single lines: the task line of a meeting, and the dialog that adds a person."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bra_desk.services import entries
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.pages.agenda_item.meeting_task_line import TaskLine
from bra_desk.ui.pages.meeting.attendee_dialog import AttendeeDialog
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from tests import make
from tests.ui.at_guard import keep
from tests.ui.at_meeting import PROMISE_MS, go_to, opened, write

NUMBER = "19850115-1230"
REASON = "Ur polisens beslut."


@pytest.fixture
def page(qtbot: QtBot, register: Register) -> Iterator[MeetingPage]:
    yield from opened(qtbot, register)


@pytest.fixture
def task_line(qtbot: QtBot, page: MeetingPage) -> TaskLine:
    """The line of a task with a number written in it, and told of."""
    go_to(page, "Trygghetsvandring")
    line = page.item.tasks.line
    line.what.setFocus()
    write(f"Ring {NUMBER} om vandringen")
    qtbot.waitUntil(lambda: bool(line.problem), timeout=2 * PROMISE_MS)
    return line


def stopping(line: TaskLine) -> list[str]:
    return [name for name, guard in line.privacy.guards.items() if guard.is_stopping]


def tasks(register: Register) -> list[str]:
    return [row.values["what"] for row in entries.rows(register, "task")]


def test_task_is_stopped_where_it_is_written_and_masked_there(
    task_line: TaskLine, register: Register
) -> None:
    assert task_line.problem.startswith("Vad innehåller ett personnummer.")
    assert stopping(task_line) == ["what"]
    assert tasks(register) == []
    task_line.privacy.guards["what"].mask_button.click()
    assert task_line.what.text() == "Ring 19850115-XXXX om vandringen"
    assert (task_line.problem, stopping(task_line)) == ("", [])
    assert task_line.what.hasFocus()
    assert tasks(register) == ["Ring 19850115-XXXX om vandringen"]
    assert task_line.enter()
    assert task_line.what.text() == ""


def test_task_is_kept_with_a_reason_and_the_next_is_asked_about_anew(
    qtbot: QtBot, task_line: TaskLine, register: Register
) -> None:
    keep(task_line.privacy.guards["what"], REASON)
    assert tasks(register) == [f"Ring {NUMBER} om vandringen"]
    (kept,) = entries.rows(register, "justification")
    assert (kept.values["entry_kind"], kept.values["reason"]) == ("task", REASON)
    assert task_line.enter()
    QTest.keyClicks(task_line.who, f"Hos {NUMBER}")
    QTest.keyClicks(task_line.what, "Nytt")
    qtbot.waitUntil(lambda: task_line.privacy.guards["who"].is_stopping, timeout=2 * PROMISE_MS)
    task_line.privacy.guards["who"].hide_numbers()
    assert tasks(register) == [f"Ring {NUMBER} om vandringen", "Nytt"]


def test_stop_goes_away_when_the_number_is_written_away(
    qtbot: QtBot, task_line: TaskLine, register: Register
) -> None:
    task_line.what.selectAll()
    write("Ring grannen")
    qtbot.waitUntil(lambda: tasks(register) == ["Ring grannen"], timeout=2 * PROMISE_MS)
    assert task_line.problem == ""
    assert not task_line.privacy.guards["what"].is_stopping


@pytest.fixture
def attendee(qtbot: QtBot, desk: Desk) -> AttendeeDialog:
    """A guest whose title holds a number, refused."""
    dialog = AttendeeDialog(desk, make.meeting(desk.register))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.name.setText("Lo Gäst")
    dialog.title.setText(f"mamma till {NUMBER}")
    dialog.add()
    assert dialog.problem.startswith("Titel innehåller ett personnummer.")
    assert dialog.privacy.guards["title"].is_stopping
    return dialog


def attendees(desk: Desk) -> list[str]:
    return [row.values["title"] for row in entries.rows(desk.register, "attendance")]


def test_attendee_is_masked_where_the_save_was_stopped(
    attendee: AttendeeDialog, desk: Desk
) -> None:
    assert attendees(desk) == []
    attendee.privacy.guards["title"].mask_button.click()
    assert (attendee.title.text(), attendee.problem) == ("mamma till 19850115-XXXX", "")
    attendee.add()
    assert attendees(desk) == ["mamma till 19850115-XXXX"]


def test_attendee_is_kept_with_a_reason(attendee: AttendeeDialog, desk: Desk) -> None:
    keep(attendee.privacy.guards["title"], REASON)
    attendee.add()
    assert attendees(desk) == [f"mamma till {NUMBER}"]
    assert len(entries.rows(desk.register, "justification")) == 1
