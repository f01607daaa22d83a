"""What tests of the window share: the product's look, and a window on the example council."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.theme import Wardrobe
from bra_desk.ui.main_window import MainWindow


@pytest.fixture(scope="session", autouse=True)
def _look(qapp: QApplication) -> Iterator[None]:
    Wardrobe(qapp)
    yield
    # the clipboard lives until after Python has ended, what a test made for it must not
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def _no_dialog_left(qapp: QApplication) -> Iterator[None]:
    """Put away the dialogs that a test leaves open: the next must not find them in its way."""
    yield
    for left in qapp.topLevelWidgets():
        if isinstance(left, QDialog):
            left.hide()
            left.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def desk(register: Register) -> Desk:
    """A desk with an empty register."""
    return Desk(register)


@pytest.fixture
def council(qtbot: QtBot, example: Register) -> Iterator[MainWindow]:
    """A window on the example council, with the overview shown."""
    made = MainWindow(Desk())
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.show_place("overview")
    made.desk.adopt(example)
    made.activateWindow()
    qtbot.waitActive(made)
    yield made
    made.desk.workroom.finish()


@pytest.fixture
def shots() -> Path:
    """Where pictures of the pages are kept to look at."""
    place = Path("build/shots")
    place.mkdir(parents=True, exist_ok=True)
    return place
