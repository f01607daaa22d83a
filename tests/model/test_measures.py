"""How late a measure is."""

from datetime import date

import pytest

from bra_desk.model.measures import FINISHED, MeasureStatus, days_late

LAST_DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("today", "days"),
    [(date(2026, 11, 19), 0), (LAST_DAY, 0), (date(2026, 11, 21), 1), (date(2027, 11, 20), 365)],
)
def test_days_are_counted_from_the_day_after_the_last(today: date, days: int) -> None:
    assert days_late(MeasureStatus.ONGOING, LAST_DAY, today) == days


@pytest.mark.parametrize("status", MeasureStatus)
def test_only_a_finished_measure_is_never_late(status: MeasureStatus) -> None:
    late = days_late(status, LAST_DAY, date(2026, 11, 22))
    assert late == (0 if status in FINISHED else 2)


def test_measure_without_a_last_day_is_never_late() -> None:
    assert days_late(MeasureStatus.DELAYED, None, date(2026, 11, 22)) == 0
