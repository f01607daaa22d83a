"""How votes are counted and what they come to."""

import pytest

from bra_desk.model.proceedings import BallotChoice, Count, Side, counted_votes, outcome

YES, NO, ABSTAIN = BallotChoice.YES, BallotChoice.NO, BallotChoice.ABSTAIN


def test_ballots_are_counted() -> None:
    assert counted_votes([YES, NO, YES, ABSTAIN]) == Count(2, 1, 1)
    assert counted_votes([]).total == 0


@pytest.mark.parametrize(
    ("count", "tie_break", "expected"),
    [
        (Count(4, 3), None, Side.YES),
        (Count(3, 4), None, Side.NO),
        (Count(1, 0, 8), None, Side.YES),
        (Count(3, 3), None, None),
        (Count(3, 3), Side.YES, Side.YES),
        (Count(3, 3, 1), Side.NO, Side.NO),
        (Count(0, 0), None, None),
        (Count(4, 3), Side.NO, Side.YES),
    ],
)
def test_majority_decides_and_the_chair_where_numbers_are_equal(
    count: Count, tie_break: Side | None, expected: Side | None
) -> None:
    assert outcome(count, tie_break) is expected
