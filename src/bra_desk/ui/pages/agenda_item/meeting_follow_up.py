"""What earlier meetings left, under the item that brings it along: ticked off while it is told."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from bra_desk.basics.texts import NBSP, _
from bra_desk.model.carrying import Carries, Standing
from bra_desk.model.meetings import Progress
from bra_desk.services.carrying import carried_words, carrying, followed
from bra_desk.services.carrying.followed import Followed
from bra_desk.services.meetings.meeting_view import ItemView
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import SYMBOLS, button, label
from bra_desk.ui.kit.row_table import RowTable
from bra_desk.ui.kit.states import table_day

if TYPE_CHECKING:
    from datetime import date

    from bra_desk.ui.desk import Desk

#: The table scrolls inside itself when it is higher than this.
_MOST_LINES: Final = 16
_SYMBOLS = {
    Standing.LATE: SYMBOLS["late"],
    Standing.OPEN: SYMBOLS["waiting"],
    Standing.DONE: SYMBOLS["fine"],
    Standing.DROPPED: "\u2013",
}


class FollowUpTable(RowTable):
    """What is followed up, as high as its rows while they are few; `number_of` names a row."""

    ticked = Signal(int)
    dropped = Signal(int)
    opened = Signal(int)

    def __init__(self) -> None:
        heads = (_("Vad"), _("Vem"), _("Senast"), _("Läge"))
        super().__init__(_("Beslut och uppdrag från tidigare möten"), heads)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for short in (2, 3):
            self.horizontalHeader().setSectionResizeMode(
                short, QHeaderView.ResizeMode.ResizeToContents
            )
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        self.verticalHeader().sectionResized.connect(self._fit)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.ids[index.row()]))

    def show_followed(self, found: Sequence[Followed], near: "date") -> None:
        """Show these; nothing at all when there are none."""
        self.show_rows([(number_of(each), _cells(each, near)) for each in found])
        self.setVisible(bool(found))
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_Space: self.ticked,
            Qt.Key.Key_Delete: self.dropped,
        }
        act, number = acts.get(Qt.Key(event.key())), self.marked()
        if act is None or number is None:
            super().keyPressEvent(event)
        else:
            act.emit(number)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # what is to be done needs the most of the room
        self.horizontalHeader().resizeSection(1, event.size().width() // 5)

    def _fit(self) -> None:
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        # what is noted of a row is written below the table, and is to be in sight with it
        shown = min(rows, _MOST_LINES * self.fontMetrics().lineSpacing())
        self.setFixedHeight(shown + self.horizontalHeader().sizeHint().height() + 2 * theme.HAIR)


class FollowUpSection(QWidget):
    """The minutes that an item names, and what it follows up; hidden where it does neither."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self._item: ItemView | None = None
        self._held_on: date | None = None
        self._is_locked = False
        self._found: dict[int, Followed] = {}
        self.table = FollowUpTable()
        self.report = QLineEdit()
        self.report.setAccessibleName(_("Återrapport för den markerade raden"))
        self.report.setPlaceholderText(_("Återrapport: vad blev det? Retur sparar."))
        self._lay_out()
        self.table.ticked.connect(self._tick)
        self.table.dropped.connect(self._drop)
        self.table.opened.connect(lambda _number: self.report.setFocus())
        self.table.currentCellChanged.connect(lambda *_cells: self._show_report())
        self.report.returnPressed.connect(self._go_on)
        self.report.editingFinished.connect(self.settle)

    def begin(self, item: ItemView) -> None:
        """Show what another item brings along."""
        self.table.setCurrentCell(-1, -1)
        self._found = {}
        self.report.setText("")  # Qt takes clear() for something written
        self.refresh(item)

    def refresh(self, item: ItemView) -> None:
        """Show it as the register has it; a report that is being written stays."""
        self._item = item
        carries = item.values["carries"]
        self.setHidden(carries is Carries.NOTHING)
        if carries is Carries.NOTHING:
            return
        carry = carrying.carry_over(self._desk.register, item.values["meeting"])
        self._held_on = carry.held_on
        self._lines.setText("\n".join(carried_words.carried_lines(item, carry)))
        self._lines.setVisible(bool(self._lines.text()))
        found = carry.followed if carries.tells_follow_up else ()
        # what is ticked off stays in its place while it is looked at
        places = {number: place for place, number in enumerate(self._found)}
        kept = sorted(found, key=lambda each: places.get(number_of(each), len(places)))
        self._found = {number_of(each): each for each in kept}
        self.table.show_followed(kept, carry.held_on)
        if found and self.table.marked() is None:
            self.table.setCurrentCell(0, 0)
        self._acts.setVisible(bool(found) and not self._is_locked and not carry.is_past)
        self._show_report()

    def set_locked(self, *, is_locked: bool) -> None:
        """Leave it to be read only, or let it be ticked off again."""
        self._is_locked = is_locked
        self._acts.setVisible(not is_locked)

    @property
    def told(self) -> str:
        """The lines above the table."""
        return self._lines.text()

    @property
    def holds_unsaved(self) -> bool:
        """Whether a report is written that the register does not have."""
        return self.report.isModified()

    def settle(self) -> bool:
        """Save the report that is being written; False when that is not possible."""
        each = self._marked()
        if each is None or not self.report.isModified():
            return True
        register, text = self._desk.register, self.report.text().strip()
        self.report.setModified(False)
        if self._desk.act(lambda: followed.write_report(register, each.kind, each.id, text)):
            self._show_now()
            return True
        self.report.setModified(True)
        return False

    def _go_on(self) -> None:
        """Leave a saved report for the next row."""
        if self.settle():
            last = self.table.rowCount() - 1
            self.table.setCurrentCell(min(self.table.currentRow() + 1, last), 0)
            self.table.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.report.hasFocus():
            self.report.setModified(False)
            self._show_report()
            self.table.setFocus()
            return
        super().keyPressEvent(event)

    def _tick(self, number: int) -> None:
        """Mark something as done, or as open again."""
        is_done = self._found[number].standing is Standing.DONE
        self._note(number, Progress.OPEN if is_done else Progress.DONE)

    def _drop(self, number: int) -> None:
        """Say that something is not to be done, or is so after all."""
        is_dropped = self._found[number].standing is Standing.DROPPED
        self._note(number, Progress.OPEN if is_dropped else Progress.DROPPED)

    def _note(self, number: int, progress: Progress) -> None:
        each, register, held_on = self._found[number], self._desk.register, self._held_on
        if self._acts.isHidden() or held_on is None:
            return
        if self._desk.act(
            lambda: followed.note_progress(register, each.kind, each.id, progress, held_on)
        ):
            self._show_now()

    def _show_now(self) -> None:
        """Show what was just noted, before the page hears of it and the next key is pressed."""
        if self._item is not None:
            self.refresh(self._item)

    def _on_marked(self, act: Callable[[int], object]) -> None:
        number = self.table.marked()
        if number is not None:
            act(number)
            self.table.setFocus()

    def _marked(self) -> Followed | None:
        number = self.table.marked()
        return None if number is None else self._found.get(number)

    def _show_report(self) -> None:
        """What is known of the marked row, unless something is being written about it."""
        each = self._marked()
        if each is not None and not self.report.isModified():
            self.report.setText(" ".join(each.report.split()))

    def _lay_out(self) -> None:
        self._lines: QLabel = label("", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.MEDIUM)
        column.setSpacing(theme.SMALL)
        column.addWidget(label(_("Sedan förra mötet"), "heading"))
        column.addWidget(self._lines)
        column.addWidget(self.table)
        self._acts = QWidget()
        row = QHBoxLayout(self._acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self.report, 1)
        for text, told, act in (
            (_("Klart"), _("Klart, eller öppet igen (blanksteg)"), self._tick),
            (_("Stryk"), _("Ska inte göras, eller ändå (Delete)"), self._drop),
        ):
            made = button(text, partial(self._on_marked, act))
            made.setToolTip(told)
            made.setAccessibleName(told)
            row.addWidget(made)
        column.addWidget(self._acts)


def number_of(each: Followed) -> int:
    """What tells a row from all others: tasks above zero, decisions below."""
    return each.id if each.kind == "task" else -each.id


def _cells(each: Followed, near: "date") -> tuple[str, str, str, str]:
    lines = [each.what, each.origin.named(near)]
    if each.report:
        lines.append(f"\u21b3 {' '.join(each.report.split())}")
    due = table_day(each.due_on) if each.due_on else ""
    state = f"{_SYMBOLS[each.standing]}{NBSP}{carried_words.STATES[each.standing]}"
    closed = table_day(each.closed_on) if each.closed_on else ""
    return "\n".join(lines), each.who, due, "\n".join(filter(None, (state, closed)))
