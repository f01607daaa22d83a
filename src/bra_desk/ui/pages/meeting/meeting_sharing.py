"""Sends a meeting out of the program: a calendar file, and a text for e-mail."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from bra_desk.basics.texts import _
from bra_desk.services import calendars
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.ui import preferences
from bra_desk.ui.kit.page import Page

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk
    from bra_desk.ui.pages.approval.approval_steps import Step


class MeetingSharing:
    """What can be given to those who are called; `settle` saves what is being written first."""

    def __init__(self, page: Page, settle: Callable[[], bool]) -> None:
        self._page = page
        self._settle = settle

    def steps(self, meeting: MeetingView) -> tuple["Step", ...]:
        """The lines of the menu."""
        return (
            (_("Spara kalenderfil …"), lambda: self._choose(meeting)),
            (_("Kopiera text till e-post"), lambda: self.copy_mail(meeting)),
        )

    def copy_mail(self, meeting: MeetingView) -> None:
        """Put the notice's text where Ctrl+V takes it from."""
        if self._settle():
            register = self._desk.register
            self._desk.act(lambda: calendars.mail(register, meeting.id), self._copy)

    def _copy(self, mail: calendars.Mail) -> None:
        QGuiApplication.clipboard().setText(mail.whole)
        self._desk.messages.done(_("Texten är kopierad. Klistra in den i ett e-brev med Ctrl+V."))

    def write(self, meeting: MeetingView, target: Path) -> None:
        """Write the calendar file, and offer to open it."""
        register = self._desk.register
        if self._desk.act(lambda: calendars.write_meeting(register, meeting.id, target)):
            preferences.remember_documents_folder(target.parent)
            url = QUrl.fromLocalFile(str(target))
            self._desk.messages.done(
                _("Kalenderfilen är sparad: {name}. Bifoga den i kallelsen.").format(
                    name=target.name
                ),
                (_("Öppna"), lambda: QDesktopServices.openUrl(url)),
            )

    def _choose(self, meeting: MeetingView) -> None:
        if not self._settle():
            return
        name = calendars.proposed_name(self._desk.register, meeting.id)
        chosen, _filter = QFileDialog.getSaveFileName(
            self._page,
            _("Spara kalenderfil"),
            str(preferences.documents_folder() / name),
            _("Kalenderfil (*.ics)"),
        )
        if chosen:
            target = Path(chosen)
            is_named = target.suffix.lower() == ".ics"
            self.write(meeting, target if is_named else target.with_name(f"{target.name}.ics"))

    @property
    def _desk(self) -> "Desk":
        return self._page.desk
