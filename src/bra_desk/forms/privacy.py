"""The form of a reason why a personal number stays in a text."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import LongText, Text
from bra_desk.forms.form import Form
from bra_desk.model.privacy import Justification

JUSTIFICATION = Form(
    entity=Justification,
    singular=_("Skäl att behålla ett personnummer"),
    plural=_("Skäl att behålla personnummer"),
    neuter=True,
    about=_("Varför ett personnummer står kvar i en text. Numret självt sparas aldrig här."),
    caption=("reason",),
    sort=("entry_kind", "entry_token", "field_name"),
    fields=(
        LongText("reason", _("Skäl"), required=True, column=True),
        Text("entry_kind", _("Slag"), required=True, column=True, is_guarded=False),
        Text("entry_token", _("Postens token"), required=True, is_guarded=False),
        Text("field_name", _("Fält"), required=True, column=True, is_guarded=False),
        Text("salt", _("Salt"), required=True, is_guarded=False),
        Text("fingerprint", _("Fingeravtryck"), required=True, is_guarded=False),
    ),
)
