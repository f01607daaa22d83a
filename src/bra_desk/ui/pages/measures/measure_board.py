"""Measures as cards on a board, a column for each status; a card is moved to change it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _, counted
from bra_desk.forms.measures import MEASURE, MEASURE_STATUSES
from bra_desk.model.measures import ASKS_WHY, MeasureStatus, days_late
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, label
from bra_desk.ui.kit.faces import FaceView, Opens
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.kit.list_card import CardDelegate, CardLine, card
from bra_desk.ui.kit.states import with_symbol

if TYPE_CHECKING:
    from bra_desk.services.entries import Row
    from bra_desk.ui.desk import Desk

#: The columns, as a measure's life runs.
COLUMNS: Final = (
    MeasureStatus.PLANNED,
    MeasureStatus.ONGOING,
    MeasureStatus.DELAYED,
    MeasureStatus.RESTING,
    MeasureStatus.PARTLY_DONE,
    MeasureStatus.DONE,
    MeasureStatus.NOT_DONE,
    MeasureStatus.ENDED,
)
#: The least width of a column, in letters.
_LETTERS: Final = 24
_ID: Final = Qt.ItemDataRole.UserRole
#: Moves an entry to a status.
Moves = Callable[[int, MeasureStatus], object]
_CTRL: Final = Qt.KeyboardModifier.ControlModifier


class BoardColumn(QListWidget):
    """The measures of one status. Enter opens, Ctrl and an arrow moves, the menu key offers all."""

    #: The arrow keys want the column beside: -1 to the left, 1 to the right.
    left_sideways = Signal(int)

    def __init__(self, status: MeasureStatus, opens: Opens, moves: Moves) -> None:
        super().__init__()
        self.status = status
        self._opens = opens
        self._moves = moves
        self.setItemDelegate(CardDelegate(self))
        self.setSpacing(theme.HAIR)
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self.setAccessibleName(MEASURE_STATUSES[status])
        self.setAccessibleDescription(
            _("Retur öppnar, Ctrl och vänster- eller högerpil flyttar, menytangenten väljer status")
        )
        self.itemDoubleClicked.connect(lambda item: opens(item.data(_ID)))

    def add(self, row: "Row") -> None:
        """Put a measure's card last."""
        late = _late_words(row)
        title, owner = row.texts["title"], row.texts["owner"]
        lines = [
            CardLine(title, strong=True),
            CardLine(owner or _("utan ansvarig"), -1, "soft"),
            CardLine(late, -1, "late", strong=True),
        ]
        said = (title, owner, row.texts["status"], late)
        item = card(lines, ", ".join(filter(None, said)))
        item.setData(_ID, row.id)
        item.setToolTip(title)
        self.addItem(item)

    def choose(self, entry_id: int) -> bool:
        """Stand at a card, with the keyboard; False when it is not here."""
        for place in range(self.count()):
            if self.item(place).data(_ID) == entry_id:
                self.setCurrentRow(place)
                self.setFocus()
                return True
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        item = self.currentItem()
        if step is not None and event.modifiers() & _CTRL and item is not None:
            place = COLUMNS.index(self.status) + step
            if 0 <= place < len(COLUMNS):
                self._moves(item.data(_ID), COLUMNS[place])
        elif step is not None:
            self.left_sideways.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._opens(item.data(_ID))
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        item = self.currentItem()
        if item is not None:
            where = self.visualItemRect(item).center()
            self.menu(item.data(_ID)).popup(self.viewport().mapToGlobal(QPoint(where)))

    def menu(self, entry_id: int) -> QMenu:
        """The statuses that a measure may be moved to."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for status in COLUMNS:
            if status is not self.status:
                text = _("Flytta till {status}").format(status=MEASURE_STATUSES[status].lower())
                action = QAction(text, made)
                action.triggered.connect(partial(self._moves, entry_id, status))
                made.addAction(action)
        return made

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        source = event.source()
        if isinstance(source, BoardColumn) and source is not self and source.selectedItems():
            entry_id = source.selectedItems()[0].data(_ID)
            # after the drag is over; what is dropped is not copied, the board is read anew
            QTimer.singleShot(0, self, partial(self._moves, entry_id, self.status))
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()


class MeasureBoard(FaceView):
    """All columns side by side."""

    def __init__(self, desk: "Desk", opens: Opens) -> None:
        super().__init__()
        self._desk = desk
        #: The card to stand at when the board is read anew; None to stay.
        self._wanted: int | None = None
        self._dialog: FormDialog | None = None
        self.columns = {status: BoardColumn(status, opens, self.move_to) for status in COLUMNS}
        self._heads = {status: label("", "strong", wraps=True) for status in COLUMNS}
        inside = QWidget()
        theme.dress(inside, "bare")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.MEDIUM)
        for status, column in self.columns.items():
            column.left_sideways.connect(partial(self._step, status))
            side = QVBoxLayout()
            side.setSpacing(theme.SMALL)
            side.addWidget(self._heads[status])
            side.addWidget(column, 1)
            row.addLayout(side, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self._area = area
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.setFocusProxy(self.columns[MeasureStatus.PLANNED])

    @override
    def show_rows(self, rows: "Sequence[Row]") -> None:
        standing = self._standing()
        for column in self.columns.values():
            column.clear()
        for row in rows:
            self.columns[row.values["status"]].add(row)
        field = MEASURE.field("status")
        for status, head in self._heads.items():
            said = with_symbol(field, status, MEASURE_STATUSES[status])
            head.setText(f"{said}  {self.columns[status].count()}")
        wanted, self._wanted = self._wanted or standing, None
        if wanted is not None:
            self._stand_at(wanted)

    def move_to(self, entry_id: int, status: MeasureStatus) -> None:
        """Give a measure another status; one that nobody understands asks for a word of why."""
        from bra_desk.services.measures import measures

        self._wanted = entry_id
        if status in ASKS_WHY:
            self._ask_why(entry_id, status)
            return
        register, day = self._desk.register, today()
        work = partial(measures.set_status, register, entry_id, status, changed_on=day)
        if self._desk.act(work):
            self._desk.done_with_undo(_("Ny status: {status}").format(status=_words(status)))

    def _ask_why(self, entry_id: int, status: MeasureStatus) -> None:
        preset = {"measure": entry_id, "status": status, "changed_on": today()}
        dialog = FormDialog(self._desk, "measure_status", None, preset, hidden=("measure",))
        dialog.setParent(self.window(), dialog.windowFlags())
        self._dialog = dialog  # kept from being collected while it is open
        dialog.finished.connect(lambda _code: self._why_told(dialog, status))
        dialog.grid.cells["note"].input.setFocus()
        dialog.open()

    def _why_told(self, dialog: FormDialog, status: MeasureStatus) -> None:
        if dialog.result():
            self._desk.done_with_undo(_("Ny status: {status}").format(status=_words(status)))
        if self._wanted is not None:
            self._stand_at(self._wanted)
        self._dialog = None
        dialog.deleteLater()

    def _standing(self) -> int | None:
        """The card that has the keyboard; None when none has."""
        for column in self.columns.values():
            if column.hasFocus() and column.currentItem() is not None:
                found: int = column.currentItem().data(_ID)
                return found
        return None

    def _stand_at(self, entry_id: int) -> None:
        for column in self.columns.values():
            if column.choose(entry_id):
                self._area.ensureWidgetVisible(column)
                return

    def _step(self, status: MeasureStatus, step: int) -> None:
        """Go to the next column that has a card, about as far down."""
        here = self.columns[status]
        place = COLUMNS.index(status) + step
        while 0 <= place < len(COLUMNS):
            column = self.columns[COLUMNS[place]]
            if column.count():
                column.setCurrentRow(min(max(here.currentRow(), 0), column.count() - 1))
                column.setFocus()
                self._area.ensureWidgetVisible(column)
                return
            place += step


def _late_words(row: "Row") -> str:
    days = days_late(row.values["status"], row.values["ends_on"], today())
    late = counted(days, _("dag"), _("dagar"))
    return _("{symbol} {days} sen").format(symbol=SYMBOLS["late"], days=late) if days else ""


def _words(status: MeasureStatus) -> str:
    return MEASURE_STATUSES[status].lower()
