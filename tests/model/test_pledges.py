"""Where a pledge stands by its days, and what a period is called."""

from datetime import date

import pytest

from bra_desk.model.measures import MeasureStatus, is_worked_on_during
from bra_desk.model.pledges import (
    PledgeState,
    is_in_force_during,
    period_text,
    pledge_state,
    proposed_end,
)

FIRST, LAST = date(2025, 1, 1), date(2026, 12, 31)


@pytest.mark.parametrize(
    ("days", "today", "state"),
    [
        ((None, None, None), FIRST, PledgeState.UNDATED),
        ((FIRST, LAST, None), date(2024, 12, 31), PledgeState.COMING),
        ((FIRST, LAST, None), FIRST, PledgeState.IN_FORCE),
        ((FIRST, LAST, None), LAST, PledgeState.IN_FORCE),
        ((FIRST, LAST, None), date(2027, 1, 1), PledgeState.EXPIRED),
        ((FIRST, None, None), date(2050, 1, 1), PledgeState.IN_FORCE),
        ((FIRST, LAST, date(2025, 6, 1)), date(2025, 5, 31), PledgeState.IN_FORCE),
        ((FIRST, LAST, date(2025, 6, 1)), date(2025, 6, 1), PledgeState.ENDED),
    ],
)
def test_state_follows_from_the_days(
    days: tuple[date | None, date | None, date | None], today: date, state: PledgeState
) -> None:
    assert pledge_state(*days, today) is state


@pytest.mark.parametrize(
    ("starts_on", "years", "ends_on"),
    [
        (date(2023, 1, 1), 2, date(2024, 12, 31)),
        (date(2025, 3, 10), 2, date(2027, 3, 9)),
        (date(2025, 1, 1), 3, date(2027, 12, 31)),
        (date(2024, 2, 29), 2, date(2026, 2, 28)),
        (date(2024, 2, 28), 1, date(2025, 2, 27)),
    ],
)
def test_pledge_lasts_whole_years(starts_on: date, years: int, ends_on: date) -> None:
    assert proposed_end(starts_on, years) == ends_on


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "text"),
    [
        (None, None, ""),
        (date(2018, 1, 1), date(2018, 12, 31), "2018"),
        (date(2019, 1, 1), date(2020, 12, 31), "2019–2020"),
        (date(2024, 1, 1), date(2024, 6, 30), "2024-01–2024-06"),
        (date(2024, 1, 1), None, "2024–"),
    ],
)
def test_period_is_called_by_its_years(
    starts_on: date | None, ends_on: date | None, text: str
) -> None:
    assert period_text(starts_on, ends_on) == text


@pytest.mark.parametrize(
    ("ended_on", "year", "is_in_force"),
    [
        (None, 2024, False),
        (None, 2025, True),
        (None, 2026, True),
        (None, 2027, False),
        (date(2025, 6, 1), 2025, True),
        (date(2025, 6, 1), 2026, False),
    ],
)
def test_pledge_is_followed_up_for_each_year_it_was_in_force(
    ended_on: date | None, year: int, *, is_in_force: bool
) -> None:
    assert is_in_force_during(FIRST, LAST, ended_on, year) is is_in_force
    assert not is_in_force_during(None, LAST, ended_on, year)


@pytest.mark.parametrize(
    ("status", "starts_on", "ends_on", "years"),
    [
        (MeasureStatus.ONGOING, date(2024, 5, 1), date(2025, 6, 30), {2024, 2025, 2026}),
        (MeasureStatus.DONE, date(2024, 5, 1), date(2025, 6, 30), {2024, 2025}),
        (MeasureStatus.ONGOING, date(2024, 5, 1), None, {2024, 2025, 2026}),
        (MeasureStatus.PLANNED, None, date(2026, 3, 31), {2026}),
        (MeasureStatus.PLANNED, None, None, set()),
        (MeasureStatus.RESTING, None, None, {2023, 2024, 2025, 2026}),
        (MeasureStatus.ENDED, date(2024, 5, 1), None, {2024}),
    ],
)
def test_measure_is_followed_up_for_each_year_it_was_worked_on(
    status: MeasureStatus, starts_on: date | None, ends_on: date | None, years: set[int]
) -> None:
    found = {
        year for year in range(2023, 2027) if is_worked_on_during(status, starts_on, ends_on, year)
    }
    assert found == years
