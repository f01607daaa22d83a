"""What narrows a list: words, what is late or missing, and entries another page has pointed out."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from typing_extensions import override

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _
from bra_desk.forms.form import Form
from bra_desk.services.entries import Row
from bra_desk.ui.kit.cards import button
from bra_desk.ui.kit.flow import Flow
from bra_desk.ui.kit.states import deadline, is_late
from bra_desk.ui.kit.table_model import Choosing


class FilterLine(QLineEdit):
    """Esc empties it, the arrow down and Enter go on to the list."""

    left_downwards = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(_("Filtrera  Ctrl+F"))
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)


class FilterRow(QWidget):
    """Words to look for, and a button for each thing the form says may be late or missing."""

    changed = Signal()
    left_downwards = Signal()

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._choosings = _choosings(form)
        self._buttons: dict[str, QPushButton] = {}
        self.ids: frozenset[int] | None = None
        self.line = FilterLine(_("Filtrera {plural}").format(plural=form.plural.lower()))
        self.line.setMinimumWidth(self.line.fontMetrics().averageCharWidth() * 24)
        self.line.textChanged.connect(self.changed)
        self.line.left_downwards.connect(self.left_downwards)
        self.only = button("", self._show_all, "chip")
        self.only.hide()
        flow = Flow()
        flow.addWidget(self.line)
        flow.addWidget(self.only)
        for name in self._choosings:
            made = button(name, partial(self._toggle, name), "chip")
            made.setCheckable(True)
            self._buttons[name] = made
            flow.addWidget(made)
        self.setLayout(flow)

    @property
    def words(self) -> str:
        """The words that must all occur."""
        return self.line.text()

    @property
    def choosing(self) -> Choosing | None:
        """What the pressed button lets through; None when none is pressed."""
        for name, made in self._buttons.items():
            if made.isChecked():
                return self._choosings[name]
        return None

    def count(self, rows: Sequence[Row]) -> None:
        """Say on each button how many there are; one without any is taken away."""
        for name, made in self._buttons.items():
            number = sum(self._choosings[name](row.values) for row in rows)
            made.setText(f"{name}  {number}")
            made.setVisible(number > 0 or made.isChecked())

    def show_only(self, ids: Collection[int], text: str) -> None:
        """Let these entries through alone, and say why."""
        self.clear()
        self.ids = frozenset(ids)
        self.only.setText(_("{text}  ✕").format(text=text))
        self.only.setAccessibleName(_("{text}. Visa alla igen.").format(text=text))
        self.only.show()
        self.changed.emit()

    def clear(self) -> None:
        """Let everything through."""
        for made in self._buttons.values():
            made.setChecked(False)
        self.line.clear()
        self._show_all()

    def _show_all(self) -> None:
        self.ids = None
        self.only.hide()
        self.changed.emit()

    def _toggle(self, name: str) -> None:
        for other, made in self._buttons.items():
            made.setChecked(other == name and made.isChecked())
        self.changed.emit()


def _choosings(form: Form) -> Mapping[str, Choosing]:
    """What can be late or missing, by the words on its button."""
    found: dict[str, Choosing] = {}
    last_day = deadline(form)
    if last_day is not None:
        found[_("Försenade")] = lambda values: is_late(last_day, values, today())
    for wish in form.wishes:
        found[wish.text[0].upper() + wish.text[1:]] = wish.is_open
    return found
