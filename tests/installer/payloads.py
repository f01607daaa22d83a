"""Frozen folders to make installers of, without freezing anything."""

import struct
from pathlib import Path

from installer import product

FILES = (
    product.WINDOW,
    product.COMMAND,
    "_internal/base_library.zip",
    "_internal/bra_desk/resources/templates/minutes.docx",
    "_internal/numpy.libs/libscipy_openblas64_-of-a-long-name.dll",
    "_internal/numpy.libs/msvcp140-of-a-long-name.dll",
    "licenses/PySide6/LGPL-3.0.txt",
)


def program_bytes(
    version: tuple[int, int, int, int] = (1, 2, 3, 4), *, signature: int = 0
) -> bytes:
    """What is read of a 64-bit program file: its version, and how long its signature is."""
    data = bytearray(1024)
    struct.pack_into("<I", data, 0x3C, 128)
    struct.pack_into("<I", data, 128 + 24 + 112 + 4 * 8 + 4, signature)
    a, b, c, d = version
    struct.pack_into("<IIII", data, 600, 0xFEEF04BD, 0x10000, a << 16 | b, c << 16 | d)
    return bytes(data)


def make(folder: Path, *more: str) -> Path:
    """A payload with a file for each name."""
    for name in (*FILES, *more):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(program_bytes() if file.suffix in {".exe", ".dll"} else b"text")
    return folder
