"""The page of the situation: the picture as a whole, and what is done with it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bra_desk.model.situation import Extent, ProblemCategory
from bra_desk.services import entries
from bra_desk.services.situation import problems
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.cards import EntryRow
from bra_desk.ui.kit.heat_table import HeatTable
from bra_desk.ui.kit.row_table import RowTable
from bra_desk.ui.pages.situation.merge_dialog import MergeDialog
from bra_desk.ui.pages.situation.reopen_dialog import ReopenPictureDialog
from bra_desk.ui.pages.situation.situation_page import SituationPage
from tests import make


def shown(qtbot: QtBot, register: Register) -> SituationPage:
    made = SituationPage(Desk(register))
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.refresh()
    made.show()
    return made


@pytest.fixture
def page(qtbot: QtBot, register: Register) -> SituationPage:
    return shown(qtbot, register)


@pytest.fixture
def example_page(qtbot: QtBot, example: Register) -> SituationPage:
    return shown(qtbot, example)


def rows(page: SituationPage) -> list[str]:
    """What the rows in view say, as they are read aloud."""
    found = page.view.findChildren(EntryRow)
    return [each.accessibleName() for each in found if each.isVisibleTo(page)]


def column_of(table: HeatTable, name: str) -> int:
    """The column under a heading."""
    model, across = table.model(), Qt.Orientation.Horizontal
    heads = [model.headerData(at, across) for at in range(table.columnCount())]
    return heads.index(name)


def texts(page: SituationPage) -> str:
    return "\n".join(each.text() for each in page.view.findChildren(QLabel))


def test_empty_register_says_how_to_begin(page: SituationPage) -> None:
    assert page.view.line is None
    assert "Lagen (2023:196) kräver en ny minst vartannat år" in texts(page)
    assert not page.view.acts.version_button.isVisible()
    page.take_focus()
    begin = page.view.focusWidget()
    assert isinstance(begin, QPushButton)
    assert begin.text() == "Ny lägesbild"


def test_example_shows_its_picture_as_a_whole(example_page: SituationPage) -> None:
    view = example_page.view
    assert view.line is not None
    assert view.line.title == "Lägesbild 2026"
    assert view.pill.text() == "● gäller"
    said = rows(example_page)
    assert said[0] == (
        "1. Öppen narkotikahandel på Ålidhem. Narkotika · Ålidhem · 3 Stor · Minskar. ◆ prioriterat"
    )
    assert sum(each.partition(".")[0].isdecimal() for each in said) == 15
    assert any(each.startswith("Egen bild: Umeå kommun") for each in said)


def test_plan_that_answers_the_picture_is_a_way_to_it(
    qtbot: QtBot, example_page: SituationPage
) -> None:
    (row,) = (
        each
        for each in example_page.view.findChildren(EntryRow)
        if each.accessibleName().endswith("Åtgärdsplan som svarar mot lägesbilden")
    )
    assert row.accessibleName().startswith("Åtgärdsplan 2026–2028. ")
    with qtbot.waitSignal(example_page.desk.page_asked) as asked:
        row.click()
    assert asked.args is not None
    assert asked.args[0] == "action_plan"


def test_new_plan_is_seen_at_once_in_its_picture(
    qtbot: QtBot, page: SituationPage, register: Register
) -> None:
    picture = make.situation_picture(register)
    page.refresh()
    make.action_plan(register, title="Ny plan", situation_picture=picture)
    assert page.shows(frozenset({"action_plan"}))
    page.refresh()
    said = "Ny plan. Åtgärdsplan som svarar mot lägesbilden"
    qtbot.waitUntil(lambda: said in rows(page))


def test_heat_map_says_its_numbers_without_colour(example_page: SituationPage) -> None:
    (table,) = example_page.view.findChildren(HeatTable)
    cell = table.item(0, column_of(table, "Ålidhem"))
    assert cell is not None
    assert cell.text() == "3 (4)"
    said = cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Narkotika, Ålidhem: 3 (4). 3 stor, förra bilden 4 mycket stor"


def test_cell_of_the_heat_map_leads_to_its_problems(
    qtbot: QtBot, example_page: SituationPage
) -> None:
    (table,) = example_page.view.findChildren(HeatTable)
    table.setCurrentCell(0, column_of(table, "Ålidhem"))
    with qtbot.waitSignal(example_page.desk.page_asked) as asked:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert asked.args is not None
    kind, given = asked.args
    assert (kind, given["text"], len(given["ids"])) == ("problem", "Narkotika, Ålidhem", 1)


def test_differing_judgements_stand_side_by_side(example_page: SituationPage) -> None:
    (table,) = example_page.view.findChildren(RowTable)
    first = [table.model().index(0, column).data() for column in range(table.columnCount())]
    assert first == [
        "Öppen narkotikahandel på Ålidhem",
        "3 Stor, Oförändrat, Prioriterat",
        "2 Märkbar, Minskar, Prioriterat",
        "–",
        "omfattning, utveckling",
    ]


def test_new_version_is_begun_and_shown(qtbot: QtBot, example_page: SituationPage) -> None:
    view = example_page.view
    view.acts.version_button.click()
    assert view.line is not None
    assert view.line.decided_on is None
    assert view.pill.text() == "○ utkast"
    assert view.acts.merge_button.isVisible()
    assert not view.acts.reopen_button.isVisible()
    qtbot.waitUntil(lambda: "inte prioriterat än" in "".join(rows(example_page)[:1]))


def test_reopening_asks_why(qtbot: QtBot, example_page: SituationPage) -> None:
    line = example_page.view.line
    assert line is not None
    dialog = ReopenPictureDialog(example_page.desk, line)
    qtbot.addWidget(dialog)
    dialog.reopen()
    assert dialog.problem == "Skriv varför lägesbilden öppnas för rättelse."
    dialog.reason.set_value("Fel siffra")
    dialog.reopen()
    found = entries.read(example_page.desk.register, "situation_picture", line.id).values
    assert found["decided_on"] is None
    assert "Fel siffra" in found["corrections"]


def test_own_problems_are_ticked_and_merged(
    qtbot: QtBot, page: SituationPage, register: Register
) -> None:
    joint = make.situation_picture(register, title="Gemensam")
    drugs = {"category": ProblemCategory.NARCOTICS}
    for name, extent in (("Umeå kommun", Extent.SMALL), ("Polisen", Extent.SEVERE)):
        owner = make.organisation(register, name)
        own = make.situation_picture(register, title=name, organisation=owner, joint_picture=joint)
        make.problem(register, f"Handel enligt {name}", picture=own, extent=extent, **drugs)
        if name == "Polisen":
            make.problem(register, "Annan handel", picture=own, **drugs)
    page.refresh()
    line = page.view.line
    assert line is not None
    dialog = MergeDialog(page.desk, line)
    qtbot.addWidget(dialog)
    ticked = [box.text() for box in dialog.boxes.values() if box.isChecked()]
    assert len(ticked) == 2, "one of each organisation"
    assert dialog.merge_button.text() == "Väg samman till 1 problem"
    for box in dialog.boxes.values():
        box.setChecked(True)
    dialog.merge()
    assert "Polisen har två i urvalet" in dialog.problem
    next(box for box in dialog.boxes.values() if "Annan" in box.text()).setChecked(False)
    dialog.merge()
    (merged,) = problems.problems_of(register, joint)
    assert len(merged.views) == 2


def test_problem_is_opened_from_its_row(qtbot: QtBot, example_page: SituationPage) -> None:
    first = example_page.view.findChildren(EntryRow)[0]
    with qtbot.waitSignal(example_page.desk.page_asked) as asked:
        first.click()
    assert asked.args is not None
    assert asked.args[0] == "problem"


def test_own_picture_can_be_chosen(qtbot: QtBot, example_page: SituationPage) -> None:
    view = example_page.view
    titles = [view.chooser.itemText(at) for at in range(view.chooser.count())]
    at = titles.index("Polisens egen bild 2026")
    view.chooser.setCurrentIndex(at)
    view.chooser.activated.emit(at)
    assert view.line is not None
    assert view.line.title == "Polisens egen bild 2026"
    assert not view.acts.merge_button.isVisible()
    qtbot.waitUntil(lambda: any(each.startswith("1. Öppen") for each in rows(example_page)))


def test_list_of_views_names_the_problem_and_the_organisation(
    qtbot: QtBot, example: Register
) -> None:
    page = shown(qtbot, example)
    page.go_to("problem_view")
    view = page.panel.view
    heads = [
        view.model().headerData(at, Qt.Orientation.Horizontal)
        for at in range(view.model().columnCount())
        if not view.isColumnHidden(at)
    ]
    assert heads[:2] == ["Problem", "Organisation"]
