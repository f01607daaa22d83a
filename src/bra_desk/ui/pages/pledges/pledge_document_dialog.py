"""Writes the public pages of citizen pledges: which page, which period, where to."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from bra_desk.basics.errors import FileEdited, UserError
from bra_desk.basics.texts import _
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.services.papers import papers, pledge_papers
from bra_desk.services.papers.papers import Written
from bra_desk.services.papers.pledge_papers import OF_PERIOD, PledgePage
from bra_desk.services.pledges import pledges
from bra_desk.ui import preferences
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, button, empty, label
from bra_desk.ui.kit.choice_inputs import QuietCombo
from bra_desk.ui.kit.scrolling import scrolled

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WIDTH: Final = 640


class PledgeDocumentDialog(QDialog):
    """One page of one period, with what is missing in it before it is written."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(_("Skapa Word om medborgarlöften"))
        self.document = QuietCombo()
        self.document.setAccessibleName(_("Dokument"))
        for name in OF_PERIOD:
            self.document.addItem(DOCUMENTS[name].title, name)
        self.period = QuietCombo()
        self.period.setAccessibleName(_("Period"))
        for period in pledges.periods(desk.register):
            self.period.addItem(period.text, period.text)
        self.with_names = QCheckBox(_("Visa namnen på dem som har undertecknat"))
        self.place = QLineEdit()
        self.place.setAccessibleName(_("Sparas som"))
        self._lay_out()
        for combo in (self.document, self.period):
            combo.activated.connect(lambda _place: self.begin())
        self.begin()

    @property
    def problem(self) -> str:
        """Why nothing was written; empty when nothing is wrong."""
        return self._problem.text()

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
        self._tell("")
        self.with_names.setEnabled(self.page.document == OF_PERIOD[0])
        folder = preferences.documents_folder()
        self.place.setText(str(folder / pledge_papers.page_name(self.page)))
        self._show_findings(pledge_papers.page_findings(self._desk.register, self.page))

    def write(self) -> None:
        """Write the page to the place that stands in the field."""
        target = Path(self.place.text().strip())
        if target.suffix.lower() != ".docx":
            target = target.with_name(f"{target.name}.docx")
        self._tell("")
        self.write_button.setEnabled(False)
        work = partial(pledge_papers.write_page, self._desk.register, self.page, target)
        self._desk.run(self, work, self._written, partial(self._not_written, target))

    def choose_place(self) -> None:
        """Let the person choose folder and name."""
        chosen, _filter = QFileDialog.getSaveFileName(
            self, _("Spara dokumentet"), self.place.text(), _("Word-dokument (*.docx)")
        )
        if chosen:
            self.place.setText(chosen)

    def _written(self, written: Written) -> None:
        preferences.remember_documents_folder(written.path.parent)
        self.accept()
        url = QUrl.fromLocalFile(str(written.path))
        text = _("Dokumentet är sparat: {name}").format(name=written.path.name)
        self._desk.messages.done(text, (_("Öppna"), lambda: QDesktopServices.openUrl(url)))

    def _not_written(self, target: Path, error: Exception) -> None:
        self.write_button.setEnabled(True)
        if not isinstance(error, UserError):
            self._desk.messages.failed(error)
            return
        sentence = error.message
        if isinstance(error, FileEdited):
            free = papers.free_name(target)
            self.place.setText(str(free))
            sentence = _("{why} Förslag: {name}").format(why=sentence, name=free.name)
        self._tell(sentence)

    def _show_findings(self, found: list[str]) -> None:
        empty(self._found)
        if not found:
            self._found.addWidget(label(_("● Inget saknas."), "soft"))
            return
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, theme.SMALL, 0)
        for sentence in found:
            rows.addWidget(label(f"{SYMBOLS['soon']} {sentence}", wraps=True))
        rows.addStretch(1)
        self._found.addWidget(label(_("Se över före utskrift"), "heading"))
        self._found.addWidget(scrolled(content), 1)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.GAP)
        column.setSpacing(theme.GAP)
        column.addWidget(label(_("Skapa Word om medborgarlöften"), "title"))
        form = QFormLayout()
        form.setHorizontalSpacing(theme.GAP)
        form.setVerticalSpacing(theme.MEDIUM)
        form.addRow(label(_("Dokument")), self.document)
        form.addRow(label(_("Period")), self.period)
        form.addRow("", self.with_names)
        where = QHBoxLayout()
        where.addWidget(self.place, 1)
        where.addWidget(button(_("Välj plats …"), self.choose_place))
        form.addRow(label(_("Sparas som")), where)
        column.addLayout(form)
        self._found = QVBoxLayout()
        column.addLayout(self._found, 1)
        self._problem = label("", "problem", wraps=True)
        self._problem.hide()
        column.addWidget(self._problem)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(_("Avbryt"), self.reject))
        self.write_button = button(_("Skapa dokumentet"), self.write, "primary")
        foot.addWidget(self.write_button)
        column.addLayout(foot)
        self.resize(min(_WIDTH, self.screen().availableGeometry().width() - 40), 560)

    def _tell(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
