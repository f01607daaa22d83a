"""The page of a meeting: its agenda, its head and its next step."""

from collections.abc import Iterator
from datetime import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from bra_desk.model.meetings import MeetingStatus
from bra_desk.services import entries
from bra_desk.services.meetings import meetings
from bra_desk.storage.register import Register
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from tests import make

if TYPE_CHECKING:
    from bra_desk.ui.messages import Message

from tests.ui.at_meeting import (
    ALT,
    CTRL,
    SHIFT,
    opened,
    press,
    titles,
    window_of,
    write,
)


@pytest.fixture
def page(qtbot: QtBot, register: Register) -> Iterator[MeetingPage]:
    yield from opened(qtbot, register)


def test_page_shows_number_time_and_place(page: MeetingPage) -> None:
    assert page.title == "ÄngsBrå 4/2026"
    numbers = [item.number for item in page.agenda.rows.items]
    assert numbers == ["§\u00a01", "§\u00a02", "", "§\u00a03"]


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
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    said: list[Message] = []
    page.desk.messages.said.connect(said.append)
    page.take_focus()
    press(Qt.Key.Key_Delete)
    assert "Mötet öppnas" not in titles(register, page.meeting_id)
    assert "Mötet öppnas" in said[-1].text
    assert said[-1].action is not None
    said[-1].action[1]()
    assert titles(register, page.meeting_id)[0] == "Mötet öppnas"
    qtbot.waitUntil(lambda: len(page.agenda.rows.items) == 4)


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


def test_empty_agenda_says_how_to_begin(page: MeetingPage, register: Register) -> None:
    other = window_of(page).show_meeting(make.meeting(register))
    assert isinstance(other, MeetingPage)
    other.take_focus()
    press(Qt.Key.Key_N, CTRL)
    write("Mötet öppnas")
    assert other.settle()
    assert titles(register, other.meeting_id) == ["Mötet öppnas"]


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


def test_rows_of_the_agenda_are_measured_again_when_it_is_wider(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    meetings.add_item(register, page.meeting_id, "Trygghet och ljus i hela stadens parker " * 3)
    halves = page.findChild(QSplitter)
    assert halves is not None
    halves.setSizes([220, 800])
    qtbot.waitUntil(lambda: page.agenda.model().rowCount() == 5)
    qtbot.wait(150)
    row = page.agenda.rows.index(4)
    high = page.agenda.visualRect(row).height()
    halves.setSizes([500, 500])
    qtbot.waitUntil(lambda: page.agenda.visualRect(row).height() < high)
