"""Between a meeting's agenda and the backlog, in the window."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from bra_desk.services import entries
from bra_desk.storage.register import Register
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from bra_desk.ui.pages.meeting.meeting_backlog import BacklogDialog, MeetingBacklog
from bra_desk.ui.pages.meeting.meeting_sharing import MeetingSharing
from tests import make
from tests.ui.at_meeting import go_to, opened, titles

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


def chosen(page: MeetingPage, text: str) -> None:
    """Choose a line of the meeting's menu."""
    menu = page.head.menu
    next(action for action in menu.actions() if action.text() == text).trigger()


def waiting(page: MeetingPage, register: Register, *names: str) -> None:
    body = entries.read(register, "meeting", page.meeting_id).values["body"]
    for name in names:
        make.backlog_item(register, body, name)


def test_items_are_chosen_in_the_dialog_and_come_on_the_agenda(
    qtbot: QtBot, page: MeetingPage, register: Register, said: "list[Message]"
) -> None:
    waiting(page, register, "Belysning", "Bibliotek")
    chosen(page, "Hämta ärenden ur ärendebanken …")
    (dialog,) = page.findChildren(BacklogDialog)
    assert not dialog.add_button.isEnabled()
    next(box for box in dialog.boxes.values() if box.text() == "Bibliotek").click()
    assert dialog.add_button.text() == "Hämta 1 ärende"
    dialog.add_button.click()
    assert titles(register, page.meeting_id)[-1] == "Bibliotek"
    rows = page.agenda.rows
    qtbot.waitUntil(lambda: rows.items[-1].values["title"] == "Bibliotek")
    assert said[-1].text == "På dagordningen: 1 ärende."
    assert said[-1].action is not None
    said[-1].action[1]()
    assert "Bibliotek" not in titles(register, page.meeting_id)


def test_empty_backlog_says_where_it_is_filled(page: MeetingPage) -> None:
    chosen(page, "Hämta ärenden ur ärendebanken …")
    (dialog,) = page.findChildren(BacklogDialog)
    assert dialog.boxes == {}
    assert not dialog.add_button.isVisible()


def test_current_item_is_put_in_the_backlog(
    page: MeetingPage, register: Register, said: "list[Message]"
) -> None:
    go_to(page, "Polisens lägesbild")
    chosen(page, "Lägg ärendet i ärendebanken")
    assert "Polisens lägesbild" not in titles(register, page.meeting_id)
    assert said[-1].text == "”Polisens lägesbild” ligger i ärendebanken."
    kept = entries.rows(register, "backlog_item")
    assert [row.values["title"] for row in kept] == ["Polisens lägesbild"]


def test_text_for_mail_is_copied(page: MeetingPage, said: "list[Message]") -> None:
    chosen(page, "Kopiera text till e-post")
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Kallelse: ÄngsBrå 4/2026, torsdag 26 november 2026")
    assert "Polisens lägesbild" in text
    assert "Ctrl+V" in said[-1].text


def test_calendar_file_is_saved_where_the_person_says(
    page: MeetingPage, tmp_path: Path, said: "list[Message]"
) -> None:
    assert page.meeting is not None
    sharing = MeetingSharing(page, page.settle)
    sharing.write(page.meeting, tmp_path / "möte.ics")
    assert (tmp_path / "möte.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert said[-1].text == "Kalenderfilen är sparad: möte.ics. Bifoga den i kallelsen."


def test_text_that_cannot_be_saved_stops_the_act(page: MeetingPage, register: Register) -> None:
    stopped = MeetingBacklog(page, lambda: False, page.agenda.current_item)
    stopped.put_back()
    assert entries.rows(register, "backlog_item") == []
