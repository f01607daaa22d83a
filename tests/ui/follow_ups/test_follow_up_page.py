"""The page of a year's follow-up: what is missing, forms out, answers in, and taken back."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from bra_desk.services import entries, history
from bra_desk.services.follow_ups.follow_up_forms import Sending, write_forms
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.cards import EntryRow
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.pages.follow_ups.follow_up_dialogs import AnswersDialog, SendDialog
from bra_desk.ui.pages.follow_ups.follow_up_page import FollowUpPage
from tests import make


@pytest.fixture
def lit(register: Register) -> int:
    """A measure of the year, with an owner."""
    return make.measure(register, title="Belysning", owner=make.organisation(register, "Parken"))


def page_of(qtbot: QtBot, register: Register) -> FollowUpPage:
    """The page as it is shown, filled."""
    page = FollowUpPage(Desk(register))
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page.view is not None)
    return page


def texts(dialog: QDialog) -> list[str]:
    """Every text of a dialog."""
    return [each.text() for each in dialog.findChildren(QLabel)]


def test_page_says_what_is_missing_and_from_whom(
    qtbot: QtBot, register: Register, lit: int
) -> None:
    page = page_of(qtbot, register)
    (row,) = page.cards["measure"].findChildren(EntryRow)
    assert row.accessibleName() == "Belysning. Parken. ○ väntar"
    assert page.cards["goal"].isHidden()
    assert page.view is not None
    page.open_item(page.view.items[0])
    dialog = page._dialog  # noqa: SLF001 - the dialog that is open
    assert isinstance(dialog, FormDialog)
    values = dialog.grid.values()
    assert (values["year"], values["measure"]) == (2026, lit)
    assert dialog.save()
    page.view = None
    page.refresh()
    qtbot.waitUntil(lambda: page.view is not None and not page.view.missing)


def test_forms_are_written_and_the_words_copied(
    qtbot: QtBot, register: Register, lit: int, tmp_path: Path
) -> None:
    dialog = SendDialog(Desk(register), 2026)
    qtbot.addWidget(dialog)
    dialog.folder.setText(str(tmp_path / "borta"))
    dialog.send()
    qtbot.waitUntil(lambda: "Mappen finns inte" in dialog.problem)
    dialog.folder.setText(str(tmp_path))
    dialog.due_on.set_value(date(2026, 12, 11))
    dialog.send()
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.xlsx"))))
    qtbot.waitUntil(lambda: "1 underlag skrivna till mappen." in texts(dialog))
    dialog.copy_text()
    assert "senast 11 december 2026" in QApplication.clipboard().text()
    page = page_of(qtbot, register)
    page.copy_reminder()
    assert "- Belysning" in QApplication.clipboard().text()
    assert entries.read(register, "measure", lit).values["title"] == "Belysning"


def test_answers_are_previewed_taken_in_and_taken_back(
    qtbot: QtBot, register: Register, lit: int, tmp_path: Path
) -> None:
    (form,) = write_forms(register, Sending(year=2026), tmp_path).forms
    book = openpyxl.load_workbook(form.path)
    book.worksheets[0].cell(5, 12, "tolv")
    book.save(form.path)
    dialog = AnswersDialog(Desk(register), 2026)
    qtbot.addWidget(dialog)
    dialog.show_files([form.path])
    qtbot.waitUntil(lambda: bool(dialog.problem))
    assert not dialog.take_button.isEnabled()
    book.worksheets[0].cell(5, 12, 12)
    book.save(form.path)
    dialog.show_files([form.path])
    qtbot.waitUntil(dialog.take_button.isEnabled)
    assert dialog.take_button.text() == "Läs in 1 svar"
    dialog.take_in()
    assert dialog.result() == QDialog.DialogCode.Accepted
    (row,) = entries.rows(register, "follow_up")
    assert (row.values["measure"], row.values["hours"]) == (lit, 12)
    history.undo_last(register)
    assert entries.rows(register, "follow_up") == []


def test_file_that_cannot_be_read_is_told(qtbot: QtBot, register: Register, tmp_path: Path) -> None:
    dialog = AnswersDialog(Desk(register), 2026)
    qtbot.addWidget(dialog)
    dialog.show_files([tmp_path / "borta.xlsx"])
    qtbot.waitUntil(lambda: "går inte att läsa" in dialog.problem)


@pytest.mark.parametrize("verb", ["send", "read_answers"])
def test_buttons_open_their_dialog(qtbot: QtBot, register: Register, verb: str) -> None:
    page = page_of(qtbot, register)
    getattr(page, verb)()
    (dialog,) = page.findChildren(QDialog)
    assert dialog.isVisible()
    dialog.reject()
