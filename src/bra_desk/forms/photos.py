"""The form of photos from safety walks; the pictures themselves are in no form."""

import re
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Link, Number, Text, YesNo
from bra_desk.forms.form import Form, Values
from bra_desk.model.photos import WalkPhoto

#: What to think of before a photo is shown to others; stands beside the photos.
WARNING: Final = _(
    "Se efter att inget ansikte, ingen registreringsskylt och inget namn på en dörr går att känna "
    "igen. Plats och tid tas bort ur bilden när den läggs till."
)
_FINGERPRINT: Final = re.compile("[0-9a-f]{64}")


def _has_fingerprint(values: Values) -> dict[str, str]:
    if _FINGERPRINT.fullmatch(values["sha256"]):
        return {}
    return {"sha256": _("Bildens fingeravtryck ska vara 64 tecken, 0–9 och a–f.")}


WALK_PHOTO = Form(
    entity=WalkPhoto,
    singular=_("Bild"),
    plural=_("Bilder"),
    about=_(
        "Bilder från trygghetsvandringar. Själva bilden ligger i registret, utan plats och tid."
    ),
    caption=("description", "file_name"),
    sort=("walk", "position"),
    fields=(
        Link("walk", _("Trygghetsvandring"), to="walk", required=True),
        Link("observation", _("Iakttagelse"), to="walk_observation", column=True),
        Number("position", _("Ordning")),
        Text(
            "description",
            _("Vad bilden visar"),
            hint=_("För den som inte ser bilden. Tomt: iakttagelsens text."),
            column=True,
        ),
        YesNo("is_public", _("Får vara med i publik version"), column=True),
        Text("file_name", _("Fil"), column=True),
        Text("sha256", _("Bildens fingeravtryck"), required=True, is_guarded=False),
        Number("width", _("Bredd"), unit=_("bildpunkter")),
        Number("height", _("Höjd"), unit=_("bildpunkter")),
    ),
    checks=(_has_fingerprint,),
)
