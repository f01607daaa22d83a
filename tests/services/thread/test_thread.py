"""The red thread: what hangs together with what, the same both ways."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import event

from bra_desk.basics.errors import EntryMissing
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.causes import Influence
from bra_desk.model.measures import Light, MeasureStatus
from bra_desk.model.meetings import DecisionType, Progress
from bra_desk.model.reports import ReportKind
from bra_desk.model.situation import Priority
from bra_desk.services import entries
from bra_desk.services.reporting import reports
from bra_desk.services.thread import thread
from bra_desk.services.thread.thread import Thread
from bra_desk.services.thread.thread_entries import Key, read_entries
from bra_desk.storage.register import Register
from tests import make

TODAY = date(2026, 11, 22)
YESTERDAY = TODAY - timedelta(days=1)


def follow_up(register: Register, year: int, **values: Any) -> int:
    form = {"year": year, "followed_up_on": date(year + 1, 2, 1), **values}
    return make.entry(register, "follow_up", **form)


def shown(found: Thread, key: Key) -> list[list[Key]]:
    """The keys in each column of a chain."""
    return [[node.key for node in stage.nodes] for stage in found.chain(key).stages]


@pytest.fixture
def twined(register: Register) -> dict[str, Key]:
    """Two measures for one goal, each with a problem of its own, followed up in different years.

    The first problem goes on from an earlier picture, where its cause was found.
    """
    goal, plan = make.entry(register, "goal"), make.entry(register, "action_plan")
    pledge = make.entry(register, "pledge")
    earlier = make.entry(register, "situation_picture", title="Lägesbild 2024")
    picture = make.entry(register, "situation_picture", previous=earlier)
    before = make.entry(register, "problem", title="Mörkt vid ån", picture=earlier)
    problem = make.entry(
        register, "problem", title="Mörkt vid ån", picture=picture, continues=before
    )
    other = make.entry(register, "problem", title="Skymd sikt", picture=picture)
    cause = make.entry(register, "cause", problem=before, text="Lampor saknas")
    behind = make.entry(register, "cause", problem=before, parent=cause, text="Ingen felanmäler")
    first = make.entry(register, "measure", goal=goal, plan=plan)
    second = make.entry(register, "measure", title="Rensa sly", goal=goal)
    third = make.entry(register, "measure", title="Måla tunneln")
    make.entry(register, "measure_cause", measure=first, cause=behind)
    make.entry(register, "measure_cause", measure=second, cause=None, problem=other)
    make.entry(register, "measure_cause", measure=third, cause=None, problem=problem)
    make.entry(register, "pledge_measure", pledge=pledge, measure=first)
    indicator = make.entry(register, "indicator", measure=first)
    old = follow_up(register, 2024, measure=first)
    new = follow_up(register, 2025, measure=second)
    report = reports.begin(register, ReportKind.ANNUAL, 2025)
    return {
        "earlier": ("situation_picture", earlier),
        "picture": ("situation_picture", picture),
        "before": ("problem", before),
        "problem": ("problem", problem),
        "other_problem": ("problem", other),
        "cause": ("cause", cause),
        "behind": ("cause", behind),
        "goal": ("goal", goal),
        "plan": ("action_plan", plan),
        "pledge": ("pledge", pledge),
        "first": ("measure", first),
        "second": ("measure", second),
        "third": ("measure", third),
        "indicator": ("indicator", indicator),
        "old": ("follow_up", old),
        "new": ("follow_up", new),
        "report": ("report", report),
    }


#: Both pictures with the problem in both, and the causes of the first measure.
SEEN = ["earlier", "picture", "before", "problem"]
WHY = ["cause", "behind"]
CHAINS = {
    "problem": [
        ["earlier", "picture", "problem"], WHY, ["goal"], ["plan", "pledge"],
        ["first", "third"], ["indicator", "old"], [],
    ],
    "cause": [SEEN, ["cause"], ["goal"], ["plan", "pledge"], ["first"], ["indicator", "old"], []],
    "picture": [
        ["picture", "before", "problem", "other_problem"], WHY, ["goal"], ["plan", "pledge"],
        ["first", "second", "third"], ["indicator", "new", "old"], ["report"],
    ],
    "goal": [
        [*SEEN, "other_problem"], WHY, ["goal"], ["plan", "pledge"],
        ["first", "second"], ["indicator", "new", "old"], ["report"],
    ],
    "first": [SEEN, WHY, ["goal"], ["plan", "pledge"], ["first"], ["indicator", "old"], []],
    "second": [["picture", "other_problem"], [], ["goal"], [], ["second"], ["new"], ["report"]],
    "old": [SEEN, WHY, ["goal"], ["plan", "pledge"], ["first"], ["old"], []],
    "new": [["picture", "other_problem"], [], ["goal"], [], ["second"], ["new"], ["report"]],
    "report": [["picture", "other_problem"], [], ["goal"], [], ["second"], ["new"], ["report"]],
    "third": [SEEN, [], [], [], ["third"], [], []],
}  # fmt: skip


@pytest.mark.parametrize("name", CHAINS)
def test_chain_holds_what_hangs_together_and_nothing_else(
    register: Register, twined: dict[str, Key], name: str
) -> None:
    found = shown(thread.thread(register, TODAY), twined[name])
    wanted = [sorted(twined[each] for each in column) for column in CHAINS[name]]
    assert [sorted(column) for column in found] == wanted


def test_goal_and_plan_have_follow_ups_of_their_own(
    register: Register, twined: dict[str, Key]
) -> None:
    of_goal = follow_up(register, 2025, goal=twined["goal"][1])
    of_plan = follow_up(register, 2025, plan=twined["plan"][1])
    found = thread.thread(register, TODAY)
    assert ("follow_up", of_goal) in found.related(twined["goal"])
    assert ("follow_up", of_goal) not in found.related(twined["first"])
    assert shown(found, ("follow_up", of_plan))[3] == [twined["plan"]]
    assert found.has(twined["plan"], "report")


def test_plan_hangs_on_the_decision_behind_it(register: Register) -> None:
    decision = make.entry(register, "decision")
    plan = make.entry(register, "action_plan", decision=decision)
    found = thread.thread(register, TODAY)
    assert [each.key for each in found.chain(("action_plan", plan)).upwards] == [
        ("decision", decision)
    ]
    assert [each.key for each in found.chain(("decision", decision)).downwards] == [
        ("action_plan", plan)
    ]


def test_plan_hangs_on_the_picture_it_answers_and_not_on_its_problems(register: Register) -> None:
    picture, own = make.situation_picture(register), make.organisation(register)
    make.problem(register, picture=picture)
    plan = make.action_plan(register, situation_picture=picture)
    found = thread.thread(register, TODAY)
    assert [each.key for each in found.chain(("action_plan", plan)).upwards] == [
        ("situation_picture", picture)
    ]
    assert found.has(("situation_picture", picture), "action_plan")
    opened = entries.read(register, "situation_picture", picture).values
    entries.save(register, "situation_picture", {**opened, "organisation": own}, id=picture)
    found = thread.thread(register, TODAY)
    assert found.chain(("action_plan", plan)).upwards == ()


def test_decision_that_changed_a_measure_stands_above_it(register: Register) -> None:
    made, measure = make.entry(register, "decision"), make.measure(register)
    make.entry(register, "measure_change", decision=made, measure=measure)
    found = thread.thread(register, TODAY)
    assert found.has(("decision", made), "measure")
    assert [each.key for each in found.chain(("measure", measure)).upwards] == [("decision", made)]


def test_removed_entry_is_on_no_chain(register: Register, twined: dict[str, Key]) -> None:
    entries.remove(register, "goal", twined["goal"][1])
    found = thread.thread(register, TODAY)
    assert twined["goal"] not in found.nodes
    assert shown(found, twined["first"])[2] == []
    with pytest.raises(EntryMissing):
        found.chain(twined["goal"])


def test_both_ways_agree_for_every_pair_of_the_example(example: Register) -> None:
    found = thread.thread(example, TODAY)
    down = {(key, below.key) for key in found.nodes for below in found.chain(key).downwards}
    up = {(above.key, key) for key in found.nodes for above in found.chain(key).upwards}
    assert down == up
    assert len(down) > 500


STATES: list[tuple[str, dict[str, Any], tuple[str, str]]] = [
    ("situation_picture", {"decided_on": None}, ("soon", "Utkast")),
    ("situation_picture", {"decided_on": date(2025, 3, 4)}, ("fine", "Beslutad 2025")),
    ("situation_picture", {"decided_on": date(2024, 3, 4)}, ("late", "Ska uppdateras")),
    ("problem", {"priority": Priority.PRIORITISED}, ("soon", "Prioriterat, utan orsaker")),
    ("problem", {"priority": Priority.WATCHED}, ("plain", "Följs")),
    ("problem", {"priority": None}, ("plain", "Inte vägt")),
    ("cause", {}, ("soon", "Går att påverka, utan åtgärd")),
    ("cause", {"influence": None}, ("waiting", "Inte bedömd")),
    ("cause", {"influence": Influence.NO}, ("plain", "Går inte att påverka")),
    ("measure", {"ends_on": YESTERDAY}, ("late", "Försenad")),
    ("measure", {"status": MeasureStatus.ONGOING}, ("fine", "Pågår")),
    ("measure", {"status": MeasureStatus.DONE, "ends_on": YESTERDAY}, ("fine", "Genomförd")),
    ("measure", {"status": MeasureStatus.NOT_DONE}, ("plain", "Ej genomförd")),
    ("goal", {}, ("soon", "Inte uppföljt")),
    ("decision", {}, ("waiting", "Öppet")),
    ("decision", {"due_on": YESTERDAY}, ("late", "Försenat")),
    ("decision", {"progress": Progress.DONE}, ("fine", "Klart")),
    ("decision", {"decision_type": DecisionType.NOTED}, ("plain", "Läggs till handlingarna")),
    ("pledge", {"starts_on": None, "ends_on": None}, ("soon", "Utan period")),
    ("indicator", {}, ("soon", "Utan värden")),
    ("follow_up", {"light": Light.RED}, ("late", "Röd: långt från målet")),
    ("follow_up", {}, ("plain", "Uppföljd")),
    ("report", {}, ("soon", "Skrivs")),
]


@pytest.mark.parametrize(("kind", "values", "state"), STATES)
def test_state_is_a_word(
    register: Register, kind: str, values: dict[str, Any], state: tuple[str, str]
) -> None:
    made = make.entry(register, kind, **values)
    node = thread.thread(register, TODAY).nodes[kind, made]
    assert (node.state, node.state_text) == state


@pytest.mark.parametrize(
    ("year", "state"), [(2025, ("fine", "Uppföljt 2025")), (2023, ("soon", "Uppföljt 2023"))]
)
def test_goal_says_when_it_was_last_followed_up(
    register: Register, year: int, state: tuple[str, str]
) -> None:
    goal = make.entry(register, "goal")
    follow_up(register, 2022, goal=goal)
    follow_up(register, year, goal=goal)
    node = thread.thread(register, TODAY).nodes["goal", goal]
    assert (node.state, node.state_text) == state


def test_thread_of_a_large_council_is_read_in_few_queries(register: Register) -> None:
    goal, focus = make.goal(register), make.focus_area(register)
    causes = [make.entry(register, "cause", text=f"Orsak {number}") for number in range(40)]
    with register.write("Många åtgärder") as session:
        form = FORMS["measure"]
        for number in range(400):
            values = form.empty() | make.TYPICAL["measure"] | {"goal": goal, "focus_area": focus}
            values |= {"title": f"Åtgärd {number}"}
            id = entries.save_in(session, form, values)
            tie = {"measure": id, "cause": causes[number % 40], "problem": None, "effect": ""}
            entries.save_in(session, FORMS["measure_cause"], tie)
            told = {**make.TYPICAL["follow_up"], "measure": id, "year": 2025}
            entries.save_in(session, FORMS["follow_up"], FORMS["follow_up"].empty() | told)
    asked: list[str] = []
    with register.read() as session:
        connection = session.connection()
        event.listen(
            connection, "before_cursor_execute", lambda *given: asked.append(str(given[2]))
        )
        found = thread.thread_in(session, read_entries(session, TODAY))
    assert len(found.chain(("goal", goal)).upwards) == 40 + 40
    assert len(found.chain(("goal", goal)).downwards) == 1 + 400 + 400
    assert 10 < len(asked) < 50
