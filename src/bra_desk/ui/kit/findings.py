"""What to look over before an act: a sentence for each thing, in an area that scrolls."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bra_desk.basics.texts import _
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, label
from bra_desk.ui.kit.scrolling import scrolled_column


class Findings(QWidget):
    """The sentences under a heading, or that nothing is missing.

    `way_to` gives the button that leads to where a finding is mended; None where nothing does.
    """

    def __init__(
        self,
        heading: str,
        found: Sequence[str],
        way_to: Callable[[str], QPushButton | None] = lambda _finding: None,
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        if not found:
            column.addWidget(label(_("● Inget saknas."), "soft"))
            return
        column.addWidget(label(heading, "heading"))
        area, self._rows = scrolled_column()
        for sentence in found:
            self._add(sentence, way_to(sentence))
        room = self.screen().availableGeometry().height()
        area.setMinimumHeight(min(area.sizeHint().height(), room // 4))
        column.addWidget(area, 1)

    def _add(self, sentence: str, way: QPushButton | None) -> None:
        row = QHBoxLayout()
        row.addWidget(label(f"{SYMBOLS['soon']} {sentence}", wraps=True), 1)
        if way is not None:
            row.addWidget(way)
        self._rows.addLayout(row)
