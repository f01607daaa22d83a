"""The tasks agreed under an agenda item: rows, and a line where a new one is written fast."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.basics.clock import today
from bra_desk.basics.texts import NBSP, _, long_date
from bra_desk.model.meetings import Progress
from bra_desk.services import entries
from bra_desk.services.meetings import meetings
from bra_desk.services.meetings.meeting_view import ItemView, TaskView
from bra_desk.services.privacy import Reasons
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.autosave import Autosave
from bra_desk.ui.kit.cards import SYMBOLS
from bra_desk.ui.kit.row_table import RowTable
from bra_desk.ui.pages.agenda_item.meeting_task_line import TaskLine

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_STATES = {Progress.OPEN: "waiting", Progress.DONE: "fine"}


class TaskTable(RowTable):
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


class TaskSection(QWidget):
    """The item's tasks and the line for a new one."""

    #: A task's number, which the person wants to open.
    opened = Signal(int)

    def __init__(self, desk: "Desk", autosave: Autosave) -> None:
        super().__init__()
        self._desk = desk
        self._item: ItemView | None = None
        self.table = TaskTable()
        self.line = TaskLine(autosave, self._write, self._finish)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(self.table)
        column.addWidget(self.line)
        self.table.opened.connect(self.opened)
        self.table.toggled.connect(self._toggle)
        self.table.removed.connect(self._remove)

    def set_locked(self, *, is_locked: bool) -> None:
        """Take no new tasks; those that are there can still be marked as done."""
        self.line.setVisible(not is_locked)

    def begin(self, item: ItemView) -> None:
        """Show the tasks of another item."""
        self.line.clear()
        self.line.offer(entries.options(self._desk.register, "organisation"))
        self.table.setCurrentCell(-1, -1)
        self.refresh(item)

    def refresh(self, item: ItemView) -> None:
        """Show the tasks as the register has them; the one in the line stays there alone."""
        self._item = item
        self.line.miss(frozenset(task.id for task in item.tasks))
        self.table.show_tasks(tuple(task for task in item.tasks if task.id != self.line.id))

    def _write(
        self, task_id: int | None, values: dict[str, Any], sitting: str, reasons: Reasons
    ) -> int | None:
        assert self._item is not None
        return meetings.write_task(
            self._desk.register, self._item.id, task_id, values, sitting=sitting, reasons=reasons
        )

    def _finish(self) -> None:
        """Show the finished task among the others."""
        assert self._item is not None
        tasks = entries.rows(self._desk.register, "task", {"agenda_item": self._item.id})
        self.refresh(replace(self._item, tasks=tuple(tasks)))

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
