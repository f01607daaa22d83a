"""Hangs measures on a cause: which ones, and how they are thought to work on it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from bra_desk.basics.texts import _, counted
from bra_desk.forms.causes import MEASURE_CAUSE
from bra_desk.services import entries
from bra_desk.services.causes import causes
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.filter_row import FilterLine
from bra_desk.ui.kit.inputs import input_for
from bra_desk.ui.messages import window_in_sight

if TYPE_CHECKING:
    from bra_desk.services.entries import Row
    from bra_desk.ui.desk import Desk

_WIDTH, _HEIGHT = 720, 620
_ID = Qt.ItemDataRole.UserRole


class HangDialog(Dialog):
    """The measures to tick, with a filter; those that hang there already are ticked and stay."""

    def __init__(self, desk: "Desk", cause_id: int) -> None:
        cause = entries.read(desk.register, "cause", cause_id).values["text"]
        super().__init__(_("Koppla åtgärder till orsaken"), cause, window_in_sight())
        self.setWindowTitle(_("Koppla åtgärder"))
        self._desk, self._cause_id = desk, cause_id
        self.line = FilterLine(_("Filtrera åtgärderna"))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Åtgärder att koppla till orsaken"))
        self.list.setWordWrap(True)
        self.list.setSpacing(theme.SMALL)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.effect = input_for(MEASURE_CAUSE.field("effect"))
        self._held = causes.hung_on(desk.register, cause_id)
        for row in entries.rows(desk.register, "measure"):
            self.list.addItem(self._item(row))
        self._lay_out()
        self._count()

    @property
    def ticked(self) -> list[int]:
        """The measures that are to be hung, beside those that hang there."""
        items = (self.list.item(place) for place in range(self.list.count()))
        return [
            item.data(_ID)
            for item in items
            if item.checkState() is Qt.CheckState.Checked and item.data(_ID) not in self._held
        ]

    def hang(self) -> None:
        """Hang the ticked ones and close, or say what is wrong."""
        register, effect = self._desk.register, self.effect.value()
        work = partial(causes.hang_measures, register, self._cause_id, self.ticked, effect=effect)
        self.attempt(work, self._hung)

    def _hung(self, count: int) -> None:
        self.accept()
        what = counted(count, _("åtgärd"), _("åtgärder"))
        self._desk.done_with_undo(_("Kopplat till orsaken: {what}").format(what=what))

    def _item(self, row: "Row") -> QListWidgetItem:
        told = " · ".join(filter(None, (row.texts["owner"], row.texts["status"])))
        item = QListWidgetItem(f"{row.values['title']}\n{told}")
        item.setData(_ID, row.id)
        is_held = row.id in self._held
        item.setCheckState(Qt.CheckState.Checked if is_held else Qt.CheckState.Unchecked)
        if is_held:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            item.setToolTip(_("Hänger redan på orsaken."))
        return item

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        for place in range(self.list.count()):
            item = self.list.item(place)
            item.setHidden(not all(word in item.text().casefold() for word in words))

    def _count(self) -> None:
        count = len(self.ticked)
        self.hang_button.setEnabled(count > 0)
        what = counted(count, _("åtgärd"), _("åtgärder"))
        text = _("Koppla {what}").format(what=what) if count else _("Koppla")
        self.hang_button.setText(text)

    def _lay_out(self) -> None:
        self.content.addWidget(self.line)
        self.content.addWidget(self.list, 1)
        self.ask(_("Så ska de påverka orsaken"), self.effect)
        self.way_out(_("Avbryt"))
        self.hang_button = self.main("", self.hang)
        self.fit(_WIDTH, _HEIGHT)
        self.line.textChanged.connect(self._filter)
        self.line.left_downwards.connect(self.list.setFocus)
        self.list.itemChanged.connect(lambda _item: self._count())
        self.line.setFocus()
