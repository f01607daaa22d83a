"""What people read of situation pictures: the categories that all who observe share."""

from bra_desk.basics.texts import _
from bra_desk.model.situation import ProblemCategory

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
