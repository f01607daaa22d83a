"""Action plans: their state in words, and the clock of 6 § on the overview."""

from datetime import date, timedelta
from typing import Any

import pytest

from bra_desk.model.action_plans import PlanState
from bra_desk.services.measures import action_plans
from bra_desk.services.overview import overview
from bra_desk.storage.register import Register
from tests import make

TODAY = date(2026, 11, 22)
#: A decision whose two years have run out, and one whose two years end in three months.
OVERDUE, SOON = date(2024, 11, 21), TODAY.replace(year=2024) + timedelta(days=90)


def test_line_says_when_the_law_wants_the_follow_up(register: Register) -> None:
    make.action_plan(register)
    (line,) = action_plans.lines(register, TODAY)
    assert (line.state, line.state_text) == (PlanState.IN_FORCE, "gäller")
    assert line.detail == "följs upp senast 9 december 2027 (6 § lagen)"


@pytest.mark.parametrize(
    ("values", "detail"),
    [
        ({}, "1 januari 2026 \u2013 31 december 2027"),
        ({"ends_on": None}, "från 1 januari 2026"),
        ({"starts_on": None}, "till 31 december 2027"),
        ({"starts_on": None, "ends_on": None}, ""),
    ],
)
def test_draft_has_no_clock_and_tells_its_period(
    register: Register, values: dict[str, Any], detail: str
) -> None:
    make.action_plan(register, decided_on=None, **values)
    (line,) = action_plans.lines(register, TODAY)
    assert (line.state, line.due_on, line.detail) == (PlanState.DRAFT, None, detail)


@pytest.mark.parametrize(
    ("values", "days_left"),
    [
        ({"decided_on": OVERDUE}, [-1]),
        ({"decided_on": SOON}, [90]),
        ({"decided_on": SOON + timedelta(days=1)}, []),
        ({"decided_on": OVERDUE, "followed_up_on": TODAY}, []),
        ({"decided_on": OVERDUE, "ends_on": date(2026, 11, 1)}, []),
        ({"decided_on": None}, []),
        ({"next_follow_up_on": TODAY}, [0]),
    ],
)
def test_follow_up_is_told_three_months_ahead_and_when_it_is_late(
    register: Register, values: dict[str, Any], days_left: list[int]
) -> None:
    plan = make.action_plan(register, **values)
    due = [each for each in overview(register, TODAY).due if each.kind == "action_plan"]
    assert [(each.id, each.days_left) for each in due] == [(plan, left) for left in days_left]


def test_overview_shows_the_plans_that_matter_now(register: Register) -> None:
    make.action_plan(register, title="Gammal", ends_on=date(2026, 2, 1))
    assert [each.title for each in overview(register, TODAY).plans] == ["Gammal"]
    make.action_plan(register, title="Ny")
    assert [each.title for each in overview(register, TODAY).plans] == ["Ny"]


def test_follow_up_of_a_plan_starts_its_clock_anew(register: Register) -> None:
    plan = make.action_plan(register, decided_on=OVERDUE)
    done = date(2026, 11, 1)
    make.follow_up(register, measure=None, plan=plan, followed_up_on=done)
    (line,) = action_plans.lines(register, TODAY)
    assert line.due_on == date(2028, 11, 1)
    with register.read() as session:
        assert action_plans.last_follow_up(session, plan) == done
        assert action_plans.last_follow_up(session, 99) is None
