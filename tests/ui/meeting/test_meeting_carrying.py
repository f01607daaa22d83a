"""What goes between meetings, in the window: asked at the end, offered where it is lacking."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from bra_desk.forms.catalogue import FORMS
from bra_desk.model.carrying import Carries
from bra_desk.model.meetings import DecisionType, MeetingStatus
from bra_desk.services import entries
from bra_desk.services.meetings import meetings
from bra_desk.services.meetings.meeting_view import view
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.pages.agenda_item.item_words import details_of
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from bra_desk.ui.pages.meeting.unfinished_dialog import UnfinishedDialog
from bra_desk.ui.pages.meetings.meetings_page import MeetingsPage
from tests import make
from tests.ui.at_meeting import go_to, item_named, opened, titles

if TYPE_CHECKING:
    from bra_desk.ui.messages import Message


@pytest.fixture
def page(qtbot: QtBot, register: Register) -> Iterator[MeetingPage]:
    yield from opened(qtbot, register)


@pytest.fixture
def said(page: MeetingPage) -> "list[Message]":
    heard: list[Message] = []
    page.desk.messages.said.connect(heard.append)
    return heard


def menu(page: MeetingPage) -> list[str]:
    return [action.text() for action in page.head.menu.actions()]


def chosen(page: MeetingPage, text: str) -> None:
    next(each for each in page.head.menu.actions() if each.text() == text).trigger()


def body_of(page: MeetingPage) -> int:
    body = entries.read(page.desk.register, "meeting", page.meeting_id).values["body"]
    assert isinstance(body, int)
    return body


def test_ending_a_meeting_asks_about_what_was_not_finished(
    page: MeetingPage, register: Register, said: "list[Message]"
) -> None:
    item = item_named(register, page, "Trygghetsvandring").id
    make.decision(register, item, "Bordläggs.", decision_type=DecisionType.DEFERRED)
    coming = make.meeting(register, body=body_of(page), held_on=date(2027, 1, 14), number=1)
    chosen(page, "Avsluta mötet")
    (dialog,) = page.findChildren(UnfinishedDialog)
    ticked = {box.text(): box.isChecked() for box in dialog.boxes.values()}
    assert ticked == {
        "§\u00a01 Mötet öppnas": False,
        "§\u00a02 Polisens lägesbild": False,
        "§\u00a03 Trygghetsvandring": True,
    }
    assert dialog.take_button.text() == "Ta vidare 1 ärende"
    dialog.take_button.click()
    assert titles(register, coming) == ["Trygghetsvandring"]
    assert said[-1].text == "På dagordningen för ÄngsBrå 1/2027: 1 ärende."
    go_to(page, "Trygghetsvandring")
    assert page.item.item is not None
    assert "Bordlagt till 14 januari 2027" in details_of(page.item.item)
    assert said[-1].action is not None
    said[-1].action[1]()
    assert titles(register, coming) == []


def test_without_a_later_meeting_the_backlog_is_offered(
    page: MeetingPage, register: Register
) -> None:
    meetings.set_status(register, page.meeting_id, MeetingStatus.HELD)
    page.refresh()
    chosen(page, "Ta vidare det som inte blev klart …")
    (dialog,) = page.findChildren(UnfinishedDialog)
    assert dialog.take_button.text() == "Lägg 0 ärenden i ärendebanken"
    assert not dialog.take_button.isEnabled()
    next(iter(dialog.boxes.values())).click()
    dialog.take_button.click()
    (waiting,) = entries.rows(register, "backlog_item")
    assert waiting.values["title"] == "Mötet öppnas"


def test_a_meeting_with_nothing_left_says_so(
    page: MeetingPage, register: Register, said: "list[Message]"
) -> None:
    for item in view(register, page.meeting_id).items:
        meetings.write_item(register, item.id, "discussion", "Gicks igenom.")
    meetings.set_status(register, page.meeting_id, MeetingStatus.HELD)
    page.refresh()
    chosen(page, "Ta vidare det som inte blev klart …")
    assert said[-1].text == "Allt på dagordningen är klart eller redan taget vidare."
    assert page.findChildren(UnfinishedDialog) == []


def test_agenda_without_the_lines_is_offered_them_and_so_is_the_body(
    page: MeetingPage, register: Register, said: "list[Message]"
) -> None:
    offer = "Lägg till det förra mötet lämnade"
    chosen(page, offer)
    carried = [item.values["carries"] for item in view(register, page.meeting_id).items]
    assert carried[1] is Carries.BOTH
    page.refresh()
    assert offer not in menu(page)
    assert said[-1].action is not None
    assert said[-1].action[0] == "Gör så för alla nya möten"
    said[-1].action[1]()
    (line,) = entries.rows(register, "standard_item")
    assert line.values["carries"] is Carries.BOTH


def test_planning_offers_the_lines_to_a_body_without_them(qtbot: QtBot, register: Register) -> None:
    desk, heard = Desk(register), list["Message"]()
    desk.messages.said.connect(heard.append)
    made = MeetingsPage(desk)
    qtbot.addWidget(made)
    body = make.body(register)
    values = FORMS["meeting"].empty() | {"body": body, "held_on": date(2027, 1, 14)}
    plan = made.panel.listing.makes
    assert plan is not None
    plan(values, {})
    assert heard[-1].text == "Mötet är planerat."
    assert heard[-1].action is not None
    heard[-1].action[1]()
    heard.clear()
    plan(values, {})
    assert heard == []
    desk.workroom.finish()
