"""Months in words."""

import pytest

from bra_desk.model.backlog import months_named


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("", ()),
        ("november", (11,)),
        ("mars och november", (3, 11)),
        ("Nov, MARS, mars", (3, 11)),
        ("jan feb.", (1, 2)),
        ("3, 11", (3, 11)),
    ],
)
def test_months_are_read_in_any_way(text: str, months: tuple[int, ...]) -> None:
    assert months_named(text) == months


@pytest.mark.parametrize(("text", "word"), [("november, påsk", "påsk"), ("13", "13"), ("ma", "ma")])
def test_word_that_is_no_month_is_named(text: str, word: str) -> None:
    with pytest.raises(ValueError, match=word):
        months_named(text)
