"""The first frame of the overview: its title and empty cards, drawn before it can be built."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bra_desk.ui.kit import theme


class Skeleton(QWidget):
    """A title and three rows of cards without words."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(7, strong=True))
        room = self.rect().adjusted(theme.MARGIN, 18, -theme.MARGIN, 0)
        painter.setPen(QColor(colours.ink))
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, self._title)
        top = room.top() + painter.fontMetrics().height() + 2 * theme.MARGIN
        half = (room.width() - theme.GAP) / 2
        painter.setPen(QColor(colours.line))
        painter.setBrush(QColor(colours.card))
        for height, columns in ((270, 2), (134, 1), (98, 2)):
            for column in range(columns):
                left = room.left() + column * (half + theme.GAP)
                width = room.width() if columns == 1 else half
                painter.drawRoundedRect(
                    QRectF(left, top, width, height), theme.RADIUS, theme.RADIUS
                )
            top += height + theme.GAP
