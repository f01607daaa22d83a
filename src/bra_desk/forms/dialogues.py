"""Forms for dialogues with their topics, and for safety surveys with their indicators."""

from decimal import Decimal
from typing import Final

from bra_desk.basics.texts import _, number
from bra_desk.forms.fields import (
    Choice,
    Clock,
    Date,
    DecimalNumber,
    Link,
    LongText,
    Number,
    Part,
    Text,
)
from bra_desk.forms.form import Form, Values, Wish, end_not_before_start, not_before
from bra_desk.forms.situation import PROBLEM_CATEGORIES
from bra_desk.forms.views import View
from bra_desk.model.dialogues import (
    Dialogue,
    DialogueKind,
    DialogueTopic,
    Survey,
    SurveyIndicator,
)

DIALOGUE_KINDS = {
    DialogueKind.CITIZENS: _("Medborgardialog"),
    DialogueKind.STAFF: _("Medarbetardialog"),
}
_ALL: Final = Decimal(100)


def _no_more_answered_than_asked(values: Values) -> dict[str, str]:
    asked, answered = values["asked"], values["answered"]
    if asked is None or answered is None or answered <= asked:
        return {}
    sentence = _("{answered} har svarat men bara {asked} fick frågan. Ändra ett av talen.")
    return {"answered": sentence.format(answered=number(answered), asked=number(asked))}


def _rate_is_a_share(values: Values) -> dict[str, str]:
    rate = values["response_rate"]
    if rate is None or rate <= _ALL:
        return {}
    return {"response_rate": _("Svarsfrekvensen är högst 100 procent.")}


DIALOGUE = Form(
    entity=Dialogue,
    singular=_("Dialog"),
    plural=_("Dialoger"),
    about=_("När och var ni har mött invånare och medarbetare, hur många och vad de tog upp."),
    caption=("title", "held_on"),
    sort=("-held_on", "title"),
    fields=(
        Text("title", _("Rubrik"), required=True, column=True),
        Choice(
            "dialogue_kind",
            _("Typ"),
            labels=DIALOGUE_KINDS,
            default=DialogueKind.CITIZENS,
            column=True,
        ),
        Date("held_on", _("Dag"), required=True, column=True),
        Clock("starts_at", _("Från")),
        Clock("ends_at", _("Till")),
        Text("place", _("Plats"), column=True),
        Link("area", _("Område"), to="area", hint=_("Tomt för hela kommunen."), column=True),
        Text("method", _("Hur"), hint=_("Till exempel stånd i en butik, rundabordssamtal.")),
        Text("hosts", _("Vilka som mötte"), hint=_("Organisationer och funktioner.")),
        Number("met", _("Antal mötta"), most=1_000_000, column=True),
        LongText(
            "feedback",
            _("Återkoppling"),
            hint=_("Vad de som ni mötte har fått veta efteråt, och hur."),
        ),
        Date("fed_back_on", _("Återkopplat"), column=True),
        LongText("notes", _("Anteckningar"), hint=_("Kommer inte med i några dokument.")),
        Part("topics", _("Ämnen"), form="dialogue_topic", via="dialogue"),
    ),
    checks=(
        end_not_before_start("ends_at", "starts_at"),
        not_before(
            "fed_back_on", "held_on", _("Återkopplingen ligger före dialogen. Ändra en av dagarna.")
        ),
    ),
    wishes=(
        Wish(field="met", text=_("saknar antal mötta")),
        Wish(field="fed_back_on", text=_("saknar återkoppling")),
    ),
    views=(
        View(
            name="this_year",
            label=_("I år"),
            shows=lambda values, viewer: values["held_on"].year == viewer.today.year,
        ),
        View(
            name="not_fed_back",
            label=_("Inte återkopplade"),
            shows=lambda values, viewer: (
                values["fed_back_on"] is None and values["held_on"] <= viewer.today
            ),
        ),
        View(
            name="staff",
            label=_("Medarbetardialoger"),
            shows=lambda values, _viewer: values["dialogue_kind"] is DialogueKind.STAFF,
        ),
    ),
)

