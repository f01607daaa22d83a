"""The table of a list: calm rows, one entry each, columns that share the width they have."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from bra_desk.forms.fields import Choice, Clock, Date, Field, Link, Number, Text, YesNo
from bra_desk.forms.form import Form
from bra_desk.services.entries import Row
from bra_desk.ui.kit.table_model import EntryOrder, EntryTable

#: Fields whose texts are short, so that their columns take just the room they need.
_SHORT = (Choice, Clock, Date, Number, YesNo)
_ROW_HEIGHT, _LEAST, _MOST_OF_SHORT = 34, 90, 190
#: How many rows say what a short column needs; to measure hundreds would be felt.
_MEASURED = 100
#: The letters that the column of names has room for before others step aside.
_LETTERS_OF_NAME, _LETTERS_OF_BRIEF_NAME, _LEAST_COLUMNS = 22, 16, 2


class EntryTableView(QTableView):
    """Chooses an entry, or marks several; Enter or a double click opens, Delete removes."""

    entry_opened = Signal(int)
    entry_removed = Signal(int)
    #: The chosen entry has changed; None when there is none.
    entry_chosen = Signal(object)
    several_removed = Signal(object)
    #: Several are marked, or no longer.
    marked = Signal()

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form
        self._name = _naming_column(form)
        self.table = EntryTable(form)
        self.order = EntryOrder(self.table)
        self.setModel(self.order)
        self.setAccessibleName(form.plural)
        #: What the short columns need; measured when the rows are new, for measuring is slow.
        self._short: dict[int, int] = {}
        self._calm()
        self.doubleClicked.connect(lambda index: self.entry_opened.emit(self._id(index)))
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.selectionModel().selectionChanged.connect(self.marked)

    def chosen(self) -> int | None:
        """The chosen entry; None when there is none."""
        index = self.currentIndex()
        return self._id(index) if index.isValid() else None

    def marked_ids(self) -> tuple[int, ...]:
        """The marked entries, in the order of the list."""
        found = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return tuple(map(self._id, found))

    def shown_rows(self) -> list[Row]:
        """The entries that the filter lets through, in the order of the list."""
        places = (self.order.index(row, 0) for row in range(self.order.rowCount()))
        return [self.table.entry(self.order.mapToSource(place).row()) for place in places]

    def choose(self, entry_id: int | None) -> bool:
        """Choose an entry; False when the list does not show it."""
        place = None if entry_id is None else self.table.place_of(entry_id)
        if place is None:
            return False
        index = self.order.mapFromSource(self.table.index(place, 0))
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        return True

    def share_width(self) -> None:
        """Measure the new rows, and share the width between the columns."""
        self._short = self._short_widths()
        self._place_columns()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.chosen()
        if chosen is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entry_opened.emit(chosen)
        elif chosen is not None and event.key() == Qt.Key.Key_Delete:
            self._remove(chosen)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._short:
            self._place_columns()
        else:
            self.share_width()

    def _remove(self, chosen: int) -> None:
        ids = self.marked_ids()
        if len(ids) > 1:
            self.several_removed.emit(ids)
        else:
            self.entry_removed.emit(chosen)

    def _calm(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(_ROW_HEIGHT, self.fontMetrics().lineSpacing() + 14))
        head = self.horizontalHeader()
        head.setResizeContentsPrecision(_MEASURED)
        head.setHighlightSections(False)
        head.setSortIndicatorClearable(True)

    def _place_columns(self) -> None:
        """Give short columns what they need and let the others share the rest.

        When the names of entries get too little room the last columns step aside; the detail
        and the tooltip still say what they hold.
        """
        short = self._short
        shown = list(range(len(self._form.columns)))
        while len(shown) > _LEAST_COLUMNS and self._is_crowded(shown, short):
            shown.remove(max((c for c in shown if c != self._name), key=self._can_step_aside))
        widths = self._widths(shown, short)
        for column in range(len(self._form.columns)):
            self.setColumnHidden(column, column not in widths)
            self.setColumnWidth(column, widths.get(column, _LEAST))

    def _short_widths(self) -> dict[int, int]:
        """What each short column needs for its head and for the rows in sight."""
        head = self.horizontalHeader()
        return {
            column: max(
                head.sectionSizeHint(column),
                min(self.sizeHintForColumn(column) + 6, _MOST_OF_SHORT),
            )
            for column, field in enumerate(self._form.columns)
            if _is_short(field)
        }

    def _widths(self, shown: Sequence[int], short: Mapping[int, int]) -> dict[int, int]:
        """How wide each column is when just these are shown."""
        fixed = {column: short[column] for column in shown if column in short}
        fixed.pop(self._name, None)  # what others leave is for the names
        shares = {column: self._share(column) for column in shown if column not in fixed}
        rest, parts = self.viewport().width() - sum(fixed.values()), sum(shares.values()) or 1
        shared = {column: max(_LEAST, rest * share // parts) for column, share in shares.items()}
        return fixed | shared

    def _share(self, column: int) -> int:
        """The names of entries matter most; what they are linked to comes next."""
        if column == self._name:
            return 5
        return 3 if isinstance(self._form.columns[column], Link) else 2

    def _can_step_aside(self, column: int) -> tuple[int, int]:
        """The last of the texts goes first; days and states stay the longest."""
        field = self._form.columns[column]
        stays = isinstance(field, Choice | Date | Text) and _is_short(field)
        return (0 if stays else 1 if _is_short(field) else 2), column

    def _is_crowded(self, shown: Sequence[int], short: Mapping[int, int]) -> bool:
        """Whether the names get too little room, or the columns more than there is."""
        widths = self._widths(shown, short)
        letters = _LETTERS_OF_BRIEF_NAME if self._name in short else _LETTERS_OF_NAME
        wanted = self.fontMetrics().averageCharWidth() * letters
        return widths[self._name] < wanted or sum(widths.values()) > self.viewport().width()

    def _id(self, index: QModelIndex) -> int:
        return self.table.entry(self.order.mapToSource(index).row()).id

    def _tell(self, index: QModelIndex) -> None:
        self.entry_chosen.emit(self._id(index) if index.isValid() else None)


def _naming_column(form: Form) -> int:
    """The column of words that names an entry best; the first where its caption has none."""
    columns = [field.name for field in form.columns if not isinstance(field, _SHORT)]
    named = next((name for name in form.caption if name in columns), form.columns[0].name)
    return [field.name for field in form.columns].index(named)


def _is_short(field: Field) -> bool:
    return isinstance(field, _SHORT) or (isinstance(field, Text) and field.is_brief)
