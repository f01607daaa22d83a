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
    """Rows of columns of cards; the columns share the width, and all scrolls when it must."""

    def __init__(self, rows: Sequence[Sequence[Sequence[QWidget]]]) -> None:
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
        self._rows = [_row(columns) for columns in rows]
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


def _row(columns: Sequence[Sequence[QWidget]]) -> QBoxLayout:
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    row.setSpacing(theme.GAP)
    for cards in columns:
        column = QVBoxLayout()
        column.setSpacing(theme.GAP)
        for card in cards:
            column.addWidget(card, 1 if card is cards[-1] else 0)
        row.addLayout(column, 1)
    return row
