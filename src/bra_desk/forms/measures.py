"""Forms for measures, their partners, and the follow-up of measures and goals."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, Date, Link, LongText, Number, Part, Text, YesNo
from bra_desk.forms.form import Form, Values, Wish, end_not_before_start
from bra_desk.forms.measure_views import MEASURE_VIEWS
from bra_desk.model.measures import (
    FINISHED,
    Assessment,
    FollowUp,
    Light,
    Measure,
    MeasurePartner,
    MeasureStatus,
    Prevention,
    Reach,
    Reached,
    StatusEntry,
)

#: In the order of a list: what runs before what is finished.
MEASURE_STATUSES = {
    MeasureStatus.DELAYED: _("Försenad"),
    MeasureStatus.ONGOING: _("Pågår"),
    MeasureStatus.PLANNED: _("Planerad"),
    MeasureStatus.RESTING: _("Vilande"),
    MeasureStatus.PARTLY_DONE: _("Delvis genomförd"),
    MeasureStatus.DONE: _("Genomförd"),
    MeasureStatus.NOT_DONE: _("Ej genomförd"),
    MeasureStatus.ENDED: _("Avslutad"),
}
PREVENTIONS = {
    Prevention.SITUATIONAL: _("Situationell"),
    Prevention.SOCIAL: _("Social"),
}
REACHES = {
    Reach.UNIVERSAL: _("Universell"),
    Reach.SELECTIVE: _("Selektiv"),
    Reach.INDICATED: _("Indikerad"),
}
ASSESSMENTS = {
    Assessment.CONTINUE: _("Fortsätt"),
    Assessment.CHANGE: _("Ändra"),
    Assessment.END: _("Avsluta"),
}
LIGHTS = {
    Light.GREEN: _("Grön: enligt plan"),
    Light.YELLOW: _("Gul: avviker"),
    Light.RED: _("Röd: långt från målet"),
}
TARGETS_REACHED = {
    Reached.YES: _("Ja"),
    Reached.PARTLY: _("Delvis"),
    Reached.NO: _("Nej"),
}
#: What may be followed up, one of them by each follow-up.
FOLLOWED_UP = ("measure", "goal", "focus_area", "pledge", "plan")


def _is_running(values: Values) -> bool:
    return values["status"] not in FINISHED


def _follows_up_something(values: Values) -> dict[str, str]:
    if any(values[name] is not None for name in FOLLOWED_UP):
        return {}
    return {"measure": _("Välj vad som följs upp: en åtgärd, plan, ett mål eller löfte.")}


MEASURE = Form(
    entity=Measure,
    singular=_("Åtgärd"),
    plural=_("Åtgärder"),
    about=_("Det som görs, av vem och till när, med mål och uppföljning."),
    caption=("title",),
    sort=("status", "ends_on", "title"),
    fields=(
        Text("title", _("Rubrik"), required=True, column=True),
        Choice(
            "status",
            _("Status"),
            labels=MEASURE_STATUSES,
            default=MeasureStatus.PLANNED,
            column=True,
        ),
        Link("owner", _("Ansvarig"), to="organisation", column=True),
        Text("owner_function", _("Ansvarig funktion")),
        Date("starts_on", _("Start")),
        Date("ends_on", _("Klar senast"), column=True),
        Link("goal", _("Övergripande mål"), to="goal", column=True),
        Link("focus_area", _("Fokusområde"), to="focus_area"),
        Link("plan", _("Åtgärdsplan"), to="action_plan"),
        LongText("aim", _("Syfte"), hint=_("Vad ska bli annorlunda, hur mycket och till när?")),
        LongText("description", _("Vad som görs")),
        Choice("prevention", _("Typ av prevention"), labels=PREVENTIONS),
        Choice("reach", _("Nivå"), labels=REACHES),
        Text("target_group", _("Målgrupp"), hint=_("Grupper, aldrig enskilda personer.")),
        Link("area", _("Område"), to="area"),
        Text("place", _("Plats")),
        Number("cost", _("Kostnad"), unit=_("kr")),
        Number("hours", _("Arbetstid"), unit=_("timmar")),
        Text("funding", _("Finansiering")),
        LongText("indicator", _("Indikator"), hint=_("Hur resultatet mäts, med källa.")),
        Number("times_done", _("Antal genomförda")),
        LongText("deviation", _("Avvikelse"), hint=_("Det som inte blev som planerat.")),
        LongText("deviation_reason", _("Orsak till avvikelsen")),
        LongText("result", _("Resultat")),
        Choice("assessment", _("Bedömning"), labels=ASSESSMENTS),
        Date("next_follow_up_on", _("Nästa uppföljning")),
        Link("decision", _("Kommer från beslut"), to="decision"),
        YesNo("is_pledge", _("Ingår i medborgarlöfte")),
        YesNo("is_camera", _("Kamerabevakning"), hint=_("14 § lagen (2023:196).")),
        Date(
            "camera_review_on",
            _("Behovet av kameror prövas senast"),
            hint=_("Bara för kamerabevakning."),
        ),
        Link("continues", _("Fortsätter"), to="measure"),
        LongText("notes", _("Anteckningar")),
        Number("number", _("Nummer")),
        Part("causes", _("Problem och orsaker"), form="measure_cause", via="measure"),
        Part("partners", _("Samverkansparter"), form="measure_partner", via="measure"),
        Part("statuses", _("Statushistorik"), form="measure_status", via="measure"),
        Part("pledges", _("Medborgarlöften"), form="pledge_measure", via="measure"),
        Part("follow_ups", _("Uppföljningar"), form="follow_up", via="measure"),
        Part("changes", _("Ändrad genom beslut"), form="measure_change", via="measure"),
        Part("seen", _("Från trygghetsvandringar"), form="walk_observation", via="measure"),
    ),
    checks=(end_not_before_start(),),
    views=MEASURE_VIEWS,
    wishes=(
        Wish(field="goal", text=_("saknar mål")),
        Wish(field="focus_area", text=_("saknar fokusområde")),
        Wish(field="owner", text=_("saknar ansvarig"), applies=_is_running),
        Wish(field="ends_on", text=_("saknar slutdatum"), applies=_is_running, is_deadline=True),
        Wish(field="indicator", text=_("saknar indikator"), applies=_is_running),
    ),
)

MEASURE_PARTNER = Form(
    entity=MeasurePartner,
    singular=_("Samverkanspart"),
    plural=_("Samverkansparter"),
    about=_("De som genomför åtgärden tillsammans med den ansvariga."),
    caption=("organisation",),
    sort=("measure", "organisation"),
    fields=(
        Link("measure", _("Åtgärd"), to="measure", required=True),
        Link("organisation", _("Organisation"), to="organisation", required=True, column=True),
        Text("contribution", _("Bidrar med"), column=True),
    ),
)

MEASURE_STATUS = Form(
    entity=StatusEntry,
    singular=_("Statusnotering"),
    plural=_("Statushistorik"),
    about=_("När åtgärden fick vilken status, och varför. Den nyaste gäller."),
    keeps_order=True,  # the last of a day is the one that holds
    caption=("changed_on", "measure"),
    sort=("-changed_on", "measure"),
    fields=(
        Link("measure", _("Åtgärd"), to="measure", required=True),
        Choice("status", _("Status"), labels=MEASURE_STATUSES, required=True, column=True),
        Date("changed_on", _("Från och med"), required=True, column=True),
        Text("note", _("Kommentar"), hint=_("Varför, i en mening."), column=True),
    ),
)

FOLLOW_UP = Form(
    entity=FollowUp,
    singular=_("Uppföljning"),
    plural=_("Uppföljningar"),
    about=_("Vad som kom fram när en åtgärd, ett mål eller ett löfte följdes upp."),
    caption=("year", *FOLLOWED_UP),
    sort=("-year", "followed_up_on"),
    fields=(
        Number("year", _("Avser år"), required=True, least=1980, most=2200, column=True),
        Link("measure", _("Åtgärd"), to="measure", column=True),
        Link("goal", _("Övergripande mål"), to="goal", column=True),
        Link("focus_area", _("Fokusområde"), to="focus_area"),
        Link("pledge", _("Medborgarlöfte"), to="pledge", column=True),
        Link("plan", _("Åtgärdsplan"), to="action_plan"),
        Date("followed_up_on", _("Uppföljd"), column=True),
        Text("followed_up_by", _("Uppföljd av")),
        LongText("process", _("Hur arbetet gick"), hint=_("Vad gjordes, vad ändrades, varför?")),
        LongText("result", _("Resultat"), hint=_("Vad blev gjort och vad kom ut av det?")),
        LongText("effect", _("Effekt"), hint=_("Vad blev annorlunda, och hur vet ni det?")),
        LongText("deviation", _("Avvikelse och orsak")),
        Number("hours", _("Arbetstid"), unit=_("timmar"), most=1_000_000),
        Number("cost", _("Kostnad"), unit=_("kr")),
        Choice("light", _("Läge"), labels=LIGHTS),
        Choice("reached", _("Målet nått"), labels=TARGETS_REACHED),
        Choice("assessment", _("Bedömning"), labels=ASSESSMENTS, column=True),
    ),
    checks=(_follows_up_something,),
    unique=tuple(("year", name) for name in FOLLOWED_UP),
    twin=_("Det finns redan en uppföljning för det året. Öppna den och skriv vidare där."),
)
