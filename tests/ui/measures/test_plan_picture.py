"""The situation picture in an action plan's detail and dialog."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bra_desk.services import entries
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.cards import EntryRow
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.pages.lists import measures_page
from tests import make

TITLE = "Lägesbild över brottsligheten och otryggheten i hela Umeå kommun 2024 till 2026"


@pytest.fixture(params=[1200, 1900], ids=["below the label", "beside the label"])
def page(qtbot: QtBot, desk: Desk, request: pytest.FixtureRequest) -> ListPage:
    """The list of plans, one of which answers a picture with a long name."""
    picture = make.situation_picture(desk.register, title=TITLE)
    make.action_plan(desk.register, situation_picture=picture)
    made = measures_page(desk)
    qtbot.addWidget(made)
    made.resize(request.param, 740)
    made.show()
    made.go_to("action_plan")
    return made


def ways(page: ListPage) -> list[EntryRow]:
    """The rows in the detail that lead to another entry, without those of parts."""
    return [
        row
        for row in page.panel.detail.findChildren(EntryRow)
        if row.accessibleName().startswith("Lägesbild")
    ]


def test_picture_is_a_way_to_its_entry_with_the_mouse_and_with_the_keys(
    qtbot: QtBot, page: ListPage
) -> None:
    qtbot.waitUntil(lambda: len(ways(page)) == 1)
    (row,) = ways(page)
    assert row.accessibleName() == TITLE
    (picture,) = entries.rows(page.desk.register, "situation_picture")
    for press in (row.click, lambda: QTest.keyClick(row, Qt.Key.Key_Return)):
        with qtbot.waitSignal(page.desk.page_asked) as asked:
            press()
        assert asked.args == ["situation_picture", {"ids": (picture.id,), "text": ""}]


def test_plan_without_a_picture_has_no_way(qtbot: QtBot, page: ListPage) -> None:
    other = make.action_plan(page.desk.register, title="Utan bild")
    assert page.shows(frozenset({"action_plan"}))
    page.refresh()
    qtbot.waitUntil(lambda: len(ways(page)) == 1)
    assert page.panel.view.choose(other)
    qtbot.waitUntil(lambda: not ways(page))


def test_picture_is_chosen_in_the_dialog(page: ListPage) -> None:
    (plan,) = entries.rows(page.desk.register, "action_plan")
    other = make.situation_picture(page.desk.register, title="Lägesbild 2028")
    page.panel.open_entry(plan.id)
    dialog = page.panel.dialog
    assert dialog is not None
    dialog.grid.cells["situation_picture"].input.set_value(other)
    assert dialog.save()
    saved = entries.read(page.desk.register, "action_plan", plan.id).values
    assert saved["situation_picture"] == other
