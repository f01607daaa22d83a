"""The board: a card for each measure, moved to another status by key, menu or mouse."""

import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bra_desk.model.measures import MeasureStatus
from bra_desk.services import entries
from bra_desk.services.loading import load
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.pages.lists import measures_page
from bra_desk.ui.pages.measures.measure_board import COLUMNS, BoardColumn, MeasureBoard
from tests import make

CTRL = Qt.KeyboardModifier.ControlModifier
PLANNED, ONGOING, DELAYED = COLUMNS[:3]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[ListPage]:
    """The page of measures, showing the board."""
    make.measure(desk.register, title="Belysning", status=PLANNED)
    make.measure(desk.register, title="Vandring", starts_on=None, ends_on=date(2026, 11, 1))
    made = measures_page(desk)
    qtbot.addWidget(made)
    made.resize(1300, 740)
    desk.changed.connect(lambda touched: made.refresh() if made.shows(touched) else None)
    made.show()
    made.refresh()
    made.panel.switch.press(1)
    yield made
    for dialog in (made.panel.dialog, *made.window().findChildren(FormDialog)):
        if dialog is not None:
            dialog.done(0)


@pytest.fixture
def board(page: ListPage) -> MeasureBoard:
    found = page.panel.faces[0]
    assert isinstance(found, MeasureBoard)
    return found


def cards(column: BoardColumn) -> list[str]:
    return [column.item(place).text() for place in range(column.count())]


def status_of(desk: Desk, title: str) -> MeasureStatus:
    rows = entries.rows(desk.register, "measure")
    found: MeasureStatus = next(r.values["status"] for r in rows if r.values["title"] == title)
    return found


def stand_at(board: MeasureBoard, status: MeasureStatus) -> BoardColumn:
    column = board.columns[status]
    column.setCurrentRow(0)
    column.setFocus()
    return column


def test_every_status_has_a_column_and_every_measure_a_card(board: MeasureBoard) -> None:
    assert set(COLUMNS) == set(MeasureStatus)
    assert cards(board.columns[PLANNED]) == ["Belysning"]
    said = board.columns[ONGOING].item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Vandring, Pågår, ▲ 21 dagar sen"


def test_filter_narrows_the_board_too(page: ListPage, board: MeasureBoard) -> None:
    page.panel.filter.line.setText("belys")
    assert [column.count() for column in board.columns.values()] == [1, *[0] * 7]


def test_control_and_arrow_moves_a_card_and_keeps_the_keyboard_on_it(
    qtbot: QtBot, board: MeasureBoard, desk: Desk
) -> None:
    with qtbot.waitActive(board.window()):
        board.window().activateWindow()
    QTest.keyClick(stand_at(board, PLANNED), Qt.Key.Key_Right, CTRL)
    assert status_of(desk, "Belysning") is ONGOING
    qtbot.waitUntil(board.columns[ONGOING].hasFocus)
    assert board.columns[ONGOING].currentItem().text() == "Belysning"


def test_status_that_nobody_understands_asks_why(board: MeasureBoard, desk: Desk) -> None:
    QTest.keyClick(stand_at(board, ONGOING), Qt.Key.Key_Right, CTRL)
    dialog = board.window().findChild(FormDialog)
    assert dialog is not None
    assert dialog.form.kind == "measure_status"
    assert status_of(desk, "Vandring") is ONGOING
    dialog.grid.cells["note"].input.set_value("Lokalen var dubbelbokad.")
    assert dialog.save()
    assert status_of(desk, "Vandring") is DELAYED
    notes = [row.values["note"] for row in entries.rows(desk.register, "measure_status")]
    assert "Lokalen var dubbelbokad." in notes


def test_question_that_is_left_moves_nothing(board: MeasureBoard, desk: Desk) -> None:
    board.move_to(entries.rows(desk.register, "measure")[0].id, DELAYED)
    dialog = board.window().findChild(FormDialog)
    assert dialog is not None
    dialog.reject()
    assert DELAYED not in {row.values["status"] for row in entries.rows(desk.register, "measure")}


def test_menu_offers_every_other_status(board: MeasureBoard, desk: Desk) -> None:
    column = stand_at(board, PLANNED)
    menu = column.menu(column.currentItem().data(Qt.ItemDataRole.UserRole))
    texts = [action.text() for action in menu.actions()]
    assert len(texts) == 7
    menu.actions()[texts.index("Flytta till genomförd")].trigger()
    assert status_of(desk, "Belysning") is MeasureStatus.DONE


def test_card_that_is_dropped_on_another_column_is_moved(
    qtbot: QtBot, board: MeasureBoard, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = stand_at(board, PLANNED)
    monkeypatch.setattr(QDropEvent, "source", lambda _event: source)
    event: Any = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    board.columns[ONGOING].dropEvent(event)
    qtbot.waitUntil(lambda: status_of(desk, "Belysning") is ONGOING)
    assert sum(column.count() for column in board.columns.values()) == 2


def test_arrows_go_between_columns_and_enter_opens(page: ListPage, board: MeasureBoard) -> None:
    QTest.keyClick(stand_at(board, PLANNED), Qt.Key.Key_Right)
    column = board.columns[ONGOING]
    assert column.currentItem().text() == "Vandring"
    QTest.keyClick(column, Qt.Key.Key_Return)
    assert page.panel.dialog is not None


def test_four_hundred_measures_are_shown_at_once(
    page: ListPage, board: MeasureBoard, desk: Desk
) -> None:
    load(
        desk.register,
        [
            {"kind": "measure", "token": f"m{n}", "body": {"title": f"Åtgärd {n}"}}
            for n in range(400)
        ],
    )
    rows = entries.rows(desk.register, "measure")
    start = time.perf_counter()
    board.show_rows(rows)
    board.grab()
    assert time.perf_counter() - start < 1.5
    assert board.columns[PLANNED].count() == 401
    assert page.isVisible()
