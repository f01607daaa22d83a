"""Inputs that are chosen: yes or no, one of a few words, another entry."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QRadioButton
from typing_extensions import override

from bra_desk.basics.errors import ValuesWrong
from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, Link, YesNo
from bra_desk.services.entries import Option
from bra_desk.ui.kit.text_inputs import Input

#: The most words, and the most letters together, that stand as radio buttons in a row.
_RADIOS, _RADIO_LETTERS = 3, 34


class YesNoInput(Input):
    """A box to tick."""

    carries_label = True

    def __init__(self, field: YesNo) -> None:
        super().__init__(field)
        self.editor = QCheckBox(field.label)
        self._hold(self.editor)
        self.editor.clicked.connect(self.changed)

    @override
    def value(self) -> bool:
        return self.editor.isChecked()

    @override
    def set_value(self, value: bool) -> None:
        self.editor.setChecked(value)


class QuietCombo(QComboBox):
    """A list of choices that the mouse wheel leaves alone until it has the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setMaxVisibleItems(16)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and self.view().isVisible():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceInput(Input):
    """One of several words in a list that drops down."""

    def __init__(self, field: Choice) -> None:
        super().__init__(field)
        self.editor = QuietCombo()
        self._members: list[Any] = [] if field.default is not None else [None]
        self._members += field.labels
        for member in self._members:
            self.editor.addItem(_("– inte vald –") if member is None else field.labels[member])
        self.set_value(field.empty)
        self._hold(self.editor)
        self.editor.activated.connect(self.changed)

    @override
    def value(self) -> Any:
        return self._members[self.editor.currentIndex()]

    @override
    def set_value(self, value: Any) -> None:
        self.editor.setCurrentIndex(self._members.index(value))


class RadioInput(Input):
    """One of two or three words, all in sight."""

    def __init__(self, field: Choice) -> None:
        super().__init__(field)
        self._members = list(field.labels)
        self.buttons = [QRadioButton(field.labels[member]) for member in self._members]
        for button in self.buttons:
            button.setAccessibleDescription(field.label)
            button.clicked.connect(self.changed)
            self._row.addWidget(button)
        self._row.addStretch(1)
        self.setAccessibleName(field.label)
        self.set_value(field.empty)

    @override
    def value(self) -> Any:
        for member, button in zip(self._members, self.buttons, strict=True):
            if button.isChecked():
                return member
        return None

    @override
    def set_value(self, value: Any) -> None:
        for member, button in zip(self._members, self.buttons, strict=True):
            button.setChecked(member is value)
            if member is value:
                self.setFocusProxy(button)


class LinkInput(Input):
    """Another entry, found by writing any part of its name."""

    def __init__(self, field: Link, options: Sequence[Option]) -> None:
        super().__init__(field)
        self.editor = QuietCombo()
        self._line = QLineEdit()
        self.editor.setLineEdit(self._line)
        self.editor.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.editor.addItem("", None)
        for option in options:
            self._add(option.id, option.label)
        self.editor.setIconSize(QSize(0, 0))
        self._line.setPlaceholderText(_("Skriv för att leta"))
        self._line.setAccessibleName(field.label)
        self._line.textEdited.connect(self.changed)
        self._line.editingFinished.connect(self._tidy)
        self._complete()
        self._hold(self.editor)
        self.editor.activated.connect(self._chosen)

    @override
    def value(self) -> int | None:
        text = self.editor.currentText().strip()
        if text == self.editor.itemText(self.editor.currentIndex()).strip():
            return self._id(self.editor.currentIndex())
        places = self._places(text)
        if len(places) == 1:
            return self._id(places[0])
        sentence = (
            _("”{text}” är flera. Välj rätt rad i listan.")
            if places
            else _("”{text}” finns inte i registret. Välj i listan eller lämna tomt.")
        )
        raise ValuesWrong({self.field.name: sentence.format(text=text)})

    @override
    def set_value(self, value: int | None) -> None:
        place = self.editor.findData(value)
        if place < 0:
            self._add(value, _("(borttagen post)"))
            place = self.editor.count() - 1
        self.editor.setCurrentIndex(place)
        self._line.setCursorPosition(0)
        self._explain()

    def _add(self, number: int | None, label: str) -> None:
        self.editor.addItem(label, number)
        self.editor.setItemData(self.editor.count() - 1, label, Qt.ItemDataRole.ToolTipRole)

    def _complete(self) -> None:
        completer = QCompleter(self.editor.model(), self.editor)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(12)
        self.editor.setCompleter(completer)

    def _places(self, text: str) -> list[int]:
        folded = text.casefold()
        return [
            place
            for place in range(self.editor.count())
            if self.editor.itemText(place).strip().casefold() == folded
        ]

    def _id(self, place: int) -> int | None:
        number: int | None = self.editor.itemData(place)
        return number

    def _chosen(self) -> None:
        self._explain()
        self.changed.emit()

    def _tidy(self) -> None:
        if self.problem() is None:
            self.set_value(self.value())

    def _explain(self) -> None:
        """Names may be longer than the input; the whole stands in the tooltip."""
        self.editor.setToolTip(self.editor.currentText())


def choice_input(field: Choice) -> Input:
    """Radio buttons for a few short words that must be chosen among, else a list."""
    letters = sum(len(label) for label in field.labels.values())
    is_short = len(field.labels) <= _RADIOS and letters <= _RADIO_LETTERS
    return RadioInput(field) if is_short and field.default is not None else ChoiceInput(field)
