"""The dialog of proposed duties: those to take are ticked, and added in one act."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from bra_desk.basics.texts import _, counted
from bra_desk.forms.yearly_duties import GROUNDS, MONTH_NAMES, Starter
from bra_desk.services import yearly_duties
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.scrolling import scrolled_column
from bra_desk.ui.kit.ticks import Ticks

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WIDTH, _HEIGHT = 640, 560


class DutyStartersDialog(Dialog):
    """The duties that most councils have and this register has not."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        self._proposed = yearly_duties.proposals(desk.register)
        about = _("Dagarna är förslag. Ändra dem sedan så att de stämmer hos er.")
        if not self._proposed:
            about = _("Alla förslag finns redan i årshjulet.")
        super().__init__(_("Förslag till årshjulet"), about, parent)
        self._desk = desk
        self._ticks = Ticks()
        for place, starter in enumerate(self._proposed):
            self._ticks.add(place, starter.title, _when(starter), is_ticked=True)
        self._ticks.changed.connect(self._count)
        area, column = scrolled_column()
        column.addWidget(self._ticks)
        self.content.addWidget(area, 1)
        self.way_out(_("Avbryt"))
        self.add_button = self.main("", self.add)
        self.fit(_WIDTH, _HEIGHT)
        self._count()

    @property
    def boxes(self) -> dict[int, QCheckBox]:
        """The box of each proposal, by its place in the list."""
        return self._ticks.boxes

    def add(self) -> None:
        """Add what is ticked and close, or say why not."""
        chosen = [self._proposed[place] for place in self._ticks.ticked]
        if self.attempt(partial(yearly_duties.add_starters, self._desk.register, chosen)):
            self.accept()

    def _count(self) -> None:
        count = len(self._ticks.ticked)
        duties = counted(count, _("uppgift"), _("uppgifter"))
        self.add_button.setText(_("Lägg till {duties}").format(duties=duties))
        self.add_button.setEnabled(count > 0)


def _when(starter: Starter) -> str:
    month, ground = MONTH_NAMES[starter.month], GROUNDS[starter.ground]
    when = month if starter.day is None else f"{starter.day} {month.lower()}"
    return f"{when} · {ground}"
