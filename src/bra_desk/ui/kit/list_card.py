"""How an item of a list is drawn as a card: a few lines of text, each with its size and colour."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from bra_desk.ui.kit import theme

_WRAPS: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_PAD: Final = 8
#: More than any card is high.
_TALL: Final = 4000
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class CardLine:
    """A line of a card; `colour` names one of the theme's, `steps` its size beside the base."""

    text: str
    steps: float = 0.0
    colour: str = "ink"
    strong: bool = False

    @property
    def font(self) -> QFont:
        """The font it is drawn in."""
        return theme.font(self.steps, strong=self.strong)


class CardDelegate(QStyledItemDelegate):
    """Draws a card as high as its words need in the width of its column."""

    LINES: Final = Qt.ItemDataRole.UserRole + 1
    #: Whether a card stands out from the others whatever is chosen.
    MARKED: Final = Qt.ItemDataRole.UserRole + 2

    def __init__(self, column: QListWidget) -> None:
        super().__init__(column)
        self._column = column

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._column.viewport().width() - 2 * self._column.spacing()
        height = sum(_height(line, width - 2 * _PAD) for line in index.data(self.LINES))
        return QSize(width, height + 2 * _PAD + theme.SMALL)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = theme.tokens()
        state, rect = option.state, option.rect
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = is_current and self._column.hasFocus()
        stands_out = has_focus or bool(index.data(self.MARKED))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = colours.accent if stands_out else colours.line
        painter.setPen(QPen(QColor(edge), 2 if stands_out else 1))
        painter.setBrush(QColor(colours.accent_ground if is_current else colours.card))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        place = rect.adjusted(_PAD, _PAD, -_PAD, 0)
        for line in index.data(self.LINES):
            height = _height(line, place.width())
            painter.setFont(line.font)
            painter.setPen(QColor(getattr(colours, line.colour)))
            painter.drawText(QRect(place.x(), place.y(), place.width(), height), _WRAPS, line.text)
            place.setTop(place.top() + height)
        painter.restore()


def card(lines: list[CardLine], said: str) -> QListWidgetItem:
    """An item that is drawn as these lines, without the empty ones, and read aloud as `said`."""
    shown = [line for line in lines if line.text]
    item = QListWidgetItem(shown[0].text)
    item.setData(CardDelegate.LINES, shown)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
    return item


def _height(line: CardLine, width: int) -> int:
    metrics = QFontMetrics(line.font)
    return metrics.boundingRect(0, 0, width, _TALL, _WRAPS, line.text).height()
