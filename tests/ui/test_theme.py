"""The look: read whole, wherever the program lies."""

import re

import pytest
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_sheet_names_no_place_on_the_disk(colours: theme.Tokens) -> None:
    # Qt drops all that comes after an unquoted place with å or an apostrophe in it
    pictures = re.findall(r"url\((.*?)\)", theme.sheet(colours))
    assert pictures
    assert all(re.fullmatch(r"icons:[a-z-]+\.svg", each) for each in pictures)


@pytest.mark.usefixtures("qapp")
def test_every_picture_of_the_sheet_is_found() -> None:
    for picture in re.findall(r"url\((.*?)\)", theme.sheet(theme.LIGHT)):
        assert QImageReader(picture).canRead(), picture


def test_main_button_has_the_colours_of_its_role(qtbot: QtBot) -> None:
    made = button("Spara", lambda: None, "primary")
    qtbot.addWidget(made)
    made.ensurePolished()
    assert made.palette().buttonText().color().name() == theme.tokens().on_accent


@pytest.mark.qt_log_ignore("Could not parse application stylesheet")
def test_sheet_is_known_to_be_read_to_its_end(qapp: QApplication) -> None:
    assert theme.is_read_whole()
    whole = qapp.styleSheet()
    qapp.setStyleSheet(whole.replace("url(icons:", "url(/hem/Åsa/"))
    assert not theme.is_read_whole()
    qapp.setStyleSheet(whole)


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_box_to_tick_has_an_edge_in_both_schemes(qtbot: QtBot, colours: theme.Tokens) -> None:
    box = QCheckBox("Bra")
    qtbot.addWidget(box)
    box.setPalette(theme.palette(colours))
    box.setStyleSheet(theme.sheet(colours))
    box.show()
    shown = box.grab().toImage()
    middle = shown.height() // 2
    row = {shown.pixelColor(x, middle).name() for x in range(min(24, shown.width()))}
    assert colours.edge in row
