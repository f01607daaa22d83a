"""What is kept from the public of a meeting as a whole: the line in its menu."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from bra_desk.basics.texts import _
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.ui.pages.meeting.private_names_dialog import PrivateNamesDialog

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk
    from bra_desk.ui.pages.approval.approval_steps import Step


class MeetingSecrecy:
    """The names that are not published; `settle` saves what is being written first."""

    def __init__(self, desk: "Desk", settle: Callable[[], bool]) -> None:
        self._desk = desk
        self._settle = settle

    def steps(self, meeting: MeetingView) -> tuple["Step", ...]:
        """The line of the menu; there also for approved minutes, which it does not change."""
        return ((_("Namn som inte publiceras …"), lambda: self.list_names(meeting)),)

    def list_names(self, meeting: MeetingView) -> None:
        """Show the names of the meeting that are not published."""
        if self._settle():
            PrivateNamesDialog(self._desk, meeting).exec()
