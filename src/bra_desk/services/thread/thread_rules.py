"""Which links the entries on the red thread should have, and what mends one that is missing."""

from bra_desk.basics.texts import _
from bra_desk.forms.measures import MEASURE
from bra_desk.model.measures import FINISHED
from bra_desk.model.meetings import DecisionType, Progress
from bra_desk.model.pledges import PledgeState
from bra_desk.services.entries import Row
from bra_desk.services.pledges import pledges
from bra_desk.services.thread.thread import MEASURED
from bra_desk.services.thread.thread_ground_rules import ground_rules, hanging_rules
from bra_desk.services.thread.thread_rule import (
    Facts,
    Mend,
    Rule,
    Test,
    Way,
    changes_several,
    makes,
    opens,
)


def rules(year: int) -> tuple[Rule, ...]:
    """Every rule, in the order of the thread; `year` is the one whose results are asked for."""
    return (
        *ground_rules(),
        *_measure_rules(),
        *_yearly_rules("goal", year),
        *_yearly_rules("focus_area", year),
        *_decision_and_pledge_rules(),
        *_result_rules(year),
    )


def _measure_rules() -> tuple[Rule, ...]:
    wanted = (
        ("goal", _("saknar mål"), _("Välj mål")),
        ("focus_area", _("saknar fokusområde"), _("Välj fokusområde")),
        ("owner", _("saknar ansvarig"), _("Välj ansvarig")),
        ("plan", _("saknar åtgärdsplan"), _("Välj åtgärdsplan")),
    )
    fields = tuple(
        Rule(
            code=f"measure_{name}",
            kind="measure",
            words=words,
            mend=changes_several("measure", name, text),
            is_broken=_lacks(name),
        )
        for name, words, text in wanted
    )
    indicator = Rule(
        code="measure_indicator",
        kind="measure",
        words=_("saknar indikator"),
        mend=makes("indicator", "measure", _("Koppla indikator")),
        is_broken=_has_no_indicator,
    )
    return (*hanging_rules(), *fields, indicator)


def _yearly_rules(kind: str, year: int) -> tuple[Rule, ...]:
    """What the agreement's goals and focus areas should have."""
    return (
        Rule(
            code=f"{kind}_measure",
            kind=kind,
            words=_("saknar åtgärd"),
            mend=makes("measure", kind, _("Lägg till åtgärd")),
            is_broken=_has_no_measure(kind),
        ),
        Rule(
            code=f"{kind}_follow_up",
            kind=kind,
            words=_("saknar uppföljning för {year}"),
            mend=makes("follow_up", kind, _("Lägg till uppföljning"), year=year),
            is_broken=_is_not_followed_up(kind),
        ),
    )


def _decision_and_pledge_rules() -> tuple[Rule, ...]:
    return (
        Rule(
            code="decision_measure",
            kind="decision",
            words=_("saknar åtgärd, uppdrag och någon som genomför"),
            mend=makes("measure", "decision", _("Lägg till åtgärd")),
            is_broken=_leads_nowhere,
        ),
        Rule(
            code="pledge_measure",
            kind="pledge",
            words=_("saknar åtgärd"),
            mend=makes("pledge_measure", "pledge", _("Koppla åtgärd")),
            is_broken=_is_unkept,
        ),
        Rule(
            code="pledge_target",
            kind="pledge",
            words=_("saknar mätbart mål"),
            mend=opens("pledge", "target", _("Skriv mätbart mål")),
            is_broken=lambda row, _facts: not row.values["target"],
        ),
    )


def _result_rules(year: int) -> tuple[Rule, ...]:
    return (
        Rule(
            code="measure_result",
            kind="measure",
            words=_("är slut men saknar uppföljning och resultat"),
            mend=makes("follow_up", "measure", _("Lägg till uppföljning"), year=year),
            is_broken=_has_no_result,
        ),
        Rule(
            code="indicator_goal",
            kind="indicator",
            words=_("hör inte till något mål, fokusområde eller någon åtgärd"),
            mend=opens("indicator", "goal", _("Välj mål")),
            is_broken=_tells_of_nothing,
        ),
        Rule(
            code="indicator_value",
            kind="indicator",
            words=_("saknar värde för {year}"),
            mend=makes("indicator_value", "indicator", _("Lägg till värde"), year=year),
            is_broken=_has_no_value,
        ),
        Rule(
            code="follow_up_report",
            kind="follow_up",
            words=_("för {year} saknar rapport"),
            mend=Mend(
                text=_("Börja rapporten"), way=Way.REPORT, kind="report", field="year", preset={}
            ),
            is_broken=_is_unreported,
        ),
    )


def _is_bound(row: Row, facts: Facts) -> bool:
    """Whether a goal or focus area still holds: its agreement does, or it has none."""
    agreement = row.values["agreement"]
    return agreement is None or agreement in facts.living


def _runs(row: Row) -> bool:
    return row.values["status"] not in FINISHED


def _lacks(name: str) -> Test:
    """A measure does not meet the wish of its form, or has nothing in a field while it runs."""
    wish = next((each for each in MEASURE.wishes if each.field == name), None)
    if wish is not None:
        return lambda row, _facts: wish.is_open(row.values)
    return lambda row, _facts: _runs(row) and row.values[name] in (None, "")


def _has_no_indicator(row: Row, facts: Facts) -> bool:
    is_told = row.values["indicator"] or facts.thread.has(("measure", row.id), "indicator")
    return _runs(row) and not is_told


def _has_no_result(row: Row, facts: Facts) -> bool:
    key = ("measure", row.id)
    is_told = row.values["result"] or key in facts.entries.followed_up
    return not _runs(row) and not is_told


def _has_no_measure(kind: str) -> Test:
    return lambda row, facts: (
        _is_bound(row, facts) and not facts.thread.has((kind, row.id), "measure")
    )


def _is_not_followed_up(kind: str) -> Test:
    return lambda row, facts: (
        _is_bound(row, facts)
        and facts.year not in facts.entries.followed_up.get((kind, row.id), ())
    )


def _leads_nowhere(row: Row, facts: Facts) -> bool:
    """A decision that something is to be done, which nobody and nothing carries out."""
    values = row.values
    is_open = values["progress"] is Progress.OPEN
    leads = values["executor"] is not None or row.id in facts.tasked
    leads = leads or facts.thread.has(("decision", row.id), "measure")
    return is_open and values["decision_type"] is DecisionType.DECIDED and not leads


def _is_unkept(row: Row, facts: Facts) -> bool:
    told = (PledgeState.IN_FORCE, PledgeState.EXPIRED)
    is_told = pledges.state_of(row.values, facts.entries.today) in told
    return is_told and not facts.thread.has(("pledge", row.id), "measure")


def _tells_of_nothing(row: Row, _facts: Facts) -> bool:
    return all(row.values[name] is None for name in MEASURED)


def _has_no_value(row: Row, facts: Facts) -> bool:
    return facts.year not in facts.entries.valued.get(row.id, ())


def _is_unreported(row: Row, facts: Facts) -> bool:
    """A follow-up of the year that no report tells of; older years are not reported any more."""
    is_asked = row.values["year"] == facts.year
    return is_asked and not facts.thread.has(("follow_up", row.id), "report")
