"""The forms of EST: groups, their reporters, what is reported, and what is written of it."""

import re
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.forms.est_views import EST_REPORT_VIEWS, is_open
from bra_desk.forms.fields import Choice, Date, Link, LongText, Number, Part, Text
from bra_desk.forms.form import Form, Values, Wish, end_not_before_start
from bra_desk.forms.situation import PROBLEM_CATEGORIES
from bra_desk.model.est import (
    EstDelivery,
    EstEffect,
    EstGroup,
    EstReport,
    EstReporter,
    EstSeverity,
    EstSummary,
    EstTrend,
    PartOfDay,
    PartOfWeek,
)
from bra_desk.model.est_periods import EstRhythm

EST_RHYTHMS = {
    EstRhythm.WEEKLY: _("Varje vecka"),
    EstRhythm.BIWEEKLY: _("Varannan vecka"),
    EstRhythm.MONTHLY: _("Varje månad"),
}
EST_SEVERITIES = {
    EstSeverity.GREEN: _("Grön: hålls under uppsikt"),
    EstSeverity.YELLOW: _("Gul: kräver åtgärd"),
    EstSeverity.RED: _("Röd: allvarligt"),
}
EST_TRENDS = {
    EstTrend.NEW: _("Nytt"),
    EstTrend.UP: _("Ökar"),
    EstTrend.SAME: _("Som förut"),
    EstTrend.DOWN: _("Minskar"),
}
PARTS_OF_WEEK = {
    PartOfWeek.WEEKDAYS: _("Vardagar"),
    PartOfWeek.WEEKEND: _("Helg"),
    PartOfWeek.ALL_WEEK: _("Hela veckan"),
}
PARTS_OF_DAY = {
    PartOfDay.MORNING: _("Morgon"),
    PartOfDay.DAYTIME: _("Dag"),
    PartOfDay.EVENING: _("Kväll"),
    PartOfDay.NIGHT: _("Natt"),
    PartOfDay.ALL_DAY: _("Hela dygnet"),
}
EST_EFFECTS = {
    EstEffect.GONE: _("Problemet upphörde"),
    EstEffect.LESS: _("Problemet minskade"),
    EstEffect.NONE: _("Ingen skillnad"),
    EstEffect.WORSE: _("Problemet ökade"),
}
#: A flat is one household's, which no report may point at.
_FLAT: Final = re.compile(_(r"\b(?:lgh|lägenhet)\.?\s*\d"), re.IGNORECASE)


def _names_no_flat(values: Values) -> dict[str, str]:
    sentence = _("Skriv gata, torg eller kvarter. En lägenhet pekar ut dem som bor där.")
    return {name: sentence for name in ("place", "text") if _FLAT.search(values[name])}


#: What says something of an action, and must not stand without one.
_OF_ACTION: Final = {
    "due_on": _("Skriv vad som ska göras till den dagen."),
    "done_on": _("Skriv vad som gjordes innan det markeras som klart."),
    "effect": _("Effekten hör till en åtgärd. Skriv först vad som gjordes."),
}


def _belongs_to_action(values: Values) -> dict[str, str]:
    if values["action"].strip():
        return {}
    return {name: said for name, said in _OF_ACTION.items() if values[name] is not None}


