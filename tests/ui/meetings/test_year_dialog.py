"""Planning a year: the pattern, the proposed days, and one act."""

from collections.abc import Iterator
from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from bra_desk.services import entries
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.pages.meetings.year_dialog import YearDialog
from tests import make

if TYPE_CHECKING:
    from bra_desk.ui.messages import Message


@pytest.fixture
def body(register: Register) -> int:
    """A council that met twice this year."""
    body = make.body(register, meetings_per_year=2)
    for number, day in enumerate((date(2026, 5, 7), date(2026, 11, 26)), 1):
        make.meeting(register, body=body, held_on=day, number=number)
    return body


@pytest.fixture
def dialog(qtbot: QtBot, register: Register, body: int) -> Iterator[YearDialog]:
    desk = Desk(register)
    made = YearDialog(desk)
    qtbot.addWidget(made)
    made.show()
    assert made.body.currentData() == body
    yield made
    desk.workroom.finish()


def shown(dialog: YearDialog) -> list[date | None]:
    return [line.day for line in dialog.days.lines]


def planned(register: Register, year: int) -> list[date]:
    days = [row.values["held_on"] for row in entries.rows(register, "meeting")]
    return sorted(day for day in days if day.year == year)


def choose_months(dialog: YearDialog, *months: int) -> None:
    """Turn to a weekday of these months, the first Thursday."""
    dialog.pattern.way.setCurrentIndex(1)
    for number, made in enumerate(dialog.pattern.months, 1):
        made.setChecked(number in months)
    dialog.pattern.ordinal.setCurrentIndex(0)
    dialog.pattern.weekday.setCurrentIndex(3)
    dialog.pattern.way.activated.emit(1)


def test_dialog_begins_with_last_years_days_hours_and_place(dialog: YearDialog) -> None:
    assert dialog.year.currentText() == "2027"
    # Thursday 6 May 2027 is Ascension Day
    assert shown(dialog) == [date(2027, 5, 13), date(2027, 11, 25)]
    line = dialog.days.lines[0]
    assert line.word.text() == "Flyttat från torsdag 6 maj: Kristi himmelsfärdsdag"
    assert line.inputs["starts_at"].value() == time(13, 15)
    assert line.inputs["place"].value() == "Stadshuset, rum Ekorren"
    assert dialog.plan_button.text() == "Planera 2 möten"


def test_ticked_days_are_planned_in_one_act_that_can_be_undone(
    dialog: YearDialog, register: Register
) -> None:
    said: list[Message] = []
    dialog._desk.messages.said.connect(said.append)  # noqa: SLF001 - what a person is told
    dialog.days.lines[0].wanted.click()
    assert dialog.plan_button.text() == "Planera 1 möte"
    dialog.plan_button.click()
    assert planned(register, 2027) == [date(2027, 11, 25)]
    assert said[-1].text == "1 möte planerat för 2027."
    assert said[-1].action is not None
    said[-1].action[1]()
    assert planned(register, 2027) == []


def test_year_of_twelve_by_weekday(dialog: YearDialog, register: Register) -> None:
    choose_months(dialog, *range(1, 13))
    assert dialog.plan_button.text() == "Planera 12 möten"
    dialog.plan_button.click()
    days = planned(register, 2027)
    assert len(days) == 12
    assert {day.weekday() for day in days} == {3}


def test_no_month_leaves_nothing_to_plan(dialog: YearDialog) -> None:
    choose_months(dialog)
    assert shown(dialog) == []
    assert not dialog.plan_button.isEnabled()


def test_hours_of_the_first_line_stay_when_the_pattern_is_changed(dialog: YearDialog) -> None:
    dialog.days.lines[0].inputs["starts_at"].set_value(time(9))
    choose_months(dialog, 3, 9)
    starts = [line.inputs["starts_at"].value() for line in dialog.days.lines]
    assert starts == [time(9), time(9)]


def test_day_a_person_writes_is_planned_and_a_day_off_is_pointed_out(
    dialog: YearDialog, register: Register
) -> None:
    line = dialog.days.lines[0]
    line.inputs["held_on"].set_value(date(2027, 6, 25))
    line.inputs["held_on"].changed.emit()
    assert line.word.text() == "◆ Midsommarafton"
    line.inputs["held_on"].set_value(date(2027, 6, 10))
    line.inputs["held_on"].changed.emit()
    assert line.word.text() == ""
    dialog.plan_button.click()
    assert planned(register, 2027) == [date(2027, 6, 10), date(2027, 11, 25)]


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("held_on", None, "Skriv en dag, eller avmarkera raden."),
        ("held_on", date(2028, 1, 13), "2028-01-13 ligger inte i 2027."),
        ("ends_at", time(9), "Mötet slutar före det börjar."),
    ],
)
def test_what_cannot_be_planned_is_told_and_nothing_is_written(
    dialog: YearDialog, register: Register, name: str, value: date | time | None, told: str
) -> None:
    dialog.days.lines[0].inputs[name].set_value(value)
    dialog.plan_button.click()
    assert told in dialog.problem
    assert dialog.isVisible()
    assert planned(register, 2027) == []


def test_year_that_is_planned_is_not_planned_twice(dialog: YearDialog, register: Register) -> None:
    dialog.plan_button.click()
    dialog.begin()
    assert [line.wanted.isEnabled() for line in dialog.days.lines] == [False, False]
    assert dialog.days.lines[0].word.text() == "Organet har redan ett möte den dagen."
    assert not dialog.plan_button.isEnabled()
    assert len(planned(register, 2027)) == 2


def test_body_without_meetings_begins_with_its_usual_months(
    dialog: YearDialog, register: Register
) -> None:
    other = make.body(register, name="Ny grupp", meetings_per_year=4)
    dialog.body.addItem("Ny grupp", other)
    dialog.body.setCurrentIndex(dialog.body.count() - 1)
    dialog.begin()
    assert [day.month for day in shown(dialog) if day] == [3, 5, 9, 11]
    ways = [dialog.pattern.way.itemText(place) for place in range(dialog.pattern.way.count())]
    assert ways == ["En veckodag i valda månader", "Med några veckors mellanrum"]


def test_every_few_weeks_counts_from_the_newest_meeting_or_another_day(dialog: YearDialog) -> None:
    way = dialog.pattern.way
    way.setCurrentIndex(way.findText("Med några veckors mellanrum"))
    way.activated.emit(way.currentIndex())
    assert dialog.pattern.weeks.currentText() == "Var 4:e vecka"
    assert shown(dialog)[:2] == [date(2027, 1, 21), date(2027, 2, 18)]
    dialog.pattern.weeks.setCurrentIndex(dialog.pattern.weeks.findData(8))
    dialog.pattern.weeks.activated.emit(0)
    assert len(shown(dialog)) == 7
    dialog.pattern.counted_from.set_value(date(2027, 1, 14))
    dialog.pattern.counted_from.changed.emit()
    assert shown(dialog)[0] == date(2027, 1, 14)


def test_line_warns_of_a_bridging_day_and_shows_the_days_around(dialog: YearDialog) -> None:
    line = dialog.days.lines[0]
    assert "Kallelsen ut" in line.around.text()
    line.inputs["held_on"].set_value(date(2027, 5, 7))
    line.say()
    assert line.word.text() == "◆ Klämdag vid Kristi himmelsfärdsdag: många är lediga"
    assert line.wanted.isChecked()
