"""The periods that EST groups report by, and the quarters they are analysed by."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from bra_desk.model.est_periods import (
    EstPeriod,
    EstRhythm,
    EstSpan,
    day_named,
    period_before,
    period_of,
    periods_between,
    span_named,
    span_of,
)

BEGAN = date(2026, 1, 7)  # a Wednesday; its week is the first of the pairs


@pytest.mark.parametrize(
    ("rhythm", "day", "first", "last", "label", "short"),
    [
        (EstRhythm.WEEKLY, date(2026, 11, 22), (2026, 11, 16), (2026, 11, 22),
         "vecka 47 2026", "v. 47"),
        (EstRhythm.WEEKLY, date(2026, 1, 1), (2025, 12, 29), (2026, 1, 4),
         "vecka 1 2026", "v. 1"),
        (EstRhythm.BIWEEKLY, date(2026, 1, 7), (2026, 1, 5), (2026, 1, 18),
         "vecka 2–3 2026", "v. 2–3"),
        (EstRhythm.BIWEEKLY, date(2026, 1, 19), (2026, 1, 19), (2026, 2, 1),
         "vecka 4–5 2026", "v. 4–5"),
        (EstRhythm.BIWEEKLY, date(2025, 12, 30), (2025, 12, 22), (2026, 1, 4),
         "vecka 52 2025–vecka 1 2026", "v. 52–1"),
        (EstRhythm.MONTHLY, date(2026, 12, 31), (2026, 12, 1), (2026, 12, 31),
         "december 2026", "dec"),
        (EstRhythm.MONTHLY, date(2028, 2, 29), (2028, 2, 1), (2028, 2, 29),
         "februari 2028", "feb"),
    ],
)  # fmt: skip
def test_day_belongs_to_a_period(
    rhythm: EstRhythm,
    day: date,
    first: tuple[int, int, int],
    last: tuple[int, int, int],
    label: str,
    short: str,
) -> None:
    period = period_of(rhythm, BEGAN, day)
    assert period == EstPeriod(date(*first), date(*last))
    assert (period.label, period.short) == (label, short)
    assert period.holds(day)


@pytest.mark.parametrize("rhythm", EstRhythm)
def test_periods_follow_each_other_without_gap_or_overlap(rhythm: EstRhythm) -> None:
    periods = list(periods_between(rhythm, BEGAN, date(2024, 1, 1), date(2027, 12, 31)))
    for one, other in pairwise(periods):
        assert other.starts_on == one.ends_on + timedelta(days=1)
        assert period_before(rhythm, BEGAN, other) == one


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-22", date(2026, 11, 22)),
        ("2026-W46", date(2026, 11, 9)),
        ("2026v46", date(2026, 11, 9)),
        ("2026-11", date(2026, 11, 1)),
        ("2026-W54", None),
        ("2026-13", None),
        ("i våras", None),
    ],
)
def test_scripts_name_a_period(text: str, day: date | None) -> None:
    assert day_named(text) == day


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2026-Q3", EstSpan(2026, 3)),
        ("2026k4", EstSpan(2026, 4)),
        ("2025", EstSpan(2025)),
        ("2026-Q5", None),
        ("hösten", None),
    ],
)
def test_scripts_name_a_quarter_or_a_year(text: str, span: EstSpan | None) -> None:
    assert span_named(text) == span


@pytest.mark.parametrize(
    ("span", "first", "last", "label", "before"),
    [
        (EstSpan(2026, 1), date(2026, 1, 1), date(2026, 3, 31), "kvartal 1 2026", EstSpan(2025, 4)),
        (EstSpan(2026, 4), date(2026, 10, 1), date(2026, 12, 31), "kvartal 4 2026",
         EstSpan(2026, 3)),
        (EstSpan(2026), date(2026, 1, 1), date(2026, 12, 31), "helåret 2026", EstSpan(2025)),
    ],
)  # fmt: skip
def test_span_knows_its_days_and_what_it_is_compared_with(
    span: EstSpan, first: date, last: date, label: str, before: EstSpan
) -> None:
    assert (span.starts_on, span.ends_on, span.label, span.before) == (first, last, label, before)
    assert span.quarter is None or span_of(first) == span == span_of(last)
