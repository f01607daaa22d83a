"""Decimal numbers are read as people and files write them, and written in Swedish."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bra_desk.basics.decimals import decimal, kept, of_number, read_decimal, written

NUMBERS = some.decimals(
    min_value=-(10**14), max_value=10**14, places=6, allow_nan=False, allow_infinity=False
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", "12"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("12 345,60", "12345.6"),
        ("12\u00a0345", "12345"),
        ("12\u202f345,5", "12345.5"),
        ("12&nbsp;345", "12345"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("\u22123,5", "-3.5"),
        ("\u20133", "-3"),
        ("-0", "0"),
        (",5", "0.5"),
        ("0,1234567", "0.123457"),
    ],
)
def test_number_is_read_as_it_is_written(text: str, value: str) -> None:
    assert read_decimal(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["..", "-", "tolv", "12 st", "1,2,3", "1.2,3.4", "12%", "#N/A", "1e5", "9" * 16, "١٢"]
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^") as refused:
        read_decimal(text)
    assert str(refused.value)


@pytest.mark.parametrize("text", ["", "  ", "\u00a0", "&nbsp;"])
def test_nothing_is_no_number_and_not_zero(text: str) -> None:
    assert read_decimal(text) is None


@given(NUMBERS)
def test_number_comes_back_from_its_swedish_and_from_its_file(value: Decimal) -> None:
    assert read_decimal(decimal(value)) == value
    assert Decimal(written(value)) == value
    assert kept(value) == value


@given(some.integers(min_value=-(10**9), max_value=10**9), some.integers(0, 5))
def test_workbook_number_is_what_its_cell_shows(digits: int, places: int) -> None:
    shown = Decimal(digits).scaleb(-places)
    assert of_number(float(shown)) == shown


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 1e15])
def test_workbook_number_that_nobody_can_keep_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match=r"."):
        of_number(value)
