"""Days off in Sweden, and counting in the others; the years we know are pinned here."""

from datetime import date

import pytest

from bra_desk.basics.working_days import (
    bridged_holiday,
    day_off,
    is_working_day,
    working_day_by,
    working_days_from,
)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 1, 1), "Nyårsdagen"),
        (date(2026, 1, 6), "Trettondedag jul"),
        (date(2026, 4, 3), "Långfredagen"),
        (date(2026, 4, 6), "Annandag påsk"),
        (date(2027, 3, 29), "Annandag påsk"),
        (date(2026, 5, 1), "Första maj"),
        (date(2026, 5, 14), "Kristi himmelsfärdsdag"),
        (date(2027, 5, 6), "Kristi himmelsfärdsdag"),
        (date(2028, 6, 6), "Nationaldagen"),
        (date(2026, 6, 19), "Midsommarafton"),
        (date(2027, 6, 25), "Midsommarafton"),
        (date(2026, 10, 31), "Alla helgons dag"),
        (date(2027, 11, 6), "Alla helgons dag"),
        (date(2026, 12, 24), "Julafton"),
        (date(2026, 12, 25), "Juldagen"),
        (date(2026, 12, 31), "Nyårsafton"),
        (date(2026, 11, 28), "lördag"),
        (date(2026, 11, 29), "söndag"),
    ],
)
def test_days_off_have_their_names(day: date, name: str) -> None:
    assert day_off(day) == name
    assert not is_working_day(day)


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 11, 26),
        date(2026, 5, 15),  # between a holiday and a weekend people work, or ask for leave
        date(2026, 6, 22),
        date(2028, 2, 29),
        date(2026, 12, 23),
        date(2026, 12, 30),
        date(2027, 5, 17),  # Whit Monday has not been a holiday since 2005
    ],
)
def test_other_days_are_working_days(day: date) -> None:
    assert is_working_day(day)


@pytest.mark.parametrize(
    ("day", "days", "found"),
    [
        (date(2026, 11, 26), -10, date(2026, 11, 12)),
        (date(2026, 11, 26), -20, date(2026, 10, 29)),
        (date(2026, 11, 26), 3, date(2026, 12, 1)),
        (date(2026, 11, 26), 0, date(2026, 11, 26)),
        (date(2027, 1, 14), -10, date(2026, 12, 28)),  # Epiphany, New Year and its eve between
        (date(2026, 12, 22), 3, date(2026, 12, 29)),
        (date(2028, 3, 1), -1, date(2028, 2, 29)),
        (date(2027, 3, 1), -1, date(2027, 2, 26)),
    ],
)
def test_working_days_are_counted_past_days_off(day: date, days: int, found: date) -> None:
    assert working_days_from(day, days) == found


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2026, 11, 26), date(2026, 11, 26)),
        (date(2026, 11, 29), date(2026, 11, 27)),
        (date(2027, 1, 1), date(2026, 12, 30)),
        (date(2026, 4, 6), date(2026, 4, 2)),
    ],
)
def test_day_off_is_moved_back_to_a_working_day(day: date, found: date) -> None:
    assert working_day_by(day) == found


@pytest.mark.parametrize(
    ("day", "holiday"),
    [
        (date(2026, 5, 15), "Kristi himmelsfärdsdag"),  # Friday after Ascension Day
        (date(2026, 1, 5), "Trettondedag jul"),  # Monday before Epiphany
        (date(2027, 5, 7), "Kristi himmelsfärdsdag"),
        (date(2026, 5, 13), ""),
        (date(2026, 5, 14), ""),
        (date(2026, 12, 28), ""),  # a Monday with a working day after it
        (date(2026, 11, 26), ""),
    ],
)
def test_working_day_between_two_days_off_is_known_by_its_holiday(day: date, holiday: str) -> None:
    assert bridged_holiday(day) == holiday
