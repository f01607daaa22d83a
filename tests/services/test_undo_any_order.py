"""Whatever is done and in whatever order: undoing it all gives back what was there at first."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bra_desk.basics.errors import EntryLocked, UserError
from bra_desk.services import entries, history, registers
from bra_desk.services.records import dump
from bra_desk.services.registers import open_register
from bra_desk.storage.register import Register
from tests import make

_TEXT = st.text("aåÖ <&'\"%", min_size=1, max_size=6).filter(str.strip)
_KINDS = st.sampled_from(["area", "organisation", "person", "goal", "measure"])
#: What is done, to which entry of a kind counted from the first, and with which text.
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["save", "save", "change", "remove", "undo", "take back"]),
        _KINDS,
        st.integers(0, 5),
        _TEXT,
    ),
    max_size=14,
)
_NAMED = {"area": "name", "organisation": "name", "person": "name", "goal": "text"}


def values(register: Register, kind: str, number: int, words: str) -> dict[str, Any]:
    """What is saved: a text, and a link to some entry that is there."""
    told: dict[str, Any] = {_NAMED.get(kind, "title"): words}
    link = {"person": "organisation", "measure": "goal", "organisation": "organisation"}.get(kind)
    there = entries.rows(register, link) if link else []
    if there:
        field = "parent" if kind == "organisation" else link
        told[str(field)] = there[number % len(there)].id
    return told


def do(register: Register, step: tuple[str, str, int, str]) -> None:
    """One step of a random day at the desk."""
    what, kind, number, words = step
    there = entries.rows(register, kind)
    if what == "save":
        make.entry(register, kind, **values(register, kind, number, words))
    elif what == "undo":
        history.undo_last(register)
    elif what == "take back":
        done = history.acts(register)
        if done:
            history.take_back(register, done[number % len(done)].id)
    elif there:
        chosen = there[number % len(there)]
        if what == "remove":
            entries.remove(register, kind, chosen.id)
        else:
            told = chosen.values | values(register, kind, number, words)
            entries.save(register, kind, told, id=chosen.id)


def undo_all(register: Register) -> None:
    """Take back every act, the newest that can be taken back first, until none is in force."""
    while in_force := [
        act.id for act in history.acts(register) if act.takes_back is None and not act.is_taken_back
    ]:
        assert any(is_taken_back(register, act) for act in in_force)


def is_taken_back(register: Register, act: int) -> bool:
    """Whether an act could be taken back now."""
    try:
        history.take_back(register, act)
    except EntryLocked:
        return False
    return True


@pytest.fixture(scope="module")
def bare(_empty: Path) -> Path:
    """A closed, empty register to copy."""
    return _empty


@pytest.fixture(scope="module")
def furnished(bare: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed register with a few entries whose own acts are too old to be undone here."""
    folder = shutil.copytree(bare, tmp_path_factory.mktemp("undo") / "data")
    register = open_register(folder)
    make.person(register, organisation=make.organisation(register))
    make.measure(register, goal=make.goal(register))
    register.close()
    return folder


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_everything_undone_is_as_it_was(bare: Path, steps: list[tuple[str, str, int, str]]) -> None:
    with tempfile.TemporaryDirectory() as place:
        register = open_register(shutil.copytree(bare, Path(place) / "data"))
        for step in steps:
            try:
                do(register, step)
            except EntryLocked:
                continue
        undo_all(register)
        left = dump(register)
        verdict = registers.verify(register)
        register.close()
    assert verdict.problems == []
    assert left == []


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_refused_steps_leave_no_trace(
    furnished: Path, steps: list[tuple[str, str, int, str]]
) -> None:
    with tempfile.TemporaryDirectory() as place:
        register = open_register(shutil.copytree(furnished, Path(place) / "data"))
        for step in steps:
            before, head = dump(register), registers.verify(register).head
            try:
                do(register, step)
            except UserError:
                assert (dump(register), registers.verify(register).head) == (before, head)
        register.close()