DIALOGUE_TOPIC = Form(
    entity=DialogueTopic,
    singular=_("Ämne i dialog"),
    plural=_("Ämnen i dialoger"),
    neuter=True,
    about=_("Det som de ni mötte tog upp, hur många som gjorde det och vad ni svarade."),
    caption=("category", "text"),
    sort=("dialogue", "position"),
    fields=(
        Link("dialogue", _("Dialog"), to="dialogue", required=True, column=True),
        Number("position", _("Ordning"), most=1000),
        Choice("category", _("Kategori"), labels=PROBLEM_CATEGORIES, required=True, column=True),
        LongText(
            "text",
            _("Vad som togs upp"),
            column=True,
            hint=_("Platser, grupper och problem. Aldrig vem som sade det."),
            names_nobody=True,
        ),
        Number("mentions", _("Antal som tog upp det"), most=1_000_000, column=True),
        Link("problem", _("Problem i lägesbilden"), to="problem"),
        LongText("answer", _("Vad ni svarade"), column=True, names_nobody=True),
    ),
    wishes=(Wish(field="answer", text=_("saknar svar")),),
    views=(
        View(
            name="without_problem",
            label=_("Utan problem"),
            shows=lambda values, _viewer: values["problem"] is None,
        ),
        View(
            name="unanswered",
            label=_("Utan svar"),
            shows=lambda values, _viewer: not values["answer"],
        ),
    ),
)

SURVEY = Form(
    entity=Survey,
    singular=_("Trygghetsmätning"),
    plural=_("Trygghetsmätningar"),
    about=_("Mätningar av trygghet, med sina frågor som indikatorer och värden per område."),
    caption=("title", "year"),
    sort=("-year", "title"),
    fields=(
        Text("title", _("Rubrik"), required=True, column=True),
        Number("year", _("År"), required=True, least=1980, most=2200, column=True),
        Text("source", _("Källa"), hint=_("Vem som gjorde den och var den finns."), column=True),
        Number("asked", _("Antal tillfrågade"), most=10_000_000),
        Number("answered", _("Antal svar"), most=10_000_000, column=True),
        DecimalNumber(
            "response_rate",
            _("Svarsfrekvens i procent"),
            may_be_negative=False,
            hint=_("Tomt räknas ut ur antal tillfrågade och svar."),
        ),
        LongText(
            "method",
            _("Hur den är gjord"),
            hint=_("Urval, metod och osäkerhet. Står under tabellen i dokument."),
        ),
        LongText("summary", _("Vad den visar")),
        LongText("notes", _("Anteckningar"), hint=_("Kommer inte med i några dokument.")),
        Part("indicators", _("Frågor"), form="survey_indicator", via="survey"),
    ),
    checks=(_no_more_answered_than_asked, _rate_is_a_share),
    wishes=(
        Wish(field="source", text=_("saknar källa")),
        Wish(field="answered", text=_("saknar antal svar")),
    ),
)

SURVEY_INDICATOR = Form(
    entity=SurveyIndicator,
    singular=_("Fråga i trygghetsmätning"),
    plural=_("Frågor i trygghetsmätningar"),
    about=_("Indikatorerna som håller mätningens värden, område för område."),
    caption=("indicator",),
    sort=("survey", "position"),
    fields=(
        Link("survey", _("Trygghetsmätning"), to="survey", required=True),
        Number("position", _("Ordning"), most=1000),
        Link(
            "indicator",
            _("Indikator"),
            to="indicator",
            required=True,
            column=True,
            hint=_("Värdena läses in eller skrivs under Statistik."),
        ),
    ),
    unique=(("survey", "indicator"),),
    twin=_("Indikatorn hör redan till mätningen."),
)
