"""The page of citizen pledges: period by period, carried over, and made public."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from bra_desk.basics.clock import today
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Text
from bra_desk.model.pledges import PledgeState
from bra_desk.ui.kit.cards import button
from bra_desk.ui.kit.entry_panel import Listing
from bra_desk.ui.kit.list_page import ListPage
from bra_desk.ui.kit.listing import State

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from bra_desk.services.entries import Row
    from bra_desk.services.privacy import Reasons
    from bra_desk.ui.desk import Desk

_GROUNDS = {
    PledgeState.IN_FORCE: "fine",
    PledgeState.COMING: "soon",
    PledgeState.UNDATED: "late",
}


class PledgesPage(ListPage):
    """Pledges with their state, and the two acts on a whole period."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk, _("Medborgarlöften"), _pledges(desk))
        self.carry_button = button(_("För över till nästa period"), self.carry_over)
        self.write_button = button(_("Skapa Word"), self.write_document)
        for made in (self.carry_button, self.write_button):
            self.header.add_button(made, before=self.new_button)

    def carry_over(self) -> None:
        """Open the dialog that carries pledges over."""
        from bra_desk.ui.pages.pledges.pledge_carry_dialog import PledgeCarryDialog

        self._open(PledgeCarryDialog)

    def write_document(self) -> None:
        """Open the dialog that writes the public pages."""
        from bra_desk.ui.pages.pledges.pledge_document_dialog import PledgeDocumentDialog

        self._open(PledgeDocumentDialog)

    def _open(self, kind: "type[Any]") -> None:
        from bra_desk.services.pledges import pledges

        if not pledges.periods(self.desk.register):
            sentence = _("Inget löfte har en period än. Lägg till ett löfte med en första dag.")
            self.desk.messages.trouble(sentence)
            return
        dialog: QDialog = kind(self.desk, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _pledges(desk: "Desk") -> Listing:
    def make(values: dict[str, Any], reasons: "Reasons") -> int:
        from bra_desk.services.pledges import pledges

        return pledges.make_pledge(desk.register, values, reasons)

    def rows() -> "list[Row]":
        from bra_desk.services.pledges import pledges

        return pledges.pledge_rows(desk.register, today())

    def state_of(pledge_id: int) -> State | None:
        from bra_desk.services.pledges import pledges

        for row in rows():
            if row.id == pledge_id:
                ground = _GROUNDS.get(pledges.state_of(row.values, today()), "waiting")
                since = pledges.chain_text(pledges.chain(desk.register, pledge_id), pledge_id)
                missing = row.texts["missing"]
                lacks = _("Löftet {missing}.").format(missing=missing) if missing else ""
                return State(ground, row.texts["state"], " ".join(filter(None, (since, lacks))))
        return None

    form = FORMS["pledge"]
    shown = (
        Text("period", _("Period"), column=True, is_brief=True),
        Text("heading", form.field("heading").label, column=True, is_brief=True),
        *(replace(each, column=each.name == "text") for each in form.fields[1:]),
        Text("promised_by", _("Lovas av"), column=True),
        Text("state", _("Läge"), column=True, is_brief=True),
    )
    return Listing(
        kind="pledge",
        makes=make,
        state_of=state_of,
        form=replace(form, fields=shown, caption=("heading", "text")),
        rows=rows,
        also_reads=frozenset({"organisation", "measure"}),
    )
