"""What a page or a list says at its top while it has nothing: what would be here, how to begin."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from bra_desk.basics.texts import _
from bra_desk.ui.kit.cards import Card, EmptyState


class NothingYet(QWidget):
    """A card at the top of the room there is, with the one button that begins."""

    def __init__(self, about: str, begin: QPushButton, heading: str = "") -> None:
        super().__init__()
        #: The button that begins, for who comes here by the keyboard.
        self.begin = begin
        card = Card(heading or _("Här finns inget än"))
        card.body.addWidget(EmptyState(about, begin))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
