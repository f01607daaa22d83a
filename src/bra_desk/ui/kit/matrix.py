"""A table to read: a name for each row, a heading for each column, a text in each cell."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import label


class Matrix(QWidget):
    """Texts in rows and columns; each cell says to a screen reader where it stands."""

    def __init__(
        self,
        name: str,
        headings: Sequence[str],
        rows: Sequence[tuple[str, Sequence[str]]],
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(theme.SMALL + theme.HAIR)
        for column, heading in enumerate(headings, 1):
            grid.addWidget(label(heading, "soft", wraps=True), 0, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        for row, (begins, cells) in enumerate(rows, 1):
            grid.addWidget(label(begins, "strong", wraps=True), row, 0, Qt.AlignmentFlag.AlignTop)
            for column, text in enumerate(cells, 1):
                cell = label(text, wraps=True)
                cell.setAccessibleName(f"{begins}, {headings[column - 1]}: {text}")
                grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
