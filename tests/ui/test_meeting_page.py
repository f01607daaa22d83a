"""The page of a meeting: agenda, texts that save themselves, decisions and tasks."""

from collections.abc import Iterator
from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bra_desk.model.meetings import ItemKind, MeetingStatus, Progress
from bra_desk.services import entries, history, meetings
from bra_desk.services.meeting_view import ItemView
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.pages.meeting import MeetingPage
from tests import make

if TYPE_CHECKING:
    from bra_desk.ui.messages import Message

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
#: What the program promises: nothing older than this can be lost.
PROMISE_MS = 2000


@pytest.fixture
def meeting_id(register: Register) -> int:
    body = make.body(register, numbering_sign="§")
    meeting = make.meeting(register, body=body)
    for place, (title, kind) in enumerate(
        (
            ("Mötet öppnas", ItemKind.INFORMATION),
            ("Polisens lägesbild", ItemKind.INFORMATION),
            ("Paus", ItemKind.BREAK),
            ("Trygghetsvandring", ItemKind.DECISION),
        )
    ):
        make.item(register, meeting, title, item_kind=kind, position=place, minutes=20)
    return meeting


@pytest.fixture
def window(qtbot: QtBot, register: Register) -> Iterator[MainWindow]:
    made = MainWindow(Desk())
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.desk.adopt(register)
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    made.desk.workroom.finish()


@pytest.fixture
def page(window: MainWindow, meeting_id: int) -> MeetingPage:
    shown = window.show_meeting(meeting_id)
    assert isinstance(shown, MeetingPage)
    shown.take_focus()
    return shown


def titles(register: Register, meeting_id: int) -> list[str]:
    return [item.values["title"] for item in meetings.view(register, meeting_id).items]


def item_named(register: Register, page: MeetingPage, title: str) -> ItemView:
    items = meetings.view(register, page.meeting_id).items
    return next(item for item in items if item.values["title"] == title)


def go_to(page: MeetingPage, title: str) -> None:
    page.go_to_item(item_named(page.desk.register, page, title).id)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(_focused(), key, modifiers)


def write(text: str) -> None:
    for letter in text:  # keyClicks knows no letters outside ASCII
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(_focused(), key)


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def test_page_shows_number_time_and_place(page: MeetingPage) -> None:
    assert page.title == "ÄngsBrå 4/2026"
    numbers = [item.number for item in page.agenda.rows.items]
    assert numbers == ["§\u00a01", "§\u00a02", "", "§\u00a03"]


