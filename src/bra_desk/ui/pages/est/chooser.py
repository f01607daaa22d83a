"""Which EST group, and which period or quarter of it, the page shows."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from bra_desk.basics import clock
from bra_desk.basics.texts import _
from bra_desk.model.est_periods import EstPeriod, EstSpan, span_of
from bra_desk.services.est.groups import Group
from bra_desk.ui.kit.button_flow import ButtonFlow
from bra_desk.ui.kit.cards import button
from bra_desk.ui.kit.choice_inputs import QuietCombo

#: How far back periods are offered.
_BACK: Final = timedelta(days=400)
#: Years that are offered to analyse, this one with them.
_YEARS: Final = 4


class EstChooser(QWidget):
    """A list of groups, and beside it the periods or the quarters of the chosen one."""

    #: The person chose another group, period or quarter.
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._groups: tuple[Group, ...] = ()
        #: What was shown before the newest choice, to go back to where it cannot be left.
        self._shown: tuple[int | None, date | None] = (None, None)
        self.groups, self.periods, self.spans = (
            _combo(name) for name in (_("EST-grupp"), _("Period"), _("Kvartal eller år"))
        )
        self.earlier = button("◂", lambda: self._step(1))
        self.earlier.setAccessibleName(_("Perioden före"))
        self.later = button("▸", lambda: self._step(-1))
        self.later.setAccessibleName(_("Perioden efter"))
        row = ButtonFlow()
        for made in (self.groups, self.earlier, self.periods, self.later, self.spans):
            row.addWidget(made)
        self.setLayout(row)
        self.groups.activated.connect(lambda _place: self._choose_group())
        for combo in (self.periods, self.spans):
            combo.activated.connect(lambda _place: self.changed.emit())
        self._fill_spans()
        self.show_spans(is_span=False)

    @property
    def group(self) -> Group | None:
        """The chosen group; None when there is none."""
        place = self.groups.currentIndex()
        return self._groups[place] if 0 <= place < len(self._groups) else None

    @property
    def period(self) -> EstPeriod | None:
        """The chosen period; None without a group."""
        group, day = self.group, self.periods.currentData()
        return None if group is None or day is None else group.period(date.fromisoformat(day))

    @property
    def span(self) -> EstSpan:
        """The chosen quarter or year."""
        year, quarter = self.spans.currentData()
        return EstSpan(year, quarter)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Offer these groups; what is chosen stays chosen while it is there."""
        before = self.group
        self._groups = tuple(groups)
        self.groups.clear()
        for each in groups:
            self.groups.addItem(each.name, each.id)
        if before is not None:
            self.groups.setCurrentIndex(max(self.groups.findData(before.id), 0))
        if before is None or self.group != before:
            self._fill_periods()

    def show_spans(self, *, is_span: bool) -> None:
        """Offer quarters and years instead of periods, or the other way round."""
        self.spans.setVisible(is_span)
        for made in (self.earlier, self.periods, self.later):
            made.setVisible(not is_span)

    def choose(self, group_id: int, day: date | None = None) -> None:
        """Choose a group, and the period of a day."""
        place = self.groups.findData(group_id)
        if place >= 0:
            self.groups.setCurrentIndex(place)
            self._fill_periods()
        group = self.group
        if group is not None and day is not None:
            found = self.periods.findData(group.period(day).starts_on.isoformat())
            self.periods.setCurrentIndex(max(found, 0))

    def _choose_group(self) -> None:
        self._fill_periods()
        self.changed.emit()

    def _step(self, places: int) -> None:
        place = self.periods.currentIndex() + places
        if 0 <= place < self.periods.count():
            self.periods.setCurrentIndex(place)
            self.changed.emit()

    def _fill_periods(self) -> None:
        """The newest first; the one that ended last is chosen, for that is what is reported."""
        self.periods.clear()
        group, today = self.group, clock.today()
        if group is None:
            return
        first = max(group.starts_on, today - _BACK)
        for each in reversed(group.periods(min(first, today), today)):
            going_on = _(" (pågår)") if each.holds(today) else ""
            self.periods.addItem(f"{each.label}{going_on}", each.starts_on.isoformat())
        self.periods.setCurrentIndex(0 if self.periods.count() < 2 else 1)

    def _fill_spans(self) -> None:
        now = span_of(clock.today())
        for year in range(now.year, now.year - _YEARS, -1):
            for span in (EstSpan(year), *(EstSpan(year, quarter) for quarter in (4, 3, 2, 1))):
                if span.starts_on <= clock.today():
                    self.spans.addItem(span.label, (span.year, span.quarter))
        self.spans.setCurrentIndex(1)


def _combo(name: str) -> QuietCombo:
    made = QuietCombo()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return made
