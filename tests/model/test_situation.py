"""When a situation picture is to be updated."""

from datetime import date

import pytest

from bra_desk.model.situation import update_due

DECIDED = date(2026, 3, 19)


@pytest.mark.parametrize(
    ("decided_on", "chosen", "due_on"),
    [
        (DECIDED, None, date(2028, 3, 19)),
        (DECIDED, date(2027, 3, 1), date(2027, 3, 1)),
        (DECIDED, date(2030, 1, 1), date(2028, 3, 19)),
        (DECIDED, date(2025, 1, 1), date(2028, 3, 19)),
        (None, None, None),
        (None, date(2026, 12, 1), date(2026, 12, 1)),
    ],
)
def test_picture_is_updated_within_two_years(
    decided_on: date | None, chosen: date | None, due_on: date | None
) -> None:
    assert update_due(decided_on=decided_on, chosen=chosen) == due_on
