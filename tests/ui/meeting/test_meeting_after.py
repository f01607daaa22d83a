"""What a secretary does from the meeting's page when the meeting is over."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from bra_desk.model.meetings import MeetingStatus
from bra_desk.services.meetings import meetings
from bra_desk.services.minutes.dispatch import dispatch_lines, fetch_recipients, note_sent
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.page import Page
from bra_desk.ui.pages.approval.dispatch_dialog import DispatchDialog
from bra_desk.ui.pages.approval.extracts_dialog import ExtractsDialog
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from bra_desk.ui.pages.meeting.meeting_after import MeetingAfter
from tests.approving import TODAY, approved, change, held_meeting
from tests.ui.at_meeting import opened, window_of

AFTER = (
    "Utdrag ur ärendet …",
    "Utdrag till alla mottagare …",
    "Expediera …",
    "Skapa beslutslista",
    "Skapa snabbreferat",
    "Kopiera snabbreferat",
)


@pytest.fixture
def page(qtbot: QtBot, register: Register) -> Iterator[MeetingPage]:
    yield from opened(qtbot, register)


def shown(page: MeetingPage, meeting: int) -> MeetingPage:
    made = window_of(page).show_meeting(meeting)
    assert isinstance(made, MeetingPage)
    return made


def press(page: MeetingPage, text: str) -> None:
    next(each for each in page.head.menu.actions() if each.text() == text).trigger()


def test_papers_are_in_the_menu_before_and_after_the_seal(
    page: MeetingPage, register: Register
) -> None:
    meeting = held_meeting(register)
    for _turn in range(2):
        texts = [each.text() for each in shown(page, meeting).head.menu.actions()]
        assert [each for each in AFTER if each not in texts] == []
        if not meetings.view(register, meeting).is_sealed:
            approved(register, meeting)


def test_sending_is_the_next_step_of_approved_minutes_until_it_is_done(
    page: MeetingPage, register: Register
) -> None:
    meeting = held_meeting(register)
    change(register, "decision", dispatch_to="Gator")
    approved(register, meeting)
    made = shown(page, meeting)
    assert made.head.next_step == "Expediera …"
    made.head.take_step()
    assert made.findChildren(DispatchDialog)
    fetch_recipients(register, meeting)
    note_sent(register, [line.id for line in dispatch_lines(register)], TODAY)
    made.refresh()
    assert made.head.next_step == "Hämta justerad fil"


def test_extract_is_of_the_current_item_and_a_break_has_none(
    page: MeetingPage, register: Register
) -> None:
    press(page, "Utdrag ur ärendet …")
    (dialog,) = page.findChildren(DocumentDialog)
    assert "§ 1" in dialog.place.text()
    dialog.reject()
    item = next(item for item in meetings.view(register, page.meeting_id).items if not item.number)
    page.go_to_item(item.id)
    press(page, "Utdrag ur ärendet …")
    assert window_of(page).bar.isVisible()
    assert len(page.findChildren(DocumentDialog)) == 1


def test_summary_is_copied(page: MeetingPage) -> None:
    press(page, "Kopiera snabbreferat")
    assert QGuiApplication.clipboard().text().startswith("Snabbreferat: ÄngsBrå 4/2026")


def test_extracts_tell_what_was_written_and_what_was_not(
    qtbot: QtBot, register: Register, tmp_path: Path
) -> None:
    meeting = held_meeting(register)
    change(register, "decision", dispatch_to="Gator")
    (tmp_path / "Protokollsutdrag ÄngsBrå 2026-11-05 § 1.docx").write_bytes(b"mitt")
    change(register, "body", numbering_sign="§")
    desk = Desk(register)
    page = Page(desk, "")
    qtbot.addWidget(page)
    after = MeetingAfter(page, lambda: True, lambda _document: None, lambda: None)
    view = meetings.view(register, meeting)
    after.write_extracts(view, tmp_path)
    qtbot.waitUntil(lambda: bool(page.findChildren(ExtractsDialog)))
    (told,) = page.findChildren(ExtractsDialog)
    assert told.sentences[0].startswith("▲ §\u00a01 Trygghetsvandring: inte skrivet.")
    told.accept()
    assert view.values["status"] is MeetingStatus.HELD
    desk.workroom.finish()
