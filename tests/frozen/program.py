"""The frozen program as another program sees it: words in, text and a status out."""

import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Program:
    """One frozen folder, run by somebody whose home is `home`."""

    folder: Path
    home: Path

    @property
    def data(self) -> Path:
        """Where the register lies."""
        return self.home / "data"

    def run(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """Run the frozen program's command line on the data folder."""
        suffix = ".exe" if sys.platform == "win32" else ""
        return self._run([str(self.folder / f"bra-desk{suffix}")], words)

    def run_source(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """Run the same with the Python and the packages of development."""
        return self._run([sys.executable, "-m", "bra_desk"], words)

    def _run(
        self, command: list[str], words: tuple[str, ...]
    ) -> "subprocess.CompletedProcess[str]":
        everything = [*command, "--data", str(self.data), *words]
        return subprocess.run(
            everything,
            env=self._surroundings(),
            capture_output=True,
            encoding="utf-8",
            timeout=180,
            check=False,
        )

    def _surroundings(self) -> dict[str, str]:
        """What the tests run in, but for what would lead to Python, Qt or somebody's own files."""
        theirs = ("PYTHON", "VIRTUAL_ENV", "QT_", "XDG_", "MPL")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(theirs)}
        return kept | {"HOME": str(self.home), "LOCALAPPDATA": str(self.home)}

    def checksums(self) -> dict[str, str]:
        """What each file of the program's folder holds."""
        return {
            str(each.relative_to(self.folder)): hashlib.sha256(each.read_bytes()).hexdigest()
            for each in self.folder.rglob("*")
            if each.is_file()
        }
