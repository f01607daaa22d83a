"""The tasks agreed under an agenda item: rows, and a line where a new one is written fast."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from bra_desk.basics.clock import today
from bra_desk.basics.errors import UserError
from bra_desk.basics.texts import NBSP, _, long_date
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.meetings import Progress
from bra_desk.services import entries
from bra_desk.services.meeting_view import ItemView, TaskView
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, button, label
from bra_desk.ui.kit.completion import complete, offer
from bra_desk.ui.kit.reading import clean_line, read_day
from bra_desk.ui.pages.meeting_table import MeetingTable

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_STATES = {Progress.OPEN: "waiting", Progress.DONE: "fine"}


class TaskTable(MeetingTable):
    """The tasks of the item, as high as its rows."""

    opened = Signal(int)
    toggled = Signal(int)
    removed = Signal(int)

    def __init__(self) -> None:
        heads = (_("Vad"), _("Vem"), _("Senast"), _("Läge"))
        super().__init__(_("Uppdrag under ärendet"), heads)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for short in (2, 3):
            self.horizontalHeader().setSectionResizeMode(
                short, QHeaderView.ResizeMode.ResizeToContents
            )
        self.verticalHeader().sectionResized.connect(self._fit)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.ids[index.row()]))

    def show_tasks(self, tasks: tuple[TaskView, ...]) -> None:
        """Show these tasks; nothing at all when there are none."""
        self.show_rows([(task.id, _cells(task)) for task in tasks])
        self.setVisible(bool(tasks))
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_Space: self.toggled,
            Qt.Key.Key_Delete: self.removed,
        }
        act = acts.get(Qt.Key(event.key()))
        task_id = self.marked()
        if act is None or task_id is None:
            super().keyPressEvent(event)
        else:
            act.emit(task_id)

    def _fit(self) -> None:
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 2 * theme.HAIR)


class TaskLine(QWidget):
    """Where a new task is written: what, who, and by when; Enter adds it."""

    #: The values of the task to add.
    entered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._organisations: dict[str, int] = {}
        #: Whether the key being handled has just chosen who among the names offered.
        self._has_chosen = False
        self.what = _line(_("Vad ska göras?"), _("Nytt uppdrag: vad"))
        self.who = _line(_("Vem?"), _("Nytt uppdrag: vem"))
        self.due = _line(_("Senast?"), _("Nytt uppdrag: senast, till exempel 15 dec"))
        self._problem = label("", "problem", wraps=True)
        self._problem.hide()
        self._names = complete(self.who)
        self._names.activated.connect(self._take)
        add = button(_("Lägg till"), self.enter)
        add.setAccessibleName(_("Lägg till uppdraget"))
        row = QHBoxLayout()
        row.setSpacing(theme.MEDIUM)
        for line, share in ((self.what, 4), (self.who, 3), (self.due, 2)):
            row.addWidget(line, share)
            line.returnPressed.connect(self._return)
        row.addWidget(add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HAIR)
        column.addLayout(row)
        column.addWidget(self._problem)
        self.setFocusProxy(self.what)

    def offer(self, organisations: list[entries.Option]) -> None:
        """Offer these organisations while the person writes who."""
        self._organisations = {option.label: option.id for option in organisations}
        offer(self._names, list(self._organisations))

    def enter(self) -> bool:
        """Add what is written; False, with the reason under the line, when it cannot be read."""
        self.tell("")
        if not self.what.text().strip():
            self.tell(_("Skriv vad som ska göras."))
            self.what.setFocus()
            return False
        try:
            due_on = read_day(self.due.text(), today())
        except ValueError as error:
            self.tell(str(error))
            self.due.setFocus()
            return False
        self.entered.emit(self._values() | {"due_on": due_on})
        return not self.what.text()

    @property
    def problem(self) -> str:
        """Why the task was not added; empty when nothing is wrong."""
        return self._problem.text()

    def settle(self) -> bool:
        """Add what is half written, if anything is; False when that is not possible."""
        is_empty = not any(line.text().strip() for line in (self.what, self.who, self.due))
        return is_empty or self.enter()

    def clear(self) -> None:
        """Make room for the next task."""
        for line in (self.what, self.who, self.due):
            line.clear()
        self.tell("")

    def tell(self, sentence: str) -> None:
        """Say under the line why the task was not added; an empty sentence takes it away."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _take(self) -> None:
        """A name is chosen; the day is what comes next, not the next task."""
        self._has_chosen = True
        QTimer.singleShot(0, self, self._forget_choice)
        self.due.setFocus()

    def _forget_choice(self) -> None:
        self._has_chosen = False

    def _return(self) -> None:
        # Qt may say that Enter was pressed before or after it says that a name was chosen
        if not self._has_chosen:
            QTimer.singleShot(0, self, self._enter_unless_chosen)

    def _enter_unless_chosen(self) -> None:
        if not self._has_chosen:
            self.enter()

    def _values(self) -> dict[str, Any]:
        who = clean_line(self.who.text()).strip()
        names = {name.casefold(): number for name, number in self._organisations.items()}
        organisation = names.get(who.casefold())
        return {
            "what": clean_line(self.what.text()).strip(),
            "organisation": organisation,
            "who": "" if organisation is not None else who,
        }


