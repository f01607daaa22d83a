"""Which measures a year counts, and which of them are late."""

from datetime import date
from typing import Any

import pytest

from bra_desk.model.measures import MeasureStatus
from bra_desk.services import figures


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "status", "is_told"),
    [
        (date(2025, 6, 1), date(2025, 9, 1), MeasureStatus.DONE, True),
        (date(2023, 1, 1), date(2027, 1, 1), MeasureStatus.ONGOING, True),
        (date(2026, 1, 1), None, MeasureStatus.PLANNED, False),
        (date(2023, 1, 1), date(2024, 12, 31), MeasureStatus.DONE, False),
        (date(2023, 1, 1), date(2024, 12, 31), MeasureStatus.ONGOING, True),
        (None, date(2025, 1, 1), MeasureStatus.ENDED, True),
        (None, None, MeasureStatus.ONGOING, True),
        (None, None, MeasureStatus.DONE, False),
    ],
)
def test_measure_belongs_to_the_years_it_was_in_work(
    starts_on: date | None, ends_on: date | None, status: MeasureStatus, is_told: bool
) -> None:
    values: dict[str, Any] = {"starts_on": starts_on, "ends_on": ends_on, "status": status}
    assert figures.was_in_work(values, 2025) is is_told


@pytest.mark.parametrize(
    ("ends_on", "status", "is_late"),
    [
        (date(2025, 12, 30), MeasureStatus.ONGOING, True),
        (date(2025, 12, 31), MeasureStatus.ONGOING, False),
        (date(2025, 1, 1), MeasureStatus.DONE, False),
        (None, MeasureStatus.DELAYED, True),
        (None, MeasureStatus.PLANNED, False),
    ],
)
def test_measure_is_late_when_said_so_or_past_its_last_day(
    ends_on: date | None, status: MeasureStatus, is_late: bool
) -> None:
    values: dict[str, Any] = {"ends_on": ends_on, "status": status}
    assert figures.is_late(values, date(2025, 12, 31)) is is_late
