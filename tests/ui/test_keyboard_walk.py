"""The whole window with the keyboard alone: every stop is in sight, and a meeting is held."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from bra_desk.model.meetings import Presence
from bra_desk.services import entries
from bra_desk.services.meetings import meetings
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.storage.register import Register
from bra_desk.ui.kit.cards import Card, EntryRow
from bra_desk.ui.kit.page import Page
from bra_desk.ui.kit.tree_box import TreeBox
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.pages.catalogue import PLACES
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from tests import make
from tests.ui.at_meeting import ALT, CTRL, press, write

#: More stops than any page has.
_MANY = 120


@pytest.fixture
def window(qtbot: QtBot, council: MainWindow) -> MainWindow:
    """A window on the example council that has the keyboard, with its overview read."""
    page = council.page
    assert page is not None
    qtbot.waitUntil(lambda: is_activated(council))
    qtbot.waitUntil(lambda: len(page.findChildren(EntryRow)) > 5)
    page.take_focus()
    return council


def take_keyboard(qtbot: QtBot, window: MainWindow, page: Page) -> None:
    """Let the page be drawn and give it the keyboard, which a screen without windows forgets."""
    qtbot.waitUntil(lambda: not window.desk.workroom.is_busy)
    qtbot.wait(150)
    qtbot.waitUntil(lambda: is_activated(window))
    page.take_focus()


def is_activated(window: QWidget | None) -> bool:
    """Ask for the window to be the active one, and answer whether it is.

    The platform of the tests may take the window for active until a closed dialog is gone, and
    then has no active window at all, so it is asked for again.
    """
    if window is None:
        return False
    window.activateWindow()
    return window.isActiveWindow()


def focused() -> QWidget:
    """Where the keyboard is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def walk() -> list[QWidget]:
    """Press Tab until the walk comes round; answers with every stop."""
    stops = [focused()]
    for _step in range(_MANY):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        if focused() is stops[0]:
            return stops
        if focused() is stops[-1]:
            continue  # to the next link in a text
        assert focused() not in stops, "the walk turned back"
        assert not focused().visibleRegion().isEmpty(), focused().accessibleName()
        stops.append(focused())
    raise AssertionError


def buttons_in_sight(page: Page) -> set[QAbstractButton]:
    """Every button of a page that can be pressed now, and is not for the arrow keys of a tree."""
    return {
        button
        for button in page.findChildren(QAbstractButton)
        if button.isVisible() and button.isEnabled() and button.focusPolicy()
        if not isinstance(button, TreeBox) or button.is_current
    }


@pytest.mark.parametrize("place", [place.name for place in PLACES])
def test_tab_reaches_every_button_of_a_place(qtbot: QtBot, window: MainWindow, place: str) -> None:
    page = window.show_place(place)
    take_keyboard(qtbot, window, page)
    assert buttons_in_sight(page) <= set(walk())


@pytest.mark.parametrize("with_attendance", [False, True], ids=["item", "attendance"])
def test_tab_reaches_every_button_of_a_meeting(
    window: MainWindow, *, with_attendance: bool
) -> None:
    page = opened(window, entries.rows(window.desk.register, "meeting")[0].id)
    if with_attendance:
        press(Qt.Key.Key_F6)
    assert buttons_in_sight(page) <= set(walk())


@pytest.mark.usefixtures("window")
def test_tab_follows_the_eye_over_the_overview() -> None:
    """Down the left column, down the right, and on to the next row of cards."""
    cards = [card_of(stop) for stop in walk() if isinstance(stop, EntryRow)]
    assert list(dict.fromkeys(cards)) == [
        "Nästa möte",
        "Överenskommelse och lag",
        "Försenat och snart",
        "Saknas",
        "Senast gjort",
    ]


def card_of(stop: QWidget) -> str:
    """The heading of the card that a stop stands on."""
    widget: QWidget | None = stop
    while widget is not None and not isinstance(widget, Card):
        widget = widget.parentWidget()
    assert widget is not None
    return widget.accessibleName()


