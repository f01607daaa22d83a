"""The causes of problems: a list of the problems, and the tree of the chosen one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _
from bra_desk.services import entries
from bra_desk.services.causes import cause_trees
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.button_flow import ButtonFlow
from bra_desk.ui.kit.cards import SYMBOLS, ElidedLabel, button
from bra_desk.ui.kit.list_card import CardDelegate, CardLine, card
from bra_desk.ui.kit.nothing_yet import NothingYet
from bra_desk.ui.kit.tree_chart import TreeChart
from bra_desk.ui.pages.causes.cause_acts import CauseActs
from bra_desk.ui.pages.causes.cause_cards import Spot, cards

if TYPE_CHECKING:
    from bra_desk.services.causes.cause_trees import CauseTree, ProblemLine
    from bra_desk.ui.desk import Desk

_ID: Final = Qt.ItemDataRole.UserRole


class CauseView(QWidget):
    """Problems at the left, the prioritised first, and at the right why one of them is there."""

    #: How far the analyses have come, in words.
    told_of = Signal(str)
    #: What the view shows, so that its page knows when it is stale.
    kinds: ClassVar = frozenset(
        {
            *("problem", "situation_picture", "cause", "cause_analysis", "measure_cause"),
            *("measure", "organisation", "area"),
        }
    )

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        #: The problem whose tree is shown; None when there is none.
        self.problem_id: int | None = None
        self.tree: CauseTree | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(_("Problem att analysera"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setItemDelegate(CardDelegate(self.list))
        self.list.setSpacing(theme.HAIR)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.told = ElidedLabel("", "strong")
        self.chart = TreeChart(_("Orsaksträd"))
        self.acts = CauseActs(desk, self.spot, lambda: self.problem_id)
        self._lay_out()
        self.list.currentItemChanged.connect(lambda item, _before: self._chosen(item))
        self.list.itemActivated.connect(lambda _item: self.chart.take_focus())
        self.chart.chosen.connect(self.acts.show_for)
        self.chart.opened.connect(self.acts.open_spot)

    def refresh(self) -> None:
        """Read the problems and the tree anew; the chosen ones stay while they are there."""
        lines = cause_trees.problem_lines(self._desk.register)
        ids = [line.id for line in lines]
        if self.problem_id not in ids:
            self.problem_id = ids[0] if ids else None
        self.list.blockSignals(True)
        self.list.clear()
        for line in lines:
            self.list.addItem(_item(line))
        if self.problem_id is not None:
            self.list.setCurrentRow(ids.index(self.problem_id))
        self.list.blockSignals(False)
        # rows are measured anew once the scroll bar has taken its room
        QTimer.singleShot(0, self.list, self.list.doItemsLayout)
        self._parts.setVisible(bool(lines))
        self._nothing.setVisible(not lines)
        self._tell(lines)
        self._draw()

    def go_to(self, kind: str, ids: Sequence[int]) -> None:
        """Show the tree of an entry and open the entry; of several, the first one's tree."""
        if not ids:
            return
        opened = entries.read(self._desk.register, kind, ids[0])
        problem = ids[0] if kind == "problem" else opened.values.get("problem")
        self.problem_id = self._shown_for(problem)
        self.refresh()
        self.chart.stand_where(
            lambda id: isinstance(id, Spot) and (id.kind, id.id) == (kind, ids[0])
        )
        if len(ids) == 1:
            self.acts.open_spot(Spot(kind, ids[0]))

    def new_entry(self, kind: str = "") -> None:
        """Begin a cause, or an entry of another kind that the view shows."""
        if kind in {"problem", "situation_picture"}:
            self.acts.begin(kind, {})
        elif self.problem_id is not None:
            self.acts.new_cause()

    def take_focus(self) -> None:
        """Put the keyboard on the problems, or on what begins the first."""
        (self.list if self._parts.isVisible() else self._nothing.begin).setFocus()

    def spot(self) -> Spot | None:
        """What the tree stands at; None when there is no tree."""
        card = self.chart.current
        return card.id if card is not None and isinstance(card.id, Spot) else None

    def _shown_for(self, problem_id: int | None) -> int | None:
        """The newest version of a problem, which is the one that is listed."""
        lines = cause_trees.problem_lines(self._desk.register)
        same = next((line.id for line in lines if problem_id in line.same), None)
        return problem_id if same is None else same

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.problem_id = item.data(_ID)
            self._draw()

    def _tell(self, lines: "Sequence[ProblemLine]") -> None:
        wanted = [line for line in lines if line.is_prioritised]
        done = sum(bool(line.causes) for line in wanted)
        text = _("{done} av {count} prioriterade problem har orsaker").format(
            done=done, count=len(wanted)
        )
        self.told_of.emit(text if wanted else _("Inga prioriterade problem än"))

    def _draw(self) -> None:
        problem_id = self.problem_id
        if problem_id is None:
            return
        register = self._desk.register
        self.tree = cause_trees.cause_tree(register, problem_id, today())
        root = self.tree.root
        self.told.setText(root.title)
        self.told.setToolTip(root.title)
        self.acts.has_analysis = self.tree.analysis
        self.chart.show_tree(cards(root))

    def _lay_out(self) -> None:
        main = QWidget()
        right = QVBoxLayout(main)
        right.setContentsMargins(theme.MEDIUM, 0, 0, 0)
        right.setSpacing(theme.SMALL)
        top = QHBoxLayout()
        top.addWidget(self.told, 1)
        for made in self.acts.of_problem:
            top.addWidget(made)
        right.addLayout(top)
        right.addWidget(self.chart, 1)
        acts = ButtonFlow()
        for made in self.acts.of_spot:
            acts.addWidget(made)
        right.addLayout(acts)
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setChildrenCollapsible(False)
        self._parts.addWidget(self.list)
        self._parts.addWidget(main)
        self._parts.setStretchFactor(0, 1)
        self._parts.setStretchFactor(1, 4)
        self._nothing = NothingYet(
            _(
                "Här ritas varför ett problem finns: situation, utsatta, gärningspersoner och "
                "struktur, med orsakerna bakom. Börja med att skriva problem i en lägesbild."
            ),
            button(_("Nytt problem"), lambda: self._desk.new_entry("problem"), "primary"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.MEDIUM, 0, 0)
        column.addWidget(self._parts, 1)
        self._nothing.hide()  # both at once would make a small window grow
        column.addWidget(self._nothing)


def _item(line: "ProblemLine") -> QListWidgetItem:
    symbol = SYMBOLS.get(line.state, "")
    told = CardLine(f"{symbol} {line.told}".strip(), -1, "soft")
    said = (line.title, line.detail, line.state_text, line.told)
    item = card([CardLine(line.title), told], ", ".join(filter(None, said)))
    item.setData(_ID, line.id)
    item.setToolTip("\n".join(filter(None, (line.title, line.detail, line.state_text))))
    return item
