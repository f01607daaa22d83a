"""Lists the names that no public version of a meeting's papers may hold."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bra_desk.basics.texts import _
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.secrecy import secrecy
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button, empty, label
from bra_desk.ui.kit.completion import complete
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.reading import clean_line

if TYPE_CHECKING:
    from bra_desk.services.entries import Row
    from bra_desk.ui.desk import Desk

_WIDTH: Final = 616
_ABOUT: Final = _(
    "Skriv privatpersoners namn. De byts mot [uppgift borttagen] i alla texter från mötet: hela "
    "namnet, i genitiv, och efternamnet ensamt. Lägg till förnamnet för sig om också det ska bort."
)


class PrivateNamesDialog(Dialog):
    """The names of one meeting; each is kept as it is added."""

    def __init__(self, desk: "Desk", meeting: MeetingView, parent: QWidget | None = None) -> None:
        super().__init__(_("Namn som inte publiceras"), _ABOUT, parent)
        self._desk = desk
        self._meeting_id = meeting.id
        self.name = QLineEdit()
        self.name.setPlaceholderText(_("Börja skriva: de närvarande föreslås"))
        complete(self.name, [row.values["name"] for row in meeting.attendees])
        self._names = QVBoxLayout()
        self._names.setSpacing(theme.SMALL)
        self.content.addLayout(self._names)
        self.content.addSpacing(theme.MEDIUM)
        self.ask(_("Namn"), self.name)
        self.way_out(_("Stäng"))
        self.main(_("Lägg till"), self.add)
        self._show_names()
        self.fit(_WIDTH)
        self.name.setFocus()

    def add(self) -> None:
        """Add the name that is written, or say why it is not possible."""
        name = clean_line(self.name.text()).strip()
        work = partial(secrecy.list_name, self._desk.register, self._meeting_id, name)
        self.attempt(work, self._changed)

    def take_away(self, row: "Row") -> None:
        """Let a name be published again."""
        self.attempt(partial(secrecy.unlist_name, self._desk.register, row.id), self._changed)

    def _changed(self, _done: object) -> None:
        self.name.clear()
        self._show_names()
        self.name.setFocus()

    def _show_names(self) -> None:
        empty(self._names)
        rows = secrecy.names_of(self._desk.register, self._meeting_id)
        if not rows:
            self._names.addWidget(label(_("Inga namn är angivna."), "soft"))
        for each in rows:
            row = QHBoxLayout()
            row.addWidget(label(each.values["name"], wraps=True), 1)
            away = button(_("Ta bort"), partial(self.take_away, each), "link")
            away.setAccessibleName(_("Ta bort {name}").format(name=each.values["name"]))
            row.addWidget(away)
            self._names.addLayout(row)
