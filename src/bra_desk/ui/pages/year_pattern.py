"""How a body's days of a year are found: as last year, or a weekday of chosen months."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bra_desk.basics.texts import MONTHS, WEEKDAYS, _
from bra_desk.model.year import LAST, MonthlyPattern, Pattern, RepeatedPattern
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button, label
from bra_desk.ui.kit.choice_inputs import QuietCombo

_ORDINALS = {
    1: _("Första"),
    2: _("Andra"),
    3: _("Tredje"),
    4: _("Fjärde"),
    LAST: _("Sista"),
}
#: What a meeting's weekday may be; weekends are not offered.
_WORKING_WEEK = 5
_MONTHS_IN_ROW = 6


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
        self._fill()
        self._lay_out()
        self.way.activated.connect(self._turn)
        for combo in (self.ordinal, self.weekday):
            combo.activated.connect(lambda _place: self.chosen.emit())

    def show_pattern(self, pattern: Pattern) -> None:
        """Show a body's usual pattern; `chosen` stays silent."""
        self.way.clear()
        self._repeated = pattern if isinstance(pattern, RepeatedPattern) else None
        if self._repeated is not None:
            self.way.addItem(_("Samma veckodagar som förra året"))
        self.way.addItem(_("En veckodag i valda månader"))
        monthly = _as_monthly(pattern) if isinstance(pattern, RepeatedPattern) else pattern
        self.ordinal.setCurrentIndex(self.ordinal.findData(monthly.ordinal))
        self.weekday.setCurrentIndex(monthly.weekday)
        for number, made in enumerate(self.months, 1):
            made.setChecked(number in monthly.months)
        self._monthly.setVisible(self._is_monthly())

    def pattern(self) -> Pattern:
        """What is chosen."""
        if self._repeated is not None and not self._is_monthly():
            return self._repeated
        return MonthlyPattern(
            months=[number for number, made in enumerate(self.months, 1) if made.isChecked()],
            weekday=self.weekday.currentIndex(),
            ordinal=self.ordinal.currentData(),
        )

    def _is_monthly(self) -> bool:
        return self._repeated is None or self.way.currentIndex() == 1

    def _turn(self) -> None:
        self._monthly.setVisible(self._is_monthly())
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
        self.way.setAccessibleName(_("Hur mötesdagarna väljs"))
        self.ordinal.setAccessibleName(_("Vilken i månaden"))
        self.weekday.setAccessibleName(_("Veckodag"))

    def _lay_out(self) -> None:
        self._monthly = QWidget()
        row = QHBoxLayout(self._monthly)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.MEDIUM)
        row.addWidget(self.ordinal)
        row.addWidget(self.weekday)
        row.addWidget(label(_("i"), "soft"))
        row.addLayout(_grid(self.months), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(self.way)
        column.addWidget(self._monthly)


def _as_monthly(pattern: RepeatedPattern) -> MonthlyPattern:
    """The monthly pattern that comes nearest, to begin from."""
    last = max(pattern.earlier)
    return MonthlyPattern(
        months=[day.month for day in pattern.earlier],
        weekday=min(last.weekday(), _WORKING_WEEK - 1),
        ordinal=min((last.day - 1) // 7 + 1, 4),
    )


def _grid(buttons: Iterable[QPushButton]) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(theme.SMALL)
    for place, made in enumerate(buttons):
        grid.addWidget(made, place // _MONTHS_IN_ROW, place % _MONTHS_IN_ROW)
    return grid
