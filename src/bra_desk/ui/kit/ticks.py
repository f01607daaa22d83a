"""Things to tick: a box for each, and below it what helps a person choose."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import empty, label


class Ticks(QWidget):
    """Boxes by the numbers of their entries."""

    #: A box was ticked, or no longer is.
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[int, QCheckBox] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.HAIR)

    @property
    def ticked(self) -> list[int]:
        """What is chosen; a box that cannot be changed is no choice."""
        return [id for id, box in self.boxes.items() if box.isChecked() and box.isEnabled()]

    def add(self, id: int, text: str, below: str = "", *, is_ticked: bool = False) -> QCheckBox:
        """Offer one more; without a line below when there is nothing more to say."""
        box = QCheckBox(text)
        box.setChecked(is_ticked)
        box.setAccessibleDescription(below)
        box.toggled.connect(lambda _on: self.changed.emit())
        self.boxes[id] = box
        self._rows.addWidget(box)
        if below:
            said = label(below, "small", wraps=True)
            said.setContentsMargins(theme.GAP + theme.SMALL, 0, 0, theme.MEDIUM)
            self._rows.addWidget(said)
        return box

    def clear(self) -> None:
        """Offer nothing, until more is added."""
        self.boxes.clear()
        empty(self._rows)
