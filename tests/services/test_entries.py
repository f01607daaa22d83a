"""Listing, reading, saving and removing an entry of any kind."""

from typing import Any

import pytest

from bra_desk.basics.errors import EntryChanged, EntryMissing, InputWrong, ValuesWrong
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.measures import MeasureStatus
from bra_desk.model.meetings import Progress
from bra_desk.model.people import SeatRole
from bra_desk.services.entries import options, read, remove, rows, save
from bra_desk.storage.register import Register
from tests import make


@pytest.mark.parametrize("kind", FORMS)
def test_entry_of_every_kind_is_read_as_it_was_saved(register: Register, kind: str) -> None:
    id = make.entry(register, kind)
    opened = read(register, kind, id)
    found = next(row for row in rows(register, kind) if row.id == id)
    assert (opened.version, opened.values) == (1, found.values)
    assert opened.values.keys() == {field.name for field in FORMS[kind].values}
    assert opened.caption
    assert save(register, kind, opened.values, id=id, version=1) == id


@pytest.mark.parametrize("kind", FORMS)
def test_removed_entry_of_every_kind_is_gone_from_the_list(register: Register, kind: str) -> None:
    id = make.entry(register, kind)
    remove(register, kind, id)
    assert id not in [row.id for row in rows(register, kind)]
    assert id not in [option.id for option in options(register, kind)]
    for gone in (
        lambda: read(register, kind, id),
        lambda: remove(register, kind, id),
        lambda: save(register, kind, FORMS[kind].empty() | make.TYPICAL[kind], id=id),
    ):
        with pytest.raises((EntryMissing, ValuesWrong)):
            gone()


def test_entry_that_never_was_is_told(register: Register) -> None:
    with pytest.raises(EntryMissing, match=r"Posten finns inte längre i åtgärder|Åtgärder"):
        read(register, "measure", 7)


REFUSED: list[tuple[str, dict[str, Any], list[str]]] = [
    ("area", {"name": ""}, ["name"]),
    ("area", {"name": "  "}, ["name"]),
    ("area", {"name": "två\nrader"}, ["name"]),
    ("area", {"name": "å" * 501}, ["name"]),
    ("area", {"name": "\ud800"}, ["name"]),
    ("area", {"name": None, "area_type": None}, ["name", "area_type"]),
    ("measure", {"cost": -1}, ["cost"]),
    ("measure", {"cost": 2.5}, ["cost"]),
    ("measure", {"cost": True}, ["cost"]),
    ("meeting", {"body": None, "held_on": None}, ["body", "held_on"]),
    ("follow_up", {"measure": None}, ["measure"]),
]


@pytest.mark.parametrize(("kind", "values", "fields"), REFUSED)
def test_wrong_values_are_told_by_field_and_nothing_is_saved(
    register: Register, kind: str, values: dict[str, Any], fields: list[str]
) -> None:
    links = {link.name: None for link in FORMS[kind].links}
    with pytest.raises(ValuesWrong) as refused:
        save(register, kind, FORMS[kind].empty() | make.TYPICAL[kind] | links | values)
    assert set(fields) <= refused.value.problems.keys()
    assert all(problem.endswith(".") for problem in refused.value.problems.values())
    assert rows(register, kind) == []


def test_link_to_nobody_is_refused(register: Register) -> None:
    with pytest.raises(InputWrong):
        make.entry(register, "person", organisation=99)
    assert rows(register, "person") == []


def test_second_entry_of_a_single_kind_is_refused(register: Register) -> None:
    make.entry(register, "settings")
    with pytest.raises(InputWrong):
        make.entry(register, "settings")
    assert len(rows(register, "settings")) == 1


def test_entry_saved_by_another_since_it_was_opened_is_told(register: Register) -> None:
    id = make.entry(register, "area", name="Ersboda")
    mine, theirs = read(register, "area", id), read(register, "area", id)
    save(register, "area", theirs.values | {"name": "Deras"}, id=id, version=theirs.version)
    with pytest.raises(EntryChanged, match="har ändrats sedan du öppnade den"):
        save(register, "area", mine.values | {"name": "Mitt"}, id=id, version=mine.version)
    assert read(register, "area", id).values["name"] == "Deras"
    assert read(register, "area", id).version == mine.version + 1


