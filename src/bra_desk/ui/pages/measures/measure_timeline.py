"""Measures along a year: a bar from start to end over the quarters, with a line for today."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
)
from typing_extensions import override

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _, counted
from bra_desk.forms.measures import MEASURE
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import ElidedLabel, button, label
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.faces import FaceView, Opens
from bra_desk.ui.pages.measures.measure_timeline_rows import (
    BEFORE,
    Part,
    TimelineRows,
    quarter_of,
    taken,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bra_desk.services.entries import Row
    from bra_desk.ui.desk import Desk

#: What measures may be grouped by.
GROUPS: Final = ("goal", "focus_area", "owner")
#: The least width of the columns, in letters: the measure, how it stands, a quarter.
_LETTERS: Final = (30, 19, 11)
_ROW_HEIGHT: Final = 32


class BarDelegate(QStyledItemDelegate):
    """Draws what of a quarter a measure takes, and where today is."""

    def __init__(self, rows: TimelineRows, parent: QTableView) -> None:
        super().__init__(parent)
        self._rows = rows

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        if self._rows.is_group(index.row()):
            return
        cell = QRectF(option.rect)
        colours = theme.tokens()
        painter.save()
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(cell.topLeft(), cell.bottomLeft())
        part = index.data(TimelineRows.PART)
        if isinstance(part, Part):
            self._draw_bar(painter, cell, part)
        line = self._today(index.column() - BEFORE)
        if line is not None:
            x = cell.left() + cell.width() * line
            painter.setPen(QPen(QColor(colours.ink), 2, Qt.PenStyle.DotLine))
            painter.drawLine(int(x), int(cell.top()), int(x), int(cell.bottom()))
        painter.restore()

    @staticmethod
    def _draw_bar(painter: QPainter, cell: QRectF, part: Part) -> None:
        colours = theme.tokens()
        bar = QRectF(
            cell.left() + cell.width() * part.first,
            cell.top() + cell.height() * 0.28,
            max(3.0, cell.width() * (part.last - part.first)),
            cell.height() * 0.44,
        )
        if not part.is_late:
            painter.fillRect(bar, QColor(colours.accent))
            return
        # stripes, for eyes that do not tell the colours apart
        painter.fillRect(bar, QColor(colours.late_ground))
        painter.fillRect(bar, QBrush(QColor(colours.late), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(QColor(colours.late), 1))
        painter.drawRect(bar)

    def _today(self, number: int) -> float | None:
        """Where in a quarter today is, from 0 to 1; None outside it."""
        found = taken(today(), today(), *quarter_of(self._rows.year, number))
        return None if found is None else found[0]


class TimelineTable(QTableView):
    """The table under the bars; Enter or a double click opens a measure."""

    def __init__(self, rows: TimelineRows, opens: Opens) -> None:
        super().__init__()
        self._opens = opens
        self.setModel(rows)
        bars = BarDelegate(rows, self)
        for column in range(BEFORE, BEFORE + 4):
            self.setItemDelegateForColumn(column, bars)
        self.setAccessibleName(_("Tidslinje"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        heads = self.verticalHeader()
        heads.hide()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setDefaultSectionSize(max(_ROW_HEIGHT, self.fontMetrics().lineSpacing() + 14))
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(self._open)

    def share_width(self) -> None:
        """Give the measure a third, and the quarters the rest alike."""
        letter = self.fontMetrics().averageCharWidth()
        name, state, quarter = (letter * count for count in _LETTERS)
        room = self.viewport().width()
        name = max(name, room // 3)
        quarter = max(quarter, (room - name - state) // 4)
        for column in range(BEFORE + 4):
            wide = quarter if column >= BEFORE else (name, state)[column]
            self.setColumnWidth(column, wide)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_width()

    def _open(self, index: QModelIndex) -> None:
        entry_id = index.data(TimelineRows.ID)
        if entry_id is not None:
            self._opens(entry_id)


class MeasureTimeline(FaceView):
    """The timeline with its year and what it is grouped by."""

    def __init__(self, _desk: "Desk", opens: Opens) -> None:
        super().__init__()
        self.rows = TimelineRows()
        self.table = TimelineTable(self.rows, opens)
        self.year = label("", "strong")
        self.group = QuietCombo()
        self.group.setAccessibleName(_("Gruppera efter"))
        self.group.setMinimumWidth(theme.NAVIGATION_WIDTH // 2)  # else too wide on a small screen
        for name in GROUPS:
            self.group.addItem(MEASURE.field(name).label)
        self.group.activated.connect(lambda place: self._arrange(group=GROUPS[place]))
        self.earlier = button("←", lambda: self._arrange(self.rows.year - 1))
        self.later = button("→", lambda: self._arrange(self.rows.year + 1))
        self.earlier.setAccessibleName(_("Året före"))
        self.later.setAccessibleName(_("Året efter"))
        self._outside = ElidedLabel("", "soft")
        self._outside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        top = QHBoxLayout()
        top.setSpacing(theme.MEDIUM)
        for widget in (self.earlier, self.year, self.later):
            top.addWidget(widget)
        top.addSpacing(theme.GAP)
        top.addWidget(label(_("Gruppera efter")))
        top.addWidget(self.group)
        top.addWidget(self._outside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.MEDIUM)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    @override
    def show_rows(self, rows: "Sequence[Row]") -> None:
        chosen = self.table.currentIndex().data(TimelineRows.ID)
        self.rows.show_rows(rows)
        self._tell()
        self._choose(chosen)

    def _arrange(self, year: int | None = None, group: str | None = None) -> None:
        self.rows.arrange(year, group)
        self._tell()

    def _tell(self) -> None:
        self.table.share_width()
        self.table.clearSpans()
        for place in range(self.rows.rowCount()):
            if self.rows.is_group(place):
                self.table.setSpan(place, 0, 1, self.rows.columnCount())
        self.year.setText(str(self.rows.year))
        self.later.setEnabled(self.rows.year < date.max.year - 1)
        count = self.rows.outside
        noun = counted(count, MEASURE.singular.lower(), MEASURE.plural.lower())
        text = _("{what} ligger utanför {year}").format(what=noun, year=self.rows.year)
        self._outside.setText(text if count else "")
        self._outside.setToolTip(self._outside.text())

    def _choose(self, entry_id: int | None) -> None:
        for place in range(self.rows.rowCount()):
            index = self.rows.index(place, 0)
            if entry_id is not None and index.data(TimelineRows.ID) == entry_id:
                self.table.setCurrentIndex(index)
                return
