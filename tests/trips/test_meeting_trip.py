"""A meeting from plan to minutes through the real window, and a program that is killed."""

import os
import subprocess
import sys
import time as clock
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx import Document
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bra_desk.forms.catalogue import FORMS
from bra_desk.model.meetings import ItemKind, MeetingStatus
from bra_desk.model.people import SeatRole
from bra_desk.services.meetings import meetings
from bra_desk.services.registers import open_register
from bra_desk.storage.register import Register
from bra_desk.ui import preferences
from bra_desk.ui.desk import Desk
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from tests import make

if TYPE_CHECKING:
    from bra_desk.ui.messages import Message

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, register: Register) -> Iterator[MainWindow]:
    made = MainWindow(Desk())
    qtbot.addWidget(made)
    made.show()
    made.desk.adopt(register)
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    made.desk.workroom.finish()


@pytest.fixture
def own_folder(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "Dokument"
    folder.mkdir()
    preferences.remember_documents_folder(folder)
    yield folder
    QSettings("bra-desk", "bra-desk").clear()


def plan(register: Register) -> int:
    """Plan a meeting of a council with two members and a standard agenda."""
    body = make.body(register, numbering_sign="§")
    for name, role in (("Åsa Öberg", SeatRole.CHAIR), ("Bo Ek", SeatRole.MEMBER)):
        make.seat(register, body, make.person(register, name), role=role)
    make.entry(register, "standard_item", body=body, title="Mötet öppnas", position=0)
    values = {"body": body, "title": "Vandring i Östra Ängsjö", "position": 1}
    make.entry(register, "standard_item", item_kind=ItemKind.DECISION, **values)
    meeting = {"body": body, "held_on": date(2026, 11, 26), "starts_at": time(13, 15)}
    return meetings.plan_meeting(register, FORMS["meeting"].empty() | meeting)


def write(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    for letter in text:
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(focused, key)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def dialog_of(page: MeetingPage) -> DocumentDialog:
    return page.findChildren(DocumentDialog)[-1]


def text_of(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_meeting_is_held_with_the_keyboard_and_its_minutes_hold_the_decision(
    qtbot: QtBot, window: MainWindow, register: Register, own_folder: Path
) -> None:
    meeting_id = plan(register)
    window.desk.open_meeting(meeting_id)
    page = window.page
    assert isinstance(page, MeetingPage)
    meetings.set_status(register, meeting_id, MeetingStatus.ONGOING)
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_N, CTRL | Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_B, CTRL)
    write("Rådet beslutar att vandringen görs den 8 mars 2027.")
    press(Qt.Key.Key_U, CTRL)
    write("Boka samlingslokal")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.item.tasks.line.what.text() == "")
    meetings.set_status(register, meeting_id, MeetingStatus.HELD)
    qtbot.waitUntil(lambda: page.head.next_step == "Skapa protokoll")
    page.head.take_step()
    dialog = dialog_of(page)
    dialog.write()
    target = own_folder / "Protokoll ÄngsBrå 2026-11-26.docx"
    qtbot.waitUntil(lambda: dialog.is_written, timeout=15000)
    text = text_of(target)
    assert "Rådet beslutar att vandringen görs den 8 mars 2027." in text
    assert "Boka samlingslokal" in text
    assert "Åsa Öberg" in text
    dialog.accept()


@pytest.mark.usefixtures("own_folder")
def test_findings_lead_to_their_item(window: MainWindow, register: Register) -> None:
    page = window.show_meeting(plan(register))
    assert isinstance(page, MeetingPage)
    page.write_paper("minutes")
    dialog = dialog_of(page)
    finding = next(one for one in dialog.findings if "saknar beslut" in one)
    dialog.go_to(finding)
    assert page.item.title.text() == "Vandring i Östra Ängsjö"


def test_a_file_edited_in_word_is_left_alone_and_a_free_name_is_offered(
    qtbot: QtBot, window: MainWindow, register: Register, own_folder: Path
) -> None:
    page = window.show_meeting(plan(register))
    assert isinstance(page, MeetingPage)
    target = own_folder / "Kallelse ÄngsBrå 2026-11-26.docx"
    target.write_bytes(b"mine")
    page.write_paper("notice")
    dialog = dialog_of(page)
    dialog.write()
    qtbot.waitUntil(lambda: "(2)" in dialog.place.text(), timeout=15000)
    assert target.read_bytes() == b"mine"
    assert "Kallelse ÄngsBrå 2026-11-26 (2).docx" in dialog.problem
    dialog.write()
    qtbot.waitUntil(lambda: dialog.is_written, timeout=15000)
    assert Path(dialog.place.text()).exists()
    said: list[Message] = []
    window.desk.messages.said.connect(said.append)
    dialog.accept()
    assert said[-1].action is not None
    said[-1].action[1]()
    assert meetings.view(register, page.meeting_id).values["status"] is MeetingStatus.CALLED


#: Types in the page of a meeting and says when; then waits to be killed.
_TYPIST = """
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from bra_desk.services.registers import open_register
from bra_desk.ui.desk import Desk
from bra_desk.ui.pages.meeting.meeting import MeetingPage

application = QApplication([])
desk = Desk(open_register(Path(sys.argv[1])))
page = MeetingPage(desk, int(sys.argv[2]))
page.refresh()
page.show()
QTest.keyClicks(page.item.discussion.editor, "Nothing of this may be lost")
QTest.keyClicks(page.item.tasks.line.what, "Half a task")
print("typed", flush=True)
application.exec()
"""


def test_a_killed_program_has_kept_what_was_typed_two_seconds_before(folder: Path) -> None:
    register = open_register(folder)
    meeting_id = plan(register)
    register.close()
    command = [sys.executable, "-c", _TYPIST, str(folder), str(meeting_id)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ, text=True) as typist:
        assert typist.stdout is not None
        assert typist.stdout.readline() == "typed\n"
        clock.sleep(2)
        typist.kill()
    register = open_register(folder)
    item = meetings.view(register, meeting_id).items[0]
    register.close()
    assert item.values["discussion"] == "Nothing of this may be lost"
    assert [task.values["what"] for task in item.tasks] == ["Half a task"]
