"""What entries said at an earlier moment, read out of the history."""

from datetime import date, datetime

import pytest

from bra_desk.forms.catalogue import FORMS
from bra_desk.model.meetings import Progress
from bra_desk.services import entries
from bra_desk.storage import earlier
from bra_desk.storage.register import Register
from tests import make


def at(day: int, hour: int = 12) -> datetime:
    return datetime(2026, 11, day, hour).astimezone()


def clock_at(monkeypatch: pytest.MonkeyPatch, day: int) -> None:
    monkeypatch.setenv("BRA_NOW", at(day).isoformat())


def change(register: Register, task: int, **changes: object) -> None:
    values = entries.read(register, "task", task).values | changes
    entries.save(register, "task", values, id=task)


@pytest.fixture
def task(register: Register, monkeypatch: pytest.MonkeyPatch) -> int:
    """A task of the 3rd whose day was moved on the 10th, done on the 17th."""
    clock_at(monkeypatch, 3)
    made = make.entry(register, "task", what="Boka lokal", due_on=date(2026, 11, 20))
    clock_at(monkeypatch, 10)
    change(register, made, due_on=date(2026, 12, 15))
    clock_at(monkeypatch, 17)
    change(register, made, progress=Progress.DONE, done_on=None)
    return made


@pytest.mark.parametrize(
    ("day", "due_on", "progress"),
    [
        (1, date(2026, 11, 20), Progress.OPEN),  # before it was there: as it first was
        (5, date(2026, 11, 20), Progress.OPEN),
        (11, date(2026, 12, 15), Progress.OPEN),
        (18, date(2026, 12, 15), Progress.DONE),
    ],
)
def test_an_entry_is_read_as_it_was(
    register: Register, task: int, day: int, due_on: date, progress: Progress
) -> None:
    with register.read() as session:
        told = earlier.values_before(session, "task", [task], at(day))[task]
    assert (told["what"], told["due_on"], told["progress"]) == ("Boka lokal", due_on, progress)
    assert told["agenda_item"] is not None


def test_the_day_something_was_closed_is_read_where_it_is_not_written(
    register: Register, task: int
) -> None:
    stamp = FORMS["task"].stamps[0]
    from_start = make.entry(register, "task", progress=Progress.DONE)
    with register.read() as session:
        days = earlier.stamped_days(session, "task", stamp, [task, from_start])
    assert days == {task: date(2026, 11, 17)}


def test_the_register_knows_since_when_it_knows(register: Register, task: int) -> None:
    with register.read() as session:
        assert earlier.first_seen(session, "task") == {task: at(3)}
        began = earlier.began_at(session)
    assert began is not None
    assert began <= at(22)
