"""The days that the law counts from an approval, and how a head of the history is written."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bra_desk.basics.working_days import day_off, is_working_day, working_day_by, working_days_from
from bra_desk.model.approval import (
    ApprovalState,
    announce_by,
    appeal_by,
    grouped,
    state_of,
    take_down_on,
)

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("approved_on", "last"),
    [
        ("2026-11-23", "2026-11-25"),  # Monday: Wednesday
        ("2026-11-26", "2026-11-30"),  # Thursday: over the weekend
        ("2026-11-27", "2026-11-30"),  # Friday: Sunday becomes Monday
        ("2026-12-22", "2026-12-28"),  # Christmas Eve, two holidays and a Sunday
        ("2026-04-01", "2026-04-07"),  # Good Friday to Easter Monday
        ("2026-06-17", "2026-06-22"),  # Midsummer Eve is no working day
        ("2026-12-30", "2027-01-04"),  # New Year's Day and a weekend
    ],
)
def test_announcement_is_due_the_second_day_or_the_next_working_day(
    approved_on: str, last: str
) -> None:
    assert announce_by(date.fromisoformat(approved_on)) == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("announced_on", "last"),
    [
        ("2026-11-02", "2026-11-23"),  # three weeks to the day
        ("2026-11-07", "2026-11-30"),  # Saturday
        ("2026-11-08", "2026-11-30"),  # Sunday
        ("2026-12-03", "2026-12-28"),  # Christmas Eve, then holidays and a Sunday
        ("2026-12-04", "2026-12-28"),  # Christmas Day
        ("2026-12-10", "2027-01-04"),  # New Year's Eve, New Year's Day and a weekend
        ("2026-12-16", "2027-01-07"),  # Epiphany
        ("2026-03-13", "2026-04-07"),  # Good Friday to Easter Monday
        ("2026-04-10", "2026-05-04"),  # the first of May is a Friday
        ("2026-04-23", "2026-05-15"),  # Ascension Day
        ("2026-05-16", "2026-06-08"),  # the national day is a Saturday
        ("2026-05-29", "2026-06-22"),  # Midsummer Eve
        ("2027-05-27", "2027-06-17"),  # an ordinary Thursday
        ("2026-10-10", "2026-11-02"),  # All Saints' Day
    ],
)
def test_appeal_ends_after_three_weeks_or_the_next_working_day(
    announced_on: str, last: str
) -> None:
    day = date.fromisoformat(announced_on)
    assert appeal_by(day) == date.fromisoformat(last)
    assert take_down_on(day) == date.fromisoformat(last) + timedelta(days=1)


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_last_day_is_a_working_day_and_never_early(day: date) -> None:
    last = appeal_by(day)
    assert is_working_day(last)
    assert day + timedelta(weeks=3) <= last
    off = (last - day).days - 21
    assert all(day_off(day + timedelta(days=21 + each)) for each in range(off))


@pytest.mark.parametrize(
    ("approved_on", "sent_on", "state"),
    [
        (None, None, ApprovalState.DRAFT),
        (None, DAY, ApprovalState.OUT_FOR_COMMENT),
        (DAY, None, ApprovalState.APPROVED),
        (DAY, DAY, ApprovalState.APPROVED),
    ],
)
def test_state_follows_the_days(
    approved_on: date | None, sent_on: date | None, state: ApprovalState
) -> None:
    assert state_of(approved_on, sent_on) is state


def test_head_is_written_in_groups_without_letters_taken_for_digits() -> None:
    assert grouped("") == ""
    assert grouped("0" * 64) == "-".join(["0000"] * 8)
    shown = grouped("f" * 64)
    assert shown == "-".join(["ZZZZ"] * 8)
    assert not set("ILOU") & set(grouped("0123456789abcdef" * 4))
    assert grouped("a" * 40 + "0" * 24) == grouped("a" * 40 + "f" * 24), "160 bits are printed"


def test_working_days_are_counted_both_ways() -> None:
    assert working_days_from(date(2026, 12, 23), 1) == date(2026, 12, 28)
    assert working_days_from(date(2026, 12, 28), -1) == date(2026, 12, 23)
    assert working_day_by(date(2026, 12, 27)) == date(2026, 12, 23)
