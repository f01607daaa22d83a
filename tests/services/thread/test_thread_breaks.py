"""Where the red thread is broken: each break appears with its count and goes when it is mended."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from bra_desk.model.causes import Influence
from bra_desk.model.measures import MeasureStatus
from bra_desk.model.meetings import DecisionType, Progress
from bra_desk.model.reports import ReportKind
from bra_desk.model.situation import Priority
from bra_desk.services import entries, several
from bra_desk.services.reporting import reports
from bra_desk.services.thread import thread, thread_breaks
from bra_desk.services.thread.thread_breaks import Break
from bra_desk.services.thread.thread_rule import Way
from bra_desk.services.thread.thread_rules import rules
from bra_desk.storage.register import Register
from tests import make

TODAY = date(2026, 11, 22)
ENDED = {"status": MeasureStatus.DONE}
IN_FORCE = {"starts_on": date(2026, 1, 1), "ends_on": date(2027, 12, 31)}
NO_TARGET = IN_FORCE | {"target": ""}


def found(register: Register, code: str) -> Break | None:
    each = [one for one in thread_breaks.breaks(register, TODAY) if one.code == code]
    return each[0] if each else None


def change(register: Register, kind: str, id: int, **values: Any) -> None:
    opened = entries.read(register, kind, id)
    entries.save(register, kind, {**opened.values, **values}, id=id)


def field(name: str, kind: str = "") -> Callable[[Register, int], None]:
    """What mends a measure by giving it a value in a field."""

    def mend(register: Register, id: int) -> None:
        value: Any = make.entry(register, kind) if kind else "Skrivet i efterhand"
        change(register, "measure", id, **{name: value})

    return mend


def new(kind: str, link: str, **values: Any) -> Callable[[Register, int], None]:
    """What mends an entry by a new one that points at it."""

    def mend(register: Register, id: int) -> None:
        make.entry(register, kind, **{link: id}, **values)

    return mend


def mend_decision_by_task(register: Register, id: int) -> None:
    item = entries.read(register, "decision", id).values["agenda_item"]
    make.task(register, item, "Boka lokal")


def begin_report(register: Register, _id: int) -> None:
    reports.begin(register, ReportKind.ANNUAL, 2025)


def belongs(kind: str, link: str, to: str) -> Callable[[Register, int], None]:
    """What mends an entry by letting it belong to another."""
    return lambda register, id: change(register, kind, id, **{link: make.entry(register, to)})


def judge(register: Register, id: int) -> None:
    change(register, "cause", id, influence=Influence.NO)


def hang_behind(register: Register, id: int) -> None:
    problem = entries.read(register, "cause", id).values["problem"]
    behind = make.entry(register, "cause", problem=problem, parent=id, text="Ingen felanmäler")
    make.entry(register, "measure_cause", cause=behind)


def hang_on_problem(register: Register, id: int) -> None:
    problem = make.entry(register, "problem")
    make.entry(register, "measure_cause", measure=id, cause=None, problem=problem)


PRIORITISED = {"priority": Priority.PRIORITISED, "priority_reason": "Störst"}
YEAR = {"year": 2025, "measure": None}
#: The code of a break, what is broken by it, and what mends that.
BREAKS: list[tuple[str, dict[str, Any], Callable[[Register, int], None]]] = [
    ("problem_picture", {}, belongs("problem", "picture", "situation_picture")),
    ("problem_cause", PRIORITISED, new("cause", "problem")),
    ("cause_influence", {"influence": None}, judge),
    ("cause_measure", {}, new("measure_cause", "cause")),
    ("cause_measure", {}, hang_behind),
    ("measure_problem", {}, hang_on_problem),
    ("measure_problem", {}, new("measure_cause", "measure")),
    ("measure_cause", {}, new("measure_cause", "measure")),
    ("measure_goal", {}, field("goal", "goal")),
    ("measure_focus_area", {}, field("focus_area", "focus_area")),
    ("measure_owner", {}, field("owner", "organisation")),
    ("measure_plan", {}, field("plan", "action_plan")),
    ("measure_indicator", {}, field("indicator")),
    ("measure_indicator", {}, new("indicator", "measure")),
    ("goal_measure", {}, new("measure", "goal")),
    ("goal_follow_up", {}, new("follow_up", "goal", **YEAR)),
    ("focus_area_measure", {}, new("measure", "focus_area")),
    ("focus_area_follow_up", {}, new("follow_up", "focus_area", **YEAR)),
    ("decision_measure", {}, new("measure", "decision")),
    ("decision_measure", {}, mend_decision_by_task),
    ("pledge_measure", IN_FORCE, new("pledge_measure", "pledge")),
    ("pledge_target", NO_TARGET, lambda register, id: change(register, "pledge", id, target="Två")),
    ("measure_result", ENDED, new("follow_up", "measure", year=2025)),
    ("measure_result", ENDED, field("result")),
    (
        "indicator_goal",
        {"goal": None},
        lambda register, id: change(register, "indicator", id, goal=make.goal(register)),
    ),
    ("indicator_value", {}, new("indicator_value", "indicator", year=2025)),
    ("follow_up_report", {"year": 2025}, begin_report),
]


@pytest.mark.parametrize(("code", "values", "mend"), BREAKS)
def test_break_is_found_and_mended(
    register: Register,
    code: str,
    values: dict[str, Any],
    mend: Callable[[Register, int], None],
) -> None:
    kind = next(rule.kind for rule in rules(2025) if rule.code == code)
    broken = make.entry(register, kind, **values)
    seen = found(register, code)
    assert seen is not None
    assert [node.key for node in seen.nodes] == [(kind, broken)]
    assert seen.text.startswith("1 ")
    mend(register, broken)
    left = found(register, code)
    assert left is None or broken not in [node.id for node in left.nodes]


def test_every_rule_has_a_case() -> None:
    assert {rule.code for rule in rules(2025)} == {code for code, _values, _mend in BREAKS}


WHOLE: list[tuple[str, str, dict[str, Any]]] = [
    ("measure_problem", "measure", ENDED),
    ("measure_cause", "measure", ENDED),
    ("problem_cause", "problem", {"priority": Priority.WATCHED}),
    ("cause_measure", "cause", {"influence": Influence.NO}),
    ("measure_owner", "measure", ENDED),
    ("measure_result", "measure", {}),
    ("decision_measure", "decision", {"progress": Progress.DONE}),
    ("decision_measure", "decision", {"decision_type": DecisionType.NOTED}),
    ("pledge_measure", "pledge", {"starts_on": date(2027, 1, 1), "ends_on": None}),
    ("follow_up_report", "follow_up", {"year": 2026}),
]


@pytest.mark.parametrize(("code", "kind", "values"), WHOLE)
def test_what_need_not_have_the_link_is_not_told_of(
    register: Register, code: str, kind: str, values: dict[str, Any]
) -> None:
    make.entry(register, kind, **values)
    assert found(register, code) is None


def test_prioritised_problem_of_an_earlier_picture_is_not_told_of(register: Register) -> None:
    earlier = make.entry(register, "situation_picture", title="Lägesbild 2024")
    later = make.entry(register, "situation_picture", previous=earlier)
    dropped = make.entry(register, "problem", picture=earlier, **PRIORITISED)
    kept = make.entry(register, "problem", picture=earlier, **PRIORITISED)
    now = make.entry(register, "problem", picture=later, continues=kept, **PRIORITISED)
    seen = found(register, "problem_cause")
    assert seen is not None
    assert [node.id for node in seen.nodes] == [now], f"{dropped} was left behind"
    make.entry(register, "cause", problem=kept)
    assert found(register, "problem_cause") is None, "causes follow the problem along"


def test_problem_of_an_organisations_own_picture_is_not_on_the_thread(register: Register) -> None:
    police = make.organisation(register, name="Polisen")
    own = make.entry(register, "situation_picture", organisation=police)
    problem = make.entry(register, "problem", picture=own, **PRIORITISED)
    assert found(register, "problem_cause") is None
    assert ("problem", problem) not in thread.thread(register, TODAY).nodes


def test_goal_of_an_agreement_that_is_over_is_not_told_of(register: Register) -> None:
    over = make.agreement(register, terminated_on=date(2026, 1, 1))
    make.goal(register, agreement=over)
    assert found(register, "goal_measure") is None
    make.goal(register, agreement=make.agreement(register))
    seen = found(register, "goal_measure")
    assert seen is not None
    assert len(seen.nodes) == 1


def test_removed_entry_is_not_broken(register: Register) -> None:
    entries.remove(register, "measure", make.measure(register))
    assert thread_breaks.breaks(register, TODAY) == ()


def test_mend_of_several_takes_what_the_break_says(example: Register) -> None:
    seen = found(example, "measure_goal")
    assert seen is not None
    assert seen.mend.way is Way.SEVERAL
    goal = entries.rows(example, "goal")[0].id
    ids = [node.id for node in seen.nodes]
    several.change_several(example, seen.mend.kind, ids, {seen.mend.field: goal})
    assert found(example, "measure_goal") is None
    related = thread.thread(example, TODAY).related(("goal", goal))
    assert {("measure", id) for id in ids} <= related
