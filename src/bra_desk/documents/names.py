"""File names that Windows, Linux and a network share all accept."""

import re
import unicodedata

from bra_desk.basics.file_names import DEVICE
from bra_desk.basics.texts import _

_LONGEST = 110  # leaves room for a number and a suffix within 120
_MOST_BYTES = 200  # Linux counts bytes, and a letter may be four


def safe_name(title: str) -> str:
    """The title as a file name without suffix; å ä ö stay, what no disk takes does not."""
    name = unicodedata.normalize("NFC", title)
    name = re.sub(r"\s+", " ", name)
    name = re.sub(r"[/\\|:]", "-", name)
    name = re.sub(r'[<>"?*]', "", name)
    name = "".join(each for each in name if unicodedata.category(each) not in {"Cc", "Cf", "Cs"})
    name = name.strip()[:_LONGEST]
    while len(name.encode()) > _MOST_BYTES:
        name = name[:-1]
    name = name.rstrip(" .") or _("Dokument")
    return f"_{name}" if DEVICE.fullmatch(name) else name
