"""The page of meetings: where each stands, the backlog beside, and the way to the year."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from bra_desk.model.meetings import MeetingStatus
from bra_desk.services.meetings import backlog, meetings
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.entry_panel import EntryPanel
from bra_desk.ui.pages.meetings.meetings_page import MeetingsPage
from bra_desk.ui.pages.meetings.year_dialog import YearDialog
from tests import make

if TYPE_CHECKING:
    from bra_desk.ui.messages import Message


@pytest.fixture
def page(qtbot: QtBot, register: Register) -> Iterator[MeetingsPage]:
    desk = Desk(register)
    made = MeetingsPage(desk)
    qtbot.addWidget(made)
    made.resize(1130, 740)
    made.show()
    yield made
    desk.workroom.finish()


def heads(panel: EntryPanel) -> list[str]:
    return [field.label for field in panel.form.columns]


def first_row(panel: EntryPanel) -> list[str]:
    order = panel.view.order
    return [order.index(0, column).data() for column in range(order.columnCount())]


def test_list_says_where_each_meeting_stands_and_its_next_step(
    page: MeetingsPage, register: Register
) -> None:
    meeting = make.meeting(register, held_on=date(2026, 12, 3))
    page.refresh()
    assert heads(page.panel) == ["Möte", "Datum", "Nästa steg", "Status"]
    assert first_row(page.panel)[0] == "ÄngsBrå 4/2026"
    assert first_row(page.panel)[2] == "Kalla senast 26 nov"
    meetings.set_status(register, meeting, MeetingStatus.ONGOING)
    assert page.shows(frozenset({"meeting"}))
    page.refresh()
    assert first_row(page.panel)[2] == "Avsluta mötet"


def test_no_column_steps_aside_at_the_usual_width(page: MeetingsPage, register: Register) -> None:
    make.meeting(register, held_on=date(2026, 12, 3))
    page.refresh()
    view = page.panel.view
    assert not any(view.isColumnHidden(column) for column in range(4))


def test_backlog_says_what_is_placed(page: MeetingsPage, register: Register) -> None:
    body = make.body(register)
    entry = make.backlog_item(register, body, "Belysning")
    page.go_to("backlog_item")
    assert heads(page.panel) == ["Rubrik", "Önskat senast", "Varje år i", "På möte"]
    assert first_row(page.panel)[3] == ""
    backlog.put_on_meeting(register, make.meeting(register, body=body), [entry])
    assert page.shows(frozenset({"agenda_item"}))
    page.refresh()
    assert first_row(page.panel)[3] == "ÄngsBrå 4/2026"


def test_year_is_planned_from_its_button(page: MeetingsPage, register: Register) -> None:
    make.body(register)
    page.year_button.click()
    (dialog,) = page.findChildren(YearDialog)
    assert dialog.isVisible()


def test_year_without_a_body_says_where_to_begin(page: MeetingsPage) -> None:
    said: list[Message] = []
    page.desk.messages.said.connect(said.append)
    page.year_button.click()
    assert page.findChildren(YearDialog) == []
    assert "organ" in said[-1].text
