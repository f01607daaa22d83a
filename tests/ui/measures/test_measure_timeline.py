"""The timeline: bars over the quarters of a year, in groups, told in words too."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from bra_desk.services import entries
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.pages.lists import measures_page
from bra_desk.ui.pages.measures.measure_timeline import MeasureTimeline
from bra_desk.ui.pages.measures.measure_timeline_rows import Part, TimelineRows, quarter_of, taken
from tests import make

FIRST, LAST = date(2026, 4, 1), date(2026, 6, 30)


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "expected"),
    [
        (None, None, None),
        (date(2026, 1, 1), date(2026, 3, 31), None),
        (date(2026, 7, 1), None, None),
        (date(2026, 1, 1), date(2026, 12, 31), (0.0, 1.0)),
        (None, LAST, (0.0, 1.0)),
        (FIRST, None, (0.0, 1.0)),
        (FIRST, FIRST, (0.0, 1 / 91)),
        (LAST, LAST, (90 / 91, 1.0)),
    ],
)
def test_period_takes_its_part_of_a_quarter(
    starts_on: date | None, ends_on: date | None, expected: tuple[float, float] | None
) -> None:
    assert taken(starts_on, ends_on, FIRST, LAST) == expected


def test_quarters_meet_without_a_gap() -> None:
    assert quarter_of(2026, 1) == (FIRST, LAST)
    assert quarter_of(2026, 3) == (date(2026, 10, 1), date(2026, 12, 31))


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[ListPage]:
    """The page of measures, showing the timeline of 2026."""
    goal = make.goal(desk.register, text="Öka tryggheten")
    make.measure(desk.register, title="Belysning", goal=goal, ends_on=date(2026, 5, 16))
    make.measure(desk.register, title="Vandring", starts_on=None, ends_on=None)
    late = date(2028, 1, 1)
    make.measure(desk.register, title="Framtid", starts_on=late, ends_on=late)
    made = measures_page(desk)
    qtbot.addWidget(made)
    made.resize(1300, 740)
    made.show()
    made.refresh()
    made.panel.switch.press(2)
    yield made
    if made.panel.dialog is not None:
        made.panel.dialog.done(0)


@pytest.fixture
def timeline(page: ListPage) -> MeasureTimeline:
    found = page.panel.faces[1]
    assert isinstance(found, MeasureTimeline)
    return found


def texts(timeline: MeasureTimeline, column: int = 0) -> list[str | None]:
    rows = timeline.rows
    return [rows.index(place, column).data() for place in range(rows.rowCount())]


def test_measures_stand_under_their_goal_and_those_without_come_last(
    timeline: MeasureTimeline,
) -> None:
    assert texts(timeline) == [
        "Öka tryggheten  (1)",
        "Belysning",
        "Övergripande mål saknas  (1)",
        "Vandring",
    ]
    assert timeline.rows.outside == 1


def test_late_is_a_symbol_and_words(timeline: MeasureTimeline) -> None:
    assert texts(timeline, 1)[1] == "▲ 190 dagar sen"
    part = timeline.rows.index(1, 3).data(TimelineRows.PART)
    assert part == Part(0.0, 46 / 91, is_late=True)
    assert timeline.rows.index(1, 4).data(TimelineRows.PART) is None


def test_every_cell_says_in_words_what_it_draws(timeline: MeasureTimeline) -> None:
    said = [
        timeline.rows.index(1, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for column in range(5)
    ]
    assert said == [
        "Belysning, 1 mars 2026 – 16 maj 2026, ▲ 190 dagar sen",
        "Belysning, 1 mars 2026 – 16 maj 2026, ▲ 190 dagar sen",
        "1 mars 2026 – 31 mars 2026",
        "1 april 2026 – 16 maj 2026",
        "inget under kvartalet",
    ]


def test_other_year_shows_other_measures(timeline: MeasureTimeline) -> None:
    timeline.later.click()
    timeline.later.click()
    assert (timeline.year.text(), "Framtid" in texts(timeline)) == ("2028", True)
    timeline.earlier.click()
    assert timeline.year.text() == "2027"


def test_measures_are_grouped_by_owner_when_one_asks(timeline: MeasureTimeline) -> None:
    timeline.group.setCurrentIndex(2)
    timeline.group.activated.emit(2)
    assert texts(timeline)[0] == "Ansvarig saknas  (2)"


def test_enter_opens_a_measure_and_nothing_on_a_heading(
    page: ListPage, timeline: MeasureTimeline
) -> None:
    def opened() -> list[str]:
        return [] if page.panel.dialog is None else [page.panel.dialog.form.kind]

    timeline.table.setCurrentIndex(timeline.rows.index(0, 0))
    QTest.keyClick(timeline.table, Qt.Key.Key_Return)
    assert opened() == []
    QTest.keyClick(timeline.table, Qt.Key.Key_Down)
    QTest.keyClick(timeline.table, Qt.Key.Key_Return)
    assert opened() == ["measure"]


def test_chosen_measure_stays_when_the_list_is_read_anew(
    page: ListPage, timeline: MeasureTimeline
) -> None:
    timeline.table.setCurrentIndex(timeline.rows.index(3, 0))
    page.panel.refresh()
    assert timeline.table.currentIndex().data() == "Vandring"


def test_rows_keep_the_rules_of_item_models(timeline: MeasureTimeline, desk: Desk) -> None:
    QAbstractItemModelTester(timeline.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    timeline.rows.show_rows(entries.rows(desk.register, "measure"))
    timeline.rows.arrange(2028, "owner")
    assert not timeline.grab().isNull()
