"""The page of the red thread: chains walked with the keyboard, and broken links mended."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bra_desk.basics.clock import today
from bra_desk.services import entries
from bra_desk.services.reporting import reports
from bra_desk.services.thread import thread, thread_breaks
from bra_desk.services.thread.thread_breaks import Break
from bra_desk.services.thread.thread_rules import rules
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.kit.several_dialog import SeveralDialog
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.reports.report_dialogs import BeginDialog
from bra_desk.ui.pages.thread.thread import ThreadPage
from tests import make

CTRL = Qt.KeyboardModifier.ControlModifier
GOAL = ("goal", 1)


def shown(window: MainWindow, qtbot: QtBot) -> ThreadPage:
    page = window.show_place("thread")
    assert isinstance(page, ThreadPage)
    qtbot.waitUntil(lambda: page.chain.list.count() > 0)
    return page


@pytest.fixture
def page(qtbot: QtBot, council: MainWindow) -> ThreadPage:
    return shown(council, qtbot)


def broken(page: ThreadPage, code: str) -> Break:
    """Choose a break of the list."""
    page.tabs.setCurrentWidget(page.repair)
    found = thread_breaks.breaks(page.desk.register, today())
    place = [each.code for each in found].index(code)
    page.repair.kinds.setCurrentRow(place)
    return found[place]


def dialog_of(qtbot: QtBot, kind: type) -> object:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    return QApplication.activeModalWidget()


def test_chain_on_the_screen_is_the_service_s(page: ThreadPage) -> None:
    page.chain.go_to(GOAL)
    chain = thread.thread(page.desk.register, today()).chain(GOAL)
    assert [column.ids for column in page.chain.chart.columns] == [
        [node.key for node in stage.nodes] for stage in chain.stages
    ]
    assert page.chain.told.text() == chain.focus.caption


def test_filter_and_kind_narrow_the_choice(page: ThreadPage) -> None:
    page.chain.kind.setCurrentIndex(page.chain.kind.findData("measure"))
    page.chain.kind.activated.emit(page.chain.kind.currentIndex())
    everything = page.chain.list.count()
    QTest.keyClicks(page.chain.line, "belysning")
    assert 0 < page.chain.list.count() < everything
    assert "elysning" in page.chain.list.item(0).text()


def test_arrows_walk_and_enter_tells_the_chain_from_the_card(page: ThreadPage) -> None:
    page.chain.go_to(GOAL)
    goals = page.chain.chart.columns[2]
    assert goals.hasFocus()
    QTest.keyClick(goals, Qt.Key.Key_Left)
    causes = page.chain.chart.columns[1]
    assert causes.hasFocus()
    cause = causes.ids[causes.currentRow()]
    QTest.keyClick(causes, Qt.Key.Key_Return)
    assert page.chain.key == cause
    assert GOAL in page.chain.chart.columns[2].ids
    QTest.keyClick(causes, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.chain.key == GOAL


def test_ctrl_enter_opens_the_entry(council: MainWindow, page: ThreadPage) -> None:
    page.chain.go_to(GOAL)
    opened: list[str] = []
    council.desk.page_asked.disconnect()
    council.desk.page_asked.connect(lambda name, _wishes: opened.append(name))
    goals = page.chain.chart.columns[2]
    QTest.keyClick(goals, Qt.Key.Key_Return, CTRL)
    page.chain.open_entry(page.chain.chart.columns[0].ids[0])
    assert opened == ["goal", "situation_picture"]


def test_cards_say_their_state_in_words(page: ThreadPage, shots: Path) -> None:
    page.chain.go_to(GOAL)
    column = page.chain.chart.columns[2]
    said = column.item(column.currentRow()).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Övergripande mål, minska brottsligheten")
    assert "Uppföljt 2025" in said
    assert said.endswith("kedjan visas härifrån")
    page.window().grab().save(str(shots / "thread.png"))


def test_column_without_entries_says_so(page: ThreadPage) -> None:
    (seen,) = [
        each
        for each in thread_breaks.breaks(page.desk.register, today())
        if each.code == "measure_cause"
    ]
    page.chain.go_to(seen.nodes[0].key)
    causes = page.chain.chart.columns[1]
    assert causes.ids == []
    assert "Inget här" in causes.item(0).text()


def test_card_of_the_overview_leads_to_the_thread(council: MainWindow) -> None:
    page = council.page
    assert page is not None
    (link,) = [
        each
        for each in page.findChildren(QPushButton)
        if each.text() == "Visa kedjor och brutna länkar"
    ]
    link.click()
    assert isinstance(council.page, ThreadPage)


def test_list_leads_to_the_chain_of_an_entry(council: MainWindow, qtbot: QtBot) -> None:
    council.desk.show_chain("measure", 5)
    page = council.page
    assert isinstance(page, ThreadPage)
    qtbot.waitUntil(lambda: ("measure", 5) in page.chain.chart.columns[4].ids)


def test_goal_is_chosen_for_all_that_lack_it(qtbot: QtBot, page: ThreadPage) -> None:
    seen = broken(page, "measure_goal")
    page.repair.all_button.click()
    dialog = dialog_of(qtbot, SeveralDialog)
    assert isinstance(dialog, SeveralDialog)
    assert dialog.lines[0].field.name == "goal"
    dialog.lines[0].cell.input.set_value(1)
    dialog.save()
    assert dialog.changed == len(seen.nodes)
    qtbot.waitUntil(lambda: "mål" not in page.repair.kinds.item(2).text().split())


DIALOGS = [
    (rule.code, rule.mend.kind, rule.mend.begin or rule.mend.field)
    for rule in rules(2025)
    if rule.code
    in {
        "measure_problem",
        "measure_owner",
        "pledge_measure",
        "pledge_target",
        "indicator_value",
    }
]


@pytest.mark.parametrize(("code", "kind", "field"), DIALOGS)
def test_mend_opens_the_dialog_at_the_field(
    qtbot: QtBot, page: ThreadPage, code: str, kind: str, field: str
) -> None:
    broken(page, code)
    page.repair.mend_button.click()
    dialog = dialog_of(qtbot, FormDialog)
    assert isinstance(dialog, FormDialog)
    assert dialog.form.kind == kind
    cell = dialog.grid.cells[field]
    assert cell.isAncestorOf(dialog.focusWidget())
    dialog.done(0)


def test_follow_up_is_begun_with_its_goal_and_year(qtbot: QtBot, council: MainWindow) -> None:
    goal = make.goal(council.desk.register)
    page = shown(council, qtbot)
    seen = broken(page, "goal_follow_up")
    assert goal in [node.id for node in seen.nodes]
    qtbot.waitUntil(lambda: page.repair.list.count() == len(seen.nodes))
    page.repair.mend_button.click()
    dialog = dialog_of(qtbot, FormDialog)
    assert isinstance(dialog, FormDialog)
    values = dialog.grid.values()
    assert (values["goal"], values["year"]) == (goal, today().year - 1)
    assert dialog.save()
    qtbot.waitUntil(
        lambda: (
            not any(
                each.code == "goal_follow_up"
                for each in thread_breaks.breaks(council.desk.register, today())
            )
        )
    )


def test_report_is_begun_for_the_year_of_the_follow_up(qtbot: QtBot, council: MainWindow) -> None:
    register = council.desk.register
    for row in entries.rows(register, "report", {"year": 2025}):
        entries.remove(register, "report", row.id)
    page = shown(council, qtbot)
    broken(page, "follow_up_report")
    page.repair.mend_button.click()
    dialog = dialog_of(qtbot, BeginDialog)
    assert isinstance(dialog, BeginDialog)
    assert dialog.year.value() == 2025
    dialog.carry_out()
    (report,) = entries.rows(register, "report", {"year": 2025})
    assert reports.view(register, report.id).year == 2025


def test_broken_entry_leads_to_its_chain(page: ThreadPage) -> None:
    seen = broken(page, "measure_cause")
    page.repair.chain_button.click()
    assert page.tabs.currentWidget() is page.chain
    assert page.chain.key == seen.nodes[0].key
    assert page.chain.chart.columns[1].ids == []


def test_thread_is_written_as_word_with_last_year_s_results(qtbot: QtBot, page: ThreadPage) -> None:
    page.write_paper()
    dialog = dialog_of(qtbot, DocumentDialog)
    assert isinstance(dialog, DocumentDialog)
    assert "2025" in dialog.windowTitle() + "".join(
        each.text() for each in dialog.findChildren(QLabel)
    )
    dialog.reject()
