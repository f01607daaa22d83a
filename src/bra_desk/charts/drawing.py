"""Draws a chart as a picture; the only folder that knows matplotlib.

Every drawing takes its own figure and no window, so it can be made on any thread. The same
content gives the same bytes: one font that comes with the library, and no date in the file.
"""

import io
import os
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from bra_desk.basics import paths
from bra_desk.charts.content import ChartContent
from bra_desk.charts.look import PAPER, Look

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.figure import Figure

#: A picture for a page, in inches, and its dots an inch.
PAGE_SIZE: Final = (6.3, 2.9)
_DOTS: Final = 200
#: The letters come with the library, so that a chart is the same on every computer.
_FONT: Final = "DejaVu Sans"


@dataclass(frozen=True, kw_only=True)
class Size:
    """How large a picture is: inches, and dots to each."""

    width: float = PAGE_SIZE[0]
    height: float = PAGE_SIZE[1]
    dots: float = _DOTS


def indicator_chart(content: ChartContent, look: Look = PAPER, size: Size | None = None) -> bytes:
    """The chart of an indicator as a PNG; the same content gives the same bytes."""
    return drawn(partial(_draw, content=content, look=look), look, size or Size())


def drawn(
    draw: "Callable[[Figure], object]", look: Look, size: Size, layout: str = "constrained"
) -> bytes:
    """What `draw` puts on a figure, as a PNG; with layout "none" it fills the figure itself."""
    _keep_its_files_ours()
    import matplotlib as mpl
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    settings: Any = {
        "font.family": _FONT,
        "font.size": look.points,
        "text.color": look.ink,
        "hatch.linewidth": 0.8,
        "hatch.color": look.ground,
    }
    chosen: Any = layout
    with mpl.rc_context(settings):
        figure = Figure(figsize=(size.width, size.height), dpi=size.dots, layout=chosen)
        FigureCanvasAgg(figure)
        draw(figure)
        made = io.BytesIO()
        figure.savefig(made, format="png", facecolor=look.ground, metadata={"Software": None})
    return made.getvalue()


def _draw(figure: "Figure", content: ChartContent, look: Look) -> None:
    from bra_desk.charts import bars, lines

    axes = figure.add_subplot()
    if content.is_bars:
        bars.draw(axes, content, look)
    else:
        lines.draw(axes, content, look)


def _keep_its_files_ours() -> None:
    """Have the library keep its list of fonts with the program's own files, made once."""
    os.environ.setdefault("MPLCONFIGDIR", str(paths.cache_dir() / "charts"))
