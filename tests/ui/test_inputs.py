"""Inputs: each kind of field is written, read, refused in words, and given back as it was."""

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bra_desk.basics.errors import ValuesWrong
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import (
    Choice,
    Clock,
    Date,
    DecimalNumber,
    Field,
    Link,
    LongText,
    Number,
    Text,
    YesNo,
)
from bra_desk.model.measures import MeasureStatus
from bra_desk.model.meetings import Progress
from bra_desk.services.entries import Option
from bra_desk.ui.kit.choice_inputs import ChoiceInput, LinkInput, RadioInput
from bra_desk.ui.kit.day_picker import DayPicker
from bra_desk.ui.kit.inputs import Input, input_for
from bra_desk.ui.kit.text_inputs import DateInput, LineInput, LongTextInput

TODAY = date(2026, 11, 22)
OPTIONS = (
    Option(id=1, label="Fritidsförvaltningen"),
    Option(id=2, label="Polisområde Ängsjö"),
    Option(id=3, label="Skola och förskola"),
)
DAY, TEXT = Date("day", "Datum"), LongText("text", "Bakgrund")
LINK = Link("owner", "Ansvarig", to="organisation")
STATUS = FORMS["measure"].field("status")
PROGRESS = FORMS["task"].field("progress")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (Text("title", "Rubrik"), "Å, ä & ö <b>"),
        (TEXT, "Rad ett\n\nRad tre\tmed tabb och hårt\u00a0blanksteg"),
        (DAY, date(2026, 11, 26)),
        (DAY, None),
        (Clock("at", "Börjar"), time(13, 15)),
        (Number("cost", "Kostnad", unit="kr"), 250_000),
        (Number("year", "År"), 2026),
        (DecimalNumber("rate", "Tal"), Decimal("-12345.6")),
        (DecimalNumber("rate", "Tal"), None),
        (YesNo("remote", "På distans"), True),
        (STATUS, MeasureStatus.DELAYED),
        (PROGRESS, Progress.DROPPED),
        (FORMS["measure"].field("reach"), None),
        (LINK, 2),
        (LINK, None),
    ],
    ids=str,
)
def test_input_gives_back_what_it_was_given_and_stays_silent(
    qtbot: QtBot, field: Field, value: Any
) -> None:
    made = _input(qtbot, field)
    with qtbot.assertNotEmitted(made.changed):
        made.set_value(value)
    assert made.value() == value
    assert made.problem() is None


def test_every_field_of_every_form_has_an_input_with_its_name(qtbot: QtBot) -> None:
    for form in FORMS.values():
        for field in form.values:
            made = _input(qtbot, field)
            made.set_value(field.empty)
            assert made.value() == field.empty
            holder = made.focusProxy()
            assert made.accessibleName() == field.label or (
                holder is not None and holder.accessibleName() == field.label
            )


def test_impossible_day_is_told_and_never_dropped(qtbot: QtBot) -> None:
    made = _line(qtbot, DAY)
    QTest.keyClicks(made.editor, "2026-02-30")
    QTest.keyClick(made.editor, Qt.Key.Key_Return)
    assert made.editor.text() == "2026-02-30"
    assert "finns inte i almanackan" in (made.problem() or "")
    with pytest.raises(ValuesWrong) as told:
        made.value()
    assert list(told.value.problems) == ["day"]


def test_day_is_tidied_when_it_is_left_and_shows_its_weekday(qtbot: QtBot) -> None:
    made = _line(qtbot, DAY)
    assert isinstance(made, DateInput)
    with qtbot.waitSignal(made.changed):
        QTest.keyClicks(made.editor, "26 nov")
    assert made.weekday.text() == "torsdag 26 november 2026"
    QTest.keyClick(made.editor, Qt.Key.Key_Return)
    assert made.editor.text() == "2026-11-26"
    assert made.weekday.text() == "torsdag"


def test_day_is_picked_in_the_calendar_with_the_keyboard(qtbot: QtBot) -> None:
    made = _line(qtbot, DAY)
    made.set_value(date(2026, 11, 26))
    QTest.keyClick(made.editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    picker = made.findChild(DayPicker)
    assert picker is not None
    month = picker.calendar.findChild(QTableView)
    assert month is not None
    QTest.keyClick(month, Qt.Key.Key_Right)
    with qtbot.waitSignal(made.changed):
        QTest.keyClick(month, Qt.Key.Key_Return)
    assert made.value() == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("Första\vraden", "Första\nraden"),
        ("Rad\r\nRad", "Rad\nRad"),
        ("Hårt\u00a0blanksteg", "Hårt\u00a0blanksteg"),
        ("Ring\x07klocka\x00 och\x1f slut", "Ringklocka och slut"),
        ("Sida\fSida", "Sida\nSida"),
    ],
)
def test_text_pasted_from_word_keeps_lines_and_loses_controls(
    qtbot: QtBot, pasted: str, kept: str
) -> None:
    made = _input(qtbot, TEXT)
    assert isinstance(made, LongTextInput)
    data = QMimeData()
    data.setText(pasted)
    QApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(made.changed):
        made.editor.paste()
    assert made.value() == kept
    assert TEXT.problem(made.value()) is None


