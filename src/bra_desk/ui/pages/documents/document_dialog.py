"""Writes a document: what is missing in it, where it goes, and the way to open it."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from bra_desk.basics.errors import FileEdited, UserError
from bra_desk.basics.texts import _
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.services.meetings import findings
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.papers import papers, public_papers
from bra_desk.ui import preferences
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, button, empty, label
from bra_desk.ui.kit.scrolling import scrolled
from bra_desk.ui.pages.documents.document_subject import Subject
from bra_desk.ui.pages.documents.public_preview import show_review

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WIDTH: Final = 560


class DocumentDialog(QDialog):
    """A document of a meeting or an entry; `show_item` is called with the item to mend."""

    #: How the file's name ends, and what the choice of a place calls such files.
    suffix: ClassVar = ".docx"
    files: ClassVar = _("Word-dokument (*.docx)")

    def __init__(
        self,
        desk: "Desk",
        document: str,
        meeting: MeetingView | Subject,
        show_item: Callable[[int], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._document = document
        self._meeting = meeting
        self._year = meeting.year if isinstance(meeting, Subject) else None
        self._show_item = show_item
        self._title = DOCUMENTS[document].title
        self.setWindowTitle(f"{self._title} – {meeting.title}")
        self._lay_out()
        #: What is empty or does not add up, once it has been looked through.
        self.findings: list[str] = []
        self.is_looked_through = False
        #: Whether the document is on the disk.
        self.is_written = False
        self._is_cancelled = False
        self._look_through()
        self.show_version()
        self.write_button.setFocus()

    def show_version(self) -> None:
        """Show what the full version lacks, or what the public one leaves out, and its name."""
        # a public version is always of an entry; only a report of a year has no number
        register, asked = self._desk.register, (self._document, self._meeting.id or 0)
        empty(self._found)
        self._tell("")
        if self.is_public:
            seen = public_papers.review(register, *asked)
            show_review(self._found, seen)
            name = public_papers.proposed_name(register, *asked)
        else:
            self._show_findings(self.findings)
            name = self._proposed_name()
        self.place.setText(str(preferences.documents_folder() / name))

    def _look_through(self) -> None:
        """Find what is missing: at once, or in the background for all that a year holds."""
        asked = (self._desk.register, self._document, self._meeting.id, self._year)
        if self._year is None:
            self._looked_through(papers.document_findings(*asked))
        else:
            look = partial(papers.document_findings, *asked)
            self._desk.run(self, look, self._looked_through, self._desk.messages.failed)

    def _looked_through(self, found: list[str]) -> None:
        self.findings, self.is_looked_through = found, True
        if not self.is_written and not self.is_public:
            empty(self._found)
            self._show_findings(found)

    @property
    def is_public(self) -> bool:
        """Whether the public version is chosen."""
        return self.public.isChecked()

    def write(self) -> None:
        """Write the document to the place that stands in the field."""
        target = Path(self.place.text().strip())
        if target.suffix.lower() != self.suffix:
            target = target.with_name(f"{target.name}{self.suffix}")
        self._tell("")
        self.write_button.setEnabled(False)
        self.write_button.setText(_("Skriver …"))
        self._desk.run(self, self._work(target), self._written, partial(self._not_written, target))

    def go_to(self, finding: str) -> None:
        """Leave the dialog for the item that a finding is about."""
        item_id = self._item_of(finding)
        if item_id is not None:
            self.reject()
            self._show_item(item_id)

    @property
    def problem(self) -> str:
        """Why the document was not written; empty when nothing is wrong."""
        return self._problem.text()

    def choose_place(self) -> None:
        """Let the person choose folder and name."""
        chosen, _filter = QFileDialog.getSaveFileName(
            self, _("Spara dokumentet"), self.place.text(), self.files
        )
        if chosen:
            self.place.setText(chosen)
            self._tell("")
            self.write_button.setFocus()

    def _proposed_name(self) -> str:
        register, document = self._desk.register, self._document
        return papers.proposed_name(register, document, self._meeting.id, self._year)

    def _work(self, target: Path) -> Callable[[], Path | None]:
        register, document, id = self._desk.register, self._document, self._meeting.id
        is_public, year = self.is_public, self._year

        def work() -> Path | None:
            if is_public:
                return public_papers.write_public(register, document, id or 0, target)
            paper = papers.made(register, document, id, year=year)
            return None if self._is_cancelled else papers.put_made(register, paper, target).path

        return work

    @override
    def reject(self) -> None:
        # what is being made just now is not written
        self._is_cancelled = True
        super().reject()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.GAP)
        column.setSpacing(theme.MEDIUM)
        self._heading = label(_("Skapa {document}").format(document=self._title.lower()), "title")
        column.addWidget(self._heading)
        column.addWidget(label(DOCUMENTS[self._document].about, "soft", wraps=True))
        self.public = QCheckBox(_("Publik version, utan sekretess och privata namn"))
        self.public.setVisible(self._document in public_papers.PUBLISHED)
        self.public.toggled.connect(self.show_version)
        column.addWidget(self.public)
        self._found = QVBoxLayout()
        self._found.setSpacing(theme.SMALL)
        column.addLayout(self._found, 1)
        column.addLayout(self._place())
        self._problem = label("", "problem", wraps=True)
        self._problem.hide()
        column.addWidget(self._problem)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self.write_button = button(self._heading.text(), self.write, "primary")
        self.write_button.setDefault(True)
        self._foot.addWidget(button(_("Avbryt"), self.reject))
        self._foot.addWidget(self.write_button)
        column.addSpacing(theme.MEDIUM)
        column.addLayout(self._foot)

    def _place(self) -> QVBoxLayout:
        where = label(_("Sparas som"))
        self.place = QLineEdit()
        self.place.setAccessibleName(where.text())
        self.place.setMinimumWidth(min(_WIDTH, self.screen().availableGeometry().width() // 2))
        # a refused place is mended by another; what the program itself puts there is not
        self.place.textEdited.connect(lambda: self._tell(""))
        where.setBuddy(self.place)
        self._choose = button(_("Välj plats …"), self.choose_place)
        row = QHBoxLayout()
        row.addWidget(self.place, 1)
        row.addWidget(self._choose)
        column = QVBoxLayout()
        column.addWidget(where)
        column.addLayout(row)
        return column

    def _show_findings(self, found: list[str]) -> None:
        if not found:
            nothing = _("● Inget saknas.") if self.is_looked_through else _("Ser efter …")
            self._found.addWidget(label(nothing, "soft"))
            return
        self._found.addWidget(label(_("Se över före utskrift"), "heading"))
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, theme.SMALL, 0)
        rows.setSpacing(theme.SMALL)
        for sentence in found:
            rows.addLayout(self._finding(sentence))
        rows.addStretch(1)
        area = scrolled(content)
        room = self.screen().availableGeometry().height()
        area.setMinimumHeight(min(content.sizeHint().height(), room // 4))
        self._found.addWidget(area, 1)

    def _finding(self, sentence: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(f"{SYMBOLS['soon']} {sentence}", wraps=True), 1)
        if self._item_of(sentence) is not None:
            go = button(_("Gå till"), partial(self.go_to, sentence), "link")
            go.setAccessibleName(_("Gå till ärendet: {finding}").format(finding=sentence))
            row.addWidget(go)
        return row

    def _item_of(self, sentence: str) -> int | None:
        """The item that a finding begins with the name of; None when it is about the meeting."""
        named = ((findings.name(item), item.id) for item in self._meeting.items)
        return next(
            (id for name, id in named if re.match(rf"{re.escape(name)}[ :,]", sentence)), None
        )

    def _written(self, path: Path | None) -> None:
        if path is None:
            return  # nobody wanted it any more
        self.is_written = True
        self.public.setEnabled(False)
        preferences.remember_documents_folder(path.parent)
        self._heading.setText(self._saved())
        self.place.setText(str(path))
        self.place.setReadOnly(True)
        self._choose.hide()
        empty(self._foot)
        self._foot.addStretch(1)
        self._add_foot(_("Stäng"), self.accept)
        self._add_foot(_("Öppna mappen"), lambda: _open(path.parent))
        opens = self._add_foot(_("Öppna"), lambda: _open(path), "primary")
        opens.setDefault(True)
        opens.setFocus()
        text = f"{self._saved()}: {path.name}"
        self._desk.messages.done(text, (_("Öppna"), lambda: _open(path)))

    def _add_foot(self, text: str, pressed: Callable[[], object], role: str = "") -> QPushButton:
        made = button(text, pressed, role)
        self._foot.addWidget(made)
        return made

    def _not_written(self, target: Path, error: Exception) -> None:
        self.write_button.setEnabled(True)
        self.write_button.setText(self._heading.text())
        if not isinstance(error, UserError):
            self._desk.messages.failed(error)
            return
        sentence = error.message
        if isinstance(error, FileEdited):
            free = papers.free_name(target)
            self.place.setText(str(free))
            self.write_button.setText(_("Spara som ny fil"))
            sentence = _("{why} Förslag: {name}").format(why=sentence, name=free.name)
        self._tell(sentence)
        self.write_button.setFocus()

    def _tell(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _saved(self) -> str:
        full = DOCUMENTS[self._document].saved
        return _("Den publika versionen är sparad") if self.is_public else full


def _open(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
