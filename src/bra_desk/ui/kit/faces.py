"""Other faces of a list than its table, and the switch between them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bra_desk.basics.texts import _
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button

if TYPE_CHECKING:
    from bra_desk.services.entries import Row
    from bra_desk.ui.desk import Desk


class FaceView(QWidget):
    """Shows the entries of a list its own way."""

    def show_rows(self, rows: "Sequence[Row]") -> None:
        """Show these entries instead."""
        raise NotImplementedError


#: Opens an entry.
Opens = Callable[[int], object]


@dataclass(frozen=True)
class Face:
    """A face: what the switch says, and what makes its view."""

    text: str
    make: Callable[["Desk", Opens], FaceView]


class FaceSwitch(QWidget):
    """Tells which face of a list is wanted: 0 for the table, then the others in order."""

    chosen = Signal(int)

    def __init__(self, faces: Sequence[Face]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        # no group of Qt's: in one only the pressed button is reached by Tab
        self._buttons = [
            button(text, partial(self.press, place), "chip")
            for place, text in enumerate((_("Tabell"), *(face.text for face in faces)))
        ]
        for made in self._buttons:
            made.setCheckable(True)
            made.setAccessibleDescription(_("Hur listan visas"))
            row.addWidget(made)
        self._buttons[0].setChecked(True)
        self.setVisible(bool(faces))

    def press(self, place: int) -> None:
        """Choose a face."""
        for number, made in enumerate(self._buttons):
            made.setChecked(number == place)
        self.chosen.emit(place)
