"""The days a pattern gives."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bra_desk.model.year import LAST, MonthlyPattern, RepeatedPattern, usual_months


@pytest.mark.parametrize(
    ("ordinal", "weekday", "day"),
    [
        (1, 3, date(2027, 4, 1)),
        (2, 3, date(2027, 4, 8)),
        (5, 3, date(2027, 4, 29)),
        (LAST, 3, date(2027, 4, 29)),
        (5, 0, date(2027, 4, 26)),  # April 2027 has four Mondays
        (LAST, 4, date(2027, 4, 30)),
    ],
)
def test_weekday_of_a_month(ordinal: int, weekday: int, day: date) -> None:
    assert MonthlyPattern(months=(4,), weekday=weekday, ordinal=ordinal).days(2027) == [day]


def test_months_come_in_order_and_once() -> None:
    days = MonthlyPattern(months=(11, 3, 3), weekday=3, ordinal=3).days(2027)
    assert days == [date(2027, 3, 18), date(2027, 11, 18)]


@pytest.mark.parametrize(
    ("earlier", "year", "day"),
    [
        (date(2026, 3, 19), 2027, date(2027, 3, 18)),
        (date(2026, 11, 26), 2027, date(2027, 11, 25)),
        (date(2028, 2, 29), 2029, date(2029, 2, 27)),  # a leap day has none next year
        (date(2027, 3, 18), 2028, date(2028, 3, 16)),
        (date(2026, 1, 2), 2027, date(2027, 1, 1)),
        (date(2026, 12, 31), 2027, date(2027, 12, 30)),
        (date(2027, 1, 1), 2028, date(2028, 1, 7)),  # the nearest Friday lies in the year before
        (date(2028, 12, 30), 2029, date(2029, 12, 29)),
    ],
)
def test_day_of_another_year_keeps_its_weekday(earlier: date, year: int, day: date) -> None:
    assert RepeatedPattern(earlier=[earlier]).days(year) == [day]
    assert day.weekday() == earlier.weekday()


@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)), st.integers(2000, 2060))
def test_repeated_day_is_in_its_year_within_a_week(earlier: date, year: int) -> None:
    (day,) = RepeatedPattern(earlier=[earlier]).days(year)
    wished = date(year, earlier.month, min(earlier.day, 28))
    assert day.year == year
    assert day.weekday() == earlier.weekday()
    assert abs(day - wished) <= timedelta(days=10)


@pytest.mark.parametrize(
    ("meetings", "months"),
    [(1, [3]), (4, [3, 5, 9, 11]), (12, [*range(1, 13)]), (40, [*range(1, 13)])],
)
def test_usual_months(meetings: int, months: list[int]) -> None:
    assert usual_months(meetings) == months
