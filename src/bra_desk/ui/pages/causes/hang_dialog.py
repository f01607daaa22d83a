"""Hangs measures on a cause: which ones, and how they are thought to work on it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from bra_desk.basics.errors import UserError
from bra_desk.basics.texts import _, counted
from bra_desk.forms.causes import MEASURE_CAUSE
from bra_desk.services import entries
from bra_desk.services.causes import causes
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button, label
from bra_desk.ui.kit.filter_row import FilterLine
from bra_desk.ui.kit.inputs import input_for
from bra_desk.ui.messages import window_in_sight

if TYPE_CHECKING:
    from bra_desk.services.entries import Row
    from bra_desk.ui.desk import Desk

_WIDTH, _HEIGHT = 720, 620
_ID = Qt.ItemDataRole.UserRole


class HangDialog(QDialog):
    """The measures to tick, with a filter; those that hang there already are ticked and stay."""

    def __init__(self, desk: "Desk", cause_id: int) -> None:
        super().__init__(window_in_sight())
        self._desk, self._cause_id = desk, cause_id
        self.setWindowTitle(_("Koppla åtgärder"))
        self.line = FilterLine(_("Filtrera åtgärderna"))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Åtgärder att koppla till orsaken"))
        self.list.setWordWrap(True)
        self.list.setSpacing(theme.SMALL)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.effect = input_for(MEASURE_CAUSE.field("effect"))
        self.hang_button = button("", self.hang, "primary")
        self._problem = label("", "problem", wraps=True)
        self._held = causes.hung_on(desk.register, cause_id)
        self._lay_out(entries.read(desk.register, "cause", cause_id).values["text"])
        for row in entries.rows(desk.register, "measure"):
            self.list.addItem(self._item(row))
        self.line.textChanged.connect(self._filter)
        self.line.left_downwards.connect(self.list.setFocus)
        self.list.itemChanged.connect(lambda _item: self._count())
        self._count()
        self.line.setFocus()

    @property
    def problem(self) -> str:
        """Why nothing was hung; empty when nothing is wrong."""
        return self._problem.text()

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
        try:
            count = causes.hang_measures(
                self._desk.register, self._cause_id, self.ticked, effect=self.effect.value()
            )
        except UserError as error:
            self._problem.setText(error.message)
            self._problem.show()
            return
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

    def _lay_out(self, cause: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.GAP)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(label(_("Koppla åtgärder till orsaken"), "title"))
        column.addWidget(label(cause, "strong", wraps=True))
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        how = label(_("Så ska de påverka orsaken"))
        how.setBuddy(self.effect)
        self.effect.setAccessibleName(how.text())
        column.addWidget(how)
        column.addWidget(self.effect)
        self._problem.hide()
        column.addWidget(self._problem)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(_("Avbryt"), self.reject))
        foot.addWidget(self.hang_button)
        column.addLayout(foot)
        room = self.screen().availableGeometry()
        self.resize(min(_WIDTH, room.width() - 40), min(_HEIGHT, room.height() - 80))
