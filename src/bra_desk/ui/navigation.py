"""The navigation at the left: whose register it is, the places, and what can be undone."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.basics.texts import _
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import label
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
        column = QVBoxLayout(self)
        column.setContentsMargins(10, theme.GAP, 10, theme.GAP)
        column.setSpacing(theme.HAIR)
        column.addWidget(_indented(self._council, self._municipality))
        column.addSpacing(theme.MEDIUM)
        self._places = _Group(self, (place for place in PLACES if not place.at_foot))
        column.addWidget(self._places)
        column.addStretch(1)
        column.addWidget(_undo_line(undo))
        self._foot = _Group(self, (place for place in PLACES if place.at_foot))
        column.addWidget(self._foot)
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
        for group in (self._places, self._foot):
            group.mark(name)

    def take_focus(self) -> None:
        """Put the focus on the place that is open."""
        for line in self._lines.values():
            if line.isChecked():
                line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add_line(self, place: Place, line: QPushButton) -> None:
        """Take a place's line as the navigation's own."""
        self._lines[place.name] = line
        line.clicked.connect(lambda _checked: self.chosen.emit(place.name))

    @property
    def lines(self) -> dict[str, QPushButton]:
        """The lines by the name of their place."""
        return self._lines


class _Group(QWidget):
    """Lines of which at most one is chosen."""

    def __init__(self, navigation: Navigation, places: Iterable[Place]) -> None:
        super().__init__(navigation)
        self._lines: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HAIR)
        for place in places:
            line = _PlaceLine(place)
            navigation.add_line(place, line)
            self._lines[place.name] = line
            column.addWidget(line)

    def mark(self, name: str) -> None:
        for own, line in self._lines.items():
            line.setChecked(own == name)


class _PlaceLine(QPushButton):
    """A place in the navigation."""

    def __init__(self, place: Place) -> None:
        super().__init__(place.title)
        theme.dress(self, "place")
        self.setCheckable(True)
        self.setAccessibleName(place.title)
        if place.shortcut:
            keys = QKeySequence(place.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
            self.setToolTip(f"{place.title}  {keys}")

    @override
    def nextCheckState(self) -> None:
        """The window decides which place is open."""


def _undo_line(undo: QAction) -> QPushButton:
    line = QPushButton()
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
