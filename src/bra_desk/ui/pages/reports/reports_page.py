"""Reports on a year, written chapter by chapter beside what the register tells."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSplitter, QStackedWidget, QWidget
from typing_extensions import override

from bra_desk.basics.texts import _, long_date
from bra_desk.forms.catalogue import FORMS
from bra_desk.services import entries
from bra_desk.services.papers.paper_sources import DOCUMENT_OF
from bra_desk.services.reporting import reports
from bra_desk.services.reporting.reports import ChapterView, ReportView
from bra_desk.ui.kit.button_flow import ButtonFlow
from bra_desk.ui.kit.cards import Card, EmptyState, button
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.page import Page
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.documents.document_subject import Subject
from bra_desk.ui.pages.reports.report_chapters import ReportChapters
from bra_desk.ui.pages.reports.report_dialogs import BeginDialog, FinishDialog
from bra_desk.ui.pages.reports.report_writing import ReportWriting

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk


class ReportsPage(Page):
    """One report at a time: its chapters at the left, the one that is written at the right."""

    wants_room: ClassVar = True
    kinds: ClassVar = frozenset(FORMS)

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk, _("Rapporter"))
        #: None until the page is refreshed, and while there is no report.
        self.report: ReportView | None = None
        self.which = QuietCombo()
        self.which.setAccessibleName(_("Rapport"))
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.which.activated.connect(self._change)
        self.new_button = button(_("Ny rapport"), self.new_entry)
        self.finish_button = button(_("Markera som färdig"), self.finish)
        self.write_button = button(_("Skapa Word …"), self.write_paper, "primary")
        steps = ButtonFlow()
        for made in self._buttons():
            steps.addWidget(made)
        self.body.addLayout(steps)
        self.chapters = ReportChapters()
        self.chapters.chosen.connect(self._open)
        self.writing = ReportWriting(desk)
        self._lay_out()

    @override
    def refresh(self) -> None:
        found = entries.rows(self.desk.register, "report")
        chosen = self.which.currentData()
        self.which.clear()
        for row in found:
            self.which.addItem(f"{row.texts['report_kind']} {row.values['year']}", row.id)
        place = self.which.findData(chosen)
        self.which.setCurrentIndex(max(place, 0) if found else -1)
        self._show_report()

    @override
    def leave(self) -> None:
        self.writing.settle()

    @property
    @override
    def holds_unsaved(self) -> bool:
        return not self.writing.autosave.is_clean

    @override
    def take_focus(self) -> None:
        if self.report is None:
            super().take_focus()
        else:
            self.chapters.list.setFocus()

    @override
    def new_entry(self, kind: str = "") -> None:
        if not self.writing.settle():
            return
        dialog = BeginDialog(self.desk)
        if dialog.exec():
            self.refresh()
            self.which.setCurrentIndex(self.which.findData(dialog.begun))
            self._show_report()

    @override
    def go_to(self, kind: str, ids: Sequence[int] = (), text: str = "") -> None:
        self.refresh()
        if kind == "report" and ids:
            self.which.setCurrentIndex(max(self.which.findData(ids[0]), 0))
            self._show_report()

    def finish(self) -> None:
        """Call the report finished, or open a finished one again."""
        if self.report is None or not self.writing.settle():
            return
        if self.report.finished_on is None:
            FinishDialog(self.desk, reports.view(self.desk.register, self.report.id)).exec()
            return
        report_id = self.report.id
        question = _("Öppna rapporten igen?")
        detail = _("Den visar då dagens siffror. De frysta siffrorna finns kvar i registret.")
        if self.desk.messages.ask(question, detail, _("Öppna igen")):
            self.desk.act(lambda: reports.reopen(self.desk.register, report_id))

    def write_paper(self) -> None:
        """Open the dialog that writes the report as a Word document."""
        if self.report is None or not self.writing.settle():
            return
        document, year = DOCUMENT_OF[self.report.kind], self.report.year
        subject = Subject(title=str(year), year=year)
        DocumentDialog(self.desk, document, subject, lambda _id: None, self).open()

    def _lay_out(self) -> None:
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.addWidget(self.chapters)
        self._parts.addWidget(self.writing)
        self._parts.setStretchFactor(0, 1)
        self._parts.setStretchFactor(1, 3)
        self._parts.setChildrenCollapsible(False)
        self._empty = Card()
        self._empty.body.addWidget(
            EmptyState(
                _("Här skrivs årets uppföljning: registret ger siffrorna, du skriver texten."),
                button(_("Ny rapport"), self.new_entry, "primary"),
            )
        )
        self._empty.body.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._parts)
        self._show_buttons(has_any=False)
        self.body.addWidget(self._stack, 1)

    def _change(self) -> None:
        if self.writing.settle():
            self.report = None
            self._show_report()

    def _show_report(self) -> None:
        report_id = self.which.currentData()
        has_any = report_id is not None
        self._stack.setCurrentWidget(self._parts if has_any else self._empty)
        self._show_buttons(has_any=has_any)
        if not has_any:
            self.report = None
            self.header.set_line("")
            return
        before, self.report = self.report, reports.view(self.desk.register, report_id)
        is_same = before is not None and before.id == report_id
        self._tell_state(self.report)
        self.chapters.show_report(self.report, self.chapters.key if is_same else "")
        chapter = self._chapter(self.chapters.key)
        if chapter is None:
            return
        if is_same and self._is_shown(chapter):
            self.writing.refresh(chapter, is_locked=self._is_locked())
        else:
            self.writing.begin(report_id, chapter, is_locked=self._is_locked())

    def _show_buttons(self, *, has_any: bool) -> None:
        for made in self._buttons():
            made.setVisible(has_any)

    def _buttons(self) -> tuple[QWidget, ...]:
        return (self.which, self.new_button, self.finish_button, self.write_button)

    def _tell_state(self, report: ReportView) -> None:
        if report.finished_on is None:
            line, act = _("Skrivs. Siffrorna är dagens."), _("Markera som färdig")
        else:
            day = long_date(report.finished_on)
            line, act = _("Färdig {day}, med frysta siffror.").format(day=day), _("Öppna igen")
        self.header.set_line(line)
        self.finish_button.setText(act)

    def _open(self, key: str) -> None:
        chapter = self._chapter(key)
        if chapter is None or self.report is None:
            return
        if self.writing.settle():
            self.report = reports.view(self.desk.register, self.report.id)
            chapter = self._chapter(key) or chapter
            self.writing.begin(self.report.id, chapter, is_locked=self._is_locked())
        elif self.writing.chapter is not None:
            self.chapters.show_report(self.report, self.writing.chapter.content.key)

    def _chapter(self, key: str) -> ChapterView | None:
        found = () if self.report is None else self.report.chapters
        return next((each for each in found if each.content.key == key), None)

    def _is_shown(self, chapter: ChapterView) -> bool:
        shown = self.writing.chapter
        return shown is not None and shown.content.key == chapter.content.key

    def _is_locked(self) -> bool:
        return self.report is not None and self.report.finished_on is not None
