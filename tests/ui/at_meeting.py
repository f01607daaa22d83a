"""What tests of the meeting's page do at it: open it, press keys, and look in the register."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bra_desk.model.meetings import ItemKind
from bra_desk.services.meetings import meetings
from bra_desk.services.meetings.meeting_view import ItemView
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from tests import make

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
#: What the program promises: nothing older than this can be lost.
PROMISE_MS = 2000
AGENDA = (
    ("Mötet öppnas", ItemKind.INFORMATION),
    ("Polisens lägesbild", ItemKind.INFORMATION),
    ("Paus", ItemKind.BREAK),
    ("Trygghetsvandring", ItemKind.DECISION),
)


def opened(qtbot: QtBot, register: Register) -> Iterator[MeetingPage]:
    """A meeting with a short agenda on its page, in a window, with the keyboard in it."""
    meeting = make.meeting(register, body=make.body(register, numbering_sign="§"))
    for place, (title, kind) in enumerate(AGENDA):
        make.item(register, meeting, title, item_kind=kind, position=place, minutes=20)
    window = MainWindow(Desk())
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.desk.adopt(register)
    with qtbot.waitActive(window):
        window.activateWindow()
    page = window.show_meeting(meeting)
    assert isinstance(page, MeetingPage)
    page.take_focus()
    yield page
    window.desk.workroom.finish()


def window_of(page: MeetingPage) -> MainWindow:
    """The window that a page is shown in."""
    window = page.window()
    assert isinstance(window, MainWindow)
    return window


def titles(register: Register, meeting_id: int) -> list[str]:
    """The agenda as the register has it."""
    return [item.values["title"] for item in meetings.view(register, meeting_id).items]


def item_named(register: Register, page: MeetingPage, title: str) -> ItemView:
    """An item as the register has it."""
    items = meetings.view(register, page.meeting_id).items
    return next(item for item in items if item.values["title"] == title)


def go_to(page: MeetingPage, title: str) -> None:
    """Show an item."""
    page.go_to_item(item_named(page.desk.register, page, title).id)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(_focused(), key, modifiers)


def write(text: str) -> None:
    """Write letter by letter where the keyboard is."""
    for letter in text:  # keyClicks knows no letters outside ASCII
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(_focused(), key)


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused
