"""An action plan's files: the Word document and the workbook, each with its dialog."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from bra_desk.basics.texts import _
from bra_desk.services import entries
from bra_desk.services.papers import sheets
from bra_desk.ui.messages import window_in_sight
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.documents.document_subject import Subject

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk


class SheetDialog(DocumentDialog):
    """The plan's measures as a workbook."""

    suffix: ClassVar = ".xlsx"
    files: ClassVar = _("Excel-arbetsbok (*.xlsx)")

    @property
    def _plan_id(self) -> int:
        return self._meeting.id or 0  # a plan always has one; a report of a year has none

    @override
    def _proposed_name(self) -> str:
        return sheets.proposed_name(self._desk.register, self._plan_id)

    @override
    def _work(self, target: Path) -> Callable[[], Path | None]:
        register, plan_id = self._desk.register, self._plan_id
        return lambda: sheets.write_plan(register, plan_id, target)


def write_with(
    desk: "Desk", kind: type[DocumentDialog], document: str = "action_plan"
) -> Callable[[Sequence[int]], object]:
    """What opens a dialog of that kind for the first of the chosen plans."""

    def opened(ids: Sequence[int]) -> None:
        desk.act(lambda: _dialog(desk, kind, document, ids[0]), _open)

    return opened


def _dialog(
    desk: "Desk", kind: type[DocumentDialog], document: str, plan_id: int
) -> DocumentDialog:
    title = entries.read(desk.register, "action_plan", plan_id).caption
    subject = Subject(id=plan_id, title=title)
    return kind(desk, document, subject, lambda _item: None, window_in_sight())


def _open(dialog: DocumentDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
