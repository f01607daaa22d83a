"""The line over an approved meeting: since when it is locked, and how it is opened."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from bra_desk.basics.texts import _
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, label


class LockLine(QFrame):
    """Says why nothing can be written; takes no room when it can."""

    def __init__(self) -> None:
        super().__init__()
        theme.dress(self, "card")
        self.setAccessibleName(_("Justerat och låst"))
        self._text = label("", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.MEDIUM, theme.GAP, theme.MEDIUM)
        column.addWidget(self._text)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty when nothing is locked."""
        return self._text.text().removeprefix(f"{SYMBOLS['fine']} ")

    def show_text(self, text: str) -> None:
        """Say this; an empty text takes the line away."""
        self._text.setText(f"{SYMBOLS['fine']} {text}" if text else "")
        self.setVisible(bool(text))
