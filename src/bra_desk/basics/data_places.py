r"""Where the user's data lies: where IT has decided, else in the user's folder on the computer.

IT decides by a policy in the registry of Windows, which the program only reads:
`HKEY_LOCAL_MACHINE\SOFTWARE\Policies\BRA Desk`, the text `DataDir`.
"""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath, PureWindowsPath
from typing import Final

from bra_desk.basics.errors import PlaceWrong
from bra_desk.basics.paths import local_data_dir
from bra_desk.basics.texts import _

POLICY_KEY: Final = r"SOFTWARE\Policies\BRA Desk"
_NAMED: Final = re.compile(r"%([^%]+)%")


def data_dir() -> Path:
    """The folder of the user's register when no other is named.

    Errors: PlaceWrong when what IT has decided is no full path.
    """
    decided = decided_by(_policy(), os.environ)
    return local_data_dir() if decided is None else Path(decided)


def decided_by(policy: str, environment: Mapping[str, str]) -> PurePath | None:
    """The folder that a policy's text stands for; None when IT has decided nothing.

    A %NAME% is replaced whatever its case. Errors: PlaceWrong for one that is not known, or
    a path that is not whole: the register would lie wherever the program was started.
    """
    if not policy.strip():
        return None
    known = {name.upper(): value for name, value in environment.items()}
    text = _NAMED.sub(lambda found: known.get(found[1].upper(), found[0]), policy.strip())
    folder = PureWindowsPath(text)
    if _NAMED.search(text) or not folder.is_absolute():
        raise PlaceWrong(
            _(
                "IT har valt en datamapp som inte är en hel sökväg: {text}. "
                "Be IT rätta DataDir i principen för BRÅ Desk."
            ).format(text=text),
            where=f"HKLM\\{POLICY_KEY}",
        )
    return folder


def _policy() -> str:
    if sys.platform == "win32":
        import winreg

        from bra_desk.basics.windows_registry import value_in

        return value_in(winreg.HKEY_LOCAL_MACHINE, POLICY_KEY, "DataDir")
    else:  # noqa: RET505 - a branch for each system, as mypy tells them apart
        return ""
