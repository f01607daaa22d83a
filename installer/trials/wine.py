"""A Windows of its own for each trial: a fresh Wine prefix, a screen, a user with å ä ö.

Nothing of it reaches what is delivered; Wine only looks on from outside.
"""

import os
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

#: The user of the trials: letters that a Swedish name has and old programs stumble on.
USER: Final = "Åsa Öberg"
_WAIT: Final = 600
#: Seconds that a computer is given to go off.
_GOING_DOWN: Final = 20
#: On the disk of the Wine that freezes; what is tried must do without.
_OF_THE_BUILD: Final = ("python", "bra-desk", "frozen")
#: Letters that Windows has and Wine has not.
_LETTERS: Final = ("Segoe UI", "Tahoma", "MS Shell Dlg", "MS Shell Dlg 2")
#: What runs as long as the computer is on; cmd.exe is what keeps it on.
_SYSTEM: Final = {
    *("wineserver64", "wineserver", "services.exe", "winedevice.exe", "plugplay.exe"),
    *("svchost.exe", "rpcss.exe", "explorer.exe", "cmd.exe"),
}
#: A line of what `reg export` writes.
_VALUE: Final = re.compile(r'"(?P<name>[^"]*)"=(?:"(?P<text>.*)"|(?P<number>.*))')


@dataclass(frozen=True)
class Answer:
    """What a Windows program answered."""

    status: int
    said: str


