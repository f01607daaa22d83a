"""What goes between meetings: lines that bring the last one along, and items that go on."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bra_desk.basics.texts import _
from bra_desk.model.carrying import Carries, missing_lines
from bra_desk.model.meetings import MeetingStatus
from bra_desk.services.carrying import unfinished
from bra_desk.services.meetings import agenda_lines
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.ui.pages.meeting.unfinished_dialog import UnfinishedDialog

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk
    from bra_desk.ui.pages.approval.approval_steps import Step


class MeetingCarrying:
    """What a meeting takes from the one before and leaves to the next."""

    def __init__(self, page: QWidget, desk: "Desk", settle: Callable[[], bool]) -> None:
        self._page = page
        self._desk = desk
        self._settle = settle

    def steps(self, meeting: MeetingView) -> tuple["Step", ...]:
        """The lines of the menu, for the meeting as it stands."""
        if meeting.values["status"] is MeetingStatus.HELD:
            return ((_("Ta vidare det som inte blev klart …"), lambda: self.ask(meeting)),)
        carried = [item.values["carries"] for item in meeting.items]
        if missing_lines(carried) is Carries.NOTHING:
            return ()
        return ((_("Lägg till det förra mötet lämnade"), lambda: self.add_lines(meeting)),)

    def ask(self, meeting: MeetingView) -> None:
        """Ask what goes on to the next meeting, or say that nothing does."""
        if self._settle() and not self.ask_if_any(meeting):
            self._desk.messages.done(_("Allt på dagordningen är klart eller redan taget vidare."))

    def ask_if_any(self, meeting: MeetingView) -> bool:
        """Ask when something is not finished; False when all is."""
        found = unfinished.unfinished(self._desk.register, meeting.id)
        if not found:
            return False
        dialog = UnfinishedDialog(self._desk, meeting, found, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return True

    def add_lines(self, meeting: MeetingView) -> None:
        """Let the agenda bring the last meeting along, and offer the same for every new one."""
        register = self._desk.register
        if self._settle() and self._desk.act(
            lambda: agenda_lines.add_to_meeting(register, meeting.id)
        ):
            text = _("Dagordningen tar nu med sig föregående protokoll och uppföljning av beslut.")
            offer_lines(self._desk, meeting.values["body"], text)


def offer_lines(desk: "Desk", body_id: int, text: str) -> None:
    """Say `text`, and offer a body the lines that its standard agenda lacks."""
    register = desk.register
    if not agenda_lines.lacks_lines(register, body_id):
        desk.messages.done(text)
        return
    add = partial(agenda_lines.add_to_standard, register, body_id)
    action = (_("Gör så för alla nya möten"), lambda: desk.act(add))
    desk.messages.done(text, action)
