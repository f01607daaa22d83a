"""The head of a meeting's page: its name, when and where, and the one next step."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _, short_date
from bra_desk.model.meetings import MeetingStatus
from bra_desk.services.meetings.deadlines import next_deadline
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.ui.kit.cards import PageHeader, button
from bra_desk.ui.pages.approval.approval_steps import state_text
from bra_desk.ui.pages.meeting.attendance_words import total
from bra_desk.ui.pages.meeting.meeting_steps import MeetingSteps


class MeetingHeader:
    """Fills a page's header with a meeting."""

    def __init__(
        self, header: PageHeader, steps: MeetingSteps, show_attendance: Callable[[], object]
    ) -> None:
        self._header = header
        self._steps = steps
        self._meeting: MeetingView | None = None
        self._is_compact = False
        self._attendance = button("", show_attendance)
        self._attendance.setToolTip(_("Visa närvaron (F6)"))
        #: All that can be done with the meeting.
        self.menu = QMenu(header)
        more = button(_("Mer"), self.menu.show)
        more.clicked.disconnect()
        more.setAccessibleName(_("Mer att göra med mötet"))
        more.setMenu(self.menu)
        self._primary = button("", self.take_step, "primary")
        for made in (self._attendance, more, self._primary):
            header.add_button(made)

    @property
    def next_step(self) -> str:
        """What the one main button says."""
        return self._primary.text()

    def show_meeting(self, meeting: MeetingView) -> None:
        """Show a meeting's name, day, place and status, and what comes next for it."""
        self._meeting = meeting
        self._header.set_title(meeting.title)
        self._show_line()
        shown = total(meeting.attendees)
        self._attendance.setText(_("Närvaro {total}").format(total=shown))
        self._primary.setText(self._steps.next_step(meeting)[0])
        self._steps.fill(self.menu, meeting)
        self.menu.addSeparator()
        self.menu.addAction(self._attendance.text()).triggered.connect(self._attendance.click)

    def set_compact(self, *, is_compact: bool) -> None:
        """Leave out, in a small window, what is also found elsewhere."""
        self._is_compact = is_compact
        self._attendance.setVisible(not is_compact)
        self._show_line()

    def _show_line(self) -> None:
        meeting = self._meeting
        if meeting is None or self._is_compact:
            self._header.set_line("")
            return
        state = state_text(meeting) or meeting.texts["status"].lower()
        parts = (meeting.when, meeting.values["place"], state, _next_deadline(meeting))
        self._header.set_line(" · ".join(part for part in parts if part))

    def take_step(self) -> None:
        """Do what the main button says."""
        if self._meeting is not None:
            self._steps.next_step(self._meeting)[1]()


def _next_deadline(meeting: MeetingView) -> str:
    """What comes next in the body's cycle: ärenden in senast 29 oktober; empty for nothing."""
    status = meeting.values["status"]
    if status is MeetingStatus.CANCELLED or meeting.values["approved_on"] is not None:
        return ""
    is_held = status is MeetingStatus.HELD
    coming = next_deadline(
        meeting.values["held_on"], meeting.body, today(), before_meeting=not is_held
    )
    if coming is None or (coming.step == "notice" and meeting.values["notice_sent_on"]):
        return ""
    day = short_date(coming.day)
    return _("{step} senast {day}").format(step=coming.label.lower(), day=day)
