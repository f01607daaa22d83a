"""A meeting, planned and held in one place: the agenda at the left, its item at the right."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget
from typing_extensions import override

from bra_desk.basics.errors import UserError
from bra_desk.basics.texts import _
from bra_desk.model.meetings import MeetingStatus
from bra_desk.services import entries, history
from bra_desk.services.meetings import meetings, proceedings_view
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import Card, EmptyState, button
from bra_desk.ui.kit.page import Page
from bra_desk.ui.pages.agenda_item.meeting_item import ItemPanel
from bra_desk.ui.pages.approval.approval_steps import locked_text
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.meeting import meeting_keys
from bra_desk.ui.pages.meeting.agenda_card import AgendaCard
from bra_desk.ui.pages.meeting.lock_line import LockLine
from bra_desk.ui.pages.meeting.meeting_after import MeetingAfter
from bra_desk.ui.pages.meeting.meeting_attendance import AttendancePanel
from bra_desk.ui.pages.meeting.meeting_backlog import MeetingBacklog
from bra_desk.ui.pages.meeting.meeting_carrying import MeetingCarrying
from bra_desk.ui.pages.meeting.meeting_header import MeetingHeader
from bra_desk.ui.pages.meeting.meeting_sharing import MeetingSharing
from bra_desk.ui.pages.meeting.meeting_steps import MeetingSteps
from bra_desk.ui.pages.meeting.meeting_zoom import MeetingZoom

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WRITTEN: Final = {"meeting", "agenda_item", "decision", "task", "attendance", "ballot"}
_AROUND: Final = {"body", "organisation", "backlog_item", "measure", "measure_change"}
_FORMAL: Final = {"secrecy_mark", "private_name", *proceedings_view.KINDS, "proposal_support"}
_ATTENDANCE_KEY: Final = Qt.Key.Key_F6
#: A page narrower or lower than this shows less around what is written.
_COMPACT: Final = 500


class MeetingPage(Page):
    """One meeting; everything in it is saved as it is written."""

    wants_room: ClassVar = True
    kinds: ClassVar = frozenset(_WRITTEN | _AROUND | _FORMAL)

    def __init__(self, desk: "Desk", meeting_id: int) -> None:
        super().__init__(desk, _("Möte"))
        self.meeting_id = meeting_id
        #: None until the page is first refreshed.
        self.meeting: MeetingView | None = None
        self.left = AgendaCard(self.new_entry, self.remove_item)
        self.agenda = self.left.agenda
        self.item = ItemPanel(desk)
        self.attendance = AttendancePanel(desk)
        backlog = MeetingBacklog(self, self.settle, self.agenda.current_item)
        after = MeetingAfter(self, self.settle, self.write_paper, self.agenda.current_item)
        sharing = MeetingSharing(self, self.settle)
        around = (MeetingCarrying(self, desk, self.settle), backlog.steps, sharing.steps)
        self._steps = MeetingSteps(desk, self.settle, self.write_paper, *around, after=after)
        self.head = MeetingHeader(self.header, self._steps, self.toggle_attendance)
        self.lock_line = LockLine()
        self._lay_out()
        self._zoom = MeetingZoom((self.agenda, self.item, self.attendance))
        self._listen()

    @override
    def refresh(self) -> None:
        try:
            meeting = meetings.view(self.desk.register, self.meeting_id)
        except UserError as error:
            self.desk.messages.trouble(error)
            return
        self.meeting = self.item.meeting = meeting
        self.title = meeting.title
        self._lock(meeting)
        self.head.show_meeting(meeting)
        self.left.show_overrun(meeting)
        self.attendance.show_meeting(meeting)
        self._show_item(self._current_of(meeting))

    @override
    def leave(self) -> None:
        self.settle()

    @property
    @override
    def holds_unsaved(self) -> bool:
        return self.item.holds_unsaved

    @override
    def take_focus(self) -> None:
        self.agenda.setFocus()

    @override
    def new_entry(self, kind: str = "") -> None:
        """Put a new item after the current one and let the person write its title."""
        if self._is_locked():
            return
        after = self.item.item.id if self.item.item is not None else None
        register, title = self.desk.register, _("Nytt ärende")
        if self.settle():
            self.desk.act(
                lambda: meetings.add_item(register, self.meeting_id, title, after=after),
                self._begin_new,
            )

    def settle(self) -> bool:
        """Save what is being written; False, with the reason told, when that is not possible."""
        if self.item.settle():
            return True
        if self.item.autosave.message:
            self.desk.messages.trouble(self.item.autosave.message)
        return False

    def go_to_item(self, item_id: int) -> None:
        """Show an item of the agenda, once what is being written is saved."""
        if self.settle():
            self._show_fresh(item_id)
        elif self.meeting is not None and self.item.item is not None:
            self.agenda.show_items(self.meeting.items, self.item.item.id)

    def step(self, rows: int) -> None:
        """Go to the next item, or the one before."""
        focus = QApplication.focusWidget()
        is_writing = focus is not None and self.item.isAncestorOf(focus)
        if self.agenda.step(rows) and not is_writing:
            self.agenda.setFocus()

    def move_item(self, item_id: int, place: int) -> None:
        """Move an item on the agenda; its number and those after it follow."""
        register = self.desk.register
        if self.settle() and self.desk.act(lambda: meetings.move_item(register, item_id, place)):
            self._show_fresh(item_id)

    def remove_item(self) -> None:
        """Take the current item off the agenda; it can be brought back."""
        item, register = self.agenda.current_item(), self.desk.register
        if item is None or not self.settle():
            return
        if self.desk.act(lambda: entries.remove(register, "agenda_item", item.id)):
            act = history.acts(register, limit=1)[0]
            name = f"{item.number} {item.values['title']}".strip()
            self.desk.messages.done(
                _("”{name}” är borttaget från dagordningen.").format(name=name),
                (_("Ångra"), lambda: self.desk.act(lambda: history.take_back(register, act.id))),
            )

    def toggle_attendance(self) -> None:
        """Show the attendance, or the item again."""
        if self._shows_attendance():
            self._show_writing()
            self.agenda.setFocus()
        elif self.settle():
            self._right.setCurrentWidget(self.attendance)
            self.attendance.table.setFocus()

    def write_paper(self, document: str) -> None:
        """Open the dialog that writes one of the meeting's documents."""
        meeting = self.meeting
        if meeting is not None:
            dialog = DocumentDialog(self.desk, document, meeting, self.go_to_item, self)
            dialog.accepted.connect(lambda: self._steps.after_paper(document, meeting))
            dialog.open()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = event.size()
        self.head.set_compact(is_compact=size.width() < _COMPACT or size.height() < _COMPACT)

    @override
    def event(self, event: QEvent) -> bool:
        # in a meeting the key for attendance goes before the window's own use of it
        is_key = isinstance(event, QKeyEvent) and event.key() == _ATTENDANCE_KEY
        if event.type() is QEvent.Type.ShortcutOverride and is_key:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        leaves = event.key() == Qt.Key.Key_Escape and self._shows_attendance()
        if leaves or event.key() == _ATTENDANCE_KEY:
            self.toggle_attendance()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._empty = Card()
        add = button(_("Lägg till ärende"), self.new_entry, "primary")
        self._empty.body.addWidget(EmptyState(_("Dagordningen är tom. Börja med ett ärende."), add))
        self._empty.body.addStretch(1)
        self._right = QStackedWidget()
        for panel in (self.item, self.attendance, self._empty):
            self._right.addWidget(panel)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(theme.GAP)
        split.setChildrenCollapsible(False)
        split.addWidget(self.left)
        split.addWidget(self._right)
        split.setStretchFactor(1, 1)
        split.setSizes([330, 700])
        self.body.addWidget(self.lock_line)
        self.body.addWidget(split, 1)

    def _listen(self) -> None:
        self.agenda.chosen.connect(self.go_to_item)
        self.agenda.moved.connect(self.move_item)
        self.agenda.activated.connect(partial(self._write, self.item.focus_text))
        self.attendance.closed.connect(self.toggle_attendance)
        self.item.next_asked.connect(partial(self.step, 1))
        keys: dict[str, Callable[[], object]] = {
            "Alt+Down": partial(self.step, 1),
            "Alt+Up": partial(self.step, -1),
            "Alt+Shift+Down": partial(self.agenda.shift, 1),
            "Alt+Shift+Up": partial(self.agenda.shift, -1),
            "F2": partial(self._write, self.item.rename),
            "Ctrl+B": partial(self._write, self.item.add_decision),
            "Ctrl+U": partial(self._write, self.item.add_task),
            "F7": partial(self._write, self.item.add_proceeding),
            "Ctrl+J": partial(self._write, self.item.insert_phrase),
            "Alt+Return": partial(self._write, self.item.change_details),
            "Ctrl++": partial(self._zoom.change, 1),
            "Ctrl+=": partial(self._zoom.change, 1),
            "Ctrl+-": partial(self._zoom.change, -1),
            "Ctrl+0": partial(self._zoom.change, 0),
        }
        meeting_keys.bind(self, keys)

    def _current_of(self, meeting: MeetingView) -> ItemView | None:
        """The item to show: the same as before, or the one now in its place."""
        if not meeting.items:
            return None
        if self.item.item is None:
            waiting = [item for item in meeting.items if not item.is_written]
            is_ongoing = meeting.values["status"] is MeetingStatus.ONGOING
            return waiting[0] if waiting and is_ongoing else meeting.items[0]
        by_id = {item.id: item for item in meeting.items}
        place = min(max(self.agenda.currentIndex().row(), 0), len(meeting.items) - 1)
        return by_id.get(self.item.item.id) or meeting.items[place]

    def _show_fresh(self, item_id: int) -> None:
        """Read the meeting anew and show this item of it."""
        self.refresh()
        items = self.meeting.items if self.meeting is not None else ()
        for item in items:
            if item.id == item_id:
                self._show_item(item)

    def _show_item(self, item: ItemView | None) -> None:
        """Show an item; one with text that cannot be saved stays in its place."""
        assert self.meeting is not None
        if item is None:
            self.item.item = None
        elif self.item.item is not None and self.item.item.id == item.id:
            self.item.refresh(item)
        elif self.item.autosave.flush():
            self.item.begin(item)
        items = self.meeting.items
        self.agenda.show_items(items, item.id if item is not None else None)
        self.item.next_button.setEnabled(bool(items) and item != items[-1])
        if not self._shows_attendance():
            self._show_writing()

    def _shows_attendance(self) -> bool:
        return self._right.currentWidget() is self.attendance

    def _show_writing(self) -> None:
        self._right.setCurrentWidget(self.item if self.item.item is not None else self._empty)

    def _begin_new(self, item_id: int) -> None:
        self._show_fresh(item_id)
        self._write(self.item.rename)

    def _write(self, act: Callable[[], object]) -> None:
        """Go to the item that is being written, and to a place in it."""
        if self.item.item is not None and not self._is_locked():
            self._show_writing()
            act()

    def _lock(self, meeting: MeetingView) -> None:
        """Let an approved meeting be read only, and say why."""
        self.lock_line.show_text(locked_text(meeting))
        for part in (self.left, self.item, self.attendance):
            part.set_locked(is_locked=meeting.is_sealed)

    def _is_locked(self) -> bool:
        """Whether nothing may be written; then the person is told."""
        is_locked = self.meeting is not None and self.meeting.is_sealed
        if is_locked:
            self.desk.messages.trouble(self.lock_line.text)
        return is_locked
