"""The window: places, keys, messages, undo, and what it waits with until it is painted."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from typing_extensions import override

from bra_desk.services import entries
from bra_desk.services.registers import open_register
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.page import Page
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.pages.catalogue import PLACE_OF_KIND, PLACES, Place
from tests import make

HEAVY = {"sqlalchemy", "alembic", "docx", "docxtpl", "lxml", "jinja2"}
FIRST_FRAME = """
import json, sys
from pathlib import Path
from bra_desk import app
application = app.dressed_application()
window = app.make_window(Path(sys.argv[1]))
window.painted.disconnect()
window.painted.connect(lambda: print(json.dumps(sorted(sys.modules)), flush=True))
window.painted.connect(application.quit)
window.show()
application.exec()
"""


def words(window: MainWindow) -> str:
    """All that is written on the page and in the message line."""
    places = (window.page, window.bar)
    labels = [each for place in places if place for each in place.findChildren(QLabel)]
    return "\n".join(each.text() for each in labels)


def test_first_frame_needs_nothing_heavy(folder: Path) -> None:
    command = [sys.executable, "-c", FIRST_FRAME, str(folder)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    loaded = {name.split(".")[0] for name in json.loads(answer.stdout)}
    assert loaded & HEAVY == set()


def test_without_a_screen_the_program_says_so() -> None:
    command = [
        sys.executable,
        "-c",
        "from bra_desk.__main__ import start; start()",
    ]
    answer = subprocess.run(command, capture_output=True, text=True, env={}, check=False)
    assert (answer.returncode, answer.stdout) == (4, "")
    assert "ingen skärm" in answer.stderr


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_every_place_opens_and_is_marked(council: MainWindow, shots: Path, place: Place) -> None:
    QTest.mouseClick(council.navigation.lines[place.name], Qt.MouseButton.LeftButton)
    assert council.page is not None
    assert council.page.title == place.title
    marked = [name for name, line in council.navigation.lines.items() if line.isChecked()]
    assert marked == [place.name]
    council.desk.workroom.finish()
    council.grab().save(str(shots / f"{place.name}.png"))


@pytest.mark.parametrize(
    "place", [each for each in PLACES if each.shortcut], ids=lambda place: place.shortcut
)
def test_every_shortcut_leads_to_its_place(council: MainWindow, place: Place) -> None:
    council.show_place("history")
    QTest.keySequence(council, place.shortcut)
    assert council.page is not None
    assert council.page.title == place.title


def test_every_line_of_the_navigation_has_a_name(council: MainWindow) -> None:
    assert all(line.accessibleName() for line in council.navigation.lines.values())


def test_every_kind_leads_to_a_place() -> None:
    assert set(PLACE_OF_KIND.values()) <= {place.name for place in PLACES}


def test_arrows_move_between_places(council: MainWindow) -> None:
    council.navigation.take_focus()
    QTest.keyClick(council.navigation.lines["overview"], Qt.Key.Key_Down)
    assert council.navigation.lines["meetings"].hasFocus()


def test_enter_opens_the_place_that_has_the_focus(council: MainWindow) -> None:
    council.navigation.take_focus()
    QTest.keyClick(council.navigation.lines["overview"], Qt.Key.Key_Down)
    QTest.keyClick(council.navigation.lines["meetings"], Qt.Key.Key_Return)
    assert council.page is not None
    assert council.page.title == "Möten"


def test_tab_goes_from_the_open_place_to_its_page(council: MainWindow) -> None:
    QTest.qWait(50)
    council.navigation.take_focus()
    QTest.keyClick(council.navigation.lines["overview"], Qt.Key.Key_Tab)
    focus = council.focusWidget()
    assert council.page is not None
    assert focus is not None
    assert council.page.isAncestorOf(focus)


def test_a_low_window_scrolls_the_navigation_to_the_focus(council: MainWindow) -> None:
    council.resize(700, 384)
    QTest.qWait(50)
    council.navigation.take_focus()
    lines = council.navigation.lines
    for line in list(lines.values())[:-1]:
        QTest.keyClick(line, Qt.Key.Key_Down)
    assert lines["help"].hasFocus()
    assert not lines["help"].visibleRegion().isEmpty()
    assert council.height() == 384


def test_f6_changes_between_navigation_and_page(council: MainWindow) -> None:
    QTest.qWait(50)
    council.navigation.take_focus()
    QTest.keyClick(council, Qt.Key.Key_F6)
    assert not council.navigation.isAncestorOf(council.focusWidget())
    QTest.keyClick(council, Qt.Key.Key_F6)
    assert council.navigation.lines["overview"].hasFocus()


def test_places_wait_for_a_register(qtbot: QtBot) -> None:
    window = MainWindow(Desk())
    qtbot.addWidget(window)
    assert not any(line.isEnabled() for line in window.navigation.lines.values())


def test_the_council_is_named(council: MainWindow, example: Register) -> None:
    entry = entries.rows(example, "settings")[0]
    opened = entries.read(example, "settings", entry.id)
    values = opened.values | {"council_name": "Ängsjö råd"}
    entries.save(example, "settings", values, id=entry.id, version=opened.version)
    QTest.qWait(50)
    shown = [each.text() for each in council.navigation.findChildren(QLabel)]
    assert "Ängsjö råd" in shown


class Counting(Page):
    """A page that counts what the window asks of it."""

    kinds = frozenset({"goal"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Counting")
        self.refreshed = self.left = 0
        self.unsaved = False

    @override
    def refresh(self) -> None:
        self.refreshed += 1

    @override
    def leave(self) -> None:
        self.left += 1

    @property
    @override
    def holds_unsaved(self) -> bool:
        return self.unsaved


@pytest.fixture
def counting(council: MainWindow) -> Counting:
    page = Counting(council.desk)
    council.add_page("counting", page)
    council.show_page(page)
    return page


@pytest.mark.parametrize(("kind", "times"), [("goal", 2), ("area", 1)])
def test_page_in_sight_is_refreshed_by_its_own_kinds(
    qtbot: QtBot, counting: Counting, example: Register, kind: str, times: int
) -> None:
    make.entry(example, kind) if kind == "area" else _change_a_goal(example)
    qtbot.waitUntil(lambda: counting.refreshed == times)
    QTest.qWait(50)
    qtbot.waitUntil(lambda: counting.refreshed >= times)
    assert counting.refreshed == times


def _change_a_goal(register: Register) -> None:
    entry = entries.rows(register, "goal")[0]
    opened = entries.read(register, "goal", entry.id)
    entries.save(
        register,
        "goal",
        opened.values | {"text": "Färre brott."},
        id=entry.id,
        version=opened.version,
    )


def test_hidden_page_is_refreshed_when_it_is_seen(
    council: MainWindow, counting: Counting, example: Register
) -> None:
    council.show_place("help")
    _change_a_goal(example)
    QTest.qWait(50)
    assert counting.refreshed == 1
    council.show_page(counting)
    assert counting.refreshed == 2


def test_page_is_left_before_another_is_shown_and_before_closing(
    council: MainWindow, counting: Counting
) -> None:
    council.show_place("help")
    assert counting.left == 1
    council.show_page(counting)
    council.close()
    assert counting.left == 2


def test_unsaved_text_stops_the_closing(
    council: MainWindow, counting: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    counting.unsaved = True
    answers = iter([False, True])
    monkeypatch.setattr(council.desk.messages, "ask", lambda *_said: next(answers))
    assert not council.close()
    assert council.close()


def test_closing_lets_go_of_the_register(council: MainWindow, example_folder: Path) -> None:
    council.close()
    open_register(example_folder).close()


def test_meeting_opens_inside_meetings_with_a_way_back(
    council: MainWindow, example: Register
) -> None:
    meeting = entries.rows(example, "meeting")[0]
    council.desk.open_meeting(meeting.id)
    assert council.navigation.lines["meetings"].isChecked()
    assert council.page is not None
    back = next(
        each
        for each in council.page.findChildren(QPushButton)
        if each.accessibleName() == "Tillbaka till Möten"
    )
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert council.page.title == "Möten"
