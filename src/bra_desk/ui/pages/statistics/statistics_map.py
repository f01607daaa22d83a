"""Asks a person what the columns of a table of their own hold; begins with a guess."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QWidget,
)

from bra_desk.basics.texts import _
from bra_desk.exchange.statistics import chosen_columns
from bra_desk.exchange.statistics.chosen_columns import ColumnMap
from bra_desk.ui.kit.cards import label
from bra_desk.ui.kit.choice_inputs import QuietCombo

if TYPE_CHECKING:
    from bra_desk.exchange.tables import SourceFile

_LAST_ROW = 200
_MOST_SHOWN = 5


class MapChooser(QWidget):
    """The sheet, the row of the headings, and what each column is."""

    changed = Signal()

    def __init__(self, file: "SourceFile", last: ColumnMap | None) -> None:
        super().__init__()
        self._file = file
        self.sheet = _combo(_("Blad"))
        for title in chosen_columns.sheets(file):
            self.sheet.addItem(title or file.name, title)
        self.heading_row = QSpinBox()
        self.heading_row.setRange(1, _LAST_ROW)
        self.heading_row.setAccessibleName(_("Rubrikrad"))
        self.region, self.year = _combo(_("Område")), _combo(_("År"))
        self.series, self.values = _checks(_("Fråga")), _checks(_("Tal"))
        self.unit = QLineEdit()
        self.unit.setAccessibleName(_("Enhet"))
        self.all_of_year = QLineEdit()
        self.all_of_year.setAccessibleName(_("År för alla tal"))
        self._lay_out()
        self.show_map(self._begin(last))
        self.sheet.activated.connect(self._guess)
        self.heading_row.valueChanged.connect(lambda _row: self.show_map(self.chosen()))
        for combo in (self.region, self.year):
            combo.activated.connect(self.changed)
        for checks in (self.series, self.values):
            checks.itemChanged.connect(self.changed)
        for line in (self.unit, self.all_of_year):
            line.editingFinished.connect(self.changed)

    def chosen(self) -> ColumnMap:
        """What the person has said of the columns."""
        year = self.all_of_year.text().strip()
        return ColumnMap(
            sheet=self.sheet.currentData() or "",
            heading_row=self.heading_row.value(),
            region=self.region.currentData() or "",
            year=self.year.currentData() or "",
            series=_checked(self.series),
            values=_checked(self.values),
            unit=self.unit.text().strip(),
            all_of_year=int(year) if year.isdecimal() and len(year) == 4 else None,
        )

    def show_map(self, chosen: ColumnMap) -> None:
        """Show a map, its columns as far as the table has them."""
        self.blockSignals(True)
        self.sheet.setCurrentIndex(max(self.sheet.findData(chosen.sheet), 0))
        self.heading_row.blockSignals(True)
        self.heading_row.setValue(chosen.heading_row)
        self.heading_row.blockSignals(False)
        named = chosen_columns.headings(self._file, chosen.sheet, chosen.heading_row)
        for combo, wanted in ((self.region, chosen.region), (self.year, chosen.year)):
            combo.clear()
            combo.addItem(_("Ingen kolumn"), "")
            for name in named:
                combo.addItem(name, name)
            combo.setCurrentIndex(max(combo.findData(wanted), 0))
        for checks, ticked in ((self.series, chosen.series), (self.values, chosen.values)):
            _fill(checks, named, ticked)
        self.unit.setText(chosen.unit)
        self.all_of_year.setText("" if chosen.all_of_year is None else str(chosen.all_of_year))
        self.blockSignals(False)
        self.changed.emit()

    def _begin(self, last: ColumnMap | None) -> ColumnMap:
        """The map of the last import where the table has its columns, or else a guess."""
        if last is not None and last.sheet in chosen_columns.sheets(self._file):
            named = chosen_columns.headings(self._file, last.sheet, last.heading_row)
            if set(last.values) <= set(named):
                return last
        return chosen_columns.guess(self._file)

    def _guess(self, _place: int = 0) -> None:
        self.show_map(chosen_columns.guess(self._file, self.sheet.currentData() or ""))

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        rows = (
            (_("Blad"), self.sheet),
            (_("Rubrikrad"), self.heading_row),
            (_("Kolumn med område"), self.region),
            (_("Kolumn med år"), self.year),
            (_("År för alla tal"), self.all_of_year),
            (_("Kolumner med fråga"), self.series),
            (_("Kolumner med tal"), self.values),
            (_("Enhet"), self.unit),
        )
        for text, widget in rows:
            form.addRow(label(text), widget)


def _combo(name: str) -> QuietCombo:
    made = QuietCombo()
    made.setAccessibleName(name)
    return made


def _checks(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setMaximumHeight(made.fontMetrics().height() * (_MOST_SHOWN + 1))
    return made


def _fill(checks: QListWidget, named: list[str], ticked: tuple[str, ...]) -> None:
    checks.blockSignals(True)
    checks.clear()
    for name in named:
        item = QListWidgetItem(name)
        item.setCheckState(Qt.CheckState.Checked if name in ticked else Qt.CheckState.Unchecked)
        checks.addItem(item)
    checks.blockSignals(False)


def _checked(checks: QListWidget) -> tuple[str, ...]:
    items = (checks.item(row) for row in range(checks.count()))
    return tuple(item.text() for item in items if item.checkState() is Qt.CheckState.Checked)
