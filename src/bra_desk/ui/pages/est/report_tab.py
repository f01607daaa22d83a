"""The tab where a period is reported: who has told, the fast line, and what is written."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bra_desk.basics import clock
from bra_desk.basics.texts import _, listed
from bra_desk.services import entries
from bra_desk.services.est import groups, reports, standings
from bra_desk.services.privacy import Reasons
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.autosave import Autosave
from bra_desk.ui.kit.cards import SYMBOLS, Card, button, label
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.entry_panel import EntryPanel
from bra_desk.ui.kit.scrolling import scrolled
from bra_desk.ui.pages.est.report_line import ReportLine
from bra_desk.ui.pages.est.report_list import report_listing

if TYPE_CHECKING:
    from bra_desk.model.est_periods import EstPeriod
    from bra_desk.services.entries import Row
    from bra_desk.services.est.groups import Group
    from bra_desk.ui.desk import Desk

#: What the list under the line shows; the period is said above it.
_COLUMNS = ("area", "category", "place", "text", "occurrences", "severity", "action", "due_on")


class ReportTab(QWidget):
    """A period of a group."""

    def __init__(self, desk: "Desk", told: Callable[[], object]) -> None:
        super().__init__()
        self._desk = desk
        self._told = told
        self._group: Group | None = None
        self._period: EstPeriod | None = None
        self.autosave = Autosave(self)
        self.line = ReportLine(self.autosave, self._write, self._finished)
        self.reporter = QuietCombo()
        self.reporter.setAccessibleName(_("Rapportör"))
        self.reporter.activated.connect(lambda _place: self._settle_common())
        self.nothing_button = button(_("Inget att rapportera"), self.tell_nothing)
        self._standing = label("", "soft", wraps=True)
        self.panel = EntryPanel(
            desk, report_listing(desk, *_COLUMNS, rows=self._rows, makes=self._make)
        )
        self._lay_out()

    def show_period(self, group: "Group", period: "EstPeriod") -> None:
        """Show a period of a group."""
        is_other = (self._group, self._period) != (group, period)
        self._group, self._period = group, period
        if is_other:
            self._fill_reporters()
        self.refresh()

    @property
    def shown(self) -> "tuple[Group, EstPeriod] | None":
        """The group and the period that are shown; None until some are."""
        if self._group is None or self._period is None:
            return None
        return self._group, self._period

    @property
    def standing(self) -> str:
        """Who has told of the period, and when the group meets."""
        return self._standing.text()

    def refresh(self) -> None:
        """Read anew what is written of the period, and who has told."""
        if self._group is None or self._period is None:
            return
        self._settle_common()
        register = self._desk.register
        rows = entries.rows(register, "est_report", {"est_group": self._group.id})
        places = dict.fromkeys(row.values["place"] for row in rows if row.values["place"])
        self.line.offer(entries.options(register, "area"), list(places))
        told = standings.standing(register, self._group.id, self._period.starts_on, clock.today())
        self._show_standing(told)
        self.panel.refresh()

    def tell_nothing(self) -> None:
        """Note that the chosen reporter has nothing to tell of the period."""
        reporter = self.reporter.currentData()
        if reporter is None or self._group is None or self._period is None:
            self._desk.messages.trouble(_("Välj först vem som inte har något att rapportera."))
            return
        group_id, day = self._group.id, self._period.starts_on
        register = self._desk.register
        if self._desk.act(lambda: reports.tell_nothing(register, group_id, reporter, day)):
            text = _("Noterat: inget att rapportera från {who}.")
            self._desk.done_with_undo(text.format(who=self.reporter.currentText()))
            self._told()

    def settle(self) -> bool:
        """Keep what is being written; False when that is not possible."""
        return self.line.settle() and self.autosave.flush()

    def _lay_out(self) -> None:
        who = QHBoxLayout()
        who.setSpacing(theme.MEDIUM)
        name = label(_("Rapportör"))
        name.setBuddy(self.reporter)
        for made in (name, self.reporter, self.nothing_button):
            who.addWidget(made)
        who.addWidget(self._standing, 1)
        card = Card()
        card.body.addLayout(who)
        card.body.addWidget(self.line)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, theme.SMALL, 0)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(card)
        column.addWidget(self.panel, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, theme.MEDIUM, 0, 0)
        outer.addWidget(scrolled(content))  # on a small screen both do not fit

    def _fill_reporters(self) -> None:
        assert self._group is not None
        self.reporter.clear()
        self.reporter.addItem(_("– inte sagt –"), None)
        for each in groups.reporters(self._desk.register, self._group.id):
            self.reporter.addItem(each.name, each.id)

    def _settle_common(self) -> None:
        """What every report that is written here has."""
        if self._group is not None and self._period is not None:
            self.line.common = {
                "est_group": self._group.id,
                "period_on": self._period.starts_on,
                "est_reporter": self.reporter.currentData(),
            }

    def _rows(self) -> "list[Row]":
        """The period's reports; the one in the line stands there alone."""
        if self._group is None or self._period is None:
            return []
        found = reports.period_reports(self._desk.register, self._group.id, self._period.starts_on)
        return [row for row in found if row.id != self.line.id]

    def _write(
        self, report_id: int | None, values: dict[str, Any], sitting: str, reasons: Reasons
    ) -> int:
        return reports.write_line(self._desk.register, report_id, values, sitting, reasons)

    def _make(self, values: dict[str, Any], reasons: Reasons) -> int:
        """A report from the form is of this group and period, whatever its form left empty."""
        common = {name: value for name, value in self.line.common.items() if not values[name]}
        return entries.save(self._desk.register, "est_report", values | common, reasons=reasons)

    def _finished(self) -> None:
        self._told()

    def _show_standing(self, told: standings.Standing) -> None:
        count = _("{some} av {all} har rapporterat")
        parts = [count.format(some=len(told.told), all=len(told.told) + len(told.missing))]
        if told.missing:
            missing = _("Saknas: {who}").format(who=_names(told.missing))
            is_late = told.reports_due_on < clock.today()
            parts.append(f"{SYMBOLS['late']} {missing}" if is_late else missing)
        parts.append(told.meeting_text)
        self._standing.setText(". ".join(parts) + ".")
        self._standing.setToolTip(_("Har rapporterat: {who}").format(who=_names(told.told)))


def _names(found: tuple[groups.Reporter, ...]) -> str:
    return listed([each.name for each in found])
