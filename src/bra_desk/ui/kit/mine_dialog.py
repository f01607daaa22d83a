"""Asks whose entries are the person's own, for the views that need to know."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _
from bra_desk.forms.fields import Link, Text
from bra_desk.forms.views import Viewer
from bra_desk.services import entries
from bra_desk.ui import preferences
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.field_grid import LabelledInput
from bra_desk.ui.kit.inputs import input_for

if TYPE_CHECKING:
    from bra_desk.ui.desk import Desk

_WIDTH: Final = 460


class MineDialog(Dialog):
    """An organisation and, if one wants, the post in it; kept on this computer."""

    def __init__(self, desk: "Desk", parent: QWidget) -> None:
        why = _("Vyn Mina visar det som du eller din organisation ansvarar för.")
        super().__init__(_("Vad är mitt?"), why, parent)
        self._desk = desk
        organisation = Link("organisation", _("Min organisation"), to="organisation")
        function = Text(
            "function",
            _("Min funktion"),
            hint=_("Lämna tomt för allt som organisationen ansvarar för."),
            is_guarded=False,
        )
        options = entries.options(desk.register, "organisation")
        self.organisation = LabelledInput(organisation, input_for(organisation, options))
        self.function = LabelledInput(function, input_for(function))
        now = viewer(desk)
        self.organisation.begin(now.organisation)
        self.function.begin(now.function)
        self.content.addWidget(self.organisation)
        self.content.addWidget(self.function)
        self.way_out(_("Avbryt"))
        self.save_button = self.main(_("Spara"), self.save)
        self.fit(_WIDTH)

    def save(self) -> None:
        """Keep the choice, unless what is written is no organisation."""
        problem = self.organisation.input.problem()
        if problem is not None:
            self.organisation.show_problem(problem)
            return
        chosen = self.organisation.input.value()
        token = "" if chosen is None else _tokens(self._desk)[chosen]
        preferences.remember_mine(token, self.function.input.value().strip())
        self.accept()


def viewer(desk: "Desk") -> Viewer:
    """Who sits at this desk, by what they have said is theirs."""
    token, function = preferences.mine()
    if not token:
        return Viewer(today=today())
    found = next((id for id, each in _tokens(desk).items() if each == token), None)
    return Viewer(today=today(), organisation=found, function=function)


def _tokens(desk: "Desk") -> dict[int, str]:
    return {row.id: row.token for row in entries.rows(desk.register, "organisation")}
