"""Opens what mends a broken link: the right dialog, at the right field, filled in so far."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from bra_desk.basics import clock
from bra_desk.services import entries
from bra_desk.services.thread.thread_rule import Mend, Way
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.kit.several_dialog import SeveralDialog
from bra_desk.ui.pages.agenda_item.decision_measures import begin_measure
from bra_desk.ui.pages.reports.report_dialogs import BeginDialog

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk


def mend(desk: "Desk", wanted: Mend, ids: Sequence[int], window: QWidget) -> None:
    """Open what mends these entries: several only where one value serves them all."""
    if wanted.way is Way.SEVERAL and len(ids) > 1:
        several = SeveralDialog(desk, wanted.kind, ids, window)
        several.lines[0].choose(wanted.field)
        several.lines[0].cell.input.setFocus()
        _open(several)
    else:
        desk.act(lambda: _WAYS[wanted.way](desk, wanted, ids[0]))


def _at_field(desk: "Desk", wanted: Mend, id: int) -> None:
    dialog = FormDialog(desk, wanted.kind, id)
    _open(dialog)
    _begin_in(dialog, wanted.field)


def _with_new(desk: "Desk", wanted: Mend, id: int) -> None:
    if (wanted.kind, wanted.field) == ("measure", "decision"):
        begin_measure(desk, id)
        return
    preset = {wanted.field: id, **wanted.preset}
    if wanted.kind == "follow_up":
        preset["followed_up_on"] = clock.today()
    dialog = FormDialog(desk, wanted.kind, None, preset)
    _open(dialog)
    if wanted.begin:
        _begin_in(dialog, wanted.begin)


def _with_report(desk: "Desk", _wanted: Mend, id: int) -> None:
    """Begin the report on the year of a follow-up, and go to it."""
    year = entries.read(desk.register, "follow_up", id).values["year"]
    dialog = BeginDialog(desk)
    dialog.year.setValue(year)
    dialog.accepted.connect(lambda: desk.open_entries("report", (dialog.begun,)))
    _open(dialog)


_WAYS: Mapping[Way, Callable[["Desk", Mend, int], None]] = {
    Way.OPEN: _at_field,
    Way.SEVERAL: _at_field,
    Way.NEW: _with_new,
    Way.REPORT: _with_report,
}


def _open(dialog: QDialog) -> None:
    """Open a dialog that goes away when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _begin_in(dialog: FormDialog, name: str) -> None:
    """Stand in a field, in sight once the dialog has its size."""
    cell = dialog.grid.cells[name]
    cell.input.setFocus()
    area = dialog.findChild(QScrollArea)
    if area is not None:
        QTimer.singleShot(0, cell, lambda: area.ensureWidgetVisible(cell))
