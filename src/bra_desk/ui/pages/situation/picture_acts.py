"""What is done with a whole picture: a new version, own pictures weighed in, a correction."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton

from bra_desk.basics import clock
from bra_desk.basics.texts import _
from bra_desk.services.situation import versions
from bra_desk.ui.kit.cards import button
from bra_desk.ui.messages import window_in_sight

if TYPE_CHECKING:
    from bra_desk.services.situation.pictures import PictureLine
    from bra_desk.ui.desk import Desk


class PictureActs:
    """The buttons over a picture; only what can be done with it is shown."""

    def __init__(
        self,
        desk: "Desk",
        shown: "Callable[[], PictureLine | None]",
        show: Callable[[int], object],
    ) -> None:
        self._desk = desk
        self._shown = shown
        self._show = show
        self.version_button = button(_("Börja ny version"), self.begin_version)
        self.merge_button = button(_("Väg samman egna bilder …"), self.merge)
        self.reopen_button = button(_("Öppna för rättelse …"), self.reopen)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons in their order."""
        return self.version_button, self.merge_button, self.reopen_button

    def show_for(self, line: "PictureLine | None") -> None:
        """Show what can be done with a picture; nothing without one."""
        is_decided = line is not None and line.decided_on is not None
        is_joint = line is not None and line.organisation_id is None
        self.version_button.setVisible(is_decided)
        self.merge_button.setVisible(is_joint and not is_decided)
        self.reopen_button.setVisible(is_decided)

    def begin_version(self) -> None:
        """Begin the next version of the picture, and show it."""
        line, register = self._shown(), self._desk.register
        if line is not None and self._desk.act(
            lambda: versions.begin_version(register, line.id, clock.today()), self._show
        ):
            self._desk.done_with_undo(
                _("En ny version är påbörjad. Problemen följde med och väntar på ny bedömning.")
            )

    def merge(self) -> None:
        """Open the dialog that puts own problems into the joint picture."""
        from bra_desk.ui.pages.situation.merge_dialog import MergeDialog

        line = self._shown()
        if line is not None:
            self._open(MergeDialog(self._desk, line, window_in_sight()))

    def reopen(self) -> None:
        """Open the dialog that asks why a decided picture is opened."""
        from bra_desk.ui.pages.situation.reopen_dialog import ReopenPictureDialog

        line = self._shown()
        if line is not None:
            self._open(ReopenPictureDialog(self._desk, line, window_in_sight()))

    @staticmethod
    def _open(dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