def test_typing_is_saved_within_the_promise_without_leaving_the_field(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    page.item.background.setFocus()
    write("Polisen berättar om läget.")

    def is_saved() -> bool:
        return page.meeting is not None and (
            item_named(register, page, "Mötet öppnas").values["background"]
            == "Polisen berättar om läget."
        )

    qtbot.waitUntil(is_saved, timeout=PROMISE_MS)
    assert page.item.background.editor.hasFocus()


def test_steady_typing_does_not_put_off_the_save(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    page.item.discussion.setFocus()
    for letter in "femton långsamma tecken":
        write(letter)
        qtbot.wait(90)
    assert item_named(register, page, "Mötet öppnas").values["discussion"] != ""


def test_refresh_keeps_text_and_cursor_while_somebody_types(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    page.item.background.setFocus()
    write("Första raden ")
    qtbot.waitUntil(lambda: page.item.autosave.is_clean, timeout=PROMISE_MS)
    cursor = page.item.background.editor.textCursor().position()
    write("och")
    page.refresh()
    make.item(register, page.meeting_id, "Ett ärende till", position=9)
    qtbot.waitUntil(lambda: len(page.agenda.rows.items) == 5)
    assert page.item.background.text() == "Första raden och"
    assert page.item.background.editor.textCursor().position() == cursor + 3
    assert page.item.background.editor.hasFocus()


def test_text_changed_elsewhere_is_shown_where_nobody_writes(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    item = item_named(register, page, "Mötet öppnas")
    meetings.write_item(register, item.id, "background", "Skrivet någon annanstans")
    qtbot.waitUntil(lambda: page.item.background.text() == "Skrivet någon annanstans")


def test_leaving_the_item_saves_at_once(page: MeetingPage, register: Register) -> None:
    page.item.discussion.setFocus()
    write("Alla var överens.")
    press(Qt.Key.Key_Down, ALT)
    assert item_named(register, page, "Mötet öppnas").values["discussion"] == "Alla var överens."
    assert page.item.title.text() == "Polisens lägesbild"
    assert page.item.discussion.text() == ""


def test_leaving_the_page_and_closing_save_at_once(
    window: MainWindow, page: MeetingPage, register: Register
) -> None:
    page.item.background.setFocus()
    write("A")
    window.show_place("help")
    assert item_named(register, page, "Mötet öppnas").values["background"] == "A"
    window.show_meeting(page.meeting_id)
    page.item.background.setFocus()
    write("B")
    page.leave()
    assert "B" in item_named(register, page, "Mötet öppnas").values["background"]


def test_title_is_written_in_place_and_shown_in_the_agenda(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    page.take_focus()
    press(Qt.Key.Key_F2)
    assert page.item.title.editor.hasFocus()
    write("Mötet börjar")
    press(Qt.Key.Key_Return)
    assert titles(register, page.meeting_id)[0] == "Mötet börjar"
    qtbot.waitUntil(lambda: page.agenda.currentIndex().data() == "Mötet börjar")


def test_an_empty_title_is_refused_in_words_and_stays(page: MeetingPage) -> None:
    page.take_focus()
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Down, ALT)
    assert page.item.title.editor.accessibleDescription() == "Rubrik måste fyllas i."
    assert page.agenda.currentIndex().row() == 0
    assert page.holds_unsaved
    write("Välkomna")
    assert page.settle()
    assert page.item.title.editor.accessibleDescription() == ""


def test_text_from_word_is_cleaned(page: MeetingPage, register: Register) -> None:
    data = QMimeData()
    data.setText("Ett\x0btvå\r\ntre\x07\u2028fyra\u00a0§")
    page.item.background.setFocus()
    page.item.background.editor.insertFromMimeData(data)
    assert page.settle()
    kept = item_named(register, page, "Mötet öppnas").values["background"]
    assert kept == "Ett\ntvå\ntre\nfyra\u00a0§"


def test_a_save_that_fails_keeps_the_text_says_so_and_tries_again(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    page.item.background.setFocus()
    write("Viktigt")
    item = item_named(register, page, "Mötet öppnas")
    act = _remove(register, item.id)
    assert not page.settle()
    assert page.item.background.text() == "Viktigt"
    assert "kvar här men inte sparad" in page.item.trouble
    history.take_back(register, act)
    qtbot.waitUntil(lambda: page.item.autosave.is_clean, timeout=5000)
    assert item_named(register, page, "Mötet öppnas").values["background"] == "Viktigt"
    assert page.item.trouble == ""


def _remove(register: Register, item_id: int) -> int:
    entries.remove(register, "agenda_item", item_id)
    return history.acts(register, limit=1)[0].id


def test_new_item_comes_after_the_current_with_its_title_ready_to_write(
    page: MeetingPage, register: Register
) -> None:
    page.take_focus()
    press(Qt.Key.Key_N, CTRL)
    assert page.item.title.editor.hasFocus()
    write("Kameror vid resecentrum")
    press(Qt.Key.Key_Return)
    assert titles(register, page.meeting_id)[1] == "Kameror vid resecentrum"
    assert page.item.item is not None
    assert page.item.item.number == "§\u00a02"


@pytest.mark.parametrize(
    ("key", "modifiers"), [(Qt.Key.Key_Down, ALT | SHIFT), (Qt.Key.Key_Down, CTRL | SHIFT)]
)
def test_keys_move_an_item(
    page: MeetingPage, register: Register, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    page.take_focus()
    press(key, modifiers)
    assert titles(register, page.meeting_id)[:2] == ["Polisens lägesbild", "Mötet öppnas"]
    assert page.agenda.currentIndex().data() == "Mötet öppnas"
    press(Qt.Key.Key_Up, modifiers)
    assert titles(register, page.meeting_id)[0] == "Mötet öppnas"


@pytest.mark.parametrize(
    ("start", "target", "place"), [(0, 3, 2), (3, 0, 0), (1, 4, 3), (0, -1, 3)]
)
def test_dragging_moves_an_item(
    page: MeetingPage, register: Register, start: int, target: int, place: int
) -> None:
    rows = page.agenda.rows
    moved = rows.items[start].values["title"]
    data = rows.mimeData([rows.index(start)])
    rows.dropMimeData(data, Qt.DropAction.MoveAction, target, 0, QModelIndex())
    assert titles(register, page.meeting_id)[place] == moved


def test_removing_an_item_can_be_taken_back_from_the_message(
    qtbot: QtBot, window: MainWindow, page: MeetingPage, register: Register
) -> None:
    said: list[Message] = []
    window.desk.messages.said.connect(said.append)
    page.take_focus()
    press(Qt.Key.Key_Delete)
    assert "Mötet öppnas" not in titles(register, page.meeting_id)
    assert "Mötet öppnas" in said[-1].text
    assert said[-1].action is not None
    said[-1].action[1]()
    assert titles(register, page.meeting_id)[0] == "Mötet öppnas"
    qtbot.waitUntil(lambda: len(page.agenda.rows.items) == 4)


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
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    line = page.item.tasks.line
    page.item.add_task()
    write("Byt armaturer")
    line.who.setFocus()
    line.who.completer().activated.emit("Gator och parker")
    line.who.returnPressed.emit()
    qtbot.wait(20)
    assert line.due.hasFocus()
    assert item_named(register, page, "Mötet öppnas").tasks == ()
    line.clear()


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


def test_next_step_follows_the_status(page: MeetingPage, register: Register) -> None:
    seen = []
    for status in MeetingStatus:
        meetings.set_status(register, page.meeting_id, status)
        page.refresh()
        seen.append(page.head.next_step)
    assert seen == [
        "Skapa kallelse",
        "Starta mötet",
        "Avsluta mötet",
        "Skapa protokoll",
        "Planera mötet igen",
    ]


def test_overrun_is_said_in_words(page: MeetingPage, register: Register) -> None:
    assert page.left.overrun == ""
    opened = entries.read(register, "meeting", page.meeting_id)
    entries.save(register, "meeting", opened.values | {"ends_at": time(14, 0)}, id=page.meeting_id)
    page.refresh()
    assert page.left.overrun == "▲ Dagordningen går 35 minuter över sluttiden."


def test_empty_agenda_says_how_to_begin(window: MainWindow, register: Register) -> None:
    page = window.show_meeting(make.meeting(register))
    assert isinstance(page, MeetingPage)
    page.take_focus()
    press(Qt.Key.Key_N, CTRL)
    write("Mötet öppnas")
    assert page.settle()
    assert titles(register, page.meeting_id) == ["Mötet öppnas"]


def test_a_long_text_takes_no_width_from_itself(qtbot: QtBot, page: MeetingPage) -> None:
    """Or it would wrap, need a scroll bar, not need it, and the window would hang."""
    width = page.item.background.width()
    page.item.background.setFocus()
    page.item.background.editor.insertPlainText("En rad\n" * 60)
    qtbot.wait(50)
    assert page.item.background.height() > page.height()
    assert page.item.background.width() == width
    assert page.settle()


def test_text_size_is_changed_and_remembered(page: MeetingPage) -> None:
    usual = page.item.background.editor.font().pointSizeF()
    page.take_focus()
    press(Qt.Key.Key_Plus, CTRL)
    assert page.item.background.editor.font().pointSizeF() > usual
    press(Qt.Key.Key_0, CTRL)
    assert page.item.background.editor.font().pointSizeF() == pytest.approx(usual)


def test_everything_written_in_has_an_accessible_name(page: MeetingPage) -> None:
    texts = (page.item.title, page.item.background, page.item.discussion)
    assert all(text.editor.accessibleName() for text in texts)
    assert page.agenda.accessibleName() == "Dagordning"
    spoken = page.agenda.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "§\u00a01, Mötet öppnas, kl. 13.15, inte skrivet än"
