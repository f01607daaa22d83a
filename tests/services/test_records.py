"""What files and scripts are told: kinds, schema, every record, and chosen rows."""

import json
from itertools import groupby
from typing import Any

import pytest

from bra_desk.basics.errors import InputWrong
from bra_desk.forms.catalogue import FORMS
from bra_desk.services import entries, records
from bra_desk.storage import reads
from bra_desk.storage.register import Register
from tests import make


def test_kinds_are_the_forms() -> None:
    assert [kind.kind for kind in records.kinds()] == list(FORMS)


def test_schema_names_every_kind_and_field() -> None:
    schemas = {
        each["properties"]["kind"]["const"]: each["properties"]["body"]["properties"].keys()
        for each in records.schema()["items"]["oneOf"]
    }
    assert schemas == {
        kind: {field.name: 0 for field in form.values}.keys() for kind, form in FORMS.items()
    }
    assert json.loads(json.dumps(records.schema())) == records.schema()


def test_dump_leaves_out_empty_fields_and_names_links_by_token(register: Register) -> None:
    make.goal(register, number=None, text="Mål")
    token = entries.rows(register, "goal")[0].token
    make.measure(
        register, title="x", goal=1, cost=None, starts_on=None, ends_on=None, is_pledge=False
    )
    (measure,) = (record for record in records.dump(register) if record["kind"] == "measure")
    assert measure["body"] == {"title": "x", "status": "ongoing", "goal": token}


def test_dump_is_sorted_and_the_same_every_time(example: Register) -> None:
    found = records.dump(example)
    for kind, written in groupby(found, lambda record: record["kind"]):
        with example.read() as session:
            tokens = reads.tokens(session, kind)
        as_they_came = [tokens[id] for id in sorted(tokens)]
        expected = as_they_came if FORMS[kind].keeps_order else sorted(as_they_came)
        assert [record["token"] for record in written] == expected
    kinds = [kind for kind, _written in groupby(found, lambda record: record["kind"])]
    assert kinds == [kind for kind in FORMS if kind in kinds]
    assert found == records.dump(example)
    assert json.loads(json.dumps(found)) == found


def test_dump_can_hold_the_history(register: Register) -> None:
    make.entry(register, "area", name="Ersboda")
    change = records.dump(register, with_history=True)[-1]
    assert (change["kind"], change["token"]) == ("change", "change-1")
    assert change["body"]["act"]["actor"] == "Anna Lind"
    assert (change["body"]["before"], change["body"]["after"]["name"]) == (None, "Ersboda")


@pytest.fixture
def measures(register: Register) -> Register:
    """Four measures that differ."""
    owner = make.entry(register, "organisation", name="Polisen")
    kinds: dict[str, dict[str, Any]] = {
        "Öl": {"cost": 7, "status": "planned", "owner": owner},
        "ål": {"cost": 100, "status": "done", "is_pledge": True},
        "Al": {"cost": None, "status": "ongoing", "ends_on": None},
        "ek": {"cost": 20, "status": "ongoing"},
    }
    for title, values in kinds.items():
        form = FORMS["measure"]
        chosen = values | {"status": form.field("status").read(values["status"])}
        make.measure(register, title=title, **chosen)
    return register


@pytest.mark.parametrize(
    ("where", "titles"),
    [
        (["title=ek"], {"ek"}),
        (["cost=100"], {"ål"}),
        (["cost="], {"Al"}),
        (["status=ongoing"], {"Al", "ek"}),
        (["status=ongoing", "cost=20"], {"ek"}),
        (["is_pledge=true"], {"ål"}),
        (["is_pledge=false"], {"Öl", "Al", "ek"}),
        (["ends_on=2027-03-31"], {"Öl", "ål", "ek"}),
        (["ends_on="], {"Al"}),
        (["owner="], {"ål", "Al", "ek"}),
        (["title=a=b"], set()),
    ],
)
def test_rows_are_chosen_by_conditions(
    measures: Register, where: list[str], titles: set[str]
) -> None:
    found = records.chosen(measures, "measure", where)
    assert {row.values["title"] for row in found} == titles


def test_link_is_chosen_by_token(measures: Register) -> None:
    token = entries.rows(measures, "organisation")[0].token
    found = records.chosen(measures, "measure", [f"owner={token}"])
    assert [row.values["title"] for row in found] == ["Öl"]


@pytest.mark.parametrize(
    ("sort", "titles"),
    [
        ("title", ["Al", "ek", "ål", "Öl"]),
        ("-title", ["Öl", "ål", "ek", "Al"]),
        ("cost", ["Öl", "ek", "ål", "Al"]),
        ("-cost", ["ål", "ek", "Öl", "Al"]),
        ("status", ["ek", "Al", "Öl", "ål"]),
    ],
)
def test_rows_are_sorted_as_lists_are(measures: Register, sort: str, titles: list[str]) -> None:
    found = records.chosen(measures, "measure", (), sort)
    assert [row.values["title"] for row in found] == titles


REFUSED: list[tuple[str, list[str], str, str]] = [
    ("ghost", [], "", "ghost"),
    ("measure", ["colour=red"], "", "colour"),
    ("measure", ["follow_ups=1"], "", "follow_ups"),
    ("measure", ["cost=mycket"], "", "cost=mycket"),
    ("measure", ["cost=99999999999999999999999"], "", "cost=99999999999999999999999"),
    ("measure", ["ends_on=snart"], "", "ends_on=snart"),
    ("measure", ["status=galax"], "", "status=galax"),
    ("measure", ["is_pledge=ja"], "", "is_pledge=ja"),
    ("measure", ["owner=ghost"], "", "owner=ghost"),
    ("measure", [], "colour", "colour"),
]


@pytest.mark.parametrize(("kind", "where", "sort", "place"), REFUSED)
def test_question_that_cannot_be_asked_is_refused(
    measures: Register, kind: str, where: list[str], sort: str, place: str
) -> None:
    with pytest.raises(InputWrong) as refused:
        records.chosen(measures, kind, where, sort)
    assert refused.value.where == place
    words: set[Any] = set(refused.value.message.lower().split())
    assert not words & {"invalid", "literal", "for", "int"}, "in Swedish"


def test_view_narrows_rows_to_those_it_shows(register: Register) -> None:
    make.measure(register, title="Utan mål")
    make.measure(register, title="Med mål", goal=make.goal(register))
    found = entries.rows(register, "measure")
    shown = records.seen_in(register, "measure", found, "without_goal")
    assert [row.values["title"] for row in shown] == ["Utan mål"]
    with pytest.raises(InputWrong, match="without_goal"):
        records.seen_in(register, "measure", found, "nothing")
