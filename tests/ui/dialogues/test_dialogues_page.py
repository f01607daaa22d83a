"""Dialogues and local councils on the screen: the tabs, the tables, and their papers."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bra_desk.basics import clock
from bra_desk.model.council import BodyType
from bra_desk.model.local_councils import half_of
from bra_desk.services import entries
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.cards import EntryRow
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.kit.matrix import Matrix
from bra_desk.ui.pages.dialogues.dialogues_page import dialogues_page
from bra_desk.ui.pages.dialogues.local_picture import LocalPicture
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog


@pytest.fixture
def page(qtbot: QtBot, example: Register) -> ListPage:
    """The page on the example council."""
    desk = Desk(example)
    made = dialogues_page(desk)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.refresh()
    return made


def press(page: ListPage, text: str) -> None:
    buttons = page.findChildren(QPushButton)
    [found] = [each for each in buttons if each.text() == text and each.isVisibleTo(page)]
    found.click()


def words(within: QWidget) -> set[str]:
    return {each.text() for each in within.findChildren(QLabel)}


def test_every_tab_lists_its_entries(page: ListPage) -> None:
    register = page.desk.register
    for kind, panel in page.panels.items():
        page.go_to(kind)
        there = entries.rows(register, kind)
        if kind == "body":
            there = [row for row in there if row.values["body_type"] is BodyType.LOCAL_COUNCIL]
        assert panel.view.order.rowCount() == len(there) > 0


def test_survey_shows_its_table_beside_the_list(page: ListPage, qtbot: QtBot) -> None:
    page.go_to("survey")
    qtbot.waitUntil(lambda: bool(page.panel.detail.findChildren(Matrix)))
    shown = words(page.panel.detail.findChildren(Matrix)[0])
    assert {"Ersboda", "31 (ned 2,5 procentenheter)"} <= shown


def test_local_council_says_whether_it_has_been_heard_from(page: ListPage) -> None:
    page.go_to("body")
    found = {row.texts["name"]: row.texts["heard"] for row in page.panel.view.shown_rows()}
    assert found["Lokala rådet Ersboda"] == "3 iakttagelser"
    assert found["Lokala rådet Sävar"] == "inte hörts av"


def test_new_council_is_a_local_one_whatever_the_form_says(page: ListPage) -> None:
    page.go_to("body")
    page.new_entry()
    dialog = page.panel.dialog
    assert dialog is not None
    dialog.grid.cells["name"].input.set_value("Lokala rådet Röbäck")
    assert dialog.save()
    assert dialog.entry_id is not None
    made = entries.read(page.desk.register, "body", dialog.entry_id)
    assert made.values["body_type"] is BodyType.LOCAL_COUNCIL


def test_observations_are_shown_area_by_area(page: ListPage, qtbot: QtBot) -> None:
    page.go_to("local_observation")
    page.panel.switch.press(1)
    face = page.panel.faces[0]
    assert isinstance(face, LocalPicture)
    assert {"Ersboda", "Narkotika"} <= words(face)
    page.panel.filter.press("I halvåret")
    now = {"year": clock.today().year, "half": half_of(clock.today())}
    of_half = entries.rows(page.desk.register, "local_observation", now)

    def shown() -> list[EntryRow]:
        return [each for each in face.findChildren(EntryRow) if each.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == len(of_half))
    shown()[0].click()
    assert page.panel.dialog is not None


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("dialogue", "Dialoger – 2026"),
        ("survey", "Trygghetsmätning – Trygghetsmätning 2025, 2025"),
        ("body", "De lokala rådens år – 2026"),
        ("local_plan", "De lokala rådens år – 2026"),
    ],
)
def test_paper_follows_the_tab_and_the_chosen_entry(page: ListPage, kind: str, title: str) -> None:
    page.go_to(kind)
    press(page, "Skapa Word …")
    dialog = page.findChild(DocumentDialog)
    assert dialog is not None
    assert dialog.windowTitle() == title
    dialog.reject()


def test_observation_is_made_a_problem_by_its_button(page: ListPage) -> None:
    page.go_to("local_observation")
    register, seen = page.desk.register, page.panel.view.chosen()
    assert seen is not None
    before = len(entries.rows(register, "problem"))
    press(page, "Gör till problem")
    assert len(entries.rows(register, "problem")) == before + 1
    assert entries.read(register, "local_observation", seen).values["problem"] is not None


def test_paper_of_nothing_chosen_says_what_to_do(qtbot: QtBot, register: Register) -> None:
    desk = Desk(register)
    page = dialogues_page(desk)
    qtbot.addWidget(page)
    page.refresh()
    page.go_to("survey")
    with qtbot.waitSignal(desk.messages.said) as told:
        press(page, "Skapa Word …")
    assert told.args is not None
    assert told.args[0].text == "Välj först det som dokumentet ska handla om."
