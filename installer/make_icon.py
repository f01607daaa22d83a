"""Draws bra-desk.ico from the program's own picture: `uv run python -m installer.make_icon`.

The result is kept with the source, so that a build needs no drawing and everybody gets the same.
"""

import os
import struct
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE: Final = Path(__file__).parent
PICTURE: Final = HERE.parent / "resources" / "icons" / "bra-desk.svg"
ICON: Final = HERE / "bra-desk.ico"
#: What Windows shows at 100 to 200 %, in lists, on the taskbar and as a large picture.
SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 128, 256)
#: From this size on a picture is kept as PNG; older programs read smaller ones as bitmaps only.
_PNG_FROM: Final = 128


def main() -> None:
    """Draw the picture in every size, into one file."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    pictures = [_packed(_drawn(size), size) for size in SIZES]
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    lines = b""
    for size, picture in zip(SIZES, pictures, strict=True):
        side = size % 256  # 256 is written as nothing
        lines += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    ICON.write_bytes(head + lines + b"".join(pictures))
    del application


def _drawn(size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(PICTURE)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def _packed(image: QImage, size: int) -> bytes:
    return _png(image) if size >= _PNG_FROM else _bitmap(image, size)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # a format is a str, as Qt takes it
    return bytes(buffer.data().data())


def _bitmap(image: QImage, size: int) -> bytes:
    """A bitmap of an icon: rows from below, and a mask that says nothing, for alpha says it."""
    rows = bytes(image.constBits())
    wide = size * 4
    turned = b"".join(rows[y * wide : (y + 1) * wide] for y in reversed(range(size)))
    mask = bytes((size + 31) // 32 * 4 * size)
    head = struct.pack("<IiiHHIIiiII", 40, size, size * 2, 1, 32, 0, len(turned), 0, 0, 0, 0)
    return head + turned + mask


if __name__ == "__main__":
    main()
