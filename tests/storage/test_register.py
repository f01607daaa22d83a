"""A write is one named act: all of it or nothing, and never outside an act."""

import threading

import pytest
from sqlalchemy import Executable, delete, insert, text, update

from bra_desk.basics.errors import AlreadyThere, InputWrong, PlaceWrong
from bra_desk.model.council import Area
from bra_desk.model.people import Seat
from bra_desk.services import entries, history, registers
from bra_desk.storage.register import Register
from tests import make


def names(register: Register) -> list[str]:
    """The areas there are."""
    return [row.values["name"] for row in entries.rows(register, "area")]


def act_names(register: Register) -> list[str]:
    """What was done, newest first."""
    return [act.name for act in history.acts(register)]


class StopError(Exception):
    """Something goes wrong in the middle."""


def write_half(register: Register) -> None:
    """Save an area, and then something goes wrong."""
    with register.write("Halvt") as session:
        session.add(Area(name="Öbacka"))
        session.flush()
        raise StopError


def write(register: Register, *statements: Executable) -> None:
    """Carry out statements as one act that also adds an area."""
    with register.write("Flera") as session:
        session.add(Area(name="Öbacka", token="t"))
        session.flush()
        for statement in statements:
            session.execute(statement)


def test_write_is_kept_as_a_named_act(register: Register) -> None:
    with register.write("Nytt område") as session:
        session.add(Area(name="Öbacka"))
    assert names(register) == ["Öbacka"]
    act = history.acts(register)[0]
    assert (act.name, act.actor, act.changes) == ("Nytt område", "Anna Lind", 1)


def test_error_rolls_everything_back(register: Register) -> None:
    with pytest.raises(StopError):
        write_half(register)
    assert names(register) == []
    assert act_names(register) == []


def test_without_a_change_there_is_no_act(register: Register) -> None:
    with register.write("Ingenting"):
        pass
    assert act_names(register) == []


def test_saving_the_same_again_is_no_change(register: Register) -> None:
    id = make.entry(register, "area")
    entries.save(register, "area", entries.read(register, "area", id).values, id=id)
    assert len(act_names(register)) == 1


def test_work_goes_on_after_a_refused_write(register: Register) -> None:
    with pytest.raises(StopError):
        write_half(register)
    make.entry(register, "area", name="Ersboda")
    assert names(register) == ["Ersboda"]
    assert registers.verify(register).is_sound


OUTSIDE: dict[str, Executable] = {
    "insert": insert(Area).values(name="x", token="x", notes="", version=1),
    "update": update(Area).values(name="x"),
    "delete": delete(Area),
    "raw insert": text("INSERT INTO area SELECT 'x', 'other', '', 9, 't', 1, NULL"),
    "raw update": text("UPDATE area SET name = 'x'"),
    "raw delete": text("DELETE FROM area"),
}


@pytest.mark.parametrize("how", OUTSIDE)
def test_write_outside_an_act_is_refused(register: Register, how: str) -> None:
    make.entry(register, "area", name="Ersboda")
    with pytest.raises(PlaceWrong), register.read() as session:
        session.execute(OUTSIDE[how])
    assert names(register) == ["Ersboda"]
    assert registers.verify(register).is_sound


def test_new_entity_outside_an_act_is_refused(register: Register) -> None:
    def add() -> None:
        with register.read() as session:
            session.add(Area(name="x"))
            session.flush()

    with pytest.raises(PlaceWrong):
        add()
    assert names(register) == []


def test_engine_fault_is_not_told_by_the_words_being_saved(register: Register) -> None:
    """A text about the full council is not a full disk."""
    make.entry(register, "area")
    with pytest.raises(PlaceWrong) as refused, register.read() as session:
        session.execute(text("UPDATE area SET name = :name"), {"name": "fullmäktige UNIQUE locked"})
    assert "disken är full" not in refused.value.message
    assert "öppet" not in refused.value.message


def test_broken_link_is_refused_whole(register: Register) -> None:
    make.entry(register, "seat")
    with pytest.raises(InputWrong):
        write(register, update(Seat).values(person_id=999))
    assert names(register) == []


def test_token_is_never_used_twice(register: Register) -> None:
    with pytest.raises(AlreadyThere):
        write(register, OUTSIDE["raw insert"])
    assert names(register) == []


def test_listeners_hear_the_touched_kinds_once_it_is_saved(register: Register) -> None:
    heard: list[tuple[frozenset[str], list[str]]] = []
    register.subscribe(lambda kinds: heard.append((kinds, names(register))))
    make.entry(register, "area", name="Ersboda")
    assert heard == [(frozenset({"area"}), ["Ersboda"])]


def test_listeners_hear_nothing_of_a_refused_write(register: Register) -> None:
    heard: list[frozenset[str]] = []
    register.subscribe(heard.append)
    with pytest.raises(StopError):
        write_half(register)
    assert heard == []


def test_threads_take_turns(register: Register) -> None:
    def add(number: int) -> None:
        for each in range(10):
            make.entry(register, "area", name=f"{number}.{each}")

    threads = [threading.Thread(target=add, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(names(register)) == 40
    assert registers.verify(register).is_sound


@pytest.mark.parametrize(
    ("minutes", "acts"),
    [
        ((0, 1, 9), 1),
        ((0, 10), 1),
        ((0, 11), 2),
        ((0, 6, 12), 2),  # counted from the first keystroke, not from the last
        ((5, 0), 2),  # a clock that was set back
    ],
)
def test_autosaves_of_one_topic_within_ten_minutes_are_one_act(
    register: Register, monkeypatch: pytest.MonkeyPatch, minutes: tuple[int, ...], acts: int
) -> None:
    for minute in minutes:
        monkeypatch.setenv("BRA_NOW", f"2026-11-22T09:{minute:02}:00")
        with register.write("Text", topic="agenda_item 1") as session:
            session.add(Area(name=f"{minute}"))
    assert len(act_names(register)) == acts
    assert registers.verify(register).is_sound


@pytest.mark.parametrize("between", ["another topic", "no topic", "another actor"])
def test_autosaves_do_not_reach_across_another_act(
    register: Register, monkeypatch: pytest.MonkeyPatch, between: str
) -> None:
    def write(topic: str) -> None:
        with register.write("Text", topic=topic) as session:
            session.add(Area(name="x"))

    write("agenda_item 1")
    if between == "another actor":
        monkeypatch.setenv("BRA_ACTOR", "Bo Ek")
    else:
        write("agenda_item 2" if between == "another topic" else "")
    write("agenda_item 1")
    actors = [act.actor for act in history.acts(register)]
    assert len(actors) == (2 if between == "another actor" else 3)
    assert registers.verify(register).is_sound


def test_writes_without_a_topic_are_acts_of_their_own(register: Register) -> None:
    make.entry(register, "area")
    make.entry(register, "area")
    assert len(act_names(register)) == 2
