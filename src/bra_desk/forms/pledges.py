"""Forms for citizen pledges, those who make them and the measures that keep them."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Date, Link, LongText, Number, Part, Text
from bra_desk.forms.form import Form, Values, Wish, end_not_before_start, not_before
from bra_desk.model.pledges import Pledge, PledgeMeasure, PledgeParty, PledgeState

PLEDGE_STATES = {
    PledgeState.UNDATED: _("utan period"),
    PledgeState.COMING: _("kommande"),
    PledgeState.IN_FORCE: _("gäller"),
    PledgeState.EXPIRED: _("har gått ut"),
    PledgeState.ENDED: _("avslutat i förtid"),
}


def _period_has_a_start(values: Values) -> dict[str, str]:
    if values["starts_on"] is None and values["ends_on"] is not None:
        return {"starts_on": _("Perioden har en sista dag men ingen första. Fyll i den.")}
    return {}


PLEDGE = Form(
    entity=Pledge,
    singular=_("Medborgarlöfte"),
    plural=_("Medborgarlöften"),
    neuter=True,
    about=_("Det som kommunen och polisen lovar invånarna, period för period."),
    caption=("heading", "text", "starts_on"),
    sort=("-starts_on", "number", "heading"),
    fields=(
        Text("heading", _("Rubrik"), required=True, column=True),
        LongText(
            "text",
            _("Löfte"),
            required=True,
            column=True,
            hint=_("Som det ska läsas av invånarna: kort, och med vem som gör vad."),
        ),
        Date("starts_on", _("Gäller från"), column=True),
        Date(
            "ends_on",
            _("Gäller till"),
            column=True,
            hint=_("Tomt i ett nytt löfte: räknas ut efter överenskommelsen."),
        ),
        LongText("target", _("Mätbart mål"), hint=_("Till exempel: minst två tillfällen per år.")),
        Number("target_value", _("Målet som tal")),
        Text("target_unit", _("Enhet"), hint=_("Till exempel: tillfällen per år.")),
        Link("agreement", _("Överenskommelse"), to="agreement"),
        LongText(
            "dialogue_basis",
            _("Underlag från dialoger"),
            hint=_("När och var invånare och medarbetare har tillfrågats, hur många och om vad."),
        ),
        Link("predecessor", _("Samma löfte förra perioden"), to="pledge"),
        Date("signed_on", _("Undertecknat")),
        LongText("signed_by", _("Undertecknat av"), hint=_("Namn och titel, en på varje rad.")),
        Date("ended_on", _("Avslutat i förtid")),
        Number("number", _("Ordning"), most=1000),
        LongText("notes", _("Anteckningar"), hint=_("Kommer inte med i några dokument.")),
        Part("parties", _("Lovande parter"), form="pledge_party", via="pledge"),
        Part("measures", _("Åtgärder"), form="pledge_measure", via="pledge"),
        Part("follow_ups", _("Uppföljningar"), form="follow_up", via="pledge"),
    ),
    checks=(
        _period_has_a_start,
        end_not_before_start(),
        not_before("ended_on", "starts_on", _("Löftet avslutas innan det börjar. Ändra en dag.")),
    ),
    wishes=(
        Wish(field="target", text=_("saknar mätbart mål")),
        Wish(field="starts_on", text=_("saknar period")),
    ),
)

PLEDGE_PARTY = Form(
    entity=PledgeParty,
    singular=_("Lovande part"),
    plural=_("Lovande parter"),
    about=_("De som ger löftet; den första svarar för uppföljningen."),
    caption=("organisation",),
    sort=("pledge", "position"),
    fields=(
        Link("pledge", _("Medborgarlöfte"), to="pledge", required=True),
        Number("position", _("Ordning")),
        Link("organisation", _("Organisation"), to="organisation", required=True, column=True),
    ),
    unique=(("pledge", "organisation"),),
    twin=_("Organisationen står redan som lovande part."),
)

PLEDGE_MEASURE = Form(
    entity=PledgeMeasure,
    singular=_("Åtgärd för löfte"),
    plural=_("Åtgärder för löften"),
    about=_("Åtgärderna som löftet hålls med."),
    caption=("pledge", "measure"),
    sort=("pledge", "measure"),
    fields=(
        Link("pledge", _("Medborgarlöfte"), to="pledge", required=True, column=True),
        Link("measure", _("Åtgärd"), to="measure", required=True, column=True),
    ),
    unique=(("pledge", "measure"),),
    twin=_("Åtgärden hör redan till löftet."),
)
