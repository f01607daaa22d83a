"""Adding many photos at once: one by one on the work thread, with word of how far it has come."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QObject, Signal

from bra_desk.basics.errors import UserError

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

#: What files of a folder are taken for photos; a file that is dropped itself is always tried.
_ENDS: Final = {".jpg", ".jpeg", ".png", ".webp", ".heic"}


class PhotoAdding(QObject):
    """Adds photos to one walk; those that are added stay, whatever becomes of the others."""

    #: How many are done, of how many.
    progressed = Signal(int, int)
    #: All are done: how many were added, and (name, why) of each that was not.
    finished = Signal(int, object)

    def __init__(self, desk: "Desk", walk_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._walk_id = walk_id
        self._done = self._all = self._added = 0
        self._refused: list[tuple[str, str]] = []

    @property
    def is_busy(self) -> bool:
        """Whether photos are being added."""
        return self._done < self._all

    def add(self, files: Sequence[Path], observation_id: int | None = None) -> None:
        """Add these, after those that wait; `observation_id` is what they show."""
        from bra_desk.services.walks import photos

        self._all += len(files)
        if files:
            self.progressed.emit(self._done, self._all)
        for file in files:
            self._desk.run(
                self,
                partial(photos.add_photo, self._desk.register, self._walk_id, file, observation_id),
                self._note,
                partial(self._refuse, file.name),
            )

    def _note(self, _id: int) -> None:
        self._added += 1
        self._step()

    def _refuse(self, name: str, error: Exception) -> None:
        if isinstance(error, UserError):
            self._refused.append((name, error.message))
        else:
            self._desk.messages.failed(error)
        self._step()

    def _step(self) -> None:
        self._done += 1
        self.progressed.emit(self._done, self._all)
        if self.is_busy:
            return
        added, refused = self._added, tuple(self._refused)
        self._done = self._all = self._added = 0
        self._refused = []
        self.finished.emit(added, refused)


def dropped(data: QMimeData) -> list[Path]:
    """The files that somebody lets go of over a page, those of a folder by their names."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(each for each in path.iterdir() if each.suffix.lower() in _ENDS)
            found += inside
        else:
            found.append(path)
    return found
