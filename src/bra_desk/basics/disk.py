"""What a disk does otherwise on Windows: long paths, refused names, files that others hold."""

import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path, PureWindowsPath
from typing import Final

from bra_desk.basics.errors import PlaceWrong
from bra_desk.basics.file_names import extended, why_name_refused, why_refused
from bra_desk.basics.texts import _

#: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION.
_HELD: Final = {32, 33}
#: How long a scanner of viruses may look at a new file before it is a person who holds it.
_WAITS: Final = (0.1,) * 10 if sys.platform == "win32" else ()


def reachable(path: Path) -> Path:
    """The path as this system takes it: Windows wants a mark before one that is long."""
    if sys.platform == "win32":
        whole = os.path.normpath(path.absolute())  # behind the mark, Windows resolves no dots
        return Path(extended(PureWindowsPath(whole)))
    else:  # noqa: RET505 - a branch for each system, as mypy tells them apart
        return path


def is_folder(path: Path) -> bool:
    """Whether there is such a folder, however long its path is."""
    return reachable(path).is_dir()


def refuse_no_folder(folder: Path) -> None:
    """Errors: PlaceWrong when the folder that files are to be written in is not there."""
    if not is_folder(folder):
        raise PlaceWrong(_("Mappen finns inte. Skapa den, eller välj en annan."), where=str(folder))


def refuse_name(path: Path) -> None:
    """Refuse a name that Windows would change. Errors: PlaceWrong."""
    if sys.platform == "win32":
        _refuse(why_name_refused(path.name), path)


def refuse_unopenable(path: Path) -> None:
    """Refuse a name that Windows would change, and a path that Office cannot open.

    Errors: PlaceWrong.
    """
    if sys.platform == "win32":
        _refuse(why_refused(PureWindowsPath(path.absolute())), path)


def _refuse(sentence: str, path: Path) -> None:
    if sentence:
        raise PlaceWrong(sentence, where=str(path))


def is_held(error: OSError) -> bool:
    """Whether Windows refused because another program has the file open."""
    return getattr(error, "winerror", None) in _HELD


def put_in_place(source: Path, target: Path, waits: Sequence[float] = _WAITS) -> None:
    """Give `source` the name of `target`, whole or not at all, and make the name last.

    Where scanners of viruses hold new files for a moment, it is tried again after each of
    `waits`, in seconds. Errors: OSError, PermissionError when the target is held for good.
    """
    for wait in waits:
        try:
            source.replace(target)
            break
        except PermissionError:
            time.sleep(wait)
    else:
        source.replace(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make a new name in `folder` last through a power cut, where the system can."""
    if os.name == "nt":
        return  # Windows has no such call, and notes the name itself
    with suppress(OSError):  # the file stands; some shares cannot sync a folder
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