def test_line_takes_pasted_lines_as_one(qtbot: QtBot) -> None:
    made = _line(qtbot, Text("title", "Rubrik"))
    QApplication.clipboard().setText("Bättre\nbelysning\tvid ån")
    made.editor.paste()
    assert made.value() == "Bättre belysning vid ån"


def test_running_text_grows_with_what_is_written_and_tab_moves_on(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    made, following = input_for(TEXT), input_for(DAY)
    column.addWidget(made)
    column.addWidget(following)
    column.addStretch(1)
    qtbot.addWidget(page)
    page.resize(400, 900)
    page.show()
    assert isinstance(made, LongTextInput)
    before = made.editor.height()
    made.editor.setFocus()
    for _ in range(9):
        QTest.keyClick(made.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: made.editor.height() > before)
    QTest.keyClick(made.editor, Qt.Key.Key_Tab)
    assert "\t" not in made.value()
    assert page.focusWidget() is not made.editor


def test_wheel_over_a_choice_changes_nothing(qtbot: QtBot) -> None:
    made = _input(qtbot, STATUS)
    assert isinstance(made, ChoiceInput)
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 -- Qt takes it by place
    )
    QApplication.sendEvent(made.editor, turn)
    assert made.value() is MeasureStatus.PLANNED


def test_few_short_words_stand_as_radio_buttons(qtbot: QtBot) -> None:
    made = _input(qtbot, PROGRESS)
    assert isinstance(made, RadioInput)
    with qtbot.waitSignal(made.changed):
        made.buttons[1].click()
    assert made.value() is Progress.DONE


@pytest.mark.parametrize(
    ("written", "value"), [("skola och förskola", 3), ("", None), ("  ", None)]
)
def test_link_is_found_by_its_name(qtbot: QtBot, written: str, value: int | None) -> None:
    made = _link(qtbot)
    made.set_value(1)
    made.editor.setEditText(written)
    assert made.value() == value


def test_link_is_completed_from_any_part_of_its_name(qtbot: QtBot) -> None:
    made = _link(qtbot)
    line = made.editor.lineEdit()
    assert line is not None
    QTest.keyClicks(line, "RSKO")
    completer = made.editor.completer()
    assert completer is not None
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "Skola och förskola"


def test_unknown_link_is_told_and_never_dropped(qtbot: QtBot) -> None:
    made = _link(qtbot)
    line = made.editor.lineEdit()
    assert line is not None
    QTest.keyClicks(line, "Parkbolaget")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "Parkbolaget"
    assert "finns inte i registret" in (made.problem() or "")


def test_two_of_the_same_name_must_be_chosen_in_the_list(qtbot: QtBot) -> None:
    made = _link(qtbot, (*OPTIONS, Option(id=4, label="Skola och förskola")))
    made.set_value(4)
    assert made.value() == 4
    made.set_value(1)
    made.editor.setEditText("Skola och förskola")
    assert "är flera" in (made.problem() or "")


def test_link_to_a_removed_entry_is_kept(qtbot: QtBot) -> None:
    made = _link(qtbot)
    made.set_value(77)
    assert made.value() == 77
    assert "borttagen" in made.editor.currentText()


def test_link_is_chosen_with_the_keyboard(qtbot: QtBot) -> None:
    made = _link(qtbot)
    with qtbot.waitSignal(made.changed):
        QTest.keyClick(made.editor, Qt.Key.Key_Down)
    assert made.value() == 1


def test_choice_that_may_be_empty_begins_empty(qtbot: QtBot) -> None:
    field = FORMS["measure"].field("reach")
    assert isinstance(field, Choice)
    made = _input(qtbot, field)
    assert made.value() is None


def _input(qtbot: QtBot, field: Field, options: tuple[Option, ...] = OPTIONS) -> Input:
    made = input_for(field, options)
    qtbot.addWidget(made)
    made.show()
    return made


def _line(qtbot: QtBot, field: Field) -> LineInput:
    made = _input(qtbot, field)
    assert isinstance(made, LineInput)
    return made


def _link(qtbot: QtBot, options: tuple[Option, ...] = OPTIONS) -> LinkInput:
    made = _input(qtbot, LINK, options)
    assert isinstance(made, LinkInput)
    return made
