"""The table of categories by areas, with each change as a sign, a number and a colour."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from bra_desk.basics.texts import _
from bra_desk.services.est.tallies import Cell, Change, Matrix
from bra_desk.ui.kit import theme

#: The least width of an area's column, in letters.
_LETTERS: Final = 10
_WORSE: Final = frozenset({Change.NEW, Change.UP})
_BETTER: Final = frozenset({Change.DOWN, Change.ENDED})


class MatrixTable(QTableWidget):
    """Categories down, areas across; a cell leads to its reports."""

    #: The category and the area of the cell that was pressed; None for all of them.
    asked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._matrix: Matrix | None = None
        self.setAccessibleName(_("Läget, en rad för varje kategori och en kolumn för varje område"))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        self.setToolTip(_("Retur eller dubbelklick visar rapporterna."))
        self.cellActivated.connect(self._ask)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def show_matrix(self, matrix: Matrix) -> None:
        """Show these numbers; the table is as high as its rows."""
        self._matrix = matrix
        heads = (*matrix.areas, _("Alla"))
        names = (*(row.label for row in matrix.rows), _("Alla"))
        self.setColumnCount(len(heads))
        self.setRowCount(len(names))
        self.setHorizontalHeaderLabels(list(heads))
        self.setVerticalHeaderLabels(list(names))
        for row, cells in enumerate(_rows(matrix)):
            for column, cell in enumerate(cells):
                self.setItem(row, column, _item(cell, names[row], heads[column]))
        least = self.fontMetrics().averageCharWidth() * _LETTERS
        self.horizontalHeader().setMinimumSectionSize(least)
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height()
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(rows + head + bar + 2 * theme.SMALL)

    def _ask(self, row: int, column: int) -> None:
        if self._matrix is None:
            return
        rows, areas = self._matrix.rows, self._matrix.areas
        category = rows[row].category if row < len(rows) else None
        self.asked.emit(category, areas[column] if column < len(areas) else None)


def _rows(matrix: Matrix) -> Iterator[Sequence[Cell]]:
    for row in matrix.rows:
        yield (*row.cells, row.total)
    yield (*matrix.totals, matrix.total)


def _item(cell: Cell, category: str, area: str) -> QTableWidgetItem:
    made = QTableWidgetItem(cell.text)
    if cell.is_compared and cell.change in _WORSE:
        made.setForeground(QColor(theme.tokens().late))
    elif cell.is_compared and cell.change in _BETTER:
        made.setForeground(QColor(theme.tokens().fine))
    if cell.is_red:
        made.setFont(theme.font(strong=True))
    if cell.text:
        made.setToolTip(f"{category}, {area}: {cell.text}")
    return made
