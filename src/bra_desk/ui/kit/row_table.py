"""A calm table of a meeting's people or tasks: whole rows, no grid, focus around the row."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)
from typing_extensions import override

from bra_desk.ui.kit import theme

#: What a cell keeps free at its sides: the padding of the sheet, and Qt's own margin.
_SIDES = 22


class RowTable(QTableWidget):
    """Rows of plain texts, one marked at a time; `ids` says what each row is."""

    def __init__(self, name: str, heads: Sequence[str]) -> None:
        super().__init__(0, len(heads))
        self.ids: list[int] = []
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(heads)
        self.setItemDelegate(_RowFocus(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def show_rows(self, rows: Sequence[tuple[int, Sequence[str]]]) -> None:
        """Show these rows; the marked entry stays marked, or the one now in its place."""
        marked, row = self.marked(), self.currentRow()
        self.ids = [number for number, _texts in rows]
        self.setRowCount(len(rows))
        for place, (_number, texts) in enumerate(rows):
            for column, text in enumerate(texts):
                self._show_cell(place, column, text)
        if marked is not None and rows:
            place = self.ids.index(marked) if marked in self.ids else min(row, len(rows) - 1)
            self.setCurrentCell(place, 0)

    def show_all_rows(self) -> None:
        """Be as high as all the rows need, whenever the width changes what they need."""
        # queued, for the rows get their heights one by one
        self.verticalHeader().sectionResized.connect(
            self._be_as_high, Qt.ConnectionType.QueuedConnection
        )
        self._be_as_high()

    def _be_as_high(self, *_section: int) -> None:
        high = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length()
        self.setFixedHeight(high + 2 * self.frameWidth() + theme.SMALL)

    def marked(self) -> int | None:
        """The entry in the marked row; None when no row is marked."""
        row = self.currentRow()
        return self.ids[row] if 0 <= row < len(self.ids) else None

    def _show_cell(self, row: int, column: int, text: str) -> None:
        cell = self.item(row, column)
        if cell is None:
            cell = QTableWidgetItem()
            self.setItem(row, column, cell)
        if cell.text() != text:
            cell.setText(text)
            cell.setToolTip(text)


class _RowFocus(QStyledItemDelegate):
    """Shows the focus around the whole row, for a row is what keys act on."""

    def __init__(self, table: QTableWidget) -> None:
        super().__init__(table)
        self._table = table

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the text needs in its column, with air; the width Qt's own."""
        room = QRect(0, 0, self._table.columnWidth(index.column()) - _SIDES, 10_000)
        metrics = self._table.fontMetrics()
        text = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, index.data() or "")
        high = max(text.height(), metrics.lineSpacing()) + 2 * theme.MEDIUM
        return QSize(super().sizeHint(option, index).width(), high)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        option.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, option, index)
        if self._table.hasFocus() and index.row() == self._table.currentRow():
            accent = QColor(theme.tokens().accent)
            for top in (option.rect.top(), option.rect.bottom() - 1):
                painter.fillRect(option.rect.left(), top, option.rect.width(), 2, accent)
