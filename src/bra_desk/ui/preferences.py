"""What the program remembers about this computer: the window, the text size, the folder."""

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QMainWindow

from bra_desk.basics.paths import settings_file


def restore_window(window: QMainWindow) -> None:
    """Put the window where it stood last; 1180 by 740 in the middle the first time."""
    geometry = _settings().value("window/geometry")
    if geometry is None or not window.restoreGeometry(geometry):
        room = window.screen().availableGeometry()
        window.resize(min(1180, room.width()), min(740, room.height()))


def remember_window(window: QMainWindow) -> None:
    """Keep where the window stands."""
    _settings().setValue("window/geometry", window.saveGeometry())


def meeting_zoom() -> int:
    """The size of a meeting's text, in per cent of the usual."""
    return int(str(_settings().value("meeting/zoom", 100)))


def remember_meeting_zoom(percent: int) -> None:
    """Keep the size of a meeting's text."""
    _settings().setValue("meeting/zoom", percent)


def mine() -> tuple[str, str]:
    """Whose entries are the person's own: an organisation's token and a post, or empty."""
    kept = _settings()
    return str(kept.value("mine/organisation", "")), str(kept.value("mine/function", ""))


def remember_mine(organisation: str, function: str) -> None:
    """Keep whose entries are the person's own."""
    _settings().setValue("mine/organisation", organisation)
    _settings().setValue("mine/function", function)


def documents_folder() -> Path:
    """Where the last Word file was put; the first time the user's documents, or their home."""
    kept = _settings().value("documents/folder")
    if kept is not None and Path(str(kept)).is_dir():
        return Path(str(kept))
    place = QStandardPaths.StandardLocation
    documents = Path(QStandardPaths.writableLocation(place.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def remember_documents_folder(folder: Path) -> None:
    """Keep where Word files are put."""
    _settings().setValue("documents/folder", str(folder))


def _settings() -> QSettings:
    # a file, not Windows' registry: that would roam, and stay when the program is removed
    return QSettings(str(settings_file()), QSettings.Format.IniFormat)
