"""The first start, and what is said when the register cannot be opened."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from bra_desk.app import make_window, tell_alone
from bra_desk.basics.errors import PlaceWrong
from bra_desk.services import entries
from bra_desk.services.registers import open_register
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.pages.start import STARTS, StartPage, TroublePage


def shown_on(qtbot: QtBot, folder: Path) -> Iterator[MainWindow]:
    window = make_window(folder)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


@pytest.fixture
def new(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on a folder that does not exist yet."""
    yield from shown_on(qtbot, tmp_path / "new")


@pytest.fixture
def known(qtbot: QtBot, folder: Path) -> Iterator[MainWindow]:
    """A window on a folder with a register."""
    yield from shown_on(qtbot, folder)


def press(window: MainWindow, name: str) -> None:
    button = next(
        each
        for each in window.findChildren(QPushButton)
        if name in (each.text(), each.accessibleName()) and each.isVisible()
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("heading", "kind", "count"),
    [(STARTS[0][1], "goal", 3), (STARTS[1][1], "goal", 3), (STARTS[2][1], "goal", 0)],
    ids=[name for name, _heading, _text in STARTS],
)
def test_register_begins_with_what_was_chosen(
    qtbot: QtBot, new: MainWindow, heading: str, kind: str, count: int
) -> None:
    qtbot.waitUntil(lambda: bool(new.findChildren(StartPage)))
    press(new, f"Börja med {heading}")
    qtbot.waitUntil(lambda: new.desk.is_open, timeout=30_000)
    assert new.page is not None
    assert new.page.title == "Översikt"
    assert len(entries.rows(new.desk.register, kind)) == count


def test_nothing_is_made_before_something_is_chosen(
    qtbot: QtBot, new: MainWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(new.painted):
        pass
    qtbot.wait(100)
    assert not (tmp_path / "new").exists()


def test_known_register_opens_by_itself(qtbot: QtBot, known: MainWindow) -> None:
    qtbot.waitUntil(lambda: known.desk.is_open, timeout=30_000)
    assert known.page is not None
    assert known.page.title == "Översikt"
    assert all(line.isEnabled() for line in known.navigation.lines.values())


def test_register_in_a_synced_folder_opens_with_a_warning(
    qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "Dropbox").mkdir()
    window = make_window(folder.rename(tmp_path / "Dropbox" / "BRA"))
    qtbot.addWidget(window)
    window.show()

    def said() -> str:
        return "\n".join(each.text() for each in window.bar.findChildren(QLabel))

    qtbot.waitUntil(lambda: "synkroniseras av Dropbox" in said(), timeout=30_000)
    assert window.desk.is_open
    window.close()


def test_folder_with_other_things_asks_how_to_begin_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "Logs").mkdir()
    window = make_window(tmp_path)
    qtbot.addWidget(window)
    assert window.findChildren(StartPage)


@pytest.mark.usefixtures("qapp")
def test_folder_that_it_has_chosen_wrongly_is_told() -> None:
    told: list[str] = []

    def read_and_close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        told.append(box.text())
        box.accept()

    QTimer.singleShot(0, read_and_close)
    assert tell_alone(PlaceWrong("Be IT rätta DataDir.")) == 4
    assert told == ["Be IT rätta DataDir."]


def test_register_open_elsewhere_is_told_and_tried_again(qtbot: QtBot, folder: Path) -> None:
    other = open_register(folder)
    window = make_window(folder)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: bool(window.findChildren(TroublePage)), timeout=30_000)
    trouble = window.findChildren(TroublePage)[0]
    said = [each.text() for each in trouble.findChildren(QLabel)]
    assert "Registret gick inte att öppna" in said
    other.close()
    press(window, "Försök igen")
    qtbot.waitUntil(lambda: window.desk.is_open, timeout=30_000)
    assert window.page is not None
    assert window.page.title == "Översikt"
    window.close()
