"""How a card of the board is drawn: the measure's name, who answers for it, and if it is late."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from bra_desk.ui.kit import theme

_WRAPS: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_PAD: Final = 8
#: More than any card is high.
_TALL: Final = 4000
Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Draws a card as high as its words need in the width of its column."""

    OWNER: Final = Qt.ItemDataRole.UserRole + 1
    LATE: Final = Qt.ItemDataRole.UserRole + 2

    def __init__(self, column: QListWidget) -> None:
        super().__init__(column)
        self._column = column

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._column.viewport().width() - 2 * self._column.spacing()
        lines = _lines(index)
        height = sum(_height(text, font, width - 2 * _PAD) for text, font, _role in lines)
        return QSize(width, height + 2 * _PAD + theme.SMALL)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = theme.tokens()
        state, rect = option.state, option.rect
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = is_current and self._column.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = colours.accent if has_focus else colours.line
        painter.setPen(QPen(QColor(edge), 2 if has_focus else 1))
        painter.setBrush(QColor(colours.accent_ground if is_current else colours.card))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        place = rect.adjusted(_PAD, _PAD, -_PAD, 0)
        for text, font, role in _lines(index):
            height = _height(text, font, place.width())
            painter.setFont(font)
            painter.setPen(QColor(getattr(colours, role)))
            painter.drawText(QRect(place.x(), place.y(), place.width(), height), _WRAPS, text)
            place.setTop(place.top() + height)
        painter.restore()


def _lines(index: Index) -> list[tuple[str, QFont, str]]:
    """The texts of a card with their fonts and colours, without those that are empty."""
    all_of_them = (
        (index.data(), theme.font(strong=True), "ink"),
        (index.data(CardDelegate.OWNER), theme.font(-1), "soft"),
        (index.data(CardDelegate.LATE), theme.font(-1, strong=True), "late"),
    )
    return [line for line in all_of_them if line[0]]


def _height(text: str, font: QFont, width: int) -> int:
    return QFontMetrics(font).boundingRect(0, 0, width, _TALL, _WRAPS, text).height()
