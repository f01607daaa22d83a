"""Forms for cause analyses, causes, and what each measure is to change."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, Date, Link, LongText, Number, Part, Text
from bra_desk.forms.form import Form, Values, Wish, not_before
from bra_desk.forms.views import View
from bra_desk.model.causes import (
    INFLUENCED,
    Cause,
    CauseAnalysis,
    CauseLevel,
    Certainty,
    Influence,
    MeasureCause,
)

#: In the order of a tree.
CAUSE_LEVELS = {
    CauseLevel.SITUATION: _("Situation"),
    CauseLevel.VICTIM: _("Utsatta"),
    CauseLevel.OFFENDER: _("Gärningspersoner"),
    CauseLevel.STRUCTURE: _("Struktur"),
}
INFLUENCES = {
    Influence.YES: _("Ja"),
    Influence.PARTLY: _("Delvis"),
    Influence.NO: _("Nej"),
}
CERTAINTIES = {
    Certainty.SHOWN: _("Belagd"),
    Certainty.LIKELY: _("Trolig"),
    Certainty.ASSUMED: _("Antagen"),
}


def _hangs_on_one_thing(values: Values) -> dict[str, str]:
    if values["cause"] is None and values["problem"] is None:
        return {"cause": _("Välj orsaken. Är den inte känd, välj problemet i stället.")}
    if values["cause"] is not None and values["problem"] is not None:
        return {
            "problem": _("Orsaken hör redan till sitt problem. Välj antingen orsak eller problem.")
        }
    return {}


CAUSE = Form(
    entity=Cause,
    singular=_("Orsak"),
    plural=_("Orsaker"),
    about=_("Varför ett problem finns, på fyra nivåer, och om det går att göra något åt."),
    caption=("text", "problem"),
    sort=("problem", "level", "position", "text"),
    tree="parent",
    within="problem",
    fields=(
        Link("problem", _("Problem"), to="problem", required=True, column=True),
        Link(
            "parent",
            _("Ligger bakom orsaken"),
            to="cause",
            hint=_("Tomt när det är en orsak till själva problemet."),
        ),
        Text("text", _("Orsak"), required=True, column=True, names_nobody=True),
        Choice(
            "level",
            _("Nivå"),
            labels=CAUSE_LEVELS,
            column=True,
            hint=_("Platsen och tillfället, de utsatta, de som begår brott, eller det bakom."),
        ),
        LongText("description", _("Så hänger det ihop"), names_nobody=True),
        LongText(
            "evidence",
            _("Stöd och källa"),
            hint=_("Vad som visar det: siffror, rapporter, iakttagelser eller forskning."),
            names_nobody=True,
        ),
        Choice("certainty", _("Hur säkert"), labels=CERTAINTIES),
        Choice("influence", _("Går att påverka"), labels=INFLUENCES, column=True),
        LongText(
            "influence_note",
            _("Av vem och hur"),
            hint=_("Eller varför det inte går."),
            names_nobody=True,
        ),
        Number("position", _("Ordning"), most=1000),
        Part("causes", _("Orsaker bakom"), form="cause", via="parent"),
        Part("measures", _("Åtgärder"), form="measure_cause", via="cause"),
    ),
    wishes=(
        Wish(field="level", text=_("saknar nivå")),
        Wish(field="evidence", text=_("saknar stöd och källa")),
        Wish(field="influence", text=_("saknar bedömning av om den går att påverka")),
    ),
    views=(
        View(
            name="influenced",
            label=_("Går att påverka"),
            shows=lambda values, _viewer: values["influence"] in INFLUENCED,
        ),
        View(
            name="without_evidence",
            label=_("Utan stöd"),
            shows=lambda values, _viewer: not values["evidence"],
        ),
        View(
            name="without_influence",
            label=_("Inte bedömda"),
            shows=lambda values, _viewer: values["influence"] is None,
        ),
    ),
)

CAUSE_ANALYSIS = Form(
    entity=CauseAnalysis,
    singular=_("Orsaksanalys"),
    plural=_("Orsaksanalyser"),
    about=_("När, hur och av vilka ett problems orsaker har analyserats, och slutsatsen."),
    caption=("problem", "analysed_on"),
    sort=("problem", "-analysed_on"),
    fields=(
        Link("problem", _("Problem"), to="problem", required=True, column=True),
        Date("analysed_on", _("Analyserat"), column=True),
        Text(
            "method",
            _("Metod"),
            column=True,
            hint=_("Till exempel: orsaksträd, brottstriangel, arbetsmöte."),
        ),
        LongText(
            "participants",
            _("Deltagare"),
            hint=_("Roller och verksamheter, aldrig enskilda som problemet gäller."),
        ),
        LongText("conclusion", _("Slutsats"), hint=_("Vilka orsaker arbetet ska riktas mot.")),
        LongText("unknown", _("Det vi inte vet"), hint=_("Och hur det ska tas reda på.")),
        Date("review_on", _("Ses över senast"), column=True),
    ),
    checks=(
        not_before(
            "review_on", "analysed_on", _("Översynen ligger före analysen. Ändra en av dagarna.")
        ),
    ),
    unique=(("problem",),),
    twin=_("Problemet har redan en orsaksanalys. Öppna den och skriv vidare där."),
    wishes=(
        Wish(field="analysed_on", text=_("saknar dag då den blev klar")),
        Wish(field="conclusion", text=_("saknar slutsats")),
    ),
)

MEASURE_CAUSE = Form(
    entity=MeasureCause,
    singular=_("Koppling till orsak"),
    plural=_("Kopplingar till orsaker"),
    about=_("Vilken orsak en åtgärd ska påverka, och hur."),
    caption=("measure", "cause", "problem"),
    sort=("measure", "cause"),
    fields=(
        Link("measure", _("Åtgärd"), to="measure", required=True, column=True),
        Link("cause", _("Orsak"), to="cause", column=True),
        Link(
            "problem",
            _("Problem"),
            to="problem",
            column=True,
            hint=_("Bara när orsaken inte är känd."),
        ),
        LongText("effect", _("Så ska åtgärden påverka")),
    ),
    checks=(_hangs_on_one_thing,),
    unique=(("measure", "cause"), ("measure", "problem")),
    twin=_("Åtgärden hänger redan där."),
)
