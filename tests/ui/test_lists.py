"""The pages that are lists: each place shows its kinds, and meetings are planned and opened."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bra_desk.services import entries
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.pages import lists
from bra_desk.ui.pages.catalogue import PLACE_OF_KIND, PLACES
from bra_desk.ui.pages.meetings.meetings_page import MeetingsPage
from tests import make

PAGES = {
    "meetings": MeetingsPage,
    "decisions": lists.decisions_page,
    "measures": lists.measures_page,
    "agreements": lists.agreements_page,
    "people": lists.people_page,
}


@pytest.mark.parametrize("name", PAGES)
def test_place_lists_the_kinds_a_person_looks_for_there(
    qtbot: QtBot, register: Register, name: str
) -> None:
    with _shown(qtbot, PAGES[name], register) as page:
        for kind in page.panels:
            assert PLACE_OF_KIND[kind] == name
            page.go_to(kind)
            assert page.panel.listing.kind == kind
        assert page.title == next(place.title for place in PLACES if place.name == name)


@pytest.mark.parametrize("name", PAGES)
def test_place_shows_the_example_council(qtbot: QtBot, example: Register, name: str) -> None:
    with _shown(qtbot, PAGES[name], example) as page:
        for kind, panel in page.panels.items():
            page.go_to(kind)
            assert panel.view.order.rowCount() == len(entries.rows(example, kind))


def test_meeting_is_opened_in_its_own_page(qtbot: QtBot, register: Register) -> None:
    meeting = make.meeting(register)
    with _shown(qtbot, MeetingsPage, register) as page:
        page.panel.view.choose(meeting)
        with qtbot.waitSignal(page.desk.page_asked) as asked:
            QTest.keyClick(page.panel.view, Qt.Key.Key_Return)
        assert asked.args == ["meeting", {"meeting_id": meeting}]


def test_new_meeting_gets_the_agenda_and_the_members_of_its_body(
    qtbot: QtBot, register: Register
) -> None:
    body = make.body(register)
    make.entry(register, "standard_item", body=body, title="Mötet öppnas")
    make.seat(register, body, make.person(register))
    with _shown(qtbot, MeetingsPage, register) as page:
        page.new_entry()
        dialog = page.panel.dialog
        assert dialog is not None
        dialog.grid.cells["body"].input.set_value(body)
        dialog.grid.cells["held_on"].input.set_value(date(2026, 12, 10))
        assert dialog.save()
        meeting = dialog.entry_id
    items = entries.rows(register, "agenda_item", {"meeting": meeting})
    assert [row.values["title"] for row in items] == ["Mötet öppnas"]
    assert len(entries.rows(register, "attendance", {"meeting": meeting})) == 1


def test_agreement_says_where_it_stands_today(qtbot: QtBot, register: Register) -> None:
    make.agreement(register, starts_on=date(2021, 1, 1), ends_on=date(2024, 12, 31))
    with _shown(qtbot, lists.agreements_page, register) as page:
        detail = page.panel.detail

        def said() -> list[str]:
            return [made.text() for made in detail.findChildren(QLabel)]

        qtbot.waitUntil(lambda: "● förlängd tills vidare" in said())
        assert "sedan 1 januari 2025" in said()


def test_action_plan_says_where_it_stands(qtbot: QtBot, register: Register) -> None:
    make.action_plan(register)
    with _shown(qtbot, lists.measures_page, register) as page:
        page.go_to("action_plan")
        detail = page.panel.detail
        qtbot.waitUntil(lambda: "● gäller" in [made.text() for made in detail.findChildren(QLabel)])


@contextmanager
def _shown(
    qtbot: QtBot, made_by: Callable[[Desk], ListPage], register: Register
) -> Iterator[ListPage]:
    page = made_by(Desk(register))
    qtbot.addWidget(page)
    page.resize(1130, 740)
    page.show()
    page.refresh()
    yield page
