"""What narrows a list: words, what is late or missing, and entries another page has pointed out."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget
from typing_extensions import override

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _
from bra_desk.forms.form import Form
from bra_desk.services.entries import Row
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button
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
        self._has_any: dict[str, bool] = {}
        self.ids: frozenset[int] | None = None
        self.line = FilterLine(_("Filtrera {plural}").format(plural=form.plural.lower()))
        self.line.setMinimumWidth(self.line.fontMetrics().averageCharWidth() * 24)
        self.line.textChanged.connect(self.changed)
        self.line.left_downwards.connect(self.left_downwards)
        self.only = button("", self._show_all, "chip")
        self.only.hide()
        self.menu_button = button("", lambda: None, "choice")
        self.menu_button.setMenu(QMenu(self.menu_button))
        self._lay_out()

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

    def choices(self) -> list[QPushButton]:
        """The buttons for what may be late or missing."""
        return list(self._buttons.values())

    def count(self, rows: Sequence[Row]) -> None:
        """Say on each button how many there are; one without any is taken away."""
        for name, made in self._buttons.items():
            number = sum(self._choosings[name](row.values) for row in rows)
            made.setText(f"{name}  {number}")
            self._has_any[name] = number > 0 or made.isChecked()
        self._make_room()

    def show_only(self, ids: Collection[int], text: str) -> None:
        """Let these entries through alone, and say why."""
        self.clear()
        self.ids = frozenset(ids)
        self.only.setText(_("{text}  ✕").format(text=text))
        self.only.setAccessibleName(_("{text}. Visa alla igen.").format(text=text))
        self.only.show()
        self._make_room()
        self.changed.emit()

    def clear(self) -> None:
        """Let everything through."""
        for made in self._buttons.values():
            made.setChecked(False)
        self.line.clear()
        self._show_all()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @override
    def minimumSizeHint(self) -> QSize:
        wide = self.line.minimumWidth() + self.menu_button.sizeHint().width() + theme.MEDIUM
        return QSize(wide, super().minimumSizeHint().height())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.MEDIUM)
        row.addWidget(self.line)
        row.addWidget(self.only)
        for name in self._choosings:
            made = button(name, partial(self._toggle, name), "chip")
            made.setCheckable(True)
            self._buttons[name] = made
            row.addWidget(made)
        row.addWidget(self.menu_button)
        row.addStretch(1)

    def _make_room(self) -> None:
        """The buttons stand in a row where they fit, and in a menu where they do not."""
        offered = [name for name, has_any in self._has_any.items() if has_any]
        always = (self.line, self.only) if self.ids is not None else (self.line,)
        wanted = [*always, *(self._buttons[name] for name in offered)]
        needed = sum(widget.sizeHint().width() + theme.MEDIUM for widget in wanted)
        fits = needed <= self.width()
        for name, made in self._buttons.items():
            made.setVisible(fits and name in offered)
        self.menu_button.setVisible(not fits)
        self._fill_menu(offered)

    def _fill_menu(self, offered: Sequence[str]) -> None:
        pressed = [name for name, made in self._buttons.items() if made.isChecked()]
        self.menu_button.setText(pressed[0] if pressed else _("Visa alla"))
        menu = self.menu_button.menu()
        menu.clear()
        for name in ("", *offered):
            action = menu.addAction(self._buttons[name].text() if name else _("Visa alla"))
            action.setCheckable(True)
            action.setChecked(name == (pressed[0] if pressed else ""))
            action.triggered.connect(partial(self._press, name))

    def _press(self, name: str) -> None:
        if name:
            self._buttons[name].setChecked(True)
            self._toggle(name)
        else:
            self.clear()

    def _show_all(self) -> None:
        self.ids = None
        self.only.hide()
        self._make_room()
        self.changed.emit()

    def _toggle(self, name: str) -> None:
        for other, made in self._buttons.items():
            made.setChecked(other == name and made.isChecked())
        self._make_room()
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
