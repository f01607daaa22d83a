"""Carries citizen pledges over: which ones, to which period, all in one act."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from bra_desk.basics.errors import ValuesWrong
from bra_desk.basics.texts import _, counted
from bra_desk.forms.fields import Date
from bra_desk.services.pledges import pledge_carrying, pledges
from bra_desk.services.pledges.pledges import Period
from bra_desk.ui.kit.cards import Card
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.inputs import input_for
from bra_desk.ui.kit.named_rows import NamedRows
from bra_desk.ui.kit.scrolling import scrolled_column
from bra_desk.ui.kit.ticks import Ticks

if TYPE_CHECKING:
    from datetime import date

    from bra_desk.ui.desk import Desk

_WIDTH, _HEIGHT = 760, 620
_ABOUT = _(
    "Löftena skrivs in på nytt med samma ord, parter och mål, och med de åtgärder som pågår. "
    "Underskrifter och underlag från dialoger hör till varje period och följer inte med."
)


class PledgeCarryDialog(Dialog):
    """The pledges of a period to tick, and the next period's days; nothing is written before."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(_("För över till nästa period"), _ABOUT, parent)
        self.setWindowTitle(_("För över medborgarlöften"))
        self._desk = desk
        self.period = QuietCombo()
        self._periods = pledges.periods(desk.register)
        for period in self._periods:
            self.period.addItem(period.text)
        self.starts_on = input_for(Date("starts_on", _("Nästa period från")))
        self.ends_on = input_for(Date("ends_on", _("Nästa period till")))
        self._ticks = Ticks()
        self._ticks.changed.connect(self._count)
        self._lay_out()
        self.way_out(_("Avbryt"))
        self.carry_button = self.main("", self.carry)
        self.fit(_WIDTH, _HEIGHT)
        self.period.activated.connect(lambda _place: self.begin())
        self.begin()

    def begin(self) -> None:
        """Propose the days after the chosen period, and every pledge that has no successor."""
        period, register = self._periods[self.period.currentIndex()], self._desk.register
        for entry, day in zip(
            (self.starts_on, self.ends_on),
            pledge_carrying.next_period(register, period),
            strict=True,
        ):
            entry.set_value(day)
        self._show(period)
        self.tell("")

    def carry(self) -> None:
        """Carry the ticked ones over and close, or say what is wrong."""
        self.attempt(self._carry, self._carried)

    def _carry(self) -> list[int]:
        starts_on: date | None = self.starts_on.value()
        ends_on: date | None = self.ends_on.value()
        if starts_on is None:
            raise ValuesWrong({"starts_on": _("Skriv nästa periods första dag.")})
        register, ticked = self._desk.register, self._ticks.ticked
        return pledge_carrying.carry_over(register, ticked, starts_on, ends_on)

    def _carried(self, made: list[int]) -> None:
        self.accept()
        text = _("{pledges} förda över till nästa period.")
        self._desk.done_with_undo(text.format(pledges=_pledges(len(made))))

    def _show(self, period: Period) -> None:
        self._ticks.clear()
        register = self._desk.register
        already = pledge_carrying.carried(register, period.ids)
        rows = {row.id: row for row in pledges.pledge_rows(register, period.starts_on)}
        for id in period.ids:
            values, is_new = rows[id].values, id not in already
            said = values["text"] if is_new else _("Finns redan i en senare period.")
            box = self._ticks.add(id, values["heading"], said, is_ticked=is_new)
            box.setEnabled(is_new)
        self._count()

    def _count(self) -> None:
        count = len(self._ticks.ticked)
        self.carry_button.setEnabled(count > 0)
        self.carry_button.setText(_("För över {pledges}").format(pledges=_pledges(count)))

    def _lay_out(self) -> None:
        form = NamedRows()
        form.add(_("Från perioden"), self.period)
        form.add(_("Nästa period från"), self.starts_on)
        form.add(_("Nästa period till"), self.ends_on)
        self.content.addLayout(form)
        card = Card(_("Löften att föra över"))
        area, column = scrolled_column()
        column.addWidget(self._ticks)
        card.body.addWidget(area, 1)
        self.content.addWidget(card, 1)


def _pledges(count: int) -> str:
    return counted(count, _("löfte"), _("löften"))
