"""A table of numbers whose ground grows warmer as they grow; the number says it without colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)
from typing_extensions import override

from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import is_enter

#: Where an item keeps its step.
_STEP: Final = Qt.ItemDataRole.UserRole
#: How much of the warm colour each step from 1 has, in parts of 255.
_WARMTH: Final = (0, 24, 56, 92, 132)


@dataclass(frozen=True, kw_only=True)
class Heat:
    """A cell: its text, how warm it is from 0 to 4, and what it says in words."""

    text: str
    step: int
    tip: str = ""


class HeatTable(QTableWidget):
    """Rows and columns with a name each; Enter or a double click asks for what is behind a cell."""

    #: The row and the column of a cell that somebody wants to look into.
    asked = Signal(int, int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setItemDelegate(_Warmth(self))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.cellDoubleClicked.connect(self.asked)

    def show_cells(
        self, columns: Sequence[str], rows: Sequence[tuple[str, Sequence[Heat]]]
    ) -> None:
        """Show these rows, each with a cell for every column; as high as they need."""
        self.clear()
        self.setColumnCount(len(columns))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels(list(columns))
        self.setVerticalHeaderLabels([label for label, _cells in rows])
        for at, (label, cells) in enumerate(rows):
            for beside, cell in enumerate(cells):
                self.setItem(at, beside, _item(cell, f"{label}, {columns[beside]}"))
        if rows and columns:
            self.setCurrentCell(0, 0)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and self.currentRow() >= 0:
            self.asked.emit(self.currentRow(), self.currentColumn())
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        rows = sum(self.rowHeight(at) for at in range(self.rowCount()))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 4)


class _Warmth(QStyledItemDelegate):
    """Paints the ground of a cell by its step, which the sheet of the window would else hide."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        ground = QColor(theme.tokens().late)
        ground.setAlpha(_WARMTH[min(index.data(_STEP) or 0, len(_WARMTH) - 1)])
        painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)


def _item(cell: Heat, where: str) -> QTableWidgetItem:
    item = QTableWidgetItem(cell.text)
    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
    item.setData(_STEP, cell.step)
    item.setToolTip(cell.tip or where)
    said = f"{where}: {cell.text}. {cell.tip}" if cell.tip else f"{where}: {cell.text}"
    item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
    return item
