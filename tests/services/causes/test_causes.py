"""Causes of problems: the tree they form, what is missing in it, and the measures hung on it."""

from datetime import date

import pytest

from bra_desk.basics.errors import EntryMissing, InputWrong, ValuesWrong
from bra_desk.model.causes import CauseLevel, Influence
from bra_desk.model.measures import MeasureStatus
from bra_desk.model.situation import Priority
from bra_desk.services import entries, history, several
from bra_desk.services.causes import cause_trees, causes
from bra_desk.services.causes.cause_trees import CauseTree, TreeNode
from bra_desk.services.loading import load
from bra_desk.services.measures import measures
from bra_desk.storage.register import Register
from tests import make

TODAY = date(2026, 11, 22)


def grown(register: Register, problem: int) -> CauseTree:
    return cause_trees.cause_tree(register, problem, TODAY)


def outline(node: TreeNode) -> dict[str, object]:
    """A tree as nested titles."""
    return {each.title: outline(each) for each in node.branches}


@pytest.fixture
def problem(register: Register) -> int:
    """A prioritised problem with a cause on two levels, one behind, and a measure on that."""
    problem = make.entry(
        register, "problem", title="Mörkt vid ån", priority=Priority.PRIORITISED,
        priority_reason="Många går där",
    )  # fmt: skip
    light = make.entry(register, "cause", problem=problem, text="Lamporna är gamla")
    behind = make.entry(
        register, "cause", problem=None, parent=light, text="Ingen felanmäler",
        influence=Influence.PARTLY,
    )  # fmt: skip
    make.entry(
        register, "cause", problem=problem, text="Vägen ägs av tre", level=CauseLevel.STRUCTURE,
        influence=Influence.NO,
    )  # fmt: skip
    measure = make.measure(
        register, title="Byt lampor", ends_on=date(2026, 11, 1), status=MeasureStatus.ONGOING
    )
    make.entry(register, "measure_cause", measure=measure, cause=behind)
    return problem


def test_tree_has_four_levels_causes_those_behind_and_measures(
    register: Register, problem: int
) -> None:
    tree = grown(register, problem)
    assert outline(tree.root) == {
        "Situation": {"Lamporna är gamla": {"Ingen felanmäler": {"Byt lampor": {}}}},
        "Utsatta": {},
        "Gärningspersoner": {},
        "Struktur": {"Vägen ägs av tre": {}},
    }
    told = {each.title: each.state_text for each in tree.root.walked()}
    assert told["Lamporna är gamla"] == "Har åtgärd", "a measure on what is behind it counts"
    assert told["Vägen ägs av tre"] == "Går inte att påverka"
    assert told["Byt lampor"] == "Försenad"
    assert tree.open_causes == ()


def test_measure_without_a_known_cause_hangs_on_the_problem(
    register: Register, problem: int
) -> None:
    measure = make.measure(register, title="Vandring")
    make.entry(register, "measure_cause", measure=measure, cause=None, problem=problem)
    assert outline(grown(register, problem).root)["Utan känd orsak"] == {"Vandring": {}}


def test_cause_without_a_level_is_not_lost(register: Register, problem: int) -> None:
    make.entry(register, "cause", problem=problem, text="Oklart", level=None)
    assert outline(grown(register, problem).root)["Utan nivå"] == {"Oklart": {}}


def test_cause_whose_parent_is_removed_hangs_on_the_problem(
    register: Register, problem: int
) -> None:
    light = next(c.id for c in grown(register, problem).causes if c.title == "Lamporna är gamla")
    entries.remove(register, "cause", light)
    assert outline(grown(register, problem).root)["Situation"] == {
        "Ingen felanmäler": {"Byt lampor": {}}
    }


def test_measure_in_the_bin_hangs_nowhere(register: Register, problem: int) -> None:
    (measure,) = (row.id for row in entries.rows(register, "measure"))
    entries.remove(register, "measure", measure)
    tree = grown(register, problem)
    assert "Byt lampor" not in [each.title for each in tree.root.walked()]
    assert [row.values["text"] for row in tree.open_causes] == [
        "Lamporna är gamla",
        "Ingen felanmäler",
    ]


def test_causes_follow_a_problem_into_the_next_picture(register: Register, problem: int) -> None:
    later = make.entry(register, "problem", title="Mörkt vid ån", continues=problem)
    make.entry(register, "cause", problem=later, text="Ny skymd sikt")
    make.entry(register, "cause_analysis", problem=problem, conclusion="Ljuset först.")
    tree = grown(register, later)
    situation = outline(tree.root)["Situation"]
    assert isinstance(situation, dict)
    assert list(situation) == ["Lamporna är gamla", "Ny skymd sikt"]
    assert tree.analysis is not None
    assert tree.analysis.values["conclusion"] == "Ljuset först."
    assert [line.id for line in cause_trees.problem_lines(register)] == [later]


def test_problems_are_listed_with_what_is_missing(register: Register, problem: int) -> None:
    bare = make.entry(
        register, "problem", title="Buskörning", priority=Priority.PRIORITISED, priority_reason="-"
    )
    aside = make.entry(
        register, "problem", title="Klotter", priority=Priority.SET_ASIDE, priority_reason="Litet"
    )
    make.entry(register, "cause", problem=problem, text="Skymd sikt")
    lines = {line.id: line for line in cause_trees.problem_lines(register)}
    assert list(lines)[-1] == aside
    assert lines[problem].told == "4 orsaker · 1 utan åtgärd"
    assert (lines[bare].told, lines[bare].state_text) == (
        "inga orsaker",
        "Prioriterat, utan orsaker",
    )


