"""The tab of a period's picture: what was seen where, what is expected, and what is done."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bra_desk.basics import clock
from bra_desk.basics.texts import _, counted, short_date
from bra_desk.services.est import pictures
from bra_desk.services.est.pictures import is_late
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import Card, EmptyState, EntryRow, Pill, button, label
from bra_desk.ui.kit.scrolling import scrolled
from bra_desk.ui.pages.est.matrix_table import MatrixTable
from bra_desk.ui.pages.est.summary_card import SummaryCard

if TYPE_CHECKING:
    from bra_desk.model.est_periods import EstPeriod
    from bra_desk.model.situation import ProblemCategory
    from bra_desk.services.entries import Row
    from bra_desk.services.est.groups import Group
    from bra_desk.services.est.pictures import Picture
    from bra_desk.ui.desk import Desk

#: Shows some reports in the list of all: their numbers, and why those.
ShowReports = Callable[[list[int], str], object]


class PictureTab(QWidget):
    """A period of a group, beside the one before."""

    def __init__(self, desk: "Desk", show_reports: ShowReports) -> None:
        super().__init__()
        self._desk = desk
        self._show_reports = show_reports
        #: What is shown; None until a period is.
        self.seen: Picture | None = None
        self.matrix = MatrixTable()
        self.matrix.asked.connect(self._open_cell)
        self._in_short = label("", wraps=True)
        self._nothing = EmptyState(_("Inget är rapporterat för perioden eller den före."))
        self._card = Card(_("Läget område för område"))
        for made in (self._in_short, self.matrix, self._nothing):
            self._card.body.addWidget(made)
        self.summary = SummaryCard(desk)
        self.expected = Card(_("Väntas nästa period"))
        self.open_actions = Card(_("Öppna åtgärder"), is_list=True)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, theme.SMALL, 0)
        column.setSpacing(theme.GAP)
        for card in (self._card, self.open_actions, self.expected, self.summary):
            column.addWidget(card)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, theme.MEDIUM, 0, 0)
        outer.addWidget(scrolled(content))

    def show_period(self, group: "Group", period: "EstPeriod") -> None:
        """Show the picture of a period."""
        seen = pictures.picture(self._desk.register, group.id, period.starts_on, clock.today())
        self.seen = seen
        self._in_short.setText(_told(seen))
        self._in_short.setVisible(not seen.matrix.is_empty)
        self._nothing.setVisible(seen.matrix.is_empty)
        self.matrix.setVisible(not seen.matrix.is_empty)
        self.matrix.show_matrix(seen.matrix)
        self.summary.show_written(group.id, (period.starts_on, period.ends_on), seen.written)
        self._show_expected(seen)
        self._show_actions(seen)

    def _open_cell(self, category: "ProblemCategory | None", area: str | None) -> None:
        if self.seen is None:
            return
        found = [
            row.id
            for row in self.seen.reports
            if category in (None, row.values["category"]) and area in (None, row.texts["area"])
        ]
        if found:
            self._show_reports(found, self.seen.period.label)

    def _show_expected(self, seen: "Picture") -> None:
        self.expected.clear()
        self.expected.setVisible(bool(seen.expected))
        for row in seen.expected:
            text = f"{row.texts['area']}: {row.values['expected']}"
            self.expected.body.addWidget(label(text, wraps=True))

    def _show_actions(self, seen: "Picture") -> None:
        self.open_actions.clear()
        self.open_actions.setVisible(bool(seen.open))
        for row in seen.open:
            made = EntryRow(row.values["action"], _about(row), _pill(row, seen))
            made.clicked.connect(partial(self._open_report, row.id))
            self.open_actions.body.addWidget(made)
        if seen.late:
            ids = [row.id for row in seen.late]
            text = _("Visa försenade")
            self.open_actions.set_action(
                button(text, partial(self._show_reports, ids, _("Försenade")), "link")
            )
        else:
            self.open_actions.set_action(None)

    def _open_report(self, report_id: int, _checked: bool = False) -> None:
        self._desk.open_entries("est_report", (report_id,))


def _told(seen: "Picture") -> str:
    total = seen.matrix.total
    parts = [
        counted(len(seen.reports), _("rapport"), _("rapporter")),
        counted(total.now, _("händelse"), _("händelser")),
    ]
    if total.is_compared:
        parts.append(_("{count} i {before}").format(count=total.before, before=seen.before.label))
    if seen.red:
        parts.append(counted(seen.red, _("röd rapport"), _("röda rapporter")))
    return " · ".join(parts)


def _about(row: "Row") -> str:
    names = ("category", "area", "place", "owner", "owner_function")
    return " · ".join(filter(None, (row.texts[name].strip() for name in names)))


def _pill(row: "Row", seen: "Picture") -> Pill:
    day = row.values["due_on"]
    if day is None:
        return Pill("waiting", _("utan dag"))
    if is_late(row, seen.today):
        return Pill("late", _("sen, {day}").format(day=short_date(day)))
    return Pill("soon", short_date(day))
