"""A body's year on the screen: its decisions, its matters and its subjects, and their documents."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTabWidget, QWidget

from bra_desk.basics import clock
from bra_desk.basics.texts import _
from bra_desk.documents.decision_list import DecisionListContent
from bra_desk.documents.year_index import YearIndexContent
from bra_desk.forms.meetings import PROGRESS
from bra_desk.services import entries
from bra_desk.services.minutes import year_papers
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button, label
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.row_table import RowTable
from bra_desk.ui.kit.states import table_day
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.documents.document_subject import Subject

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WIDTH: Final = 1040
_HEIGHT: Final = 680


class YearPapersDialog(Dialog):
    """Chooses a body and a year, shows what they hold, and writes their documents."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(_("Årets listor"), parent=parent)
        self._desk = desk
        self.body = _combo(_("Organ"))
        for option in entries.options(desk.register, "body"):
            self.body.addItem(option.label, option.id)
        busiest = year_papers.busiest_body(desk.register)
        self.body.setCurrentIndex(max(self.body.findData(busiest), 0))
        self.year = _combo(_("År"))
        self.progress = _combo(_("Läge"))
        for text in (_("Alla lägen"), *PROGRESS.values()):
            self.progress.addItem(text)
        self.decisions = _share(RowTable(_("Beslut"), _DECISION_HEADS), 2, 3)
        self.matters = _share(RowTable(_("Ärenden"), _MATTER_HEADS), 2, 4)
        self.subjects = RowTable(_("Ämnen"), (_("Ämne"), _("Paragrafer")))
        self._lay_out()
        self.body.activated.connect(lambda _place: self.begin())
        self.year.activated.connect(lambda _place: self.refresh())
        self.progress.activated.connect(lambda _place: self.refresh())
        self.begin()

    def begin(self) -> None:
        """Offer the years of the body, the newest first, and show it."""
        self.year.clear()
        years = year_papers.years_of(self._desk.register, self.body.currentData())
        for year in years or [clock.today().year]:
            self.year.addItem(str(year), year)
        self.refresh()

    def refresh(self) -> None:
        """Show the chosen year."""
        register, (body, year) = self._desk.register, self._chosen()
        decided = year_papers.year_decisions_of(register, body, year)
        index = year_papers.year_index_of(register, body, year)
        wanted = "" if self.progress.currentIndex() <= 0 else self.progress.currentText()
        _show(self.decisions, _decision_rows(decided, wanted))
        _show(self.matters, _matter_rows(index))
        _show(self.subjects, _subject_rows(index))
        said = (index.count, decided.count.lower(), decided.standing.rstrip("."))
        self.set_about(" · ".join(filter(None, said)))

    def write(self, document: str) -> None:
        """Open the dialog that writes one of the year's documents."""
        body, year = self._chosen()
        title = f"{self.body.currentText()} {year}"
        subject = Subject(id=body, title=title, year=year)
        DocumentDialog(self._desk, document, subject, lambda _id: None, self).open()

    def _chosen(self) -> tuple[int, int]:
        return self.body.currentData(), self.year.currentData()

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(theme.MEDIUM)
        for combo, share in ((self.body, 3), (self.year, 1), (self.progress, 1)):
            said = label(combo.accessibleName())
            said.setBuddy(combo)
            choices.addWidget(said)
            choices.addWidget(combo, share)
        self.content.addLayout(choices)
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.tabBar().setDrawBase(False)
        for table, name in (
            (self.decisions, _("Beslut")),
            (self.matters, _("Ärenden i ordning")),
            (self.subjects, _("Ämnen från A till Ö")),
        ):
            tabs.addTab(table, name)
        # where things stand is said of decisions alone
        tabs.currentChanged.connect(lambda place: self.progress.setEnabled(place == 0))
        self.content.addWidget(tabs, 1)
        for text, document in (
            (_("Skapa beslutslista …"), "year_decisions"),
            (_("Skapa årsregister …"), "year_index"),
        ):
            self.beside.addWidget(button(text, partial(self.write, document)))
        self.way_out(_("Stäng"))
        self.fit(_WIDTH, _HEIGHT)


_DECISION_HEADS: Final = (
    _("Paragraf"), _("Datum"), _("Ärende"), _("Beslut"), _("Ansvarig"), _("Senast"), _("Läge"),
)  # fmt: skip
_MATTER_HEADS: Final = (
    _("Paragraf"), _("Datum"), _("Ärende"), _("Diarienummer"), _("Beslut i korthet"),
)  # fmt: skip


def _combo(name: str) -> QuietCombo:
    made = QuietCombo()
    made.setAccessibleName(name)
    return made


def _decision_rows(told: DecisionListContent, progress: str) -> Iterable[tuple[str, ...]]:
    for row in told.rows:
        if not progress or row.progress == progress:
            day = table_day(row.held_on)
            due = table_day(row.due_on) if row.due_on else ""
            yield row.number, day, row.subject, row.text, row.executor, due, row.progress


def _matter_rows(told: YearIndexContent) -> Iterable[tuple[str, ...]]:
    for item in told.items:
        decided = "\n".join(item.decisions)
        yield item.number, table_day(item.held_on), item.title, item.diary_number, decided


def _subject_rows(told: YearIndexContent) -> Iterable[tuple[str, ...]]:
    for letter in told.letters:
        for line in letter.subjects:
            yield line.subject, line.places


def _show(table: RowTable, rows: Iterable[tuple[str, ...]]) -> None:
    table.show_rows(list(enumerate(rows)))
    table.resizeRowsToContents()


def _share(table: RowTable, *wide: int) -> RowTable:
    """Give these columns the room that the short ones leave."""
    header = table.horizontalHeader()
    for column in range(table.columnCount()):
        if column not in wide:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    return table
