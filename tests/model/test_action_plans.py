"""Where an action plan stands, and when the law wants it followed up."""

from datetime import date

import pytest

from bra_desk.model.action_plans import PlanState, follow_up_due, plan_state

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "decided_on", "state"),
    [
        (None, None, None, PlanState.DRAFT),
        (date(2020, 1, 1), date(2021, 1, 1), None, PlanState.DRAFT),
        (date(2027, 1, 1), None, date(2026, 11, 1), PlanState.COMING),
        (TODAY, TODAY, date(2026, 11, 1), PlanState.IN_FORCE),
        (None, None, date(2026, 11, 1), PlanState.IN_FORCE),
        (None, date(2026, 11, 21), date(2025, 1, 1), PlanState.ENDED),
    ],
)
def test_state_follows_decision_and_period(
    starts_on: date | None, ends_on: date | None, decided_on: date | None, state: PlanState
) -> None:
    found = plan_state(starts_on=starts_on, ends_on=ends_on, decided_on=decided_on, today=TODAY)
    assert found is state


@pytest.mark.parametrize(
    ("decided_on", "followed_up_on", "chosen", "due"),
    [
        (None, None, None, None),
        (None, None, date(2027, 1, 1), date(2027, 1, 1)),
        (date(2025, 3, 1), None, None, date(2027, 3, 1)),
        (date(2024, 2, 29), None, None, date(2026, 2, 28)),
        (date(2025, 3, 1), date(2026, 2, 1), None, date(2028, 2, 1)),
        (date(2025, 3, 1), None, date(2026, 9, 1), date(2026, 9, 1)),
        (date(2025, 3, 1), None, date(2029, 1, 1), date(2027, 3, 1)),
        # a chosen day that the follow-up has passed is no longer what is waited for
        (date(2025, 3, 1), date(2026, 9, 2), date(2026, 9, 1), date(2028, 9, 2)),
    ],
)
def test_follow_up_is_never_later_than_the_law_says(
    decided_on: date | None, followed_up_on: date | None, chosen: date | None, due: date | None
) -> None:
    found = follow_up_due(decided_on=decided_on, followed_up_on=followed_up_on, chosen=chosen)
    assert found == due
