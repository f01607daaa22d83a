"""The list of reasons on the screen: it is opened from the settings, and leads to the entry."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bra_desk.forms.catalogue import FORMS
from bra_desk.services import entries
from bra_desk.services.meetings import meetings
from bra_desk.ui.desk import Desk
from bra_desk.ui.pages.settings.justifications import JustificationsDialog
from bra_desk.ui.pages.settings.settings import SettingsPage
from tests import make

TEXT = "Anmält av 19850115-1230 i går."
REASON = "Ur polisens beslut."


def area(desk: Desk, notes: str, **how: Any) -> int:
    values = FORMS["area"].empty() | {"name": "Ersboda", "notes": notes}
    return entries.save(desk.register, "area", values, **how)


def shown(qtbot: QtBot, desk: Desk) -> JustificationsDialog:
    dialog = JustificationsDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_settings_open_the_list(qtbot: QtBot, desk: Desk) -> None:
    area(desk, TEXT, reasons={"notes": REASON})
    page = SettingsPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.go_to("justification")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, JustificationsDialog)
    cells = [dialog.table.item(0, column) for column in range(5)]
    texts = [cell.text() for cell in cells if cell is not None]
    assert texts[:3] == ["Område, Anteckningar", "Ersboda", REASON]
    assert "22 november 2026" in texts[3]
    assert "Numret står kvar" in texts[4]
    dialog.reject()


def test_empty_list_says_so_and_offers_nothing(qtbot: QtBot, desk: Desk) -> None:
    dialog = shown(qtbot, desk)
    assert not dialog.table.isVisible()
    assert not dialog.open_button.isEnabled()
    assert not dialog.remove_button.isEnabled()
    dialog.open_entry()
    dialog.remove()
    assert dialog.isVisible()


def test_reason_is_removed_when_the_number_is_gone(qtbot: QtBot, desk: Desk) -> None:
    number = area(desk, TEXT, reasons={"notes": REASON})
    dialog = shown(qtbot, desk)
    dialog.remove_button.click()
    assert dialog.problem.startswith("Numret står kvar i texten.")
    area(desk, "Anmält i går.", id=number)
    dialog.refresh()
    cell = dialog.table.item(0, 4)
    assert cell is not None
    assert "Behövs inte längre" in cell.text()
    dialog.remove_button.click()
    assert dialog.problem == ""
    assert dialog.rows == []
    assert entries.rows(desk.register, "justification") == []


@pytest.mark.parametrize("kind", ["area", "agenda_item", "meeting"])
def test_list_leads_to_the_entry(qtbot: QtBot, desk: Desk, kind: str) -> None:
    meeting = make.meeting(desk.register)
    if kind == "area":
        wanted: tuple[str, dict[str, Any]] = (
            "area",
            {"ids": (area(desk, TEXT, reasons={"notes": REASON}),), "text": ""},
        )
    else:
        wanted = ("meeting", {"meeting_id": meeting})
    if kind == "agenda_item":
        item = make.item(desk.register, meeting, "Lägesbild")
        meetings.write_item(desk.register, item, "discussion", TEXT, REASON)
    if kind == "meeting":
        opened = entries.read(desk.register, "meeting", meeting)
        changed = opened.values | {"notes": TEXT}
        entries.save(desk.register, "meeting", changed, id=meeting, reasons={"notes": REASON})
    asked: list[tuple[str, dict[str, Any]]] = []
    desk.page_asked.connect(lambda name, given: asked.append((name, given)))
    dialog = shown(qtbot, desk)
    dialog.open_button.click()
    assert asked == [wanted]
    assert not dialog.isVisible()
