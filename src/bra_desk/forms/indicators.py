"""Forms for indicators, their values, and the files of statistics these came from."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, Date, DecimalNumber, Link, LongText, Number, Part, Text
from bra_desk.forms.form import Form, Values, Wish
from bra_desk.model.indicators import (
    Direction,
    Indicator,
    IndicatorValue,
    StatisticsImport,
    ValueStatus,
)

DIRECTIONS = {Direction.DOWN: _("Ska minska"), Direction.UP: _("Ska öka")}
VALUE_STATUSES = {
    ValueStatus.FINAL: _("Slutlig"),
    ValueStatus.PRELIMINARY: _("Preliminär"),
}


def _each_value_has_its_year(values: Values) -> dict[str, str]:
    dated = (
        ("baseline_value", "baseline_year", _("Skriv vilket år utgångsvärdet gäller.")),
        ("target_value", "target_year", _("Skriv vilket år målvärdet ska vara nått.")),
    )
    return {
        year: sentence
        for value, year, sentence in dated
        if values[value] is not None and values[year] is None
    }


def _one_place(values: Values) -> dict[str, str]:
    if values["area"] is None or not values["comparison"]:
        return {}
    return {"comparison": _("Välj antingen ett område i kommunen eller en plats att jämföra med.")}


def _has_target(values: Values) -> bool:
    return values["target_value"] is not None


INDICATOR = Form(
    entity=Indicator,
    singular=_("Indikator"),
    plural=_("Indikatorer"),
    about=_("Tal som visar år för år om målen nås, med källa, utgångsvärde och målvärde."),
    caption=("title",),
    sort=("goal", "title"),
    fields=(
        Text("title", _("Rubrik"), required=True, column=True),
        Text("unit", _("Enhet"), hint=_("Till exempel antal per 100 000 invånare."), column=True),
        Text("source", _("Källa")),
        Choice("direction", _("Riktning"), labels=DIRECTIONS),
        DecimalNumber("baseline_value", _("Utgångsvärde")),
        Number("baseline_year", _("Utgångsår"), least=1980, most=2200),
        DecimalNumber("target_value", _("Målvärde")),
        Number("target_year", _("Målår"), least=1980, most=2200),
        Link("goal", _("Övergripande mål"), to="goal", column=True),
        Link("focus_area", _("Fokusområde"), to="focus_area"),
        Link("measure", _("Åtgärd"), to="measure"),
        Text("scope", _("Omfattar"), hint=_("Till exempel hela kommunen eller fem stadsdelar.")),
        LongText(
            "interpretation",
            _("Så ska den läsas"),
            hint=_("Vad talen inte säger. Följer med under tabellen i dokument."),
        ),
        Text(
            "series",
            _("Namn i statistikfiler"),
            hint=_("Så känns serien igen vid nästa import. Fylls i av importen."),
        ),
        LongText("notes", _("Anteckningar"), hint=_("Kommer inte med i några dokument.")),
        Part("values", _("Värden"), form="indicator_value", via="indicator"),
    ),
    checks=(_each_value_has_its_year,),
    wishes=(
        Wish(field="source", text=_("saknar källa")),
        Wish(field="direction", text=_("saknar riktning"), applies=_has_target),
    ),
)

INDICATOR_VALUE = Form(
    entity=IndicatorValue,
    singular=_("Värde"),
    plural=_("Värden"),
    neuter=True,
    about=_("Vad indikatorn var ett år. Ett värde som lämnas tomt är okänt, och det är inte noll."),
    caption=("indicator", "year", "area"),
    sort=("indicator", "-year", "period", "area", "comparison"),
    fields=(
        Link("indicator", _("Indikator"), to="indicator", required=True),
        Number("year", _("År"), required=True, least=1900, most=2200, column=True),
        Text("period", _("Period"), hint=_("Om det inte är ett år: 2017/2018 eller 2024-03.")),
        Link("area", _("Område"), to="area", hint=_("Tomt för hela kommunen."), column=True),
        Text("comparison", _("Jämförelse"), hint=_("En plats utanför kommunen, som Riket.")),
        DecimalNumber("value", _("Tal"), hint=_("Tomt när talet är okänt."), column=True),
        Choice(
            "status",
            _("Säkerhet"),
            labels=VALUE_STATUSES,
            default=ValueStatus.FINAL,
            column=True,
        ),
        Text("source", _("Källa")),
        Date("retrieved_on", _("Hämtad")),
        Link("statistics_import", _("Importerad ur"), to="statistics_import"),
    ),
    checks=(_one_place,),
)

STATISTICS_IMPORT = Form(
    entity=StatisticsImport,
    singular=_("Statistikimport"),
    plural=_("Statistikimporter"),
    about=_("Filerna som talen kommer ifrån, med källa och dag."),
    caption=("file_name", "imported_on"),
    sort=("-imported_on", "file_name"),
    fields=(
        Text("file_name", _("Fil"), required=True, column=True),
        Text("source", _("Källa"), column=True),
        Date("retrieved_on", _("Hämtad"), column=True),
        Date("imported_on", _("Importerad"), column=True),
        Text("imported_by", _("Importerad av")),
        Text("layout", _("Upplägg")),
        Number("taken", _("Antal värden"), column=True),
        LongText("choices", _("Val vid importen")),
        LongText("warnings", _("Utelämnat")),
        Text("sha256", _("Filens fingeravtryck"), required=True),
        Part("values", _("Värden"), form="indicator_value", via="statistics_import"),
    ),
)