def test_problem_that_is_gone_has_no_tree(register: Register) -> None:
    with pytest.raises(EntryMissing):
        grown(register, 9)


def test_several_measures_are_hung_in_one_act_and_none_twice(register: Register) -> None:
    cause = make.entry(register, "cause")
    first, second = make.measure(register), make.measure(register, title="Klipp häcken")
    assert causes.hang_measures(register, cause, [first]) == 1
    assert causes.hang_measures(register, cause, [first, second, second], effect="Sikt") == 1
    assert causes.hung_on(register, cause) == {first, second}
    effects = {
        r.values["measure"]: r.values["effect"] for r in entries.rows(register, "measure_cause")
    }
    assert effects == {first: "", second: "Sikt"}
    history.undo_last(register)
    assert causes.hung_on(register, cause) == {first}


def test_nothing_and_nobody_is_not_hung(register: Register) -> None:
    cause = make.entry(register, "cause")
    with pytest.raises(InputWrong):
        causes.hang_measures(register, cause, [])
    with pytest.raises(EntryMissing):
        causes.hang_measures(register, cause, [99])
    assert causes.hung_on(register, cause) == frozenset()


def test_measure_is_taken_down_and_put_back(register: Register) -> None:
    cause, measure = make.entry(register, "cause"), make.measure(register)
    causes.hang_measures(register, cause, [measure])
    causes.take_down(register, cause, measure)
    assert causes.hung_on(register, cause) == frozenset()
    with pytest.raises(EntryMissing):
        causes.take_down(register, cause, measure)
    history.undo_last(register)
    assert causes.hung_on(register, cause) == {measure}


@pytest.mark.usefixtures("problem")
def test_proposal_for_next_year_hangs_where_its_measure_does(register: Register) -> None:
    (measure,) = (row.id for row in entries.rows(register, "measure"))
    (made,) = measures.propose_next_year(register, [measure]).made
    ties = entries.rows(register, "measure_cause", {"measure": made})
    assert [row.texts["cause"] for row in ties] == ["Ingen felanmäler, Mörkt vid ån"]


def test_cause_behind_another_belongs_to_its_problem(register: Register, problem: int) -> None:
    above = grown(register, problem).causes[0].id
    behind = make.entry(register, "cause", problem=None, parent=above, text="Bakom")
    assert entries.read(register, "cause", behind).values["problem"] == problem
    other = make.entry(register, "problem", title="Ett annat")
    with pytest.raises(ValuesWrong) as wrong:
        make.entry(register, "cause", problem=other, parent=above)
    assert wrong.value.problems == {"parent": "Välj en post som hör till samma problem."}


def test_cause_is_never_behind_itself(register: Register, problem: int) -> None:
    above, behind = (each.id for each in grown(register, problem).causes[:2])
    opened = entries.read(register, "cause", above)
    with pytest.raises(ValuesWrong) as wrong:
        entries.save(register, "cause", {**opened.values, "parent": behind}, id=above)
    assert "bakom sig själv" in wrong.value.problems["parent"]
    with pytest.raises(ValuesWrong):
        several.change_several(register, "cause", [above], {"parent": behind})


def test_cause_with_others_behind_it_stays_with_its_problem(
    register: Register, problem: int
) -> None:
    above = grown(register, problem).causes[0].id
    other = make.entry(register, "problem", title="Ett annat")
    opened = entries.read(register, "cause", above)
    with pytest.raises(ValuesWrong) as wrong:
        entries.save(register, "cause", {**opened.values, "problem": other}, id=above)
    assert wrong.value.problems == {"problem": "Det finns orsaker bakom posten. Flytta dem först."}


def cause(token: str, problem: str, parent: str | None = None) -> dict[str, object]:
    body = {"text": token, "problem": problem} | ({"parent": parent} if parent else {})
    return {"kind": "cause", "token": token, "body": body}


@pytest.mark.parametrize(
    "records",
    [
        [cause("a", "p", "b"), cause("b", "p", "a")],
        [cause("a", "p", "b"), cause("b", "p", "c"), cause("c", "p", "b")],
        [cause("a", "p"), cause("b", "q", "a")],
    ],
    ids=["a circle", "a circle behind", "two trees"],
)
def test_file_with_a_tangled_tree_is_refused_whole(
    register: Register, records: list[dict[str, object]]
) -> None:
    problems = [
        {"kind": "problem", "token": token, "body": {"title": token}} for token in ("p", "q")
    ]
    with pytest.raises(ValuesWrong) as wrong:
        load(register, [*problems, *records])
    assert wrong.value.where.endswith(": parent")
    assert entries.rows(register, "problem") == []


@pytest.mark.parametrize(
    ("hangs_on", "field"),
    [((), "cause"), (("cause", "problem"), "problem")],
    ids=["nothing", "both"],
)
def test_measure_hangs_on_a_cause_or_a_problem(
    register: Register, problem: int, hangs_on: tuple[str, ...], field: str
) -> None:
    found = {"cause": grown(register, problem).causes[0].id, "problem": problem}
    values = {name: found[name] if name in hangs_on else None for name in found}
    with pytest.raises(ValuesWrong) as wrong:
        make.entry(register, "measure_cause", **values)
    assert list(wrong.value.problems) == [field]
