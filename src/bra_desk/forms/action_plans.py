"""The form of action plans, 5 and 6 §§ of the Act (2023:196)."""

from bra_desk.basics.texts import _
from bra_desk.forms.fields import Date, Link, LongText, Part, Text
from bra_desk.forms.form import Form, Values, Wish, end_not_before_start
from bra_desk.model.action_plans import ActionPlan, PlanState

PLAN_STATES = {
    PlanState.DRAFT: _("utkast"),
    PlanState.COMING: _("kommande"),
    PlanState.IN_FORCE: _("gäller"),
    PlanState.ENDED: _("har gått ut"),
}


def _is_decided(values: Values) -> bool:
    return values["decided_on"] is not None


ACTION_PLAN = Form(
    entity=ActionPlan,
    singular=_("Åtgärdsplan"),
    plural=_("Åtgärdsplaner"),
    about=_("De åtgärder som kommunen har beslutat om, på grund av en lägesbild (5 § lagen)."),
    caption=("title",),
    sort=("-starts_on", "title"),
    fields=(
        Text("title", _("Rubrik"), required=True, column=True),
        Date("starts_on", _("Gäller från"), column=True),
        Date("ends_on", _("Gäller till"), column=True),
        Text(
            "decided_by",
            _("Beslutad av"),
            hint=_("Kommunen beslutar, ofta genom kommunstyrelsen (5 och 13 §§)."),
        ),
        Date("decided_on", _("Beslutad"), column=True),
        Link("decision", _("Rådets beslut"), to="decision"),
        Text("diary_number", _("Diarienummer")),
        Link("agreement", _("Överenskommelse"), to="agreement"),
        Link(
            "situation_picture",
            _("Lägesbild"),
            to="situation_picture",
            hint=_("Den gemensamma lägesbild som planen svarar mot (5 § lagen)."),
        ),
        LongText("introduction", _("Inledning"), hint=_("Syfte, sammanhang och hur planen läses.")),
        Date("followed_up_on", _("Senast uppföljd")),
        Date(
            "next_follow_up_on",
            _("Nästa uppföljning"),
            hint=_("Lämna tomt så räknas 24 månader (6 § lagen)."),
        ),
        LongText("notes", _("Anteckningar")),
        Part("measures", _("Åtgärder"), form="measure", via="plan"),
        Part("follow_ups", _("Uppföljningar"), form="follow_up", via="plan"),
    ),
    checks=(end_not_before_start(),),
    wishes=(
        Wish(field="decided_on", text=_("saknar beslut (5 § lagen 2023:196)")),
        Wish(field="situation_picture", text=_("saknar lägesbild (5 § lagen 2023:196)")),
        Wish(field="decided_by", text=_("saknar vem som har beslutat"), applies=_is_decided),
    ),
)
