"""How a body's days of a year are found: as last year, a weekday of chosen months, or by weeks."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bra_desk.basics.clock import today
from bra_desk.basics.texts import MONTHS, WEEKDAYS, _
from bra_desk.forms.fields import Date
from bra_desk.model.year import LAST, IntervalPattern, MonthlyPattern, Pattern, RepeatedPattern
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.button_flow import ButtonFlow
from bra_desk.ui.kit.cards import button, label
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.inputs import input_for

_ORDINALS = {
    1: _("Första"),
    2: _("Andra"),
    3: _("Tredje"),
    4: _("Fjärde"),
    LAST: _("Sista"),
}
#: What a meeting's weekday may be; weekends are not offered.
_WORKING_WEEK = 5
#: The ways to find the days, as the combo keeps them.
_REPEATED, _MONTHLY, _WEEKLY = "repeated", "monthly", "weekly"
_WEEKS = (1, 2, 3, 4, 5, 6, 8, 10, 12)


class PatternChooser(QWidget):
    """Chooses a pattern; tells when the person has chosen another."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._repeated: RepeatedPattern | None = None
        self.way = QuietCombo()
        self.ordinal = QuietCombo()
        self.weekday = QuietCombo()
        self.months = [self._month(name) for name in MONTHS]
        self.weeks = QuietCombo()
        self.counted_from = input_for(Date("counted_from", _("Räknat från"), required=True))
        self._fill()
        self._lay_out()
        self.way.activated.connect(self._turn)
        for combo in (self.ordinal, self.weekday, self.weeks):
            combo.activated.connect(lambda _place: self.chosen.emit())
        self.counted_from.changed.connect(self._count_anew)

    def show_pattern(self, pattern: Pattern, newest: date | None = None) -> None:
        """Show a body's usual pattern; `chosen` stays silent.

        Weeks are counted from its `newest` meeting; None is a body that has not met.
        """
        self.counted_from.set_value(newest or today())
        self.way.clear()
        self._repeated = pattern if isinstance(pattern, RepeatedPattern) else None
        if self._repeated is not None:
            self.way.addItem(_("Samma veckodagar som förra året"), _REPEATED)
        self.way.addItem(_("En veckodag i valda månader"), _MONTHLY)
        self.way.addItem(_("Med några veckors mellanrum"), _WEEKLY)
        monthly = pattern if isinstance(pattern, MonthlyPattern) else _as_monthly(self._earlier())
        self.ordinal.setCurrentIndex(self.ordinal.findData(monthly.ordinal))
        self.weekday.setCurrentIndex(monthly.weekday)
        for number, made in enumerate(self.months, 1):
            made.setChecked(number in monthly.months)
        self._show_way()

    def show_rhythm(self, weeks: int | None, first: date) -> None:
        """Turn to a meeting every so many weeks from a day, or each month when None.

        `chosen` stays silent.
        """
        self.way.setCurrentIndex(self.way.findData(_MONTHLY if weeks is None else _WEEKLY))
        if weeks is None:
            for made in self.months:
                made.setChecked(True)
        else:
            self.weeks.setCurrentIndex(self.weeks.findData(weeks))
            self.counted_from.set_value(first)
        self._show_way()

    def pattern(self) -> Pattern:
        """What is chosen; weeks are counted from today when the day cannot be read."""
        way = self.way.currentData()
        if self._repeated is not None and way == _REPEATED:
            return self._repeated
        if way == _WEEKLY:
            return IntervalPattern(counted_from=self._first(), weeks=self.weeks.currentData())
        return MonthlyPattern(
            months=[number for number, made in enumerate(self.months, 1) if made.isChecked()],
            weekday=self.weekday.currentIndex(),
            ordinal=self.ordinal.currentData(),
        )

    def _first(self) -> date:
        """The day that weeks are counted from."""
        first = None if self.counted_from.problem() else self.counted_from.value()
        return first if isinstance(first, date) else today()

    def _earlier(self) -> RepeatedPattern:
        return self._repeated or RepeatedPattern(earlier=[self._first()])

    def _count_anew(self) -> None:
        """Propose again once the day that is written can be read."""
        if self.way.currentData() == _WEEKLY and not self.counted_from.problem():
            self.chosen.emit()

    def _show_way(self) -> None:
        self._monthly.setVisible(self.way.currentData() == _MONTHLY)
        self._weekly.setVisible(self.way.currentData() == _WEEKLY)

    def _turn(self) -> None:
        self._show_way()
        self.chosen.emit()

    def _month(self, name: str) -> QPushButton:
        made = button(name, self.chosen.emit, "chip")
        made.setCheckable(True)
        made.setAccessibleName(_("Möte i {month}").format(month=name))
        return made

    def _fill(self) -> None:
        for ordinal, text in _ORDINALS.items():
            self.ordinal.addItem(text, ordinal)
        self.weekday.addItems([_("{day}en").format(day=day) for day in WEEKDAYS[:_WORKING_WEEK]])
        for weeks in _WEEKS:
            text = _("Varje vecka") if weeks == 1 else _("Var {weeks}:e vecka")
            self.weeks.addItem(text.format(weeks=weeks), weeks)
        self.weeks.setCurrentIndex(self.weeks.findData(4))
        self.weeks.setAccessibleName(_("Hur många veckors mellanrum"))
        self.counted_from.setAccessibleName(_("Räknat från"))
        self.way.setAccessibleName(_("Hur mötesdagarna väljs"))
        self.ordinal.setAccessibleName(_("Vilken i månaden"))
        self.weekday.setAccessibleName(_("Veckodag"))

    def _lay_out(self) -> None:
        self._monthly = QWidget()
        day = QHBoxLayout()
        day.setSpacing(theme.MEDIUM)
        day.addWidget(self.ordinal)
        day.addWidget(self.weekday)
        day.addWidget(label(_("i"), "soft"))
        day.addStretch(1)
        months = ButtonFlow()  # on a narrow screen they take as many lines as they need
        for made in self.months:
            months.addWidget(made)
        monthly = QVBoxLayout(self._monthly)
        monthly.setContentsMargins(0, 0, 0, 0)
        monthly.setSpacing(theme.MEDIUM)
        monthly.addLayout(day)
        monthly.addLayout(months)
        self._weekly = QWidget()
        weekly = QHBoxLayout(self._weekly)
        weekly.setContentsMargins(0, 0, 0, 0)
        weekly.setSpacing(theme.MEDIUM)
        weekly.addWidget(self.weeks)
        weekly.addWidget(label(_("räknat från"), "soft"))
        weekly.addWidget(self.counted_from)
        weekly.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(self.way)
        column.addWidget(self._monthly)
        column.addWidget(self._weekly)


def _as_monthly(pattern: RepeatedPattern) -> MonthlyPattern:
    """The monthly pattern that comes nearest, to begin from."""
    last = max(pattern.earlier)
    return MonthlyPattern(
        months=[day.month for day in pattern.earlier],
        weekday=min(last.weekday(), _WORKING_WEEK - 1),
        ordinal=min((last.day - 1) // 7 + 1, 4),
    )
