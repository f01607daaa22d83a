"""The navigation at the left: whose register it is, the places, and what can be undone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.basics.texts import _
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import Button, label
from bra_desk.ui.kit.scrolling import scrolled
from bra_desk.ui.pages.catalogue import PLACES, Place


class Navigation(QFrame):
    """One line for each place; Tab reaches the chosen one and the arrows move between them."""

    chosen = Signal(str)

    def __init__(self, undo: QAction) -> None:
        super().__init__()
        theme.dress(self, "side")
        self.setAccessibleName(_("Navigering"))
        self.setMinimumWidth(theme.NAVIGATION_WIDTH)
        self._council = label(_("BRÅ Desk"), "heading", wraps=True)
        self._municipality = label("", "small", wraps=True)
        self._lines: dict[str, QPushButton] = {}
        content = QWidget()
        self._scroll = scrolled(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        column = QVBoxLayout(content)
        column.setContentsMargins(10, theme.GAP, 0, theme.GAP)
        column.setSpacing(theme.HAIR)
        column.addWidget(_indented(self._council, self._municipality))
        column.addSpacing(theme.MEDIUM)
        self._add_lines(column, at_foot=False)
        column.addStretch(1)
        column.addWidget(_undo_line(undo))
        self._add_lines(column, at_foot=True)
        self.set_open(is_open=False)

    def set_names(self, council: str, municipality: str) -> None:
        """Show whose register is open."""
        self._council.setText(council)
        self._municipality.setText(municipality)

    def set_open(self, *, is_open: bool) -> None:
        """Without an open register no place can be visited."""
        for line in self._lines.values():
            line.setEnabled(is_open)

    def mark(self, name: str) -> None:
        """Show which place is open."""
        for place, line in self._lines.items():
            line.setChecked(place == name)
            if place == name:
                self._scroll.ensureWidgetVisible(line)
            # Tab stops at the open place alone, so that the page is one step away
            policy = Qt.FocusPolicy
            line.setFocusPolicy(policy.StrongFocus if place == name else policy.ClickFocus)

    def take_focus(self) -> None:
        """Put the focus on the place that is open."""
        for line in self._lines.values():
            if line.isChecked():
                line.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._scroll.ensureWidgetVisible(line)

    def step(self, line: QPushButton, steps: int) -> None:
        """Move the focus from a line to one above or below it."""
        lines = list(self._lines.values())
        place = min(max(lines.index(line) + steps, 0), len(lines) - 1)
        lines[place].setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(lines[place])

    @property
    def lines(self) -> dict[str, QPushButton]:
        """The lines by the name of their place."""
        return self._lines

    def _add_lines(self, column: QVBoxLayout, *, at_foot: bool) -> None:
        group = ""
        for place in PLACES:
            if place.at_foot is not at_foot:
                continue
            if place.group != group:
                group = place.group
                column.addSpacing(theme.SMALL)
                column.addWidget(_indented(label(group, "small")))
            line = _PlaceLine(place, self)
            self._lines[place.name] = line
            column.addWidget(line)


class _PlaceLine(Button):
    """A place in the navigation."""

    def __init__(self, place: Place, navigation: Navigation) -> None:
        super().__init__(place.title)
        self._navigation = navigation
        self.clicked.connect(lambda _checked: navigation.chosen.emit(place.name))
        theme.dress(self, "place")
        self.setCheckable(True)
        self.setAccessibleName(place.title)
        if place.shortcut:
            keys = QKeySequence(place.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
            self.setToolTip(f"{place.title}  {keys}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
        else:
            self._navigation.step(self, steps)

    @override
    def nextCheckState(self) -> None:
        """The window decides which place is open."""


def _undo_line(undo: QAction) -> QPushButton:
    line = Button()
    theme.dress(line, "place")

    def follow() -> None:
        line.setVisible(undo.isEnabled())
        line.setText(undo.iconText())
        line.setToolTip(undo.toolTip())
        line.setAccessibleName(undo.text())

    undo.changed.connect(follow)
    line.clicked.connect(undo.trigger)
    follow()
    return line


def _indented(*widgets: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(theme.GAP, 0, 0, 0)
    column.setSpacing(theme.HAIR)
    for widget in widgets:
        column.addWidget(widget)
    return made
