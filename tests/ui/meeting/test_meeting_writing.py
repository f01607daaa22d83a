"""Texts of a meeting that save themselves while they are written."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QMimeData, Qt
from pytestqt.qtbot import QtBot

from bra_desk.services import entries, history
from bra_desk.services.meetings import meetings
from bra_desk.storage.register import Register
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from tests import make
from tests.ui.at_meeting import (
    ALT,
    PROMISE_MS,
    item_named,
    opened,
    press,
    titles,
    window_of,
    write,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QSessionManager


@pytest.fixture
def page(qtbot: QtBot, register: Register) -> Iterator[MeetingPage]:
    yield from opened(qtbot, register)


def test_typing_is_saved_within_the_promise_without_leaving_the_field(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    page.item.background.setFocus()
    write("Polisen berättar om läget.")

    def is_saved() -> bool:
        return page.meeting is not None and (
            item_named(register, page, "Mötet öppnas").values["background"]
            == "Polisen berättar om läget."
        )

    qtbot.waitUntil(is_saved, timeout=PROMISE_MS)
    assert page.item.background.editor.hasFocus()


def test_steady_typing_does_not_put_off_the_save(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    page.item.discussion.setFocus()
    for letter in "femton långsamma tecken":
        write(letter)
        qtbot.wait(90)
    assert item_named(register, page, "Mötet öppnas").values["discussion"] != ""


def test_refresh_keeps_text_and_cursor_while_somebody_types(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    page.item.background.setFocus()
    write("Första raden ")
    qtbot.waitUntil(lambda: page.item.autosave.is_clean, timeout=PROMISE_MS)
    cursor = page.item.background.editor.textCursor().position()
    write("och")
    page.refresh()
    make.item(register, page.meeting_id, "Ett ärende till", position=9)
    qtbot.waitUntil(lambda: len(page.agenda.rows.items) == 5)
    assert page.item.background.text() == "Första raden och"
    assert page.item.background.editor.textCursor().position() == cursor + 3
    assert page.item.background.editor.hasFocus()


def test_text_changed_elsewhere_is_shown_where_nobody_writes(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    item = item_named(register, page, "Mötet öppnas")
    meetings.write_item(register, item.id, "background", "Skrivet någon annanstans")
    qtbot.waitUntil(lambda: page.item.background.text() == "Skrivet någon annanstans")


def test_leaving_the_item_saves_at_once(page: MeetingPage, register: Register) -> None:
    page.item.discussion.setFocus()
    write("Alla var överens.")
    press(Qt.Key.Key_Down, ALT)
    assert item_named(register, page, "Mötet öppnas").values["discussion"] == "Alla var överens."
    assert page.item.title.text() == "Polisens lägesbild"
    assert page.item.discussion.text() == ""


def test_leaving_the_page_and_closing_save_at_once(page: MeetingPage, register: Register) -> None:
    page.item.background.setFocus()
    write("A")
    window_of(page).show_place("help")
    assert item_named(register, page, "Mötet öppnas").values["background"] == "A"
    window_of(page).show_meeting(page.meeting_id)
    page.item.background.setFocus()
    write("B")
    page.leave()
    assert "B" in item_named(register, page, "Mötet öppnas").values["background"]


def test_another_meeting_does_not_take_the_place_of_text_that_cannot_be_saved(
    page: MeetingPage, register: Register
) -> None:
    window, item = window_of(page), item_named(register, page, "Mötet öppnas")
    others = [make.meeting(register, number=number) for number in (8, 9)]
    page.item.background.setFocus()
    write("Viktigt")
    act = _remove(register, item.id)
    window.show_meeting(others[0])
    assert window.show_meeting(page.meeting_id) is page
    assert page.item.background.text() == "Viktigt"
    history.take_back(register, act)
    assert page.settle()
    window.show_meeting(others[1])
    assert window.show_meeting(page.meeting_id) is not page


class _Logoff:
    """What the computer's session lets a program say when it ends."""

    is_held_up = False

    def cancel(self) -> None:
        self.is_held_up = True


def test_logging_off_saves_and_waits_for_what_cannot_be_saved(
    page: MeetingPage, register: Register
) -> None:
    window, logoff = window_of(page), _Logoff()
    session = cast("QSessionManager", logoff)
    page.item.background.setFocus()
    write("Nu")
    window.save_before_logoff(session)
    item = item_named(register, page, "Mötet öppnas")
    assert (item.values["background"], logoff.is_held_up) == ("Nu", False)
    write(" igen")
    act = _remove(register, item.id)
    window.save_before_logoff(session)
    assert logoff.is_held_up is True
    history.take_back(register, act)
    assert window.save_typed()


def test_title_is_written_in_place_and_shown_in_the_agenda(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    page.take_focus()
    press(Qt.Key.Key_F2)
    assert page.item.title.editor.hasFocus()
    write("Mötet börjar")
    press(Qt.Key.Key_Return)
    assert titles(register, page.meeting_id)[0] == "Mötet börjar"
    qtbot.waitUntil(lambda: page.agenda.currentIndex().data() == "Mötet börjar")


def test_an_empty_title_is_refused_in_words_and_stays(page: MeetingPage) -> None:
    page.take_focus()
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Down, ALT)
    assert page.item.title.editor.accessibleDescription() == "Rubrik måste fyllas i."
    assert page.agenda.currentIndex().row() == 0
    assert page.holds_unsaved
    write("Välkomna")
    assert page.settle()
    assert page.item.title.editor.accessibleDescription() == ""


def test_text_from_word_is_cleaned(page: MeetingPage, register: Register) -> None:
    data = QMimeData()
    data.setText("Ett\x0btvå\r\ntre\x07\u2028fyra\u00a0§")
    page.item.background.setFocus()
    page.item.background.editor.insertFromMimeData(data)
    assert page.settle()
    kept = item_named(register, page, "Mötet öppnas").values["background"]
    assert kept == "Ett\ntvå\ntre\nfyra\u00a0§"


def test_a_save_that_fails_keeps_the_text_says_so_and_tries_again(
    qtbot: QtBot, page: MeetingPage, register: Register
) -> None:
    page.item.background.setFocus()
    write("Viktigt")
    item = item_named(register, page, "Mötet öppnas")
    act = _remove(register, item.id)
    assert not page.settle()
    assert page.item.background.text() == "Viktigt"
    assert "kvar här men inte sparad" in page.item.trouble
    history.take_back(register, act)
    qtbot.waitUntil(lambda: page.item.autosave.is_clean, timeout=5000)
    assert item_named(register, page, "Mötet öppnas").values["background"] == "Viktigt"
    assert page.item.trouble == ""


def _remove(register: Register, item_id: int) -> int:
    entries.remove(register, "agenda_item", item_id)
    return history.acts(register, limit=1)[0].id


def test_a_long_text_takes_no_width_from_itself(qtbot: QtBot, page: MeetingPage) -> None:
    """Or it would wrap, need a scroll bar, not need it, and the window would hang."""
    width = page.item.background.width()
    page.item.background.setFocus()
    page.item.background.editor.insertPlainText("En rad\n" * 60)
    qtbot.wait(50)
    assert page.item.background.height() > page.height()
    assert page.item.background.width() == width
    assert page.settle()
