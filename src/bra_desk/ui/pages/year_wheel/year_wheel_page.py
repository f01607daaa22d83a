"""The year's recurring duties: as a wheel, and month by month, ticked off as they are done."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QMenu, QStackedWidget, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.basics import clock
from bra_desk.basics.texts import MONTHS, _, counted
from bra_desk.services import yearly_duties
from bra_desk.services.yearly_duties import DutyLine, Standing
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.button_flow import ButtonFlow
from bra_desk.ui.kit.cards import Card, EmptyState, EntryRow, Pill, button, empty
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.kit.page import Page
from bra_desk.ui.kit.scrolling import scrolled
from bra_desk.ui.kit.wheel_mark import Mark
from bra_desk.ui.kit.year_wheel import YearWheel
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.documents.document_subject import Subject
from bra_desk.ui.pages.year_wheel.duty_starters import DutyStartersDialog

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

#: How each standing is marked.
PILLS = {
    Standing.DONE: "fine",
    Standing.LATE: "late",
    Standing.SOON: "soon",
    Standing.COMING: "waiting",
    Standing.LAPSED: "waiting",
}


class YearWheelPage(Page):
    """A year at a time; pressing a duty says what can be done with it."""

    wants_room: ClassVar = True
    kinds: ClassVar = frozenset({"yearly_duty", "yearly_duty_done", "grant"})

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk, _("Årshjul"))
        #: What is shown; empty until the page is refreshed.
        self.lines: tuple[DutyLine, ...] = ()
        #: What is open over the page, kept from being collected; None for nothing.
        self.dialog: FormDialog | DutyStartersDialog | None = None
        self.menu: QMenu | None = None
        self.year = QuietCombo()
        self.year.setAccessibleName(_("År"))
        for year in range(clock.today().year - 2, clock.today().year + 3):
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(2)
        self.year.activated.connect(lambda _place: self.refresh())
        self.starters_button = button(_("Hämta förslag"), self.propose)
        self.new_button = button(_("Ny uppgift"), self.new_entry)
        self.write_button = button(_("Skapa Word …"), self.write_paper, "primary")
        self.year.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        steps = ButtonFlow()
        for made in (self.year, self.starters_button, self.new_button, self.write_button):
            steps.addWidget(made)
        self.body.addLayout(steps)
        self._lay_out()

    @override
    def refresh(self) -> None:
        year, today = self.year.currentData(), clock.today()
        self.lines = yearly_duties.year_view(self.desk.register, year, today)
        has_any = bool(self.lines) or bool(self._all_years())
        self._stack.setCurrentIndex(0 if has_any else 1)
        for made in (self.year, self.starters_button, self.write_button):
            made.setVisible(has_any)
        done = sum(line.standing is Standing.DONE for line in self.lines)
        late = sum(line.standing is Standing.LATE for line in self.lines)
        total = _("{done} av {total} klara").format(done=done, total=len(self.lines))
        told = f"{total}, {counted(late, _('försenad'), _('försenade'))}" if late else total
        self.header.set_line(told if has_any else "")
        self.wheel.show_year(year, [self._mark(line) for line in self.lines], today, total)
        self._show_months()

    @override
    def new_entry(self, kind: str = "") -> None:
        make = partial(yearly_duties.make_duty, self.desk.register)
        self._open(FormDialog(self.desk, "yearly_duty", save=make))

    @override
    def go_to(self, kind: str, ids: Sequence[int] = (), text: str = "") -> None:
        self.refresh()
        mine = [
            mark
            for mark, line in zip(self.wheel.marks, self.lines, strict=True)
            if line.id in ids and line.kind == kind
        ]
        self.tabs.setCurrentIndex(0)
        if mine:
            mine[0].setFocus()

    def propose(self) -> None:
        """Open the dialog of proposed duties."""
        self._open(DutyStartersDialog(self.desk, self))

    def write_paper(self) -> None:
        """Open the dialog that writes the year as a Word document."""
        year = self.year.currentData()
        subject = Subject(title=str(year), year=year)
        DocumentDialog(self.desk, "yearly_wheel", subject, lambda _id: None, self).open()

    def tick(self, line: DutyLine) -> None:
        """Open the form that says when a duty was done."""
        preset: dict[str, Any] = {
            "yearly_duty": line.id,
            "year": line.year,
            "done_on": clock.today(),
        }
        hidden = ("yearly_duty", "year")
        self._open(FormDialog(self.desk, "yearly_duty_done", line.done_id, preset, hidden=hidden))

    def change(self, line: DutyLine) -> None:
        """Open the form of a duty."""
        self._open(FormDialog(self.desk, "yearly_duty", line.id))

    def offer(self, line: DutyLine, at: QWidget) -> None:
        """Open the menu of what can be done with a duty, or the entry that has its day there."""
        if line.kind != "yearly_duty":
            self.desk.open_entries(line.kind, (line.id,), line.title)
            return
        menu = QMenu(self)
        menu.setAccessibleName(line.title)
        is_done = line.standing is Standing.DONE
        text = _("Ändra avprickningen …") if is_done else _("Markera som klar …")
        menu.addAction(text, partial(self.tick, line))
        menu.addAction(_("Ändra uppgiften …"), partial(self.change, line))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setActiveAction(menu.actions()[0])
        self.menu = menu
        menu.popup(at.mapToGlobal(QPoint(0, at.height())))

    def _lay_out(self) -> None:
        self.wheel = YearWheel()
        months = QWidget()
        self._months = QVBoxLayout(months)
        self._months.setContentsMargins(0, 0, theme.SMALL, 0)
        self._months.setSpacing(theme.GAP)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName(self.title)
        around = scrolled(self.wheel)
        # a wheel has a least width; in a narrower window it is read sideways, too
        around.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.tabs.addTab(around, _("Hjul"))
        self.tabs.addTab(scrolled(months), _("Månad för månad"))
        start = Card(_("Årshjulet är tomt"))
        begin = button(_("Hämta förslag"), self.propose, "primary")
        about = _("Här står det som återkommer varje år, med påminnelser på Översikt.")
        start.body.addWidget(EmptyState(about, begin))
        nothing = QWidget()
        column = QVBoxLayout(nothing)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(start)
        column.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tabs)
        self._stack.addWidget(nothing)
        self.body.addWidget(self._stack, 1)

    def _all_years(self) -> list[Any]:
        from bra_desk.services import entries

        return entries.rows(self.desk.register, "yearly_duty")

    def _mark(self, line: DutyLine) -> Mark:
        return Mark(
            day=line.due_on,
            title=line.title,
            state=PILLS[line.standing],
            state_text=line.state_text,
            pressed=partial(self.offer, line),
        )

    def _show_months(self) -> None:
        empty(self._months)
        cards: dict[int, Card] = {}
        for line in self.lines:
            month = line.due_on.month
            if month not in cards:
                cards[month] = Card(MONTHS[month - 1].capitalize(), is_list=True)
                self._months.addWidget(cards[month])
            cards[month].body.addWidget(self._row(line))
        self._months.addStretch(1)

    def _row(self, line: DutyLine) -> EntryRow:
        detail = " · ".join(filter(None, (line.when, line.ground, line.responsible, line.note)))
        row = EntryRow(line.title, detail, Pill(PILLS[line.standing], line.state_text))
        row.clicked.connect(lambda _checked: self.offer(line, row))
        return row

    def _open(self, dialog: FormDialog | DutyStartersDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._close_dialog)
        dialog.open()

    def _close_dialog(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
