"""A small padlock, drawn so that it looks the same whatever fonts a computer has."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bra_desk.ui.kit import theme

#: How wide the padlock is for each unit of its height.
_WIDTH: Final = 0.8


def lock_size(metrics: QFontMetrics) -> QSize:
    """The room a padlock takes beside a text of that font."""
    height = round(metrics.ascent() * 0.9)
    return QSize(round(height * _WIDTH), height)


def paint_lock(painter: QPainter, box: QRectF, colour: str) -> None:
    """Draw a padlock that fills the box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = max(1.2, box.height() / 9)
    body = QRectF(box.left(), box.center().y() - line / 2, box.width(), box.height() / 2)
    painter.setPen(QPen(QColor(colour), line))
    side = box.width() * 0.24
    shackle = QRectF(
        box.left() + side, box.top() + line / 2, box.width() - 2 * side, box.height() * 0.6
    )
    painter.drawArc(shackle, 0, 180 * 16)
    for at in (shackle.left(), shackle.right()):
        painter.drawLine(QPointF(at, shackle.center().y()), QPointF(at, body.top()))
    painter.setBrush(QColor(colour))
    painter.setPen(QColor(colour))
    painter.drawRoundedRect(body, 1.5, 1.5)
    painter.restore()


class LockMark(QWidget):
    """A padlock beside a text, as high as its letters; the text says what it means."""

    @override
    def sizeHint(self) -> QSize:
        room = lock_size(self.fontMetrics())
        return QSize(room.width(), self.fontMetrics().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room = lock_size(self.fontMetrics())
        top = (self.fontMetrics().height() - room.height()) / 2
        paint_lock(QPainter(self), QRectF(0, top, room.width(), room.height()), theme.tokens().soft)
