"""Writes the public pages of citizen pledges: which page, which period, where to."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox
from typing_extensions import override

from bra_desk.basics.texts import _
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.services.papers import pledge_papers
from bra_desk.services.papers.pledge_papers import OF_PERIOD, PledgePage
from bra_desk.services.pledges import pledges
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.named_rows import NamedRows
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.documents.document_subject import Subject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bra_desk.ui.desk import Desk


class PledgeDocumentDialog(DocumentDialog):
    """One page of one period, with what is missing in it before it is written."""

    def __init__(self, desk: "Desk", parent: "QWidget | None" = None) -> None:
        self.document = QuietCombo()
        for name in OF_PERIOD:
            self.document.addItem(DOCUMENTS[name].title, name)
        self.period = QuietCombo()
        for period in pledges.periods(desk.register):
            self.period.addItem(period.text, period.text)
        self.with_names = QCheckBox(_("Visa namnen på dem som har undertecknat"))
        subject = Subject(title=_("Medborgarlöften"))
        super().__init__(desk, OF_PERIOD[0], subject, lambda _item: None, parent)
        for combo in (self.document, self.period):
            combo.activated.connect(lambda _place: self.begin())

    @property
    def page(self) -> PledgePage:
        """What is chosen."""
        return PledgePage(
            document=self.document.currentData(),
            period=self.period.currentData(),
            with_names=self.with_names.isChecked(),
        )

    def begin(self) -> None:
        """Show what is missing in the chosen page, and propose its place."""
        self._document = self.page.document
        self.with_names.setEnabled(self._document == OF_PERIOD[0])
        self.show_kind()
        self._look_through()
        self.show_version()

    @override
    def _lay_out(self) -> None:
        form = NamedRows()
        form.add(_("Dokument"), self.document)
        form.add(_("Period"), self.period)
        form.addRow("", self.with_names)
        self.content.addLayout(form)
        super()._lay_out()

    @override
    def _look_through(self) -> None:
        self._looked_through(pledge_papers.page_findings(self._desk.register, self.page))

    @override
    def _proposed_name(self) -> str:
        return pledge_papers.page_name(self.page)

    @override
    def _work(self, target: Path) -> Callable[[], Path | None]:
        register, page = self._desk.register, self.page
        return lambda: pledge_papers.write_page(register, page, target).path

    @override
    def _written(self, path: Path | None) -> None:
        for chooser in (self.document, self.period, self.with_names):
            chooser.setEnabled(False)
        super()._written(path)
