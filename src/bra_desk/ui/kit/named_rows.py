"""Inputs in rows, each with its name at the left."""

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import label


class NamedRows(QFormLayout):
    """A few inputs that are read together, where names above them would take too much height."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(theme.GAP)
        self.setVerticalSpacing(theme.MEDIUM)

    def add(self, name: str, entry: QWidget, *beside: QWidget) -> None:
        """Add an input by its name, with what stands beside it in the row."""
        shown = label(name)
        shown.setBuddy(entry)
        entry.setAccessibleName(name)
        if not beside:
            self.addRow(shown, entry)
            return
        row = QHBoxLayout()
        row.setSpacing(theme.MEDIUM)
        row.addWidget(entry, 1)
        for widget in beside:
            row.addWidget(widget)
        self.addRow(shown, row)
