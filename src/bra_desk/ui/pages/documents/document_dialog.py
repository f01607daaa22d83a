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
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from bra_desk.basics.errors import FileEdited
from bra_desk.basics.texts import _
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.services.meetings import findings
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.papers import papers, public_papers
from bra_desk.ui import preferences
from bra_desk.ui.kit.cards import button, empty, label
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.findings import Findings
from bra_desk.ui.pages.documents.document_subject import Subject
from bra_desk.ui.pages.documents.public_preview import show_review

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WIDTH: Final = 720


class DocumentDialog(Dialog):
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
        super().__init__("", parent=parent)
        self._desk = desk
        self._document = document
        self._meeting = meeting
        self._year = meeting.year if isinstance(meeting, Subject) else None
        self._show_item = show_item
        self._lay_out()
        self.show_kind()
        #: What is empty or does not add up, once it has been looked through.
        self.findings: list[str] = []
        self.is_looked_through = False
        #: Whether the document is on the disk.
        self.is_written = False
        self._is_cancelled = False
        self._look_through()
        self.show_version()
        self.fit(_WIDTH)
        self.write_button.setFocus()

    def show_kind(self) -> None:
        """Say which document it is, and what it is for."""
        kind = DOCUMENTS[self._document]
        self.setWindowTitle(f"{kind.title} – {self._meeting.title}")
        self.heading.setText(_("Skapa {document}").format(document=kind.title.lower()))
        self.set_about(kind.about)
        self.write_button.setText(self.heading.text())

    def show_version(self) -> None:
        """Show what the full version lacks, or what the public one leaves out, and its name."""
        # a public version is always of an entry; only a report of a year has no number
        register, asked = self._desk.register, (self._document, self._meeting.id or 0)
        empty(self._found)
        self.tell("")
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
        self.tell("")
        self.write_button.setEnabled(False)
        self.write_button.setText(_("Skriver …"))
        self._desk.run(self, self._work(target), self._written, partial(self._not_written, target))

    def go_to(self, finding: str) -> None:
        """Leave the dialog for the item that a finding is about."""
        item_id = self._item_of(finding)
        if item_id is not None:
            self.reject()
            self._show_item(item_id)

    def choose_place(self) -> None:
        """Let the person choose folder and name."""
        chosen, _filter = QFileDialog.getSaveFileName(
            self, _("Spara dokumentet"), self.place.text(), self.files
        )
        if chosen:
            self.place.setText(chosen)
            self.tell("")
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
        self.public = QCheckBox(_("Publik version, utan sekretess och privata namn"))
        self.content.addWidget(self.public)
        self.public.setVisible(self._document in public_papers.PUBLISHED)
        self.public.toggled.connect(self.show_version)
        self._found = QVBoxLayout()
        self.content.addLayout(self._found, 1)
        self.content.addLayout(self._place())
        self._leave = self.way_out(_("Avbryt"))
        self.write_button = self.main("", self.write)

    def _place(self) -> QVBoxLayout:
        where = label(_("Sparas som"))
        self.place = QLineEdit()
        self.place.setAccessibleName(where.text())
        # a refused place is mended by another; what the program itself puts there is not
        self.place.textEdited.connect(lambda: self.tell(""))
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
        if not self.is_looked_through:
            self._found.addWidget(label(_("Ser efter …"), "soft"))
            return
        heading = _("Se över före utskrift")
        self._found.addWidget(Findings(heading, found, self._way_to), 1)

    def _way_to(self, finding: str) -> QPushButton | None:
        if self._item_of(finding) is None:
            return None
        go = button(_("Gå till"), partial(self.go_to, finding), "link")
        go.setAccessibleName(_("Gå till ärendet: {finding}").format(finding=finding))
        return go

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
        self.heading.setText(self._saved())
        self.place.setText(str(path))
        self.place.setReadOnly(True)
        self._choose.hide()
        for made in (self._leave, self.write_button):
            made.hide()
        self.way_out(_("Stäng"), self.accept)
        self.way_out(_("Öppna mappen"), lambda: _open(path.parent))
        self.main(_("Öppna"), lambda: _open(path)).setFocus()
        text = f"{self._saved()}: {path.name}"
        self._desk.messages.done(text, (_("Öppna"), lambda: _open(path)))

    def _not_written(self, target: Path, error: Exception) -> None:
        self.write_button.setEnabled(True)
        self.write_button.setText(self.heading.text())
        self.refuse(error)
        if isinstance(error, FileEdited):
            free = papers.free_name(target)
            self.place.setText(str(free))
            self.write_button.setText(_("Spara som ny fil"))
            self.tell(_("{why} Förslag: {name}").format(why=self.problem, name=free.name))
        self.write_button.setFocus()

    def _saved(self) -> str:
        full = DOCUMENTS[self._document].saved
        return _("Den publika versionen är sparad") if self.is_public else full


def _open(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
