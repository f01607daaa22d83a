"""A meeting, planned and held in one place: the agenda at the left, its item at the right."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
)
from typing_extensions import override

from bra_desk.basics.errors import UserError
from bra_desk.basics.texts import _, counted
from bra_desk.model.meetings import MeetingStatus
from bra_desk.services import entries, history, meetings
from bra_desk.services.meeting_view import ItemView, MeetingView
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, Card, EmptyState, button, label
from bra_desk.ui.kit.page import Page
from bra_desk.ui.pages.attendance_words import total
from bra_desk.ui.pages.document_dialog import DocumentDialog
from bra_desk.ui.pages.meeting_agenda import AgendaList
from bra_desk.ui.pages.meeting_attendance import AttendancePanel
from bra_desk.ui.pages.meeting_item import ItemPanel
from bra_desk.ui.pages.meeting_steps import MeetingSteps
from bra_desk.ui.pages.meeting_zoom import MeetingZoom

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_ATTENDANCE_KEY: Final = Qt.Key.Key_F6


class MeetingPage(Page):
    """One meeting; everything in it is saved as it is written."""

    kinds: ClassVar = frozenset(
        {"meeting", "agenda_item", "decision", "task", "attendance", "body", "organisation"}
    )

    def __init__(self, desk: "Desk", meeting_id: int) -> None:
        super().__init__(desk, _("Möte"))
        self.meeting_id = meeting_id
        self.meeting: MeetingView | None = None
        self.agenda = AgendaList()
        self.item = ItemPanel(desk)
        self.attendance = AttendancePanel(desk)
        self._steps = MeetingSteps(desk, self.settle, self._write_paper)
        self._lay_out()
        self._zoom = MeetingZoom((self.agenda, self.item, self.attendance))
        self._listen()

    @override
    def refresh(self) -> None:
        try:
            self.meeting = meetings.view(self.desk.register, self.meeting_id)
        except UserError as error:
            self.desk.messages.trouble(error)
            return
        self._show_header(self.meeting)
        self.attendance.show_meeting(self.meeting)
        self._show_items(self.meeting)

    @override
    def leave(self) -> None:
        self.settle()

    @property
    @override
    def holds_unsaved(self) -> bool:
        return not self.item.autosave.is_clean

    @override
    def take_focus(self) -> None:
        self.agenda.setFocus()

    @override
    def new_entry(self, kind: str = "") -> None:
        """Put a new item after the current one and let the person write its title."""
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
            self._show_item(item_id)
        elif self.meeting is not None and self.item.item is not None:
            self.agenda.show_items(self.meeting.items, self.item.item.id)

    def step(self, rows: int) -> None:
        """Go to the next item, or the one before."""
        focus = QApplication.focusWidget()
        is_writing = focus is not None and self.item.isAncestorOf(focus)
        if self.agenda.step(rows) and not is_writing:
            self.agenda.setFocus()

    def toggle_attendance(self) -> None:
        """Show the attendance, or the item again."""
        if self._right.currentWidget() is self.attendance:
            self._show_right()
            self.agenda.setFocus()
        elif self.settle():
            self._right.setCurrentWidget(self.attendance)
            self.attendance.table.setFocus()

    def remove_item(self) -> None:
        """Take the current item off the agenda; it can be brought back."""
        item = self.agenda.current_item()
        register = self.desk.register
        if item is None or not self.settle():
            return
        if self.desk.act(lambda: entries.remove(register, "agenda_item", item.id)):
            act = history.acts(register, limit=1)[0]
            name = f"{item.number} {item.values['title']}".strip()
            self.desk.messages.done(
                _("”{name}” är borttaget från dagordningen.").format(name=name),
                (_("Ångra"), lambda: self.desk.act(lambda: history.take_back(register, act.id))),
            )

    def move_item(self, item_id: int, place: int) -> None:
        """Move an item on the agenda; its number and those after it follow."""
        register = self.desk.register
        if self.settle() and self.desk.act(lambda: meetings.move_item(register, item_id, place)):
            self._show_item(item_id)

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
        is_attendance = self._right.currentWidget() is self.attendance
        leaves = event.key() == Qt.Key.Key_Escape and is_attendance
        if leaves or event.key() == _ATTENDANCE_KEY:
            self.toggle_attendance()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._attendance_button = button("", self.toggle_attendance)
        self._attendance_button.setToolTip(_("Visa närvaron (F6)"))
        self._more = button(_("Mer"), lambda: None)
        self._more.setAccessibleName(_("Mer att göra med mötet"))
        self._more.setMenu(QMenu(self._more))
        self._primary = button("", self._take_step, "primary")
        for made in (self._attendance_button, self._more, self._primary):
            self.header.add_button(made)
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
        split.addWidget(self._agenda_card())
        split.addWidget(self._right)
        split.setStretchFactor(1, 1)
        split.setSizes([330, 700])
        self.body.addWidget(split, 1)

    def _agenda_card(self) -> QFrame:
        card = QFrame()
        theme.dress(card, "card")
        self._overrun = label("", "problem", wraps=True)
        add = button(_("+ Lägg till ärende   Ctrl+N"), self.new_entry)
        add.setAccessibleName(_("Lägg till ärende, Ctrl+N"))
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        column.addWidget(self.agenda, 1)
        column.addWidget(self._overrun)
        column.addWidget(add)
        return card

    def _listen(self) -> None:
        self.agenda.chosen.connect(self.go_to_item)
        self.agenda.moved.connect(self.move_item)
        self.attendance.closed.connect(self.toggle_attendance)
        self.item.next_asked.connect(partial(self.step, 1))
        self.agenda.activated.connect(self._write_item)
        keys = {
            "Alt+Down": lambda: self.step(1),
            "Alt+Up": lambda: self.step(-1),
            "Alt+Shift+Down": lambda: self.agenda.shift(1),
            "Alt+Shift+Up": lambda: self.agenda.shift(-1),
            "F2": self._rename,
            "Alt+Return": self.item.change_details,
            "Ctrl+B": self._add_decision,
            "Ctrl+U": self._add_task,
            "Ctrl++": lambda: self._zoom.change(1),
            "Ctrl+=": lambda: self._zoom.change(1),
            "Ctrl+-": lambda: self._zoom.change(-1),
            "Ctrl+0": lambda: self._zoom.change(0),
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        for key, act in (
            ("Ctrl+Shift+Down", lambda: self.agenda.shift(1)),
            ("Ctrl+Shift+Up", lambda: self.agenda.shift(-1)),
            ("Delete", self.remove_item),
        ):
            action = QAction(self.agenda)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(act)
            self.agenda.addAction(action)

    def _show_header(self, meeting: MeetingView) -> None:
        values = meeting.values
        self.title = meeting.title
        self.header.set_title(meeting.title)
        parts = (meeting.when, values["place"], meeting.texts["status"].lower())
        self.header.set_line(" · ".join(part for part in parts if part))
        shown = total(meeting.attendees)
        self._attendance_button.setText(_("Närvaro {total}").format(total=shown))
        self._primary.setText(self._steps.next_step(meeting)[0])
        self._steps.fill(self._more.menu(), meeting)
        self._overrun.setVisible(meeting.overrun is not None)
        if meeting.overrun is not None:
            self._overrun.setText(
                _("{symbol} Dagordningen går {minutes} över sluttiden.").format(
                    symbol=SYMBOLS["late"],
                    minutes=counted(meeting.overrun, _("minut"), _("minuter")),
                )
            )

    def _show_items(self, meeting: MeetingView) -> None:
        current = self._current_of(meeting)
        self.agenda.show_items(meeting.items, current.id if current is not None else None)
        if current is None:
            self.item.item = None
        elif self.item.item is not None and self.item.item.id == current.id:
            self.item.refresh(current)
        elif self.item.autosave.flush():
            self.item.begin(current)
        place = [item.id for item in meeting.items].index(current.id) if current else 0
        self.item.next_button.setEnabled(place + 1 < len(meeting.items))
        if self._right.currentWidget() is not self.attendance:
            self._show_right()

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

    def _show_item(self, item_id: int) -> None:
        """Read the meeting anew and show this item of it."""
        self.refresh()
        row = self.agenda.row_of(item_id)
        if row is None or self.meeting is None:
            return
        item = self.meeting.items[row]
        if self.item.item is None or self.item.item.id != item_id:
            self.item.begin(item)
        self.agenda.show_items(self.meeting.items, item_id)
        self.item.next_button.setEnabled(row + 1 < len(self.meeting.items))
        if self._right.currentWidget() is not self.attendance:
            self._show_right()

    def _show_right(self) -> None:
        self._right.setCurrentWidget(self.item if self.item.item is not None else self._empty)

    def _begin_new(self, item_id: int) -> None:
        self._right.setCurrentWidget(self.item)
        self._show_item(item_id)
        self.item.rename()

    def _write_item(self) -> None:
        self._show_right()
        self.item.focus_text()

    def _rename(self) -> None:
        self._show_right()
        self.item.rename()

    def _add_decision(self) -> None:
        self._show_right()
        if self.item.item is not None:
            self.item.add_decision()

    def _add_task(self) -> None:
        self._show_right()
        if self.item.item is not None:
            self.item.add_task()

    def _take_step(self) -> None:
        if self.meeting is not None:
            self._steps.next_step(self.meeting)[1]()

    def _write_paper(self, document: str) -> None:
        if self.meeting is not None:
            DocumentDialog(self.desk, document, self.meeting, self.go_to_item, self).open()
