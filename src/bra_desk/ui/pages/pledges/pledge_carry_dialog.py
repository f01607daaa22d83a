"""Carries citizen pledges over: which ones, to which period, all in one act."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from bra_desk.basics.errors import UserError, ValuesWrong
from bra_desk.basics.texts import _, counted
from bra_desk.forms.fields import Date
from bra_desk.services import history
from bra_desk.services.pledges import pledge_carrying, pledges
from bra_desk.services.pledges.pledges import Period
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import Card, button, empty, label
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.inputs import input_for
from bra_desk.ui.kit.scrolling import scrolled

if TYPE_CHECKING:
    from datetime import date

    from bra_desk.ui.desk import Desk

_WIDTH, _HEIGHT = 760, 620


class PledgeCarryDialog(QDialog):
    """The pledges of a period to tick, and the next period's days; nothing is written before."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(_("För över medborgarlöften"))
        self.period = QuietCombo()
        self.period.setAccessibleName(_("Från perioden"))
        self._periods = pledges.periods(desk.register)
        for period in self._periods:
            self.period.addItem(period.text)
        self.starts_on = input_for(Date("starts_on", _("Nästa period från")))
        self.ends_on = input_for(Date("ends_on", _("Nästa period till")))
        self.boxes: dict[int, QCheckBox] = {}
        self.carry_button = button("", self.carry, "primary")
        self._lay_out()
        self.period.activated.connect(lambda _place: self.begin())
        self.begin()

    @property
    def problem(self) -> str:
        """Why nothing was carried over; empty when nothing is wrong."""
        return self._problem.text()

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
        self._tell("")

    def carry(self) -> None:
        """Carry the ticked ones over and close, or say what is wrong."""
        try:
            starts_on: date | None = self.starts_on.value()
            ends_on: date | None = self.ends_on.value()
            if starts_on is None:
                raise ValuesWrong({"starts_on": _("Skriv nästa periods första dag.")})
            made = pledge_carrying.carry_over(
                self._desk.register, self._ticked(), starts_on, ends_on
            )
        except UserError as error:
            self._tell(error.message)
            return
        self.accept()
        register = self._desk.register
        act = history.acts(register, limit=1)[0].id
        undo = partial(history.take_back, register, act)
        text = _("{pledges} förda över till nästa period.").format(pledges=_pledges(len(made)))
        self._desk.messages.done(text, (_("Ångra"), lambda: self._desk.act(undo)))

    def _ticked(self) -> list[int]:
        return [id for id, box in self.boxes.items() if box.isChecked() and box.isEnabled()]

    def _show(self, period: Period) -> None:
        empty(self._list)
        register = self._desk.register
        already = pledge_carrying.carried(register, period.ids)
        rows = {row.id: row for row in pledges.pledge_rows(register, period.starts_on)}
        self.boxes = {}
        for id in period.ids:
            values = rows[id].values
            box = QCheckBox(values["heading"])
            box.setChecked(id not in already)
            box.setEnabled(id not in already)
            box.toggled.connect(lambda _on: self._count())
            said = _("Finns redan i en senare period.") if id in already else values["text"]
            box.setAccessibleDescription(said)
            below = label(said, "small", wraps=True)
            below.setContentsMargins(theme.GAP + theme.SMALL, 0, 0, theme.MEDIUM)
            self._list.addWidget(box)
            self._list.addWidget(below)
            self.boxes[id] = box
        self._list.addStretch(1)
        self._count()

    def _count(self) -> None:
        count = len(self._ticked())
        self.carry_button.setEnabled(count > 0)
        self.carry_button.setText(_("För över {pledges}").format(pledges=_pledges(count)))

    def _tell(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.GAP)
        column.setSpacing(theme.GAP)
        column.addWidget(label(_("För över till nästa period"), "title"))
        about = _(
            "Löftena skrivs in på nytt med samma ord, parter och mål, och med de åtgärder som "
            "pågår. Underskrifter och underlag från dialoger hör till varje period och följer "
            "inte med."
        )
        column.addWidget(label(about, "soft", wraps=True))
        form = QFormLayout()
        form.setHorizontalSpacing(theme.GAP)
        form.setVerticalSpacing(theme.MEDIUM)
        form.addRow(label(_("Från perioden")), self.period)
        form.addRow(label(_("Nästa period från")), self.starts_on)
        form.addRow(label(_("Nästa period till")), self.ends_on)
        column.addLayout(form)
        column.addWidget(self._chooser(), 1)
        self._problem = label("", "problem", wraps=True)
        self._problem.hide()
        column.addWidget(self._problem)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(_("Avbryt"), self.reject))
        foot.addWidget(self.carry_button)
        column.addLayout(foot)
        room = self.screen().availableGeometry()
        self.resize(min(_WIDTH, room.width() - 40), min(_HEIGHT, room.height() - 80))

    def _chooser(self) -> Card:
        card, inside = Card(_("Löften att föra över")), QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, theme.MEDIUM, 0)
        self._list.setSpacing(theme.HAIR)
        card.body.addWidget(scrolled(inside), 1)
        return card


def _pledges(count: int) -> str:
    return counted(count, _("löfte"), _("löften"))
