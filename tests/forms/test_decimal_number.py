"""The field of a decimal number: what it holds, refuses, reads from a file and shows."""

from decimal import Decimal
from typing import Any

import pytest

from bra_desk.forms.fields import DecimalNumber

RATE = DecimalNumber("value", "Tal")
SHARE = DecimalNumber("share", "Andel", may_be_negative=False)


@pytest.mark.parametrize(
    ("field", "value"),
    [(RATE, None), (RATE, Decimal("-12.5")), (SHARE, Decimal(0)), (SHARE, Decimal("0.000001"))],
)
def test_good_value_is_taken(field: DecimalNumber, value: Any) -> None:
    assert field.problem(value) is None


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        (RATE, 12.5, "ska vara ett tal"),
        (RATE, "12,5", "ska vara ett tal"),
        (RATE, Decimal("1e15"), "ska vara ett tal"),
        (RATE, Decimal("NaN"), "ska vara ett tal"),
        (RATE, Decimal("0.0000001"), "ska vara ett tal"),
        (SHARE, Decimal("-0.1"), "mindre än noll"),
        (DecimalNumber("value", "Tal", required=True), None, "måste fyllas i"),
    ],
)
def test_bad_value_is_refused_in_words(field: DecimalNumber, value: Any, words: str) -> None:
    problem = field.problem(value)
    assert problem is not None
    assert problem.startswith(field.label)
    assert words in problem


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (None, None),
        ("", None),
        ("12,5", Decimal("12.5")),
        ("12.50", Decimal("12.5")),
        (7, Decimal(7)),
        (0.1, Decimal("0.1")),
    ],
)
def test_value_is_read_from_a_file(raw: Any, value: Decimal | None) -> None:
    assert RATE.read(raw) == value


@pytest.mark.parametrize("raw", ["många", True, [1], "-"])
def test_senseless_value_of_a_file_is_refused(raw: Any) -> None:
    with pytest.raises(ValueError, match="är inget tal"):
        RATE.read(raw)


@pytest.mark.parametrize("value", [None, Decimal(0), Decimal("-12345.6")])
def test_value_written_to_a_file_is_read_back(value: Decimal | None) -> None:
    assert RATE.read(RATE.write(value)) == value


def test_value_is_shown_in_swedish() -> None:
    assert RATE.show(Decimal("-12345.60")) == "\u221212\u00a0345,6"
    assert RATE.show(None) == ""
