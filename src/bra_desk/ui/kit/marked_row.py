"""What can be done with the entries that are marked in a list, when they are several."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from bra_desk.basics.texts import _, counted
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button, label

#: Does something with the marked entries.
ForSeveral = Callable[[Sequence[int]], object]


@dataclass(frozen=True)
class SeveralAct:
    """A thing a kind's own page does with several entries."""

    text: str
    work: ForSeveral


class MarkedRow(QWidget):
    """A count of the marked entries, with the acts; hidden while at most one is marked."""

    def __init__(self, acts: Sequence[SeveralAct]) -> None:
        super().__init__()
        self._ids: tuple[int, ...] = ()
        self._count = label("", "strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.MEDIUM)
        row.addWidget(self._count)
        self.buttons = [button(act.text, partial(self._do, act.work)) for act in acts]
        for made in self.buttons:
            row.addWidget(made)
        row.addStretch(1)
        self.hide()

    def show_marked(self, ids: Sequence[int]) -> None:
        """Offer the acts for these entries."""
        self._ids = tuple(ids)
        self._count.setText(counted(len(ids), _("markerad"), _("markerade")))
        self.setVisible(len(ids) > 1)

    def _do(self, work: ForSeveral) -> None:
        work(self._ids)
