"""Whether an indicator is where it should be."""

from decimal import Decimal

import pytest

from bra_desk.model.indicators import Direction, is_better, is_reached


@pytest.mark.parametrize(
    ("direction", "value", "reached"),
    [
        (Direction.DOWN, 11_999, True),
        (Direction.DOWN, 12_000, True),
        (Direction.DOWN, 12_001, False),
        (Direction.UP, 12_001, True),
        (Direction.UP, 12_000, True),
        (Direction.UP, 11_999, False),
        (None, 12_000, True),
        (None, 12_001, False),
    ],
)
def test_target_is_reached_in_the_way_it_should_go(
    direction: Direction | None, value: int, reached: bool
) -> None:
    assert is_reached(direction, Decimal(value), Decimal(12_000)) is reached


@pytest.mark.parametrize(
    ("direction", "value", "better"),
    [(Direction.DOWN, 9, True), (Direction.DOWN, 10, False), (Direction.UP, 11, True)],
)
def test_better_is_the_way_it_should_go(direction: Direction, value: int, better: bool) -> None:
    assert is_better(direction, Decimal(value), than=Decimal(10)) is better
