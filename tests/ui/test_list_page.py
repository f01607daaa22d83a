"""Lists: find, sort, read, open, add and remove entries of any kind."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bra_desk.forms.catalogue import FORMS
from bra_desk.model.measures import MeasureStatus
from bra_desk.services import entries
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.detail import caption_of
from bra_desk.ui.kit.entry_panel import EntryPanel, Listing
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.kit.states import table_day
from bra_desk.ui.kit.table_model import EntryTable
from bra_desk.ui.messages import Message
from tests import make

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[ListPage]:
    made = ListPage(desk, "Åtgärder", Listing(kind="measure"), Listing(kind="goal"))
    qtbot.addWidget(made)
    made.resize(1130, 740)
    made.show()
    desk.changed.connect(lambda touched: made.refresh() if made.shows(touched) else None)
    made.refresh()
    yield made
    for dialog in made.window().findChildren(FormDialog):
        dialog.done(0)


@pytest.mark.parametrize("kind", FORMS)
def test_every_kind_is_listed_empty_and_filled(qtbot: QtBot, desk: Desk, kind: str) -> None:
    panel = EntryPanel(desk, Listing(kind=kind))
    qtbot.addWidget(panel)
    panel.resize(1100, 600)
    panel.show()
    panel.refresh()
    assert any(label.text() == FORMS[kind].about for label in _labels(panel))
    entry_id = make.entry(desk.register, kind)
    panel.refresh()
    assert panel.view.order.rowCount() == len(entries.rows(desk.register, kind))
    assert panel.view.chosen() == entry_id
    (row,) = (row for row in entries.rows(desk.register, kind) if row.id == entry_id)
    # an entry whose caption says it all has nothing more in its detail
    qtbot.waitUntil(lambda: caption_of(panel.form, row) in _said(panel))


@pytest.mark.parametrize("kind", FORMS)
def test_table_keeps_the_rules_of_item_models(qtbot: QtBot, desk: Desk, kind: str) -> None:
    del qtbot
    table = EntryTable(FORMS[kind])
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    make.entry(desk.register, kind)
    table.show_rows(entries.rows(desk.register, kind))
    table.show_rows([])


def test_all_words_must_occur_in_any_field_and_any_case(page: ListPage, desk: Desk) -> None:
    make.measure(desk.register, title="Ökad belysning", aim="Färre ÅNGESTLADDADE stråk")
    make.measure(desk.register, title="Ökad närvaro")
    page.refresh()
    for words, titles in (
        ("ökad", ["Ökad belysning", "Ökad närvaro"]),
        ("ÖKAD ångest", ["Ökad belysning"]),
        ("belysning närvaro", []),
        ("", ["Ökad belysning", "Ökad närvaro"]),
    ):
        page.panel.filter.line.setText(words)
        assert sorted(_column(page.panel, 0)) == titles


def test_filter_that_finds_nothing_says_so_and_can_be_taken_away(
    page: ListPage, desk: Desk
) -> None:
    make.measure(desk.register)
    page.panel.filter.line.setText("xyz")
    sentence = next(made for made in _labels(page.panel) if "stämmer" in made.text())
    assert sentence.isVisible()
    page.panel.filter.clear()
    assert not sentence.isVisible()
    assert page.panel.view.order.rowCount() == 1


def test_words_are_sorted_the_swedish_way_and_empty_cells_come_last(
    page: ListPage, desk: Desk
) -> None:
    for title in ("Östra", "Zebra", "åtta", "Ändra", "alfa"):
        make.measure(desk.register, title=title)
    view = page.panel.view
    view.sortByColumn(0, UP)
    assert _column(page.panel, 0) == ["alfa", "Zebra", "åtta", "Ändra", "Östra"]
    view.sortByColumn(0, DOWN)
    assert _column(page.panel, 0) == ["Östra", "Ändra", "åtta", "Zebra", "alfa"]


@pytest.mark.parametrize("way", [UP, DOWN])
def test_days_are_sorted_as_days_and_shown_in_words(
    page: ListPage, desk: Desk, way: Qt.SortOrder
) -> None:
    days = [date(2027, 2, 1), date(2026, 12, 24), date(2027, 1, 15)]
    for day in days:
        make.measure(desk.register, starts_on=None, ends_on=day)
    make.measure(desk.register, title="Utan dag", starts_on=None, ends_on=None)
    column = [field.name for field in FORMS["measure"].columns].index("ends_on")
    page.panel.view.sortByColumn(column, way)
    expected = [table_day(day) for day in sorted(days, reverse=way is DOWN)]
    assert _column(page.panel, column) == [*expected, ""]
    assert table_day(date(2026, 11, 26)) == "26 nov 2026"


def test_status_is_a_symbol_and_a_word(page: ListPage, desk: Desk) -> None:
    make.measure(desk.register, status=MeasureStatus.DELAYED)
    assert _column(page.panel, 1) == ["▲ Försenad"]


def test_late_and_missing_have_buttons_that_count_and_filter(page: ListPage, desk: Desk) -> None:
    late = make.measure(desk.register, title="Sen", starts_on=None, ends_on=date(2026, 11, 1))
    make.measure(desk.register, title="I tid", goal=make.goal(desk.register))
    make.measure(
        desk.register,
        title="Klar",
        starts_on=None,
        ends_on=date(2026, 11, 1),
        status=MeasureStatus.DONE,
    )
    buttons = {made.text().split("  ")[0]: made for made in page.panel.filter.choices()}
    assert buttons["Sena"].text() == "Sena  1"
    buttons["Sena"].click()
    assert page.panel.view.chosen() == late
    assert _column(page.panel, 0) == ["Sen"]
    buttons["Utan mål"].click()
    assert sorted(_column(page.panel, 0)) == ["Klar", "Sen"]
    buttons["Utan mål"].click()
    assert page.panel.view.order.rowCount() == 3


def test_choices_stand_in_a_menu_where_they_do_not_fit(
    qtbot: QtBot, page: ListPage, desk: Desk
) -> None:
    make.measure(desk.register, title="Utan mål")
    make.measure(desk.register, title="Med mål", goal=make.goal(desk.register))
    page.resize(420, 500)
    choices = page.panel.filter
    qtbot.waitUntil(choices.menu_button.isVisible)
    action = next(each for each in choices.menu_button.menu().actions() if "mål" in each.text())
    action.trigger()
    assert _column(page.panel, 0) == ["Utan mål"]
    assert not page.panel.detail.isVisible()


def test_entries_that_another_page_points_out_are_listed_alone(page: ListPage, desk: Desk) -> None:
    ids = [make.measure(desk.register, title=f"Åtgärd {place}") for place in range(4)]
    page.go_to("measure", ids[1:3], "2 åtgärder saknar mål")
    assert sorted(_column(page.panel, 0)) == ["Åtgärd 1", "Åtgärd 2"]
    assert page.panel.filter.only.text().startswith("2 åtgärder saknar mål")
    page.panel.filter.only.click()
    assert page.panel.view.order.rowCount() == 4


def test_entry_that_another_page_points_out_is_opened(page: ListPage, desk: Desk) -> None:
    make.measure(desk.register, title="En")
    other = make.measure(desk.register, title="Två")
    page.panel.filter.line.setText("en")
    page.go_to("measure", (other,))
    assert page.panel.view.chosen() == other
    assert _dialog(page).entry_id == other


def test_choice_and_place_stay_when_the_list_is_read_anew(page: ListPage, desk: Desk) -> None:
    ids = [make.measure(desk.register, title=f"Åtgärd {place:03}") for place in range(60)]
    page.panel.view.choose(ids[40])
    bar = page.panel.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    height = bar.value()
    make.measure(desk.register, title="Åtgärd 999")
    assert page.panel.view.chosen() == ids[40]
    assert bar.value() == height


def test_removed_entry_gives_way_to_the_next_and_comes_back(
    qtbot: QtBot, page: ListPage, desk: Desk
) -> None:
    first, second = (make.measure(desk.register, title=title) for title in ("A", "B"))
    page.panel.view.choose(first)
    with qtbot.waitSignal(desk.messages.said) as said:
        QTest.keyClick(page.panel.view, Qt.Key.Key_Delete)
    assert page.panel.view.chosen() == second
    message = said.args[0]
    assert isinstance(message, Message)
    assert message.text == "Borttaget: A"
    assert message.action is not None
    message.action[1]()
    assert sorted(_column(page.panel, 0)) == ["A", "B"]


def test_entry_is_found_opened_and_changed_with_the_keyboard_alone(
    qtbot: QtBot, page: ListPage, desk: Desk
) -> None:
    make.measure(desk.register, title="Annan")
    entry_id = make.measure(desk.register, title="Belysning")
    with qtbot.waitActive(page):
        page.activateWindow()
    page.start_filter()
    QTest.keyClicks(page.focusWidget(), "belys")
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    dialog = _dialog(page)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClicks(dialog.focusWidget(), " ny")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_S, CTRL)
    assert page.panel.view.chosen() == entry_id
    assert entries.read(desk.register, "measure", entry_id).values["title"] == "Belysning ny"


def test_new_entry_is_chosen_in_the_list_when_it_is_saved(page: ListPage, desk: Desk) -> None:
    make.measure(desk.register, title="Annan")
    page.panel.filter.line.setText("annan")
    page.new_button.click()
    dialog = _dialog(page)
    dialog.grid.cells["title"].input.set_value("Grannsamverkan")
    assert dialog.save()
    assert dialog.entry_id is not None
    assert page.panel.view.chosen() == dialog.entry_id


def test_head_says_how_many_there_are(page: ListPage, desk: Desk) -> None:
    def line() -> list[str]:
        return [made.text() for made in page.header.findChildren(QLabel)]

    assert "Inga åtgärder än" in line()
    assert not page.new_button.isVisible()
    make.measure(desk.register, title="En")
    assert "1 åtgärd" in line()
    assert page.new_button.isVisible()
    make.measure(desk.register, title="Två")
    page.panel.filter.line.setText("två")
    assert "1 av 2 åtgärder" in line()


def test_tab_shows_its_own_kind_and_its_own_button(page: ListPage, desk: Desk) -> None:
    make.goal(desk.register)
    page.go_to("goal")
    assert page.panel.listing.kind == "goal"
    assert page.new_button.text() == "Nytt övergripande mål"
    assert page.panel.view.order.rowCount() == 1
    page.new_entry("measure")
    assert _dialog(page).form.kind == "measure"


def test_detail_says_long_texts_in_full_and_lists_the_parts(
    qtbot: QtBot, page: ListPage, desk: Desk
) -> None:
    aim = "Färre brott i tunneln. " * 30
    measure = make.measure(desk.register, aim=aim)
    make.follow_up(desk.register, measure=measure, year=2025)
    page.panel.view.choose(measure)
    qtbot.waitUntil(lambda: aim in _said(page.panel))
    assert "Uppföljningar" in _said(page.panel)
    assert "Samverkansparter" not in _said(page.panel)


def test_text_in_the_table_is_never_read_as_markup(page: ListPage, desk: Desk) -> None:
    make.measure(desk.register, title="<b>Belysning</b> & mer av samma sak här")
    index = page.panel.view.order.index(0, 0)
    assert index.data() == "<b>Belysning</b> & mer av samma sak här"
    assert "&lt;b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)


def _column(panel: EntryPanel, column: int) -> list[str]:
    order = panel.view.order
    return [order.index(row, column).data() for row in range(order.rowCount())]


def _labels(panel: EntryPanel) -> list[QLabel]:
    return panel.findChildren(QLabel)


def _said(panel: EntryPanel) -> list[str]:
    """What the detail says."""
    return [made.text() for made in panel.detail.findChildren(QLabel) if made.isVisible()]


def _dialog(page: ListPage) -> FormDialog:
    dialog = page.panel.dialog
    assert dialog is not None
    return dialog
