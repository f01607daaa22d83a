"""The page of statistics: indicators with their charts, and the files their values came from."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.ui import preferences
from bra_desk.ui.kit.cards import button
from bra_desk.ui.kit.entry_panel import Listing
from bra_desk.ui.kit.list_page import ListPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bra_desk.exchange.tables import SourceFile
    from bra_desk.ui.desk import Desk


class StatisticsPage(ListPage):
    """Indicators, and the imports behind their values."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk, _("Statistik"), _indicators(desk), _imports())
        self.paper_button = button(_("Skapa bilaga …"), self.write_appendix, "link")
        self.import_button = button(_("Importera …"), self.choose_file)
        self.header.add_button(self.import_button, before=self.new_button)
        if self._tabs is not None:  # beside the tabs there is room on the smallest screen too
            self._tabs.setCornerWidget(self.paper_button)

    def choose_file(self) -> None:
        """Let the person choose a file of statistics, and open it."""
        kinds = _("Statistik (*.txt *.csv *.tsv *.xlsx *.xls *.json);;Alla filer (*)")
        folder = str(preferences.documents_folder())
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Välj statistikfil"), folder, kinds)
        if chosen:
            self.open_file(Path(chosen))

    def open_file(self, path: Path) -> None:
        """Read a file beside the screen's thread, then show what it holds."""
        from bra_desk.services.statistics import statistics_files

        self.desk.run(self, partial(statistics_files.open_file, path), self._show_file)

    def write_appendix(self) -> None:
        """Open the dialog that writes the appendix of the last whole year."""
        from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
        from bra_desk.ui.pages.documents.document_subject import Subject

        year = today().year - 1
        subject = Subject(title=str(year), year=year)
        dialog = DocumentDialog(self.desk, "statistics", subject, lambda _id: None, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_file(self, file: "SourceFile") -> None:
        from bra_desk.ui.pages.statistics.statistics_dialog import StatisticsDialog

        dialog = StatisticsDialog(self.desk, file, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _indicators(desk: "Desk") -> Listing:
    """The list of indicators; the detail shows the values as chart and table instead."""

    def above(indicator_id: int) -> "QWidget":
        from bra_desk.ui.pages.statistics.indicator_card import IndicatorCard

        return IndicatorCard(desk, indicator_id)

    form = FORMS["indicator"]
    return Listing(
        kind="indicator",
        form=replace(form, fields=form.values),
        above=above,
        share=54,
        also_reads=frozenset({"indicator_value", "area"}),
    )


def _imports() -> Listing:
    form = FORMS["statistics_import"]
    return Listing(
        kind="statistics_import", tab=_("Importer"), form=replace(form, fields=form.values)
    )
