"""The left side of a meeting's page: its agenda, its overrun, and the way to add an item."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout
from typing_extensions import override

from bra_desk.basics.texts import _, counted
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, button, label
from bra_desk.ui.pages.meeting.meeting_agenda import AgendaList

if TYPE_CHECKING:
    from bra_desk.services.meetings.meeting_view import MeetingView


class AgendaCard(QFrame):
    """The agenda on its surface; `add` and `remove` are what its button and keys do."""

    def __init__(self, add: Callable[[], object], remove: Callable[[], object]) -> None:
        super().__init__()
        theme.dress(self, "card")
        self.agenda = AgendaList()
        self._overrun = label("", "problem", wraps=True)
        self._overrun.hide()
        self._flaws = label("", "problem", wraps=True)
        self._flaws.hide()
        self._add = button(_("+ Lägg till ärende"), add)
        self._add.setAccessibleName(_("Lägg till ärende, Ctrl+N"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        column.addWidget(self.agenda, 1)
        column.addWidget(self._overrun)
        column.addWidget(self._flaws)
        column.addWidget(self._add)
        self._add_key("Ctrl+Shift+Down", lambda: self.agenda.shift(1))
        self._add_key("Ctrl+Shift+Up", lambda: self.agenda.shift(-1))
        self._add_key("Delete", remove)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # where there is little room the texts beside it need it more than the name of a key
        is_narrow = event.size().width() < theme.NAVIGATION_WIDTH
        self._add.setText(
            _("+ Lägg till ärende") if is_narrow else _("+ Lägg till ärende   Ctrl+N")
        )

    @property
    def overrun(self) -> str:
        """What is said when the agenda is longer than the meeting; else empty."""
        return self._overrun.text()

    @property
    def flaws(self) -> str:
        """What is said when the paragraphs do not go on from another meeting's; else empty."""
        return self._flaws.text()

    def show_overrun(self, meeting: "MeetingView") -> None:
        """Say how far the agenda runs past the meeting's end, and where numbers do not go on."""
        flaws = " ".join(meeting.number_flaws)
        self._flaws.setText(f"{SYMBOLS['soon']} {flaws}" if flaws else "")
        self._flaws.setVisible(bool(flaws))
        sentence = ""
        if meeting.overrun is not None:
            sentence = _("{symbol} Dagordningen går {minutes} över sluttiden.").format(
                symbol=SYMBOLS["late"],
                minutes=counted(meeting.overrun, _("minut"), _("minuter")),
            )
        self._overrun.setText(sentence)
        self._overrun.setVisible(bool(sentence))

    def set_locked(self, *, is_locked: bool) -> None:
        """Leave the agenda to be read only, or let it be written again."""
        self._add.setVisible(not is_locked)
        self.agenda.setDragEnabled(not is_locked)

    def _add_key(self, key: str, act: Callable[[], object]) -> None:
        """A key that only the agenda hears, so that texts keep their own use of it."""
        action = QAction(self.agenda)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _on=False: act())
        self.agenda.addAction(action)
