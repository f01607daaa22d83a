"""The list of those who are to receive decisions: fetched, ticked, copied and written."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bra_desk.model.dispatch import DispatchWay
from bra_desk.services.meetings import meetings
from bra_desk.services.minutes.dispatch import dispatch_lines, fetch_recipients
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.pages.approval.dispatch_dialog import DispatchDialog
from tests import make
from tests.approving import TODAY, change, held_meeting


@pytest.fixture
def meeting(register: Register) -> int:
    """A held meeting whose decisions go to Gator and Bostaden."""
    made = held_meeting(register)
    change(register, "decision", dispatch_to="Gator\nBostaden")
    item = make.item(register, made, "Belysning", position=1)
    make.decision(register, item, "Tunneln lyses upp.", dispatch_to="Gator")
    return made


@pytest.fixture
def dialog(qtbot: QtBot, register: Register, meeting: int) -> Iterator[DispatchDialog]:
    desk = Desk(register)
    made = DispatchDialog(desk, meetings.view(register, meeting))
    qtbot.addWidget(made)
    made.show()
    yield made
    desk.workroom.finish()


def sent(register: Register) -> list[date | None]:
    return [line.sent_on for line in dispatch_lines(register)]


def click(dialog: DispatchDialog, place: int) -> None:
    box = list(dialog.boxes.values())[place]
    QTest.keyClick(box, Qt.Key.Key_Space)


def test_list_is_empty_until_recipients_are_fetched(
    dialog: DispatchDialog, register: Register
) -> None:
    assert dialog.boxes == {}
    assert dialog.about == ""
    dialog.fetch()
    assert len(dialog.boxes) == 3
    assert dialog.about == "3 av 3 kvar att skicka"
    dialog.fetch()
    assert len(dispatch_lines(register)) == 3


def test_recipient_stands_once_with_all_its_decisions(dialog: DispatchDialog) -> None:
    dialog.fetch()
    named = [box.accessibleName().split(",")[0] for box in dialog.boxes.values()]
    assert named == ["Gator", "Gator", "Bostaden"]


def test_tick_keeps_the_day_and_the_way_above(dialog: DispatchDialog, register: Register) -> None:
    dialog.fetch()
    dialog.sent_on.set_value(date(2026, 11, 20))
    dialog.how.set_value(DispatchWay.EMAIL)
    click(dialog, 0)
    line = next(line for line in dispatch_lines(register) if line.id in list(dialog.boxes)[:1])
    assert (line.sent_on, line.how) == (date(2026, 11, 20), DispatchWay.EMAIL)
    assert dialog.about == "2 av 3 kvar att skicka"
    assert "skickat 20 november 2026, e-post" in next(iter(dialog.boxes.values())).text()
    click(dialog, 0)
    assert sent(register) == [None, None, None]


def test_all_ticked_says_so(dialog: DispatchDialog, register: Register) -> None:
    dialog.fetch()
    for place in range(3):
        click(dialog, place)
    assert sent(register) == [TODAY, TODAY, TODAY]
    assert dialog.about == "Allt är skickat"


def test_wrong_day_is_told_and_the_box_stays_empty(
    dialog: DispatchDialog, register: Register
) -> None:
    dialog.fetch()
    dialog.sent_on.set_value(date(2026, 11, 1))
    click(dialog, 0)
    assert "Mötet hölls 5 november 2026" in dialog.problem
    assert not next(iter(dialog.boxes.values())).isChecked()
    assert sent(register) == [None, None, None]


def test_letter_is_copied(dialog: DispatchDialog, meeting: int) -> None:
    dialog.fetch()
    dialog.copy_mail(meeting, "Gator")
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Beslut från ÄngsBrå 4/2026")
    assert "Tunneln lyses upp." in text


def test_all_meetings_show_what_waits_and_keep_the_tick_in_sight(
    qtbot: QtBot, register: Register, meeting: int
) -> None:
    fetch_recipients(register, meeting)
    every = DispatchDialog(Desk(register), None)
    qtbot.addWidget(every)
    every.show()
    assert every.about == "3 av 3 kvar att skicka"
    click(every, 0)
    assert len(every.boxes) == 3
    assert every.about == "2 av 3 kvar att skicka"
    again = DispatchDialog(Desk(register), None)
    qtbot.addWidget(again)
    assert len(again.boxes) == 2
