"""Forms for organisations, people and their seats."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, Date, Link, LongText, Part, Text, YesNo
from bra_desk.forms.form import Form, Wish, end_not_before_start
from bra_desk.model.people import Organisation, OrganisationType, Person, Seat, SeatRole

ORGANISATION_TYPES = {
    OrganisationType.MUNICIPALITY: _("Kommun"),
    OrganisationType.DEPARTMENT: _("Förvaltning"),
    OrganisationType.BOARD: _("Nämnd"),
    OrganisationType.POLICE: _("Polisen"),
    OrganisationType.REGION: _("Region"),
    OrganisationType.AUTHORITY: _("Myndighet"),
    OrganisationType.COMPANY: _("Kommunalt bolag"),
    OrganisationType.BUSINESS: _("Näringsliv"),
    OrganisationType.ASSOCIATION: _("Förening"),
    OrganisationType.SCHOOL: _("Skola"),
    OrganisationType.OTHER: _("Annan"),
}
SEAT_ROLES = {
    SeatRole.CHAIR: _("Ordförande"),
    SeatRole.VICE_CHAIR: _("Vice ordförande"),
    SeatRole.MEMBER: _("Ledamot"),
    SeatRole.DEPUTY: _("Ersättare"),
    SeatRole.CO_OPTED: _("Adjungerad"),
    SeatRole.COORDINATOR: _("Samordnare"),
    SeatRole.SECRETARY: _("Sekreterare"),
    SeatRole.OTHER: _("Övrig"),
}

ORGANISATION = Form(
    entity=Organisation,
    singular=_("Organisation"),
    plural=_("Organisationer"),
    about=_("Rådets parter: förvaltningar, polisen, bolag, föreningar och andra."),
    caption=("name",),
    sort=("name",),
    fields=(
        Text("name", _("Namn"), required=True, column=True),
        Choice(
            "organisation_type",
            _("Typ"),
            labels=ORGANISATION_TYPES,
            default=OrganisationType.OTHER,
            column=True,
        ),
        Link("parent", _("Del av"), to="organisation", column=True),
        YesNo(
            "under_secrecy_act",
            _("Bunden av sekretesslagen"),
            hint=_("Privata och ideella parter är det sällan."),
            column=True,
        ),
        Text("contact", _("Kontaktväg"), is_contact=True),
        LongText("notes", _("Anteckningar")),
    ),
)

PERSON = Form(
    entity=Person,
    singular=_("Person"),
    plural=_("Personer"),
    about=_("De som företräder parterna i rådet. Aldrig de som arbetet handlar om."),
    caption=("name", "title"),
    sort=("name",),
    fields=(
        Text("name", _("Namn"), required=True, column=True),
        Text("title", _("Titel"), column=True),
        Link("organisation", _("Organisation"), to="organisation", column=True),
        Text("party", _("Parti"), hint=_("Bara för förtroendevalda.")),
        Text("email", _("E-post"), column=True, is_contact=True),
        Text("phone", _("Telefon"), is_contact=True),
        YesNo(
            "leading_position",
            _("Ledande befattning"),
            hint=_("10 § lagen (2023:196) vill ha ledande företrädare i rådet."),
        ),
        LongText("notes", _("Anteckningar")),
        Part("seats", _("Uppdrag"), form="seat", via="person"),
    ),
    wishes=(Wish(field="organisation", text=_("saknar organisation")),),
)

SEAT = Form(
    entity=Seat,
    singular=_("Uppdrag"),
    plural=_("Uppdrag"),
    neuter=True,
    about=_("Vem som sitter i vilket organ, i vilken roll och hur länge."),
    caption=("person", "role", "body"),
    sort=("body", "role", "person"),
    fields=(
        Link("body", _("Organ"), to="body", required=True, column=True),
        Link("person", _("Person"), to="person", required=True, column=True),
        Choice("role", _("Roll"), labels=SEAT_ROLES, default=SeatRole.MEMBER, column=True),
        Link("deputy_for", _("Personlig ersättare för"), to="person"),
        Date("starts_on", _("Från"), column=True),
        Date("ends_on", _("Till"), column=True),
        Text("appointed_by", _("Utsedd av")),
    ),
    checks=(end_not_before_start(),),
)