class TaskSection(QWidget):
    """The item's tasks and the line for a new one."""

    #: A task's number, which the person wants to open.
    opened = Signal(int)

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self._item: ItemView | None = None
        self.table = TaskTable()
        self.line = TaskLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(self.table)
        column.addWidget(self.line)
        self.line.entered.connect(self._add)
        self.table.opened.connect(self.opened)
        self.table.toggled.connect(self._toggle)
        self.table.removed.connect(self._remove)

    def begin(self, item: ItemView) -> None:
        """Show the tasks of another item."""
        self.line.clear()
        self.line.offer(entries.options(self._desk.register, "organisation"))
        self.table.setCurrentCell(-1, -1)
        self.refresh(item)

    def refresh(self, item: ItemView) -> None:
        """Show the tasks as the register has them."""
        self._item = item
        self.table.show_tasks(item.tasks)

    def _add(self, values: dict[str, Any]) -> None:
        assert self._item is not None
        task = FORMS["task"].empty() | values | {"agenda_item": self._item.id}
        try:
            entries.save(self._desk.register, "task", task)
        except UserError as error:
            self.line.tell(error.message)
            return
        self.line.clear()
        self.line.setFocus()

    def _toggle(self, task_id: int) -> None:
        """Mark the task as done, or as open again."""
        task = entries.read(self._desk.register, "task", task_id)
        is_done = task.values["progress"] is Progress.DONE
        progress = Progress.OPEN if is_done else Progress.DONE
        done_on = None if is_done else today()
        values = task.values | {"progress": progress, "done_on": done_on}
        self._desk.act(lambda: entries.save(self._desk.register, "task", values, id=task_id))

    def _remove(self, task_id: int) -> None:
        done = self._desk.act(lambda: entries.remove(self._desk.register, "task", task_id))
        if done:
            self._desk.messages.done(_("Uppdraget är borttaget. Ångra med Ctrl+Z."))


def _cells(task: TaskView) -> tuple[str, str, str, str]:
    values, texts = task.values, task.texts
    who = " · ".join(part for part in (texts["organisation"], values["who"]) if part)
    due_on = values["due_on"]
    is_late = values["progress"] is Progress.OPEN and due_on is not None and due_on < today()
    symbol = "▲" if is_late else SYMBOLS.get(_STATES.get(values["progress"], ""), "–")
    state = _("Försenat") if is_late else texts["progress"]
    return values["what"], who, long_date(due_on) if due_on else "", f"{symbol}{NBSP}{state}"


def _line(placeholder: str, name: str) -> QLineEdit:
    line = QLineEdit()
    line.setPlaceholderText(placeholder)
    line.setAccessibleName(name)
    line.setMinimumWidth(theme.MARGIN)
    return line
