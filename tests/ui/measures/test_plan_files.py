"""An action plan's files, written from the list of plans."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bra_desk.ui.desk import Desk
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.lists import measures_page, people_page
from bra_desk.ui.pages.measures.plan_files import SheetDialog
from tests import make


@pytest.mark.parametrize(
    ("text", "kind", "suffix"),
    [("Word-fil …", DocumentDialog, ".docx"), ("Excel-fil …", SheetDialog, ".xlsx")],
)
def test_chosen_plan_is_written(
    qtbot: QtBot, desk: Desk, tmp_path: Path, text: str, kind: type[DocumentDialog], suffix: str
) -> None:
    make.measure(desk.register, plan=make.action_plan(desk.register))
    page = measures_page(desk)
    qtbot.addWidget(page)
    page.resize(1200, 740)
    page.show()
    page.go_to("action_plan")
    with qtbot.waitActive(page):
        page.activateWindow()
    made = page.panel.marked.findChildren(QPushButton)
    next(each for each in made if each.text() == text and each.isVisible()).click()
    dialog = page.window().findChild(kind)
    assert isinstance(dialog, kind)
    assert dialog.windowTitle() == "Åtgärdsplan – Åtgärdsplan 2026–2027"
    assert "1 åtgärd saknar mål: Bättre belysning på gångvägen vid ån." in dialog.findings
    assert Path(dialog.place.text()).name == f"Åtgärdsplan 2026–2027{suffix}"
    dialog.place.setText(str(tmp_path / "plan"))
    dialog.write()
    qtbot.waitUntil(lambda: dialog.is_written)
    assert (tmp_path / f"plan{suffix}").exists()
    dialog.accept()
    desk.workroom.finish()


def test_nothing_is_offered_in_a_list_that_has_no_acts_for_one(qtbot: QtBot, desk: Desk) -> None:
    make.person(desk.register)
    page = people_page(desk)
    qtbot.addWidget(page)
    page.resize(1200, 740)
    page.show()
    page.refresh()
    assert page.panel.view.marked_ids()
    assert not page.panel.marked.isVisible()
