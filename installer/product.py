"""What the installers call the program, and the marks by which Windows knows it again.

Nothing here may change once a version has been delivered: Windows would take the next one for
another program and leave the old one lying.
"""

import re
import uuid
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent

ICON: Final = ROOT / "installer" / "bra-desk.ico"

NAME: Final = "BRÅ Desk"
PUBLISHER: Final = "BRÅ Desk"
#: In Program Files; plain letters, for rules of AppLocker and scripts are written by hand.
FOLDER: Final = "BRA Desk"
#: The file of a delivery: BRA-Desk-1.2.3.msi.
FILE: Final = "BRA-Desk"
#: What opens the window, and what scripts call.
WINDOW: Final = "BRADesk.exe"
COMMAND: Final = "bra-desk.exe"
PROGRAMS: Final = (WINDOW, COMMAND)
#: Under HKEY_LOCAL_MACHINE, or HKEY_CURRENT_USER; each installer has a key of its own in it.
KEY: Final = r"Software\BRA Desk"
MSI_KEY: Final = rf"{KEY}\MSI"
SETUP_KEY: Final = rf"{KEY}\Setup"
#: The family that all versions of the MSI belong to, and from which each component's mark is made.
UPGRADE_CODE: Final = uuid.UUID("b5fae064-c39d-495f-8f7a-3b61ac07da4c")

_VERSION: Final = re.compile(r"(\d{1,3})\.(\d{1,3})\.(\d{1,5})")
_MOST: Final = (255, 255, 65535)


def version() -> str:
    """The program's version, as its source says. Errors: ValueError, as from `checked`."""
    source = (ROOT / "src" / "bra_desk" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.+)"$', source, re.MULTILINE)
    return checked(found[1] if found else "")


def checked(text: str) -> str:
    """A version that Windows Installer can compare: three numbers, the first two below 256.

    Errors: ValueError for all else, for then an upgrade would not be seen as one.
    """
    found = _VERSION.fullmatch(text)
    if found is None or any(int(n) > most for n, most in zip(found.groups(), _MOST, strict=True)):
        raise ValueError(f"Windows Installer cannot compare the version {text!r}")
    return text
