"""Entries of any form as the rows of a table, sorted as Swedish sorts and filtered by words."""

import html
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cmp_to_key
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCollator,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QColor
from typing_extensions import override

from bra_desk.basics.clock import today
from bra_desk.forms.fields import Choice, Date, Field, Link, Text
from bra_desk.forms.form import Form
from bra_desk.services.entries import Row
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS
from bra_desk.ui.kit.states import deadline, in_table, is_late

Index = QModelIndex | QPersistentModelIndex
#: Answers whether a list shows an entry, by its values.
Choosing = Callable[[Mapping[str, Any]], bool]

_ROOT = QModelIndex()
#: A longer text has its whole in a tooltip, cut where it would cover the window.
_TOOLTIP_FROM, _TOOLTIP_TO = 28, 1200


class EntryTable(QAbstractTableModel):
    """Rows of entries under the columns of their form; read only."""

    #: Gives the sort value of a cell: a word, a number, a day; None for an empty one.
    SORT = Qt.ItemDataRole.UserRole + 1

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form
        self._deadline = deadline(form)
        self._rows: Sequence[Row] = ()
        self._searched: list[str] = []
        self._late: list[bool] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these entries instead."""
        self.beginResetModel()
        self._rows = rows
        self._searched = ["\n".join(row.texts.values()).casefold() for row in rows]
        self._late = [is_late(self._deadline, row.values, today()) for row in rows]
        self.endResetModel()

    def entry(self, place: int) -> Row:
        """The entry of a row."""
        return self._rows[place]

    def place_of(self, entry_id: int) -> int | None:
        """The row of an entry; None when the list does not have it."""
        for place, row in enumerate(self._rows):
            if row.id == entry_id:
                return place
        return None

    def has_words(self, place: int, words: Collection[str]) -> bool:
        """Whether all words, small letters, occur in what a row's entry says."""
        return all(word in self._searched[place] for word in words)

    def sort_value(self, place: int, column: int) -> Any:
        """What a cell is sorted by; None for an empty one."""
        field, row = self._form.columns[column], self._rows[place]
        if isinstance(field, Choice):
            labels = list(field.labels)
            value = row.values[field.name]
            return labels.index(value) if value in labels else None
        if isinstance(field, Link | Text):
            return row.texts[field.name] or None
        return row.values[field.name]

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._form.columns)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._form.columns[section].label
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        place, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(place, self._form.columns[column])
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tooltip(self._rows[place].texts[self._form.columns[column].name])
        if role == Qt.ItemDataRole.ForegroundRole:
            is_marked = self._is_marked(place, self._form.columns[column])
            return QColor(theme.tokens().late) if is_marked else None
        return self.sort_value(place, column) if role == self.SORT else None

    def _text(self, place: int, field: Field) -> str:
        row = self._rows[place]
        value, text = row.values[field.name], row.texts[field.name]
        said = in_table(field, value, text)
        return f"{SYMBOLS['late']} {said}" if self._is_marked(place, field) else said

    def _is_marked(self, place: int, field: Field) -> bool:
        wish = self._deadline
        return (
            isinstance(field, Date)
            and wish is not None
            and (field.name == wish.field and self._late[place])
        )


class EntryOrder(QSortFilterProxyModel):
    """Sorts and filters an EntryTable; until a column is chosen the form's own order stands."""

    def __init__(self, table: EntryTable) -> None:
        super().__init__()
        self._table = table
        self._words: tuple[str, ...] = ()
        self._choosing: Choosing | None = None
        self._ids: frozenset[int] | None = None
        self._places: dict[int, list[int | None]] = {}
        table.modelReset.connect(self._places.clear)
        self.setSourceModel(table)

    def choose(
        self,
        words: str = "",
        choosing: Choosing | None = None,
        ids: Collection[int] | None = None,
    ) -> None:
        """Show entries with all words that `choosing` and `ids` let through; None lets all."""
        self.beginFilterChange()
        self._words = tuple(words.casefold().split())
        self._choosing = choosing
        self._ids = None if ids is None else frozenset(ids)
        self.endFilterChange()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        entry = self._table.entry(source_row)
        if self._ids is not None and entry.id not in self._ids:
            return False
        if self._choosing is not None and not self._choosing(entry.values):
            return False
        return self._table.has_words(source_row, self._words)

    @override
    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        column = source_left.column()
        if column not in self._places:
            self._places[column] = _places(self._table, column)
        left = self._places[column][source_left.row()]
        right = self._places[column][source_right.row()]
        if left is None or right is None:
            # an empty cell comes last whichever way the column is turned
            is_up = self.sortOrder() is Qt.SortOrder.AscendingOrder
            return (right is None and left is not None) if is_up else left is None is not right
        return left < right


def _places(table: EntryTable, column: int) -> list[int | None]:
    """Where each row belongs in a column's order; None for an empty cell.

    Worked out once, for comparing Swedish words each time two rows meet would be felt.
    """
    values = [table.sort_value(row, column) for row in range(table.rowCount())]
    known = {value for value in values if value is not None}
    is_words = any(isinstance(value, str) for value in known)
    order = sorted(known, key=cmp_to_key(_swedish().compare)) if is_words else sorted(known)
    place = {value: number for number, value in enumerate(order)}
    return [place.get(value) for value in values]


def _swedish() -> QCollator:
    collator = QCollator(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    collator.setNumericMode(True)
    return collator


def _tooltip(text: str) -> str | None:
    if len(text) < _TOOLTIP_FROM:
        return None
    cut = text if len(text) <= _TOOLTIP_TO else f"{text[:_TOOLTIP_TO]} …"
    return "<p>{}</p>".format(html.escape(cut).replace("\n", "<br>"))
