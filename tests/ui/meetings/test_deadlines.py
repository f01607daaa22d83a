"""Where a person sees the days around a meeting: on the overview and in the meeting's head."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bra_desk.model.meetings import MeetingStatus
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.cards import EntryRow
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from bra_desk.ui.pages.overview import OverviewPage
from tests import make

RULES = {"items_days": 20, "agenda_days": 10, "notice_days": 7, "draft_days": 3}
SOON = {"held_on": date(2027, 1, 21)}


@contextmanager
def at_meeting(qtbot: QtBot, register: Register, **values: Any) -> Iterator[str]:
    """The soft line in the head of a meeting's page."""
    meeting = make.meeting(register, body=make.body(register, **RULES), **values)
    page = MeetingPage(Desk(register), meeting)
    qtbot.addWidget(page)
    page.resize(1130, 740)
    page.show()
    page.refresh()
    yield next(each.text() for each in page.header.findChildren(QLabel) if " · " in each.text())
    page.desk.workroom.finish()


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (SOON, "ärenden in senast torsdag 17 december"),
        ({"held_on": date(2026, 12, 10)}, "dagordningen stäms av senast torsdag 26 november"),
        ({"held_on": date(2026, 12, 1)}, "kallelsen ut senast tisdag 24 november"),
        ({"held_on": date(2026, 11, 20), "status": MeetingStatus.HELD}, "utkast klart senast"),
    ],
)
def test_head_says_what_comes_next(
    qtbot: QtBot, register: Register, values: dict[str, Any], words: str
) -> None:
    with at_meeting(qtbot, register, **values) as line:
        assert words in line


@pytest.mark.parametrize(
    "values",
    [
        SOON | {"status": MeetingStatus.CANCELLED},
        {"held_on": date(2026, 11, 24)},
        {"held_on": date(2026, 12, 1), "notice_sent_on": date(2026, 11, 20)},
        {"held_on": date(2026, 11, 20), "approved_on": date(2026, 11, 21)},
    ],
)
def test_head_is_silent_when_nothing_comes(
    qtbot: QtBot, register: Register, values: dict[str, Any]
) -> None:
    with at_meeting(qtbot, register, **values) as line:
        assert "senast" not in line


def test_overview_shows_the_days_before_the_notice(qtbot: QtBot, register: Register) -> None:
    make.meeting(register, body=make.body(register, **RULES), held_on=date(2026, 12, 22))
    page = OverviewPage(Desk(register))
    qtbot.addWidget(page)
    page.show()
    page.refresh()

    def said() -> list[str]:
        return [each.accessibleName() for each in page.findChildren(EntryRow)]

    qtbot.waitUntil(lambda: any("Kallelsen ska ut" in each for each in said()))
    assert "Ärenden in senast tisdag 24 november. ◆ 2 dagar kvar" in said()
    assert "Dagordningen stäms av senast tisdag 8 december. ○ 16 dagar kvar" in said()
    page.desk.workroom.finish()
