"""The form of what a decision changed in a measure."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Link, LongText
from bra_desk.forms.form import Form
from bra_desk.model.measure_change import MeasureChange

MEASURE_CHANGE = Form(
    entity=MeasureChange,
    singular=_("Ändring genom beslut"),
    plural=_("Ändringar genom beslut"),
    about=_("Vilka åtgärder ett beslut har ändrat, och hur."),
    caption=("measure", "note"),
    sort=("-decision.agenda_item.meeting.held_on", "measure"),
    fields=(
        Link("decision", _("Beslut"), to="decision", required=True, column=True),
        Link("measure", _("Åtgärd"), to="measure", required=True, column=True),
        LongText("note", _("Vad som ändras"), column=True),
    ),
)
