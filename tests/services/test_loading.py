"""Records come in all together or not at all, and a refusal says where it is."""

from pathlib import Path
from typing import Any

import pytest

from bra_desk.basics import clock
from bra_desk.basics.errors import AlreadyThere, InputWrong, UserError, ValuesWrong
from bra_desk.model.measures import MeasureStatus
from bra_desk.services import entries, history, registers
from bra_desk.services.loading import load
from bra_desk.services.measures import measures
from bra_desk.services.records import dump
from bra_desk.services.registers import Start, make_register, open_register
from bra_desk.storage.register import Register
from tests import make

Record = dict[str, Any]


def area(token: str = "a", **body: Any) -> Record:
    """A record of an area."""
    return {"kind": "area", "token": token, "body": {"name": "Ersboda", **body}}


def goal(token: str = "g", **body: Any) -> Record:
    """A record of a goal."""
    return {"kind": "goal", "token": token, "body": {"text": "Mål", **body}}


@pytest.mark.parametrize("start", Start)
def test_what_one_register_gives_another_takes(
    register: Register, tmp_path: Path, start: Start
) -> None:
    make_register(tmp_path / "other", start)
    other = open_register(tmp_path / "other")
    given = dump(other)
    other.close()
    assert load(register, given) == [record["token"] for record in given]
    assert dump(register) == given
    assert registers.verify(register).is_sound


def test_removed_and_awkward_records_come_through(register: Register, tmp_path: Path) -> None:
    id = make.entry(register, "area", name="a\u00a0b", notes="<&>\n\t\u2028 å \U0001f600 \u0301")
    entries.remove(register, "area", id)
    make.entry(register, "area", name="'; DROP TABLE area; --")
    make_register(tmp_path / "other", Start.EMPTY)
    other = open_register(tmp_path / "other")
    load(other, dump(register))
    assert dump(other) == dump(register)
    assert len(entries.rows(other, "area")) == 1
    other.close()


def test_several_statuses_of_one_day_come_through_in_their_order(
    register: Register, tmp_path: Path
) -> None:
    for last in MeasureStatus:
        measure = make.measure(register)
        for status in (MeasureStatus.DELAYED, MeasureStatus.DONE, last):
            measures.set_status(register, measure, status, changed_on=clock.today())
    make_register(tmp_path / "other", Start.EMPTY)
    other = open_register(tmp_path / "other")
    load(other, dump(register))
    assert dump(other) == dump(register)
    other.close()


def test_record_may_point_forwards_and_in_circles(register: Register) -> None:
    bodies = [
        {"kind": "body", "token": "low", "body": {"name": "Låg", "parent": "high"}},
        {"kind": "body", "token": "high", "body": {"name": "Hög", "parent": "low"}},
    ]
    load(register, bodies)
    assert {row.token: row.texts["parent"] for row in entries.rows(register, "body")} == {
        "low": "Hög",
        "high": "Låg",
    }


def test_record_does_not_point_at_itself(register: Register) -> None:
    own = {"kind": "body", "token": "own", "body": {"name": "Egen", "parent": "own"}}
    with pytest.raises(ValuesWrong) as refused:
        load(register, [own])
    assert list(refused.value.problems) == ["parent"]
    assert entries.rows(register, "body") == []


def test_record_may_point_at_what_is_there(register: Register) -> None:
    load(register, [goal()])
    load(register, [{"kind": "measure", "token": "m", "body": {"title": "x", "goal": "g"}}])
    assert entries.rows(register, "measure")[0].texts["goal"] == "Mål"


def test_parts_without_a_place_stand_in_the_order_of_the_file(register: Register) -> None:
    meeting = make.meeting(register)
    make.item(register, meeting, "redan där")
    token = entries.rows(register, "meeting")[0].token
    items = [
        {"kind": "agenda_item", "token": title, "body": {"meeting": token, "title": title}}
        for title in ("c", "a", "b")
    ]
    load(register, items)
    found = entries.rows(register, "agenda_item")
    assert [row.values["title"] for row in found] == ["redan där", "c", "a", "b"]


def test_load_is_one_act_with_a_name(register: Register) -> None:
    load(register, [area("a"), area("b")])
    assert [(act.name, act.changes) for act in history.acts(register)] == [
        ("Inläsning av 2 poster", 2)
    ]


def test_nothing_to_load_is_nothing_done(register: Register) -> None:
    assert load(register, []) == []
    assert history.acts(register) == []


