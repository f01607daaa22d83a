"""Picture files as phones, cameras and mistakes make them; drawn here, so that none is kept."""

import io
import struct
import zlib
from typing import Any

from PIL import Image

#: A place and a time that a phone writes into its photos.
PLACE_AND_TIME = (b"Ume\xc3\xa5 camera", "2026:10:14 18:22:05")
_ORIENTATION, _MAKE, _TAKEN, _GPS = 0x0112, 0x010F, 0x0132, 0x8825


def drawn(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """A picture whose top left corner is red, and the rest blue."""
    made = Image.new(mode, (width, height), (20, 40, 200) if mode == "RGB" else None)
    if mode == "RGB":
        made.paste((220, 20, 20), (0, 0, width // 2, height // 2))
    return made


def written(image: Image.Image, form: str = "JPEG", **more: Any) -> bytes:
    """A picture as the bytes of a file."""
    buffer = io.BytesIO()
    image.save(buffer, form, **more)
    return buffer.getvalue()


def jpeg(width: int = 400, height: int = 300) -> bytes:
    """A plain photo."""
    return written(drawn(width, height))


def from_phone(width: int = 4000, height: int = 3000, orientation: int = 6) -> bytes:
    """A large photo as a phone writes it: on its side, with place, time and maker."""
    image = drawn(width, height)
    exif = Image.Exif()
    exif[_ORIENTATION], exif[_MAKE], exif[_TAKEN] = orientation, *PLACE_AND_TIME
    exif.get_ifd(_GPS).update({1: "N", 2: (63.0, 49.0, 30.0), 3: "E", 4: (20.0, 15.0, 46.0)})
    return written(image, exif=exif, quality=90, comment=b"Taget av en telefon i Umea")


def bomb(width: int = 20_000, height: int = 10_000) -> bytes:
    """A file of a few hundred bytes that says it is a picture of 200 million pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 200)), (b"IEND", b""))
    )


def heic() -> bytes:
    """The first bytes of a photo in the format of some phones."""
    return struct.pack(">I", 24) + b"ftypheic" + b"\0\0\0\0mif1heic" + b"\0" * 64
