"""The form of the dispatch of decisions."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, Date, Link, Number, Text
from bra_desk.forms.form import Form, Values, Wish
from bra_desk.model.dispatch import Dispatch, DispatchWay

DISPATCH_WAYS = {
    DispatchWay.EMAIL: _("E-post"),
    DispatchWay.POST: _("Brev"),
    DispatchWay.INTERNAL_POST: _("Internpost"),
    DispatchWay.CASE_SYSTEM: _("Ärendesystemet"),
    DispatchWay.BY_HAND: _("Lämnat för hand"),
}


def _sent_some_way(values: Values) -> dict[str, str]:
    if values["how"] is None or values["sent_on"] is not None:
        return {}
    return {"sent_on": _("Fyll i dagen det skickades, eller ta bort sättet.")}


DISPATCH = Form(
    entity=Dispatch,
    singular=_("Mottagare av beslut"),
    plural=_("Mottagare av beslut"),
    about=_("Vem som ska få vilket beslut, och när det skickades."),
    caption=("recipient", "decision"),
    sort=("-decision.agenda_item.meeting.held_on", "decision", "position"),
    fields=(
        Text("recipient", _("Mottagare"), required=True, column=True),
        Link("decision", _("Beslut"), to="decision", required=True, column=True),
        Date("sent_on", _("Skickat"), column=True),
        Choice("how", _("Sätt"), labels=DISPATCH_WAYS, column=True),
        Text("note", _("Anteckning")),
        Number("position", _("Ordning")),
    ),
    checks=(_sent_some_way,),
    wishes=(Wish(field="sent_on", text=_("saknar utskick")),),
)
