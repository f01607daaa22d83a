"""What earlier meetings left, ticked off and reported without leaving the meeting."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bra_desk.forms.catalogue import FORMS
from bra_desk.model.carrying import Carries
from bra_desk.model.meetings import MeetingStatus, Progress
from bra_desk.services import entries
from bra_desk.services.meetings.meetings import plan_meeting, set_status
from bra_desk.storage.register import Register
from bra_desk.ui.pages.agenda_item.meeting_follow_up import FollowUpSection
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from tests import make
from tests.approving import approved
from tests.ui.at_meeting import go_to, item_named, opened, press, write


@pytest.fixture
def page(qtbot: QtBot, register: Register) -> Iterator[MeetingPage]:
    """A meeting whose first item follows up two tasks and a decision of March."""
    for shown in opened(qtbot, register):
        body = entries.read(register, "meeting", shown.meeting_id).values["body"]
        before = make.meeting(
            register, body=body, held_on=date(2026, 3, 12), number=1, status=MeetingStatus.HELD
        )
        item = make.item(register, before, "Läget")
        make.task(register, item, "Byt lampor", due_on=date(2026, 5, 1), who="Gator och parker")
        make.task(register, item, "Boka lokal", due_on=date(2026, 12, 15))
        make.decision(register, item, "Rådet beslutar att vandra.")
        first = item_named(register, shown, "Mötet öppnas").id
        values = entries.read(register, "agenda_item", first).values
        entries.save(register, "agenda_item", values | {"carries": Carries.BOTH}, id=first)
        shown.refresh()
        go_to(shown, "Mötet öppnas")
        shown.item.follow_up.table.setFocus()
        yield shown


def section(page: MeetingPage) -> FollowUpSection:
    return page.item.follow_up


def shown(page: MeetingPage) -> list[tuple[str, str]]:
    """The rows as they are read: what, and how it stands."""
    table = section(page).table
    found = []
    for row in range(table.rowCount()):
        what, state = table.item(row, 0), table.item(row, 3)
        assert what is not None
        assert state is not None
        found.append((what.text().partition("\n")[0], state.text().replace("\u00a0", " ")))
    return found


def task(register: Register, what: str) -> dict[str, object]:
    return next(row.values for row in entries.rows(register, "task") if row.values["what"] == what)


def test_item_shows_the_minutes_and_what_is_left(page: MeetingPage) -> None:
    assert section(page).told == "Protokoll ÄngsBrå 1/2026, 12 mars 2026, §\u00a01, ej justerat."
    assert shown(page) == [
        ("Byt lampor", "▲ Försenat"),
        ("Boka lokal", "○ Öppet"),
        ("Rådet beslutar att vandra.", "○ Öppet"),
    ]


def test_items_that_carry_nothing_show_nothing(page: MeetingPage) -> None:
    go_to(page, "Polisens lägesbild")
    assert section(page).isHidden()
    go_to(page, "Mötet öppnas")
    assert not section(page).isHidden()


def test_space_ticks_off_in_its_place_and_back(page: MeetingPage, register: Register) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert shown(page)[1] == ("Boka lokal", "● Klart\n22 nov 2026")
    assert task(register, "Boka lokal")["progress"] is Progress.DONE
    assert section(page).table.currentRow() == 1
    press(Qt.Key.Key_Space)
    assert shown(page)[1] == ("Boka lokal", "○ Öppet")
    press(Qt.Key.Key_Delete)
    assert shown(page)[1] == ("Boka lokal", "– Struket\n22 nov 2026")
    assert task(register, "Boka lokal")["progress"] is Progress.DROPPED


def test_buttons_do_what_the_keys_do(page: MeetingPage, register: Register) -> None:
    buttons = {each.text(): each for each in section(page).findChildren(QPushButton)}
    buttons["Klart"].click()
    assert task(register, "Byt lampor")["progress"] is Progress.DONE
    buttons["Stryk"].click()
    assert task(register, "Byt lampor")["progress"] is Progress.DROPPED


def test_enter_writes_a_report_and_goes_on_to_the_next(
    page: MeetingPage, register: Register
) -> None:
    press(Qt.Key.Key_Return)
    assert section(page).report.hasFocus()
    write("Monteras i vår.")
    assert page.holds_unsaved
    press(Qt.Key.Key_Return)
    assert task(register, "Byt lampor")["report"] == "Monteras i vår."
    assert section(page).table.hasFocus()
    assert section(page).table.currentRow() == 1
    assert not section(page).holds_unsaved
    assert section(page).report.text() == ""


def test_escape_leaves_a_report_as_it_was(page: MeetingPage, register: Register) -> None:
    press(Qt.Key.Key_Return)
    write("Fel rad")
    press(Qt.Key.Key_Escape)
    assert section(page).table.hasFocus()
    assert task(register, "Byt lampor")["report"] == ""
    assert section(page).report.text() == ""


def test_a_report_half_written_is_saved_when_the_person_goes_on(
    page: MeetingPage, register: Register
) -> None:
    press(Qt.Key.Key_Return)
    write("Nästan klart")
    go_to(page, "Polisens lägesbild")
    assert task(register, "Byt lampor")["report"] == "Nästan klart"
    assert not page.holds_unsaved


def test_a_number_in_a_report_is_refused_and_stays_to_be_mended(
    page: MeetingPage, register: Register
) -> None:
    press(Qt.Key.Key_Return)
    write("Gäller 850709-9805")
    press(Qt.Key.Key_Return)
    assert task(register, "Byt lampor")["report"] == ""
    assert section(page).report.text() == "Gäller 850709-9805"
    assert page.holds_unsaved
    section(page).report.setText("")  # mended, so that the window may close


def test_approved_minutes_are_only_read(
    page: MeetingPage, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRA_NOW", "2026-12-01T09:00")
    set_status(register, page.meeting_id, MeetingStatus.HELD)
    approved(register, page.meeting_id, approved_on=date(2026, 12, 1))
    page.refresh()
    assert not section(page).findChildren(QPushButton)[0].isVisible()
    section(page).table.setFocus()
    press(Qt.Key.Key_Space)
    assert task(register, "Byt lampor")["progress"] is Progress.OPEN


def test_meeting_before_the_last_is_told_as_it_was_and_not_ticked_off(
    page: MeetingPage, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = entries.read(register, "meeting", page.meeting_id).values["body"]
    values = FORMS["meeting"].empty() | {"body": body, "held_on": date(2026, 12, 17)}
    plan_meeting(register, values)
    monkeypatch.setenv("BRA_NOW", "2026-12-20T09:00")
    page.refresh()
    press(Qt.Key.Key_Space)
    assert task(register, "Byt lampor")["progress"] is Progress.OPEN