def test_new_part_comes_last_among_its_parents_parts(register: Register) -> None:
    meeting, other = make.meeting(register), make.meeting(register)
    for title in ("a", "b", "c"):
        make.item(register, meeting, title)
    make.item(register, other, "först där")
    found = rows(register, "agenda_item", {"meeting": meeting})
    assert [(row.values["title"], row.values["position"]) for row in found] == [
        ("a", 0),
        ("b", 1),
        ("c", 2),
    ]
    assert rows(register, "agenda_item", {"meeting": other})[0].values["position"] == 0


def test_part_may_be_given_its_place(register: Register) -> None:
    meeting = make.meeting(register)
    make.item(register, meeting, "a", position=5)
    make.item(register, meeting, "b")
    make.item(register, meeting, "c", position=0)
    found = rows(register, "agenda_item", {"meeting": meeting})
    assert [row.values["title"] for row in found] == ["c", "a", "b"]


def test_rows_may_be_chosen_by_a_field(register: Register) -> None:
    first, second = make.goal(register, text="a"), make.goal(register, text="b")
    for goal, title in ((first, "x"), (second, "y"), (None, "z")):
        make.measure(register, title=title, goal=goal)

    def titles(where: dict[str, Any]) -> list[str]:
        return [row.values["title"] for row in rows(register, "measure", where)]

    assert titles({"goal": first}) == ["x"]
    assert titles({"goal": None}) == ["z"]
    assert titles({"goal": [first, second]}) == ["x", "y"]
    assert titles({"goal": first, "title": "y"}) == []
    assert titles({"status": MeasureStatus.DONE}) == []


def test_rows_say_what_a_person_reads(register: Register) -> None:
    make.measure(register, owner=make.organisation(register, "Polisen"), is_pledge=True)
    texts = rows(register, "measure")[0].texts
    assert texts["owner"] == "Polisen"
    assert texts["status"] == "Pågår"
    assert texts["cost"] == "250\u00a0000 kr"
    assert (texts["is_pledge"], texts["goal"], texts["aim"]) == ("Ja", "", "")


def test_link_to_a_removed_entry_can_still_be_read(register: Register) -> None:
    owner = make.organisation(register, "Polisen")
    make.measure(register, owner=owner)
    remove(register, "organisation", owner)
    assert rows(register, "measure")[0].texts["owner"] == "Polisen"


def test_choices_order_by_their_labels_order_not_by_their_spelling(register: Register) -> None:
    item = make.entry(register, "agenda_item")
    for progress in (Progress.DROPPED, Progress.DONE, Progress.OPEN):
        make.task(register, item, progress.value, progress=progress)
    found = [row.values["progress"] for row in rows(register, "task")]
    assert found == [Progress.OPEN, Progress.DONE, Progress.DROPPED]


def test_links_order_by_the_name_they_point_at(register: Register) -> None:
    body = make.body(register)
    for name in ("Örjan", "Åke", "Bo"):
        make.seat(register, body, make.person(register, name))
    make.seat(register, body, make.person(register, "Zoe"), role=SeatRole.CHAIR)
    found = [row.texts["person"].partition(",")[0] for row in rows(register, "seat")]
    assert found == ["Zoe", "Bo", "Åke", "Örjan"]


def test_newest_meeting_stands_first(example: Register) -> None:
    days = [row.values["held_on"] for row in rows(example, "meeting")]
    assert days == sorted(days, reverse=True)


def test_empty_values_stand_last(register: Register) -> None:
    make.measure(register, title="utan dag", ends_on=None)
    make.measure(register, title="med dag")
    assert [row.values["title"] for row in rows(register, "measure")] == ["med dag", "utan dag"]


def test_options_are_what_a_link_may_point_at_in_order(register: Register) -> None:
    for name in ("Ö", "Å", "A"):
        make.organisation(register, name)
    assert [option.label for option in options(register, "organisation")] == ["A", "Å", "Ö"]


@pytest.mark.parametrize(
    ("kind", "link"),
    [("organisation", "parent"), ("body", "parent"), ("agreement", "replaces")],
)
def test_entry_does_not_point_at_itself(register: Register, kind: str, link: str) -> None:
    id = make.entry(register, kind)
    values = read(register, kind, id).values | {link: id}
    with pytest.raises(ValuesWrong) as refused:
        save(register, kind, values, id=id)
    assert list(refused.value.problems) == [link]
    assert read(register, kind, id).values[link] is None
