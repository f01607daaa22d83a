"""Forms for the local councils' plans of a year, and for what they see in their areas."""

from collections.abc import Mapping
from typing import Any

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, Date, Link, LongText, Number, Part, Text
from bra_desk.forms.form import Form, Wish
from bra_desk.forms.meetings import PROGRESS
from bra_desk.forms.situation import PROBLEM_CATEGORIES
from bra_desk.forms.views import View, Viewer
from bra_desk.model.local_councils import (
    HalfYear,
    LocalObservation,
    LocalPlan,
    LocalPlanItem,
    ObservedTrend,
    half_of,
)
from bra_desk.model.meetings import Progress

HALVES = {
    HalfYear.SPRING: _("Våren (januari–juni)"),
    HalfYear.AUTUMN: _("Hösten (juli–december)"),
}
OBSERVED_TRENDS = {
    ObservedTrend.WORSE: _("Ökar"),
    ObservedTrend.SAME: _("Som förut"),
    ObservedTrend.BETTER: _("Minskar"),
    ObservedTrend.NEW: _("Nytt"),
}

LOCAL_PLAN = Form(
    entity=LocalPlan,
    singular=_("Årsplan för lokalt råd"),
    plural=_("Årsplaner för lokala råd"),
    about=_("Vad ett lokalt förebyggande råd ska göra tillsammans under året, och hur det gick."),
    caption=("body", "year"),
    sort=("-year", "body"),
    fields=(
        Link("body", _("Lokalt råd"), to="body", required=True, column=True),
        Number("year", _("År"), required=True, column=True, least=1980, most=2200),
        LongText("aim", _("Vad rådet vill nå"), column=True),
        Date("agreed_on", _("Överenskommen"), hint=_("Tomt så länge den är ett utkast.")),
        LongText("evaluation", _("Utvärdering"), hint=_("Hur året gick, med rådets egna ord.")),
        Date("evaluated_on", _("Utvärderad"), column=True),
        LongText("notes", _("Anteckningar"), hint=_("Kommer inte med i några dokument.")),
        Part("items", _("Planens rader"), form="local_plan_item", via="local_plan"),
    ),
    unique=(("body", "year"),),
    twin=_("Rådet har redan en plan för det året. Öppna den och skriv vidare där."),
    wishes=(Wish(field="aim", text=_("saknar mål")),),
)

LOCAL_PLAN_ITEM = Form(
    entity=LocalPlanItem,
    singular=_("Rad i årsplan"),
    plural=_("Rader i årsplaner"),
    about=_("Vad som ska göras, av vem och till när."),
    caption=("what",),
    sort=("local_plan", "position"),
    fields=(
        Link("local_plan", _("Årsplan"), to="local_plan", required=True),
        Number("position", _("Ordning"), most=1000),
        Text("what", _("Vad"), required=True, column=True),
        Text("who", _("Vem"), hint=_("Organisation eller funktion."), column=True),
        Date("due_on", _("Klart senast"), column=True),
        Choice("progress", _("Läge"), labels=PROGRESS, default=Progress.OPEN, column=True),
        LongText("result", _("Vad det ledde till")),
    ),
)


def _is_this_half(values: Mapping[str, Any], viewer: Viewer) -> bool:
    now = (viewer.today.year, half_of(viewer.today))
    return (values["year"], values["half"]) == now


LOCAL_OBSERVATION = Form(
    entity=LocalObservation,
    singular=_("Iakttagelse från lokalt råd"),
    plural=_("Iakttagelser från lokala råd"),
    about=_("Vad de lokala råden ser i sina områden, halvår för halvår."),
    caption=("category", "text"),
    sort=("-year", "-half", "body"),
    fields=(
        Link("body", _("Lokalt råd"), to="body", required=True, column=True),
        Number("year", _("År"), required=True, column=True, least=1980, most=2200),
        Choice("half", _("Halvår"), labels=HALVES, required=True, column=True),
        Choice("category", _("Kategori"), labels=PROBLEM_CATEGORIES, required=True, column=True),
        LongText(
            "text",
            _("Vad rådet ser"),
            required=True,
            column=True,
            hint=_("Platser, grupper och problem. Aldrig enskilda personer."),
            names_nobody=True,
        ),
        Choice("trend", _("Jämfört med förra halvåret"), labels=OBSERVED_TRENDS, column=True),
        LongText("proposal", _("Förslag"), names_nobody=True),
        Link("problem", _("Problem i lägesbilden"), to="problem"),
        Text("place", _("Plats"), hint=_("En känd plats, aldrig en adress."), names_nobody=True),
        Link("area", _("Annat område"), to="area", hint=_("Tomt för rådets eget område.")),
    ),
    views=(
        View(name="this_half", label=_("I halvåret"), shows=_is_this_half),
        View(
            name="worse",
            label=_("Ökar eller nytt"),
            shows=lambda values, _viewer: (
                values["trend"] in {ObservedTrend.WORSE, ObservedTrend.NEW}
            ),
        ),
        View(
            name="without_problem",
            label=_("Utan problem"),
            shows=lambda values, _viewer: values["problem"] is None,
        ),
        View(
            name="proposals",
            label=_("Med förslag"),
            shows=lambda values, _viewer: bool(values["proposal"]),
        ),
    ),
)
