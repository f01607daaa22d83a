"""Where walks stand, the new walk that looks after an earlier one, and observations handed on."""

from datetime import date

import pytest

from bra_desk.basics.errors import AlreadyThere, EntryMissing, ValuesWrong
from bra_desk.model.walks import ObservationCategory, ObservationKind, Ruling
from bra_desk.services import history
from bra_desk.services.entries import read, rows, save
from bra_desk.services.walks.observations import (
    add_observation,
    make_measure,
    observation_rows,
    put_in_backlog,
)
from bra_desk.services.walks.walks import next_walk, walk_rows
from bra_desk.storage.register import Register
from tests import make

TODAY = date(2026, 11, 22)


def add(register: Register, walk: int, text: str, **values: object) -> int:
    return add_observation(register, walk, {"text": text, **values})


def change(register: Register, kind: str, id: int, **values: object) -> None:
    opened = read(register, kind, id)
    save(register, kind, {**opened.values, **values}, id=id, version=opened.version)


def test_forty_observations_are_numbered_as_they_come_and_keep_their_numbers(
    register: Register,
) -> None:
    walk = make.entry(register, "walk")
    ids = [add(register, walk, f"Lampa {n} är trasig.") for n in range(40)]
    history.undo_last(register)
    make_room = ids[4]
    from bra_desk.services.entries import remove

    remove(register, "walk_observation", make_room)
    numbers = [row.values["number"] for row in observation_rows(register, TODAY, walk)]
    assert numbers == [n for n in range(1, 40) if n != 5]


def test_observation_is_guarded_as_every_text(register: Register) -> None:
    walk = make.entry(register, "walk")
    with pytest.raises(ValuesWrong, match="personnummer"):
        add(register, walk, "Ring 19121212-1212 om lampan")
    assert rows(register, "walk_observation") == []


def test_observation_needs_its_walk(register: Register) -> None:
    with pytest.raises(EntryMissing):
        add(register, 7, "Mörkt")


@pytest.mark.parametrize(
    ("values", "state", "told"),
    [
        ({}, "väntar på beslut", "1 iakttagelse: 1 utan beslut"),
        ({"ruling": Ruling.NOW}, "åtgärdas", "1 iakttagelse: 1 ska göras"),
        (
            {"ruling": Ruling.PLANNED, "due_on": date(2026, 11, 1)},
            "åtgärdas",
            "1 iakttagelse: 1 försenad",
        ),
        ({"ruling": Ruling.NO, "reason": "Privat mark"}, "klar", "1 iakttagelse: 1 åtgärdas inte"),
        ({"ruling": Ruling.NOW, "done_on": date(2026, 11, 1)}, "klar", "1 iakttagelse: 1 klar"),
        ({"observation_kind": ObservationKind.GOOD}, "klar", "1 iakttagelse: 1 bra"),
    ],
)
def test_walk_stands_where_its_observations_stand(
    register: Register, values: dict[str, object], state: str, told: str
) -> None:
    walk = make.entry(register, "walk")
    add(register, walk, "Mörkt vid tunneln", **values)
    (row,) = walk_rows(register, TODAY)
    assert (row.texts["state"], row.texts["standing"]) == (state, told)


@pytest.mark.parametrize(
    ("held_on", "state"),
    [
        (None, "utan datum"),
        (date(2026, 12, 1), "planerad"),
        (date(2026, 11, 1), "utan iakttagelser"),
    ],
)
def test_walk_without_observations_says_where_it_stands(
    register: Register, held_on: date | None, state: str
) -> None:
    make.entry(register, "walk", held_on=held_on, premeeting_on=None, follow_up_on=None)
    assert walk_rows(register, TODAY)[0].texts["state"] == state


def test_those_who_walk_are_counted_over_their_roles(register: Register) -> None:
    walk = make.entry(register, "walk")
    for count in (9, 4, None):
        make.entry(register, "walk_participants", walk=walk, count=count)
    assert walk_rows(register, TODAY)[0].texts["walked"] == "13"


def test_no_is_never_without_a_reason(register: Register) -> None:
    walk = make.entry(register, "walk")
    with pytest.raises(ValuesWrong, match="varför det inte åtgärdas"):
        add(register, walk, "Buskar", ruling=Ruling.NO, reason="  ")


