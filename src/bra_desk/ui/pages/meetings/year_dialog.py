"""Plans a body's year: the pattern above, the proposed days below, all planned in one act."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bra_desk.basics import clock
from bra_desk.basics.errors import UserError
from bra_desk.basics.texts import _, counted
from bra_desk.services import entries
from bra_desk.services.meetings import planning
from bra_desk.services.meetings.planning import PlannedDay
from bra_desk.ui.kit.cards import Card, label
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.named_rows import NamedRows
from bra_desk.ui.kit.scrolling import scrolled
from bra_desk.ui.pages.meetings.year_days import YearDays
from bra_desk.ui.pages.meetings.year_pattern import PatternChooser

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WIDTH, _HEIGHT = 1000, 680
#: How many years there are to plan, this one the first.
_YEARS = 5


class YearDialog(Dialog):
    """Next year's meetings of a body; nothing is written until the main button is pressed."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        about = _(
            "Dagarna flyttas från helger, röda dagar och aftnar. Mötena får organets "
            "dagordning, ledamöter och de ärenden som återkommer varje år."
        )
        super().__init__(_("Planera året"), about, parent)
        self._desk = desk
        self.body = QuietCombo()
        for option in entries.options(desk.register, "body"):
            self.body.addItem(option.label, option.id)
        self.year = QuietCombo()
        this_year = clock.today().year
        for year in range(this_year, this_year + _YEARS):
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(1)
        self.pattern = PatternChooser()
        self.days = YearDays()
        self._lay_out()
        self.body.activated.connect(lambda _place: self.begin())
        self.year.activated.connect(lambda _place: self.begin())
        self.pattern.chosen.connect(self.propose)
        self.days.changed.connect(self._count)
        self.begin()

    def begin(self) -> None:
        """Propose the body's usual days of the year."""
        body_id, year = self.body.currentData(), self.year.currentData()
        if body_id is not None:
            register = self._desk.register
            self._usual = planning.usual_day(register, body_id)
            self._cycle = planning.cycle(register, body_id)
            newest = self._usual.held_on if self._usual else None
            self.pattern.show_pattern(planning.usual_pattern(register, body_id, year), newest)
            self.days.lines = []
            self.propose()

    def begin_for(self, body_id: int, weeks: int | None, first: date) -> None:
        """Propose days for a body with a rhythm of its own; `weeks` is None for one a month.

        Weeks are counted from `first` while the body has not met.
        """
        self.body.setCurrentIndex(self.body.findData(body_id))
        self.begin()
        newest = self._usual.held_on if self._usual else first
        self.pattern.show_rhythm(weeks, newest)
        self.propose()

    def propose(self) -> None:
        """Show the days that the pattern gives; hours and place stay as in the first line."""
        body_id, year = self.body.currentData(), self.year.currentData()
        usual = self.days.first_usual() or self._usual or PlannedDay(held_on=clock.today())
        proposals = planning.propose_year(
            self._desk.register, body_id, year, self.pattern.pattern()
        )
        self.days.show_proposals(proposals, usual, self._cycle)
        self.tell("")
        self._count()

    def carry_out(self) -> None:
        """Plan the ticked days and close, or say what is wrong."""
        self.attempt(self._plan, self._planned)

    def _plan(self) -> list[int]:
        planned = [line.planned() for line in self.days.wanted()]
        body, year = self.body.currentData(), self.year.currentData()
        return planning.carry_out(self._desk.register, body, year, planned)

    def _planned(self, made: list[int]) -> None:
        self.accept()
        if made:
            one, many = _("1 möte planerat för {year}."), _("{count} möten planerade för {year}.")
            text = one if len(made) == 1 else many
            year = self.year.currentData()
            self._desk.done_with_undo(text.format(count=len(made), year=year))

    @override
    def refuse(self, error: Exception) -> None:
        super().refuse(error)
        if isinstance(error, UserError) and error.where:
            self.tell(f"{error.where}: {error.message}")  # which of the days it is about

    def _count(self) -> None:
        count = len(self.days.wanted())
        self.plan_button.setEnabled(count > 0)
        self.plan_button.setText(_("Planera {meetings}").format(meetings=_meetings(count)))

    def _lay_out(self) -> None:
        self.content.addLayout(self._choices())
        card = Card(_("Föreslagna dagar"))
        card.body.addWidget(scrolled(self.days), 1)
        self.content.addWidget(card, 1)
        self.way_out(_("Avbryt"))
        self.plan_button = self.main("", self.carry_out)
        # Enter in an hour is not the end of the planning
        self.plan_button.setDefault(False)
        self.fit(_WIDTH, _HEIGHT)

    def _choices(self) -> NamedRows:
        form = NamedRows()
        form.add(_("Organ"), self.body, label(_("År")), self.year)
        self.year.setAccessibleName(_("År"))
        form.add(_("Mötesdagar"), self.pattern)
        return form


def _meetings(count: int) -> str:
    return counted(count, _("möte"), _("möten"))
