"""Draws the small pictures of the example's safety walk; run it with `uv run python` and its path.

They are no photos of any place. Each is named by its fingerprint, as the example's records ask.
"""

import hashlib
import io
import random
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

SIZE = (640, 480)
Pen = ImageDraw.ImageDraw


def _ground(top: str, bottom: str) -> Image.Image:
    """A sky or a wall that shifts from one colour to another."""
    shift = Image.linear_gradient("L").resize(SIZE)
    return Image.composite(Image.new("RGB", SIZE, bottom), Image.new("RGB", SIZE, top), shift)


def _tunnel(pen: Pen) -> None:
    pen.polygon([(0, 0), (640, 0), (400, 190), (240, 190)], "#15181d")
    pen.polygon([(0, 480), (640, 480), (400, 300), (240, 300)], "#2b3038")
    pen.rectangle([240, 190, 400, 300], "#77808a")
    for place, is_lit in enumerate((True, False, False)):
        x = 130 + 55 * place
        pen.ellipse(
            [x, 60 + 38 * place, x + 34, 76 + 38 * place], "#ffe9a8" if is_lit else "#30343a"
        )


def _bushes(pen: Pen) -> None:
    pen.polygon([(250, 480), (430, 480), (350, 220), (330, 220)], "#8d8f92")
    dice = random.Random(7)
    for _leaf in range(420):
        x = dice.choice((dice.randint(-20, 300), dice.randint(370, 660)))
        y, size = dice.randint(190, 470), dice.randint(14, 44)
        green = dice.randint(70, 130)
        pen.ellipse([x, y, x + size, y + size], (green // 3, green, green // 2))


def _scribble(pen: Pen) -> None:
    for y in range(0, 480, 40):
        for x in range(-40 * (y // 40 % 2), 640, 80):
            pen.rectangle([x, y, x + 78, y + 38], "#a26a52", "#6e4636")
    dice = random.Random(3)
    for colour in ("#1f4fa3", "#c92a5b", "#1c1c1c"):
        line = [(dice.randint(120, 520), dice.randint(140, 340)) for _turn in range(9)]
        pen.line(line, colour, 11, joint="curve")


def _bench(pen: Pen) -> None:
    pen.rectangle([0, 330, 640, 480], "#6f8f5a")
    pen.rectangle([200, 300, 430, 314], "#7a5230")
    pen.rectangle([200, 250, 430, 264], "#7a5230")
    for x in (215, 405):
        pen.rectangle([x, 250, x + 10, 360], "#3a3f45")
    pen.rectangle([510, 90, 520, 380], "#3a3f45")
    pen.ellipse([482, 60, 548, 110], "#fff3c4")


def _sign(pen: Pen) -> None:
    pen.rectangle([0, 300, 640, 480], "#565b62")
    for x in range(20, 640, 90):
        pen.rectangle([x, 380, x + 50, 392], "#d8d8d8")
    pen.polygon([(300, 150), (380, 150), (352, 210), (328, 210)], "#d9b21f")
    pen.line([(340, 210), (300, 340)], "#3a3f45", 12)


SCENES: tuple[tuple[str, str, Callable[[Pen], None]], ...] = (
    ("#23272e", "#3a4048", _tunnel),
    ("#b9cbe0", "#dfe7ea", _bushes),
    ("#a26a52", "#8a5a45", _scribble),
    ("#33415c", "#8aa0bd", _bench),
    ("#8fa3b8", "#c7d0d8", _sign),
)


def main(folder: Path) -> None:
    """Write the pictures anew; prints their fingerprints in order."""
    for old in folder.glob("*.jpg"):
        old.unlink()
    for top, bottom, draw in SCENES:
        image = _ground(top, bottom)
        draw(ImageDraw.Draw(image))
        buffer = io.BytesIO()
        image.filter(ImageFilter.GaussianBlur(1.2)).save(buffer, "JPEG", quality=58, optimize=True)
        data = buffer.getvalue()
        name = hashlib.sha256(data).hexdigest()
        (folder / f"{name}.jpg").write_bytes(data)
        print(name, len(data))  # noqa: T201 -- for the one who runs it


if __name__ == "__main__":
    main(Path(__file__).resolve().parent / "photos")
