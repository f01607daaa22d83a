"""The history page: acts, what they changed, and taking them back; and the quiet pages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from bra_desk.basics.paths import resource
from bra_desk.services import entries, history
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.pages.help import TOPICS, HelpPage
from bra_desk.ui.pages.history import HistoryPage
from bra_desk.ui.pages.settings.settings import SettingsPage
from tests import make


@pytest.fixture
def page(qtbot: QtBot, council: MainWindow, example: Register) -> HistoryPage:
    make.entry(example, "area", name="Ängsjö hamn")
    shown = council.show_place("history")
    assert isinstance(shown, HistoryPage)
    qtbot.waitUntil(lambda: table(shown).rowCount() >= 2)
    return shown


def table(page: HistoryPage) -> QTableWidget:
    return page.findChildren(QTableWidget)[0]


def cell(page: HistoryPage, row: int, column: int) -> str:
    return str(table(page).model().index(row, column).data())


def detail(page: HistoryPage) -> str:
    return page.detail.text.toPlainText()


def shown(page: SettingsPage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel)]


def area_names(register: Register) -> list[str]:
    return [row.values["name"] for row in entries.rows(register, "area")]


def test_newest_act_comes_first_with_what_it_changed(
    qtbot: QtBot, page: HistoryPage, example: Register
) -> None:
    assert cell(page, 0, 0) == history.acts(example, limit=1)[0].name
    assert cell(page, 0, 2) == "Anna Lind"
    qtbot.waitUntil(lambda: "Namn: Ängsjö hamn" in detail(page))


def test_act_is_taken_back_and_done_again(
    council: MainWindow, page: HistoryPage, example: Register
) -> None:
    QTest.mouseClick(page.detail.take_back, Qt.MouseButton.LeftButton)
    assert "Ängsjö hamn" not in area_names(example)
    again = next(
        each
        for each in council.bar.findChildren(type(page.detail.take_back))
        if each.text() == "Gör om"
    )
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    assert "Ängsjö hamn" in area_names(example)


def test_act_that_others_rest_on_stays(
    qtbot: QtBot, council: MainWindow, page: HistoryPage, example: Register
) -> None:
    area = next(r for r in entries.rows(example, "area") if r.values["name"] == "Ängsjö hamn")
    opened = entries.read(example, "area", area.id)
    changed = opened.values | {"name": "Ängsjö strand"}
    entries.save(example, "area", changed, id=area.id, version=opened.version)
    qtbot.waitUntil(lambda: table(page).rowCount() == 3)
    table(page).selectRow(1)
    QTest.mouseClick(page.detail.take_back, Qt.MouseButton.LeftButton)
    assert "Ängsjö strand" in area_names(example)
    assert council.bar.isVisible()


def test_list_of_acts_follows_what_is_done(
    qtbot: QtBot, page: HistoryPage, example: Register
) -> None:
    before = table(page).rowCount()
    make.entry(example, "area", name="Ängsjö strand")
    qtbot.waitUntil(lambda: table(page).rowCount() == before + 1)


def test_empty_history_says_so(qtbot: QtBot, register: Register) -> None:
    made = HistoryPage(Desk(register))
    qtbot.addWidget(made)
    made.refresh()
    qtbot.waitUntil(lambda: "Inget har gjorts än." in detail(made))
    made.desk.workroom.finish()


def test_settings_show_the_council_and_where_the_register_lies(
    qtbot: QtBot, example: Register
) -> None:
    made = SettingsPage(Desk(example))
    qtbot.addWidget(made)
    made.refresh()
    assert str(example.folder) in shown(made)
    qtbot.waitUntil(lambda: "Umeå kommun" in shown(made))
    made.desk.workroom.finish()


@pytest.mark.parametrize("place", range(len(TOPICS)), ids=[name for name, _title in TOPICS])
def test_every_topic_of_the_help_can_be_read(qtbot: QtBot, place: int) -> None:
    made = HelpPage(Desk())
    qtbot.addWidget(made)
    made.topics.setCurrentRow(place)
    first = made.text.toPlainText().splitlines()[0]
    assert first == TOPICS[place][1]


def test_every_help_text_has_a_topic() -> None:
    files = {file.stem for file in resource("help").glob("*.md")}
    assert files == {name for name, _title in TOPICS}
