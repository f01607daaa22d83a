"""Forms for the problems of a situation picture, and how each organisation sees them."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, Link, LongText, Number, Part, Text
from bra_desk.forms.form import Form, Values, Wish
from bra_desk.forms.situation import EXTENTS, PRIORITIES, PROBLEM_CATEGORIES, TRENDS
from bra_desk.forms.views import View
from bra_desk.model.situation import Priority, Problem, ProblemCategory, ProblemView, Trend


def _is_weighed(values: Values) -> bool:
    return values["priority"] in (Priority.PRIORITISED, Priority.SET_ASIDE)


def _has_judged_nothing(values: Values) -> bool:
    return values["extent"] is values["trend"] is values["priority"] is None


PROBLEM = Form(
    entity=Problem,
    singular=_("Problem"),
    plural=_("Problem"),
    neuter=True,
    about=_("Brott och otrygghet som lägesbilden har funnit, med plats, omfattning och följder."),
    caption=("title",),
    sort=("-picture.ends_on", "picture.title", "number", "title"),
    fields=(
        Text("title", _("Problem"), required=True, column=True, names_nobody=True),
        Link("picture", _("Lägesbild"), to="situation_picture", column=True),
        Number("number", _("Nummer"), least=1, most=1000),
        Choice(
            "category",
            _("Slag"),
            labels=PROBLEM_CATEGORIES,
            default=ProblemCategory.OTHER,
            column=True,
        ),
        Link("area", _("Område"), to="area", hint=_("Tomt för hela kommunen."), column=True),
        Text(
            "place",
            _("Plats"),
            hint=_("Inte finare än ett kvarter: en adress kan peka ut den som bor där."),
            names_nobody=True,
        ),
        Text(
            "target_group",
            _("Drabbade"),
            hint=_("Som grupp: unga, äldre, butiksanställda."),
            names_nobody=True,
        ),
        Choice("extent", _("Omfattning"), labels=EXTENTS, column=True),
        LongText("extent_text", _("Omfattning i siffror och ord"), names_nobody=True),
        Choice("trend", _("Utveckling"), labels=TRENDS, column=True),
        LongText(
            "pattern",
            _("När det händer"),
            hint=_("På dygnet, i veckan och under året."),
            names_nobody=True,
        ),
        LongText(
            "consequence",
            _("Följder"),
            hint=_("För dem som drabbas, platsen och samhället."),
            names_nobody=True,
        ),
        Choice("priority", _("Prioritet"), labels=PRIORITIES, column=True),
        LongText("priority_reason", _("Skäl till prioriteringen"), names_nobody=True),
        Text("source", _("Källa")),
        Link("indicator", _("Indikator som visar det"), to="indicator"),
        Link("continues", _("Samma problem i förra bilden"), to="problem"),
        LongText(
            "notes",
            _("Anteckningar"),
            hint=_("Kommer inte med i några dokument."),
            names_nobody=True,
        ),
        Part("causes", _("Orsaker"), form="cause", via="problem"),
        Part("cause_analyses", _("Orsaksanalys"), form="cause_analysis", via="problem"),
        Part("problem_views", _("Så ser var och en på det"), form="problem_view", via="problem"),
    ),
    wishes=(
        Wish(field="extent", text=_("saknar omfattning")),
        Wish(
            field="priority_reason",
            text=_("saknar skäl till prioriteringen"),
            applies=_is_weighed,
        ),
        Wish(field="source", text=_("saknar källa")),
    ),
    views=(
        View(
            name="prioritised",
            label=_("Prioriterade"),
            shows=lambda values, _viewer: values["priority"] is Priority.PRIORITISED,
        ),
        View(
            name="rising",
            label=_("Ökar"),
            shows=lambda values, _viewer: values["trend"] is Trend.RISING,
        ),
        View(
            name="not_weighed",
            label=_("Utan prioritet"),
            shows=lambda values, _viewer: values["priority"] is None,
        ),
        View(
            name="outside_pictures",
            label=_("Utanför lägesbilderna"),
            shows=lambda values, _viewer: values["picture"] is None,
        ),
    ),
)

PROBLEM_VIEW = Form(
    entity=ProblemView,
    singular=_("Synsätt på problem"),
    plural=_("Synsätt på problem"),
    neuter=True,
    about=_("Hur en organisation ser på ett gemensamt problem, sida vid sida med de andras."),
    caption=("organisation", "problem"),
    sort=("problem", "organisation"),
    fields=(
        Link("problem", _("Problem"), to="problem", required=True, column=True),
        Link("organisation", _("Organisation"), to="organisation", required=True, column=True),
        Link("own_problem", _("I den egna bilden"), to="problem"),
        Choice("extent", _("Omfattning"), labels=EXTENTS, column=True),
        Choice("trend", _("Utveckling"), labels=TRENDS, column=True),
        Choice("priority", _("Prioritet"), labels=PRIORITIES, column=True),
        LongText("text", _("Så ser de på det"), column=True, names_nobody=True),
    ),
    wishes=(Wish(field="text", text=_("saknar hur de ser på det"), applies=_has_judged_nothing),),
    unique=(("problem", "organisation"),),
    twin=_("Organisationens syn på problemet finns redan."),
)
