"""The guard of personal data at the field: a soft mark, a calm stop, and two ways past it."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bra_desk.services import entries
from bra_desk.services.papers import papers
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.autosave import SaveState
from bra_desk.ui.kit.field_grid import LabelledInput
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from tests import make
from tests.ui.at_dialog import open_dialog
from tests.ui.at_dialog import write as write_in
from tests.ui.at_guard import press_keep
from tests.ui.at_meeting import PROMISE_MS, go_to, item_named, opened, write

NUMBER = "19850115-1230"
STOP = "▲ Anteckningar innehåller ett personnummer."
REASON = "Ur polisens beslut."


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> FormDialog:
    """A new area, with its name written."""
    made = open_dialog(qtbot, desk, "area")
    write_in(made, "name", "Ersboda")
    return made


def notes(dialog: FormDialog) -> LabelledInput:
    return dialog.grid.cells["notes"]


def guard_shown(cell: LabelledInput) -> bool:
    assert cell.privacy is not None
    return cell.privacy.keep_button.isVisible()


def test_number_stops_the_save_under_its_field(dialog: FormDialog, desk: Desk) -> None:
    write_in(dialog, "notes", f"Hos {NUMBER}")
    assert not dialog.save()
    assert notes(dialog).problem.text().startswith(STOP)
    assert guard_shown(notes(dialog))
    assert entries.rows(desk.register, "area") == []


def test_number_is_told_of_in_a_pause_and_the_cursor_stays(
    qtbot: QtBot, dialog: FormDialog
) -> None:
    notes(dialog).input.setFocus()
    write_in(dialog, "notes", f"Hos {NUMBER}")
    assert notes(dialog).problem.text() == ""
    qtbot.waitUntil(lambda: guard_shown(notes(dialog)))
    assert notes(dialog).problem.text().startswith(STOP)
    editor = notes(dialog).input.focusProxy()
    assert editor is not None
    assert editor.hasFocus()
    QTest.keyClicks(editor, " och")
    assert guard_shown(notes(dialog)), "what stands still true does not blink"
    write_in(dialog, "notes", "Hos grannen")
    qtbot.waitUntil(lambda: not guard_shown(notes(dialog)))
    assert notes(dialog).problem.text() == ""


def test_mask_replaces_the_last_four(dialog: FormDialog, desk: Desk) -> None:
    write_in(dialog, "notes", f"Hos {NUMBER}")
    dialog.save()
    guard = notes(dialog).privacy
    assert guard is not None
    guard.mask_button.click()
    assert notes(dialog).input.value() == "Hos 19850115-XXXX"
    assert not guard_shown(notes(dialog))
    assert dialog.save()
    assert entries.rows(desk.register, "area")[0].values["notes"] == "Hos 19850115-XXXX"


def test_reason_saves_and_is_not_asked_for_again(
    qtbot: QtBot, dialog: FormDialog, desk: Desk
) -> None:
    write_in(dialog, "notes", f"Hos {NUMBER}")
    dialog.save()
    press_keep(notes(dialog), REASON)
    assert not dialog.isVisible(), "the save that was stopped is done"
    (kept,) = entries.rows(desk.register, "justification")
    assert kept.values["reason"] == REASON
    again = open_dialog(qtbot, desk, "area", dialog.entry_id)
    write_in(again, "notes", f"Fortfarande hos {NUMBER}")
    assert again.save()


def test_no_reason_is_no_save(dialog: FormDialog, desk: Desk) -> None:
    write_in(dialog, "notes", f"Hos {NUMBER}")
    dialog.save()
    press_keep(notes(dialog), "")
    assert dialog.isVisible()
    assert entries.rows(desk.register, "area") == []


def test_possible_finding_is_marked_softly_and_saved(qtbot: QtBot, dialog: FormDialog) -> None:
    guard = notes(dialog).privacy
    assert guard is not None
    write_in(dialog, "notes", "Ring 070-123 45 67")
    assert guard.mark == ""
    qtbot.waitUntil(lambda: bool(guard.mark))
    assert guard.mark.startswith("◆ Kan vara ett telefonnummer: ”070-123 45 67”. ")
    assert notes(dialog).problem.text() == ""
    assert dialog.save()


def test_contact_is_not_marked_where_it_belongs(qtbot: QtBot, desk: Desk) -> None:
    person = make.person(desk.register, phone="070-123 45 67", notes="Ring 070-123 45 67")
    dialog = open_dialog(qtbot, desk, "person", person)
    marks = {name: cell.privacy.mark for name, cell in dialog.grid.cells.items() if cell.privacy}
    assert [name for name, mark in marks.items() if mark] == ["notes"]


def test_reason_goes_along_to_the_act_that_makes_a_meeting(qtbot: QtBot, desk: Desk) -> None:
    from bra_desk.ui.pages.meetings.meetings_page import MeetingsPage

    body = make.body(desk.register)
    page = MeetingsPage(desk)
    qtbot.addWidget(page)
    dialog = FormDialog(
        desk, "meeting", preset={"body": body}, save=page.panels["meeting"].listing.makes
    )
    qtbot.addWidget(dialog, before_close_func=lambda made: made.done(0))
    dialog.show()
    write_in(dialog, "held_on", "26/11 2026")
    write_in(dialog, "notes", f"Hos {NUMBER}")
    assert not dialog.save()
    press_keep(notes(dialog), REASON)
    assert len(entries.rows(desk.register, "meeting")) == 1


@pytest.fixture
def page(qtbot: QtBot, register: Register) -> Iterator[MeetingPage]:
    yield from opened(qtbot, register)


def discussion(page: MeetingPage, register: Register) -> str:
    return str(item_named(register, page, "Polisens lägesbild").values["discussion"])


@pytest.fixture
def stopped(qtbot: QtBot, page: MeetingPage) -> MeetingPage:
    """An item with a number written in its discussion, and told of."""
    go_to(page, "Polisens lägesbild")
    page.item.discussion.setFocus()
    write(f"Anmält av {NUMBER} i går.")
    qtbot.waitUntil(lambda: page.item.autosave.state is SaveState.FAILED, timeout=PROMISE_MS)
    return page


def test_meeting_keeps_a_stopped_text_and_saves_the_rest(
    qtbot: QtBot, stopped: MeetingPage, register: Register
) -> None:
    item = stopped.item
    assert item.discussion.text() == f"Anmält av {NUMBER} i går."
    assert item.discussion.privacy.is_stopping
    shown = [label.text() for label in item.findChildren(QLabel) if label.isVisible()]
    told = [text for text in shown if "innehåller ett personnummer" in text]
    assert len(told) == 1, "it is said once, under the text"
    assert told[0].startswith("Diskussion innehåller ett personnummer. Personnummer skrivs aldrig")
    assert discussion(stopped, register) == ""
    item.background.setFocus()
    write("Läget är lugnt.")
    qtbot.waitUntil(
        lambda: (
            item_named(register, stopped, "Polisens lägesbild").values["background"]
            == "Läget är lugnt."
        ),
        timeout=2 * PROMISE_MS,
    )
    assert item.discussion.text() == f"Anmält av {NUMBER} i går."
    item.discussion.privacy.hide_numbers()  # or the window asks before it closes


def test_meeting_saves_a_masked_text_at_once(stopped: MeetingPage, register: Register) -> None:
    stopped.item.discussion.privacy.mask_button.click()
    assert discussion(stopped, register) == "Anmält av 19850115-XXXX i går."
    assert stopped.item.autosave.state is SaveState.SAVED
    assert not stopped.item.discussion.privacy.is_stopping
    assert stopped.item.discussion.editor.hasFocus()
    stopped.item.discussion.editor.undo()
    assert NUMBER in stopped.item.discussion.text()
    stopped.item.discussion.privacy.hide_numbers()


def test_meeting_saves_a_text_with_its_reason(
    qtbot: QtBot, stopped: MeetingPage, register: Register
) -> None:
    press_keep(stopped.item.discussion, REASON)
    assert discussion(stopped, register) == f"Anmält av {NUMBER} i går."
    stopped.item.discussion.editor.insertPlainText("Mer. ")
    qtbot.waitUntil(lambda: "Mer. " in discussion(stopped, register), timeout=PROMISE_MS)
    assert not stopped.item.discussion.privacy.is_stopping


def test_meeting_marks_softly_what_is_only_possible(qtbot: QtBot, page: MeetingPage) -> None:
    go_to(page, "Polisens lägesbild")
    page.item.discussion.setFocus()
    write("En pojke, 15 år, sågs.")
    qtbot.waitUntil(lambda: bool(page.item.discussion.privacy.mark))
    assert "pojke, 15 år" in page.item.discussion.privacy.mark
    assert page.item.settle()


def test_decision_is_guarded_too(qtbot: QtBot, page: MeetingPage, register: Register) -> None:
    go_to(page, "Trygghetsvandring")
    page.item.add_decision()
    write(f"Bjuda in {NUMBER}.")
    (field,) = page.item.decisions.fields
    qtbot.waitUntil(lambda: field.text.privacy.is_stopping, timeout=PROMISE_MS)
    assert entries.rows(register, "decision") == []
    press_keep(field.text, REASON)
    assert [row.values["text"] for row in entries.rows(register, "decision")] == [
        f"Bjuda in {NUMBER}."
    ]


def test_document_dialog_leads_to_the_item(qtbot: QtBot, register: Register, desk: Desk) -> None:
    from bra_desk.services.meetings.meetings import view

    meeting = make.meeting(register)
    item = make.item(register, meeting, "Lägesbild", discussion="En pojke, 15 år, sågs.")
    shown: list[int] = []
    dialog = DocumentDialog(desk, "minutes", view(register, meeting), shown.append)
    qtbot.addWidget(dialog)
    (finding,) = [each for each in dialog.findings if "15 år" in each]
    assert finding in papers.document_findings(register, "minutes", meeting)
    dialog.go_to(finding)
    assert shown == [item]
