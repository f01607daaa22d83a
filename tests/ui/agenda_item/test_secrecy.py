"""Marking on the meeting's page: seen at the item and in the agenda, set and lifted in dialogs."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from bra_desk.documents.package import unpack
from bra_desk.documents.plain_text import text_of
from bra_desk.model.approval import ApprovalMethod
from bra_desk.model.meetings import MeetingStatus
from bra_desk.model.secrecy import MarkedPart
from bra_desk.services import entries
from bra_desk.services.meetings import meeting_view, meetings
from bra_desk.services.papers.approval import Approval, approval_findings, approve
from bra_desk.services.secrecy import secrecy
from bra_desk.storage.register import Register
from bra_desk.ui.pages.agenda_item.secrecy_dialog import SecrecyDialog
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from bra_desk.ui.pages.meeting.private_names_dialog import PrivateNamesDialog
from tests import make
from tests.ui.at_dialog import button
from tests.ui.at_meeting import go_to, item_named, opened

OSL = "26 kap. 1 § OSL"
TITLE = "Trygghetsvandring"


@pytest.fixture
def page(qtbot: QtBot, register: Register) -> Iterator[MeetingPage]:
    yield from opened(qtbot, register)


@pytest.fixture
def dialog(qtbot: QtBot, page: MeetingPage, register: Register) -> SecrecyDialog:
    """The dialog of an item with a decision."""
    item = item_named(register, page, TITLE)
    make.decision(register, item.id, "Rådet beslutar att vandra.")
    made = SecrecyDialog(page.desk, item_named(register, page, TITLE))
    qtbot.addWidget(made)
    return made


def shown(inside: QWidget) -> list[str]:
    return [each.text() for each in inside.findChildren(QLabel)]


def choose(dialog: SecrecyDialog, words: str) -> None:
    dialog.part.setCurrentIndex(dialog.part.findText(words, Qt.MatchFlag.MatchStartsWith))


def test_mark_is_seen_at_the_item_and_told_in_the_agenda(
    page: MeetingPage, register: Register
) -> None:
    item = item_named(register, page, TITLE)
    secrecy.mark(register, item.id, MarkedPart.WHOLE, OSL)
    page.refresh()
    go_to(page, TITLE)
    told = f"Sekretess: hela ärendet, {OSL}"
    assert page.item.secrecy.text == told
    assert page.item.secrecy.isVisible()
    index = page.agenda.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith(told)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == told
    go_to(page, "Polisens lägesbild")
    assert not page.item.secrecy.isVisible()


def test_padlock_is_drawn_at_the_marked_row(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    item = item_named(register, page, TITLE)
    mark = secrecy.mark(register, item.id, MarkedPart.TITLE, OSL)
    page.refresh()
    qtbot.waitUntil(lambda: page.agenda.rows.items[3].secrecy != ())
    with_lock = page.agenda.grab().toImage()
    secrecy.lift_mark(register, mark)
    page.refresh()
    assert page.agenda.grab().toImage() != with_lock


def test_paragraph_of_the_list_is_kept_without_its_explanation(
    dialog: SecrecyDialog, register: Register, page: MeetingPage
) -> None:
    place = dialog.paragraph.findData(OSL)
    assert dialog.paragraph.itemText(place) == f"{OSL} – Socialtjänst"
    dialog.paragraph.setCurrentIndex(place)
    choose(dialog, "Diskussionen")
    dialog.note.setText("Enligt socialtjänsten")
    dialog.mark()
    (mark,) = item_named(register, page, TITLE).secrecy
    assert (mark.values["part"], mark.values["paragraph"]) == (MarkedPart.DISCUSSION, OSL)
    assert f"Diskussionen, {OSL}" in shown(dialog)
    assert "Enligt socialtjänsten" in shown(dialog)


def test_one_decision_is_chosen_and_a_paragraph_is_written(
    dialog: SecrecyDialog, register: Register, page: MeetingPage
) -> None:
    choose(dialog, "Bara beslutet ”Rådet")
    dialog.paragraph.setEditText("19 kap. 3 § OSL")
    dialog.mark()
    (mark,) = item_named(register, page, TITLE).secrecy
    assert secrecy.what_is_marked(mark) == "”Rådet beslutar att vandra.”, 19 kap. 3 § OSL"


def test_mark_without_a_paragraph_says_what_is_missing(
    dialog: SecrecyDialog, register: Register, page: MeetingPage
) -> None:
    dialog.mark()
    assert "Enligt måste fyllas i" in dialog.problem
    assert item_named(register, page, TITLE).secrecy == ()


def test_mark_is_taken_away_in_the_dialog(
    dialog: SecrecyDialog, register: Register, page: MeetingPage
) -> None:
    dialog.paragraph.setEditText(OSL)
    dialog.mark()
    assert dialog.problem == ""
    button(dialog, "Ta bort").click()
    assert item_named(register, page, TITLE).secrecy == ()
    assert "Inget i ärendet är markerat." in shown(dialog)


def test_names_are_added_and_taken_away(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    make.attendance(register, page.meeting_id, "Kim Ek")
    dialog = PrivateNamesDialog(page.desk, meetings.view(register, page.meeting_id))
    qtbot.addWidget(dialog)
    assert dialog.name.completer().model().rowCount() == 1
    dialog.add()
    assert "Namn måste fyllas i" in dialog.problem
    dialog.name.setText("Kim Ek")
    dialog.add()
    assert (dialog.problem, dialog.name.text()) == ("", "")
    assert "Kim Ek" in shown(dialog)
    button(dialog, "Ta bort").click()
    assert secrecy.names_of(register, page.meeting_id) == []


def test_menu_lists_names_also_for_approved_minutes(page: MeetingPage, register: Register) -> None:
    def lines() -> list[str]:
        return [action.text() for action in page.head.menu.actions()]

    assert "Namn som inte publiceras …" in lines()
    values = {"status": MeetingStatus.HELD, "held_on": date(2026, 11, 19)}
    opened_ = entries.read(register, "meeting", page.meeting_id)
    entries.save(register, "meeting", opened_.values | values, id=page.meeting_id)
    accepted = approval_findings(register, page.meeting_id)
    wanted = Approval(
        approved_on=date(2026, 11, 20), method=ApprovalMethod.PAPER, accepted=accepted
    )
    approve(register, page.meeting_id, wanted)
    page.refresh()
    assert "Namn som inte publiceras …" in lines()
    assert button(page.item, "Sekretess").isVisible()


def test_public_version_is_previewed_named_and_written(
    qtbot: QtBot, page: MeetingPage, register: Register, tmp_path: Path
) -> None:
    item = item_named(register, page, TITLE)
    secrecy.mark(register, item.id, MarkedPart.WHOLE, OSL)
    view = meeting_view.view(register, page.meeting_id)
    dialog = DocumentDialog(page.desk, "minutes", view, lambda _id: None)
    qtbot.addWidget(dialog)
    full = dialog.place.text()
    dialog.public.setChecked(True)
    assert dialog.place.text() == full.replace(".docx", " publik version.docx")
    assert f"§\u00a03: hela ärendet, {OSL}" in shown(dialog)
    dialog.place.setText(str(tmp_path / "ut.docx"))
    dialog.write()
    qtbot.waitUntil(lambda: dialog.is_written)
    assert TITLE not in text_of(unpack((tmp_path / "ut.docx").read_bytes()))
    assert "Den publika versionen är sparad" in shown(dialog)


def test_going_back_to_the_full_version_shows_what_it_lacks(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    view = meeting_view.view(register, page.meeting_id)
    dialog = DocumentDialog(page.desk, "minutes", view, lambda _id: None)
    qtbot.addWidget(dialog)
    before = shown(dialog)
    dialog.public.setChecked(True)
    dialog.public.setChecked(False)
    assert set(before) <= set(shown(dialog))
    assert "publik" not in dialog.place.text()


def test_document_without_a_public_version_offers_none(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    view = meeting_view.view(register, page.meeting_id)
    dialog = DocumentDialog(page.desk, "proof_of_notice", view, lambda _id: None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.public.isVisible()
