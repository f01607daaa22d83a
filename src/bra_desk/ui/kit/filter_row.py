"""What narrows a list: words, its views, and entries another page has pointed out."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget
from typing_extensions import override

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _, in_sentence
from bra_desk.forms.form import Form
from bra_desk.forms.views import View, Viewer
from bra_desk.services.entries import Row
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button
from bra_desk.ui.kit.states import deadline, is_late
from bra_desk.ui.kit.table_model import Choosing

#: Answers who is looking, and which day.
Viewing = Callable[[], Viewer]


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
    """Words to look for, and a button for each view; those without room stand in a menu."""

    changed = Signal()
    left_downwards = Signal()
    #: A view was pressed, or the menu asked, that must know whose entries are the person's own.
    mine_asked = Signal()

    def __init__(self, form: Form, viewing: Viewing | None = None) -> None:
        super().__init__()
        self._viewing = viewing or (lambda: Viewer(today=today()))
        self._views = {view.label: view for view in form.views or _plain_views(form)}
        self._buttons: dict[str, QPushButton] = {}
        self._has_any: dict[str, bool] = {}
        self.ids: frozenset[int] | None = None
        self.line = FilterLine(_("Filtrera {plural}").format(plural=in_sentence(form.plural)))
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
        """What the pressed view lets through; None when none is pressed."""
        for name, made in self._buttons.items():
            if made.isChecked():
                return _choosing(self._views[name], self._viewing())
        return None

    def choices(self) -> list[QPushButton]:
        """The buttons of the views."""
        return list(self._buttons.values())

    def count(self, rows: Sequence[Row]) -> None:
        """Say on each button how many there are; one without any is taken away."""
        viewer = self._viewing()
        for name, made in self._buttons.items():
            if self._asks_who(name, viewer):
                made.setText(f"{name} …")
                self._has_any[name] = bool(rows)
                continue
            number = sum(self._views[name].shows(row.values, viewer) for row in rows)
            made.setText(f"{name}  {number}")
            self._has_any[name] = number > 0 or made.isChecked() or self._views[name].is_personal
        self._make_room()

    def press(self, name: str) -> None:
        """Show a view by its label, or everything for an empty one."""
        if name:
            self._buttons[name].setChecked(True)
            self._toggle(name)
        else:
            self.clear()

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
        for name in self._views:
            made = button(name, partial(self._toggle, name), "chip")
            made.setCheckable(True)
            self._buttons[name] = made
            row.addWidget(made)
        row.addWidget(self.menu_button)
        row.addStretch(1)

    def _make_room(self) -> None:
        """The buttons stand in a row as far as they fit, and the rest in a menu."""
        offered = [name for name, has_any in self._has_any.items() if has_any]
        beside = [name for name in offered if name in self._fitting(offered)]
        for name, made in self._buttons.items():
            made.setVisible(name in beside)
        hidden = [name for name in offered if name not in beside]
        self.menu_button.setVisible(bool(hidden) or (self._is_personal and bool(offered)))
        self._fill_menu(offered, hidden)

    @property
    def _is_personal(self) -> bool:
        """Whether a view asks whose entries; the menu then stays, for it can be told there."""
        return any(view.is_personal for view in self._views.values())

    def _fitting(self, offered: Sequence[str]) -> frozenset[str]:
        always = (self.line, self.only) if self.ids is not None else (self.line,)
        room = self.width() - sum(_wide(widget) for widget in always)
        self.menu_button.setText(_("Fler vyer"))
        menu = _wide(self.menu_button)
        wanted = sum(_wide(self._buttons[name]) for name in offered)
        if wanted + (menu if self._is_personal else 0) <= room:
            return frozenset(offered)
        room -= menu
        found: list[str] = []
        for name in offered:
            room -= _wide(self._buttons[name])
            if room < 0:
                break
            found.append(name)
        return frozenset(found)

    def _fill_menu(self, offered: Sequence[str], hidden: Sequence[str]) -> None:
        pressed = next((name for name, made in self._buttons.items() if made.isChecked()), "")
        self.menu_button.setText(pressed if pressed in hidden else _("Fler vyer"))
        menu = self.menu_button.menu()
        menu.clear()
        for name in ("", *offered):
            action = menu.addAction(self._buttons[name].text() if name else _("Visa alla"))
            action.setCheckable(True)
            action.setChecked(name == pressed)
            action.triggered.connect(partial(self.press, name))
        if self._is_personal:
            menu.addSeparator()
            menu.addAction(_("Välj vad som är mitt …")).triggered.connect(self.mine_asked)

    def _show_all(self) -> None:
        self.ids = None
        self.only.hide()
        self._make_room()
        self.changed.emit()

    def _asks_who(self, name: str, viewer: Viewer) -> bool:
        return self._views[name].is_personal and viewer.organisation is None

    def _toggle(self, name: str) -> None:
        if self._asks_who(name, self._viewing()):
            self._buttons[name].setChecked(False)
            self.mine_asked.emit()
            return
        for other, made in self._buttons.items():
            made.setChecked(other == name and made.isChecked())
        self._make_room()
        self.changed.emit()


def _wide(widget: QWidget) -> int:
    return max(widget.sizeHint().width(), widget.minimumWidth()) + theme.MEDIUM


def _choosing(view: View, viewer: Viewer) -> Choosing:
    return lambda values: view.shows(values, viewer)


def _plain_views(form: Form) -> tuple[View, ...]:
    """What any list may ask: what is late, and which entries lack what they should have."""
    found = []
    last_day = deadline(form)
    if last_day is not None:
        found.append(
            View(
                name="late",
                label=_("Försenade"),
                shows=lambda values, viewer: is_late(last_day, values, viewer.today),
            )
        )
    for wish in form.wishes:
        label = wish.text[0].upper() + wish.text[1:]
        found.append(View(name=wish.field, label=label, shows=_open(wish.is_open)))
    return tuple(found)


def _open(is_open: Callable[[Mapping[str, object]], bool]) -> Callable[..., bool]:
    return lambda values, _viewer: is_open(values)
