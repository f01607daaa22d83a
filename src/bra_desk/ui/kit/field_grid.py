"""A form's fields as inputs in two columns, with labels above, hints and problems below."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.basics.errors import ValuesWrong
from bra_desk.basics.texts import _, in_sentence
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Field, Link, Text
from bra_desk.forms.form import Form
from bra_desk.services.entries import Option
from bra_desk.ui.kit.cards import SYMBOLS, label
from bra_desk.ui.kit.inputs import Input, input_for
from bra_desk.ui.kit.privacy_line import PrivacyLine
from bra_desk.ui.kit.states import is_place

#: Two columns need this many times the width of a common letter.
_LETTERS_FOR_TWO = 84


class LabelledInput(QWidget):
    """An input under its label, with the hint below it, or what is wrong."""

    def __init__(self, field: Field, entry: Input) -> None:
        super().__init__()
        self.input = entry
        self.label = label(field.label + (" *" if field.required else ""))
        self.label.setBuddy(entry)
        self.hint = label(field.hint, "small", wraps=True)
        self.problem = label("", "problem", wraps=True)
        #: Why nothing can be chosen yet; empty when something can.
        self._lacking = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.label, entry, self.hint, self.problem):
            column.addWidget(widget)
        #: The guard of a text; None for a field that holds something else.
        self.privacy: PrivacyLine | None = None
        if isinstance(field, Text):
            self.privacy = PrivacyLine(field, entry.value, entry.rewrite)
            self.privacy.stopped.connect(self.show_problem)
            column.addWidget(self.privacy)
        column.addStretch(1)
        self.label.setHidden(entry.carries_label)

    def begin(self, value: Any) -> None:
        """Show the value that the form is opened with."""
        self.input.set_value(value)
        self.show_problem(None)
        if self.privacy is not None:
            self.privacy.begin(value)

    def tell_changed(self) -> None:
        """The person has written: what was wrong may be mended, and the guard looks in a pause."""
        if self.privacy is None:
            self.show_problem(None)
            return
        if not self.privacy.is_stopping:
            self.show_problem(None)
        self.privacy.look_soon()

    def tell_lacking(self, sentence: str) -> None:
        """Say below the input that it cannot be filled in yet, also when it is refused empty."""
        self._lacking = sentence
        self.hint.setText(sentence)
        self.show_problem(None)

    def show_problem(self, sentence: str | None) -> None:
        """Say what is wrong in place of the hint; None takes it away."""
        if self.privacy is not None:
            self.privacy.offer(is_stopped=bool(sentence))
        told = f"{SYMBOLS['late']} {sentence} {self._lacking}".rstrip()
        self.problem.setText(told if sentence else "")
        self.problem.setVisible(bool(sentence))
        self.hint.setVisible(bool(self.hint.text()) and not sentence)
        self.input.setAccessibleDescription(sentence or self.hint.text())
        self.input.mark(is_wrong=bool(sentence))


class FieldGrid(QWidget):
    """The inputs of a form; `hidden` fields keep the value they are given."""

    changed = Signal()
    #: The person has said why a personal number stays.
    justified = Signal()

    def __init__(
        self,
        form: Form,
        options: Callable[[str], Sequence[Option]],
        hidden: Collection[str] = (),
    ) -> None:
        super().__init__()
        self._form = form
        self._kept: dict[str, Any] = form.empty()
        self._columns = 0
        self.cells: dict[str, LabelledInput] = {}
        for field in form.values:
            if field.name not in hidden:
                choices = options(field.to) if isinstance(field, Link) else ()
                self._add(field, input_for(field, choices))
                if isinstance(field, Link) and field.required and not choices:
                    self.cells[field.name].tell_lacking(_nothing_to_choose(field))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(28)
        self._grid.setVerticalSpacing(14)
        self._arrange(2)

    def values(self) -> dict[str, Any]:
        """All values of the form; ValuesWrong with what cannot be read."""
        unread = {
            name: problem
            for name, cell in self.cells.items()
            if (problem := cell.input.problem()) is not None
        }
        if unread:
            raise ValuesWrong(unread)
        return self._kept | {name: cell.input.value() for name, cell in self.cells.items()}

    def readable(self) -> dict[str, Any]:
        """The values that can be read; for the others, what the field was given."""
        return self._kept | {
            name: cell.input.value()
            for name, cell in self.cells.items()
            if cell.input.problem() is None
        }

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show values; `changed` stays silent and problems are taken away."""
        self._kept = dict(values)
        for name, cell in self.cells.items():
            cell.begin(values[name])

    def reasons(self) -> dict[str, str]:
        """Why the personal numbers of a field stay, where the person has said."""
        guards = {name: cell.privacy for name, cell in self.cells.items()}
        return {name: guard.reason for name, guard in guards.items() if guard and guard.reason}

    def allows(self, name: str, number: str) -> bool:
        """Whether the person need not be asked about a number in a field."""
        cell = self.cells.get(name)
        return cell is None or cell.privacy is None or cell.privacy.allows(number)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Put each sentence under its input and go to the first one that is wrong."""
        first = None
        for name, cell in self.cells.items():
            cell.show_problem(problems.get(name))
            if name in problems and first is None:
                first = cell
        if first is not None:
            first.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Go to the first input, past a place in a list, which comes by itself."""
        cells = list(self.cells.values())
        place = 1 if len(cells) > 1 and is_place(self._form, cells[0].input.field) else 0
        cells[place].input.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_changed_from(self, values: Mapping[str, Any]) -> bool:
        """Whether the person has written anything else than these values."""
        try:
            return self.values() != dict(values)
        except ValuesWrong:
            return True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.fontMetrics().averageCharWidth() * _LETTERS_FOR_TWO
        self._arrange(2 if event.size().width() >= wide else 1)

    @override
    def minimumSizeHint(self) -> QSize:
        # one column must fit, so that a large text size never cuts a form off
        return QSize(260, super().minimumSizeHint().height())

    def _add(self, field: Field, entry: Input) -> None:
        cell = LabelledInput(field, entry)
        cell.show_problem(None)
        entry.changed.connect(self.changed)
        entry.changed.connect(cell.tell_changed)
        if cell.privacy is not None:
            cell.privacy.settled.connect(lambda: self._go_on(cell))
        self.cells[field.name] = cell

    def _go_on(self, cell: LabelledInput) -> None:
        """A stop is settled: back to the text, or on to the save that it stopped."""
        cell.input.setFocus(Qt.FocusReason.OtherFocusReason)
        if cell.privacy is not None and cell.privacy.reason:
            self.justified.emit()

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        place = 0
        for name, cell in self.cells.items():
            span = columns if self._is_wide(name, cell.input) else 1
            if place % columns + span > columns:
                place += 1
            self._grid.addWidget(cell, place // columns, place % columns, 1, span)
            place += span
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _is_wide(self, name: str, entry: Input) -> bool:
        names_it = name == self._form.caption[0] and isinstance(entry.field, Text)
        return entry.is_wide or names_it


def _nothing_to_choose(field: Link) -> str:
    """Said of a link that must be filled in while there is nothing to point at."""
    form = FORMS[field.to]
    sentence = _("Inga {plural} finns än. Börja med ”{new}”.")
    return sentence.format(plural=in_sentence(form.plural), new=form.new)
