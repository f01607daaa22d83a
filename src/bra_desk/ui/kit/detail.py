"""What an entry says, to read beside the list: labels and values, texts as paragraphs."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.basics.texts import _, long_date
from bra_desk.forms.fields import Field, Link, LongText
from bra_desk.forms.form import Form
from bra_desk.services.entries import Row
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import EntryRow, Pill, button, label
from bra_desk.ui.kit.form_dialog import write_part
from bra_desk.ui.kit.listing import Listing
from bra_desk.ui.kit.part_list import PartList
from bra_desk.ui.kit.scrolling import scrolled, tab_through
from bra_desk.ui.kit.states import is_place, with_symbol

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

#: A walk through the list with the arrow keys draws only the entry it stops at.
_PAUSE = 50
#: Values stand beside their labels from this width, in letters, and below them in a narrower one.
_LETTERS_FOR_BESIDE = 50


class EntryDetail(QFrame):
    """One entry of a listing in full; `opened` and `removed` are called with its id."""

    def __init__(
        self,
        desk: "Desk",
        form: Form,
        listing: Listing,
        opened: Callable[[int], object],
        removed: Callable[[int], object],
    ) -> None:
        super().__init__()
        self._desk = desk
        self._form = form
        self._opened = opened
        self._listing = listing
        self._row: Row | None = None
        theme.dress(self, "card")
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._draw)
        self._feet = self._make_feet(removed)
        self.area = scrolled(QWidget())
        self.area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.area.setAccessibleName(_("Posten i sin helhet"))
        theme.dress(self.area, "detail")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, theme.GAP, theme.MEDIUM, theme.GAP)
        column.addWidget(self.area, 1)
        column.addWidget(self._feet)

    def show_row(self, row: Row | None) -> None:
        """Show an entry in a moment; None leaves the card empty."""
        is_same = row is not None and self._row is not None and row.id == self._row.id
        self._row = row
        self._timer.start()
        if not is_same:
            self.area.verticalScrollBar().setValue(0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._timer.start()

    def _draw(self) -> None:
        if not self._desk.is_open:
            return  # the window was closed within the moment
        self._feet.setVisible(self._row is not None)
        content = QWidget() if self._row is None else self._content(self._row)
        theme.dress(content, "bare")
        # a new widget is measured at once; a changed one would be drawn squeezed first
        height = self.area.verticalScrollBar().value()
        place = self._place_of_focus()
        self.area.setWidget(content)
        self.area.verticalScrollBar().setValue(height)
        last = tab_through(self.area, content)
        for foot in (self.remove_button, self.open_button):
            QWidget.setTabOrder(last, foot)
            last = foot
        if place is not None:
            rows = content.findChildren(EntryRow)
            (rows[min(place, len(rows) - 1)] if rows else self.area).setFocus()

    def _place_of_focus(self) -> int | None:
        """Which of the rows has the focus; None when none has."""
        rows = self.area.findChildren(EntryRow)
        return next((place for place, row in enumerate(rows) if row.hasFocus()), None)

    def _content(self, row: Row) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, theme.MEDIUM, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(label(caption_of(self._form, row), "heading", wraps=True))
        listing = self._listing
        state = listing.state_of(row.id) if listing.state_of is not None else None
        if state is not None:
            column.addWidget(Pill(state.ground, state.word))
            if state.detail:
                column.addWidget(label(state.detail, "soft", wraps=True))
        if listing.above is not None:
            column.addWidget(listing.above(row.id))
        column.addWidget(self._values(row))
        for field in self._form.values:
            if isinstance(field, LongText) and self._is_shown(field, row):
                column.addWidget(_below_label(field, _selectable(row.texts[field.name])))
        for part in self._form.parts:
            write = partial(write_part, self._desk, part, row.id, self)
            column.addWidget(PartList(self._desk, part, row.id, write, can_add=False))
        column.addStretch(1)
        return made

    def _values(self, row: Row) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(theme.SMALL + theme.HAIR)
        letter = self.fontMetrics().averageCharWidth()
        is_beside = self.width() >= letter * _LETTERS_FOR_BESIDE
        grid.setColumnStretch(1 if is_beside else 0, 1)
        for field in self._form.values:
            if isinstance(field, LongText) or not self._is_shown(field, row):
                continue
            value, place = self._value(field, row), grid.rowCount()
            if is_beside:
                name = label(field.label, "soft", wraps=True)
                name.setFixedWidth(letter * 17)
                grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(value, place, 1, Qt.AlignmentFlag.AlignTop)
            else:
                grid.addWidget(_below_label(field, value), place, 0)
        return made

    def _value(self, field: Field, row: Row) -> QWidget:
        """What a field says; a link that is a way opens its entry."""
        said = _said(field, row)
        if not isinstance(field, Link) or field.name not in self._listing.ways:
            return _selectable(said)
        made = _Way(said)
        way = partial(self._desk.open_entries, field.to, (row.values[field.name],))
        made.clicked.connect(lambda _on: way())
        return made

    def _is_shown(self, field: Field, row: Row) -> bool:
        """Left out are empty fields, the name that stands above, and the place in a list."""
        is_numbering = is_place(self._form, field) and not field.column
        is_hidden = field.name in self._form.caption or is_numbering
        return bool(row.texts[field.name]) and not is_hidden

    def _make_feet(self, removed: Callable[[int], object]) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, theme.SMALL, theme.MEDIUM, 0)
        self.remove_button = button(
            _("Ta bort"), lambda: self._row and removed(self._row.id), "link"
        )
        row.addWidget(self.remove_button)
        row.addStretch(1)
        self.open_button = button(_("Öppna"), lambda: self._row and self._opened(self._row.id))
        row.addWidget(self.open_button)
        return made


class _Way(EntryRow):
    """The name of another entry among the values; pressing it opens that entry."""

    def __init__(self, name: str) -> None:
        super().__init__(name, strong=True)
        for made in self.findChildren(QLabel):
            theme.dress(made, "way")
        if (row := self.layout()) is not None:
            row.setContentsMargins(theme.HAIR, 0, theme.HAIR, 0)


def caption_of(form: Form, row: Row) -> str:
    """An entry's name on one line."""
    said = [_said(form.field(name), row) for name in form.caption if row.texts[name]]
    return ", ".join(said) or form.singular


def _said(field: Field, row: Row) -> str:
    value = row.values[field.name]
    if isinstance(value, date):
        return long_date(value)
    return with_symbol(field, value, row.texts[field.name])


def _below_label(field: Field, value: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.HAIR)
    column.addWidget(label(field.label, "soft"))
    column.addWidget(value)
    return made


def _selectable(text: str) -> QLabel:
    made = label(text, wraps=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
