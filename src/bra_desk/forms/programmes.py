"""Forms for programmes: their areas, partners, measures, budgets and evaluations."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Date, Link, LongText, Number, Part, Text
from bra_desk.forms.form import Form, Wish, not_before
from bra_desk.forms.views import View
from bra_desk.model.programmes import (
    Programme,
    ProgrammeArea,
    ProgrammeBudget,
    ProgrammeEvaluation,
    ProgrammeMeasure,
    ProgrammePartner,
    runs_during,
)

PROGRAMME = Form(
    entity=Programme,
    singular=_("Program"),
    plural=_("Program"),
    neuter=True,
    about=_("Satsningar över flera år, med områden, parter, åtgärder, budget och utvärdering."),
    caption=("title",),
    sort=("-first_year", "title"),
    fields=(
        Text("title", _("Rubrik"), required=True, column=True),
        Number("first_year", _("Första året"), least=1980, most=2200, column=True),
        Number("last_year", _("Sista året"), least=1980, most=2200, column=True),
        Link("owner", _("Samordnas av"), to="organisation", column=True),
        LongText("purpose", _("Syfte"), hint=_("Varför det startade och vad det ska nå.")),
        LongText("focus", _("Fokus"), hint=_("Ett område på varje rad.")),
        Link("agreement", _("Överenskommelse"), to="agreement"),
        Text("decided_by", _("Beslutat av")),
        Date("decided_on", _("Beslutat")),
        Link("decision", _("Rådets beslut"), to="decision"),
        LongText("notes", _("Anteckningar"), hint=_("Kommer inte med i några dokument.")),
        Part("areas", _("Områden"), form="programme_area", via="programme"),
        Part("partners", _("Parter"), form="programme_partner", via="programme"),
        Part("measures", _("Åtgärder"), form="programme_measure", via="programme"),
        Part("budgets", _("Budget år för år"), form="programme_budget", via="programme"),
        Part("grants", _("Bidrag"), form="grant", via="programme"),
        Part("evaluations", _("Utvärderingar"), form="programme_evaluation", via="programme"),
    ),
    checks=(
        not_before("last_year", "first_year", _("Det sista året ligger före det första. Ändra.")),
    ),
    wishes=(
        Wish(field="owner", text=_("saknar samordnare")),
        Wish(field="focus", text=_("saknar fokus")),
    ),
    views=(
        View(
            name="running",
            label=_("Pågår"),
            shows=lambda values, viewer: runs_during(
                values["first_year"], values["last_year"], viewer.today.year
            ),
        ),
    ),
)

PROGRAMME_AREA = Form(
    entity=ProgrammeArea,
    singular=_("Programmets område"),
    plural=_("Programmens områden"),
    neuter=True,
    about=_("Delarna av kommunen som programmet gäller."),
    caption=("area",),
    sort=("programme", "area"),
    fields=(
        Link("programme", _("Program"), to="programme", required=True),
        Link("area", _("Område"), to="area", required=True, column=True),
    ),
    unique=(("programme", "area"),),
    twin=_("Området hör redan till programmet."),
)

PROGRAMME_PARTNER = Form(
    entity=ProgrammePartner,
    singular=_("Part i program"),
    plural=_("Parter i program"),
    about=_("De som genomför programmet tillsammans."),
    caption=("organisation",),
    sort=("programme", "organisation"),
    fields=(
        Link("programme", _("Program"), to="programme", required=True),
        Link("organisation", _("Organisation"), to="organisation", required=True, column=True),
        Text("contribution", _("Bidrar med"), column=True),
    ),
    unique=(("programme", "organisation"),),
    twin=_("Organisationen är redan part i programmet."),
)

PROGRAMME_MEASURE = Form(
    entity=ProgrammeMeasure,
    singular=_("Åtgärd i program"),
    plural=_("Åtgärder i program"),
    about=_("Åtgärderna som programmet genomförs med."),
    caption=("measure",),
    sort=("programme", "measure"),
    fields=(
        Link("programme", _("Program"), to="programme", required=True, column=True),
        Link("measure", _("Åtgärd"), to="measure", required=True, column=True),
    ),
    unique=(("programme", "measure"),),
    twin=_("Åtgärden hör redan till programmet."),
)

PROGRAMME_BUDGET = Form(
    entity=ProgrammeBudget,
    singular=_("Årsbudget för program"),
    plural=_("Årsbudgetar för program"),
    about=_("Vad programmet får kosta ett år, och vad det kostade."),
    caption=("year", "source"),
    sort=("programme", "year"),
    fields=(
        Link("programme", _("Program"), to="programme", required=True),
        Number("year", _("År"), required=True, least=1980, most=2200, column=True),
        Number("amount", _("Budget"), required=True, unit=_("kr"), column=True),
        Number("used", _("Använt"), unit=_("kr"), column=True),
        Text("source", _("Vem som betalar"), column=True),
    ),
)

PROGRAMME_EVALUATION = Form(
    entity=ProgrammeEvaluation,
    singular=_("Utvärdering av program"),
    plural=_("Utvärderingar av program"),
    about=_("Vad som kom fram när programmet utvärderades, och vad ni tar med er."),
    caption=("evaluated_on", "made_by"),
    sort=("programme", "-evaluated_on"),
    fields=(
        Link("programme", _("Program"), to="programme", required=True),
        Date("evaluated_on", _("Klar"), required=True, column=True),
        Text("made_by", _("Gjord av"), column=True),
        LongText("scope", _("Vad som utvärderades"), hint=_("Tid, delar och metod.")),
        LongText("result", _("Vad den visar"), column=True),
        LongText("lessons", _("Vad ni tar med er")),
        Number("cost", _("Kostnad"), unit=_("kr")),
    ),
)