def test_tab_goes_through_an_entry_before_the_buttons_under_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    take_keyboard(qtbot, window, window.show_place("people"))
    stops = walk()
    rows = [place for place, stop in enumerate(stops) if isinstance(stop, EntryRow)]
    names = [stop.text() if isinstance(stop, QAbstractButton) else "" for stop in stops]
    assert rows
    assert max(rows) < names.index("Ta bort") < names.index("Öppna")


def test_the_focus_stays_when_the_overview_is_shown_anew(qtbot: QtBot, window: MainWindow) -> None:
    row = next(stop for stop in walk() if isinstance(stop, EntryRow))
    row.setFocus()
    name = row.accessibleName()
    make.person(window.desk.register, "Eva Gran")
    qtbot.waitUntil(lambda: not isValid(row))
    assert focused().accessibleName() == name


@pytest.mark.usefixtures("window")
def test_enter_shows_all_of_a_card_and_stays_there() -> None:
    names = [(stop, stop.text()) for stop in walk() if isinstance(stop, QAbstractButton)]
    stop = next(stop for stop, text in names if text.startswith("Visa alla"))
    stop.setFocus()
    press(Qt.Key.Key_Return)
    button = focused()
    assert isinstance(button, QAbstractButton)
    assert button.text() == "Visa färre"


def test_a_meeting_is_planned_and_held_without_the_mouse(qtbot: QtBot, window: MainWindow) -> None:
    register = window.desk.register
    plan_one(qtbot, window)
    press(Qt.Key.Key_Return)
    page = window.page
    assert isinstance(page, MeetingPage)
    hold(page)
    kept = meetings.view(register, page.meeting_id)
    item = next(each for each in kept.items if each.values["title"] == "Ljus i parken")
    assert item.values["background"] == "Det är mörkt."
    assert [each.values["text"] for each in item.decisions] == ["Rådet beslutar att tända."]
    assert [each.values["what"] for each in item.tasks] == ["Byt lampor"]
    attend(qtbot, register, page)


def plan_one(qtbot: QtBot, window: MainWindow) -> None:
    """Plan a meeting of the first body, mending a day that is not in the calendar."""
    press(Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: is_activated(QApplication.activeModalWidget()))
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    write("31 februari")
    press(Qt.Key.Key_S, CTRL)
    said = focused().parentWidget()
    assert said is not None
    assert "almanackan" in said.accessibleDescription()
    press(Qt.Key.Key_A, CTRL)
    write("10 dec")
    press(Qt.Key.Key_S, CTRL)
    page = window.page
    assert page is not None
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    take_keyboard(qtbot, window, page)


def hold(page: MeetingPage) -> None:
    """Write an item of its own with all that belongs to it."""
    press(Qt.Key.Key_N, CTRL)
    write("Ljus i parken")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)  # over what changes the item's details
    press(Qt.Key.Key_Tab)  # and what marks it as secret
    write("Det är mörkt.")
    press(Qt.Key.Key_B, CTRL)
    write("Rådet beslutar att tända.")
    press(Qt.Key.Key_U, CTRL)
    write("Byt lampor")
    press(Qt.Key.Key_Up, ALT)
    assert page.item.title.text() != "Ljus i parken"


def attend(qtbot: QtBot, register: Register, page: MeetingPage) -> None:
    """Note the first as present and the next as absent, and take the last of it back."""
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_F)
    assert presences(meetings.view(register, page.meeting_id)) == {
        Presence.PRESENT,
        Presence.ABSENT,
        Presence.NOT_NOTED,
    }
    qtbot.wait(50)
    press(Qt.Key.Key_Z, CTRL)
    assert Presence.ABSENT not in presences(meetings.view(register, page.meeting_id))
    press(Qt.Key.Key_Escape)
    assert page.agenda.hasFocus()


def presences(meeting: MeetingView) -> set[Presence]:
    """How the people of a meeting are noted."""
    return {each.values["presence"] for each in meeting.attendees}


def opened(window: MainWindow, meeting_id: int) -> MeetingPage:
    """The page of a meeting, with the keyboard in it."""
    page = window.show_meeting(meeting_id)
    assert isinstance(page, MeetingPage)
    page.take_focus()
    return page
