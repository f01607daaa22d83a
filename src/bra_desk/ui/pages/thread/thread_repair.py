"""The broken links of the red thread, kind by kind, each with what mends it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from bra_desk.basics.texts import _
from bra_desk.services.thread.thread_breaks import Break
from bra_desk.services.thread.thread_rule import Way
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.button_flow import ButtonFlow
from bra_desk.ui.kit.cards import SYMBOLS, EmptyState, button, is_enter
from bra_desk.ui.pages.thread.thread_mending import mend

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_ID: Final = Qt.ItemDataRole.UserRole


class BrokenList(QListWidget):
    """The entries of a break; Enter mends those that are marked."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Posterna med den brutna länken"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.dress(self, "topics")
        self.itemDoubleClicked.connect(lambda _item: self.entered.emit())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class ThreadRepair(QWidget):
    """Kinds of break at the left, the entries of one with its buttons at the right."""

    #: A person wants to see the chain of a broken entry.
    chain_asked = Signal(object)

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self._breaks: tuple[Break, ...] = ()
        self.kinds = QListWidget()
        self.kinds.setAccessibleName(_("Brutna länkar"))
        self.kinds.setWordWrap(True)
        self.kinds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.dress(self.kinds, "topics")
        self.list = BrokenList()
        self.mend_button = button(_("Åtgärda"), self.mend_marked, "primary")
        self.all_button = button(_("Åtgärda alla"), self.mend_all)
        self.chain_button = button(_("Visa kedjan"), self._ask_chain)
        self._lay_out()
        self.kinds.currentRowChanged.connect(lambda _row: self._show_entries())
        self.kinds.itemActivated.connect(lambda _item: self.list.setFocus())
        self.list.itemSelectionChanged.connect(self._show_buttons)
        self.list.entered.connect(self.mend_marked)

    def show_breaks(self, breaks: Sequence[Break]) -> None:
        """Show what is broken now, where the person was."""
        code = self._shown.code if self._shown is not None else ""
        row = self.list.currentRow()
        self._breaks = tuple(breaks)
        self.kinds.blockSignals(True)
        self.kinds.clear()
        for each in breaks:
            self.kinds.addItem(f"{SYMBOLS['soon']} {each.text}")
        codes = [each.code for each in breaks]
        self.kinds.setCurrentRow(codes.index(code) if code in codes else 0)
        self.kinds.blockSignals(False)
        self._show_entries(row if code in codes else 0)
        self._parts.setVisible(bool(breaks))
        self._whole.setVisible(not breaks)

    def take_focus(self) -> None:
        """Put the keyboard on the kinds of break."""
        self.kinds.setFocus()

    def mend_marked(self) -> None:
        """Let the person mend the marked entries."""
        self._mend(self._marked())

    def mend_all(self) -> None:
        """Let the person mend every entry of the break at once."""
        if self._shown is not None:
            self._mend([node.id for node in self._shown.nodes])

    @property
    def _shown(self) -> Break | None:
        row = self.kinds.currentRow()
        return self._breaks[row] if 0 <= row < len(self._breaks) else None

    def _marked(self) -> list[int]:
        return [item.data(_ID) for item in self.list.selectedItems()]

    def _mend(self, ids: Sequence[int]) -> None:
        if self._shown is not None and ids:
            mend(self._desk, self._shown.mend, ids, self.window())

    def _ask_chain(self) -> None:
        marked = self._marked()
        if self._shown is not None and marked:
            self.chain_asked.emit((self._shown.kind, marked[0]))

    def _show_entries(self, row: int = 0) -> None:
        self.list.clear()
        shown = self._shown
        for node in shown.nodes if shown is not None else ():
            detail = f"{node.detail} · {node.state_text}" if node.detail else node.state_text
            item = QListWidgetItem(f"{node.caption}\n{detail}")
            item.setData(_ID, node.id)
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        self._show_buttons()

    def _show_buttons(self) -> None:
        shown, marked = self._shown, self._marked()
        if shown is None:
            return
        takes_several = shown.mend.way is Way.SEVERAL
        self.mend_button.setText(f"{shown.mend.text} …")
        self.mend_button.setEnabled(len(marked) == 1 or (takes_several and bool(marked)))
        self.all_button.setText(_("{act} för alla …").format(act=shown.mend.text))
        self.all_button.setVisible(takes_several and len(shown.nodes) > 1)
        self.chain_button.setEnabled(len(marked) == 1)

    def _lay_out(self) -> None:
        side = QWidget()
        right = QVBoxLayout(side)
        right.setContentsMargins(theme.MEDIUM, 0, 0, 0)
        right.setSpacing(theme.SMALL)
        right.addWidget(self.list, 1)
        acts = ButtonFlow()
        for made in (self.mend_button, self.all_button, self.chain_button):
            acts.addWidget(made)
        right.addLayout(acts)
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setChildrenCollapsible(False)
        self._parts.addWidget(self.kinds)
        self._parts.addWidget(side)
        self._parts.setStretchFactor(0, 2)
        self._parts.setStretchFactor(1, 3)
        self._whole = EmptyState(
            _("Ingen länk är bruten. Tråden är hel från problem till rapport.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.MEDIUM, 0, 0)
        column.addWidget(self._parts, 1)
        column.addWidget(self._whole)
