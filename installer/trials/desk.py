"""The program on a trial's computer: where it lies, what it does, and what it leaves in Windows."""

import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from installer import product
from installer.trials.checks import Checks
from installer.trials.wine import Wine, patient

#: Somebody else's files in the program's folder: they are nobody's to delete.
FOREIGN: Final = ("it-notes.txt", "_internal/it-notes.txt")
#: How many pictures in a row are alike when the window is painted, and how long that may take:
#: while the register is opened a line runs to and fro.
_STEADY: Final = 6
_PAINTED: Final = 180
_STARTING_BY_ITSELF: Final = (
    r"System\\CurrentControlSet\\Services",
    r"Software\\Microsoft\\Windows\\CurrentVersion\\Run",
    r"Software\\Microsoft\\Windows NT\\CurrentVersion\\Schedule",
)
#: Kept by Windows Installer for every program it has ever installed, and by Windows' own programs.
_BOOKKEEPING: Final = (
    "\\\\installer",
    "\\\\explorer\\\\",
    "\\\\shellnoroam",
    "\\\\wine\\\\",
    ":console",
)


@dataclass(frozen=True)
class Desk:
    """An installed program: on a computer, in a folder."""

    wine: Wine
    folder: Path

    def files(self) -> dict[str, str]:
        """Each file of the program's folder with its fingerprint; nobody else's."""
        own = fingerprints(self.folder)
        return {name: mark for name, mark in own.items() if name not in FOREIGN}

    def is_whole(self, payload: Path) -> bool:
        """Whether the folder holds the payload, file by file, and nothing more of ours."""
        there = {name: mark for name, mark in self.files().items() if name != "uninstall.exe"}
        return there == fingerprints(payload)

    def add_foreign(self) -> None:
        """Leave files there as an administrator might."""
        for name in FOREIGN:
            (self.folder / name).write_text("Lägg inte bort.\n", encoding="utf-8")

    def has_foreign(self) -> bool:
        """Whether those files are still there."""
        return all((self.folder / name).is_file() for name in FOREIGN)

    def program(self, name: str) -> str:
        """A program file as Windows names it."""
        return self.wine.windows_path(self.folder / name)

    def has_shortcut(self) -> bool:
        """Whether there is exactly one shortcut to the program in the Start menu."""
        found = list(self.wine.disk.glob(f"**/Start Menu/Programs/{product.NAME}.lnk"))
        return len(found) == 1

    def use(self, checks: Checks, picture: Path) -> None:
        """Try the installed program: its own trial, a register, and its window."""
        tried = self.wine.run(self.program(product.COMMAND), "selftest")
        checks.hold("selftest answers 0", is_true=tried.status == 0, found=tried)
        if not self.register().exists():
            made = self.wine.run(self.program(product.COMMAND), "init", "--from", "example")
            checks.hold("a register is made", is_true=made.status == 0, found=made)
        self.look(checks, picture)

    def look(self, checks: Checks, picture: Path) -> None:
        """Open the window, keep a picture of it, and close it as a person does."""
        seen = [look(self.wine.display, picture)]
        running = self.wine.start(self.program(product.WINDOW))
        for _ in patient(_PAINTED):
            seen.append(look(self.wine.display, picture))
            if seen[-1].colours > seen[0].colours and len(set(seen[-_STEADY:])) == 1:
                break
        is_painted = len(set(seen[-_STEADY:])) == 1 and seen[-1] != seen[0]
        checks.hold(f"the window is shown ({picture.name})", is_true=is_painted, found=seen)
        self.close(running)
        checks.hold(
            "the window closes when asked", is_true=running.poll() == 0, found=running.poll()
        )

    def close(self, running: "subprocess.Popen[bytes]") -> None:
        """Close the window as its corner's cross does; for good if it does not listen."""
        for force in ([], ["/f"]):
            self.wine.run("taskkill", *force, "/im", product.WINDOW)
            for _ in patient(20):
                if running.poll() is not None:
                    return

    def register(self) -> Path:
        """The user's register; it has nothing to do with where the program lies."""
        return self.wine.home / "AppData" / "Local" / "bra-desk" / "bra.sqlite3"

    def data(self) -> dict[str, str]:
        """Each file of the register's folder with its fingerprint."""
        return fingerprints(self.register().parent)

    def hold_data(self, before: dict[str, str], checks: Checks) -> None:
        """Hold that the register and all beside it are as they were, and that there is one."""
        left = self.data()
        kept = bool(before) and left == before
        checks.hold("the register and its backups are kept", is_true=kept, found=(before, left))


def fingerprints(folder: Path) -> dict[str, str]:
    """Each file of a folder with its fingerprint."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def registry_keys(wine: Wine) -> set[str]:
    """Every key of the computer's registry, small letters, as Wine keeps it on the disk."""
    wine.end()
    found = set()
    for file in ("system.reg", "user.reg"):
        for line in (wine.folder / file).read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("["):
                found.add(f"{file}:{line[1 : line.rindex(']')]}".casefold())
    wine.boot()
    return found


def starting_by_itself(keys: set[str]) -> set[str]:
    """The keys of what Windows starts without being asked."""
    marks = [each.casefold() for each in _STARTING_BY_ITSELF]
    return {key for key in keys if any(mark in key for mark in marks)}


def of_ours(keys: set[str]) -> set[str]:
    """What is not Windows' own bookkeeping, or the empty list of the user's programs."""
    strange = {key for key in keys if not any(mark in key for mark in _BOOKKEEPING)}
    return {key for key in strange if not key.endswith("\\uninstall")}


@dataclass(frozen=True)
class Look:
    """What a screen shows, as far as a machine sees it."""

    #: An empty screen has few.
    colours: int
    #: Changes as long as something moves.
    mark: str


def look(display: str, target: Path) -> Look:
    """Keep a picture of a screen, and tell what it shows."""
    target.parent.mkdir(parents=True, exist_ok=True)
    script = Path(__file__).parent / "picture.py"
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    words = [sys.executable, str(script), str(target)]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    colours, mark = done.stdout.split()
    return Look(int(colours), mark)
