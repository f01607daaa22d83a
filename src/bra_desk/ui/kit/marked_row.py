"""What can be done with the entry that is marked in a list, or with several of them."""

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
    """A count of the marked entries with the acts for several, or the acts for just one.

    Hidden while there is nothing to offer.
    """

    def __init__(
        self, for_several: Sequence[SeveralAct], for_one: Sequence[SeveralAct] = ()
    ) -> None:
        super().__init__()
        self._ids: tuple[int, ...] = ()
        self._count = label("", "strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.MEDIUM)
        row.addWidget(self._count)
        self._for_several, self._for_one = (
            [button(act.text, partial(self._do, act.work)) for act in acts]
            for acts in (for_several, for_one)
        )
        for made in (*self._for_several, *self._for_one):
            row.addWidget(made)
        row.addStretch(1)
        self.show_marked(())

    def show_marked(self, ids: Sequence[int]) -> None:
        """Offer the acts for these entries."""
        self._ids = tuple(ids)
        is_several = len(ids) > 1
        self._count.setText(counted(len(ids), _("markerad"), _("markerade")))
        self._count.setVisible(is_several)
        for made in self._for_several:
            made.setVisible(is_several)
        for made in self._for_one:
            made.setVisible(len(ids) == 1)
        self.setVisible(is_several or (len(ids) == 1 and bool(self._for_one)))

    def _do(self, work: ForSeveral) -> None:
        work(self._ids)
