"""Draws an item of the agenda: number, title that wraps, clock time, and a sign of its state."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from bra_desk.basics.texts import clock
from bra_desk.model.meetings import ItemKind
from bra_desk.services.meeting_view import ItemView
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS

#: The model's answer with the whole item.
ITEM: Final = int(Qt.ItemDataRole.UserRole)
_WRAP: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_ROOM: Final = 8


class AgendaDelegate(QStyledItemDelegate):
    """One row of the agenda; everything is measured in the list's own font."""

    def __init__(self, agenda: QListView) -> None:
        super().__init__(agenda)
        self._agenda = agenda
        #: Makes the room for the numbers; all titles begin at the same place.
        self.longest_number = ""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = self._agenda.viewport().width()
        room = QRect(0, 0, self._title_width(width), 10_000)
        text = QFontMetrics(self._strong()).boundingRect(room, _WRAP, index.data())
        line = QFontMetrics(self._agenda.font()).lineSpacing()
        return QSize(width, max(text.height(), line) + 2 * _ROOM)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        item: ItemView = index.data(ITEM)
        is_current = self._agenda.currentIndex() == index
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        palette: QPalette = option.palette
        self._paint_ground(painter, option, is_current=is_current)
        inner = rect.adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM)
        soft = QColor(theme.tokens().soft)
        painter.setPen(soft)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, item.number)
        self._paint_state(painter, inner, item, is_current=is_current)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.setFont(self._strong() if is_current else self._agenda.font())
        left = inner.left() + self._number_width()
        width = self._title_width(rect.width())
        painter.drawText(QRect(left, inner.top(), width, inner.height()), _WRAP, index.data())
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, is_current: bool
    ) -> None:
        colours = theme.tokens()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if is_current:
            painter.setBrush(QColor(colours.accent_ground))
            focused = self._agenda.hasFocus()
            painter.setPen(QPen(QColor(colours.accent), 2) if focused else Qt.PenStyle.NoPen)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colours.page))
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            return
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), theme.RADIUS - 1, theme.RADIUS - 1)

    def _paint_state(
        self, painter: QPainter, inner: QRect, item: ItemView, *, is_current: bool
    ) -> None:
        metrics = QFontMetrics(self._agenda.font())
        sign = metrics.horizontalAdvance("●") + _ROOM // 2
        if item.starts_at is not None:
            painter.drawText(inner.adjusted(0, 0, -sign, 0), _RIGHT, clock(item.starts_at))
        if item.values["item_kind"] is ItemKind.BREAK:
            return
        state = "written" if is_current else "fine" if item.is_written else "waiting"
        if state == "fine":
            painter.setPen(QColor(theme.tokens().fine))
        painter.drawText(inner, _RIGHT, SYMBOLS[state])

    def _strong(self) -> QFont:
        font = QFont(self._agenda.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _number_width(self) -> int:
        if not self.longest_number:
            return 0
        return QFontMetrics(self._agenda.font()).horizontalAdvance(self.longest_number) + theme.GAP

    def _title_width(self, width: int) -> int:
        metrics = QFontMetrics(self._agenda.font())
        aside = metrics.horizontalAdvance("00.00 ●") + 2 * _ROOM
        return max(width - 2 * _ROOM - self._number_width() - aside, metrics.averageCharWidth() * 8)
