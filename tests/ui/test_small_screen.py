"""A small screen with large text: everything fits in the window or can be scrolled to."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from bra_desk.services import entries
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.pages.catalogue import PLACES
from bra_desk.ui.pages.meeting.meeting import MeetingPage

#: A screen of 1366 x 768 at 200 %.
SMALL = QSize(683, 384)


@pytest.mark.parametrize("place", [place.name for place in PLACES])
def test_every_place_fits_a_small_screen(qtbot: QtBot, council: MainWindow, place: str) -> None:
    council.resize(SMALL)
    council.show_place(place)
    qtbot.wait(20)
    assert council.size() == SMALL


def test_a_meeting_and_its_attendance_fit_a_small_screen(qtbot: QtBot, council: MainWindow) -> None:
    council.resize(SMALL)
    meeting = entries.rows(council.desk.register, "meeting")[0]
    page = council.show_meeting(meeting.id)
    assert isinstance(page, MeetingPage)
    qtbot.wait(50)
    assert council.size() == SMALL
    assert council.navigation.isHidden()
    page.toggle_attendance()
    qtbot.wait(20)
    assert council.size() == SMALL
    council.show_place("meetings")
    assert not council.navigation.isHidden()


def test_topics_of_the_help_are_read_whole_on_a_small_screen(
    qtbot: QtBot, council: MainWindow
) -> None:
    council.resize(SMALL)
    page = council.show_place("help")
    qtbot.wait(20)
    topics = page.findChild(QListWidget)
    assert topics is not None
    assert topics.viewport().width() >= topics.sizeHintForColumn(0)
