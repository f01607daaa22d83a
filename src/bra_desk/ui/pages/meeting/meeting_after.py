"""What comes after a meeting: extracts, dispatch, the list of decisions, the public summary."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from bra_desk.basics.texts import _
from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import ItemKind
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.services.minutes import dispatch_waiting, summaries
from bra_desk.services.papers import extract_files
from bra_desk.ui import preferences
from bra_desk.ui.kit.page import Page
from bra_desk.ui.pages.approval.dispatch_dialog import DispatchDialog
from bra_desk.ui.pages.approval.extracts_dialog import ExtractsDialog
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.documents.document_subject import Subject

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk
    from bra_desk.ui.pages.approval.approval_steps import Step


class MeetingAfter:
    """The acts that follow a held meeting; `settle` saves what is being written before each."""

    def __init__(
        self,
        page: Page,
        settle: Callable[[], bool],
        write_paper: Callable[[str], object],
        current_item: Callable[[], ItemView | None],
    ) -> None:
        self._page = page
        self._settle = settle
        self._write_paper = write_paper
        self._current_item = current_item

    def next_step(self, meeting: MeetingView) -> "Step | None":
        """To send the decisions of approved minutes while anybody waits; None for nothing."""
        is_formal = meeting.minutes_type is MinutesType.FORMAL
        is_unannounced = is_formal and meeting.values["announced_on"] is None
        if meeting.values["approved_on"] is None or (meeting.is_sealed and is_unannounced):
            return None
        if meeting.id not in dispatch_waiting.waiting(self._desk.register):
            return None
        return _("Expediera …"), lambda: self.send(meeting)

    def steps(self, meeting: MeetingView) -> tuple["Step", ...]:
        """The lines of the menu."""
        return (
            (_("Utdrag ur ärendet …"), lambda: self.write_extract(meeting)),
            (_("Utdrag till alla mottagare …"), lambda: self._choose_folder(meeting)),
            (_("Expediera …"), lambda: self.send(meeting)),
            (_("Skapa beslutslista"), lambda: self._write("decision_list")),
            (_("Skapa snabbreferat"), lambda: self._write("summary")),
            (_("Kopiera snabbreferat"), lambda: self.copy_summary(meeting)),
        )

    def write_extract(self, meeting: MeetingView) -> None:
        """Open the dialog that writes an extract of the current item."""
        item = self._current_item()
        if item is None or item.values["item_kind"] is ItemKind.BREAK:
            self._desk.messages.trouble(_("Ställ dig på det ärende som utdraget gäller."))
        elif self._settle():
            title = f"{meeting.title} {item.number}".strip()
            subject = Subject(id=item.id, title=title, items=meeting.items)
            dialog = DocumentDialog(self._desk, "extract", subject, lambda _id: None, self._page)
            dialog.open()

    def write_extracts(self, meeting: MeetingView, folder: Path) -> None:
        """Write the extracts of all items with recipients, and tell what became of each."""
        register = self._desk.register
        work = partial(extract_files.write_extracts, register, meeting.id, folder)
        self._desk.run(self._page, work, partial(self._tell, meeting, folder))

    def send(self, meeting: MeetingView) -> None:
        """Open the list of those who are to receive the decisions."""
        if self._settle():
            dialog = DispatchDialog(self._desk, meeting, self._page)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def copy_summary(self, meeting: MeetingView) -> None:
        """Put the public summary where Ctrl+V takes it from."""
        if self._settle():
            register = self._desk.register
            self._desk.act(lambda: summaries.summary_text(register, meeting.id), self._copy)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._desk.messages.done(_("Snabbreferatet är kopierat. Klistra in det med Ctrl+V."))

    def _write(self, document: str) -> None:
        if self._settle():
            self._write_paper(document)

    def _choose_folder(self, meeting: MeetingView) -> None:
        if not self._settle():
            return
        chosen = QFileDialog.getExistingDirectory(
            self._page, _("Mapp för utdragen"), str(preferences.documents_folder())
        )
        if chosen:
            self.write_extracts(meeting, Path(chosen))

    def _tell(
        self, meeting: MeetingView, folder: Path, outcomes: list[extract_files.ExtractOutcome]
    ) -> None:
        preferences.remember_documents_folder(folder)
        ExtractsDialog(meeting.title, folder, outcomes, self._page).open()

    @property
    def _desk(self) -> "Desk":
        return self._page.desk