@dataclass
class Wine:
    """A computer with Windows; `folder` is its prefix and `display` its screen."""

    folder: Path
    display: str
    _started: list[subprocess.Popen[bytes]] = field(default_factory=list)
    _keeper: subprocess.Popen[bytes] | None = None

    @property
    def disk(self) -> Path:
        """The disk C:."""
        return self.folder / "drive_c"

    @property
    def home(self) -> Path:
        """The user's own folder."""
        return self.disk / "users" / USER

    def boot(self) -> None:
        """Switch the computer on; a program that waits keeps it from going off in between."""
        self._keeper = subprocess.Popen(
            ["wine", "cmd"],
            env=self._environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def run(self, *words: str) -> Answer:
        """Run a program, and wait until all that it started has ended too."""
        # pipes, all three: Windows' Python does not start on the files that a script would give it
        done = subprocess.Popen(
            ["wine", *words],
            env=self._environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        said: list[bytes] = []
        reading = threading.Thread(target=_read, args=(done, said), daemon=True)
        reading.start()
        status = done.wait(_WAIT)
        self._settle()
        reading.join(1)  # a service that the program woke may hold the pipe for ever
        return Answer(status, b"".join(said).decode("utf-8", "replace").replace("\r", ""))

    def _settle(self) -> None:
        ours = {each.pid for each in (*self._started, self._keeper) if each is not None}
        for _ in patient(_WAIT):
            if not {pid for pid, name in self._processes() if name not in _SYSTEM} - ours:
                return

    def _processes(self) -> list[tuple[int, str]]:
        """The programs that run on this computer, as Linux sees them."""
        mark = f"WINEPREFIX={self.folder}\0".encode()
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if mark in (process / "environ").read_bytes():
                    found.append((int(process.name), (process / "comm").read_text().strip()))
        return found

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """Start a program and let it run; returns when Windows has loaded it."""
        started = subprocess.Popen(
            ["wine", *words],
            env=self._environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self._started.append(started)
        for _ in patient(60):
            if started.poll() is None and _runs(started.pid, words[0]):
                break
        return started

    def end(self) -> None:
        """Switch the computer off; what it remembers is on its disk then."""
        for _ in patient(_GOING_DOWN):
            # again and again: a program on its way up brings a new server with it
            subprocess.run(["wineserver", "--kill"], env=self._environment(), check=False)
            if not self._processes():
                break
        for each in (*self._started, self._keeper):
            if each is not None:
                each.kill()  # one that came too late waits for its server for ever
                each.wait()
        self._started.clear()

    def registry(self, key: str) -> dict[str, dict[str, str]]:
        r"""Each key at and below one such as HKLM\Software\X, with its values; none if not there.

        Numbers are as Windows writes them: dword:00000001.
        """
        told = self.disk / "told.reg"
        told.unlink(missing_ok=True)
        self.run("reg", "export", key, self.windows_path(told), "/y", "/reg:64")
        found: dict[str, dict[str, str]] = {}
        if not told.exists():
            return found
        for line in told.read_text(encoding="utf-16").splitlines():
            value = _VALUE.fullmatch(line)
            if line.startswith("["):
                found[line[1:-1]] = {}
            elif value is not None and found:
                text = value["text"] if value["text"] is not None else value["number"]
                found[list(found)[-1]][value["name"]] = re.sub(r"\\(.)", r"\1", text)
        return found

    def values(self, key: str) -> dict[str, str]:
        """The values of one key; none if it is not there."""
        return next(iter(self.registry(key).values()), {})

    def windows_path(self, path: Path) -> str:
        r"""A file of this computer as Windows names it: C:\…, or Z:\… outside its disk."""
        if path.is_relative_to(self.disk):
            return "C:\\" + str(path.relative_to(self.disk)).replace("/", "\\")
        return "Z:" + str(path.resolve()).replace("/", "\\")

    def _environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "WINEPREFIX": str(self.folder),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "ucrtbase,mscms=n,b;mscoree,mshtml=",
            "DISPLAY": self.display,
            "USER": USER,
            "LOGNAME": USER,
            "LC_ALL": "C.UTF-8",
        }


def _read(program: subprocess.Popen[bytes], said: list[bytes]) -> None:
    if program.stdout is not None:
        said.extend(program.stdout)


def _runs(process: int, program: str) -> bool:
    """Whether a process has loaded a program file, named as Windows names it."""
    name = program.replace("\\", "/").rpartition("/")[2]
    try:
        return name in Path(f"/proc/{process}/maps").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False


@contextmanager
def screen() -> Iterator[str]:
    """A screen that nobody sees; gives its name.

    Its number is one that others do not take: they may be in another space, but share its place.
    """
    number = 1000 + os.getpid() % 30000
    words = ["Xvfb", f":{number}", "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(words, stderr=subprocess.DEVNULL)
    try:
        for _ in patient():
            if Path(f"/tmp/.X11-unix/X{number}").exists():
                break
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


@contextmanager
def computer(model: Path, folder: Path, display: str) -> Iterator[Wine]:
    """A fresh copy of a prefix, with a user of its own; switched off at the end."""
    shutil.rmtree(folder, ignore_errors=True)
    left_out = shutil.ignore_patterns(*_OF_THE_BUILD)
    shutil.copytree(model, folder, symlinks=True, ignore=left_out)
    wine = Wine(folder, display)
    wine.boot()
    try:
        wine.run("wineboot", "--update")
        _give_letters(wine)
        yield wine
    finally:
        wine.end()
        shutil.rmtree(folder)


def _give_letters(wine: Wine) -> None:
    """Letters without serifs, so that a picture looks about as it does on Windows."""
    lines = ["REGEDIT4", r"[HKEY_CURRENT_USER\Software\Wine\Fonts\Replacements]"]
    lines += [f'"{name}"="DejaVu Sans"' for name in _LETTERS]
    file = wine.disk / "letters.reg"
    file.write_text("\r\n".join(lines) + "\r\n", encoding="ascii", newline="")
    wine.run("reg", "import", wine.windows_path(file))


def make_model(folder: Path, display: str) -> Path:
    """A plain prefix that says it is Windows 10, for payloads that need no more of Windows."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    wine = Wine(folder, display)
    wine.run("wineboot", "--init")
    wine.run("winecfg", "-v", "win10")
    wine.end()
    return folder


def patient(seconds: float = 20) -> Iterator[None]:
    """Turns of waiting, as many as the time allows; who sees what it waits for breaks off."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        yield
        time.sleep(0.25)
