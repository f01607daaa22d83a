"""The rows of the timeline: measures under their group, and how much of each quarter they take."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _, counted, long_date
from bra_desk.forms.measures import MEASURE
from bra_desk.model.measures import MeasureStatus, days_late
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS
from bra_desk.ui.kit.states import with_symbol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bra_desk.services.entries import Row

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
#: The columns before the quarters: the measure, and how it stands.
BEFORE: Final = 2
_QUARTERS: Final = (_("jan–mar"), _("apr–jun"), _("jul–sep"), _("okt–dec"))


@dataclass(frozen=True)
class Part:
    """How much of a quarter a measure takes, from 0 to 1, and whether it is late."""

    first: float
    last: float
    is_late: bool


def quarter_of(year: int, number: int) -> tuple[date, date]:
    """The first and the last day of a quarter; 0 is January to March."""
    first = date(year, 3 * number + 1, 1)
    after = date(year + 1, 1, 1) if number == 3 else date(year, 3 * number + 4, 1)
    return first, after - timedelta(days=1)


def taken(
    starts_on: date | None, ends_on: date | None, first: date, last: date
) -> tuple[float, float] | None:
    """How much of the days `first` to `last` a period takes, from 0 to 1; None for nothing.

    A period without a first or a last day goes on in that direction; one without both is none.
    """
    if starts_on is None and ends_on is None:
        return None
    begins, ends = max(starts_on or first, first), min(ends_on or last, last)
    if begins > ends:
        return None
    days = (last - first).days + 1
    return (begins - first).days / days, ((ends - first).days + 1) / days


class TimelineRows(QAbstractTableModel):
    """Measures of a year, grouped by a link of theirs; the groups are rows of their own."""

    #: Gives the entry's id; None for a group.
    ID = Qt.ItemDataRole.UserRole + 1
    #: Gives the Part of a quarter's cell; None for nothing.
    PART = Qt.ItemDataRole.UserRole + 2

    def __init__(self) -> None:
        super().__init__()
        self.year = today().year
        #: The field that measures are grouped by.
        self.group = "goal"
        #: How many measures lie wholly outside the year.
        self.outside = 0
        self._all: Sequence[Row] = ()
        self._rows: list[Row | str] = []

    def show_rows(self, rows: "Sequence[Row]") -> None:
        """Show these measures instead."""
        self._all = rows
        self.arrange()

    def arrange(self, year: int | None = None, group: str | None = None) -> None:
        """Show another year, or group by another field."""
        self.beginResetModel()
        self.year, self.group = year or self.year, group or self.group
        shown = [row for row in self._all if self._is_in_year(row)]
        self.outside = len(self._all) - len(shown)
        self._rows = list(self._grouped(shown))
        self.endResetModel()

    def is_group(self, place: int) -> bool:
        """Whether a row is the heading of a group."""
        return isinstance(self._rows[place], str)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else BEFORE + 4

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section < BEFORE:
            return (_("Åtgärd"), _("Läge"))[section]
        number = section - BEFORE
        return _("K{number} {months}").format(number=number + 1, months=_QUARTERS[number])

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if isinstance(row, str):
            return self._data_of_group(row, column, role)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._said(row, column)
        if role == self.ID:
            return row.id
        return self._drawn(row, column, role)

    def _drawn(self, row: "Row", column: int, role: int) -> Any:
        """What a cell of a measure shows: words before the quarters, and bars in them."""
        if column >= BEFORE:
            return self._part(row, column - BEFORE) if role == self.PART else None
        if role == Qt.ItemDataRole.ForegroundRole and column == 1 and is_late(row):
            return QColor(theme.tokens().late)
        words = (row.texts["title"], state_of(row))[column]
        return words if role == Qt.ItemDataRole.DisplayRole else None

    @staticmethod
    def _data_of_group(name: str, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.FontRole:
            return theme.font(strong=True)
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return name if column == 0 and role in roles else None

    def _grouped(self, shown: "Sequence[Row]") -> "list[Row | str]":
        none = _("{field} saknas").format(field=MEASURE.field(self.group).label)
        order = sorted(
            shown,
            key=lambda row: (
                row.values[self.group] is None,
                row.texts[self.group],
                row.values["starts_on"] or date.min,
                row.texts["title"],
            ),
        )
        found: list[Row | str] = []
        for name, members in groupby(order, key=lambda row: row.texts[self.group]):
            listed = list(members)
            found.append(f"{name or none}  ({len(listed)})")
            found.extend(listed)
        return found

    def _is_in_year(self, row: "Row") -> bool:
        days = row.values["starts_on"], row.values["ends_on"]
        if days == (None, None):
            return True  # nobody would find it in another year either
        return taken(*days, date(self.year, 1, 1), date(self.year, 12, 31)) is not None

    def _part(self, row: "Row", number: int) -> Part | None:
        first, last = quarter_of(self.year, number)
        found = taken(row.values["starts_on"], row.values["ends_on"], first, last)
        return None if found is None else Part(*found, is_late(row))

    def _said(self, row: "Row", column: int) -> str:
        if column < BEFORE:
            parts = (row.texts["title"], _period(row), state_of(row), row.texts["owner"])
            return ", ".join(filter(None, parts))
        first, last = quarter_of(self.year, column - BEFORE)
        if taken(row.values["starts_on"], row.values["ends_on"], first, last) is None:
            return _("inget under kvartalet")
        begins = max(row.values["starts_on"] or first, first)
        ends = min(row.values["ends_on"] or last, last)
        return f"{long_date(begins)} \u2013 {long_date(ends)}"


def is_late(row: "Row") -> bool:
    """Whether a measure has passed its last day, or is said to be delayed."""
    is_delayed = row.values["status"] is MeasureStatus.DELAYED
    return is_delayed or days_late(row.values["status"], row.values["ends_on"], today()) > 0


def state_of(row: "Row") -> str:
    """How a measure stands, by symbol and word."""
    days = days_late(row.values["status"], row.values["ends_on"], today())
    if days:
        late = counted(days, _("dag"), _("dagar"))
        return _("{symbol} {days} sen").format(symbol=SYMBOLS["late"], days=late)
    return with_symbol(MEASURE.field("status"), row.values["status"], row.texts["status"])


def _period(row: "Row") -> str:
    first, last = row.values["starts_on"], row.values["ends_on"]
    if first is None and last is None:
        return _("utan dagar")
    return " \u2013 ".join("" if day is None else long_date(day) for day in (first, last)).strip()