BAD: dict[str, tuple[Any, type[UserError], str]] = {
    "no list": ({"kind": "area"}, InputWrong, "början"),
    "no object": (["area"], InputWrong, "post 1"),
    "nothing": ([None], InputWrong, "post 1"),
    "no body": ([{"kind": "area", "token": "x"}], InputWrong, "post 1"),
    "body is a list": ([{"kind": "area", "token": "x", "body": []}], InputWrong, "post 1"),
    "unknown kind": ([{"kind": "ghost", "token": "x", "body": {}}], InputWrong, "post 1"),
    "kind is a list": ([{"kind": [], "token": "x", "body": {}}], InputWrong, "post 1"),
    "kind of the history": ([{"kind": "change", "token": "x", "body": {}}], InputWrong, "post 1"),
    "missing token": ([{"kind": "area", "body": {"name": "x"}}], InputWrong, "post 1"),
    "empty token": ([area("")], InputWrong, "post 1"),
    "token is a number": ([{**area(), "token": 7}], InputWrong, "post 1"),
    "token with a control character": ([area("a\x00b")], InputWrong, "post 1"),
    "token that is no text": ([area("\udcff")], InputWrong, "post 1"),
    "endless token": ([area("x" * 10_000)], InputWrong, "post 1"),
    "removed is no yes or no": ([{**area(), "removed": "nej"}], InputWrong, "post 1 (area a)"),
    "unknown part of the record": ([{**area(), "tooken": 1}], InputWrong, "post 1 (area a)"),
    "unknown field": ([area(colour="red")], InputWrong, "post 1 (area a)"),
    "part given as a field": ([goal(follow_ups=[])], InputWrong, "post 1 (goal g)"),
    "token twice": ([area("a"), area("a")], AlreadyThere, "post 2 (area a)"),
    "required field missing": (
        [area(), {"kind": "area", "token": "b", "body": {}}],
        ValuesWrong,
        "post 2 (area b): name",
    ),
    "text is a number": ([area(name=7)], ValuesWrong, "post 1 (area a): name"),
    "text is a list": ([area(name=["x"])], ValuesWrong, "post 1 (area a): name"),
    "control character": ([area(name="a\x07")], ValuesWrong, "post 1 (area a): name"),
    "half a character": ([area(name="\ud83d")], ValuesWrong, "post 1 (area a): name"),
    "choice that is none": ([area(area_type="galax")], ValuesWrong, "post 1 (area a): area_type"),
    "choice is a list": ([area(area_type=[])], ValuesWrong, "post 1 (area a): area_type"),
    "bad number": ([goal(number="7")], ValuesWrong, "post 1 (goal g): number"),
    "number is a yes": ([goal(number=True)], ValuesWrong, "post 1 (goal g): number"),
    "number out of range": ([goal(number=10**30)], ValuesWrong, "post 1 (goal g): number"),
    "number that is none": ([goal(number=float("nan"))], ValuesWrong, "post 1 (goal g): number"),
    "bad link": ([goal(agreement="ghost")], InputWrong, "post 1 (goal g): agreement"),
    "link is a number": ([goal(agreement=1)], InputWrong, "post 1 (goal g): agreement"),
    "link is a list": ([goal(agreement=["x"])], InputWrong, "post 1 (goal g): agreement"),
    "link to another kind": (
        [area("a"), goal(agreement="a")],
        InputWrong,
        "post 2 (goal g): agreement",
    ),
    "second settings": (
        [
            {"kind": "settings", "token": t, "body": {"council_name": "x", "municipality": "y"}}
            for t in ("s", "t")
        ],
        AlreadyThere,
        "post 2 (settings t)",
    ),
    "follow-up of nothing": (
        [{"kind": "follow_up", "token": "f", "body": {"year": 2026}}],
        ValuesWrong,
        "post 1 (follow_up f): measure",
    ),
}
_DAYS: tuple[Any, ...] = (
    "2026-13-01",
    "26/11 2026",
    "snart",
    "2026-W48-4",
    "20261126",
    20261126,
    ["x"],
    {},
)
for _raw in _DAYS:
    BAD[f"bad date {_raw}"] = (
        [{"kind": "measure", "token": "m", "body": {"title": "x", "ends_on": _raw}}],
        ValuesWrong,
        "post 1 (measure m): ends_on",
    )


@pytest.mark.parametrize("dry_run", [False, True], ids=["load", "dry run"])
@pytest.mark.parametrize("case", BAD)
def test_bad_record_is_refused_with_its_place_and_nothing_is_saved(
    register: Register, case: str, *, dry_run: bool
) -> None:
    records, error, where = BAD[case]
    with pytest.raises(error) as refused:
        load(register, records, dry_run=dry_run)
    assert refused.value.where == where
    assert refused.value.message.rstrip().endswith(".")
    assert (dump(register), history.acts(register)) == ([], [])


def test_token_in_use_is_refused(register: Register) -> None:
    load(register, [area("a")])
    with pytest.raises(AlreadyThere, match="”a”"):
        load(register, [area("b"), area("a")])
    assert [record["token"] for record in dump(register)] == ["a"]


def test_token_of_a_removed_entry_is_still_in_use(register: Register) -> None:
    load(register, [area("a")])
    entries.remove(register, "area", 1)
    with pytest.raises(AlreadyThere):
        load(register, [area("a")])


def test_same_token_may_stand_in_two_kinds(register: Register) -> None:
    assert load(register, [area("x"), goal("x")]) == ["x", "x"]


def test_dry_run_saves_nothing_and_promises_the_load(register: Register) -> None:
    assert load(register, [area("a"), goal("g")], dry_run=True) == ["a", "g"]
    assert (dump(register), history.acts(register)) == ([], [])
    assert load(register, [area("a"), goal("g")]) == ["a", "g"]
