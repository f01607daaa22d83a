"""Choose an entry at the left, and see at the right what it hangs together with, both ways."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from bra_desk.basics.texts import _, shortened
from bra_desk.services.thread.thread import STAGES
from bra_desk.services.thread.thread_entries import KINDS, kind_name
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, ElidedLabel, button
from bra_desk.ui.kit.chain_chart import ChainCard, ChainChart
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.filter_row import FilterLine

if TYPE_CHECKING:
    from bra_desk.services.thread.thread import Chain, Thread
    from bra_desk.services.thread.thread_nodes import Node
    from bra_desk.ui.desk import Desk

Key = tuple[str, int]
_KEY: Final = Qt.ItemDataRole.UserRole
_FIRST: Final = "goal"


class ThreadChain(QWidget):
    """The chain of the chosen entry, with a way back along the ones that were shown before."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self._thread: Thread | None = None
        #: The entry that the chain is told from; None until something is chosen.
        self.key: Key | None = None
        self._before: list[Key] = []
        self.kind = QuietCombo()
        self.kind.setAccessibleName(_("Slag"))
        for kind in KINDS:
            self.kind.addItem(kind_name(kind), kind)
        self.kind.setCurrentIndex(KINDS.index(_FIRST))
        self.line = FilterLine(_("Filtrera posterna"))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Poster att visa kedjan för"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.dress(self.list, "topics")
        self.back_button = button(_("Tillbaka"), self.go_back)
        self.back_button.setToolTip(_("Till kedjan som visades före (Alt+vänsterpil)"))
        self.open_button = button(_("Öppna posten"), self._open_focus)
        self.told = ElidedLabel("", "strong")
        self.chart = ChainChart([title for title, _kinds in STAGES])
        self._lay_out()
        self._listen()

    def show_thread(self, thread: "Thread") -> None:
        """Show the thread as it was read now; the chosen entry stays while it is there."""
        self._thread = thread
        self._before = [key for key in self._before if key in thread.nodes]
        self._fill()
        if self.key not in thread.nodes:
            self.key = tuple(self.list.item(0).data(_KEY)) if self.list.count() else None
        self._draw()

    def go_to(self, key: Key) -> None:
        """Tell the chain from another entry."""
        if self.key is not None and self.key != key:
            self._before.append(self.key)
        self.key = key
        self._choose_kind()
        self._draw()
        self.chart.take_focus()

    def go_back(self) -> None:
        """Tell the chain from where it was told before."""
        if self._before:
            self.key = self._before.pop()
            self._choose_kind()
            self._draw()
            self.chart.take_focus()

    def open_entry(self, key: Key) -> None:
        """Go where an entry is listed and open it."""
        kind, id = key
        self._desk.open_entries(kind, (id,))

    def _fill(self) -> None:
        """List the entries of the chosen kind that hold the words of the filter."""
        if self._thread is None:
            return
        words = self.line.text().casefold().split()
        self.list.blockSignals(True)
        self.list.clear()
        for key, node in self._thread.nodes.items():
            text = f"{node.caption} {node.detail}".casefold()
            if key[0] == self.kind.currentData() and all(word in text for word in words):
                self.list.addItem(_item(node))
        self._mark()
        self.list.blockSignals(False)

    def _mark(self) -> None:
        """Let the list stand at the entry that the chain is told from, where it is listed."""
        for place in range(self.list.count()):
            if tuple(self.list.item(place).data(_KEY)) == self.key:
                self.list.setCurrentRow(place)
                return
        self.list.setCurrentRow(-1)

    def _choose_kind(self) -> None:
        if self.key is not None:
            self.kind.setCurrentIndex(KINDS.index(self.key[0]))
            self.line.clear()
            self._fill()

    def _draw(self) -> None:
        if self._thread is None:
            return
        self.back_button.setEnabled(bool(self._before))
        self.open_button.setEnabled(self.key is not None)
        if self.key is None:
            self.told.setText(_("Välj en post till vänster."))
            self.chart.show_stages([() for _stage in STAGES])
            return
        chain = self._thread.chain(self.key)
        self.told.setText(chain.focus.caption)
        self.told.setToolTip(chain.focus.caption)
        self.chart.show_stages(_cards(chain))
        self.list.blockSignals(True)
        self._mark()
        self.list.blockSignals(False)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            key = tuple(item.data(_KEY))
            if self.key is not None and self.key != key:
                self._before.append(self.key)
            self.key = key
            self._draw()

    def _open_focus(self) -> None:
        if self.key is not None:
            self.open_entry(self.key)

    def _listen(self) -> None:
        self.kind.activated.connect(self._fill)
        self.line.textChanged.connect(self._fill)
        self.line.left_downwards.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(lambda item, _before: self._chosen(item))
        self.list.itemActivated.connect(lambda _item: self.chart.take_focus())
        self.chart.focused.connect(lambda key: self.go_to(tuple(key)))
        self.chart.opened.connect(lambda key: self.open_entry(tuple(key)))
        back = QShortcut(QKeySequence("Alt+Left"), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.go_back)

    def _lay_out(self) -> None:
        side = QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(0, theme.MEDIUM, 0, 0)
        left.setSpacing(theme.SMALL)
        for made in (self.kind, self.line, self.list):
            left.addWidget(made)
        main = QWidget()
        right = QVBoxLayout(main)
        right.setContentsMargins(theme.MEDIUM, theme.MEDIUM, 0, 0)
        right.setSpacing(theme.SMALL)
        top = QHBoxLayout()
        top.addWidget(self.back_button)
        top.addWidget(self.told, 1)
        top.addWidget(self.open_button)
        right.addLayout(top)
        right.addWidget(self.chart, 1)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(side)
        parts.addWidget(main)
        parts.setStretchFactor(0, 1)
        parts.setStretchFactor(1, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(parts, 1)


def _item(node: "Node") -> QListWidgetItem:
    symbol = SYMBOLS.get(node.state, "")
    item = QListWidgetItem(node.caption)
    item.setData(_KEY, node.key)
    item.setToolTip(f"{node.caption}\n{symbol} {node.state_text}".strip())
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{node.caption}, {node.state_text}")
    return item


def _cards(chain: "Chain") -> list[list[ChainCard]]:
    return [
        [
            ChainCard(
                id=node.key,
                kind=kind_name(node.kind),
                title=node.caption,
                detail=shortened(node.detail),
                state=node.state,
                state_text=node.state_text,
                is_focus=node.key == chain.focus.key,
            )
            for node in stage.nodes
        ]
        for stage in chain.stages
    ]
