"""Compiles Setup.exe with makensis, which Debian has and Windows can have."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from installer import product
from installer.nsis import lists

_SCRIPT: Final = Path(__file__).parent / "setup.nsi"


@dataclass(frozen=True)
class SetupWanted:
    """Which Setup.exe is wanted."""

    payload: Path
    version: str
    target: Path
    #: Whether it may be large, because it is only tried and never delivered.
    is_quick: bool = False


def build(wanted: SetupWanted, work: Path) -> None:
    """Compile a frozen folder into `wanted.target`; `work` takes what is made on the way.

    Errors: subprocess.CalledProcessError, with makensis' own words before it.
    """
    from installer.nsis import side_picture

    lists.write(wanted.payload, wanted.version, work)
    side_picture.draw(work / "side.bmp")
    wanted.target.parent.mkdir(parents=True, exist_ok=True)
    defines = {
        "LISTS": str(work.resolve()),
        "OUTPUT": str(wanted.target.resolve()),
        "ICON": str(product.ICON),
        "SIGN": f'"{sys.executable}" -m installer.signing',
    }
    words = [f"-D{name}={text}" for name, text in defines.items()]
    words += ["-DQUICK"] if wanted.is_quick else []
    subprocess.run(
        ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, str(_SCRIPT)],
        check=True,
        # for the signing, which makensis starts from a folder of its own
        env={**os.environ, "PYTHONPATH": str(product.ROOT)},
    )
