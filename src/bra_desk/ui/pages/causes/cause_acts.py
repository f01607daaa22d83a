"""What can be done in a tree of causes, and the buttons for it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog

from bra_desk.basics.texts import _
from bra_desk.services import entries
from bra_desk.services.causes import causes
from bra_desk.ui.kit.cards import button
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.messages import window_in_sight
from bra_desk.ui.pages.causes.cause_cards import Spot
from bra_desk.ui.pages.causes.hang_dialog import HangDialog
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.documents.document_subject import Subject

if TYPE_CHECKING:
    from bra_desk.services.entries import Row
    from bra_desk.ui.desk import Desk


class CauseActs:
    """The acts on a problem, and on what its tree stands at."""

    def __init__(
        self, desk: "Desk", spot: Callable[[], Spot | None], problem: Callable[[], int | None]
    ) -> None:
        self._desk, self._spot, self._problem = desk, spot, problem
        #: How the causes were found; None until somebody has begun to tell.
        self.has_analysis: Row | None = None
        self.analysis_button = button(_("Analysen …"), self.open_analysis)
        self.paper_button = button(_("Skapa Word …"), self.write_paper)
        self.new_button = button(_("Ny orsak …"), self.new_cause, "primary")
        self.behind_button = button(_("Ny orsak bakom …"), self.new_behind)
        self.hang_button = button(_("Koppla åtgärder …"), self.hang)
        self.down_button = button(_("Ta bort kopplingen"), self.take_down)
        self.open_button = button(_("Öppna …"), self.open_here)
        self.chain_button = button(_("Visa i röda tråden"), self.show_chain)
        #: The buttons of the problem, and those of what the tree stands at.
        self.of_problem = (self.analysis_button, self.paper_button)
        self.of_spot = (
            self.new_button,
            self.behind_button,
            self.hang_button,
            self.down_button,
            self.open_button,
            self.chain_button,
        )

    def show_for(self, spot: object) -> None:
        """Let the buttons be those that do something at a spot."""
        kind = spot.kind if isinstance(spot, Spot) else ""
        self.behind_button.setEnabled(kind == "cause")
        self.hang_button.setEnabled(kind == "cause")
        is_hung = isinstance(spot, Spot) and kind == "measure" and bool(spot.above)
        self.down_button.setEnabled(is_hung)
        is_entry = kind in {"problem", "cause", "measure"}
        self.open_button.setEnabled(is_entry)
        self.chain_button.setEnabled(is_entry)

    def open_spot(self, spot: object) -> None:
        """Open the entry of a spot, or begin a cause on its level."""
        if not isinstance(spot, Spot):
            return
        if spot.kind in {"level", "nothing"}:
            self._begin({"level": spot.level})
        else:
            self._desk.act(lambda: FormDialog(self._desk, spot.kind, spot.id), _open)

    def open_here(self) -> None:
        """Open what the tree stands at."""
        self.open_spot(self._spot())

    def new_cause(self) -> None:
        """Begin a cause of the problem itself, on the level that the tree stands at."""
        spot = self._spot()
        self._begin({"level": None if spot is None else spot.level})

    def new_behind(self) -> None:
        """Begin a cause behind the one the tree stands at."""
        spot = self._spot()
        if spot is not None and spot.kind == "cause":
            # a cause of an earlier version of the problem keeps what is behind it there
            above = entries.read(self._desk.register, "cause", spot.id).values
            preset = {"parent": spot.id, "problem": above["problem"], "level": spot.level}
            self._begin(preset)

    def hang(self) -> None:
        """Choose measures to hang on the cause that the tree stands at."""
        spot = self._spot()
        if spot is not None and spot.kind == "cause":
            self._desk.act(lambda: HangDialog(self._desk, spot.id), _open)

    def take_down(self) -> None:
        """Let the measure that the tree stands at hang there no more."""
        spot, register = self._spot(), self._desk.register
        if spot is None or spot.kind != "measure" or not spot.above:
            return
        if self._desk.act(lambda: causes.take_down(register, spot.above, spot.id)):
            self._desk.done_with_undo(_("Åtgärden hänger inte på orsaken längre."))

    def open_analysis(self) -> None:
        """Tell how the causes were found: open the analysis, or begin it."""
        id = None if self.has_analysis is None else self.has_analysis.id
        preset = None if id is not None else {"problem": self._problem()}
        self._desk.act(lambda: FormDialog(self._desk, "cause_analysis", id, preset), _open)

    def write_paper(self) -> None:
        """Open the dialog that writes the analysis as a Word document."""
        self._desk.act(self._paper_dialog, _open)

    def show_chain(self) -> None:
        """Go to the red thread and see what the spot hangs together with."""
        spot = self._spot()
        if spot is not None:
            self._desk.show_chain(spot.kind, spot.id)

    def _paper_dialog(self) -> QDialog:
        problem_id = self._problem() or 0
        title = entries.read(self._desk.register, "problem", problem_id).caption
        subject = Subject(id=problem_id, title=title)
        return DocumentDialog(
            self._desk, "cause_analysis", subject, lambda _item: None, window_in_sight()
        )

    def begin(self, kind: str, preset: dict[str, Any]) -> None:
        """Begin an entry of a kind, filled in so far."""
        dialog = FormDialog(self._desk, kind, None, preset)
        _open(dialog)
        if kind == "cause":
            dialog.grid.cells["text"].input.setFocus()

    def _begin(self, preset: dict[str, Any]) -> None:
        self.begin("cause", {"problem": self._problem(), **preset})


def _open(dialog: QDialog) -> None:
    """Open a dialog that goes away when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
