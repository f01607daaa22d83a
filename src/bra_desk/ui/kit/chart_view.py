"""A chart in the window: drawn beside the screen's thread, sharp, and in the window's colours."""

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from bra_desk.basics.texts import _
from bra_desk.charts import words
from bra_desk.charts.content import ChartContent
from bra_desk.charts.look import Look
from bra_desk.ui.kit import theme

if TYPE_CHECKING:
    from bra_desk.charts.drawing import Size
    from bra_desk.ui.desk import Desk

#: A window that is pulled to another size is drawn for when it rests.
_PAUSE = 120
#: Pixels of the screen to an inch of paper, at 100 %.
_PIXELS = 96
#: How high a chart is to its width, and never lower than this.
_SHAPE, _LOWEST = 0.5, 190
_KEPT = 24

_Wanted = tuple[ChartContent, Look, "Size"]
#: The newest drawings, so that going back to an entry shows its chart at once.
_DRAWN: OrderedDict[_Wanted, bytes] = OrderedDict()


class ChartView(QWidget):
    """The chart of an indicator, with its words for a screen reader."""

    def __init__(self, desk: "Desk", content: ChartContent) -> None:
        super().__init__()
        self._desk = desk
        self._content = content
        self._image: QImage | None = None
        #: The drawing that is wanted now, alone in a list that the work thread may look into.
        self._wanted: list[_Wanted] = []
        self.setAccessibleName(words.caption(content))
        self.setAccessibleDescription(words.alt_text(content))
        self.setToolTip(words.alt_text(content))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._ask)

    @property
    def is_drawn(self) -> bool:
        """Whether the picture of the wanted size is shown."""
        return self._image is not None and not self._timer.isActive()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max(_LOWEST, round(width * _SHAPE))

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, self.heightForWidth(360))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._timer.start()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._timer.start()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self._image)
            return
        painter.setPen(QColor(theme.tokens().soft))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, _("Diagrammet ritas …"))

    def _ask(self) -> None:
        """Have the chart drawn for the size and the colours of now."""
        from bra_desk.charts.drawing import Size

        ratio = self.devicePixelRatioF()
        size = Size(
            width=max(self.width(), 120) / _PIXELS,
            height=max(self.height(), 90) / _PIXELS,
            dots=_PIXELS * ratio,
        )
        wanted = (self._content, look(), size)
        self._wanted[:] = [wanted]
        if wanted in _DRAWN:
            self._show(_DRAWN[wanted])
        else:
            self._desk.run(self, partial(_draw, wanted, self._wanted), self._show)

    def _show(self, data: bytes) -> None:
        if not data:
            return  # the window has changed since; the newer drawing is on its way
        self._image = QImage.fromData(data)
        self.update()


def look() -> Look:
    """The window's colours as a chart takes them."""
    colours = theme.tokens()
    metrics = QFontMetrics(theme.font(-1))
    return Look(
        ink=colours.ink,
        soft=colours.soft,
        line=colours.line,
        ground=colours.card,
        colours=(colours.accent, colours.soon, colours.fine, colours.late, colours.soft),
        target=colours.late,
        points=metrics.ascent() * 72 / _PIXELS * 0.82,
    )


def _draw(wanted: _Wanted, latest: list[_Wanted]) -> bytes:
    """The picture, on the work thread; nothing when another is wanted by now."""
    from bra_desk.charts.drawing import indicator_chart

    if latest != [wanted]:
        return b""
    content, seen, size = wanted
    data = indicator_chart(content, seen, size)
    _DRAWN[wanted] = data
    while len(_DRAWN) > _KEPT:
        _DRAWN.popitem(last=False)
    return data
