"""Where an agreement stands, day by day."""

from datetime import date
from typing import Any

import pytest

from bra_desk.model.agreement import AgreementState, Prolongation, agreement_state

UNSIGNED, COMING, IN_FORCE, PROLONGED, REPLACED, ENDED = AgreementState
SIGNED: dict[str, Any] = {
    "starts_on": date(2021, 2, 9),
    "ends_on": date(2024, 12, 31),
    "prolongation": Prolongation.UNTIL_FURTHER_NOTICE,
    "terminated_on": None,
    "replaced_on": None,
}


def state(today: date, **changes: Any) -> AgreementState:
    """Where the agreement of 2021 stands, with some of it changed."""
    return agreement_state(**(SIGNED | changes), today=today)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2021, 2, 8), COMING),
        (date(2021, 2, 9), IN_FORCE),
        (date(2024, 12, 31), IN_FORCE),
        (date(2025, 1, 1), PROLONGED),
        (date(2030, 1, 1), PROLONGED),
    ],
)
def test_agreement_goes_on_until_further_notice(today: date, expected: AgreementState) -> None:
    assert state(today) is expected


@pytest.mark.parametrize(
    ("today", "expected"), [(date(2024, 12, 31), IN_FORCE), (date(2025, 1, 1), ENDED)]
)
def test_agreement_without_prolongation_ends_with_its_period(
    today: date, expected: AgreementState
) -> None:
    assert state(today, prolongation=Prolongation.NONE) is expected


@pytest.mark.parametrize(
    ("today", "expected"), [(date(2025, 6, 30), PROLONGED), (date(2025, 7, 1), ENDED)]
)
def test_notice_ends_a_prolonged_agreement(today: date, expected: AgreementState) -> None:
    assert state(today, terminated_on=date(2025, 7, 1)) is expected


@pytest.mark.parametrize(
    ("today", "expected"), [(date(2024, 12, 31), IN_FORCE), (date(2025, 1, 1), REPLACED)]
)
def test_next_agreement_takes_over_on_its_first_day(today: date, expected: AgreementState) -> None:
    assert state(today, replaced_on=date(2025, 1, 1)) is expected


def test_replaced_weighs_more_than_ended() -> None:
    day = date(2025, 7, 1)
    assert state(day, replaced_on=day, terminated_on=day) is REPLACED


def test_agreement_that_was_given_up_before_it_began_has_ended() -> None:
    assert state(date(2021, 1, 15), terminated_on=date(2021, 1, 1)) is ENDED


def test_agreement_without_a_last_day_stays_in_force() -> None:
    assert state(date(2099, 1, 1), ends_on=None) is IN_FORCE


def test_agreement_without_a_first_day_is_unsigned() -> None:
    assert state(date(2026, 11, 22), starts_on=None) is UNSIGNED
