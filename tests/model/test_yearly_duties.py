"""When a recurring duty is due: off holidays, in short months, and every second year."""

from datetime import date

import pytest

from bra_desk.model.yearly_duties import Month, due_on, is_due_in, still_told_of


@pytest.mark.parametrize(
    ("month", "day", "year", "expected"),
    [
        (Month.MARCH, 16, 2026, date(2026, 3, 16)),
        (Month.MARCH, 15, 2026, date(2026, 3, 13)),  # a Sunday
        (Month.JUNE, 6, 2025, date(2025, 6, 5)),  # the national day
        (Month.JANUARY, 1, 2027, date(2026, 12, 30)),  # back over New Year's Eve
        (Month.FEBRUARY, 29, 2026, date(2026, 2, 27)),  # a month without that day
        (Month.DECEMBER, None, 2026, date(2026, 12, 30)),  # the last working day
        (Month.OCTOBER, None, 2026, date(2026, 10, 30)),
    ],
)
def test_last_day_is_a_working_day(
    month: Month, day: int | None, year: int, expected: date
) -> None:
    assert due_on(month, day, year) == expected


@pytest.mark.parametrize(
    ("year", "first_year", "interval", "expected"),
    [
        (2026, None, 1, True),
        (2025, 2026, 1, False),
        (2026, 2024, 2, True),
        (2027, 2024, 2, False),
        (2027, 2024, 3, True),
    ],
)
def test_duty_returns_by_its_interval_from_its_first_year(
    year: int, first_year: int | None, interval: int, expected: bool
) -> None:
    assert is_due_in(year, first_year, interval) is expected


def test_lapse_of_last_year_is_told_of_for_ninety_days() -> None:
    due = date(2026, 12, 10)
    assert still_told_of(due, date(2026, 12, 31))
    assert still_told_of(due, date(2027, 3, 10))
    assert not still_told_of(due, date(2027, 3, 11))
    assert still_told_of(date(2026, 1, 5), date(2026, 12, 31))
