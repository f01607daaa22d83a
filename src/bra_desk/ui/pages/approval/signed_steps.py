"""A file signed in another service: handed in to sealed minutes, and got out again."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from bra_desk.basics.texts import _, listed
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.papers import signed_copies
from bra_desk.ui import preferences
from bra_desk.ui.messages import window_in_sight

if TYPE_CHECKING:
    from bra_desk.storage.signed_copies import StoredCopy
    from bra_desk.ui.desk import Desk


class SignedSteps:
    """The lines of the menu about signed files, and what they do."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk

    def steps(self, meeting: MeetingView) -> tuple[tuple[str, Callable[[], object]], ...]:
        """Hand one in, or get out one that is there; nothing before the minutes are sealed."""
        if meeting.seal is None:
            return ()
        get = _("Hämta undertecknad fil: {name} …")
        return (
            (_("Lämna in undertecknad fil …"), lambda: self._choose_file(meeting)),
            *(
                (get.format(name=copy.file_name), partial(self._choose_target, meeting, copy))
                for copy in meeting.seal.copies
            ),
        )

    def keep(self, meeting: MeetingView, source: Path) -> None:
        """Keep the file with the minutes, or say why not."""
        register = self._desk.register
        self._desk.act(
            lambda: signed_copies.keep_signed(register, meeting.id, source),
            lambda copy: self._desk.messages.done(
                _("{name} är sparad med protokollet, byte för byte.").format(name=copy.file_name)
            ),
        )

    def write(self, meeting: MeetingView, copy: "StoredCopy", target: Path) -> None:
        """Write the file out as it was handed in, or say why not."""
        register = self._desk.register
        if self._desk.act(
            lambda: signed_copies.write_signed(register, meeting.id, target, copy.number)
        ):
            preferences.remember_documents_folder(target.parent)
            self._desk.messages.done(_("Sparad: {name}").format(name=target.name))

    def _choose_file(self, meeting: MeetingView) -> None:
        chosen, _filter = QFileDialog.getOpenFileName(
            window_in_sight(),
            _("Lämna in undertecknad fil"),
            str(preferences.documents_folder()),
            _("PDF eller Word (*.pdf *.docx)"),
        )
        if chosen:
            self.keep(meeting, Path(chosen))

    def _choose_target(self, meeting: MeetingView, copy: "StoredCopy") -> None:
        chosen, _filter = QFileDialog.getSaveFileName(
            window_in_sight(),
            _("Hämta undertecknad fil"),
            str(preferences.documents_folder() / copy.file_name),
        )
        if chosen:
            self.write(meeting, copy, Path(chosen))


def signed_text(meeting: MeetingView) -> str:
    """Which signed files are kept with the minutes; empty without any."""
    copies = meeting.seal.copies if meeting.seal is not None else ()
    names = listed([each.file_name for each in copies])
    return _("Undertecknat: {names}.").format(names=names) if copies else ""
