"""The page of citizen pledges: listed by period, carried over, and made into Word."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from bra_desk.services import entries, history
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.pages.pledges.pledge_carry_dialog import PledgeCarryDialog
from bra_desk.ui.pages.pledges.pledge_document_dialog import PledgeDocumentDialog
from bra_desk.ui.pages.pledges.pledges_page import PledgesPage
from tests import make


def page_of(qtbot: QtBot, register: Register) -> PledgesPage:
    """The page as it is shown."""
    page = PledgesPage(Desk(register))
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    return page


def test_list_shows_period_state_and_chain(qtbot: QtBot, example: Register) -> None:
    page = page_of(qtbot, example)
    view = page.panel.view
    shown = [view.order.index(0, column).data() for column in range(view.order.columnCount())]
    assert shown[:2] == ["2025–2027", "Trygga platser"]
    assert "gäller" in shown
    newest = entries.rows(example, "pledge")[0].id
    state = page.panel.listing.state_of
    assert state is not None
    told = state(newest)
    assert told is not None
    assert told.detail.startswith("Samma löfte sedan 2021 (2021–2022, 2023–2024).")
    assert state(9999) is None


def test_new_pledge_gets_its_last_day(qtbot: QtBot, register: Register) -> None:
    make.agreement(register, pledge_years=2)
    page = page_of(qtbot, register)
    page.new_entry()
    dialog = page.panel.dialog
    assert dialog is not None
    empty = dialog.grid.values()
    dialog.grid.set_values(
        empty | {"heading": "Trafik", "text": "Lugn fart.", "starts_on": date(2027, 1, 1)}
    )
    assert dialog.save()
    (row,) = entries.rows(register, "pledge")
    assert row.values["ends_on"] == date(2028, 12, 31)


def test_period_is_carried_over_and_taken_back(qtbot: QtBot, register: Register) -> None:
    make.pledge(register)
    desk = Desk(register)
    dialog = PledgeCarryDialog(desk)
    qtbot.addWidget(dialog)
    assert dialog.carry_button.text() == "För över 1 löfte"
    assert dialog.starts_on.value() == date(2027, 1, 1)
    dialog.starts_on.set_value(date(2026, 1, 1))
    dialog.carry()
    assert "Nästa period ska börja efter" in dialog.problem
    dialog.starts_on.set_value(None)
    dialog.carry()
    assert dialog.problem == "Skriv nästa periods första dag."
    dialog.begin()
    dialog.carry()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert len(entries.rows(register, "pledge")) == 2
    again = PledgeCarryDialog(desk)
    qtbot.addWidget(again)
    again.period.setCurrentIndex(1)
    again.begin()
    assert not again.carry_button.isEnabled()
    history.undo_last(register)
    assert len(entries.rows(register, "pledge")) == 1


def test_page_is_written_and_never_over_an_edited_file(
    qtbot: QtBot, register: Register, tmp_path: Path
) -> None:
    make.pledge(register, target="")
    dialog = PledgeDocumentDialog(Desk(register))
    qtbot.addWidget(dialog)
    target = tmp_path / "Löften.docx"
    target.write_text("mitt eget")
    dialog.place.setText(str(target))
    dialog.write()
    qtbot.waitUntil(lambda: bool(dialog.problem))
    assert "Löften (2).docx" in dialog.problem
    assert target.read_text() == "mitt eget"
    dialog.write()
    qtbot.waitUntil(lambda: dialog.is_written)
    assert not dialog.period.isEnabled()
    assert (tmp_path / "Löften (2).docx").exists()


def test_names_are_a_choice_of_the_first_page_alone(qtbot: QtBot, register: Register) -> None:
    make.pledge(register)
    dialog = PledgeDocumentDialog(Desk(register))
    qtbot.addWidget(dialog)
    assert dialog.with_names.isEnabled()
    dialog.document.setCurrentIndex(1)
    dialog.begin()
    assert dialog.heading.text() == "Skapa uppföljning av medborgarlöften"
    assert not dialog.with_names.isEnabled()
    assert dialog.place.text().endswith("Uppföljning av medborgarlöften 2025-2026.docx")


@pytest.mark.parametrize("verb", ["carry_over", "write_document"])
def test_buttons_open_their_dialog_once_there_is_a_period(
    qtbot: QtBot, register: Register, verb: str
) -> None:
    page = page_of(qtbot, register)
    with qtbot.waitSignal(page.desk.messages.said):
        getattr(page, verb)()
    assert page.findChildren(QDialog) == []
    make.pledge(register)
    getattr(page, verb)()
    (dialog,) = page.findChildren(QDialog)
    assert dialog.isVisible()
    dialog.reject()
