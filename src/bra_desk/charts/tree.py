"""A tree as a picture for a page: boxes from the left to the right, and the lines between them."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from bra_desk.charts.drawing import PAGE_SIZE, Size, drawn
from bra_desk.charts.look import PAPER, Look
from bra_desk.charts.tree_layout import Branch, Placed, places

if TYPE_CHECKING:
    from matplotlib.figure import Figure

#: Points to an inch, the size of the letters, and how high and wide one of them is at the most.
_INCH: Final = 72.0
_POINTS: Final = 7.5
_LINE: Final = _POINTS * 1.3
_LETTER: Final = _POINTS * 0.62
#: Between the edge of a box and its words, between columns and between boxes.
_AIR: Final = 4.0
_ASIDE: Final = 15.0
_BELOW: Final = 5.0
#: How far below the top of a box its lines meet it.
_TIE: Final = _AIR + _LINE / 2
#: The widest box; a small tree does not fill the page.
_WIDEST: Final = 150.0


@dataclass(frozen=True)
class TreeText:
    """A box of the picture: its words, and what goes out from it."""

    text: str
    #: Said below in softer letters; may be empty.
    note: str = ""
    is_strong: bool = False
    branches: tuple["TreeText", ...] = ()

    @property
    def depth(self) -> int:
        """How many columns it needs with what goes out from it."""
        return 1 + max((each.depth for each in self.branches), default=0)


@dataclass(frozen=True)
class _Box:
    """The lines of a box, as they fit its width."""

    words: tuple[str, ...]
    note: tuple[str, ...]
    is_strong: bool

    @property
    def height(self) -> float:
        return (len(self.words) + len(self.note)) * _LINE + 2 * _AIR


def tree_chart(root: TreeText, look: Look = PAPER) -> bytes:
    """A tree as a PNG as wide as a page; the same content gives the same bytes."""
    width = min(_WIDEST, (PAGE_SIZE[0] * _INCH - _ASIDE * (root.depth - 1) - 2) / root.depth)
    boxes = [_boxed(each, width) for each in _walked(root)]
    heights = iter(boxes)
    found = places(_branch(root, heights), _BELOW)
    bottom = max(place.top + place.height for place in found)
    size = Size(height=(bottom + 2) / _INCH)
    draw = partial(_draw, boxes=boxes, found=found, width=width, look=look)
    return drawn(draw, look, size, layout="none")


def _boxed(card: TreeText, width: float) -> _Box:
    letters = max(8, int((width - 2 * _AIR) / _LETTER))
    words = textwrap.wrap(card.text, letters) or [""]
    return _Box(tuple(words), tuple(textwrap.wrap(card.note, letters)), card.is_strong)


def _branch(card: TreeText, boxes: Iterator[_Box]) -> Branch:
    height = next(boxes).height
    return Branch(height, tuple(_branch(each, boxes) for each in card.branches))


def _walked(card: TreeText) -> Iterator[TreeText]:
    yield card
    for each in card.branches:
        yield from _walked(each)


def _draw(
    figure: "Figure", *, boxes: list[_Box], found: tuple[Placed, ...], width: float, look: Look
) -> None:
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(-1, PAGE_SIZE[0] * _INCH - 1)
    axes.set_ylim(figure.get_figheight() * _INCH - 1, -1)
    for box, place in zip(boxes, found, strict=True):
        left = place.column * (width + _ASIDE)
        if place.above is not None:
            start, end = found[place.above].top + _TIE, place.top + _TIE
            bend = left - _ASIDE / 2
            across = (left - _ASIDE, bend, bend, left)
            axes.plot(across, (start, start, end, end), color=look.soft, linewidth=0.7)
        _draw_box(axes, box, left, place.top, width, look)


def _draw_box(axes: Any, box: _Box, left: float, top: float, width: float, look: Look) -> None:
    from matplotlib.patches import Rectangle

    axes.add_patch(
        Rectangle(
            (left, top),
            width,
            box.height,
            facecolor=look.ground,
            edgecolor=look.colours[0] if box.is_strong else look.soft,
            linewidth=1.1 if box.is_strong else 0.7,
        )
    )
    line = top + _AIR
    for lines, ink in ((box.words, look.ink), (box.note, look.soft)):
        for each in lines:
            weight = "bold" if box.is_strong and ink is look.ink else "normal"
            axes.text(left + _AIR, line, each, size=_POINTS, color=ink, va="top", weight=weight)
            line += _LINE
