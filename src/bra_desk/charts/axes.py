"""What lines and bars have in common: quiet axes, Swedish numbers, and the target."""

from decimal import Decimal
from typing import TYPE_CHECKING

from bra_desk.basics.decimals import decimal
from bra_desk.basics.texts import _
from bra_desk.charts.content import ChartContent
from bra_desk.charts.look import Look
from bra_desk.charts.words import mark_words

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def shown(value: float) -> str:
    """A number on an axis, in Swedish."""
    return decimal(Decimal(f"{value:.10g}"))


def quiet(axes: "Axes", content: ChartContent, look: Look) -> None:
    """Thin lines behind, no frame, the unit over the axis and Swedish numbers beside it."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    axes.set_facecolor(look.ground)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(look.soft)
    axes.tick_params(colors=look.soft, length=0)
    axes.grid(axis="y", color=look.line, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=6, min_n_ticks=3))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _place: shown(value)))
    unit = content.unit[:1].upper() + content.unit[1:]
    axes.set_title(unit, loc="left", color=look.soft, fontsize=look.points)


def target_line(
    axes: "Axes", content: ChartContent, look: Look, *, in_legend: bool = False
) -> None:
    """The target across the chart, with its words on it or in the legend."""
    if content.target is None:
        return
    height = float(content.target.value)
    text = _("Mål: {target}").format(target=mark_words(content, content.target))
    axes.axhline(
        height,
        color=look.target,
        linewidth=1.2,
        linestyle=(0, (5, 3)),
        zorder=3 if in_legend else 1,
        label=text,
    )
    if in_legend:
        return
    axes.annotate(
        text,
        (0, height),
        xycoords=("axes fraction", "data"),
        xytext=(2, 3),
        textcoords="offset points",
        color=look.target,
        fontsize=look.points - 1,
    )
