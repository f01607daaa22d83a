"""Places beside each other: bars of the first and the last period, told apart by hatch."""

from typing import TYPE_CHECKING, Final

from bra_desk.basics.decimals import decimal
from bra_desk.basics.texts import _
from bra_desk.charts.axes import quiet, target_line
from bra_desk.charts.content import ChartContent, Point, Series
from bra_desk.charts.look import Look

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_WIDTH: Final = 0.38


def draw(axes: "Axes", content: ChartContent, look: Look) -> None:
    """Draw a bar for each place in the last period, beside the first one when there are two."""
    quiet(axes, content, look)
    target_line(axes, content, look, in_legend=True)
    first, last = _ends(content)
    pairs = ((first, -_WIDTH / 2, 1, "////"), (last, _WIDTH / 2, 0, ""))
    shown = pairs if first != last else ((last, 0.0, 0, ""),)
    for label, aside, colour, hatch in shown:
        _bars(axes, content, label, (aside, look.colours[colour], hatch), look)
    names = [series.name.replace(" ", "\n", 1) for series in content.filled]
    axes.set_xticks(range(len(names)), names, color=look.ink)
    axes.margins(y=0.16)
    if first != last or content.target is not None:
        axes.legend(
            loc="upper right",
            frameon=False,
            ncols=3,
            labelcolor=look.ink,
            bbox_to_anchor=(1, 1.14),
            fontsize=look.points,
        )


def _ends(content: ChartContent) -> tuple[str, str]:
    """The first and the last period that any place has a number of."""
    known = {point.label for series in content.filled for point in series.known}
    order = [label for label in content.periods if label in known]
    return order[0], order[-1]


def _bars(
    axes: "Axes", content: ChartContent, label: str, how: tuple[float, str, str], look: Look
) -> None:
    aside, colour, hatch = how
    found = [_at(series, label) for series in content.filled]
    heights = [0.0 if point is None else float(point.value or 0) for point in found]
    places = [place + aside for place in range(len(found))]
    axes.bar(places, heights, _WIDTH, color=colour, hatch=hatch, label=label, zorder=2)
    for place, height, point in zip(places, heights, found, strict=True):
        axes.annotate(
            _words(point),
            (place, height),
            xytext=(0, 2),
            textcoords="offset points",
            ha="center",
            fontsize=look.points - 2,
            color=look.ink,
        )


def _words(point: Point | None) -> str:
    if point is None or point.value is None:
        return ".."
    value = decimal(point.value)
    return _("{value} prel.").format(value=value) if point.is_preliminary else value


def _at(series: Series, label: str) -> Point | None:
    return next((point for point in series.points if point.label == label), None)
