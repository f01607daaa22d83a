"""None outlives any number of calls of Qt."""

import sys

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import bra_desk.ui  # noqa: F401 -- what it does when it is loaded is what is tested


def test_none_is_not_counted_to_death(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    for _number in range(20_000):
        widget.update()
    assert QObject().parent() is None
    assert sys.getrefcount(None) > 1_000_000
