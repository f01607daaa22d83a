"""Photos from phones and cameras, made safe to keep: the only file that knows Pillow.

A photo is turned upright, made small enough to print, and written anew with nothing but its
pixels: no place, no time, no name of a phone. The file it came from is only read.
"""

import hashlib
import io
import struct
import warnings
import zlib
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Final

from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _, number

if TYPE_CHECKING:
    from PIL.Image import Image

#: The longest side of a photo that is kept, and the most bytes it may take.
LONGEST: Final = 1600
_MOST_BYTES: Final = 500_000
#: The qualities that are tried until it takes no more than that.
_QUALITIES: Final = (82, 74, 66, 55, 40)
#: Larger files are not read at all.
LARGEST_FILE: Final = 60_000_000
#: How many pixels are decoded: a JPEG is read scaled down, the others whole.
_MOST_PIXELS: Final = {"JPEG": 120_000_000, "MPO": 120_000_000}
_MOST_PIXELS_WHOLE: Final = 50_000_000
_FORMATS: Final = ("JPEG", "PNG", "WEBP")  # with more pictures than one a JPEG is called MPO
#: What Pillow raises for what is broken, beside errors of its own kind.
_BROKEN: Final = (
    OSError,
    SyntaxError,
    ValueError,
    ArithmeticError,
    LookupError,
    TypeError,
    EOFError,
    MemoryError,
    struct.error,
    zlib.error,
)
_HEIC: Final = {b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"}


@dataclass(frozen=True, kw_only=True)
class Photo:
    """A photo as it is kept: a JPEG with nothing but its pixels."""

    data: bytes
    sha256: str
    width: int
    height: int


@dataclass(frozen=True, kw_only=True)
class Pixels:
    """A small picture for the screen: rows of red, green and blue without gaps."""

    width: int
    height: int
    rgb: bytes


def read_photo(data: bytes, name: str) -> Photo:
    """A photo made safe to keep; `name` is what its file is called.

    Errors: InputWrong for what is no picture, a broken one, a format that Word cannot show, or
    more pixels than is wise to open.
    """
    if not data:
        raise InputWrong(_("Filen är tom."), where=name)
    with warnings.catch_warnings():
        # Pillow warns of notes that it cannot read, and none of them are kept
        warnings.simplefilter("ignore")
        opened = _opened(data, name)
        _refuse_too_large(opened, name)
        try:
            upright = _upright(opened)
        except _BROKEN as error:
            raise _broken(name) from error
    while len(kept := _written(upright)) > _MOST_BYTES:
        upright = upright.reduce(2)  # nothing but noise is as large as that
    return Photo(
        data=kept,
        sha256=hashlib.sha256(kept).hexdigest(),
        width=upright.width,
        height=upright.height,
    )


def smaller(data: bytes, side: int) -> bytes:
    """A kept photo with no side longer than `side`, as a JPEG for a document."""
    return _written(_scaled(data, side))


def thumbnail(data: bytes, side: int) -> Pixels:
    """A kept photo in small, for the screen."""
    made = _scaled(data, side)
    return Pixels(width=made.width, height=made.height, rgb=made.tobytes())


@cache
def _pillow() -> ModuleType:
    """Pillow, with the formats that are read and no others."""
    from PIL import (  # named so that a frozen program has them; Pillow looks them up by name
        Image,
        JpegImagePlugin,  # noqa: F401 -- see above
        MpoImagePlugin,  # noqa: F401
        PngImagePlugin,  # noqa: F401
        WebPImagePlugin,  # noqa: F401
    )

    # the sizes are looked at here, before anything is decoded
    Image.MAX_IMAGE_PIXELS = None
    return Image


def _opened(data: bytes, name: str) -> "Image":
    """The picture with its head read and nothing decoded. Errors: InputWrong."""
    try:
        found: Image = _pillow().open(io.BytesIO(data), formats=_FORMATS)
    except _BROKEN as error:
        raise _unfit(data, name) from error
    return found


def _unfit(data: bytes, name: str) -> InputWrong:
    """What to say of a file that is none of the formats that are read."""
    brand = data[8:12] if data[4:8] == b"ftyp" else b""
    if brand in _HEIC:
        return InputWrong(
            _(
                "Bilden är i formatet HEIC, som Word inte visar. Skicka den från telefonen som "
                "JPEG, eller ställ kameran på ”mest kompatibel”."
            ),
            where=name,
        )
    if (
        brand in {b"avif", b"avis"}
        or data[:4] in {b"II*\0", b"MM\0*", b"GIF8"}
        or data[:2] == b"BM"
    ):
        return InputWrong(
            _("Bildens format går inte att läsa in. Spara den som JPEG och försök igen."),
            where=name,
        )
    if brand:
        return InputWrong(_("Filen är en film. Lägg till stillbilder."), where=name)
    if data[:3] == b"\xff\xd8\xff" or data[:8] == b"\x89PNG\r\n\x1a\n":
        return _broken(name)
    return InputWrong(_("Filen är ingen bild. Lägg till JPEG, PNG eller WebP."), where=name)


def _broken(name: str) -> InputWrong:
    return InputWrong(
        _("Bilden är skadad eller ofullständig. Hämta den från telefonen eller kameran igen."),
        where=name,
    )


def _refuse_too_large(opened: "Image", name: str) -> None:
    pixels = opened.width * opened.height
    most = _MOST_PIXELS.get(opened.format or "", _MOST_PIXELS_WHOLE)
    if pixels > most:
        raise InputWrong(
            _(
                "Bilden har {count} miljoner bildpunkter. Högst {most} miljoner kan läsas in: "
                "spara en mindre kopia."
            ).format(count=number(round(pixels / 1_000_000)), most=most // 1_000_000),
            where=name,
        )


def _upright(opened: "Image") -> "Image":
    """The picture decoded, scaled and turned as the camera was held; pixels and no more."""
    from PIL import ImageOps

    _decode_small(opened, LONGEST)
    scaled = _flattened(opened)
    scaled.thumbnail((LONGEST, LONGEST))
    try:
        turned = ImageOps.exif_transpose(scaled)
    except _BROKEN:  # what the camera noted is broken; the picture itself is not
        turned = scaled
    return _bare(turned)


def _decode_small(opened: "Image", side: int) -> None:
    """Have a JPEG decoded no larger than it has to be for no side to be less than that asks."""
    longest = max(opened.size)
    opened.draft("RGB", (opened.width * side // longest, opened.height * side // longest))


def _flattened(opened: "Image") -> "Image":
    """The picture in red, green and blue; what is transparent is white."""
    if "A" not in opened.getbands() and "transparency" not in opened.info:
        return opened.convert("RGB")
    clear = opened.convert("RGBA")
    white: Image = _pillow().new("RGB", clear.size, "white")
    white.paste(clear, mask=clear.getchannel("A"))
    white.info.update({key: value for key, value in opened.info.items() if key == "exif"})
    return white


def _bare(image: "Image") -> "Image":
    """A copy of the pixels, without anything that came with them."""
    made: Image = _pillow().new("RGB", image.size)
    made.paste(image)
    return made


def _scaled(data: bytes, side: int) -> "Image":
    opened: Image = _pillow().open(io.BytesIO(data), formats=_FORMATS)
    _decode_small(opened, side)
    scaled = opened.convert("RGB")
    scaled.thumbnail((side, side))
    return _bare(scaled)


def _written(image: "Image") -> bytes:
    """The picture as a JPEG, less fine where it else takes more room than it may."""
    data = b""
    for quality in _QUALITIES:
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=quality, optimize=True)
        data = buffer.getvalue()
        if len(data) <= _MOST_BYTES:
            break
    return data
