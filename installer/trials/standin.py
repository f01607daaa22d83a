"""A payload of two small programs: to try the installers without freezing the real one first."""

import random
import shutil
import subprocess
from pathlib import Path
from typing import Final

from installer import product

_SOURCE: Final = Path(__file__).parent / "standin.c"
_GCC: Final = ("x86_64-w64-mingw32-gcc", "-O1", "-s", "-municode")
_RESOURCE: Final = """#include <windows.h>
VS_VERSION_INFO VERSIONINFO FILEVERSION {numbers} PRODUCTVERSION {numbers}
BEGIN
END
"""
#: Like the real folder: nested, with a long name, with what is code and what is not.
_FILES: Final = (
    "_internal/bra_desk/resources/templates/minutes.docx",
    "_internal/bra_desk/resources/help/start.md",
    "_internal/base_library.zip",
    "licenses/PySide6/LGPL-3.0.txt",
)

#: What cannot be packed tighter, so that installing takes a moment and some room.
_SIZE: Final = 24 << 20


def make(folder: Path, version: str) -> Path:
    """Make the payload of a version; `only-in-VERSION.txt` is in that version alone."""
    for place in (*_FILES, f"_internal/only-in-{version}.txt"):
        file = folder / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{place} of {version}\n" * 200, encoding="utf-8")
    noise = random.Random(version).randbytes(_SIZE)
    (folder / "_internal" / "z.bin").write_bytes(noise)
    resource = folder / "version.rc"
    numbers = ",".join([*version.split("."), "0"])
    resource.write_text(_RESOURCE.format(numbers=numbers), encoding="ascii")
    made = folder / "version.o"
    subprocess.run(["x86_64-w64-mingw32-windres", str(resource), str(made)], check=True)
    _compile(folder / product.COMMAND, made)
    _compile(folder / product.WINDOW, made, "-DWINDOW", "-mwindows")
    library = folder / "_internal" / "numpy.libs" / "libscipy_openblas64_-of-a-long-name.dll"
    library.parent.mkdir(exist_ok=True)
    shutil.copy(folder / product.COMMAND, library)
    resource.unlink()
    made.unlink()
    return folder


def _compile(target: Path, resource: Path, *options: str) -> None:
    words = [*_GCC, *options, "-o", str(target), str(_SOURCE), str(resource)]
    subprocess.run(words, check=True)
