"""Cards side by side where there is room, and under each other where there is not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.ui.kit import theme

#: A card is not made narrower than this many letters of the base font.
NARROWEST_LETTERS = 34


class CardGrid(QScrollArea):
    """Rows of cards that share the width equally and scroll when they must."""

    def __init__(self, rows: Sequence[Sequence[QWidget]]) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        theme.dress(inner, "bare")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        self._rows = [_row(cards) for cards in rows]
        for row in self._rows:
            column.addLayout(row)
        column.addStretch(1)
        self.setWidget(inner)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = self.fontMetrics().averageCharWidth() * NARROWEST_LETTERS
        for row in self._rows:
            fits = self.viewport().width() >= least * row.count()
            ways = QBoxLayout.Direction
            row.setDirection(ways.LeftToRight if fits else ways.TopToBottom)


def _row(cards: Sequence[QWidget]) -> QBoxLayout:
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    row.setSpacing(theme.GAP)
    for card in cards:
        row.addWidget(card, 1)
    return row
