"""Gaps and doubles in a body's paragraph numbers, for each rule and across New Year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bra_desk.model.meetings import NumberedMeeting, NumberingRule
from bra_desk.model.series import Flaw, flaws

PER_MEETING, PER_YEAR, CONTINUOUS = NumberingRule

#: Each meeting as year, month, items and a first number set by hand.
Told = tuple[int, int, int, int | None]


def meetings(*told: Told) -> list[NumberedMeeting]:
    return [
        NumberedMeeting(id=id, held_on=date(year, month, 12), items=items, first_number=first)
        for id, (year, month, items, first) in enumerate(told, 1)
    ]


def said(found: list[Flaw]) -> list[str]:
    return [
        f"{'double' if each.is_double else 'gap'} {each.first}-{each.last}"
        f" {each.earlier} {each.later}"
        for each in found
    ]


CASES: dict[str, tuple[NumberingRule, list[Told], list[str]]] = {
    "in order": (PER_YEAR, [(2025, 12, 5, None), (2026, 2, 4, None), (2026, 3, 4, None)], []),
    "gap": (PER_YEAR, [(2026, 2, 4, 1), (2026, 3, 4, 8)], ["gap 5-7 1 2"]),
    "double": (PER_YEAR, [(2026, 2, 4, 1), (2026, 3, 4, 3)], ["double 3-4 1 2"]),
    "same start": (PER_YEAR, [(2026, 2, 4, 1), (2026, 3, 2, 1)], ["double 1-2 1 2"]),
    "year begins late": (PER_YEAR, [(2025, 12, 5, 1), (2026, 2, 4, 6)], ["gap 1-5 None 2"]),
    "register begins late": (PER_YEAR, [(2026, 5, 5, 30), (2026, 9, 4, None)], []),
    "over New Year": (CONTINUOUS, [(2025, 12, 5, 7), (2026, 2, 4, 13)], ["gap 12-12 1 2"]),
    "same numbers in two years": (PER_YEAR, [(2025, 12, 5, 1), (2026, 2, 4, 1)], []),
    "the same over New Year": (
        CONTINUOUS,
        [(2025, 12, 5, 1), (2026, 2, 4, 1)],
        ["double 1-4 1 2"],
    ),
    "each meeting for itself": (PER_MEETING, [(2026, 2, 4, None), (2026, 3, 4, 1)], []),
    "a meeting begins late": (PER_MEETING, [(2026, 2, 4, 3)], ["gap 1-2 None 1"]),
    "without items": (PER_YEAR, [(2026, 2, 0, 90), (2026, 3, 4, 1)], []),
    "one within another": (
        PER_YEAR,
        [(2026, 2, 10, 1), (2026, 3, 2, 4), (2026, 4, 3, 12)],
        ["double 4-5 1 2", "gap 11-11 2 3"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_flaws_are_found(case: str) -> None:
    rule, told, expected = CASES[case]
    assert said(flaws(meetings(*told), rule)) == expected


@given(
    some.lists(some.tuples(some.integers(2024, 2027), some.integers(1, 12), some.integers(0, 40))),
    some.sampled_from(NumberingRule),
)
def test_numbers_by_the_rule_alone_have_no_flaw(
    told: list[tuple[int, int, int]], rule: NumberingRule
) -> None:
    assert flaws(meetings(*((*each, None) for each in told)), rule) == []
