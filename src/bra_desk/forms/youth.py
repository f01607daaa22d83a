"""Forms for cooperation around youth at risk: structures, their parties, efforts and counts."""

from typing import Final

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Date, Link, LongText, Number, Part, Text
from bra_desk.forms.form import Form, Values, Wish, end_not_before_start
from bra_desk.forms.no_cases import no_cases
from bra_desk.forms.views import View
from bra_desk.model.youth import (
    CooperationStructure,
    StructureMeasure,
    StructurePartner,
    YouthCount,
)

_MOST: Final = 100_000


def _one_is_counted(values: Values) -> dict[str, str]:
    chosen = [name for name in ("structure", "measure") if values[name] is not None]
    if len(chosen) == 1:
        return {}
    return {"structure": _("Välj det som räknas: en samverkan eller en åtgärd, inte båda.")}


def _no_more_completed_than_ended(values: Values) -> dict[str, str]:
    ended, completed = values["ended"], values["completed"]
    if ended is None or completed is None or completed <= ended:
        return {}
    return {"completed": _("Fler har slutfört än som har avslutat. Ändra ett av talen.")}


COOPERATION_STRUCTURE = Form(
    entity=CooperationStructure,
    singular=_("Samverkansform"),
    plural=_("Samverkansformer"),
    about=_(
        "Fasta samarbeten kring unga i riskzon, som SSPF: vilka, hur ofta och på vilka nivåer."
    ),
    caption=("name",),
    sort=("name",),
    fields=(
        Text("name", _("Namn"), required=True, column=True),
        Text("method", _("Arbetssätt"), hint=_("Till exempel SSPF eller SIG."), column=True),
        Link("area", _("Område"), to="area", hint=_("Tomt för hela kommunen."), column=True),
        Text("target_group", _("Målgrupp"), hint=_("Ålder och grupp, aldrig enskilda.")),
        Link("owner", _("Sammankallande"), to="organisation", column=True),
        Text("owner_function", _("Ansvarig funktion")),
        Date("starts_on", _("Sedan"), column=True),
        Date("ends_on", _("Avslutad")),
        Text("rhythm", _("Möten"), hint=_("Till exempel varannan vecka."), column=True),
        LongText("levels", _("Nivåer"), hint=_("Styrning, samordning och arbetet nära de unga.")),
        LongText("agenda", _("Fast dagordning"), hint=_("Det som mötena alltid tar upp.")),
        LongText(
            "secrecy_agreement",
            _("Överenskommelse om sekretess och samtycke"),
            hint=_("Vad parterna har kommit överens om, inte om vem."),
        ),
        Date("secrecy_agreed_on", _("Överenskommen")),
        LongText("notes", _("Anteckningar"), hint=_("Kommer inte med i några dokument.")),
        Part("partners", _("Parter"), form="structure_partner", via="structure"),
        Part("measures", _("Samordnade insatser"), form="structure_measure", via="structure"),
        Part("counts", _("Antal år för år"), form="youth_count", via="structure"),
    ),
    checks=(
        end_not_before_start(),
        no_cases(
            "name",
            "target_group",
            "rhythm",
            "levels",
            "agenda",
            "secrecy_agreement",
            "notes",
        ),
    ),
    wishes=(
        Wish(field="secrecy_agreement", text=_("saknar överenskommelse om sekretess")),
        Wish(field="rhythm", text=_("saknar mötesrytm")),
    ),
    views=(
        View(
            name="running",
            label=_("Pågår"),
            shows=lambda values, viewer: (
                values["ends_on"] is None or values["ends_on"] >= viewer.today
            ),
        ),
    ),
)

STRUCTURE_PARTNER = Form(
    entity=StructurePartner,
    singular=_("Part i samverkan"),
    plural=_("Parter i samverkan"),
    about=_("Organisationerna i samverkan och funktionen som företräder dem."),
    caption=("organisation", "function"),
    sort=("structure", "organisation"),
    fields=(
        Link("structure", _("Samverkan"), to="cooperation_structure", required=True),
        Link("organisation", _("Organisation"), to="organisation", required=True, column=True),
        Text("function", _("Funktion"), column=True),
    ),
    unique=(("structure", "organisation"),),
    twin=_("Organisationen är redan part."),
)

STRUCTURE_MEASURE = Form(
    entity=StructureMeasure,
    singular=_("Samordnad insats"),
    plural=_("Samordnade insatser"),
    about=_("Åtgärderna som är samordnade insatser för unga i riskzon."),
    caption=("measure",),
    sort=("structure", "measure"),
    fields=(
        Link("structure", _("Samverkan"), to="cooperation_structure", required=True, column=True),
        Link("measure", _("Åtgärd"), to="measure", required=True, column=True),
    ),
    unique=(("structure", "measure"),),
    twin=_("Åtgärden hör redan dit."),
)

YOUTH_COUNT = Form(
    entity=YouthCount,
    singular=_("Uppgift om antal"),
    plural=_("Uppgifter om antal"),
    about=_("Hur många unga en samverkan eller en åtgärd har nått under ett år. Aldrig vilka."),
    caption=("year", "structure", "measure"),
    sort=("-year", "structure", "measure"),
    fields=(
        Number("year", _("År"), required=True, least=1980, most=2200, column=True),
        Link("structure", _("Samverkan"), to="cooperation_structure", column=True),
        Link("measure", _("Åtgärd"), to="measure", column=True),
        Number("started", _("Nya under året"), most=_MOST, column=True),
        Number("ongoing", _("Pågår vid årets slut"), most=_MOST, column=True),
        Number("ended", _("Avslutade"), most=_MOST, column=True),
        Number("completed", _("Varav enligt plan"), most=_MOST),
        Number("meetings", _("Möten"), most=_MOST, column=True),
        LongText(
            "note", _("Kommentar"), hint=_("Om hur det räknas, aldrig om vem."), names_nobody=True
        ),
    ),
    checks=(_one_is_counted, _no_more_completed_than_ended, no_cases("note")),
    unique=(("year", "structure"), ("year", "measure")),
    twin=_("Året är redan räknat. Öppna det och ändra där."),
)
