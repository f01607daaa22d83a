"""Forms for the settings, the bodies with their standard agendas, and the areas."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, Link, LongText, Number, Part, Text
from bra_desk.forms.form import Form
from bra_desk.forms.meetings import CARRIES, ITEM_KINDS
from bra_desk.model.carrying import Carries
from bra_desk.model.council import (
    Area,
    AreaType,
    Body,
    BodyType,
    MinutesType,
    Settings,
    StandardItem,
)
from bra_desk.model.meetings import ItemKind, NumberingRule

AREA_TYPES = {
    AreaType.DISTRICT: _("Stadsdel eller kommundel"),
    AreaType.SCHOOL_AREA: _("Skolområde"),
    AreaType.CENTRE: _("Centrum"),
    AreaType.MUNICIPALITY: _("Hela kommunen"),
    AreaType.OTHER: _("Annat"),
}
BODY_TYPES = {
    BodyType.COUNCIL: _("Råd"),
    BodyType.STEERING_GROUP: _("Styrgrupp"),
    BodyType.WORKING_GROUP: _("Arbetsgrupp"),
    BodyType.LOCAL_COUNCIL: _("Lokalt förebyggande råd"),
    BodyType.EST_GROUP: _("EST-grupp"),
    BodyType.FORUM: _("Forum"),
}
MINUTES_TYPES = {
    MinutesType.FORMAL: _("Protokoll, formellt"),
    MinutesType.SIMPLE: _("Protokoll, enkelt"),
    MinutesType.NOTES: _("Minnesanteckningar"),
}
NUMBERING_RULES = {
    NumberingRule.PER_MEETING: _("Börjar om vid varje möte"),
    NumberingRule.PER_YEAR: _("Löper över året"),
    NumberingRule.CONTINUOUS: _("Löper utan att börja om"),
}

SETTINGS = Form(
    entity=Settings,
    singular=_("Inställningar"),
    plural=_("Inställningar"),
    about=_("Kommunens och rådets namn, som står i fönstret och i dokumenten."),
    caption=("council_name",),
    sort=("council_name",),
    single=True,
    fields=(
        Text("council_name", _("Rådets namn"), required=True, column=True),
        Text("municipality", _("Kommun"), required=True, column=True),
        Text("municipality_code", _("Kommunkod"), hint=_("Fyra siffror enligt SCB.")),
        Text("address", _("Postadress")),
        Text("email", _("E-post"), is_contact=True),
        Text("phone", _("Telefon"), is_contact=True),
        Text("diary_prefix", _("Diarienummer börjar med"), hint=_("Till exempel KS-2026/.")),
        Text(
            "responsible_board",
            _("Ansvarig nämnd"),
            hint=_("Den som leder arbetet enligt 13 § lagen (2023:196)."),
        ),
        Text("notice_board_url", _("Anslagstavlans webbadress")),
    ),
)

AREA = Form(
    entity=Area,
    singular=_("Område"),
    plural=_("Områden"),
    neuter=True,
    about=_("Delar av kommunen som åtgärder och lokala råd hör till."),
    caption=("name",),
    sort=("name",),
    fields=(
        Text("name", _("Namn"), required=True, column=True),
        Choice("area_type", _("Typ"), labels=AREA_TYPES, default=AreaType.DISTRICT, column=True),
        LongText("notes", _("Anteckningar")),
    ),
)

BODY = Form(
    entity=Body,
    singular=_("Organ"),
    plural=_("Organ"),
    neuter=True,
    about=_("Råd, styrgrupper och arbetsgrupper som håller möten, med sina regler."),
    caption=("name",),
    sort=("name",),
    fields=(
        Text("name", _("Namn"), required=True, column=True),
        Text("short_name", _("Kortnamn"), hint=_("Visas i möteslistan."), column=True),
        Choice("body_type", _("Typ"), labels=BODY_TYPES, default=BodyType.COUNCIL, column=True),
        Link("parent", _("Rapporterar till"), to="body"),
        Link("area", _("Område"), to="area"),
        Choice(
            "minutes_type",
            _("Mötets dokument"),
            labels=MINUTES_TYPES,
            default=MinutesType.SIMPLE,
            hint=_("Ett råd är sällan en nämnd. Formellt protokoll följer kommunallagens regler."),
            column=True,
        ),
        Choice(
            "numbering",
            _("Paragrafernas nummer"),
            labels=NUMBERING_RULES,
            default=NumberingRule.PER_MEETING,
        ),
        Text("numbering_sign", _("Tecken före numret"), default="§", hint=_("Oftast §.")),
        Text("numbering_prefix", _("Bokstäver före tecknet")),
        Number("notice_days", _("Kallelse före mötet"), unit=_("dagar"), most=365),
        Number(
            "items_days",
            _("Ärenden in före mötet"),
            unit=_("arbetsdagar"),
            most=250,
            hint=_("Helger och röda dagar räknas inte. 20 arbetsdagar är fyra veckor."),
        ),
        Number("agenda_days", _("Dagordning stäms av före"), unit=_("arbetsdagar"), most=250),
        Number("draft_days", _("Utkast klart efter mötet"), unit=_("arbetsdagar"), most=250),
        Number(
            "quorum",
            _("Beslutsfört med minst"),
            unit=_("tjänstgörande"),
            least=1,
            most=500,
            hint=_("En nämnd behöver mer än hälften av ledamöterna, 6 kap. 27 § kommunallagen."),
        ),
        Number("approver_count", _("Justerare utöver ordföranden"), most=20),
        Number("approval_days", _("Justeras inom"), unit=_("dagar"), most=365),
        Text("rules_of_procedure", _("Reglemente"), hint=_("Vem som beslutade det och när.")),
        Number("meetings_per_year", _("Möten per år"), most=60),
        Number("founded_year", _("Startade år"), least=1800, most=2200),
        Link("founded_by", _("Startades på initiativ av"), to="organisation"),
        LongText("notes", _("Anteckningar")),
        Part("standard_items", _("Standarddagordning"), form="standard_item", via="body"),
        Part("seats", _("Uppdrag"), form="seat", via="body"),
        Part("backlog_items", _("Ärendebank"), form="backlog_item", via="body"),
    ),
)

STANDARD_ITEM = Form(
    entity=StandardItem,
    singular=_("Punkt i standarddagordningen"),
    plural=_("Standarddagordning"),
    about=_("Punkter som varje nytt möte börjar med."),
    caption=("title",),
    sort=("body", "position"),
    fields=(
        Link("body", _("Organ"), to="body", required=True, column=True),
        Number("position", _("Ordning"), column=True),
        Text("title", _("Rubrik"), required=True, column=True),
        Choice(
            "item_kind",
            _("Typ"),
            labels=ITEM_KINDS,
            default=ItemKind.INFORMATION,
            column=True,
        ),
        Text("presenter", _("Föredragande"), column=True),
        Number("minutes", _("Längd"), unit=_("minuter"), most=1440, column=True),
        LongText("background", _("Bakgrund")),
        Choice("carries", _("Tar med sig"), labels=CARRIES, default=Carries.NOTHING),
    ),
)
