"""The line where a task is written fast; what stands in it is kept while it is written."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.services.entries import Option
from bra_desk.services.privacy import Reasons
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.autosave import Autosave
from bra_desk.ui.kit.cards import button, label
from bra_desk.ui.kit.completion import complete, offer
from bra_desk.ui.kit.line_guards import LineGuards
from bra_desk.ui.kit.reading import clean_line, read_day
from bra_desk.ui.pages.agenda_item.taken_text import parted


class TaskLine(QWidget):
    """Where a task is written: what, who, and by when; Enter makes room for the next.

    `write` keeps the line's task, which it is told by number (None for one not kept yet), by
    its values, by a word that all saves of the line share, and by the reasons why personal
    numbers stay; it answers with the number.
    """

    def __init__(
        self,
        autosave: Autosave,
        write: Callable[[int | None, dict[str, Any], str, Reasons], int | None],
        finished: Callable[[], object],
    ) -> None:
        super().__init__()
        self._autosave = autosave
        self._write = write
        self._finished = finished
        self._organisations: dict[str, int] = {}
        #: The task being written; None until something of it is kept.
        self.id: int | None = None
        self._sitting = uuid4().hex
        #: Whether the key being handled has just chosen who among the names offered.
        self._has_chosen = False
        self.what = _line(_("Vad ska göras?"), _("Uppdrag: vad ska göras"))
        self.who = _line(_("Vem?"), _("Uppdrag: vem"))
        self.due = _line(_("Senast?"), _("Uppdrag: senast, till exempel 15 dec"))
        self._problem = label("", "problem", wraps=True)
        self._problem.hide()
        self.privacy = LineGuards(FORMS["task"], {"what": self.what, "who": self.who})
        self.privacy.stopped.connect(self._show_stop)
        self.privacy.settled.connect(self._settle_number)
        self._names = complete(self.who)
        self._names.activated.connect(self._take)
        self._lay_out()

    def offer(self, organisations: list[Option]) -> None:
        """Offer these organisations while the person writes who."""
        self._organisations = {option.label: option.id for option in organisations}
        offer(self._names, list(self._organisations))

    def begin(self, text: str = "") -> None:
        """Put the cursor in the line; `text` is parted into what, who and when as far as it says.

        What is half written there already stays, and the text is put after it.
        """
        task = parted(text)
        if self._is_empty():
            self.who.setText(task.who)
            self.due.setText(task.due)
        self.what.setText(" ".join(filter(None, (self._text(self.what), task.what))))
        if text:
            self._autosave.note(self)
        self.what.setFocus()

    def enter(self) -> bool:
        """Finish the task; False, with the reason under the line, when that is not possible."""
        self.tell("")
        if not self._text(self.what):
            self.tell(_("Skriv vad som ska göras."))
            self.what.setFocus()
            return False
        if unread := self._unread():
            self.tell(unread)
            self.due.setFocus()
            return False
        self._autosave.note(self)
        self._autosave.flush()
        if self._autosave.holds(self):
            self.tell(self.problem or self._autosave.message)
            return False
        self.clear()
        self._finished()
        return True

    @property
    def problem(self) -> str:
        """Why the task is not finished; empty when nothing is wrong."""
        return self._problem.text()

    @property
    def is_unfinished(self) -> bool:
        """Whether something stands here that cannot be kept as it is."""
        without_what = not self._text(self.what) and not self._is_empty()
        return without_what or bool(self._unread())

    def settle(self) -> bool:
        """Finish what is half written, if anything is; False when that is not possible."""
        if not self._is_empty():
            return self.enter()
        # an emptied line may have a task to remove, which the flush of the page does
        return True

    def clear(self) -> None:
        """Make room for the next task."""
        self._autosave.forget(self)
        self.id, self._sitting = None, uuid4().hex
        for line in (self.what, self.who, self.due):
            line.clear()
        self.privacy.begin()
        self.tell("")

    def miss(self, known: frozenset[int]) -> None:
        """Let go of the task when it is no longer among those `known`; unsaved words stay."""
        if self.id is None or self.id in known:
            return
        if self._autosave.holds(self):
            self.id = None
        else:
            self.clear()

    def tell(self, sentence: str) -> None:
        """Say under the line why the task is not finished; an empty sentence takes it away."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.privacy.offer(is_stopped=bool(sentence))

    def store(self) -> None:
        """Keep the task as it stands; a day that cannot be read yet is left out."""
        self.id = self._write(self.id, self._values(), self._sitting, self.privacy.reasons())
        self.privacy.keep()

    def can_wait(self) -> bool:
        """Never: what stands here is kept, and emptied it is gone."""
        return False

    def show_problem(self, sentence: str) -> None:
        """Say why the task is refused; that a day cannot be read stays said until it can."""
        if sentence or not self._unread():
            self.tell(sentence)

    def _lay_out(self) -> None:
        add = button(_("Lägg till"), self._go_on)
        add.setAccessibleName(_("Lägg till uppdraget"))
        row = QHBoxLayout()
        row.setSpacing(theme.MEDIUM)
        for line, share in ((self.what, 4), (self.who, 3), (self.due, 2)):
            row.addWidget(line, share)
            line.textEdited.connect(lambda: self._autosave.note(self))
            line.returnPressed.connect(self._return)
        row.addWidget(add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HAIR)
        column.addLayout(row)
        column.addWidget(self._problem)
        column.addWidget(self.privacy)
        self.setFocusProxy(self.what)

    def _show_stop(self, sentence: str) -> None:
        """A pause in the typing: a number stops the task, or stops it no more."""
        self.show_problem(sentence)

    def _settle_number(self, line: QLineEdit) -> None:
        """The person has masked a number or said why it stays: save at once, and write on."""
        self._autosave.note(self)
        self._autosave.flush()
        line.setFocus()

    def _take(self) -> None:
        """A name is chosen; the day is what comes next, not the next task."""
        self._has_chosen = True
        QTimer.singleShot(0, self, self._forget_choice)
        self._autosave.note(self)
        self.due.setFocus()

    def _forget_choice(self) -> None:
        self._has_chosen = False

    def _return(self) -> None:
        # Qt may say that Enter was pressed before or after it says that a name was chosen
        if not self._has_chosen:
            QTimer.singleShot(0, self, self._enter_unless_chosen)

    def _enter_unless_chosen(self) -> None:
        if not self._has_chosen:
            self._go_on()

    def _go_on(self) -> None:
        """Finish the task and put the cursor where the next is written."""
        if self.enter():
            self.what.setFocus()

    def _is_empty(self) -> bool:
        return not any(map(self._text, (self.what, self.who, self.due)))

    def _unread(self) -> str:
        """Why the day cannot be read; empty when it can."""
        try:
            read_day(self.due.text(), today())
        except ValueError as error:
            return str(error)
        return ""

    def _values(self) -> dict[str, Any]:
        who = self._text(self.who)
        names = {name.casefold(): number for name, number in self._organisations.items()}
        organisation = names.get(who.casefold())
        return {
            "what": self._text(self.what),
            "organisation": organisation,
            "who": "" if organisation is not None else who,
            "due_on": None if self._unread() else read_day(self.due.text(), today()),
        }

    @staticmethod
    def _text(line: QLineEdit) -> str:
        return clean_line(line.text()).strip()


def _line(placeholder: str, name: str) -> QLineEdit:
    line = QLineEdit()
    line.setPlaceholderText(placeholder)
    line.setAccessibleName(name)
    line.setMinimumWidth(theme.MARGIN)
    return line
