"""Forms for what public versions leave out: secrecy marks and private names."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, Link, Text
from bra_desk.forms.form import Form, Values
from bra_desk.model.secrecy import MarkedPart, PrivateName, SecrecyMark

MARKED_PARTS = {
    MarkedPart.WHOLE: _("Hela ärendet"),
    MarkedPart.TITLE: _("Rubriken"),
    MarkedPart.DIARY_NUMBER: _("Diarienumret"),
    MarkedPart.PRESENTER: _("Föredraganden"),
    MarkedPart.BACKGROUND: _("Bakgrunden"),
    MarkedPart.SUPPORTING_DOCUMENTS: _("Beslutsunderlagen"),
    MarkedPart.DISCUSSION: _("Diskussionen"),
    MarkedPart.DECISIONS: _("Besluten"),
    MarkedPart.TASKS: _("Uppdragen"),
}
_ONES = {"decision": MarkedPart.DECISIONS, "task": MarkedPart.TASKS}


def _one_goes_with_its_part(values: Values) -> dict[str, str]:
    sentence = _("Ett enskilt beslut eller uppdrag kan bara pekas ut när delen är det.")
    return {
        name: sentence
        for name, part in _ONES.items()
        if values[name] is not None and values["part"] is not part
    }


SECRECY_MARK = Form(
    entity=SecrecyMark,
    singular=_("Sekretessmarkering"),
    plural=_("Sekretessmarkeringar"),
    about=_("Vad som inte kommer med i en publik version, och enligt vilken paragraf."),
    caption=("paragraph", "part"),
    sort=("agenda_item", "part"),
    fields=(
        Link("agenda_item", _("Ärende"), to="agenda_item", required=True, column=True),
        Choice("part", _("Vad"), labels=MARKED_PARTS, default=MarkedPart.WHOLE, column=True),
        Link("decision", _("Bara beslutet"), to="decision"),
        Link("task", _("Bara uppdraget"), to="task"),
        Text(
            "paragraph",
            _("Enligt"),
            required=True,
            column=True,
            hint=_("Paragrafen i offentlighets- och sekretesslagen, till exempel 26 kap. 1 § OSL."),
        ),
        Text("note", _("Anteckning"), hint=_("Kommer inte med i några dokument.")),
    ),
    checks=(_one_goes_with_its_part,),
)

PRIVATE_NAME = Form(
    entity=PrivateName,
    singular=_("Namn som inte publiceras"),
    plural=_("Namn som inte publiceras"),
    neuter=True,
    about=_("Namn på privatpersoner, och andra ord, som utelämnas ur publika versioner."),
    caption=("name",),
    sort=("meeting", "name"),
    fields=(
        Link("meeting", _("Möte"), to="meeting", required=True, column=True),
        Text("name", _("Namn"), required=True, column=True),
        Text("note", _("Anteckning"), hint=_("Kommer inte med i några dokument.")),
    ),
)
