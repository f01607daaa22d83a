"""Which of a year's measures are late."""

from datetime import date
from typing import Any

import pytest

from bra_desk.model.measures import MeasureStatus
from bra_desk.services import figures


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
