"""When a seat is held."""

from datetime import date

import pytest

from bra_desk.model.people import seat_holds

FIRST, LAST = date(2023, 1, 1), date(2026, 12, 31)


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "day", "held"),
    [
        (FIRST, LAST, date(2022, 12, 31), False),
        (FIRST, LAST, FIRST, True),
        (FIRST, LAST, LAST, True),
        (FIRST, LAST, date(2027, 1, 1), False),
        (None, LAST, date(1990, 1, 1), True),
        (None, LAST, date(2027, 1, 1), False),
        (FIRST, None, date(2099, 1, 1), True),
        (FIRST, None, date(2022, 12, 31), False),
        (None, None, date(2026, 11, 22), True),
    ],
)
def test_seat_is_held_from_its_first_day_to_its_last(
    starts_on: date | None, ends_on: date | None, day: date, held: bool
) -> None:
    assert seat_holds(starts_on, ends_on, day) is held
