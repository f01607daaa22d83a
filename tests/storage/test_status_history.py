"""A measure's status is that of its newest status entry, whichever of the two is written."""

from datetime import date
from typing import Any

import pytest

from bra_desk.basics.errors import EntryLocked, ValuesWrong
from bra_desk.model.measures import MeasureStatus
from bra_desk.services import history
from bra_desk.services.entries import Row, read, remove, rows, save
from bra_desk.services.loading import load
from bra_desk.services.records import dump
from bra_desk.storage.register import Register
from tests import make

TODAY = date(2026, 11, 22)
PLANNED, ONGOING, DELAYED, DONE = (
    MeasureStatus.PLANNED,
    MeasureStatus.ONGOING,
    MeasureStatus.DELAYED,
    MeasureStatus.DONE,
)


def told(register: Register, measure: int) -> list[tuple[date, MeasureStatus]]:
    """The history of a measure, the newest first."""
    found = rows(register, "measure_status", {"measure": measure})
    newest = sorted(found, key=lambda row: (row.values["changed_on"], row.id), reverse=True)
    return [(row.values["changed_on"], row.values["status"]) for row in newest]


def status(register: Register, measure: int) -> MeasureStatus:
    """The status that a measure has."""
    found: MeasureStatus = read(register, "measure", measure).values["status"]
    return found


def change(register: Register, measure: int, **values: Any) -> None:
    """Save a measure from its form with other values."""
    opened = read(register, "measure", measure)
    save(register, "measure", opened.values | values, id=measure, version=opened.version)


def test_new_measure_begins_its_history(register: Register) -> None:
    measure = make.measure(register)
    assert told(register, measure) == [(TODAY, ONGOING)]


def test_changed_status_is_written_down_in_the_same_act(register: Register) -> None:
    measure = make.measure(register)
    before = len(history.acts(register))
    change(register, measure, status=DONE)
    assert told(register, measure) == [(TODAY, DONE), (TODAY, ONGOING)]
    assert len(history.acts(register)) == before + 1


def test_other_changes_leave_the_history_alone(register: Register) -> None:
    measure = make.measure(register)
    change(register, measure, title="Bättre belysning")
    assert told(register, measure) == [(TODAY, ONGOING)]


def test_undo_takes_back_both(register: Register) -> None:
    measure = make.measure(register)
    change(register, measure, status=DONE)
    history.undo_last(register)
    assert status(register, measure) is ONGOING
    assert told(register, measure) == [(TODAY, ONGOING)]


@pytest.mark.parametrize(
    ("day", "after"), [(TODAY, DELAYED), (date(2027, 1, 1), DELAYED), (date(2026, 3, 1), ONGOING)]
)
def test_written_entry_gives_its_status_when_it_is_the_newest(
    register: Register, day: date, after: MeasureStatus
) -> None:
    measure = make.measure(register)
    make.entry(register, "measure_status", measure=measure, status=DELAYED, changed_on=day)
    assert status(register, measure) is after


def test_change_after_an_entry_ahead_in_time_is_still_the_newest(register: Register) -> None:
    measure = make.measure(register)
    ahead = date(2027, 1, 1)
    make.entry(register, "measure_status", measure=measure, status=DELAYED, changed_on=ahead)
    change(register, measure, status=DONE)
    assert told(register, measure)[0] == (ahead, DONE)


def test_removed_entry_gives_back_the_status_before_it(register: Register) -> None:
    measure = make.measure(register)
    entry = make.entry(
        register, "measure_status", measure=measure, status=DELAYED, changed_on=TODAY
    )
    remove(register, "measure_status", entry)
    assert status(register, measure) is ONGOING


def test_moved_entry_is_reckoned_with_on_both_sides(register: Register) -> None:
    first, second = make.measure(register), make.measure(register)
    entry = make.entry(register, "measure_status", measure=first, status=DONE, changed_on=TODAY)
    values = read(register, "measure_status", entry).values
    save(register, "measure_status", values | {"measure": second}, id=entry)
    assert (status(register, first), status(register, second)) == (ONGOING, DONE)


def test_undo_that_would_tear_status_from_history_is_refused(register: Register) -> None:
    measure = make.measure(register)
    make.entry(register, "measure_status", measure=measure, status=DONE, changed_on=TODAY)
    act = history.acts(register)[0].id
    late = date(2026, 12, 1)
    make.entry(register, "measure_status", measure=measure, status=DONE, changed_on=late)
    with pytest.raises(EntryLocked):
        history.take_back(register, act)
    assert status(register, measure) is DONE


def entry_record(status: str, day: str, measure: str = "m") -> dict[str, Any]:
    """A status entry as a file has it."""
    body = {"measure": measure, "status": status, "changed_on": day}
    return {"kind": "measure_status", "token": f"{measure}-{day}", "body": body}


MEASURE = {"kind": "measure", "token": "m", "body": {"title": "Belysning", "status": "done"}}


def test_file_is_kept_as_it_is(register: Register) -> None:
    incoming = [MEASURE, entry_record("ongoing", "2025-02-01"), entry_record("done", "2026-02-01")]
    load(register, incoming)
    assert dump(register) == incoming


def test_measure_from_a_file_without_history_has_none(register: Register) -> None:
    load(register, [MEASURE])
    assert rows(register, "measure_status") == []


@pytest.mark.parametrize("dry_run", [True, False])
def test_file_that_contradicts_itself_is_refused(register: Register, dry_run: bool) -> None:
    incoming = [MEASURE, entry_record("ongoing", "2026-02-01")]
    with pytest.raises(ValuesWrong, match="senaste statusnotering är pågår") as refused:
        load(register, incoming, dry_run=dry_run)
    assert refused.value.where == "measure m: status"
    assert rows(register, "measure") == []


def test_entry_from_a_file_moves_a_measure_that_was_there(register: Register) -> None:
    load(register, [MEASURE])
    load(register, [entry_record("delayed", "2026-03-01")])
    found: Row = rows(register, "measure")[0]
    assert found.values["status"] is DELAYED
    assert len(rows(register, "measure_status")) == 1
