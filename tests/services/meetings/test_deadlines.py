"""The days around a meeting by its body's rules."""

from datetime import date
from typing import Any

import pytest

from bra_desk.services.meetings.deadlines import deadline_of, deadlines, next_deadline

RULES = {
    "items_days": 20, "agenda_days": 10, "notice_days": 7, "draft_days": 3, "approval_days": 14,
}  # fmt: skip
NO_RULES = dict.fromkeys(RULES)


@pytest.mark.parametrize(
    ("held_on", "days"),
    [
        (
            date(2026, 11, 26),
            {
                "items": (10, 29),
                "agenda": (11, 12),
                "notice": (11, 19),
                "draft": (12, 1),
                "approval": (12, 10),
            },
        ),
        # Christmas and the eves lie between; what the calendar puts on Saturday comes on Friday
        (
            date(2026, 12, 17),
            {
                "items": (11, 19),
                "agenda": (12, 3),
                "notice": (12, 10),
                "draft": (12, 22),
                "approval": (12, 30),
            },
        ),
        # Ascension Day; and the notice that would go out on the First of May goes out before
        (
            date(2026, 5, 8),
            {
                "items": (4, 9),
                "agenda": (4, 23),
                "notice": (4, 30),
                "draft": (5, 13),
                "approval": (5, 22),
            },
        ),
    ],
)
def test_days_of_the_cycle(held_on: date, days: dict[str, tuple[int, int]]) -> None:
    found = {each.step: (each.day.month, each.day.day) for each in deadlines(held_on, RULES)}
    assert found == days


def test_days_reach_across_new_year() -> None:
    found = {each.step: each.day for each in deadlines(date(2027, 1, 14), RULES)}
    assert found["items"] == date(2026, 12, 10)
    assert found["agenda"] == date(2026, 12, 28)
    assert found["notice"] == date(2027, 1, 7)


def test_body_without_rules_has_no_deadlines() -> None:
    assert deadlines(date(2026, 11, 26), NO_RULES) == ()
    assert deadline_of(date(2026, 11, 26), NO_RULES, "notice") is None


@pytest.mark.parametrize(
    ("today", "step"),
    [
        (date(2026, 10, 29), "items"),
        (date(2026, 10, 30), "agenda"),
        (date(2026, 11, 19), "notice"),
        (date(2026, 11, 20), None),
    ],
)
def test_next_step_before_the_meeting(today: date, step: str | None) -> None:
    found = next_deadline(date(2026, 11, 26), RULES, today)
    assert (found.step if found else None) == step


def test_next_step_after_the_meeting() -> None:
    rules: dict[str, Any] = RULES
    found = next_deadline(date(2026, 11, 26), rules, date(2026, 11, 27), before_meeting=False)
    assert found is not None
    assert (found.label, found.day) == ("Utkast klart", date(2026, 12, 1))
