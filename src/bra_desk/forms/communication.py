"""Forms for what has been told to whom, and for contacts."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, Date, Link, LongText, Text
from bra_desk.forms.form import Form, Values, Wish
from bra_desk.forms.views import View
from bra_desk.model.communication import Channel, Communication, Contact

CHANNELS = {
    Channel.WEB: _("Webben"),
    Channel.SOCIAL_MEDIA: _("Sociala medier"),
    Channel.NEWSLETTER: _("Nyhetsbrev"),
    Channel.PRESS: _("Pressmeddelande eller medier"),
    Channel.EVENT: _("Träff eller möte"),
    Channel.LETTER: _("Brev eller anslag"),
    Channel.OTHER: _("Annat"),
}


def _can_be_reached(values: Values) -> dict[str, str]:
    if values["phone"].strip() or values["email"].strip():
        return {}
    return {"phone": _("Skriv ett telefonnummer eller en e-postadress till arbetet.")}


COMMUNICATION = Form(
    entity=Communication,
    singular=_("Kommunikationsinsats"),
    plural=_("Kommunikationsinsatser"),
    about=_("Vad ni har berättat för invånare och andra, när och hur (12 § 3 lagen 2023:196)."),
    caption=("what", "sent_on"),
    sort=("-sent_on", "what"),
    fields=(
        Date("sent_on", _("Dag"), required=True, column=True),
        Choice("channel", _("Kanal"), labels=CHANNELS, default=Channel.WEB, column=True),
        Text("audience", _("Till vilka"), required=True, column=True),
        Text("what", _("Vad"), required=True, column=True),
        Text("sent_by", _("Av vem"), hint=_("Funktionen som berättade."), column=True),
        Text("url", _("Webbadress")),
        Link("measure", _("Åtgärd"), to="measure"),
        Link("pledge", _("Medborgarlöfte"), to="pledge"),
        Link("problem", _("Problem i lägesbilden"), to="problem"),
        Link("dialogue", _("Dialog"), to="dialogue"),
        Link("survey", _("Trygghetsmätning"), to="survey"),
        Link("programme", _("Program"), to="programme"),
        LongText("notes", _("Anteckningar"), hint=_("Kommer inte med i några dokument.")),
    ),
    views=(
        View(
            name="this_year",
            label=_("I år"),
            shows=lambda values, viewer: values["sent_on"].year == viewer.today.year,
        ),
    ),
)

CONTACT = Form(
    entity=Contact,
    singular=_("Kontakt"),
    plural=_("Kontakter"),
    about=_("Funktioner hos parterna, med telefon och e-post till arbetet, och om vad."),
    caption=("function", "organisation"),
    sort=("function",),
    fields=(
        Text("function", _("Funktion"), required=True, is_contact=True, column=True),
        Link("organisation", _("Organisation"), to="organisation", column=True),
        Text(
            "phone",
            _("Telefon"),
            hint=_("Till arbetet."),
            is_contact=True,
            column=True,
            is_brief=True,
        ),
        Text(
            "email",
            _("E-post"),
            hint=_("Till arbetet."),
            is_contact=True,
            column=True,
            is_brief=True,
        ),
        LongText("about", _("Om vad"), is_contact=True),
        Text("hours", _("När de svarar"), is_contact=True),
        Date("checked_on", _("Kontrollerad")),
    ),
    checks=(_can_be_reached,),
    wishes=(Wish(field="organisation", text=_("saknar organisation")),),
)