EST_GROUP = Form(
    entity=EstGroup,
    singular=_("EST-grupp"),
    plural=_("EST-grupper"),
    about=_("Grupper som rapporterar läget i sina områden, med sin rytm och sina rapportörer."),
    caption=("body",),
    sort=("body",),
    unique=(("body",),),
    twin=_("Organet har redan en EST-grupp."),
    fields=(
        Link(
            "body",
            _("Organ"),
            to="body",
            required=True,
            column=True,
            hint=_("Gruppens möten hålls av organet. Typen är EST-grupp."),
        ),
        Choice(
            "rhythm",
            _("Rapporterar och möts"),
            labels=EST_RHYTHMS,
            default=EstRhythm.WEEKLY,
            column=True,
        ),
        Date(
            "starts_on",
            _("Från och med"),
            required=True,
            column=True,
            hint=_("Första dagen i första perioden. Varannan vecka räknas från den."),
        ),
        Date("ends_on", _("Till och med"), hint=_("Lämna tomt så länge gruppen arbetar.")),
        Number(
            "report_days",
            _("Rapporter in efter periodens slut"),
            unit=_("dagar"),
            most=60,
            hint=_("Sedan påminner Översikt om det som saknas. Tomt ger 2 dagar."),
        ),
        LongText("notes", _("Anteckningar"), hint=_("Kommer inte med i några dokument.")),
        Part("reporters", _("Rapportörer"), form="est_reporter", via="est_group"),
    ),
    checks=(end_not_before_start(),),
)
EST_REPORTER = Form(
    entity=EstReporter,
    singular=_("Rapportör"),
    plural=_("Rapportörer"),
    about=_("Organisationer och funktioner som rapporterar till en EST-grupp."),
    caption=("organisation", "function", "area"),
    sort=("est_group", "organisation", "function"),
    fields=(
        Link("est_group", _("EST-grupp"), to="est_group", required=True, column=True),
        Link("organisation", _("Organisation"), to="organisation", required=True, column=True),
        Text(
            "function",
            _("Funktion"),
            column=True,
            hint=_("Till exempel fältassistenter eller vaktmästare. Inget namn."),
        ),
        Link("area", _("Område"), to="area", column=True),
        Date("ends_on", _("Till och med"), hint=_("Lämna tomt så länge de rapporterar.")),
        LongText("notes", _("Anteckningar"), hint=_("Kommer inte med i några dokument.")),
    ),
)
EST_DELIVERY = Form(
    entity=EstDelivery,
    singular=_("Inlämnad rapport"),
    plural=_("Inlämnade rapporter"),
    about=_("Att en rapportör har hört av sig om en period, med blankett eller utan."),
    caption=("est_reporter", "period_on"),
    sort=("-period_on", "est_reporter"),
    fields=(
        Link("est_group", _("EST-grupp"), to="est_group", required=True, column=True),
        Link("est_reporter", _("Rapportör"), to="est_reporter", required=True, column=True),
        Date("period_on", _("Perioden börjar"), required=True, column=True),
        Date("received_on", _("Kom in"), required=True, column=True),
        Text("file_name", _("Fil"), column=True),
        Text("sha256", _("Filens fingeravtryck"), is_guarded=False),
        Number(
            "taken", _("Antal rader"), most=10_000, hint=_("0 säger att inget fanns."), column=True
        ),
        LongText("note", _("Kommentar")),
    ),
)
EST_REPORT = Form(
    entity=EstReport,
    singular=_("EST-rapport"),
    plural=_("EST-rapporter"),
    about=_("Vad som har setts i ett område under en period, utan uppgifter om enskilda."),
    caption=("category", "area", "place"),
    sort=("-period_on", "area", "category", "place"),
    fields=(
        Link("est_group", _("EST-grupp"), to="est_group", required=True),
        Date("period_on", _("Perioden börjar"), required=True, column=True),
        Link("area", _("Område"), to="area", required=True, column=True),
        Choice("category", _("Kategori"), labels=PROBLEM_CATEGORIES, required=True, column=True),
        Text(
            "place",
            _("Plats"),
            column=True,
            is_brief=True,
            hint=_("Gata, torg eller kvarter. Inget finare."),
            names_nobody=True,
        ),
        Text(
            "text",
            _("Iakttagelse"),
            hint=_("En mening, utan uppgifter om enskilda."),
            names_nobody=True,
        ),
        Number("occurrences", _("Antal gånger"), least=1, most=100_000),
        Choice(
            "severity",
            _("Allvar"),
            labels=EST_SEVERITIES,
            default=EstSeverity.YELLOW,
            column=True,
        ),
        Choice("trend", _("Mot förra perioden"), labels=EST_TRENDS),
        Choice("part_of_week", _("När i veckan"), labels=PARTS_OF_WEEK),
        Choice("part_of_day", _("När på dygnet"), labels=PARTS_OF_DAY),
        Text(
            "expected",
            _("Väntas nästa period"),
            hint=_("Till exempel ett evenemang."),
            names_nobody=True,
        ),
        Link("est_reporter", _("Rapportör"), to="est_reporter"),
        Text("action", _("Åtgärd"), column=True, names_nobody=True),
        Link("owner", _("Ansvarig"), to="organisation", column=True),
        Text("owner_function", _("Ansvarig funktion"), names_nobody=True),
        Date("due_on", _("Klar senast"), column=True),
        Date("done_on", _("Klar"), column=True),
        Choice("effect", _("Effekt"), labels=EST_EFFECTS),
        Text("effect_note", _("Vad effekten var"), names_nobody=True),
        Link("est_delivery", _("Ur inlämnad rapport"), to="est_delivery"),
        Link("problem", _("Blev problemet"), to="problem"),
        Link("measure", _("Blev åtgärden"), to="measure"),
        Link("backlog_item", _("Blev ärendet"), to="backlog_item"),
    ),
    checks=(_names_no_flat, _belongs_to_action),
    wishes=(
        Wish(field="owner", text=_("saknar ansvarig för åtgärden"), applies=is_open),
        Wish(
            field="due_on",
            text=_("saknar sista dag för åtgärden"),
            applies=is_open,
            is_deadline=True,
        ),
    ),
    views=EST_REPORT_VIEWS,
)
EST_SUMMARY = Form(
    entity=EstSummary,
    singular=_("EST-sammanfattning"),
    plural=_("EST-sammanfattningar"),
    about=_("Samordnarens ord om en period, ett kvartal eller ett år."),
    caption=("est_group", "starts_on"),
    sort=("-starts_on", "-ends_on", "est_group"),
    unique=(("est_group", "starts_on", "ends_on"),),
    twin=_("Det finns redan en sammanfattning för den tiden."),
    fields=(
        Link("est_group", _("EST-grupp"), to="est_group", required=True, column=True),
        Date("starts_on", _("Från och med"), required=True, column=True),
        Date("ends_on", _("Till och med"), required=True, column=True),
        LongText(
            "text",
            _("Sammanfattning"),
            hint=_("Vad siffrorna betyder."),
            column=True,
            names_nobody=True,
        ),
        LongText(
            "priorities",
            _("Prioriteringar"),
            hint=_("Vad som ska göras först, och varför."),
            names_nobody=True,
        ),
    ),
    checks=(end_not_before_start(),),
)
