"""The page of EST: reports of a period, its picture, analyses, all reports, and the groups."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.basics import clock
from bra_desk.basics.texts import _, counted
from bra_desk.forms.catalogue import FORMS
from bra_desk.services.est import groups, standings
from bra_desk.services.papers.est_papers import EstPage as Paper
from bra_desk.ui import preferences
from bra_desk.ui.kit.cards import button
from bra_desk.ui.kit.entry_panel import EntryPanel
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.kit.page import Page
from bra_desk.ui.pages.est.analysis_tab import AnalysisTab
from bra_desk.ui.pages.est.chooser import EstChooser
from bra_desk.ui.pages.est.group_tab import group_listing, no_groups
from bra_desk.ui.pages.est.picture_tab import PictureTab
from bra_desk.ui.pages.est.report_list import report_listing
from bra_desk.ui.pages.est.report_tab import ReportTab

if TYPE_CHECKING:
    from bra_desk.exchange.tables import SourceFile
    from bra_desk.ui.desk import Desk

#: What the list of all reports shows.
_COLUMNS = (
    *("period_on", "area", "category", "text", "place", "severity"),
    *("action", "owner", "due_on", "done_on"),
)


class EstPage(Page):
    """One group at a time, and the lists of all."""

    wants_room: ClassVar = True
    kinds: ClassVar = frozenset(
        {
            *("est_group", "est_reporter", "est_report", "est_delivery", "est_summary"),
            *("area", "organisation", "body", "meeting"),
        }
    )

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk, _("EST"))
        self.chooser = EstChooser()
        self.report_tab = ReportTab(desk, self.refresh)
        self.picture_tab = PictureTab(desk, self.show_reports)
        self.analysis_tab = AnalysisTab(desk)
        self.reports = EntryPanel(desk, report_listing(desk, *_COLUMNS))
        self.groups = EntryPanel(desk, group_listing(desk, self))
        #: What is open over the page, kept from being collected; None for nothing.
        self.dialog: FormDialog | None = None
        #: The tab that is left for another; what is written there is kept first.
        self._tab = 0
        self.sheets_button = button(_("Skriv blanketter …"), self.write_sheets)
        self.import_button = button(_("Läs in blanketter …"), self.choose_files)
        self.paper_button = button(_("Skapa Word …"), self.write_paper, "primary")
        self.group_button = button(FORMS["est_group"].new, self._new_group, "primary")
        for made in (self.group_button, self.sheets_button, self.import_button, self.paper_button):
            self.header.add_button(made)
        self._lay_out()
        self.chooser.changed.connect(self._show_other)
        self.tabs.currentChanged.connect(self._show_tab)

    @override
    def refresh(self) -> None:
        found = groups.groups(self.desk.register)
        self._stack.setCurrentIndex(0 if found else 1)
        for made in (self.sheets_button, self.import_button, self.paper_button):
            made.setVisible(bool(found))
        self.chooser.show_groups(found)
        self._tell_line()
        self._show()

    @override
    def leave(self) -> None:
        self.report_tab.settle()

    @property
    @override
    def holds_unsaved(self) -> bool:
        return self.report_tab.line.is_unfinished

    @override
    def new_entry(self, kind: str = "") -> None:
        asks_for_group = kind == "est_group" or self.tabs.currentWidget() is self.groups
        if asks_for_group or not groups.groups(self.desk.register):
            self._new_group()
            return
        self.tabs.setCurrentWidget(self.report_tab)
        self.report_tab.line.begin()

    @override
    def start_filter(self) -> None:
        panel = self._panel() or self.reports
        if panel is self.reports:
            self.tabs.setCurrentWidget(self.reports)
        panel.filter.line.setFocus()
        panel.filter.line.selectAll()

    @override
    def take_focus(self) -> None:
        if self.tabs.currentWidget() is self.report_tab:
            self.report_tab.line.begin()
        else:
            super().take_focus()

    @override
    def go_to(self, kind: str, ids: Sequence[int] = (), text: str = "") -> None:
        self.refresh()
        if kind == "est_report" and ids:
            self.show_reports(ids, text)
            if len(ids) == 1:
                self.reports.open_entry(ids[0])
        elif kind == "est_group" and ids:
            self.chooser.choose(ids[0])
            self.tabs.setCurrentWidget(self.report_tab)
            self._show()
        elif ids:
            self.desk.act(lambda: FormDialog(self.desk, kind, ids[0]), self._open)

    def show_reports(self, ids: Sequence[int], text: str) -> None:
        """Show these reports in the list of all."""
        self.tabs.setCurrentWidget(self.reports)
        self.reports.refresh()
        if len(ids) == 1:
            self.reports.go_to(ids[0])
        else:
            self.reports.show_only(ids, text)

    def write_sheets(self) -> None:
        """Let the person choose a folder, and write a sheet there for each reporter."""
        group, period = self.chooser.group, self.chooser.period
        if group is None or period is None:
            return
        folder = QFileDialog.getExistingDirectory(
            self, _("Mapp för blanketterna"), str(preferences.documents_folder())
        )
        if folder:
            self.write_sheets_to(Path(folder))

    def write_sheets_to(self, folder: Path) -> None:
        """Write a sheet for each reporter of the group, for the period that is shown."""
        from bra_desk.services.papers import est_sheets

        group, period = self.chooser.group, self.chooser.period
        if group is None or period is None:
            return
        register, group_id, day = self.desk.register, group.id, period.starts_on

        def told(paths: list[Path]) -> None:
            count = counted(len(paths), _("blankett"), _("blanketter"))
            text = _("{count} skrivna för {period}.").format(count=count, period=period.label)
            self.desk.messages.done(text)

        self.desk.run(self, partial(est_sheets.write_sheets, register, group_id, day, folder), told)

    def choose_files(self) -> None:
        """Let the person choose sheets to take in."""
        kinds = _("Blanketter (*.xlsx *.csv);;Alla filer (*)")
        chosen, _kind = QFileDialog.getOpenFileNames(
            self, _("Välj blanketter"), str(preferences.documents_folder()), kinds
        )
        if chosen:
            self.open_files([Path(each) for each in chosen])

    def open_files(self, paths: Sequence[Path]) -> None:
        """Read sheets beside the screen's thread, then show what they hold."""
        from bra_desk.services.est import sheet_reading

        def work() -> "list[SourceFile]":
            return [sheet_reading.open_sheet(path) for path in paths]

        self.desk.run(self, work, self._show_files)

    def write_paper(self) -> None:
        """Open the dialog that writes the analysis, or on another tab the picture."""
        from bra_desk.ui.pages.est.est_paper_dialog import EstPaperDialog

        group, period, span = self.chooser.group, self.chooser.period, self.chooser.span
        if group is None or period is None:
            return
        if self.tabs.currentWidget() is self.analysis_tab:
            when = str(span.year) if span.quarter is None else f"{span.year}-Q{span.quarter}"
            page = Paper(document="est_analysis", group_id=group.id, when=when)
            title = f"{group.short_name}, {span.label}"
        else:
            day = period.starts_on.isoformat()
            page = Paper(document="est_picture", group_id=group.id, when=day)
            title = f"{group.short_name}, {period.label}"
        dialog = EstPaperDialog(self.desk, page, title, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _lay_out(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName(self.title)
        for tab, text in (
            (self.report_tab, _("Rapportera")),
            (self.picture_tab, _("Periodens bild")),
            (self.analysis_tab, _("Analys")),
            (self.reports, _("Alla rapporter")),
            (self.groups, _("Grupper")),
        ):
            self.tabs.addTab(tab, text)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chooser)
        column.addWidget(self.tabs, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(filled)
        self._stack.addWidget(no_groups(self.new_entry))
        self.body.addWidget(self._stack, 1)

    def _show(self) -> None:
        """Show what is chosen on the tab in sight."""
        group, period = self.chooser.group, self.chooser.period
        shown = self.tabs.currentWidget()
        self.chooser.show_spans(is_span=shown is self.analysis_tab)
        self.chooser.setVisible(shown not in (self.reports, self.groups))
        self._offer(shown)
        if group is None or period is None:
            return
        if shown is self.report_tab:
            self.report_tab.show_period(group, period)
        elif shown is self.picture_tab:
            self.picture_tab.show_period(group, period)
        elif shown is self.analysis_tab:
            self.analysis_tab.show_span(group, self.chooser.span)
        elif panel := self._panel():
            panel.refresh()

    def _offer(self, shown: QWidget) -> None:
        """Show the buttons of a tab; sheets and papers are of the group and period in sight."""
        has_group = self.chooser.group is not None
        for made in (self.sheets_button, self.paper_button):
            made.setVisible(has_group and not self.chooser.isHidden())
        self.group_button.setVisible(has_group and shown is self.groups)

    def _show_other(self) -> None:
        """Another group or period is chosen: what is half written is kept in its own first."""
        shown = self.report_tab.shown
        if shown is not None and not self.report_tab.settle():
            self.chooser.choose(shown[0].id, shown[1].starts_on)
        self._show()

    def _show_tab(self, place: int) -> None:
        if self._tab == 0 and place != 0 and not self.report_tab.settle():
            self.tabs.setCurrentIndex(0)
            return
        self._tab = place
        self._show()

    def _panel(self) -> EntryPanel | None:
        shown = self.tabs.currentWidget()
        return shown if isinstance(shown, EntryPanel) else None

    def _tell_line(self) -> None:
        found = standings.standings(self.desk.register, clock.today())
        lacking = [
            f"{each.group.short_name}: {each.missing_text}" for each in found if each.missing
        ]
        self.header.set_line(" · ".join(lacking))

    def _show_files(self, files: "list[SourceFile]") -> None:
        from bra_desk.ui.pages.est.sheets_dialog import SheetsDialog

        dialog = SheetsDialog(self.desk, files, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _new_group(self) -> None:
        self._open(FormDialog(self.desk, "est_group"))

    def _open(self, dialog: FormDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._close_dialog)
        dialog.open()

    def _close_dialog(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            self.refresh()
            dialog.deleteLater()
