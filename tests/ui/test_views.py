"""Views of a list: counted, chosen by button and menu, and one's own."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from bra_desk.ui import preferences
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.entry_panel import EntryPanel, Listing
from bra_desk.ui.kit.mine_dialog import MineDialog
from tests import make


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> Iterator[EntryPanel]:
    """Two measures of one's own organisation and one of another, in a list."""
    preferences.remember_mine("", "")
    own = make.organisation(desk.register, name="Kansliet")
    for title, owner in (("Dialog", own), ("Vandring", own), ("Belysning", None)):
        make.measure(desk.register, title=title, owner=owner, owner_function="samordnare")
    made = EntryPanel(desk, Listing(kind="measure"))
    qtbot.addWidget(made)
    made.resize(1400, 700)
    made.show()
    made.refresh()
    yield made
    preferences.remember_mine("", "")


def titles(panel: EntryPanel) -> list[str]:
    return sorted(row.texts["title"] for row in panel.view.shown_rows())


def chip(panel: EntryPanel, name: str) -> QPushButton:
    return next(made for made in panel.filter.choices() if made.text().startswith(name))


def answer_mine(organisation: str, function: str = "") -> None:
    """Fill the question of whose entries are one's own, when it is asked."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MineDialog)
        line = dialog.organisation.input.focusProxy()
        assert line is not None
        QTest.keyClicks(line.focusProxy() or line, organisation)
        dialog.function.input.set_value(function)
        dialog.save_button.click()

    QTimer.singleShot(100, answer)


def test_views_say_how_many_they_show(panel: EntryPanel) -> None:
    assert chip(panel, "Pågående").text() == "Pågående  3"
    assert chip(panel, "Utan ansvarig").text() == "Utan ansvarig  1"
    assert not chip(panel, "Medborgarlöften").isVisible()


def test_view_is_chosen_with_the_keyboard(panel: EntryPanel) -> None:
    made = chip(panel, "Utan ansvarig")
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert titles(panel) == ["Belysning"]
    QTest.keyClick(made, Qt.Key.Key_Space)
    assert len(titles(panel)) == 3


def test_mine_asks_the_first_time_and_remembers(panel: EntryPanel) -> None:
    assert chip(panel, "Mina").text() == "Mina …"
    answer_mine("Kansliet")
    chip(panel, "Mina").click()
    assert titles(panel) == ["Dialog", "Vandring"]
    assert chip(panel, "Mina").text() == "Mina  2"
    chip(panel, "Mina").click()
    chip(panel, "Mina").click()
    assert titles(panel) == ["Dialog", "Vandring"]


def test_mine_may_be_only_what_a_post_answers_for(panel: EntryPanel) -> None:
    answer_mine("Kansliet", "rektor")
    chip(panel, "Mina").click()
    assert titles(panel) == []
    assert preferences.mine()[1] == "rektor"


def test_mine_can_be_chosen_anew_from_the_menu(panel: EntryPanel) -> None:
    answer_mine("Kansliet")
    action = panel.filter.menu_button.menu().actions()[-1]
    action.trigger()
    assert titles(panel) == ["Dialog", "Vandring"]


def test_views_without_room_are_in_the_menu_and_name_it(qtbot: QtBot, panel: EntryPanel) -> None:
    panel.resize(640, 600)
    qtbot.waitUntil(lambda: not chip(panel, "Utan indikator").isVisible())
    assert chip(panel, "Pågående").isVisible()
    actions = panel.filter.menu_button.menu().actions()
    next(each for each in actions if each.text().startswith("Utan indikator")).trigger()
    assert panel.filter.menu_button.text() == "Utan indikator"
    assert len(titles(panel)) == 3
