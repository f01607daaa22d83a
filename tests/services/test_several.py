"""Several entries changed or removed at once: what is told before, and all or none."""

from datetime import date
from typing import Any

import pytest

from bra_desk.basics.errors import EntryMissing, InputWrong, ValuesWrong
from bra_desk.model.measures import MeasureStatus
from bra_desk.services import history
from bra_desk.services.entries import read, rows
from bra_desk.services.several import change_several, preview, remove_several
from bra_desk.storage.register import Register
from tests import make


@pytest.fixture
def measures(register: Register) -> list[int]:
    """Three measures, of which the last begins late."""
    starts = (date(2026, 1, 1), date(2026, 2, 1), date(2026, 12, 1))
    return [
        make.measure(register, title=f"Åtgärd {number}", starts_on=day)
        for number, day in enumerate(starts, 1)
    ]


def held(register: Register, ids: list[int], field: str) -> list[Any]:
    return [read(register, "measure", id).values[field] for id in ids]


def test_preview_counts_what_changes_and_what_is_so_already(
    register: Register, measures: list[int]
) -> None:
    done = {"status": MeasureStatus.DONE}
    change_several(register, "measure", measures[:1], done)
    seen = preview(register, "measure", measures, done)
    assert (seen.changed, seen.unchanged, seen.refusals) == (2, 1, ())


def test_change_is_one_act_with_a_name_and_one_undo(
    register: Register, measures: list[int]
) -> None:
    owner = make.organisation(register, name="Kansliet")
    values = {"status": MeasureStatus.DONE, "owner": owner}
    assert change_several(register, "measure", measures, values) == 3
    assert history.acts(register)[0].name == "Ändring av 3 åtgärder: status och ansvarig"
    assert held(register, measures, "status") == [MeasureStatus.DONE] * 3
    assert len(rows(register, "measure_status")) == 6
    history.undo_last(register)
    assert held(register, measures, "owner") == [None] * 3
    assert held(register, measures, "status") == [MeasureStatus.ONGOING] * 3
    assert len(rows(register, "measure_status")) == 3


def test_one_refusal_stops_all_and_is_named(register: Register, measures: list[int]) -> None:
    values = {"ends_on": date(2026, 6, 30)}
    seen = preview(register, "measure", measures, values)
    assert seen.refusals == ("Åtgärd 3: Slutet ligger före starten. Ändra en av dagarna.",)
    acts = len(history.acts(register))
    with pytest.raises(ValuesWrong, match="Åtgärd 3: Slutet ligger före starten"):
        change_several(register, "measure", measures, values)
    assert held(register, measures, "ends_on") == [date(2027, 3, 31)] * 3
    assert len(history.acts(register)) == acts


def test_personal_number_is_refused_here_too(register: Register, measures: list[int]) -> None:
    with pytest.raises(ValuesWrong):
        change_several(register, "measure", measures, {"notes": "Gäller 19811218-9876."})


def test_change_of_nothing_is_refused(register: Register, measures: list[int]) -> None:
    with pytest.raises(InputWrong):
        change_several(register, "measure", measures, {})


def test_change_that_changes_nothing_leaves_no_act(register: Register, measures: list[int]) -> None:
    acts = len(history.acts(register))
    assert change_several(register, "measure", measures, {"status": MeasureStatus.ONGOING}) == 0
    assert len(history.acts(register)) == acts


def test_several_are_removed_and_brought_back_at_once(
    register: Register, measures: list[int]
) -> None:
    remove_several(register, "measure", measures[:2])
    assert [row.id for row in rows(register, "measure")] == measures[2:]
    history.undo_last(register)
    assert len(rows(register, "measure")) == 3


def test_removal_of_what_is_gone_removes_nothing(register: Register, measures: list[int]) -> None:
    with pytest.raises(EntryMissing):
        remove_several(register, "measure", [*measures, 99])
    assert len(rows(register, "measure")) == 3
