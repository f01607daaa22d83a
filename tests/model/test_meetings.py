"""How paragraphs are numbered, when items begin, and how a number is written."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bra_desk.model.meetings import (
    ItemKind,
    NumberedMeeting,
    NumberingRule,
    first_numbers,
    item_numbers,
    item_times,
    numbered,
)

BREAK, INFORMATION, DECISION = ItemKind.BREAK, ItemKind.INFORMATION, ItemKind.DECISION


def year_of_meetings() -> list[NumberedMeeting]:
    """Two meetings in 2025 and two in 2026, entered in another order than they were held."""
    return [
        NumberedMeeting(id=3, held_on=date(2026, 2, 12), items=8),
        NumberedMeeting(id=1, held_on=date(2025, 9, 18), items=10),
        NumberedMeeting(id=2, held_on=date(2025, 12, 4), items=9),
        NumberedMeeting(id=4, held_on=date(2026, 5, 21), items=7),
    ]


@pytest.mark.parametrize(
    ("rule", "firsts"),
    [
        (NumberingRule.PER_MEETING, {1: 1, 2: 1, 3: 1, 4: 1}),
        (NumberingRule.PER_YEAR, {1: 1, 2: 11, 3: 1, 4: 9}),
        (NumberingRule.CONTINUOUS, {1: 1, 2: 11, 3: 20, 4: 28}),
    ],
)
def test_first_paragraph_follows_the_rule(rule: NumberingRule, firsts: dict[int, int]) -> None:
    assert first_numbers(year_of_meetings(), rule) == firsts


@pytest.mark.parametrize(
    ("rule", "firsts"),
    [
        (NumberingRule.PER_MEETING, {1: 1, 2: 40, 3: 1}),
        (NumberingRule.PER_YEAR, {1: 1, 2: 40, 3: 44}),
        (NumberingRule.CONTINUOUS, {1: 1, 2: 40, 3: 44}),
    ],
)
def test_number_set_by_hand_is_where_the_next_goes_on(
    rule: NumberingRule, firsts: dict[int, int]
) -> None:
    meetings = [
        NumberedMeeting(id=1, held_on=date(2026, 2, 1), items=3),
        NumberedMeeting(id=2, held_on=date(2026, 3, 1), items=4, first_number=40),
        NumberedMeeting(id=3, held_on=date(2026, 4, 1), items=5),
    ]
    assert first_numbers(meetings, rule) == firsts


def test_number_set_by_hand_ends_with_the_year() -> None:
    meetings = [
        NumberedMeeting(id=1, held_on=date(2025, 12, 1), items=3, first_number=90),
        NumberedMeeting(id=2, held_on=date(2026, 1, 15), items=3),
    ]
    assert first_numbers(meetings, NumberingRule.PER_YEAR) == {1: 90, 2: 1}
    assert first_numbers(meetings, NumberingRule.CONTINUOUS) == {1: 90, 2: 93}


def test_meetings_of_one_day_go_in_the_order_they_were_entered() -> None:
    day = date(2026, 11, 26)
    meetings = [
        NumberedMeeting(id=9, held_on=day, items=2),
        NumberedMeeting(id=4, held_on=day, items=5),
    ]
    assert first_numbers(meetings, NumberingRule.PER_YEAR) == {4: 1, 9: 6}


def test_meeting_without_items_takes_no_number() -> None:
    meetings = [
        NumberedMeeting(id=1, held_on=date(2026, 1, 1), items=0),
        NumberedMeeting(id=2, held_on=date(2026, 2, 1), items=1),
    ]
    assert first_numbers(meetings, NumberingRule.PER_YEAR) == {1: 1, 2: 1}


def test_no_meetings_no_numbers() -> None:
    assert first_numbers([], NumberingRule.PER_YEAR) == {}


@given(
    held=some.lists(
        some.tuples(some.dates(date(2020, 1, 1), date(2030, 12, 31)), some.integers(0, 30))
    )
)
def test_no_paragraph_of_a_year_is_numbered_twice(held: list[tuple[date, int]]) -> None:
    meetings = [
        NumberedMeeting(id=id_, held_on=day, items=items) for id_, (day, items) in enumerate(held)
    ]
    firsts = first_numbers(meetings, NumberingRule.PER_YEAR)
    taken = [
        (meeting.held_on.year, firsts[meeting.id] + place)
        for meeting in meetings
        for place in range(meeting.items)
    ]
    assert len(set(taken)) == len(taken)


@pytest.mark.parametrize(
    ("kinds", "numbers"),
    [
        ([], []),
        ([INFORMATION, DECISION], [38, 39]),
        ([INFORMATION, BREAK, DECISION], [38, None, 39]),
        ([BREAK, BREAK], [None, None]),
        ([BREAK, INFORMATION], [None, 38]),
    ],
)
def test_break_carries_no_number_and_takes_none(
    kinds: list[ItemKind], numbers: list[int | None]
) -> None:
    assert item_numbers(kinds, 38) == numbers


@pytest.mark.parametrize(
    ("number", "sign", "prefix", "written"),
    [
        (12, "§", "", "§\u00a012"),
        (12, "§", "FHR", "FHR\u00a0§\u00a012"),
        (12, "", "", "12."),
        (12, "", "FHR", "FHR\u00a012"),
        (None, "§", "FHR", ""),
    ],
)
def test_number_is_written_the_bodys_way(
    number: int | None, sign: str, prefix: str, written: str
) -> None:
    assert numbered(number, sign, prefix) == written


@pytest.mark.parametrize(
    ("starts_at", "minutes", "times"),
    [
        (time(13, 15), [], []),
        (time(13, 15), [5, 40, 10], [time(13, 15), time(13, 20), time(14, 0)]),
        (time(13, 15), [5, None, 10], [time(13, 15), time(13, 20), None]),
        (time(13, 15), [None, None], [time(13, 15), None]),
        (None, [5, 10], [None, None]),
        (time(23, 50), [10, 5], [time(23, 50), None]),
        (time(23, 50), [9, 5], [time(23, 50), time(23, 59)]),
        (time(9, 0), [0, 5], [time(9, 0), time(9, 0)]),
    ],
)
def test_item_begins_when_those_before_it_end(
    starts_at: time | None, minutes: list[int | None], times: list[time | None]
) -> None:
    assert item_times(starts_at, minutes) == times
