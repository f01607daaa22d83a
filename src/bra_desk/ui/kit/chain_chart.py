"""A chain in columns from the left to the right, walked with the arrow keys."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from bra_desk.basics.texts import _
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, label
from bra_desk.ui.kit.list_card import CardDelegate, CardLine, card

#: The least width of a column, in letters.
_LETTERS: Final = 20
_ID: Final = Qt.ItemDataRole.UserRole
_CTRL: Final = Qt.KeyboardModifier.ControlModifier
#: The colour of a state's word; plain ones are soft.
_COLOURS: Final = {"late": "late", "soon": "soon", "fine": "fine"}


@dataclass(frozen=True, kw_only=True)
class ChainCard:
    """A card of a chain; `kind` is what it is, `state` as a pill's."""

    id: tuple[str, int]
    kind: str
    title: str
    detail: str
    state: str
    state_text: str
    #: Whether the chain is told from here.
    is_focus: bool


class ChainColumn(QListWidget):
    """The cards of one stage. Enter tells the chain from a card, Ctrl+Enter opens its entry."""

    #: The arrow keys want the column beside: -1 to the left, 1 to the right.
    left_sideways = Signal(int)
    #: A card's id: to tell the chain from, and to open.
    focused = Signal(object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(CardDelegate(self))
        self.setSpacing(theme.HAIR)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self.setMinimumHeight(self.fontMetrics().height() * 2)
        self.itemDoubleClicked.connect(lambda item: self._tell(self.focused.emit, item))
        self.setAccessibleDescription(
            _("Retur visar kedjan från posten, Ctrl+Retur öppnar den, pilarna går mellan leden")
        )

    def show_cards(self, cards: Sequence[ChainCard]) -> None:
        """Show these cards instead; without any the column says so."""
        self.clear()
        for each in cards:
            self.addItem(_item(each))
        if not cards:
            nothing = _("Inget här")
            item = card([CardLine(f"{SYMBOLS['waiting']} {nothing}", -1, "soft")], nothing)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)

    @property
    def ids(self) -> list[tuple[str, int]]:
        """The cards from the top; empty where there is nothing."""
        found = (self.item(place).data(_ID) for place in range(self.count()))
        return [tuple(id) for id in found if id is not None]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.left_sideways.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            wants_entry = bool(event.modifiers() & _CTRL)
            tell = self.opened.emit if wants_entry else self.focused.emit
            self._tell(tell, self.currentItem())
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _tell(tell: Callable[[tuple[str, int]], object], item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_ID) is not None:
            tell(tuple(item.data(_ID)))


class ChainChart(QScrollArea):
    """The stages of a chain side by side; Tab stops at it once, the arrow keys walk it."""

    focused = Signal(object)
    opened = Signal(object)

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self.columns = [ChainColumn() for _title in titles]
        self._heads: list[QLabel] = []
        inside = QWidget()
        theme.dress(inside, "bare")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        for place, title in enumerate(titles):
            if place:
                row.addWidget(label("→", "soft"))
            row.addLayout(self._column(place, title), 1)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    def show_stages(self, stages: Sequence[Sequence[ChainCard]]) -> None:
        """Show a chain; the card it is told from gets the Tab stop."""
        for column, head, cards in zip(self.columns, self._heads, stages, strict=True):
            column.show_cards(cards)
            head.setText(f"{column.accessibleName()}  {len(cards)}")
        for place, cards in enumerate(stages):
            for row, each in enumerate(cards):
                if each.is_focus:
                    self._stand_at(place, row)

    def take_focus(self) -> None:
        """Put the keyboard where the chain is told from."""
        for column in self.columns:
            if column.focusPolicy() & Qt.FocusPolicy.TabFocus:
                column.setFocus()
                self.ensureWidgetVisible(column)

    def _column(self, place: int, title: str) -> QVBoxLayout:
        column, head = self.columns[place], label(title, "strong", wraps=True)
        column.setAccessibleName(title)
        column.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        column.left_sideways.connect(partial(self._step, place))
        column.focused.connect(self.focused)
        column.opened.connect(self.opened)
        self._heads.append(head)
        side = QVBoxLayout()
        side.setSpacing(theme.SMALL)
        side.addWidget(head)
        side.addWidget(column, 1)
        return side

    def _stand_at(self, place: int, row: int) -> None:
        for number, column in enumerate(self.columns):
            policy = Qt.FocusPolicy.StrongFocus if number == place else Qt.FocusPolicy.ClickFocus
            column.setFocusPolicy(policy)
            if number != place:
                column.clearSelection()
        column = self.columns[place]
        column.setCurrentRow(row)
        column.scrollToItem(column.item(row))
        self.ensureWidgetVisible(column)

    def _step(self, place: int, step: int) -> None:
        """Go to the next column that has a card, about as far down."""
        row = max(self.columns[place].currentRow(), 0)
        place += step
        while 0 <= place < len(self.columns):
            count = len(self.columns[place].ids)
            if count:
                self._stand_at(place, min(row, count - 1))
                self.columns[place].setFocus()
                return
            place += step


def _item(each: ChainCard) -> QListWidgetItem:
    symbol = SYMBOLS.get(each.state, "")
    told = f"{symbol} {each.state_text}".strip()
    here = _("kedjan visas härifrån") if each.is_focus else ""
    lines = [
        CardLine(each.kind, -1, "soft"),
        CardLine(each.title, strong=each.is_focus),
        CardLine(each.detail, -1, "soft"),
        CardLine(told, -1, _COLOURS.get(each.state, "soft"), strong=True),
    ]
    said = (each.kind, each.title, each.detail, each.state_text, here)
    item = card(lines, ", ".join(filter(None, said)))
    item.setData(_ID, each.id)
    item.setData(CardDelegate.MARKED, each.is_focus)
    item.setToolTip(each.title)
    return item
