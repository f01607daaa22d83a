"""What is tried: the two installers of this version, and those of an earlier one."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from installer import product
from installer.msi import build as msi
from installer.nsis import build as setup
from installer.nsis.build import SetupWanted

#: Lower than any version that is delivered.
EARLIER: Final = "0.0.1"
#: A file that only the earlier version has.
STALE: Final = "_internal/only-in-the-earlier.txt"


@dataclass(frozen=True)
class Version:
    """A version with its files and its two installers."""

    number: str
    payload: Path
    msi: Path
    setup: Path


@dataclass(frozen=True)
class Delivery:
    """This version, and one before it."""

    this: Version
    earlier: Version


def earlier_of(this: Version, work: Path) -> Version:
    """The installers of an earlier version: the same program, and one file that went away since."""
    payload = work / "earlier"
    _link_all(this.payload, payload)
    (payload / STALE).write_text("Finns bara i den tidigare versionen.\n", encoding="utf-8")
    made = Version(EARLIER, payload, work / "earlier.msi", work / "earlier-setup.exe")
    build(made, work, is_quick=True)
    return made


def build(version: Version, work: Path, *, is_quick: bool) -> None:
    """Compile both installers of a version; quick ones are large."""
    product.checked(version.number)
    msi.build(version.payload, version.number, version.msi, work / f"msi-{version.number}")
    wanted = SetupWanted(version.payload, version.number, version.setup, is_quick=is_quick)
    setup.build(wanted, work / f"setup-{version.number}")


def _link_all(source: Path, target: Path) -> None:
    """The same files once more, without writing them once more."""
    for file in sorted(source.rglob("*")):
        if file.is_file():
            copy = target / file.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.unlink(missing_ok=True)
            os.link(file, copy)
