"""Offers words while a person writes on a line; whatever is written may stand."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from bra_desk.ui.kit import theme


def complete(line: QLineEdit, words: Sequence[str] = ()) -> QCompleter:
    """Offer the words that hold what is written, wherever in the word it stands."""
    completer = QCompleter(QStringListModel(list(words), line), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    if (popup := completer.popup()) is not None:
        theme.dress(popup, "offer")
    line.setCompleter(completer)
    return completer


def offer(completer: QCompleter, words: Sequence[str]) -> None:
    """Offer other words from now on."""
    model = completer.model()
    if isinstance(model, QStringListModel):
        model.setStringList(list(words))
