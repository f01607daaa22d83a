"""The agenda of a meeting as a list: choose with the arrows, move by keys or drag."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QListView
from typing_extensions import override

from bra_desk.basics.texts import _, clock
from bra_desk.model.meetings import ItemKind
from bra_desk.services.meetings.meeting_view import ItemView
from bra_desk.ui.kit.scrolling import keep_room_for_bar
from bra_desk.ui.pages.agenda_item.secrecy_line import spoken_marks
from bra_desk.ui.pages.meeting.agenda_delegate import ITEM, AgendaDelegate

Index = QModelIndex | QPersistentModelIndex
_DRAGGED: Final = "application/x-bra-desk-agenda-row"
_NOWHERE: Final = QModelIndex()


class AgendaModel(QAbstractListModel):
    """The items of a meeting in order; a mirror of the register, never ahead of it."""

    #: An item's number and the place it was dropped at.
    dropped = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.items: tuple[ItemView, ...] = ()

    def show(self, items: Sequence[ItemView]) -> None:
        """Show these items; rows are kept where the same items stand in the same order."""
        fresh = tuple(items)
        if [item.id for item in fresh] == [item.id for item in self.items]:
            changed = [row for row, item in enumerate(fresh) if item != self.items[row]]
            self.items = fresh
            for row in changed:
                self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self.items = fresh
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.items)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.items[index.row()]
        answers: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: item.values["title"],
            Qt.ItemDataRole.AccessibleTextRole: lambda: spoken(item),
            Qt.ItemDataRole.ToolTipRole: lambda: spoken_marks(item) or None,
            ITEM: lambda: item,
        }
        return answers[role]() if role in answers else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [_DRAGGED]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(_DRAGGED, QByteArray(str(indexes[0].row()).encode()))
        return data

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for the move; False, so that the list waits for the register."""
        if data.hasFormat(_DRAGGED):
            start = int(data.data(_DRAGGED).toStdString())
            target = row if row >= 0 else len(self.items)
            place = target - (target > start)
            if place != start:
                self.dropped.emit(self.items[start].id, place)
        return False


class AgendaList(QListView):
    """The agenda with its current item."""

    #: The person moved to the item with this number.
    chosen = Signal(int)
    #: An item's number and its new place, counted from 0.
    moved = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._is_showing = False
        self.rows = AgendaModel()
        self.setModel(self.rows)
        self._drawing = AgendaDelegate(self)
        self.setItemDelegate(self._drawing)
        self.setAccessibleName(_("Dagordning"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)  # or Qt measures no row again when the width is another
        keep_room_for_bar(self)
        self.rows.dropped.connect(self.moved)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_items(self, items: Sequence[ItemView], current: int | None) -> None:
        """Show the agenda with the item `current` marked; None marks nothing."""
        self._is_showing = True
        self._drawing.longest_number = max((item.number for item in items), key=len, default="")
        has_locks = any(item.secrecy for item in items)
        if has_locks is not self._drawing.has_locks:
            self._drawing.has_locks = has_locks
            self.scheduleDelayedItemsLayout()  # the titles have another width
        self.rows.show(items)
        row = self.row_of(current)
        self.setCurrentIndex(QModelIndex() if row is None else self.rows.index(row))
        self._is_showing = False

    def current_item(self) -> ItemView | None:
        """The marked item; None when the agenda is empty."""
        index = self.currentIndex()
        return self.rows.items[index.row()] if index.isValid() else None

    def row_of(self, item_id: int | None) -> int | None:
        """Where an item stands; None when it is not on the agenda."""
        ids = [item.id for item in self.rows.items]
        return ids.index(item_id) if item_id in ids else None

    def step(self, rows: int) -> bool:
        """Go so many rows down (up when negative); whether there was such a row."""
        index = self.rows.index(self.currentIndex().row() + rows)
        if index.isValid():
            self.setCurrentIndex(index)
        return index.isValid()

    def shift(self, rows: int) -> None:
        """Ask for the current item to be moved so many rows down (up when negative)."""
        item, place = self.current_item(), self.currentIndex().row() + rows
        if item is not None and 0 <= place < len(self.rows.items):
            self.moved.emit(item.id, place)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
            QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid() and not self._is_showing:
            self.chosen.emit(self.rows.items[current.row()].id)


def spoken(item: ItemView) -> str:
    """What a screen reader says of an item."""
    parts = [item.number, item.values["title"]]
    if item.starts_at is not None:
        parts.append(_("kl. {time}").format(time=clock(item.starts_at)))
    if item.values["item_kind"] is not ItemKind.BREAK:
        parts.append(_("skrivet") if item.is_written else _("inte skrivet än"))
    parts.append(spoken_marks(item))
    return ", ".join(part for part in parts if part)