def test_what_is_refused_cannot_be_done(register: Register) -> None:
    walk = make.entry(register, "walk")
    with pytest.raises(ValuesWrong, match="Ändra beslutet"):
        add(register, walk, "Buskar", ruling=Ruling.NO, reason="Nej", done_on=TODAY)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ({"premeeting_on": date(2026, 10, 20)}, "före förmötet"),
        ({"follow_up_on": date(2026, 10, 2)}, "före vandringen"),
    ],
)
def test_meetings_stand_around_the_walk(
    register: Register, days: dict[str, date], said: str
) -> None:
    with pytest.raises(ValuesWrong, match=said):
        make.entry(register, "walk", **days)


def test_next_walk_takes_over_what_is_open_and_says_where_it_comes_from(register: Register) -> None:
    walk = make.entry(register, "walk", area=make.entry(register, "area"))
    add(register, walk, "Klart", ruling=Ruling.NOW, done_on=date(2026, 11, 2))
    add(register, walk, "Nej", ruling=Ruling.NO, reason="Privat mark")
    late = add(register, walk, "Sent", place="Torget", ruling=Ruling.NOW, due_on=date(2026, 11, 2))
    undecided = add(register, walk, "Obesvarat", category=ObservationCategory.LIGHTING)
    made = next_walk(register, walk, date(2027, 4, 6), TODAY)
    values = read(register, "walk", made).values
    assert (values["continues"], values["title"]) == (walk, "Trygghetsvandring Östra Ängsjö")
    carried = observation_rows(register, TODAY, made)
    assert [row.values["continues"] for row in carried] == [late, undecided]
    assert [row.values["number"] for row in carried] == [1, 2]
    assert carried[0].values["ruling"] is Ruling.NOW
    assert carried[1].values["category"] is ObservationCategory.LIGHTING


def test_what_a_later_walk_looks_after_is_not_asked_for_twice(register: Register) -> None:
    walk = make.entry(register, "walk")
    add(register, walk, "Sent", ruling=Ruling.NOW, due_on=date(2026, 11, 2))
    add(register, walk, "Klart", ruling=Ruling.NOW, done_on=date(2026, 11, 2))
    next_walk(register, walk, date(2026, 11, 20), TODAY)
    told = {row.values["continues"]: row.texts["standing"] for row in walk_rows(register, TODAY)}
    assert told == {None: "1 iakttagelse: 1 klar", walk: "1 iakttagelse: 1 försenad"}


def test_walk_has_one_next_walk_and_undo_takes_all_of_it(register: Register) -> None:
    walk = make.entry(register, "walk")
    add(register, walk, "Obesvarat")
    next_walk(register, walk, None, TODAY)
    with pytest.raises(AlreadyThere, match="redan en uppföljande"):
        next_walk(register, walk, None, TODAY)
    history.undo_last(register)
    assert len(rows(register, "walk")) == len(rows(register, "walk_observation")) == 1


def test_observation_becomes_a_measure_in_one_step(register: Register) -> None:
    owner = make.organisation(register, "Gator och parker")
    walk = make.entry(register, "walk", area=make.entry(register, "area"))
    seen = add(
        register,
        walk,
        "Två lampor är trasiga.",
        place="Tunneln",
        proposal="Byt dem.",
        responsible=owner,
        due_on=date(2027, 3, 1),
    )
    made = read(register, "measure", make_measure(register, seen)).values
    assert (made["title"], made["owner"]) == ("Två lampor är trasiga (Tunneln)", owner)
    assert (made["place"], made["ends_on"]) == ("Tunneln", date(2027, 3, 1))
    assert made["description"].splitlines() == [
        "Iakttagelse 1 på Trygghetsvandring Östra Ängsjö 14 oktober 2026.",
        "Två lampor är trasiga.",
        "Byt dem.",
    ]
    assert read(register, "walk_observation", seen).values["measure"] is not None
    with pytest.raises(AlreadyThere, match="en åtgärd"):
        make_measure(register, seen)
    history.undo_last(register)
    assert rows(register, "measure") == []
    assert read(register, "walk_observation", seen).values["measure"] is None


def test_observation_goes_to_the_backlog_of_a_body(register: Register) -> None:
    body = make.body(register)
    walk = make.entry(register, "walk", held_on=None, premeeting_on=None, follow_up_on=None)
    seen = add(register, walk, "Otryggt vid torget")
    made = read(register, "backlog_item", put_in_backlog(register, seen, body)).values
    assert (made["body"], made["title"]) == (body, "Otryggt vid torget")
    assert made["background"].startswith("Iakttagelse 1 på Trygghetsvandring Östra Ängsjö.")
    with pytest.raises(AlreadyThere, match="ärendebanken"):
        put_in_backlog(register, seen, body)
