"""An indicator beside its list: the chart, where it stands, and its values to read and mend."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from bra_desk.basics.texts import _
from bra_desk.charts import words
from bra_desk.services.privacy import Reasons
from bra_desk.services.statistics import indicators
from bra_desk.services.statistics.indicators import Cell, IndicatorView, PlaceRow
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, button, label
from bra_desk.ui.kit.chart_view import ChartView
from bra_desk.ui.kit.form_dialog import FormDialog

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

#: Rows of the table that are shown before it scrolls.
_MOST_ROWS = 8


class IndicatorCard(QWidget):
    """The chart and the table of one indicator."""

    def __init__(self, desk: "Desk", indicator_id: int) -> None:
        super().__init__()
        self._desk = desk
        self.view: IndicatorView = indicators.view(desk.register, indicator_id)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        symbol = "✓ " if self.view.is_reached else f"{SYMBOLS['soon']} "
        has_target = self.view.chart.target is not None
        column.addWidget(label(f"{symbol if has_target else ''}{self.view.standing}", wraps=True))
        if not self.view.chart.is_empty:
            column.addWidget(ChartView(desk, self.view.chart))
            column.addWidget(label(words.source_line(self.view.chart), "small", wraps=True))
        self.table = _table(self.view)
        self.table.cellActivated.connect(self.write)
        if self.view.rows:
            column.addWidget(self.table)
        for source in self.view.sources:
            column.addWidget(label(source, "small", wraps=True))
        self.add_button = button(_("Nytt värde"), self.add)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def write(self, row: int, column: int) -> None:
        """Let a person mend the value of a cell, or write the one that is missing."""
        place = self.view.rows[row]
        self._open(place, place.cells[column])

    def add(self) -> None:
        """Let a person write a value of another year."""
        self._open(None, None)

    def _open(self, place: PlaceRow | None, cell: Cell | None) -> None:
        preset: dict[str, Any] = {
            "indicator": self.view.id,
            "source": self.view.values["source"],
        }
        if place is not None and cell is not None:
            preset |= {"area": place.area, "comparison": place.comparison}
            preset |= {"year": cell.year, "period": cell.period}
        value_id = None if cell is None else cell.value_id
        self._desk.act(partial(self._show_dialog, value_id, preset))

    def _show_dialog(self, value_id: int | None, preset: dict[str, Any]) -> None:
        desk = self._desk

        def save(values: dict[str, Any], reasons: Reasons) -> int:
            return indicators.add_value(desk.register, values, reasons)

        dialog = FormDialog(
            desk, "indicator_value", value_id, preset, hidden=("indicator",), save=save
        )
        dialog.setParent(self.window(), dialog.windowFlags())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _table(view: IndicatorView) -> QTableWidget:
    made = QTableWidget(len(view.rows), len(view.periods))
    made.setAccessibleName(_("Värden, en rad för varje plats"))
    made.setHorizontalHeaderLabels(list(view.periods))
    made.setVerticalHeaderLabels([row.name for row in view.rows])
    made.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    made.setTabKeyNavigation(False)
    made.setShowGrid(False)
    made.setCornerButtonEnabled(False)
    made.setToolTip(_("Dubbelklicka eller tryck Retur för att ändra ett värde."))
    for at, row in enumerate(view.rows):
        for beside, cell in enumerate(row.cells):
            item = QTableWidgetItem(cell.text)
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            made.setItem(at, beside, item)
    made.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    made.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    made.resizeRowsToContents()
    shown = min(len(view.rows), _MOST_ROWS)
    height = sum(made.rowHeight(at) for at in range(shown))
    bar = made.horizontalScrollBar().sizeHint().height()
    made.setFixedHeight(made.horizontalHeader().sizeHint().height() + height + bar + 4)
    if view.periods:  # the newest first in sight
        made.setCurrentCell(0, len(view.periods) - 1)
        made.scrollTo(made.currentIndex())
    return made
