"""The page of youth at risk: why there are no cases, and what it refuses."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bra_desk.services import entries
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.pages.youth.youth_page import NO_CASES, youth_page
from tests import make


def page_of(qtbot: QtBot, register: Register) -> ListPage:
    page = youth_page(Desk(register))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.refresh()
    return page


def test_page_says_in_two_sentences_why_it_has_no_cases(qtbot: QtBot, register: Register) -> None:
    page = page_of(qtbot, register)
    assert NO_CASES in [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    assert NO_CASES.count(". ") == 1
    assert all(word in NO_CASES for word in ("OSL", "GDPR", "Rådet"))


def test_tabs_show_the_example(qtbot: QtBot, example: Register) -> None:
    page = page_of(qtbot, example)
    for kind, panel in page.panels.items():
        page.go_to(kind)
        assert panel.view.order.rowCount() == len(entries.rows(example, kind)) > 0
    page.go_to("cooperation_structure")
    found = {row.texts["name"]: row.texts["newest"] for row in page.panel.view.shown_rows()}
    assert found["Ungdomsteam SSPF Ersboda"] == "2025: 12 nya"


def test_each_count_tells_what_was_counted(qtbot: QtBot, example: Register) -> None:
    page = page_of(qtbot, example)
    page.go_to("youth_count")
    counted = [row.texts["counted"] for row in page.panel.view.shown_rows()]
    assert all(counted)
    assert len(set(counted)) > 3


def test_form_refuses_a_case_and_keeps_what_was_typed(qtbot: QtBot, register: Register) -> None:
    page = page_of(qtbot, register)
    page.new_entry("cooperation_structure")
    dialog = page.panel.dialog
    assert dialog is not None
    typed = make.TYPICAL["cooperation_structure"] | {"agenda": "Eleven som slutade komma"}
    dialog.grid.set_values(dialog.grid.values() | typed)
    assert not dialog.save()
    assert dialog.grid.values()["agenda"] == typed["agenda"]
    assert entries.rows(register, "cooperation_structure") == []
