"""Decisions and tasks under an item of a meeting."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bra_desk.model.meetings import Progress
from bra_desk.services import entries, history
from bra_desk.storage.register import Register
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from tests import make
from tests.ui.at_meeting import (
    ALT,
    CTRL,
    PROMISE_MS,
    go_to,
    item_named,
    opened,
    press,
    write,
)


@pytest.fixture
def page(qtbot: QtBot, register: Register) -> Iterator[MeetingPage]:
    yield from opened(qtbot, register)


def test_decisions_are_written_added_and_taken_away(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    go_to(page, "Trygghetsvandring")
    press(Qt.Key.Key_B, CTRL)
    write("Rådet beslutar att gå en vandring.")
    press(Qt.Key.Key_B, CTRL)
    write("Rådet beslutar att bjuda in boende.")
    assert page.settle()
    kept = item_named(register, page, "Trygghetsvandring").decisions
    assert [decision.values["text"] for decision in kept] == [
        "Rådet beslutar att gå en vandring.",
        "Rådet beslutar att bjuda in boende.",
    ]
    qtbot.waitUntil(lambda: page.meeting is not None and len(page.item.decisions.fields) == 2)
    second = page.item.decisions.fields[1]
    second.setFocus()
    second.text.editor.selectAll()
    press(Qt.Key.Key_Delete)
    qtbot.wait(1300)
    assert len(item_named(register, page, "Trygghetsvandring").decisions) == 2
    assert page.settle()
    assert len(item_named(register, page, "Trygghetsvandring").decisions) == 1


def test_a_decision_being_written_is_kept_once(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    go_to(page, "Trygghetsvandring")
    press(Qt.Key.Key_B, CTRL)
    write("Rådet beslutar")
    qtbot.waitUntil(lambda: page.item.autosave.is_clean, timeout=PROMISE_MS)
    write(" att gå.")
    qtbot.waitUntil(lambda: page.item.autosave.is_clean, timeout=PROMISE_MS)
    qtbot.wait(50)
    assert len(page.item.decisions.fields) == 1
    kept = item_named(register, page, "Trygghetsvandring").decisions
    assert [decision.values["text"] for decision in kept] == ["Rådet beslutar att gå."]


def test_task_is_entered_on_one_line(qtbot: QtBot, page: MeetingPage, register: Register) -> None:
    parks = make.organisation(register, "Gator och parker")
    go_to(page, "Trygghetsvandring")
    page.item.background.setFocus()
    press(Qt.Key.Key_U, CTRL)
    write("Byt armaturer")
    press(Qt.Key.Key_Tab)
    page.item.tasks.line.who.setText("gator och parker")
    press(Qt.Key.Key_Tab)
    write("15 dec")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.item.tasks.table.rowCount() == 1)
    (task,) = item_named(register, page, "Trygghetsvandring").tasks
    assert task.values["organisation"] == parks
    assert task.values["due_on"] == date(2026, 12, 15)
    assert page.item.tasks.line.what.hasFocus()
    qtbot.waitUntil(lambda: page.item.tasks.table.rowCount() == 1)


def test_choosing_a_name_goes_on_to_the_day_and_adds_nothing(
    qtbot: QtBot, page: MeetingPage
) -> None:
    line = page.item.tasks.line
    page.item.add_task()
    write("Byt armaturer")
    line.who.setFocus()
    line.who.completer().activated.emit("Gator och parker")
    line.who.returnPressed.emit()
    qtbot.wait(20)
    assert line.due.hasFocus()
    assert line.what.text() == "Byt armaturer"
    assert page.settle()


def test_half_a_task_is_kept_and_goes_on_being_the_same_one(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    line, table = page.item.tasks.line, page.item.tasks.table
    page.item.add_task()
    write("Byt arm")
    qtbot.waitUntil(lambda: page.item.autosave.is_clean, timeout=PROMISE_MS)
    (task,) = item_named(register, page, "Mötet öppnas").tasks
    qtbot.wait(50)
    assert (task.values["what"], table.rowCount()) == ("Byt arm", 0)
    assert (line.what.hasFocus(), line.what.cursorPosition()) == (True, 7)
    write("aturer")
    press(Qt.Key.Key_Tab)
    write("Samordnaren")
    press(Qt.Key.Key_Tab)
    write("15 d")
    qtbot.waitUntil(lambda: page.item.autosave.is_clean, timeout=PROMISE_MS)
    held = [page.holds_unsaved]
    write("ec")
    qtbot.waitUntil(lambda: page.item.autosave.is_clean, timeout=PROMISE_MS)
    assert [*held, page.holds_unsaved] == [True, False]
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.rowCount() == 1)
    (same,) = item_named(register, page, "Mötet öppnas").tasks
    assert (same.id, same.values["what"]) == (task.id, "Byt armaturer")
    assert (same.values["who"], same.values["due_on"]) == ("Samordnaren", date(2026, 12, 15))
    assert line.what.hasFocus()
    assert history.undo_last(register) == "Uppdrag i ett ärende"
    assert item_named(register, page, "Mötet öppnas").tasks == ()


def test_an_emptied_line_takes_its_task_away(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    line = page.item.tasks.line
    page.item.add_task()
    write("Ring")
    qtbot.waitUntil(lambda: page.item.autosave.is_clean, timeout=PROMISE_MS)
    line.what.selectAll()
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.item.autosave.is_clean, timeout=PROMISE_MS)
    assert item_named(register, page, "Mötet öppnas").tasks == ()
    assert line.what.hasFocus()


def test_a_task_taken_back_while_its_line_stands_leaves_the_line(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    line = page.item.tasks.line
    page.item.add_task()
    write("Ring")
    qtbot.waitUntil(lambda: page.item.autosave.is_clean, timeout=PROMISE_MS)
    history.undo_last(register)
    qtbot.waitUntil(lambda: not line.what.text())
    write("Skriv")
    assert page.settle()
    (task,) = item_named(register, page, "Mötet öppnas").tasks
    assert task.values["what"] == "Skriv"


def test_task_for_somebody_outside_the_register_keeps_the_words(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    line = page.item.tasks.line
    page.item.add_task()
    write("Boka lokal")
    line.who.setText("Samordnaren")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not line.what.text())
    (task,) = item_named(register, page, "Mötet öppnas").tasks
    assert (task.values["organisation"], task.values["who"]) == (None, "Samordnaren")


def test_a_day_that_cannot_be_read_is_said_and_nothing_is_lost(
    page: MeetingPage, register: Register
) -> None:
    line = page.item.tasks.line
    page.item.add_task()
    write("Boka lokal")
    line.due.setText("snart")
    press(Qt.Key.Key_Down, ALT)
    assert "snart" in line.problem
    assert line.what.text() == "Boka lokal"
    assert page.agenda.currentIndex().row() == 0
    line.due.setText("15 jan")
    press(Qt.Key.Key_Down, ALT)
    assert len(item_named(register, page, "Mötet öppnas").tasks) == 1


def test_space_marks_a_task_as_done(qtbot: QtBot, page: MeetingPage, register: Register) -> None:
    item = item_named(register, page, "Mötet öppnas")
    task = make.task(register, item.id, "Boka lokal")
    table = page.item.tasks.table
    qtbot.waitUntil(lambda: table.rowCount() == 1)
    table.setFocus()
    table.setCurrentCell(0, 0)
    press(Qt.Key.Key_Space)
    values = entries.read(register, "task", task).values
    assert (values["progress"], values["done_on"]) == (Progress.DONE, date(2026, 11, 22))
    qtbot.waitUntil(lambda: table.model().index(0, 3).data() == "●\u00a0Klart")


def test_no_button_is_squeezed_where_the_item_is_full(
    page: MeetingPage, register: Register
) -> None:
    item = item_named(register, page, "Trygghetsvandring")
    for number in range(6):
        make.task(register, item.id, f"Uppdrag {number}")
    go_to(page, "Trygghetsvandring")
    for made in page.item.findChildren(QPushButton):
        assert made.minimumSizeHint().height() <= made.height() or not made.isVisible()
        assert made.minimumHeight() == 0
