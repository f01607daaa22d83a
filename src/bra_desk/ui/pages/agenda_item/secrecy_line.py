"""The line at an item that says what of it is secret; nothing where nothing is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from bra_desk.basics.texts import _
from bra_desk.services.meetings.meeting_view import ItemView
from bra_desk.services.secrecy.secrecy import what_is_marked
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import label
from bra_desk.ui.kit.lock_mark import LockMark


class SecrecyLine(QFrame):
    """A padlock and a sentence: Sekretess: hela ärendet, 26 kap. 1 § OSL."""

    def __init__(self) -> None:
        super().__init__()
        self._text = label("", "soft", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(LockMark(), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty when nothing is marked."""
        return self._text.text()

    def show_item(self, item: ItemView) -> None:
        """Say what of this item is marked."""
        self._text.setText(spoken_marks(item))
        self.setVisible(bool(item.secrecy))


def spoken_marks(item: ItemView) -> str:
    """What of an item is marked, in a sentence; empty when nothing is."""
    told = "; ".join(map(what_is_marked, item.secrecy))
    return _("Sekretess: {what}").format(what=told) if told else ""
