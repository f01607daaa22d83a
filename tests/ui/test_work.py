"""Background work, and one window for each data folder."""

import time
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from bra_desk.ui.first_window import FirstWindow
from bra_desk.ui.wait_bar import PATIENCE_MS, WaitBar
from bra_desk.ui.work import Workroom


def test_background_work_answers_on_the_screens_thread(qtbot: QtBot) -> None:
    room, owner = Workroom(), QObject()
    answers: list[object] = []
    room.start(owner, lambda: 7, answers.append, answers.append)
    qtbot.waitUntil(lambda: answers == [7])


def test_background_work_hands_over_its_error(qtbot: QtBot) -> None:
    room, owner = Workroom(), QObject()
    errors: list[Exception] = []
    room.start(owner, lambda: 1 // 0, print, errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], ZeroDivisionError)


def test_answer_to_a_page_that_is_gone_is_forgotten(qtbot: QtBot) -> None:
    room, owner, last = Workroom(), QObject(), QObject()
    answers: list[object] = []
    room.start(owner, lambda: "gone", answers.append, answers.append)
    room.start(last, lambda: "last", answers.append, answers.append)
    delete(owner)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["last"]


def test_second_start_raises_the_first_window(tmp_path: Path, qtbot: QtBot) -> None:
    first, second, other = (FirstWindow(tmp_path / name) for name in ("a", "a", "b"))
    assert first.take()
    first.listen()
    assert not second.take()
    with qtbot.waitSignal(first.asked):
        assert second.raise_other()
    assert other.take()


def test_only_work_that_takes_its_time_is_shown(qtbot: QtBot) -> None:
    room, bar = Workroom(), WaitBar()
    answers: list[object] = []
    qtbot.addWidget(bar)
    bar.show()
    room.busy.connect(bar.follow)
    room.start(bar, lambda: "quick", answers.append, answers.append)
    qtbot.waitUntil(lambda: answers == ["quick"])
    assert not bar.findChildren(QProgressBar)
    room.start(bar, lambda: time.sleep(2 * PATIENCE_MS / 1000), answers.append, answers.append)
    qtbot.waitUntil(lambda: bool(bar.findChildren(QProgressBar)))
    qtbot.waitUntil(lambda: not bar.findChildren(QProgressBar)[0].isVisible())
