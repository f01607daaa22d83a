"""What a Windows program file says of itself, read without Windows."""

import struct
from pathlib import Path
from typing import Final

#: Marks where a file keeps its version in numbers (VS_FIXEDFILEINFO).
_FIXED_VERSION: Final = struct.pack("<I", 0xFEEF04BD)
#: In the header of a 64-bit file: where the header's second part begins, and the signature's place.
_POINTER_TO_HEADER: Final = 0x3C
_SIGNATURE_ENTRY: Final = 24 + 112 + 4 * 8


def version(file: Path) -> str:
    """The version that Windows compares, such as 1.2.3.0; empty when the file has none."""
    data = file.read_bytes()
    at = data.find(_FIXED_VERSION)
    if at < 0:
        return ""
    high, low = struct.unpack_from("<II", data, at + 8)
    return f"{high >> 16}.{high & 0xFFFF}.{low >> 16}.{low & 0xFFFF}"


def is_signed(file: Path) -> bool:
    """Whether somebody has signed the file; whether the signature holds is not asked."""
    data = file.read_bytes()
    (header,) = struct.unpack_from("<I", data, _POINTER_TO_HEADER)
    (size,) = struct.unpack_from("<I", data, header + _SIGNATURE_ENTRY + 4)
    return bool(size)
