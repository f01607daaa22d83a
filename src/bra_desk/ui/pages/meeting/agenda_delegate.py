"""Draws an item of the agenda: number, title that wraps, clock time, and a sign of its state."""

from math import ceil
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from bra_desk.basics.texts import clock
from bra_desk.model.meetings import ItemKind
from bra_desk.services.meetings.meeting_view import ItemView
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS
from bra_desk.ui.kit.lock_mark import lock_size, paint_lock

#: The model's answer with the whole item.
ITEM: Final = int(Qt.ItemDataRole.UserRole)
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_ROOM: Final = 8
#: A list narrower than so many letters leaves the times out.
_WIDE: Final = 28


class AgendaDelegate(QStyledItemDelegate):
    """One row of the agenda; everything is measured in the list's own font."""

    def __init__(self, agenda: QListView) -> None:
        super().__init__(agenda)
        self._agenda = agenda
        #: Makes the room for the numbers; all titles begin at the same place.
        self.longest_number = ""
        #: Whether any item is marked as secret, so that all titles leave room for a padlock.
        self.has_locks = False

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = self._agenda.viewport().width()
        # measured strong, so that rows keep their height when another is chosen
        title = wrapped(index.data(), self._strong(), self._title_width(width))
        return QSize(width, ceil(title.boundingRect().height()) + 2 * _ROOM)

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
        if item.secrecy:
            self._paint_lock(painter, inner)
        self._paint_state(painter, inner, item, is_current=is_current)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        font = self._strong() if is_current else self._agenda.font()
        title = wrapped(index.data(), font, self._title_width(rect.width()))
        title.draw(painter, QPointF(inner.left() + self._number_width(), inner.top()))
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
        if item.starts_at is not None and self._has_room_for_times():
            painter.drawText(inner.adjusted(0, 0, -sign, 0), _RIGHT, clock(item.starts_at))
        if item.values["item_kind"] is ItemKind.BREAK:
            return
        state = "written" if is_current else "fine" if item.is_written else "waiting"
        if state == "fine":
            painter.setPen(QColor(theme.tokens().fine))
        painter.drawText(inner, _RIGHT, SYMBOLS[state])

    def _paint_lock(self, painter: QPainter, inner: QRect) -> None:
        """A padlock before the time and the sign; the line over the item says what it means."""
        metrics = QFontMetrics(self._agenda.font())
        size, aside = lock_size(metrics), metrics.horizontalAdvance(self._signs())
        top = inner.top() + (metrics.height() - size.height()) / 2
        left = inner.right() - aside - _ROOM - size.width()
        box = QRectF(left, top, size.width(), size.height())
        paint_lock(painter, box, theme.tokens().soft)

    def _strong(self) -> QFont:
        font = QFont(self._agenda.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _number_width(self) -> int:
        if not self.longest_number:
            return 0
        return QFontMetrics(self._agenda.font()).horizontalAdvance(self.longest_number) + theme.GAP

    def _has_room_for_times(self) -> bool:
        """Whether the list is wide enough for more than numbers and titles."""
        metrics = QFontMetrics(self._agenda.font())
        return self._agenda.viewport().width() > _WIDE * metrics.averageCharWidth()

    def _signs(self) -> str:
        """The widest of what stands at the right of a row."""
        return "00.00 ●" if self._has_room_for_times() else "●"

    def _title_width(self, width: int) -> int:
        metrics = QFontMetrics(self._agenda.font())
        aside = metrics.horizontalAdvance(self._signs()) + 2 * _ROOM
        aside += lock_size(metrics).width() + _ROOM if self.has_locks else 0
        return max(width - 2 * _ROOM - self._number_width() - aside, metrics.averageCharWidth() * 8)


def wrapped(text: str, font: QFont, width: int) -> QTextLayout:
    """A text laid out in lines of that width; a word wider than the line is broken."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout
