"""Forms for grants, the lines of their budgets, and the measures they pay for."""

from datetime import date
from typing import Any, Final

from bra_desk.basics.texts import _
from bra_desk.forms.fields import (
    Choice,
    Date,
    DecimalNumber,
    Link,
    LongText,
    Number,
    Part,
    Text,
)
from bra_desk.forms.form import Form, Values, Wish, not_before
from bra_desk.forms.views import View, Viewer
from bra_desk.model.grants import (
    CostKind,
    Grant,
    GrantCost,
    GrantMeasure,
    GrantState,
    grant_state,
)

GRANT_STATES = {
    GrantState.PLANNED: _("planerat"),
    GrantState.APPLIED: _("sökt"),
    GrantState.GRANTED: _("beviljat"),
    GrantState.REJECTED: _("avslag"),
    GrantState.REPORTED: _("slutredovisat"),
}
COST_KINDS = {
    CostKind.SALARY: _("Lön"),
    CostKind.ONCOST: _("Lönebikostnader"),
    CostKind.OVERHEAD: _("Gemensamma kostnader"),
    CostKind.EXTERNAL: _("Köpta tjänster"),
    CostKind.OTHER: _("Övrigt"),
}
#: The days a grant is to be reported on, with when that was done and what it is called.
REPORT_DAYS: Final = (
    ("interim_due_on", "interim_sent_on", _("Delredovisning")),
    ("final_due_on", "final_sent_on", _("Slutredovisning")),
)


def state_of(values: Values) -> GrantState:
    """Where a grant stands, by its values."""
    names = ("applied_on", "decided_on", "granted_amount", "final_sent_on")
    return grant_state(**{name: values[name] for name in names})


def _decision_and_amount_belong_together(values: Values) -> dict[str, str]:
    decided, granted = values["decided_on"], values["granted_amount"]
    if decided is not None and granted is None:
        return {"granted_amount": _("Skriv beloppet som beviljades. Skriv 0 om det blev avslag.")}
    if decided is None and granted is not None:
        return {"decided_on": _("Ett belopp är beviljat. Skriv vilken dag beslutet kom.")}
    return {}


def _shares_are_shares(values: Values) -> dict[str, str]:
    return {
        name: _("Skriv andelen i procent, mellan 0 och 100.")
        for name in ("oncost_cap", "overhead_cap")
        if values[name] is not None and values[name] > 100
    }


def open_reports(values: Values) -> list[tuple[str, date]]:
    """The reports that a granted grant waits for: what each is called, and its last day."""
    if state_of(values) is not GrantState.GRANTED:
        return []
    return [
        (name, values[due])
        for due, sent, name in REPORT_DAYS
        if values[due] is not None and values[sent] is None
    ]


def _waits_for_report(values: Any, _viewer: Viewer) -> bool:
    return bool(open_reports(values))


GRANT = Form(
    entity=Grant,
    singular=_("Bidrag"),
    plural=_("Bidrag"),
    neuter=True,
    about=_("Pengar som söks eller har beviljats, med belopp, villkor och dagar att redovisa."),
    caption=("title",),
    sort=("-use_from_on", "-applied_on", "title"),
    fields=(
        Text("title", _("Rubrik"), required=True, column=True),
        Text("funder", _("Bidragsgivare"), column=True),
        LongText("purpose", _("Ändamål"), hint=_("Vad pengarna får användas till.")),
        Link("programme", _("Program"), to="programme"),
        Text("responsible", _("Ansvarig funktion")),
        Number("applied_amount", _("Sökt belopp"), unit=_("kr")),
        Number("granted_amount", _("Beviljat belopp"), unit=_("kr"), column=True),
        Number("co_financing", _("Egen finansiering"), unit=_("kr")),
        Number("cap_amount", _("Högsta belopp"), unit=_("kr"), hint=_("Bidragsgivarens tak.")),
        DecimalNumber(
            "oncost_cap",
            _("Tak för lönebikostnader, procent av lön"),
            may_be_negative=False,
            hint=_("Brås villkor har haft 40,66."),
        ),
        DecimalNumber(
            "overhead_cap",
            _("Tak för gemensamma kostnader, procent av arbetskraft"),
            may_be_negative=False,
            hint=_("Brås villkor har haft 10."),
        ),
        Date("applied_on", _("Sökt")),
        Date("decided_on", _("Beslut")),
        Date("use_from_on", _("Används från")),
        Date("use_by_on", _("Används senast"), column=True),
        Date("interim_due_on", _("Delredovisas senast")),
        Date("interim_sent_on", _("Delredovisat")),
        Date("final_due_on", _("Slutredovisas senast")),
        Date("final_sent_on", _("Slutredovisat")),
        Text("diary_number", _("Bidragsgivarens nummer")),
        Text("project_number", _("Eget projektnummer")),
        LongText("result", _("Vad pengarna ledde till")),
        LongText("notes", _("Anteckningar"), hint=_("Kommer inte med i några dokument.")),
        Part("costs", _("Budget"), form="grant_cost", via="grant"),
        Part("measures", _("Åtgärder som det betalar"), form="grant_measure", via="grant"),
    ),
    checks=(
        not_before(
            "decided_on", "applied_on", _("Beslutet ligger före ansökan. Ändra en av dagarna.")
        ),
        _decision_and_amount_belong_together,
        not_before(
            "use_by_on",
            "use_from_on",
            _("Sista dagen att använda pengarna ligger före den första."),
        ),
        *(
            not_before(
                name, "decided_on", _("Dagen ligger före bidragsgivarens beslut. Ändra en av dem.")
            )
            for name in ("use_by_on", "interim_due_on", "final_due_on", "interim_sent_on")
        ),
        not_before(
            "final_due_on", "interim_due_on", _("Slutredovisningen ligger före delredovisningen.")
        ),
        not_before(
            "final_sent_on", "decided_on", _("Redovisningen ligger före bidragsgivarens beslut.")
        ),
        _shares_are_shares,
    ),
    wishes=(
        Wish(field="purpose", text=_("saknar ändamål")),
        Wish(
            field="final_due_on",
            text=_("saknar dag för slutredovisning"),
            applies=lambda values: state_of(values) is GrantState.GRANTED,
            is_deadline=True,
        ),
    ),
    views=(
        View(
            name="granted",
            label=_("Beviljade"),
            shows=lambda values, _viewer: state_of(values) is GrantState.GRANTED,
        ),
        View(
            name="applied",
            label=_("Väntar på beslut"),
            shows=lambda values, _viewer: state_of(values) is GrantState.APPLIED,
        ),
        View(name="to_report", label=_("Ska redovisas"), shows=_waits_for_report),
    ),
)

GRANT_COST = Form(
    entity=GrantCost,
    singular=_("Rad i bidragets budget"),
    plural=_("Rader i bidragens budget"),
    about=_("Vad pengarna går till, som i ansökan, och vad som är använt."),
    caption=("cost_kind", "what"),
    sort=("grant", "position"),
    fields=(
        Link("grant", _("Bidrag"), to="grant", required=True),
        Number("position", _("Ordning"), most=1000),
        Choice("cost_kind", _("Slag"), labels=COST_KINDS, default=CostKind.OTHER, column=True),
        Text("what", _("Vad"), column=True),
        Number("planned", _("Budget"), required=True, unit=_("kr"), column=True),
        Number("used", _("Använt"), unit=_("kr"), column=True),
    ),
)

GRANT_MEASURE = Form(
    entity=GrantMeasure,
    singular=_("Åtgärd som bidrag betalar"),
    plural=_("Åtgärder som bidrag betalar"),
    about=_("Vad av bidraget som går till vilken åtgärd."),
    caption=("measure",),
    sort=("grant", "measure"),
    fields=(
        Link("grant", _("Bidrag"), to="grant", required=True, column=True),
        Link("measure", _("Åtgärd"), to="measure", required=True, column=True),
        Number("planned", _("Avsatt"), unit=_("kr"), column=True),
        Number("used", _("Använt"), unit=_("kr"), column=True),
    ),
    unique=(("grant", "measure"),),
    twin=_("Åtgärden hör redan till bidraget."),
)
