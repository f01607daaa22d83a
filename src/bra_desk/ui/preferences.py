"""What the program remembers about this computer: how the window stood."""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMainWindow


def restore_window(window: QMainWindow) -> None:
    """Put the window where it stood last; 1180 by 740 in the middle the first time."""
    geometry = _settings().value("window/geometry")
    if geometry is None or not window.restoreGeometry(geometry):
        room = window.screen().availableGeometry()
        window.resize(min(1180, room.width()), min(740, room.height()))


def remember_window(window: QMainWindow) -> None:
    """Keep where the window stands."""
    _settings().setValue("window/geometry", window.saveGeometry())


def _settings() -> QSettings:
    return QSettings("bra-desk", "bra-desk")
