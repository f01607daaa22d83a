"""The frame of dialogs: what is wrong stands in it, and it never grows out of the screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from bra_desk.basics.errors import InputWrong
from bra_desk.ui.kit.cards import label
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.findings import Findings
from bra_desk.ui.kit.named_rows import NamedRows
from bra_desk.ui.kit.ticks import Ticks


@pytest.fixture
def dialog(qtbot: QtBot) -> Dialog:
    made = Dialog("Planera året", "Dagarna flyttas från helger.")
    qtbot.addWidget(made)
    return made


def refused() -> str:
    raise InputWrong("Mötet finns inte.")


def test_window_and_heading_say_the_same(dialog: Dialog) -> None:
    assert dialog.windowTitle() == "Planera året"
    assert [each.text() for each in dialog.findChildren(QLabel)][:2] == [
        "Planera året",
        "Dagarna flyttas från helger.",
    ]


def test_line_below_the_heading_takes_no_room_when_it_says_nothing(dialog: Dialog) -> None:
    dialog.show()
    line = next(each for each in dialog.findChildren(QLabel) if "helger" in each.text())
    assert line.isVisible()
    dialog.set_about("")
    assert not line.isVisible()


def test_refused_act_is_told_in_the_dialog_until_the_next_one(dialog: Dialog) -> None:
    answers: list[str] = []
    assert not dialog.attempt(refused, answers.append)
    assert (dialog.problem, answers) == ("Mötet finns inte.", [])
    assert "▲ Mötet finns inte." in [each.text() for each in dialog.findChildren(QLabel)]
    assert dialog.attempt(lambda: "planerat", answers.append)
    assert (dialog.problem, answers) == ("", ["planerat"])


def test_fault_of_ours_is_no_sentence_in_the_dialog(dialog: Dialog) -> None:
    with pytest.raises(ZeroDivisionError):
        dialog.attempt(lambda: 1 / 0)
    with pytest.raises(KeyError):
        dialog.refuse(KeyError("day"))
    assert dialog.problem == ""


def test_enter_in_an_input_presses_the_main_button(dialog: Dialog) -> None:
    pressed: list[str] = []
    reason = QLineEdit()
    dialog.ask("Skäl", reason)
    dialog.way_out("Avbryt")
    dialog.main("Öppna", lambda: pressed.append("Öppna"))
    dialog.show()
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert (pressed, reason.accessibleName()) == (["Öppna"], "Skäl")


def test_way_out_leaves_as_esc_does(dialog: Dialog) -> None:
    dialog.show()
    dialog.way_out("Inte nu").click()
    assert not dialog.isVisible()
    assert dialog.result() == Dialog.DialogCode.Rejected


def test_high_content_is_scrolled_and_the_foot_stays_on_the_screen(dialog: Dialog) -> None:
    items = [label(f"§ {number}") for number in range(200)]
    for item in items:
        dialog.content.addWidget(item)
    reason = QLineEdit()
    dialog.ask("Skäl", reason)
    main = dialog.main("Justera", dialog.accept)
    dialog.fit(5000, 5000)
    dialog.show()
    room = dialog.screen().availableGeometry()
    assert dialog.width() < room.width()
    assert dialog.height() < room.height()
    assert dialog.rect().contains(main.geometry())
    assert items[0].isVisible()
    (area,) = dialog.findChildren(QScrollArea)
    assert area.geometry().bottom() < main.geometry().top()
    area.ensureWidgetVisible(items[-1])
    assert not items[-1].visibleRegion().isEmpty()


def test_tab_goes_through_a_scrolled_content_before_the_foot(dialog: Dialog) -> None:
    lines = [QLineEdit() for _number in range(60)]
    for line in lines:
        dialog.ask("Skäl", line)
    main = dialog.main("Justera", dialog.accept)
    dialog.fit(400)
    dialog.show()
    lines[-2].setFocus()
    for wanted in (lines[-1], main):
        QTest.keyClick(dialog, Qt.Key.Key_Tab)
        assert dialog.focusWidget() is wanted


def test_sentence_more_does_not_press_the_inputs_together(dialog: Dialog, qtbot: QtBot) -> None:
    line = QLineEdit()
    dialog.ask("Skäl", line)
    dialog.main("Justera", dialog.accept)
    dialog.fit(400)
    dialog.show()
    high = line.height()
    dialog.tell("Mötet hölls 5 november 2026. " * 8)
    dialog.set_about("Texten, närvaron och besluten låses som de är nu. " * 8)
    qtbot.waitUntil(lambda: dialog.height() > 250)
    assert line.height() == high


def test_content_that_is_wider_than_the_screen_can_be_reached(dialog: Dialog) -> None:
    wide = label("Planera")
    wide.setMinimumWidth(5000)
    dialog.content.addWidget(wide)
    dialog.fit(1000, 400)
    dialog.show()
    (area,) = dialog.findChildren(QScrollArea)
    assert dialog.width() < dialog.screen().availableGeometry().width()
    assert area.horizontalScrollBar().maximum() > 0


def test_content_that_fits_is_not_scrolled(dialog: Dialog) -> None:
    dialog.content.addWidget(label("§ 1"))
    dialog.fit(400)
    assert dialog.width() == 400
    assert dialog.findChildren(QScrollArea) == []


def test_nothing_to_look_over_is_said(qtbot: QtBot) -> None:
    made = Findings("Se över före utskrift", ())
    qtbot.addWidget(made)
    assert [each.text() for each in made.findChildren(QLabel)] == ["● Inget saknas."]


def test_box_that_cannot_be_changed_is_no_choice(qtbot: QtBot) -> None:
    ticks = Ticks()
    qtbot.addWidget(ticks)
    ticks.add(1, "Trafik", is_ticked=True)
    ticks.add(2, "Narkotika", "Finns redan.", is_ticked=True).setEnabled(False)
    ticks.add(3, "Trygghet")
    with qtbot.waitSignal(ticks.changed):
        ticks.boxes[3].click()
    assert ticks.ticked == [1, 3]
    assert ticks.boxes[2].accessibleDescription() == "Finns redan."
    ticks.clear()
    assert ticks.ticked == []


def test_input_in_a_row_goes_by_the_name_at_its_left(dialog: Dialog) -> None:
    rows, folder, place = NamedRows(), QLineEdit(), label("för hand")
    dialog.content.addLayout(rows)
    rows.add("Mapp", folder, place)
    rows.add("Format", QLineEdit())
    dialog.fit(600)
    dialog.show()
    assert folder.accessibleName() == "Mapp"
    assert [each.text() for each in dialog.findChildren(QLabel) if each.buddy() is folder] == [
        "Mapp"
    ]
    assert place.geometry().left() > folder.geometry().right()
