"""Om BRÅ Desk: versions, folders, every licence, and what support wants, on the screen."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bra_desk import __version__
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.pages.help import HelpPage
from bra_desk.ui.pages.settings.about_dialog import AboutDialog
from bra_desk.ui.pages.settings.settings import SettingsPage


@pytest.fixture
def dialog(qtbot: QtBot, council: MainWindow) -> AboutDialog:
    made = AboutDialog(council.desk)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.parts.count() > 0, timeout=30_000)
    return made


@pytest.mark.parametrize("place", ["settings", "help"])
def test_it_is_opened_from_the_settings_and_the_help(
    qtbot: QtBot, council: MainWindow, place: str
) -> None:
    page = council.show_place(place)
    assert isinstance(page, SettingsPage | HelpPage)

    def opens() -> list[QPushButton]:
        found = page.findChildren(QPushButton)
        return [each for each in found if each.text() == "Om BRÅ Desk …" and each.isVisible()]

    qtbot.waitUntil(lambda: bool(opens()), timeout=30_000)
    opens()[0].click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AboutDialog)
    dialog.accept()


def test_it_says_versions_and_folders(dialog: AboutDialog, council: MainWindow) -> None:
    said = "\n".join(each.text() for each in dialog.findChildren(QLabel))
    assert f"BRÅ Desk {__version__}" in said
    assert "SQLite 3." in said
    assert str(council.desk.register.folder) in said
    names = [each.accessibleName() for each in dialog.findChildren(QPushButton)]
    assert {"Öppna datamapp", "Öppna loggmapp"} <= set(names)


def test_marked_part_shows_its_licence_whole(dialog: AboutDialog) -> None:
    shown = {}
    for place in range(dialog.parts.count()):
        dialog.parts.setCurrentRow(place)
        name = dialog.parts.item(place).text()
        shown[name] = dialog.text.toPlainText()
    assert "byta ut dem" in shown["Om licenserna"]
    assert "MIT License" in shown["BRÅ Desk, MIT"]
    alchemy = next(text for name, text in shown.items() if name.startswith("SQLAlchemy"))
    assert "Permission is hereby granted" in alchemy
    assert all(shown.values())


def test_support_gets_its_text_by_the_clipboard(dialog: AboutDialog) -> None:
    dialog.copy()
    copied = QGuiApplication.clipboard().text()
    assert f"BRÅ Desk {__version__}" in copied
    assert "Datamapp:" in copied
    assert any("Kopierat" in each.text() for each in dialog.findChildren(QLabel))
