"""On a meeting's page minutes go out, are approved, are locked, and are opened again."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from bra_desk.basics.clock import today
from bra_desk.model.approval import ApprovalMethod, ApprovalState
from bra_desk.services import entries
from bra_desk.services.meetings import meetings
from bra_desk.services.papers import papers
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.pages.approval.approval_dialog import ApprovalDialog, CommentDialog, ReopenDialog
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from tests import make
from tests.approving import approved, change, held_meeting, make_formal

if TYPE_CHECKING:
    from bra_desk.ui.messages import Message


@pytest.fixture
def window(qtbot: QtBot, register: Register) -> Iterator[MainWindow]:
    made = MainWindow(Desk())
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.desk.adopt(register)
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    made.desk.workroom.finish()


@pytest.fixture
def page(window: MainWindow, register: Register) -> MeetingPage:
    shown = window.show_meeting(held_meeting(register))
    assert isinstance(shown, MeetingPage)
    return shown


def acts(page: MeetingPage) -> list[str]:
    """What the menu offers."""
    return [action.text() for action in page.head.menu.actions() if action.text()]


def answered(page: MeetingPage, wanted: type[QDialog]) -> None:
    """Take the next step and carry out the dialog that it opens."""

    def carry_out() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, wanted)
        dialog.carry_out()  # type: ignore[attr-defined] # each of the three has it

    QTimer.singleShot(0, carry_out)
    page.head.take_step()
    page.refresh()


def test_next_step_follows_the_state(
    page: MeetingPage, register: Register, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert page.head.next_step == "Skapa protokoll"
    target = tmp_path_factory.mktemp("papers") / "utkast.docx"
    papers.write_document(register, "minutes", page.meeting_id, target)
    page.refresh()
    assert page.head.next_step == "Skicka på synpunkter …"
    answered(page, CommentDialog)
    assert page.head.next_step == "Justera …"
    change(register, "meeting", comments_due_on=date(2026, 11, 20))
    answered(page, ApprovalDialog)
    assert meetings.view(register, page.meeting_id).is_sealed
    assert page.head.next_step == "Hämta justerad fil"


def test_formal_minutes_are_announced_next(page: MeetingPage, register: Register) -> None:
    make_formal(register)
    approved(register, page.meeting_id)
    page.refresh()
    assert page.head.next_step == "Anslag …"
    assert {"Anslag …", "Skapa anslagsbevis"} <= set(acts(page))
    assert "Anslås senast 24 november 2026, om 2 dagar." in page.lock_line.text
    change(register, "meeting", announced_on=today())
    page.refresh()
    assert "Kan överklagas till 14 december 2026" in page.lock_line.text


def test_approval_waits_for_what_is_missing_to_be_accepted(
    page: MeetingPage, register: Register
) -> None:
    make.item(register, page.meeting_id, "Belysning")
    dialog = ApprovalDialog(page.desk, meetings.view(register, page.meeting_id))
    assert "§\u00a02 saknar beslut." in dialog.findings
    assert not dialog.act_button.isEnabled()
    dialog.accepts.setChecked(True)
    dialog.approved_on.set_value(date(2026, 11, 1))
    dialog.carry_out()
    assert dialog.problem == "Protokollet kan inte justeras före mötet."
    dialog.approved_on.set_value(date(2026, 11, 20))
    dialog.method.set_value(ApprovalMethod.E_SIGNATURE)
    dialog.carry_out()
    assert dialog.result() == QDialog.DialogCode.Accepted
    values = entries.read(register, "meeting", page.meeting_id).values
    assert values["approved_on"] == date(2026, 11, 20)
    assert values["approval_method"] is ApprovalMethod.E_SIGNATURE


def test_approved_meeting_is_read_and_not_written(page: MeetingPage, register: Register) -> None:
    assert not page.lock_line.isVisible()
    approved(register, page.meeting_id)
    page.refresh()
    assert page.lock_line.text.startswith("Protokollet är justerat 22 november 2026 och låst.")
    assert page.item.discussion.editor.isReadOnly()
    assert page.item.title.editor.isReadOnly()
    assert all(field.text.editor.isReadOnly() for field in page.item.decisions.fields)
    assert not page.item.tasks.line.isVisible()
    assert not page.agenda.dragEnabled()
    assert not any(action.isEnabled() for action in page.attendance.table.actions())
    assert "Ställ in mötet" not in acts(page)


def test_keys_that_write_say_why_nothing_is_written(page: MeetingPage, register: Register) -> None:
    approved(register, page.meeting_id)
    page.refresh()
    told: list[Message] = []
    page.desk.messages.said.connect(told.append)
    before = len(entries.rows(register, "agenda_item"))
    page.new_entry()
    page.move_item(entries.rows(register, "agenda_item")[0].id, 0)
    page.remove_item()
    assert len(entries.rows(register, "agenda_item")) == before
    assert len(told) >= 2
    assert all("låst" in message.text for message in told)


def test_task_of_an_approved_meeting_can_still_be_done(
    page: MeetingPage, register: Register
) -> None:
    approved(register, page.meeting_id)
    page.refresh()
    page.item.tasks.table.toggled.emit(entries.rows(register, "task")[0].id)
    assert entries.rows(register, "task")[0].texts["progress"] == "Klart"


def test_opening_for_correction_asks_for_a_reason(page: MeetingPage, register: Register) -> None:
    approved(register, page.meeting_id)
    page.refresh()
    assert "Öppna för rättelse …" in acts(page)
    dialog = ReopenDialog(page.desk, meetings.view(register, page.meeting_id))
    dialog.carry_out()
    assert dialog.problem
    dialog.reason.set_value("Fel datum i § 1.")
    dialog.carry_out()
    assert meetings.view(register, page.meeting_id).state is ApprovalState.DRAFT
    page.refresh()
    assert not page.item.discussion.editor.isReadOnly()
    assert not page.lock_line.isVisible()


def test_notes_are_approved_under_their_own_name(page: MeetingPage, register: Register) -> None:
    from bra_desk.model.council import MinutesType

    change(register, "body", minutes_type=MinutesType.NOTES)
    page.refresh()
    assert "Godkänn anteckningarna …" in acts(page)
    approved(register, page.meeting_id)
    page.refresh()
    assert page.lock_line.text.startswith("Anteckningarna är godkända")
