"""Which links the entries on the red thread should have, and what mends one that is missing."""

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from bra_desk.basics.texts import _
from bra_desk.forms.measures import MEASURE
from bra_desk.model.measures import FINISHED
from bra_desk.model.meetings import DecisionType, Progress
from bra_desk.model.pledges import PledgeState
from bra_desk.services.entries import Row
from bra_desk.services.pledges import pledges
from bra_desk.services.thread.thread import MEASURED, Thread
from bra_desk.services.thread.thread_entries import Entries


class Way(enum.StrEnum):
    """How a break is mended."""

    #: The entry's own dialog, at the field that is empty.
    OPEN = "open"
    #: The same, or one value for several entries at once.
    SEVERAL = "several"
    #: A new entry that points at the broken one.
    NEW = "new"
    #: A report on the year is begun.
    REPORT = "report"


@dataclass(frozen=True, kw_only=True)
class Mend:
    """What mends a break: the words of its button, the dialog, and what that begins with."""

    text: str
    way: Way
    #: The kind that is opened or made, and its field to write or that points at the broken entry.
    kind: str
    field: str
    #: What a new entry holds beside that.
    preset: Mapping[str, Any]
    #: The field of a new entry to begin in; empty for the first.
    begin: str = ""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What the rules look at."""

    entries: Entries
    thread: Thread
    #: The agreements that still hold, and the decisions whose matter gave a task.
    living: frozenset[int]
    tasked: frozenset[int]

    #: The year whose follow-ups, values and report are asked for.
    year: int


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A link that entries of a kind should have."""

    code: str
    kind: str
    #: What the line says after the count; may name the year.
    words: str
    mend: Mend
    is_broken: "Test"


#: The field to begin in, of new entries whose first ones are filled in.
_BEGIN: Final = {"follow_up": "process", "pledge_measure": "measure", "indicator_value": "value"}
#: Whether an entry breaks a rule.
Test = Callable[[Row, Facts], bool]


def rules(year: int) -> tuple[Rule, ...]:
    """Every rule, in the order of the thread; `year` is the one whose results are asked for."""
    return (
        *_measure_rules(),
        *_yearly_rules("goal", year),
        *_yearly_rules("focus_area", year),
        *_decision_and_pledge_rules(),
        *_result_rules(year),
    )


def _measure_rules() -> tuple[Rule, ...]:
    wanted = (
        ("problem", _("saknar problem"), _("Skriv problem")),
        ("cause", _("saknar orsak"), _("Skriv orsak")),
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
            mend=Mend(text=text, way=Way.SEVERAL, kind="measure", field=name, preset={}),
            is_broken=_lacks(name),
        )
        for name, words, text in wanted
    )
    indicator = Rule(
        code="measure_indicator",
        kind="measure",
        words=_("saknar indikator"),
        mend=_new("indicator", "measure", _("Koppla indikator")),
        is_broken=_has_no_indicator,
    )
    return (*fields, indicator)


def _yearly_rules(kind: str, year: int) -> tuple[Rule, ...]:
    """What the agreement's goals and focus areas should have."""
    return (
        Rule(
            code=f"{kind}_measure",
            kind=kind,
            words=_("saknar åtgärd"),
            mend=_new("measure", kind, _("Lägg till åtgärd")),
            is_broken=_has_no_measure(kind),
        ),
        Rule(
            code=f"{kind}_follow_up",
            kind=kind,
            words=_("saknar uppföljning för {year}"),
            mend=_new("follow_up", kind, _("Lägg till uppföljning"), year=year),
            is_broken=_is_not_followed_up(kind),
        ),
    )


def _decision_and_pledge_rules() -> tuple[Rule, ...]:
    return (
        Rule(
            code="decision_measure",
            kind="decision",
            words=_("saknar åtgärd, uppdrag och någon som genomför"),
            mend=_new("measure", "decision", _("Lägg till åtgärd")),
            is_broken=_leads_nowhere,
        ),
        Rule(
            code="pledge_measure",
            kind="pledge",
            words=_("saknar åtgärd"),
            mend=_new("pledge_measure", "pledge", _("Koppla åtgärd")),
            is_broken=_is_unkept,
        ),
        Rule(
            code="pledge_target",
            kind="pledge",
            words=_("saknar mätbart mål"),
            mend=_open("pledge", "target", _("Skriv mätbart mål")),
            is_broken=lambda row, _facts: not row.values["target"],
        ),
    )


def _result_rules(year: int) -> tuple[Rule, ...]:
    return (
        Rule(
            code="measure_result",
            kind="measure",
            words=_("är slut men saknar uppföljning och resultat"),
            mend=_new("follow_up", "measure", _("Lägg till uppföljning"), year=year),
            is_broken=_has_no_result,
        ),
        Rule(
            code="indicator_goal",
            kind="indicator",
            words=_("hör inte till något mål, fokusområde eller någon åtgärd"),
            mend=_open("indicator", "goal", _("Välj mål")),
            is_broken=_tells_of_nothing,
        ),
        Rule(
            code="indicator_value",
            kind="indicator",
            words=_("saknar värde för {year}"),
            mend=_new("indicator_value", "indicator", _("Lägg till värde"), year=year),
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


def _open(kind: str, name: str, text: str) -> Mend:
    return Mend(text=text, way=Way.OPEN, kind=kind, field=name, preset={})


def _new(kind: str, name: str, text: str, **preset: object) -> Mend:
    begin = _BEGIN.get(kind, "")
    return Mend(text=text, way=Way.NEW, kind=kind, field=name, preset=preset, begin=begin)
