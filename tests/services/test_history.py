"""What was done can be read, and taken back, as long as nothing rests on it."""

import pytest
from sqlalchemy import text

from bra_desk.basics.errors import EntryLocked, EntryMissing
from bra_desk.services import entries, history, registers
from bra_desk.services.history import acts, take_back, undo_last
from bra_desk.services.loading import load
from bra_desk.services.meetings.meetings import plan_meeting
from bra_desk.services.records import dump
from bra_desk.storage.register import Register
from tests import make


def change(register: Register, kind: str, id: int, **values: object) -> None:
    """Save some fields of an entry."""
    entries.save(register, kind, entries.read(register, kind, id).values | values, id=id)


def newest(register: Register) -> int:
    """The number of the newest act."""
    return acts(register, 1)[0].id


def test_undone_insert_is_gone(register: Register) -> None:
    make.entry(register, "area")
    assert undo_last(register) == "Nytt område: Östra Ängsjö"
    assert dump(register) == []
    assert registers.verify(register).is_sound


def test_undone_update_is_as_before(register: Register) -> None:
    id = make.entry(register, "area", name="Ersboda", notes="förr")
    before = dump(register)
    change(register, "area", id, name="Nytt", notes="")
    assert undo_last(register) == "Ändring i Områden: Nytt"
    assert dump(register) == before
    assert entries.read(register, "area", id).version == 3, "an open form still notices"


def test_undone_removal_is_back(register: Register) -> None:
    id = make.entry(register, "area")
    before = dump(register)
    entries.remove(register, "area", id)
    undo_last(register)
    assert dump(register) == before


def test_undone_load_is_gone_whole(example: Register, register: Register) -> None:
    load(register, dump(example))
    undo_last(register)
    assert dump(register) == []
    assert registers.verify(register).is_sound


def test_undone_plan_takes_agenda_and_people_with_it(example: Register) -> None:
    before = dump(example)
    values = dict(entries.rows(example, "meeting")[0].values)
    plan_meeting(example, values | {"number": None, "first_number": None})
    assert len(dump(example)) > len(before) + 3
    assert undo_last(example) == "Möte planerat"
    assert dump(example) == before


def test_undo_goes_backwards_act_by_act(register: Register) -> None:
    id = make.entry(register, "area", name="1")
    for name in ("2", "3"):
        change(register, "area", id, name=name)
    seen = []
    while undo_last(register):
        seen.append([row.values["name"] for row in entries.rows(register, "area")])
    assert seen == [["2"], ["1"], []]


def test_undo_can_itself_be_taken_back(register: Register) -> None:
    id = make.entry(register, "area", name="Ersboda")
    change(register, "area", id, name="Ålidhem")
    done = dump(register)
    undo_last(register)
    take_back(register, newest(register))
    assert dump(register) == done


def test_act_whose_undo_was_taken_back_is_done_again(register: Register) -> None:
    make.entry(register, "area")
    act = newest(register)
    take_back(register, take_back(register, act))
    assert not next(each for each in acts(register) if each.id == act).is_taken_back
    assert undo_last(register) == "Nytt område: Östra Ängsjö"
    assert dump(register) == []


def test_undoing_is_an_act_that_says_what_it_took_back(register: Register) -> None:
    make.entry(register, "area")
    first = newest(register)
    undone = take_back(register, first)
    back, taken = acts(register)
    assert (back.id, back.name, back.takes_back) == (
        undone,
        "Ångrade: Nytt område: Östra Ängsjö",
        first,
    )
    assert (taken.id, taken.is_taken_back) == (first, True)


def test_any_act_may_be_taken_back_whose_entries_are_as_it_left_them(register: Register) -> None:
    make.entry(register, "area", name="a")
    act = newest(register)
    make.entry(register, "area", name="b")
    take_back(register, act)
    assert [row.values["name"] for row in entries.rows(register, "area")] == ["b"]


def test_nothing_to_undo_is_none(register: Register) -> None:
    assert undo_last(register) is None


def test_unknown_act_is_told(register: Register) -> None:
    with pytest.raises(EntryMissing, match="finns inte i historiken"):
        take_back(register, 99)


def later_change(register: Register) -> None:
    change(register, "organisation", 1, name="Annat")


def later_link(register: Register) -> None:
    make.entry(register, "person", organisation=1)


def later_removal(register: Register) -> None:
    entries.remove(register, "organisation", 1)


def taken_back_already(register: Register) -> None:
    take_back(register, newest(register))


def erased(register: Register) -> None:
    with register.write("Gallring") as session:
        session.execute(text("UPDATE change_payload SET before = NULL, after = NULL"))
        session.execute(text("INSERT INTO area SELECT 'x', 'other', '', 9, 't', 1, NULL"))


@pytest.mark.parametrize(
    "later", [later_change, later_link, later_removal, taken_back_already, erased]
)
def test_act_that_something_later_rests_on_is_not_taken_back(
    register: Register, later: object
) -> None:
    make.organisation(register)
    act = newest(register)
    assert callable(later)
    later(register)
    before, head = dump(register), registers.verify(register).head
    with pytest.raises(EntryLocked, match="Det går inte att ångra"):
        take_back(register, act)
    assert (dump(register), registers.verify(register).head) == (before, head)


def test_changes_are_told_field_by_field(register: Register) -> None:
    owner = make.organisation(register, "Polisen")
    id = make.measure(register, title="Belysning", cost=None)
    change(register, "measure", id, cost=60_000, owner=owner, is_pledge=True)
    (told,) = history.changes_of_act(register, newest(register))
    assert told.what == "Åtgärd ändrades: Belysning"
    assert {(each.label, each.before, each.after) for each in told.fields} == {
        ("Kostnad", "", "60\u00a0000 kr"),
        ("Ansvarig", "", "Polisen"),
        ("Ingår i medborgarlöfte", "", "Ja"),
    }


def test_what_happened_to_an_entry_is_told_newest_first(register: Register) -> None:
    id = make.entry(register, "area", name="Ersboda")
    change(register, "area", id, name="Ålidhem")
    entries.remove(register, "area", id)
    undo_last(register)
    told = [each.what for each in history.changes_of_entry(register, "area", id)]
    assert told == [
        "Område togs tillbaka: Ålidhem",
        "Område togs bort: Ålidhem",
        "Område ändrades: Ålidhem",
        "Område tillkom: Ålidhem",
    ]


def test_acts_are_newest_first_and_no_more_than_asked_for(register: Register) -> None:
    for name in ("a", "b", "c"):
        make.entry(register, "area", name=name)
    assert [act.id for act in acts(register, 2)] == [3, 2]
    assert {act.actor for act in acts(register)} == {"Anna Lind"}
