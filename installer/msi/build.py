"""Compiles the MSI with wixl, and puts right what wixl leaves out."""

import subprocess
from pathlib import Path
from typing import Final

from installer import payload, signing
from installer.msi import mend, source

_CHECKER: Final = Path(__file__).parent / "refuse_running.c"
_GCC: Final = (
    "x86_64-w64-mingw32-gcc",
    "-shared",
    "-O2",
    "-s",
    "-static-libgcc",
    "-Wall",
    "-Werror",
)
_SAFE: Final = "-Wl,--dynamicbase,--nxcompat,--high-entropy-va,--no-insert-timestamp"


def build(folder: Path, version: str, target: Path, work: Path) -> None:
    """Compile a frozen folder into the MSI `target`; `work` takes what is made on the way.

    Errors: subprocess.CalledProcessError, with the tool's own words before it.
    """
    work.mkdir(parents=True, exist_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    checker = work / "refuse_running.dll"
    subprocess.run([*_GCC, _SAFE, "-o", str(checker), str(_CHECKER), "-lmsi"], check=True)
    by = signing.certificate()
    if by is not None:
        signing.sign(checker, by)
    drawn = work / "program.wxs"
    source.write(folder, version, drawn, checker)
    made = work / "program.msi"
    made.unlink(missing_ok=True)
    subprocess.run(["wixl", "-a", "x64", "-o", made.name, drawn.name], cwd=work, check=True)
    mend.mend(made, payload.files(folder))
    made.replace(target)
    signing.sign_all(target, by)
