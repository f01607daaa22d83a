"""Inputs that are written: a line, running text, a day, a time of day, a number."""

from datetime import date, time
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget
from typing_extensions import override

from bra_desk.basics.clock import today
from bra_desk.basics.decimals import decimal, read_decimal
from bra_desk.basics.errors import ValuesWrong
from bra_desk.basics.paths import resource
from bra_desk.basics.texts import WEEKDAYS, _, clock, full_date, number
from bra_desk.forms.fields import Field, Number
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import label
from bra_desk.ui.kit.day_picker import DayPicker
from bra_desk.ui.kit.reading import clean_line, read_clock, read_day, read_number
from bra_desk.ui.kit.writing import WritingArea


class Input(QWidget):
    """What a person writes or chooses for one field."""

    #: The person changed something; silent when the program does.
    changed = Signal()
    #: Whether the label stands inside the input, so that none is needed above it.
    carries_label = False
    #: Whether the input wants the width of both columns.
    is_wide = False

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)

    def value(self) -> Any:
        """The value as the form keeps it; ValuesWrong when what is written cannot be read."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value; `changed` stays silent."""
        raise NotImplementedError

    def rewrite(self, value: Any) -> None:
        """Put another value in its place as the person would: `changed` tells of it."""
        self.set_value(value)
        self.changed.emit()

    def problem(self) -> str | None:
        """Why what is written cannot be read; None when it can."""
        try:
            self.value()
        except ValuesWrong as error:
            return error.problems[self.field.name]
        return None

    def mark(self, *, is_wrong: bool) -> None:
        """Draw the input as wrong, or as it should be."""
        widget = self.focusProxy() or self
        widget.setProperty("wrong", is_wrong)
        widget.style().unpolish(widget)
        widget.style().polish(widget)

    def _hold(self, widget: QWidget) -> None:
        """Place the widget that has the keyboard."""
        widget.setAccessibleName(self.field.label)
        widget.setAccessibleDescription(self.field.hint)
        self.setFocusProxy(widget)
        self._row.addWidget(widget, 1)


class LineInput(Input):
    """A single line of text."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.editor = QLineEdit()
        self._hold(self.editor)
        self.editor.textEdited.connect(self._edited)

    @override
    def value(self) -> Any:
        return self.editor.text()

    @override
    def set_value(self, value: Any) -> None:
        self.editor.setText(value)
        self.editor.setCursorPosition(0)

    def _edited(self, text: str) -> None:
        clean = clean_line(text)
        if clean != text:
            self.editor.setText(clean)
        self.changed.emit()


class LongTextInput(Input):
    """Running text in an area that grows with it."""

    is_wide = True

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.editor = WritingArea()
        self._hold(self.editor)
        self.editor.written.connect(self.changed)

    @override
    def value(self) -> str:
        return self.editor.text()

    @override
    def set_value(self, value: str) -> None:
        self.editor.set_text(value)

    @override
    def rewrite(self, value: str) -> None:
        self.editor.rewrite(value)


class _ReadInput(LineInput):
    """A line that is read as something else than text, and tidied when it is left."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.editor.editingFinished.connect(self._tidy)

    @override
    def value(self) -> Any:
        try:
            return self._read(self.editor.text())
        except ValueError as error:
            raise ValuesWrong({self.field.name: str(error)}) from error

    @override
    def set_value(self, value: Any) -> None:
        self.editor.setText("" if value is None else self._write(value))

    def _tidy(self) -> None:
        if self.problem() is None:
            self.set_value(self.value())

    def _read(self, text: str) -> Any:
        raise NotImplementedError

    def _write(self, value: Any) -> str:
        raise NotImplementedError


class DateInput(_ReadInput):
    """A day, written in any Swedish way or picked in a calendar; its weekday stands beside."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._row.setStretchFactor(self.editor, 0)
        self.editor.setFixedWidth(self.editor.fontMetrics().horizontalAdvance("26 november 2026  "))
        self._button = QToolButton()
        theme.dress(self._button, "drop")
        self._button.setIcon(QIcon(str(resource("icons/chevron-down.svg"))))
        self._button.setIconSize(QSize(10, 10))
        height = self.editor.sizeHint().height()
        self._button.setFixedSize(height, height)
        self._button.setToolTip(_("Välj i almanackan (Alt+nedpil)"))
        self._button.setAccessibleName(_("{label}, välj i almanackan").format(label=field.label))
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.open_calendar)
        self.weekday = label("", "soft")
        self._row.addWidget(self._button)
        self._row.addWidget(self.weekday, 1)
        self.editor.textChanged.connect(self._show_weekday)

    def open_calendar(self) -> None:
        """Let the person pick a day; Esc leaves the text as it was."""
        shown = today() if self.problem() else self.value() or today()
        picker = DayPicker(shown, self)
        picker.picked.connect(self._picked)
        picker.move(self.editor.mapToGlobal(QPoint(0, self.editor.height() + 2)))
        picker.show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    @override
    def _read(self, text: str) -> date | None:
        return read_day(text, today())

    @override
    def _write(self, value: date) -> str:
        return value.isoformat()

    def _picked(self, day: date) -> None:
        self.set_value(day)
        self.changed.emit()

    def _show_weekday(self, text: str) -> None:
        day = None if self.problem() else self.value()
        if day is None:
            self.weekday.clear()
            return
        is_plain = text.strip() == day.isoformat()
        self.weekday.setText(WEEKDAYS[day.weekday()] if is_plain else full_date(day))


class ClockInput(_ReadInput):
    """A time of day: 13.15, 1315 or 13:15."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.editor.setFixedWidth(self.editor.fontMetrics().horizontalAdvance("kl. 13.15    "))
        self._row.addStretch(1)

    @override
    def _read(self, text: str) -> time | None:
        return read_clock(text)

    @override
    def _write(self, value: time) -> str:
        return clock(value)


class NumberInput(_ReadInput):
    """A whole number, with its unit after it."""

    def __init__(self, field: Number) -> None:
        super().__init__(field)
        self._unit = field.unit
        self.editor.setFixedWidth(self.editor.fontMetrics().horizontalAdvance("1 000 000 000 000"))
        self._row.addWidget(label(field.unit, "soft"), 1)

    @override
    def _read(self, text: str) -> int | None:
        return read_number(text)

    @override
    def _write(self, value: int) -> str:
        return number(value) if self._unit else str(value)


class DecimalInput(_ReadInput):
    """A number with decimals, read with comma or point."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.editor.setFixedWidth(self.editor.fontMetrics().horizontalAdvance("1 000 000 000,00"))
        self._row.addStretch(1)

    @override
    def _read(self, text: str) -> Decimal | None:
        try:
            return read_decimal(text)
        except ValueError as error:
            sentence = _("”{text}” är inget tal. Skriv till exempel 12,5.")
            raise ValueError(sentence.format(text=text.strip())) from error

    @override
    def _write(self, value: Decimal) -> str:
        return decimal(value)
