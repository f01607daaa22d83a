"""Freezes the program with the Python that runs this: `python -m installer.freeze FOLDER`.

FOLDER/BRA-Desk is then the whole program. The same sources, locked packages and Python give the
same bytes: nothing of the clock, of the place or of chance goes in.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
#: The moment that every file claims to be from, unless who builds says another: 2026-01-01.
EPOCH: Final = "1767225600"


def main(target: Path) -> None:
    """Freeze into `target`, and put the licences and the bill of materials in."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", EPOCH)
    target.mkdir(parents=True, exist_ok=True)
    work = target / "work"
    words = ["--noconfirm", "--clean", "--log-level", "WARN", "--distpath", str(target)]
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", *words, "--workpath", str(work), str(_SPEC)],
        env=os.environ | {"PYTHONHASHSEED": "0", "PYINSTALLER_CONFIG_DIR": str(work / "cache")},
        check=True,
    )
    frozen = target / "BRA-Desk"
    _list_parts(frozen, target / "shipped.json")
    _settle(frozen)
    shutil.rmtree(work)
    files = [each for each in frozen.rglob("*") if each.is_file() and not each.is_symlink()]
    size = sum(each.stat().st_size for each in files) / 1e6
    sys.stdout.write(f"{frozen}: {len(files)} files, {size:.0f} MB\n")


_SPEC: Final = HERE / "bra_desk.spec"


def _list_parts(frozen: Path, sources: Path) -> None:
    sys.path.insert(0, str(HERE.parent / "src"))
    from installer.bill import write_bill
    from installer.notices import write_notices
    from installer.parts import parts_of, shipped

    parts = parts_of(frozen, shipped(sources))
    write_notices(frozen, parts)
    write_bill(frozen, parts)


def _settle(frozen: Path) -> None:
    """Give every file the same moment, for archives keep it."""
    moment = int(os.environ["SOURCE_DATE_EPOCH"])
    for each in frozen.rglob("*"):
        if not each.is_symlink():
            os.utime(each, (moment, moment))


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
