"""The form of situation pictures, and the words that problems and their observers share."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Date, Link, LongText, Number, Part, Text
from bra_desk.forms.form import Form, Values, Wish, end_not_before_start
from bra_desk.model.situation import (
    Extent,
    PictureState,
    Priority,
    ProblemCategory,
    SituationPicture,
    Trend,
)

PROBLEM_CATEGORIES = {
    ProblemCategory.NARCOTICS: _("Narkotika"),
    ProblemCategory.ALCOHOL: _("Alkohol och tobak"),
    ProblemCategory.GAMBLING: _("Spel om pengar"),
    ProblemCategory.PUBLIC_VIOLENCE: _("Våld i offentlig miljö"),
    ProblemCategory.INTIMATE_VIOLENCE: _("Våld i nära relation"),
    ProblemCategory.SEXUAL_OFFENCES: _("Sexualbrott"),
    ProblemCategory.THREATS: _("Hot och trakasserier"),
    ProblemCategory.HATE_CRIME: _("Hatbrott"),
    ProblemCategory.UNDUE_INFLUENCE: _("Otillåten påverkan"),
    ProblemCategory.RECRUITMENT: _("Rekrytering av unga"),
    ProblemCategory.THEFT: _("Stöld och snatteri"),
    ProblemCategory.BURGLARY: _("Inbrott"),
    ProblemCategory.FRAUD: _("Bedrägeri"),
    ProblemCategory.VANDALISM: _("Skadegörelse"),
    ProblemCategory.GRAFFITI: _("Klotter"),
    ProblemCategory.FIRES: _("Bränder"),
    ProblemCategory.TRAFFIC: _("Trafik och buskörning"),
    ProblemCategory.DISORDER: _("Ordningsstörning"),
    ProblemCategory.UNSAFE_PLACE: _("Otrygg plats"),
    ProblemCategory.OTHER: _("Annat"),
}
EXTENTS = {
    Extent.SMALL: _("1 Liten"),
    Extent.NOTABLE: _("2 Märkbar"),
    Extent.LARGE: _("3 Stor"),
    Extent.SEVERE: _("4 Mycket stor"),
}
TRENDS = {
    Trend.RISING: _("Ökar"),
    Trend.STEADY: _("Oförändrat"),
    Trend.FALLING: _("Minskar"),
}
PRIORITIES = {
    Priority.PRIORITISED: _("Prioriterat"),
    Priority.WATCHED: _("Följs"),
    Priority.SET_ASIDE: _("Prioriteras inte"),
}
PICTURE_STATES = {
    PictureState.DRAFT: _("utkast"),
    PictureState.CURRENT: _("gäller"),
    PictureState.OVERDUE: _("ska uppdateras"),
    PictureState.REPLACED: _("ersatt"),
}


def _own_or_joint(values: Values) -> dict[str, str]:
    if values["organisation"] is None and values["joint_picture"] is not None:
        return {
            "joint_picture": _("Bara en egen lägesbild går in i en gemensam. Välj vems den är.")
        }
    return {}


def _is_decided(values: Values) -> bool:
    return values["decided_on"] is not None


def _is_joint(values: Values) -> bool:
    return values["organisation"] is None


SITUATION_PICTURE = Form(
    entity=SituationPicture,
    singular=_("Lägesbild"),
    plural=_("Lägesbilder"),
    about=_("Hur brottsligheten och otryggheten ser ut och varför (4 § lagen 2023:196)."),
    caption=("title",),
    sort=("-ends_on", "-number", "organisation", "title"),
    fields=(
        Text("title", _("Rubrik"), required=True, column=True),
        Number("number", _("Version"), least=1, most=1000, column=True),
        Link(
            "organisation",
            _("Egen bild av"),
            to="organisation",
            column=True,
            hint=_("Lämna tomt för den gemensamma lägesbilden."),
        ),
        Link("joint_picture", _("Går in i"), to="situation_picture"),
        Link("previous", _("Förra versionen"), to="situation_picture"),
        Date("starts_on", _("Beskriver tiden från")),
        Date("ends_on", _("Till"), column=True),
        LongText("summary", _("Sammanfattning")),
        LongText(
            "mapping",
            _("Kartläggning"),
            hint=_("Vilken brottslighet som finns, dess omfattning och konsekvenser (4 § 1)."),
        ),
        LongText(
            "other_information",
            _("Annan information"),
            hint=_("Till exempel enkäter, dialoger, vandringar och EST (4 § 2)."),
        ),
        LongText(
            "analysis",
            _("Analys"),
            hint=_("Vad kartläggningen och informationen tillsammans säger, och varför (4 § 3)."),
        ),
        LongText(
            "recommendations", _("Rekommendationer"), hint=_("Det åtgärdsplanen ska svara på.")
        ),
        LongText(
            "other_planning",
            _("Annan planering"),
            hint=_("Hur den samordnas med folkhälsa, RSA, budget och annan analys (7 §)."),
        ),
        LongText("sources", _("Källor"), hint=_("En på varje rad, med utgivare och år.")),
        LongText(
            "made_by", _("Framtagen av"), hint=_("Organisationer och funktioner, en per rad.")
        ),
        Text("decided_by", _("Beslutad av")),
        Date(
            "decided_on",
            _("Beslutad"),
            column=True,
            hint=_("Från den dagen ändras inte innehållet utan att bilden öppnas för rättelse."),
        ),
        Link("decision", _("Rådets beslut"), to="decision"),
        Text("diary_number", _("Diarienummer")),
        Date(
            "next_due_on",
            _("Ska uppdateras senast"),
            hint=_("Lämna tomt så räknas 24 månader (6 § lagen)."),
        ),
        LongText("corrections", _("Rättelser"), hint=_("Varför den har öppnats efter beslutet.")),
        LongText("notes", _("Anteckningar"), hint=_("Kommer inte med i några dokument.")),
        Part("problems", _("Problem"), form="problem", via="picture"),
        Part("own_pictures", _("Egna bilder"), form="situation_picture", via="joint_picture"),
        Part("plans", _("Åtgärdsplaner"), form="action_plan", via="situation_picture"),
    ),
    checks=(end_not_before_start(), _own_or_joint),
    wishes=(
        Wish(field="decided_on", text=_("saknar beslut"), applies=_is_joint),
        Wish(field="decided_by", text=_("saknar vem som har beslutat"), applies=_is_decided),
        Wish(field="ends_on", text=_("saknar den tid den beskriver")),
        Wish(field="mapping", text=_("saknar kartläggning (4 § 1 lagen 2023:196)")),
        Wish(field="analysis", text=_("saknar analys (4 § 3 lagen 2023:196)"), applies=_is_joint),
        Wish(field="sources", text=_("saknar källor")),
    ),
)
