"""From a decision to a measure: a new one that it begins, or one that it changes."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from bra_desk.basics.errors import ValuesWrong
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.services.measures import measure_changes
from bra_desk.services.measures.measure_changes import DecisionMeasure
from bra_desk.services.privacy import Reasons
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import EntryRow, button, empty
from bra_desk.ui.kit.form_dialog import FormDialog

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk


class ChosenMeasure(FormDialog):
    """Asks which measure a decision changes, and how; nothing is saved yet."""

    def __init__(self, desk: "Desk", decision_id: int) -> None:
        self.change: dict[str, Any] = {}
        given = {"decision": decision_id}
        super().__init__(
            desk, "measure_change", preset=given, hidden=("decision",), save=self._choose
        )
        self.save_button.setText(_("Fortsätt"))
        self.save_button.setToolTip(_("Öppna åtgärden och ändra den (Ctrl+S)"))

    def _choose(self, values: dict[str, Any], _reasons: Reasons) -> int:
        problems = FORMS["measure_change"].problems(values, self.grid.allows)
        if problems:
            raise ValuesWrong(problems)
        self.change = values
        return int(values["measure"])


class ChangedMeasure(FormDialog):
    """A measure that a decision changes: both are saved in one act."""

    def __init__(self, desk: "Desk", change: Mapping[str, Any]) -> None:
        self._change = dict(change)
        super().__init__(desk, "measure", change["measure"])
        name = measure_changes.decision_name(desk.register, change["decision"])
        self.heading.setText(_("Åtgärden ändras genom {decision}").format(decision=name))

    @override
    def _write(self, values: dict[str, Any]) -> None:
        measure_changes.change_measure(
            self.desk.register,
            self._change,
            values,
            version=self._version,
            reasons=self.grid.reasons(),
        )


def begin_measure(desk: "Desk", decision_id: int) -> None:
    """Write the measure that a decision begins, filled in as far as the decision says."""
    preset = measure_changes.measure_preset(desk.register, decision_id)
    open_dialog(FormDialog(desk, "measure", preset=preset))


def change_measure(desk: "Desk", decision_id: int) -> None:
    """Choose the measure that a decision changes, and then change it."""
    chosen = ChosenMeasure(desk, decision_id)
    chosen.accepted.connect(lambda: open_dialog(ChangedMeasure(desk, chosen.change)))
    open_dialog(chosen)


def open_measure(desk: "Desk", measure_id: int) -> None:
    """Open a measure where the person is."""
    desk.act(lambda: FormDialog(desk, "measure", measure_id), open_dialog)


def open_dialog(dialog: FormDialog) -> None:
    """Open a dialog that goes away when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class MeasureLinks(QWidget):
    """The measures that a decision began or changed; a click opens one."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self._shown: list[DecisionMeasure] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.HAIR)
        self.hide()

    def show_measures(self, found: list[DecisionMeasure]) -> None:
        """Show these; takes no room without any."""
        if found == self._shown:
            return
        self._shown = found
        empty(self._rows)
        for each in found:
            title, detail = _texts(each)
            made = EntryRow(title, detail)
            made.setToolTip(_("Öppna åtgärden"))
            made.clicked.connect(partial(self._open, each.measure_id))
            self._rows.addWidget(made)
        self.setVisible(bool(found))

    @property
    def texts(self) -> list[tuple[str, str]]:
        """What the lines say: the measure, and what was changed in it."""
        return [_texts(each) for each in self._shown]

    def _open(self, measure_id: int, _is_on: object = None) -> None:
        open_measure(self._desk, measure_id)


def _texts(each: DecisionMeasure) -> tuple[str, str]:
    title = _("→ {measure}").format(measure=each.name)
    if not each.is_change:
        return title, ""
    note = " ".join(each.note.split())
    return title, _("Ändras: {note}").format(note=note) if note else _("Ändras genom beslutet")


def measure_button(desk: "Desk", decision_of: Callable[[], int | None]) -> QPushButton:
    """The button by which a decision becomes a measure or changes one.

    `decision_of` saves what is being written and answers with the decision's number; None when
    there is none yet.
    """

    def on_decision(act: Callable[["Desk", int], object]) -> None:
        number = decision_of()
        if number is not None:
            desk.act(lambda: act(desk, number))

    menu = QMenu()
    made = button(
        _("Åtgärd"), lambda: menu.popup(made.mapToGlobal(made.rect().bottomLeft())), "link"
    )
    made.destroyed.connect(menu.deleteLater)
    made.setAccessibleName(_("Gör beslutet till en åtgärd, eller ändra en åtgärd"))
    made.setToolTip(_("Gör beslutet till en ny åtgärd, eller ändra en som finns"))
    for text, act in (
        (_("Blir en ny åtgärd …"), begin_measure),
        (_("Ändrar en åtgärd …"), change_measure),
    ):
        menu.addAction(text).triggered.connect(lambda _on=False, act=act: on_decision(act))
    return made
