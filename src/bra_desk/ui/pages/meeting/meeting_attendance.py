"""Attendance at a meeting: a row for each person and one key for each thing to note."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from bra_desk.basics.texts import _
from bra_desk.model.meetings import Presence
from bra_desk.model.people import SeatRole
from bra_desk.services import entries
from bra_desk.services.meetings import attendance
from bra_desk.services.meetings.attendance import DECIDING
from bra_desk.services.meetings.meeting_view import AttendeeView, MeetingView
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.button_flow import ButtonFlow
from bra_desk.ui.kit.cards import button, label
from bra_desk.ui.kit.row_table import RowTable
from bra_desk.ui.pages.meeting.attendance_words import (
    by_group,
    is_present,
    leaves_room,
    quorum_words,
    state_of,
)
from bra_desk.ui.pages.meeting.attendee_dialog import AttendeeDialog

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_KEY_NAMES = {"Space": _("blanksteg"), "Delete": _("Delete"), "Ctrl+Shift+N": _("Ctrl+Skift+N")}
#: A panel smaller than this has one menu in the place of all its buttons.
_ROOMY = QSize(440, 420)
#: What an act offers to choose among: a text, and the value it stands for.
Choices = Sequence[tuple[str, int | None]]


class AttendancePanel(QFrame):
    """Who is at the meeting; every key is also a button that shows it."""

    #: The person is done here.
    closed = Signal()

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        theme.dress(self, "card")
        self._desk = desk
        self._meeting: MeetingView | None = None
        self.table = RowTable(_("Närvaro"), (_("Namn"), _("Organisation"), _("Roll"), _("Närvaro")))
        self.table.horizontalHeader().setSectionResizeMode(
            2, QHeaderView.ResizeMode.ResizeToContents
        )
        #: The last list opened for a choice; None before the first.
        self.choice: QMenu | None = None
        self._counts = label("", "soft", wraps=True)
        #: Who was just added; None when that one is marked.
        self._new: int | None = None
        self._lay_out()

    @property
    def counts(self) -> str:
        """How many came, group by group."""
        return self._counts.text()

    def show_meeting(self, meeting: MeetingView) -> None:
        """Show the attendance of a meeting; the marked row stays marked."""
        self._meeting = meeting
        numbers = {item.id: item.number or item.values["title"] for item in meeting.items}
        self.table.show_rows([(one.id, _cells(one, numbers)) for one in meeting.attendees])
        self._mark_new()
        if meeting.attendees and self.table.marked() is None:
            self.table.setCurrentCell(0, 0)
        told = (by_group(meeting.attendees), quorum_words(meeting))
        self._counts.setText("\n".join(filter(None, told)))

    def set_locked(self, *, is_locked: bool) -> None:
        """Leave the attendance to be read only, or let it be noted again."""
        self._buttons.setEnabled(not is_locked)
        for action in self.table.actions():
            action.setEnabled(not is_locked)

    def attendee(self) -> AttendeeView | None:
        """The person in the marked row; None when the list is empty."""
        people = self._meeting.attendees if self._meeting is not None else ()
        return next((one for one in people if one.id == self.table.marked()), None)

    def note(self, **changes: Any) -> None:
        """Write something down about the person in the marked row."""
        attendee = self.attendee()
        if attendee is not None:
            register = self._desk.register
            self._desk.act(lambda: attendance.note_attendance(register, attendee.id, **changes))

    def everybody_present(self) -> None:
        """Note everybody who is not noted yet as present."""
        if self._meeting is not None:
            meeting_id = self._meeting.id
            self._desk.act(lambda: attendance.note_all_present(self._desk.register, meeting_id))

    def remove(self) -> None:
        """Take the person in the marked row off the list; it can be undone."""
        attendee, register = self.attendee(), self._desk.register
        if attendee is not None and self._desk.act(
            lambda: entries.remove(register, "attendance", attendee.id)
        ):
            name = attendee.values["name"]
            self._desk.messages.done(
                _("{name} är borttagen från listan. Ångra med Ctrl+Z.").format(name=name)
            )

    def add_person(self) -> None:
        """Add a guest, or somebody in the register who was not called."""
        if self._meeting is None:
            return
        dialog = AttendeeDialog(self._desk, self._meeting.id, self.window())
        if dialog.exec():
            self._new = dialog.attendance_id
            self._mark_new()

    def _mark_new(self) -> None:
        """Mark the person just added, for the keys to act on; the page may show that one later."""
        if self._new in self.table.ids:
            self.table.setCurrentCell(self.table.ids.index(self._new), 0)
            self._new = None

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        self._heading = label(_("Närvaro"), "title")
        self._heading.hide()
        top.addWidget(self._heading)
        top.addStretch(1)
        back = button(_("Till ärendet   Esc"), self.closed.emit)
        back.setAccessibleName(_("Tillbaka till ärendet, Esc"))
        top.addWidget(back)
        self._buttons = QWidget()
        flow = ButtonFlow()
        self._buttons.setLayout(flow)
        self._buttons.hide()  # until there is known to be room
        for text, key, act in self._acts():
            flow.addWidget(self._add_act(text, key, act))
        self._hint = label(_("Tangenterna gäller den markerade personen."), "small", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, theme.GAP, 18, theme.GAP)
        column.setSpacing(theme.MEDIUM)
        column.addLayout(top)
        column.addWidget(self._counts)
        column.addWidget(self.table, 1)
        column.addWidget(self._hint)
        column.addWidget(self._buttons)
        column.addWidget(self._menu_button())

    def _menu_button(self) -> QPushButton:
        """Stands in for all the buttons where there is no room for them."""
        self._menu = QMenu(self)
        self._menu.addActions(self.table.actions())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._all = QPushButton(_("Notera …"))
        self._all.setMenu(self._menu)
        self._all.hide()
        return self._all

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = event.size()
        is_roomy = size.width() >= _ROOMY.width() and size.height() >= _ROOMY.height()
        for widget in (self._heading, self._hint, self._buttons, self._counts):
            widget.setVisible(is_roomy)
        self._all.setVisible(not is_roomy)
        for column in (1, 2):
            self.table.setColumnHidden(column, not is_roomy)

    def _acts(self) -> tuple[tuple[str, str, Callable[[], object]], ...]:
        return (
            (_("Närvarande"), "N", lambda: self.note(presence=Presence.PRESENT)),
            (_("Förhindrad"), "F", lambda: self.note(presence=Presence.ABSENT, serves_for=None)),
            (_("Ersättare för …"), "E", self.choose_member),
            (_("Adjungerad"), "A", self._co_opt),
            (_("På distans"), "D", lambda: self._turn("remote")),
            (_("Kom vid § …"), "B", lambda: self.choose_item("from_item", _("Från början"))),
            (_("Gick efter § …"), "G", lambda: self.choose_item("until_item", _("Till slutet"))),
            (_("Justerar"), "J", lambda: self._turn("approves_minutes")),
            (_("Växla närvaro"), "Space", self._turn_presence),
            (_("Lägg till person"), "L", self.add_person),
            (_("Ta bort ur listan"), "Delete", self.remove),
            (_("Alla närvarande"), "Ctrl+Shift+N", self.everybody_present),
        )

    def _add_act(self, text: str, key: str, act: Callable[[], object]) -> QPushButton:
        """A button and a key for the same act."""
        sequence = QKeySequence(key)
        shown = _KEY_NAMES.get(key, key)
        made = button(f"{text}   {shown}", act)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setAccessibleName(f"{text}, {shown}")
        action = QAction(text, self.table)
        action.setShortcut(sequence)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _on=False: act())
        self.table.addAction(action)
        return made

    def _turn(self, field: str) -> None:
        attendee = self.attendee()
        if attendee is not None:
            self.note(**{field: not attendee.values[field]})

    def _turn_presence(self) -> None:
        attendee = self.attendee()
        if attendee is not None:
            other = Presence.ABSENT if is_present(attendee) else Presence.PRESENT
            self.note(presence=other)

    def _co_opt(self) -> None:
        self.note(role=SeatRole.CO_OPTED, presence=Presence.PRESENT, serves_for=None)

    def choose_member(self) -> None:
        """Offer the members a deputy may serve for."""
        people = self._meeting.attendees if self._meeting is not None else ()
        served = {one.values["serves_for"] for one in people}
        members: Choices = [
            (one.values["name"], one.id)
            for one in people
            if one.values["role"] in DECIDING and leaves_room(one) and one.id not in served
        ]
        if not members:
            self._desk.messages.trouble(
                _("Alla ledamöter är på plats. Notera först vem som är förhindrad, med F.")
            )
            return
        nobody: Choices = [(_("Ingen, bara närvarande"), None)]
        self._choose(
            [*members, *nobody],
            lambda member: self.note(presence=Presence.PRESENT, serves_for=member),
        )

    def choose_item(self, field: str, whole: str) -> None:
        """Offer the items at which the person may have come or gone; `whole` says none."""
        items: Choices = [
            (f"{item.number}  {item.values['title']}".strip(), item.id)
            for item in (self._meeting.items if self._meeting is not None else ())
        ]
        self._choose(
            [(whole, None), *items],
            lambda item: self.note(presence=Presence.PRESENT, **{field: item}),
        )

    def _choose(self, choices: Choices, act: Callable[[int | None], object]) -> None:
        """Let the person choose at the marked row, with the arrows and Enter."""
        if self.attendee() is None:
            return
        if self.choice is not None:
            self.choice.deleteLater()
        self.choice = menu = QMenu(self)
        for text, value in choices:
            action = menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, value=value: act(value))
        cell = self.table.visualRect(self.table.currentIndex())
        menu.popup(self.table.viewport().mapToGlobal(QPoint(cell.left(), cell.bottom())))
        menu.setActiveAction(menu.actions()[0])


def _cells(attendee: AttendeeView, numbers: dict[int, str]) -> tuple[str, str, str, str]:
    values = attendee.values
    state = state_of(attendee, numbers)
    return values["name"], values["organisation"], attendee.texts["role"], state
