"""The entries that belong to an entry: a short list to read, add to and open from."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Part
from bra_desk.forms.form import Form
from bra_desk.services import entries
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import EmptyState, EntryRow, button, empty, label
from bra_desk.ui.kit.states import in_table, is_place

if TYPE_CHECKING:
    from bra_desk.services.entries import Row
    from bra_desk.ui.desk import Desk

#: The most letters of one value in a row.
_LETTERS = 140


class PartList(QWidget):
    """The entries of `part` that belong to entry `parent_id`; `write` opens one, None a new one.

    Where nothing can be added the list takes no room while it is empty.
    """

    def __init__(
        self,
        desk: "Desk",
        part: Part,
        parent_id: int,
        write: Callable[[int | None], object],
        *,
        can_add: bool = True,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._part = part
        self._parent_id = parent_id
        self._write = write
        self._can_add = can_add
        self._form = FORMS[part.form]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        top = QHBoxLayout()
        top.addWidget(label(part.label, "heading"))
        top.addStretch(1)
        self.add_button = button(self._form.new, lambda: write(None))
        self.add_button.setHidden(not can_add)
        top.addWidget(self.add_button)
        column.addLayout(top)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.HAIR)
        column.addLayout(self._rows)
        self.refresh()
        desk.changed.connect(self._heard)

    def refresh(self) -> None:
        """Read the entries anew."""
        empty(self._rows)
        found = part_rows(self._desk, self._part, self._parent_id)
        self.setHidden(not found and not self._can_add)
        if not found:
            self._rows.addWidget(EmptyState(self._form.about))
        before: QWidget = self.add_button
        for row in found:
            title, detail = line_of(self._form, row, self._part.via)
            made = EntryRow(title, detail)
            made.clicked.connect(lambda _on=False, entry_id=row.id: self._write(entry_id))
            self._rows.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
            QWidget.setTabOrder(before, made)
            before = made

    def _heard(self, kinds: frozenset[str]) -> None:
        if self._part.form in kinds:
            self.refresh()


def part_rows(desk: "Desk", part: Part, parent_id: int) -> "list[Row]":
    """The entries that belong to one entry."""
    return entries.rows(desk.register, part.form, {part.via: parent_id})


def line_of(form: Form, row: "Row", via: str = "") -> tuple[str, str]:
    """An entry on a line and a soft line, without the parent that is plain from the place."""
    shown = [field for field in form.columns if field.name != via and not is_place(form, field)]
    texts = [in_table(field, row.values[field.name], row.texts[field.name]) for field in shown]
    said = [_shortened(text) for text in texts if text]
    return (said[0], " · ".join(said[1:])) if said else ("–", "")


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LETTERS else f"{line[:_LETTERS].rsplit(' ', 1)[0]} …"
