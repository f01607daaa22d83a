"""Forms for follow-up rounds and what was asked of whom."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Date, Link, LongText, Number, Part
from bra_desk.forms.form import Form, not_before
from bra_desk.model.follow_up_rounds import FollowUpRequest, FollowUpRound

FOLLOW_UP_ROUND = Form(
    entity=FollowUpRound,
    singular=_("Uppföljningsomgång"),
    plural=_("Uppföljningsomgångar"),
    about=_("Ett års underlag: vem som har fått det, när svaret ska in och vem som har svarat."),
    caption=("year",),
    sort=("-year",),
    fields=(
        Number("year", _("Avser år"), required=True, least=1980, most=2200, column=True),
        Date("sent_on", _("Utskickat"), column=True),
        Date("due_on", _("Svar senast"), column=True),
        LongText("notes", _("Anteckningar")),
        Part("requests", _("Underlag"), form="follow_up_request", via="follow_up_round"),
    ),
    checks=(
        not_before("due_on", "sent_on", _("Sista svarsdagen ligger före utskicket. Ändra den.")),
    ),
    unique=(("year",),),
    twin=_("Det finns redan en omgång för det året. Öppna den i stället."),
)

FOLLOW_UP_REQUEST = Form(
    entity=FollowUpRequest,
    singular=_("Utskickat underlag"),
    plural=_("Utskickade underlag"),
    neuter=True,
    about=_("De som har fått ett underlag att svara på."),
    caption=("organisation",),
    sort=("follow_up_round", "organisation"),
    fields=(
        Link("follow_up_round", _("Omgång"), to="follow_up_round", required=True),
        Link("organisation", _("Organisation"), to="organisation", required=True, column=True),
        Date("sent_on", _("Utskickat"), column=True),
        Date("answered_on", _("Svar inläst"), column=True),
    ),
    unique=(("follow_up_round", "organisation"),),
    twin=_("Organisationen har redan ett underlag i omgången."),
)
