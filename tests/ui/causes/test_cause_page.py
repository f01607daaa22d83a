"""The page of cause analyses: the tree walked with the keyboard, written in and hung on."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from bra_desk.model.causes import CauseLevel
from bra_desk.model.situation import Priority
from bra_desk.services import entries
from bra_desk.services.causes import causes
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.pages.causes.cause_cards import Spot
from bra_desk.ui.pages.causes.cause_page import CausePage
from bra_desk.ui.pages.causes.hang_dialog import HangDialog
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from tests import make


@pytest.fixture
def problem(register: Register) -> int:
    problem = make.entry(
        register, "problem", title="Mörkt vid ån", priority=Priority.PRIORITISED,
        priority_reason="Många går där",
    )  # fmt: skip
    light = make.entry(register, "cause", problem=problem, text="Lamporna är gamla")
    make.entry(register, "cause", problem=problem, parent=light, text="Ingen felanmäler")
    make.measure(register, title="Byt lampor")
    make.measure(register, title="Klipp häcken")
    return problem


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, problem: int) -> CausePage:
    assert problem
    made = CausePage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.refresh()
    desk.changed.connect(lambda _kinds: made.refresh())
    return made


def dialog(qtbot: QtBot, kind: type) -> object:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    return QApplication.activeModalWidget()


def press(*keys: Qt.Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def at(page: CausePage) -> str:
    card = page.view.chart.current
    assert card is not None
    return card.title


def test_arrows_walk_the_tree(qtbot: QtBot, page: CausePage) -> None:
    qtbot.waitActive(page)
    page.view.chart.take_focus()
    press(Qt.Key.Key_Right)
    assert at(page) == "Situation"
    press(Qt.Key.Key_Down)
    assert at(page) == "Utsatta"
    press(Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert at(page) == "Ingen felanmäler"
    press(Qt.Key.Key_Right)
    assert at(page) == "Ingen felanmäler", "nothing goes out from it"
    press(Qt.Key.Key_Left)
    assert at(page) == "Lamporna är gamla"
    press(Qt.Key.Key_Home)
    assert at(page) == "Mörkt vid ån"


def test_tab_stops_at_the_tree_once(page: CausePage) -> None:
    stops = [box for box in page.view.chart.boxes if box.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [box.card.title for box in stops] == ["Mörkt vid ån"]


def test_every_box_says_what_it_is_and_how_it_stands(page: CausePage) -> None:
    said = [box.accessibleName() for box in page.view.chart.boxes]
    assert said[0].startswith("Problem. Mörkt vid ån.")
    assert "Orsak. Lamporna är gamla. Belagd. Går att påverka, utan åtgärd" in said
    assert "Orsak bakom. Ingen felanmäler. Belagd. Går att påverka, utan åtgärd" in said


def test_enter_on_an_empty_level_begins_a_cause_there(
    qtbot: QtBot, page: CausePage, problem: int, register: Register
) -> None:
    page.view.chart.stand_where(
        lambda id: isinstance(id, Spot) and id.level is CauseLevel.STRUCTURE
    )
    page.view.chart.take_focus()
    press(Qt.Key.Key_Right, Qt.Key.Key_Return)
    made = dialog(qtbot, FormDialog)
    assert isinstance(made, FormDialog)
    assert made.grid.values()["level"] is CauseLevel.STRUCTURE
    made.grid.cells["text"].input.set_value("Vägen ägs av tre")
    assert made.save()
    (row,) = entries.rows(register, "cause", {"level": CauseLevel.STRUCTURE})
    assert row.values["problem"] == problem
    assert "Vägen ägs av tre" in [box.card.title for box in page.view.chart.boxes]


def test_cause_behind_is_begun_with_its_problem_and_level(qtbot: QtBot, page: CausePage) -> None:
    page.view.chart.stand_where(lambda id: isinstance(id, Spot) and id.kind == "cause")
    page.view.acts.behind_button.click()
    made = dialog(qtbot, FormDialog)
    assert isinstance(made, FormDialog)
    values = made.grid.values()
    assert values["parent"] is not None
    assert values["level"] is CauseLevel.SITUATION


def test_measures_are_hung_and_taken_down(
    qtbot: QtBot, page: CausePage, register: Register
) -> None:
    page.view.chart.stand_where(lambda id: isinstance(id, Spot) and id.kind == "cause")
    cause = page.view.spot()
    assert cause is not None
    page.view.acts.hang_button.click()
    made = dialog(qtbot, HangDialog)
    assert isinstance(made, HangDialog)
    assert not made.hang_button.isEnabled()
    QTest.keyClicks(made.line, "klipp")
    seen = [made.list.item(n) for n in range(made.list.count()) if not made.list.item(n).isHidden()]
    assert [item.text().partition("\n")[0] for item in seen] == ["Klipp häcken"]
    seen[0].setCheckState(Qt.CheckState.Checked)
    made.effect.set_value("Sikten blir fri.")
    made.hang_button.click()
    (measure,) = causes.hung_on(register, cause.id)
    assert entries.rows(register, "measure_cause")[0].values["effect"] == "Sikten blir fri."
    page.view.chart.stand_where(lambda id: isinstance(id, Spot) and id.kind == "measure")
    assert page.view.acts.down_button.isEnabled()
    page.view.acts.down_button.click()
    assert measure not in causes.hung_on(register, cause.id)


def test_buttons_are_those_that_do_something(page: CausePage) -> None:
    acts = page.view.acts
    page.view.chart.stand_where(lambda id: isinstance(id, Spot) and id.kind == "level")
    on = [each.text() for each in acts.of_spot if each.isEnabled()]
    assert on == ["Ny orsak …"]
    page.view.chart.stand_where(lambda id: isinstance(id, Spot) and id.kind == "cause")
    off = [each.text() for each in acts.of_spot if not each.isEnabled()]
    assert off == ["Ta bort kopplingen"]


def test_document_and_analysis_are_a_button_away(qtbot: QtBot, page: CausePage) -> None:
    page.view.acts.analysis_button.click()
    made = dialog(qtbot, FormDialog)
    assert isinstance(made, FormDialog)
    assert made.form.kind == "cause_analysis"
    made.reject()
    page.view.acts.paper_button.click()
    assert isinstance(dialog(qtbot, DocumentDialog), DocumentDialog)


def test_going_to_a_cause_shows_its_tree_and_opens_it(
    qtbot: QtBot, page: CausePage, register: Register
) -> None:
    other = make.entry(register, "problem", title="Buskörning")
    cause = make.entry(register, "cause", problem=other, text="Få platser att träffas på")
    page.go_to("cause", (cause,))
    assert page.view.problem_id == other
    assert at(page) == "Få platser att träffas på"
    made = dialog(qtbot, FormDialog)
    assert isinstance(made, FormDialog)
    assert made.entry_id == cause


def test_page_says_how_far_the_analyses_have_come(page: CausePage, shots: Path) -> None:
    assert "Mörkt vid ån" in page.view.list.item(0).text()
    page.grab().save(str(shots / "causes.png"))


def test_empty_register_says_how_to_begin(qtbot: QtBot, desk: Desk) -> None:
    made = CausePage(desk)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    made.new_entry("problem")
    opened = dialog(qtbot, FormDialog)
    assert isinstance(opened, FormDialog)
    assert opened.form.kind == "problem"


def test_page_without_problems_begins_at_the_button_under_the_text(
    qtbot: QtBot, desk: Desk
) -> None:
    made = CausePage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.refresh()
    made.take_focus()
    begin = made.view.focusWidget()
    assert isinstance(begin, QPushButton)
    assert begin.text() == "Nytt problem"
    assert begin.mapTo(made, begin.rect().bottomLeft()).y() < made.height() / 2


def test_problem_in_the_list_is_as_high_as_all_its_words(page: CausePage, desk: Desk) -> None:
    title = "Öppen narkotikahandel vid gångstråket mellan centrum och universitetet " * 2
    make.entry(desk.register, "problem", title=title.strip(), priority=Priority.PRIORITISED)
    page.refresh()
    listed = page.view.list
    heights = {
        listed.item(row).text(): listed.visualItemRect(listed.item(row)).height()
        for row in range(listed.count())
    }
    lines = heights[title.strip()] / listed.fontMetrics().lineSpacing()
    width = listed.viewport().width()
    needed = listed.fontMetrics().horizontalAdvance(title) / width
    assert lines > needed + 1  # its name whole, and below it how far its analysis has come
