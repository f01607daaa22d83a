"""Several entries marked in a list, and changed or removed at once."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bra_desk.forms.catalogue import FORMS
from bra_desk.model.measures import MeasureStatus
from bra_desk.services import entries, history
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.entry_panel import EntryPanel
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.kit.several_dialog import SeveralDialog, changeable
from bra_desk.ui.messages import Message
from bra_desk.ui.pages.lists import measures_page
from tests import make

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[ListPage]:
    """The page of measures with three in it."""
    for title in ("A", "B", "C"):
        make.measure(desk.register, title=title)
    made = measures_page(desk)
    qtbot.addWidget(made)
    made.resize(1200, 740)
    made.show()
    desk.changed.connect(lambda touched: made.refresh() if made.shows(touched) else None)
    made.refresh()
    yield made
    for dialog in made.window().findChildren(SeveralDialog):
        dialog.done(0)


def offered(panel: EntryPanel) -> list[str]:
    buttons = panel.marked.findChildren(QPushButton)
    return [each.text() for each in buttons if each.isVisible()]


def press(panel: EntryPanel, text: str) -> None:
    made = next(each for each in panel.marked.findChildren(QPushButton) if each.text() == text)
    made.click()


def dialog_of(page: ListPage) -> SeveralDialog:
    press(page.panel, "Ändra flera …")
    found = page.window().findChild(SeveralDialog)
    assert found is not None
    return found


def statuses(desk: Desk) -> list[MeasureStatus]:
    return [row.values["status"] for row in entries.rows(desk.register, "measure")]


def test_marking_with_the_keyboard_offers_what_can_be_done(page: ListPage) -> None:
    view = page.panel.view
    assert "Ändra flera …" not in offered(page.panel)
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert "Ändra flera …" in offered(page.panel)
    assert len(view.marked_ids()) == 2
    QTest.keyClick(view, Qt.Key.Key_A, CTRL)
    assert len(view.marked_ids()) == 3


def test_all_marked_get_the_value_and_one_undo_takes_it_back(
    qtbot: QtBot, page: ListPage, desk: Desk
) -> None:
    page.panel.view.selectAll()
    dialog = dialog_of(page)
    dialog.lines[0].choose("status")
    dialog.lines[0].cell.input.rewrite(MeasureStatus.DONE)
    dialog.look()
    assert dialog.preview.text() == "3 åtgärder ändras."
    with qtbot.waitSignal(desk.messages.said) as said:
        dialog.save_button.click()
    assert statuses(desk) == [MeasureStatus.DONE] * 3
    message = said.args[0]
    assert isinstance(message, Message)
    assert message.text == "Ändrat: 3 åtgärder"
    assert message.action is not None
    message.action[1]()
    assert statuses(desk) == [MeasureStatus.ONGOING] * 3


def test_several_fields_are_changed_in_one_act(page: ListPage, desk: Desk) -> None:
    area = make.entry(desk.register, "area")
    page.panel.view.selectAll()
    dialog = dialog_of(page)
    dialog.lines[0].choose("area")
    dialog.lines[0].cell.input.rewrite(area)
    dialog.add()
    dialog.lines[1].choose("funding")
    dialog.lines[1].cell.input.rewrite("Driftbudget")
    dialog.save()
    assert history.acts(desk.register)[0].name == "Ändring av 3 åtgärder: område och finansiering"


def test_refusal_is_told_before_and_cannot_be_saved(page: ListPage, desk: Desk) -> None:
    page.panel.view.selectAll()
    dialog = dialog_of(page)
    dialog.lines[0].choose("ends_on")
    dialog.lines[0].cell.input.rewrite(date(2025, 1, 1))
    dialog.look()
    assert "A: Slutet ligger före starten" in dialog.preview.text()
    assert not dialog.save_button.isEnabled()
    dialog.save()  # as by a quick key
    assert {row.values["ends_on"] for row in entries.rows(desk.register, "measure")} == {
        date(2027, 3, 31)
    }


def test_what_cannot_be_read_is_told(page: ListPage) -> None:
    page.panel.view.selectAll()
    dialog = dialog_of(page)
    dialog.lines[0].choose("cost")
    editor = dialog.lines[0].cell.input.focusProxy()
    assert editor is not None
    QTest.keyClicks(editor, "tusen")
    dialog.look()
    assert not dialog.save_button.isEnabled()
    assert dialog.preview.text().endswith(".")


def test_field_can_be_left_as_it_was(page: ListPage) -> None:
    page.panel.view.selectAll()
    dialog = dialog_of(page)
    dialog.add()
    dialog.drop(dialog.lines[0])
    assert len(dialog.lines) == 1


def test_delete_removes_all_the_marked(qtbot: QtBot, page: ListPage, desk: Desk) -> None:
    page.panel.view.selectAll()
    with qtbot.waitSignal(desk.messages.said):
        QTest.keyClick(page.panel.view, Qt.Key.Key_Delete)
    assert entries.rows(desk.register, "measure") == []


def test_marked_measures_are_proposed_for_next_year_once(
    qtbot: QtBot, page: ListPage, desk: Desk
) -> None:
    page.panel.view.selectAll()
    with qtbot.waitSignal(desk.messages.said) as said:
        press(page.panel, "Föreslå för nästa år")
    assert said.args is not None
    assert said.args[0].text == "3 nya åtgärder"
    page.panel.view.selectAll()
    with qtbot.waitSignal(desk.messages.said) as said:
        press(page.panel, "Föreslå för nästa år")
    assert said.args is not None
    assert said.args[0].text == "3 nya åtgärder · 3 var redan föreslagna"
    assert len(entries.rows(desk.register, "measure")) == 9


@pytest.mark.parametrize("kind", FORMS)
def test_names_of_entries_are_never_made_alike(kind: str) -> None:
    offered = {field.name for field in changeable(FORMS[kind])}
    assert offered.isdisjoint(FORMS[kind].caption)
