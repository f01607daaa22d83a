"""Who has a document open in Word, by the hidden file that Word lays beside it."""

from pathlib import Path
from typing import Final

#: Word writes the length of the name, then the name in the Western code page, in so many bytes.
_LONGEST: Final = 53
#: Word puts its mark before a short name, over the first letter of one of seven, else over two.
_MARK: Final = "~$"
_SHORT: Final = 6


def owner_file(document: Path) -> Path:
    """Where Word lays its hidden file while it has `document` open."""
    covered = min(max(len(document.stem) - _SHORT, 0), len(_MARK))
    return document.with_name(_MARK + document.name[covered:])


def owner_of(document: Path) -> str:
    """The name of who has `document` open in Word; empty when nobody tells.

    The file is left behind by a Word that crashed: ask only of a document that is held.
    """
    try:
        with owner_file(document).open("rb") as opened:
            said = opened.read(1 + _LONGEST)
    except OSError:  # Word is not there, or lets nobody read it
        return ""
    name = said[1 : 1 + said[0]] if said and said[0] <= _LONGEST else b""
    text = name.decode("cp1252", errors="replace").strip("\x00 ")
    return text if text.isprintable() else ""
