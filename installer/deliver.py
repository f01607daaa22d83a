"""Makes what is delivered, in dist/: the installers, the folder as a zip, its parts, checksums.

python -m installer.deliver [FOLDER]: the frozen program, build/windows/BRA-Desk when not named
"""

import hashlib
import shutil
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from installer import payload, product, signing
from installer.msi import build as msi
from installer.nsis import build as setup
from installer.nsis.build import SetupWanted

FROZEN: Final = product.ROOT / "build" / "windows" / "BRA-Desk"
DIST: Final = product.ROOT / "dist"
_WORK: Final = product.ROOT / "build" / "installers"
_BILL: Final = "licenses/bra-desk.cdx.json"
#: What Setup.exe may weigh: it is carried by e-mail and slow lines.
_MOST: Final = 60 << 20
#: The year that a zip says its files are from when it does not tell.
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)


def msi_file(version: str) -> Path:
    """Where the MSI of a version is delivered."""
    return DIST / f"{product.FILE}-{version}.msi"


def setup_file(version: str) -> Path:
    """Where the Setup.exe of a version is delivered."""
    return DIST / f"{product.FILE}-{version}-setup.exe"


def deliver(frozen: Path) -> None:
    """Sign, compile, pack and sum up. Errors: ValueError when Setup.exe has become too large."""
    version = product.version()
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    folder = _signed(frozen)
    msi.build(folder, version, msi_file(version), _WORK / "msi")
    setup.build(SetupWanted(folder, version, setup_file(version)), _WORK / "setup")
    size = setup_file(version).stat().st_size
    if size > _MOST:
        raise ValueError(f"Setup.exe weighs {size >> 20} MB, and may weigh {_MOST >> 20} MB")
    pack(folder, DIST / f"{product.FILE}-{version}.zip")
    shutil.copy(folder / _BILL, DIST / f"{product.FILE}-{version}.cdx.json")
    sum_up(DIST)


def pack(folder: Path, target: Path) -> None:
    """The program's folder as a zip, for who wants to look at it or make a package of their own."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for file in payload.files(folder):
            entry = zipfile.ZipInfo(f"{product.FILE}/{file.place}", _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, file.source.read_bytes())


def sum_up(folder: Path) -> None:
    """Write SHA256SUMS, as `sha256sum --check` reads it, and tell of each file."""
    lines = []
    for file in sorted(folder.iterdir()):
        if file.name == "SHA256SUMS":
            continue
        mark = hashlib.sha256(file.read_bytes()).hexdigest()
        lines.append(f"{mark}  {file.name}\n")
        sys.stdout.write(f"{file.stat().st_size / 1e6:8.1f} MB  {file.name}\n")
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="ascii", newline="\n")


def _signed(frozen: Path) -> Path:
    """The folder to deliver: itself without a certificate, a signed copy with one."""
    by = signing.certificate()
    if by is None:
        signing.sign_all(frozen, None)
        return frozen
    copy = _WORK / "signed" / frozen.name
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(frozen, copy)
    signing.sign_all(copy, by)
    return copy


def main(arguments: Sequence[str]) -> int:
    """Deliver the folder that is named."""
    deliver(Path(arguments[0]).resolve() if arguments else FROZEN)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
