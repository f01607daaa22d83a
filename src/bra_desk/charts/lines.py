"""Years after each other: a line for each place, told apart by marker and by its name."""

from typing import TYPE_CHECKING, Final

from bra_desk.basics.decimals import decimal
from bra_desk.basics.texts import _
from bra_desk.charts.axes import quiet, target_line
from bra_desk.charts.content import ChartContent, Point, Series
from bra_desk.charts.look import Look

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MARKERS: Final = ("o", "s", "^", "D", "v")
_STYLES: Final = ("-", (0, (6, 2)), (0, (2, 1.5)), "-.", (0, (1, 1)))
#: How near two names may stand, as a part of the chart's height.
_NEAREST: Final = 0.075
#: More periods than this are not all written under the axis.
_MOST_TICKS: Final = 14


def draw(axes: "Axes", content: ChartContent, look: Look) -> None:
    """Draw the lines, their names, the target, and where it all began."""
    quiet(axes, content, look)
    places = _places(content)
    _scale(axes, content)
    target_line(axes, content, look)
    _baseline(axes, content, look, places)
    for number, series in enumerate(content.filled):
        _line(axes, series, places, look, number)
    _ticks(axes, content, places)
    _name(axes, content, places, look)


def _places(content: ChartContent) -> dict[str, float]:
    """Where each period stands: years at their distance, other periods one after the other."""
    periods = content.periods
    if all(label.isdecimal() for label in periods):
        return {label: float(label) for label in periods}
    return {label: float(place) for place, label in enumerate(periods)}


def _scale(axes: "Axes", content: ChartContent) -> None:
    """From nought where the numbers are near it, so that a small change looks small."""
    values = [float(point.value or 0) for series in content.filled for point in series.known]
    values += [float(mark.value) for mark in (content.target, content.baseline) if mark]
    if not values:
        return
    lowest, highest = min(values), max(values)
    room = (highest - lowest or abs(highest) or 1) * 0.12
    is_near_nought = 0 <= lowest < highest * 0.6 or lowest == highest == 0
    axes.set_ylim(0 if is_near_nought else lowest - room, highest + room * 1.4)


def _line(axes: "Axes", series: Series, places: dict[str, float], look: Look, number: int) -> None:
    colour = look.colours[number % len(look.colours)]
    marker = _MARKERS[number % len(_MARKERS)]
    across = [places[point.label] for point in series.points]
    up = [float("nan") if point.value is None else float(point.value) for point in series.points]
    axes.plot(across, up, color=colour, linewidth=1.8, linestyle=_STYLES[number % len(_STYLES)])
    for point in series.known:
        axes.plot(
            places[point.label],
            float(point.value or 0),
            marker=marker,
            markersize=6,
            markeredgewidth=1.5,
            markeredgecolor=colour,
            markerfacecolor=look.ground if point.is_preliminary else colour,
            linestyle="none",
        )
    for point in {series.known[0], series.known[-1]} if number == 0 else ():
        _number(axes, point, places, colour, look)


def _number(axes: "Axes", point: Point, places: dict[str, float], colour: str, look: Look) -> None:
    text = decimal(point.value) if point.value is not None else ""
    if point.is_preliminary:
        text = _("{value} prel.").format(value=text)
    axes.annotate(
        text,
        (places[point.label], float(point.value or 0)),
        xytext=(0, 8),
        textcoords="offset points",
        ha="center",
        color=colour,
        fontsize=look.points - 1,
    )


def _baseline(axes: "Axes", content: ChartContent, look: Look, places: dict[str, float]) -> None:
    """Where the work began: a dotted line from that year on."""
    if content.baseline is None or not places:
        return
    start = places.get(str(content.baseline.year), min(places.values()))
    height = float(content.baseline.value)
    axes.plot(
        [start, max(places.values())],
        [height, height],
        color=look.soft,
        linewidth=1,
        linestyle=(0, (1, 2)),
        zorder=1,
    )
    axes.annotate(
        _("Utgångsvärde {value}").format(value=decimal(content.baseline.value)),
        (max(places.values()), height),
        xytext=(0, 3),
        textcoords="offset points",
        ha="right",
        color=look.soft,
        fontsize=look.points - 1.5,
    )


def _ticks(axes: "Axes", content: ChartContent, places: dict[str, float]) -> None:
    step = max(1, -(-len(content.periods) // _MOST_TICKS))
    named = content.periods[::step]
    axes.set_xticks([places[label] for label in named], named)
    spread = max(places.values(), default=0) - min(places.values(), default=0) or 1
    axes.set_xlim(
        min(places.values(), default=0) - spread * 0.06,
        max(places.values(), default=0) + spread * 0.06,
    )


def _name(axes: "Axes", content: ChartContent, places: dict[str, float], look: Look) -> None:
    """Each line's name at its end, moved apart where the ends meet."""
    if len(content.filled) < 2:
        return
    bottom, top = axes.get_ylim()
    ends = sorted(
        (float(series.known[-1].value or 0), number, series)
        for number, series in enumerate(content.filled)
    )
    before = bottom - top
    for height, number, series in ends:
        placed = max(height, before + (top - bottom) * _NEAREST)
        before = placed
        axes.annotate(
            series.name,
            (places[series.known[-1].label], placed),
            xytext=(10, -3),
            textcoords="offset points",
            color=look.colours[number % len(look.colours)],
            fontsize=look.points,
            annotation_clip=False,
        )
