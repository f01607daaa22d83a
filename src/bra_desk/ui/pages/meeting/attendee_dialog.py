"""Adds somebody to a meeting: a guest, or a person in the register who was not called."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.people import SEAT_ROLES
from bra_desk.model.people import SeatRole
from bra_desk.services import entries
from bra_desk.services.meetings import attendance
from bra_desk.ui.kit.completion import complete
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.line_guards import LineGuards
from bra_desk.ui.kit.reading import clean_line

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WIDTH: Final = 448


class AttendeeDialog(Dialog):
    """One more person at a meeting; a name in the register fills in the rest."""

    def __init__(self, desk: "Desk", meeting_id: int, parent: QWidget | None = None) -> None:
        super().__init__(_("Lägg till person"), parent=parent)
        self._desk = desk
        self._meeting_id = meeting_id
        self._people = {_caption(row): row for row in entries.rows(desk.register, "person")}
        self._person: entries.Row | None = None
        #: The person's number in the attendance; None until added.
        self.attendance_id: int | None = None
        self.name = QLineEdit()
        self.title = QLineEdit()
        self.organisation = QLineEdit()
        self.role = QComboBox()
        for role, text in SEAT_ROLES.items():
            self.role.addItem(text, role)
        self.role.setCurrentIndex(self.role.findData(SeatRole.CO_OPTED))
        guarded = {"name": self.name, "title": self.title, "organisation": self.organisation}
        self.privacy = LineGuards(FORMS["attendance"], guarded)
        self.privacy.stopped.connect(self.tell)
        self.privacy.settled.connect(self._settle_number)
        self._lay_out()
        self._complete()

    def add(self) -> None:
        """Add the person and close, or say why it was not possible."""
        if self.name.text() in self._people:  # Enter in the list of names is Enter here too
            self.take(self.name.text())
            return
        work = partial(
            attendance.add_attendee,
            self._desk.register,
            self._meeting_id,
            name=clean_line(self.name.text()).strip(),
            title=clean_line(self.title.text()).strip(),
            organisation=clean_line(self.organisation.text()).strip(),
            role=self.role.currentData(),
            person=self._person.id if self._person is not None else None,
            reasons=self.privacy.reasons(),
        )
        self.attempt(work, self._added)

    def _added(self, attendance_id: int) -> None:
        self.attendance_id = attendance_id
        self.accept()

    def take(self, caption: str) -> None:
        """Fill in a person of the register, by the line the completion shows."""
        person = self._people[caption]
        self.name.setText(person.values["name"])
        self.title.setText(person.values["title"])
        self.organisation.setText(person.texts["organisation"])
        self._person = person

    @override
    def tell(self, sentence: str) -> None:
        super().tell(sentence)
        # the ways past a number stand with the sentence about it
        self.privacy.offer(is_stopped=bool(sentence))

    def _settle_number(self, line: QLineEdit) -> None:
        """The person has masked a number or said why it stays: back to what was written."""
        self.tell("")
        line.setFocus()

    def _lay_out(self) -> None:
        self.ask(_("Namn"), self.name)
        self.ask(_("Titel"), self.title)
        self.ask(_("Organisation"), self.organisation)
        self.ask(_("Roll"), self.role)
        self.name.setPlaceholderText(_("Börja skriva: personer i registret föreslås"))
        self.remedies.addWidget(self.privacy)
        self.way_out(_("Avbryt"))
        self.main(_("Lägg till"), self.add)
        self.fit(_WIDTH)
        self.name.setFocus()

    def _complete(self) -> None:
        completer = complete(self.name, list(self._people))
        # the completer writes its whole line in the field; ours comes after it
        completer.activated.connect(self.take, Qt.ConnectionType.QueuedConnection)
        self.name.textEdited.connect(self._is_somebody_else)

    def _is_somebody_else(self) -> None:
        self._person = None


def _caption(row: entries.Row) -> str:
    return ", ".join(
        part
        for part in (row.values["name"], row.values["title"], row.texts["organisation"])
        if part
    )
