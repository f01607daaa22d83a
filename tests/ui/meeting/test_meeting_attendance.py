"""Attendance at a meeting, one key for each thing to note."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bra_desk.model.meetings import Presence
from bra_desk.model.people import SeatRole
from bra_desk.services import entries
from bra_desk.services.meetings import meetings
from bra_desk.services.meetings.meeting_view import AttendeeView
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.pages.meeting.attendee_dialog import AttendeeDialog
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from tests import make

PEOPLE = (
    ("Åsa Öberg", SeatRole.CHAIR),
    ("Bo Ek", SeatRole.MEMBER),
    ("Cecilia Dahl", SeatRole.DEPUTY),
    ("David Falk", SeatRole.OTHER),
)


@pytest.fixture
def page(qtbot: QtBot, register: Register) -> Iterator[MeetingPage]:
    meeting = make.meeting(register)
    for place, (name, role) in enumerate(PEOPLE):
        values = {"role": role, "position": place, "presence": Presence.NOT_NOTED}
        make.attendance(register, meeting, name, **values)
    for place, title in enumerate(("Mötet öppnas", "Polisens lägesbild")):
        make.item(register, meeting, title, position=place)
    window = MainWindow(Desk())
    qtbot.addWidget(window)
    window.show()
    window.desk.adopt(register)
    with qtbot.waitActive(window):
        window.activateWindow()
    shown = window.show_meeting(meeting)
    assert isinstance(shown, MeetingPage)
    shown.take_focus()
    press(Qt.Key.Key_F6)
    yield shown
    window.desk.workroom.finish()


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def mark(page: MeetingPage, name: str) -> None:
    row = [person for person, _role in PEOPLE].index(name)
    page.attendance.table.setCurrentCell(row, 0)


def noted(page: MeetingPage, name: str) -> AttendeeView:
    attendees = meetings.view(page.desk.register, page.meeting_id).attendees
    return next(one for one in attendees if one.values["name"] == name)


def choose(page: MeetingPage, text: str) -> None:
    assert page.attendance.choice is not None
    for action in page.attendance.choice.actions():
        if text in action.text():
            action.trigger()
    page.attendance.choice.close()


def test_f6_shows_the_attendance_and_escape_goes_back(page: MeetingPage) -> None:
    assert page.attendance.table.hasFocus()
    press(Qt.Key.Key_Escape)
    assert page.agenda.hasFocus()
    assert not page.attendance.isVisible()


@pytest.mark.parametrize(
    ("name", "key", "field", "value"),
    [
        ("Bo Ek", Qt.Key.Key_N, "presence", Presence.PRESENT),
        ("Bo Ek", Qt.Key.Key_F, "presence", Presence.ABSENT),
        ("Bo Ek", Qt.Key.Key_Space, "presence", Presence.PRESENT),
        ("David Falk", Qt.Key.Key_A, "role", SeatRole.CO_OPTED),
        ("David Falk", Qt.Key.Key_A, "presence", Presence.PRESENT),
        ("Bo Ek", Qt.Key.Key_D, "remote", True),
        ("Bo Ek", Qt.Key.Key_J, "approves_minutes", True),
    ],
)
def test_one_key_notes_the_marked_person(
    page: MeetingPage, name: str, key: Qt.Key, field: str, value: object
) -> None:
    mark(page, name)
    press(key)
    assert noted(page, name).values[field] == value


def test_deputy_serves_for_an_absent_member(qtbot: QtBot, page: MeetingPage) -> None:
    mark(page, "Bo Ek")
    press(Qt.Key.Key_F)
    mark(page, "Cecilia Dahl")
    qtbot.waitUntil(lambda: "✕\u00a0Förhindrad" in page.attendance.table.model().index(1, 3).data())
    page.attendance.choose_member()
    choose(page, "Bo Ek")
    deputy = noted(page, "Cecilia Dahl").values
    assert deputy["serves_for"] == noted(page, "Bo Ek").id
    assert deputy["presence"] is Presence.PRESENT
    text = "●\u00a0Närvarande · tjänstgör för Bo Ek"
    qtbot.waitUntil(lambda: text in page.attendance.table.model().index(2, 3).data())


def test_nobody_to_serve_for_is_said_in_words(page: MeetingPage) -> None:
    said: list[str] = []
    page.desk.messages.said.connect(lambda message: said.append(message.text))
    mark(page, "Cecilia Dahl")
    press(Qt.Key.Key_E)
    assert "F" in said[-1]
    assert page.attendance.choice is None


def test_person_comes_and_goes_at_an_item(qtbot: QtBot, page: MeetingPage) -> None:
    mark(page, "Bo Ek")
    items = meetings.view(page.desk.register, page.meeting_id).items
    page.attendance.choose_item("from_item", "Från början")
    choose(page, "Polisens lägesbild")
    page.attendance.choose_item("until_item", "Till slutet")
    choose(page, "Polisens lägesbild")
    values = noted(page, "Bo Ek").values
    assert (values["from_item"], values["until_item"]) == (items[1].id, items[1].id)
    text = f"●\u00a0Närvarande · kom vid {items[1].number} · gick efter {items[1].number}"
    qtbot.waitUntil(lambda: page.attendance.table.model().index(1, 3).data() == text)


def test_everybody_is_present_in_one_act(qtbot: QtBot, page: MeetingPage) -> None:
    mark(page, "Bo Ek")
    press(Qt.Key.Key_F)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(Qt.Key.Key_N, both)
    attendees = meetings.view(page.desk.register, page.meeting_id).attendees
    present = {one.values["name"] for one in attendees if one.values["presence"] == "present"}
    assert present == {"Åsa Öberg", "David Falk"}
    qtbot.waitUntil(lambda: page.attendance.counts.startswith("Ledamöter 1 av 2"))


def test_removed_person_leaves_the_list(page: MeetingPage) -> None:
    mark(page, "David Falk")
    press(Qt.Key.Key_Delete)
    assert len(meetings.view(page.desk.register, page.meeting_id).attendees) == len(PEOPLE) - 1


def test_person_of_the_register_is_added_with_title_and_organisation(
    qtbot: QtBot, page: MeetingPage
) -> None:
    register = page.desk.register
    police = make.organisation(register, "Polisen")
    person = make.person(register, "Eva Gran", title="polis", organisation=police)
    dialog = AttendeeDialog(page.desk, page.meeting_id)
    qtbot.addWidget(dialog)
    dialog.take("Eva Gran, polis, Polisen")
    dialog.add()
    values = noted(page, "Eva Gran").values
    assert (values["person"], values["title"], values["organisation"]) == (
        person,
        "polis",
        "Polisen",
    )


def test_keys_are_for_the_person_who_was_just_added(qtbot: QtBot, page: MeetingPage) -> None:
    def fill_in() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AttendeeDialog)
        dialog.name.setText("Aaron Gäst")
        dialog.add()

    mark(page, "Bo Ek")
    QTimer.singleShot(50, fill_in)
    press(Qt.Key.Key_L)
    qtbot.waitUntil(lambda: page.attendance.attendee() == noted(page, "Aaron Gäst"))


def test_guest_without_a_name_is_refused_in_words(qtbot: QtBot, page: MeetingPage) -> None:
    dialog = AttendeeDialog(page.desk, page.meeting_id)
    qtbot.addWidget(dialog)
    dialog.add()
    assert dialog.problem == "Namn måste fyllas i."
    assert len(entries.rows(page.desk.register, "attendance")) == len(PEOPLE)
