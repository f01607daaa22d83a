"""A measure's new status, and its proposal for the next year."""

from datetime import date
from typing import Any

import pytest

from bra_desk.basics.errors import EntryMissing
from bra_desk.model.measures import Assessment, MeasureStatus
from bra_desk.services import history
from bra_desk.services.entries import read, rows
from bra_desk.services.measures.measures import propose_next_year, set_status
from bra_desk.storage.register import Register
from tests import make


def proposal(register: Register, measure: int) -> dict[str, Any]:
    """The values of what a measure becomes next year."""
    (made,) = propose_next_year(register, [measure]).made
    return read(register, "measure", made).values


def test_status_is_set_from_a_day_and_with_a_reason(register: Register) -> None:
    measure = make.measure(register, title="Belysning")
    day = date(2026, 11, 25)
    set_status(register, measure, MeasureStatus.DELAYED, changed_on=day, note="Leveransen dröjer.")
    assert read(register, "measure", measure).values["status"] is MeasureStatus.DELAYED
    newest = rows(register, "measure_status", {"measure": measure})[0]
    assert newest.values["note"] == "Leveransen dröjer."
    assert history.acts(register)[0].name == "Belysning: försenad"


def test_status_of_a_measure_that_is_gone_is_told(register: Register) -> None:
    with pytest.raises(EntryMissing):
        set_status(register, 7, MeasureStatus.DONE, changed_on=date(2026, 1, 1))


def test_proposal_begins_anew_a_year_later(register: Register) -> None:
    goal, owner = make.goal(register), make.organisation(register)
    measure = make.measure(
        register,
        title="Lovaktiviteter 2026",
        status=MeasureStatus.DONE,
        starts_on=date(2026, 6, 12),
        ends_on=date(2026, 8, 21),
        next_follow_up_on=date(2026, 9, 30),
        goal=goal,
        owner=owner,
        result="610 unga deltog.",
        deviation="Två dagar ställdes in.",
        times_done=40,
        assessment=Assessment.CONTINUE,
        plan=make.action_plan(register),
    )
    partner = make.entry(register, "measure_partner", measure=measure)
    values = proposal(register, measure)
    assert values["title"] == "Lovaktiviteter 2027"
    assert (values["starts_on"], values["ends_on"]) == (date(2027, 6, 12), date(2027, 8, 21))
    assert values["next_follow_up_on"] == date(2027, 9, 30)
    assert (values["status"], values["continues"]) == (MeasureStatus.PLANNED, measure)
    assert (values["goal"], values["owner"], values["cost"]) == (goal, owner, 250_000)
    emptied = ("result", "deviation", "times_done", "assessment", "plan", "decision")
    assert [values[name] for name in emptied] == ["", "", None, None, None, None]
    partners = rows(register, "measure_partner")
    organisation = read(register, "measure_partner", partner).values["organisation"]
    assert [row.values["organisation"] for row in partners] == [organisation] * 2


def test_leap_day_becomes_the_last_of_february(register: Register) -> None:
    measure = make.measure(register, starts_on=date(2028, 2, 29), ends_on=None)
    values = proposal(register, measure)
    assert (values["starts_on"], values["ends_on"]) == (date(2029, 2, 28), None)


def test_history_of_a_proposal_begins_with_planned(register: Register) -> None:
    measure = make.measure(register)
    (made,) = propose_next_year(register, [measure]).made
    (entry,) = rows(register, "measure_status", {"measure": made})
    assert entry.values["status"] is MeasureStatus.PLANNED


def test_second_time_makes_no_doubles(register: Register) -> None:
    first, second = make.measure(register), make.measure(register)
    propose_next_year(register, [first])
    again = propose_next_year(register, [first, second])
    assert (len(again.made), again.skipped) == (1, 1)
    assert len(rows(register, "measure")) == 4


def test_all_proposals_are_one_act_and_one_undo(register: Register) -> None:
    measures = [make.measure(register) for _number in range(3)]
    propose_next_year(register, measures)
    assert history.acts(register)[0].name == "3 åtgärder föreslagna för nästa år"
    history.undo_last(register)
    assert len(rows(register, "measure")) == 3
    assert len(propose_next_year(register, measures).made) == 3
