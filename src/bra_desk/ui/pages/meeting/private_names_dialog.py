"""Lists the names that no public version of a meeting's papers may hold."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bra_desk.basics.errors import UserError
from bra_desk.basics.texts import _
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.secrecy import secrecy
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button, empty, label
from bra_desk.ui.kit.completion import complete
from bra_desk.ui.kit.reading import clean_line

if TYPE_CHECKING:
    from bra_desk.services.entries import Row
    from bra_desk.ui.desk import Desk

_ABOUT = _(
    "Skriv privatpersoners namn. De byts mot [uppgift borttagen] i alla texter från mötet: hela "
    "namnet, i genitiv, och efternamnet ensamt. Lägg till förnamnet för sig om också det ska bort."
)


class PrivateNamesDialog(QDialog):
    """The names of one meeting; each is kept as it is added."""

    def __init__(self, desk: "Desk", meeting: MeetingView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Namn som inte publiceras"))
        self._desk = desk
        self._meeting_id = meeting.id
        self.name = QLineEdit()
        self.name.setPlaceholderText(_("Börja skriva: de närvarande föreslås"))
        complete(self.name, [row.values["name"] for row in meeting.attendees])
        self._problem = label("", "problem", wraps=True)
        self._problem.hide()
        self._names = QVBoxLayout()
        self._lay_out()
        self._show_names()
        self.name.setFocus()

    @property
    def problem(self) -> str:
        """Why a name was not added; empty when nothing is wrong."""
        return self._problem.text()

    def add(self) -> None:
        """Add the name that is written, or say why it is not possible."""
        name = clean_line(self.name.text()).strip()
        self._act(lambda: secrecy.list_name(self._desk.register, self._meeting_id, name))

    def take_away(self, row: "Row") -> None:
        """Let a name be published again."""
        self._act(lambda: secrecy.unlist_name(self._desk.register, row.id))

    def _act(self, work: Callable[[], object]) -> None:
        try:
            work()
        except UserError as error:
            self._problem.setText(error.message)
            self._problem.show()
            return
        self._problem.hide()
        self._problem.clear()
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

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.GAP)
        column.setSpacing(theme.SMALL)
        column.addWidget(label(self.windowTitle(), "title"))
        about = label(_ABOUT, "soft", wraps=True)
        about.setMinimumWidth(theme.MARGIN * 20)
        column.addWidget(about)
        column.addSpacing(theme.SMALL)
        self._names.setSpacing(theme.SMALL)
        column.addLayout(self._names)
        column.addSpacing(theme.MEDIUM)
        shown = label(_("Namn"))
        shown.setBuddy(self.name)
        self.name.setAccessibleName(shown.text())
        line = QHBoxLayout()
        line.addWidget(self.name, 1)
        add = button(_("Lägg till"), self.add, "primary")
        add.setDefault(True)
        line.addWidget(add)
        column.addWidget(shown)
        column.addLayout(line)
        column.addWidget(self._problem)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(_("Stäng"), self.accept))
        column.addSpacing(theme.MEDIUM)
        column.addLayout(foot)
