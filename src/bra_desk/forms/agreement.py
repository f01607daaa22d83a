"""Forms for agreements with their parties, signatories and text, and for goals and focus areas."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Choice, Date, Link, LongText, Number, Part, Text
from bra_desk.forms.form import Form, Values, Wish, end_not_before_start
from bra_desk.model.agreement import (
    Agreement,
    AgreementSection,
    AgreementState,
    FocusArea,
    Goal,
    Party,
    Prolongation,
    Signatory,
    WorkingMethod,
)

PROLONGATIONS = {
    Prolongation.NONE: _("Upphör när perioden är slut"),
    Prolongation.UNTIL_FURTHER_NOTICE: _("Förlängs tills vidare"),
}
AGREEMENT_STATES = {
    AgreementState.UNSIGNED: _("utan startdag"),
    AgreementState.COMING: _("kommande"),
    AgreementState.IN_FORCE: _("gäller"),
    AgreementState.PROLONGED: _("förlängd tills vidare"),
    AgreementState.REPLACED: _("ersatt"),
    AgreementState.ENDED: _("upphörd"),
}


def _period_has_a_start(values: Values) -> dict[str, str]:
    if values["starts_on"] is None and values["ends_on"] is not None:
        return {"starts_on": _("Perioden har en sista dag men ingen första. Fyll i den.")}
    return {}


AGREEMENT = Form(
    entity=Agreement,
    singular=_("Överenskommelse"),
    plural=_("Överenskommelser"),
    about=_("Skriftliga överenskommelser om samverkan, med parter, period och mål."),
    caption=("title",),
    sort=("-starts_on", "title"),
    fields=(
        Text("title", _("Titel"), required=True, column=True),
        Text("heading", _("Typ av överenskommelse")),
        Date("starts_on", _("Gäller från"), column=True),
        Date("ends_on", _("Gäller till"), column=True),
        Choice(
            "prolongation",
            _("När perioden är slut"),
            labels=PROLONGATIONS,
            default=Prolongation.NONE,
            column=True,
        ),
        LongText("prolongation_clause", _("Förlängning, ordagrant")),
        LongText("purpose", _("Syfte"), hint=_("Ska framgå enligt 9 § lagen (2023:196).")),
        LongText(
            "scope", _("Parter och omfattning"), hint=_("Områden ska framgå enligt 9 § lagen.")
        ),
        LongText("target_picture", _("Målbild")),
        Date("signed_on", _("Undertecknad"), column=True),
        Text("signed_at", _("Ort")),
        Text("diary_number", _("Diarienummer")),
        Date("terminated_on", _("Uppsagd till")),
        Link("replaces", _("Ersätter"), to="agreement"),
        Number("first_signed_year", _("Första avtalet, år"), least=1900, most=2200),
        Number(
            "follow_up_months", _("Målen följs upp med"), unit=_("månaders mellanrum"), most=120
        ),
        Link("follow_up_body", _("Uppföljningen redovisas för"), to="body"),
        Number("pledge_years", _("Medborgarlöften gäller"), unit=_("år"), most=20),
        LongText("notes", _("Anteckningar")),
        Part("parties", _("Parter"), form="party", via="agreement"),
        Part("signatories", _("Undertecknare"), form="signatory", via="agreement"),
        Part("goals", _("Övergripande mål"), form="goal", via="agreement"),
        Part("focus_areas", _("Fokusområden"), form="focus_area", via="agreement"),
        Part("working_methods", _("Arbetssätt"), form="working_method", via="agreement"),
        Part("pledges", _("Medborgarlöften"), form="pledge", via="agreement"),
        Part("sections", _("Text"), form="agreement_section", via="agreement"),
    ),
    checks=(_period_has_a_start, end_not_before_start()),
    wishes=(
        Wish(field="purpose", text=_("saknar syfte (9 § lagen 2023:196)")),
        Wish(field="scope", text=_("saknar omfattning (9 § lagen 2023:196)")),
        Wish(field="signed_on", text=_("saknar dag för undertecknande")),
    ),
)

PARTY = Form(
    entity=Party,
    singular=_("Part"),
    plural=_("Parter"),
    about=_("De organisationer som överenskommelsen binder."),
    caption=("organisation", "through"),
    sort=("agreement", "position"),
    fields=(
        Link("agreement", _("Överenskommelse"), to="agreement", required=True),
        Number("position", _("Ordning")),
        Link("organisation", _("Organisation"), to="organisation", required=True, column=True),
        Link("through", _("Genom"), to="organisation", column=True),
    ),
)

SIGNATORY = Form(
    entity=Signatory,
    singular=_("Undertecknare"),
    plural=_("Undertecknare"),
    about=_("De som skrev under, med titeln de hade då."),
    caption=("name", "title"),
    sort=("agreement", "position"),
    fields=(
        Link("agreement", _("Överenskommelse"), to="agreement", required=True),
        Number("position", _("Ordning")),
        Text("name", _("Namn"), required=True, column=True),
        Text("title", _("Titel"), column=True),
        Link("organisation", _("Organisation"), to="organisation", column=True),
    ),
)

AGREEMENT_SECTION = Form(
    entity=AgreementSection,
    singular=_("Avsnitt"),
    plural=_("Avsnitt"),
    neuter=True,
    about=_("Överenskommelsens text, rubrik för rubrik."),
    caption=("heading",),
    sort=("agreement", "position"),
    fields=(
        Link("agreement", _("Överenskommelse"), to="agreement", required=True),
        Number("position", _("Ordning")),
        Text("heading", _("Rubrik"), required=True, column=True),
        LongText("text", _("Text"), column=True),
    ),
)

_AGREEMENT = Link("agreement", _("Överenskommelse"), to="agreement", column=True)
_NUMBER = Number("number", _("Nummer"), most=1000, column=True)

GOAL = Form(
    entity=Goal,
    singular=_("Övergripande mål"),
    plural=_("Övergripande mål"),
    neuter=True,
    about=_("Målen som överenskommelsen säger ska följas upp varje år."),
    caption=("text",),
    sort=("agreement", "number"),
    fields=(
        _NUMBER,
        LongText("text", _("Mål"), required=True, column=True),
        _AGREEMENT,
        Part("follow_ups", _("Uppföljningar"), form="follow_up", via="goal"),
        Part("measures", _("Åtgärder"), form="measure", via="goal"),
    ),
)

FOCUS_AREA = Form(
    entity=FocusArea,
    singular=_("Fokusområde"),
    plural=_("Fokusområden"),
    neuter=True,
    about=_("Det som överenskommelsen lägger särskild vikt vid."),
    caption=("text",),
    sort=("agreement", "number"),
    fields=(
        _NUMBER,
        LongText("text", _("Fokusområde"), required=True, column=True),
        _AGREEMENT,
        Part("follow_ups", _("Uppföljningar"), form="follow_up", via="focus_area"),
        Part("measures", _("Åtgärder"), form="measure", via="focus_area"),
    ),
)

WORKING_METHOD = Form(
    entity=WorkingMethod,
    singular=_("Arbetssätt"),
    plural=_("Arbetssätt"),
    neuter=True,
    about=_("Metoder som överenskommelsen nämner, till exempel EST."),
    caption=("name",),
    sort=("agreement", "number"),
    fields=(
        _NUMBER,
        Text("name", _("Namn"), required=True, column=True),
        LongText("text", _("Beskrivning"), column=True),
        _AGREEMENT,
    ),
)
