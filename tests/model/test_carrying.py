"""Rules of what goes from one meeting to the next."""

from datetime import date

import pytest

from bra_desk.model.carrying import Carries, Standing, is_told, missing_lines, standing_on

DAY = date(2026, 11, 26)
BEFORE, AFTER = date(2026, 11, 25), date(2026, 11, 27)
NONE, MINUTES, FOLLOW_UP, BOTH = Carries


@pytest.mark.parametrize(
    ("agenda", "lacking"),
    [
        ([], BOTH),
        ([NONE, NONE], BOTH),
        ([MINUTES], FOLLOW_UP),
        ([NONE, FOLLOW_UP], MINUTES),
        ([FOLLOW_UP, MINUTES], NONE),
        ([BOTH], NONE),
    ],
)
def test_an_agenda_lacks_what_no_line_of_it_brings(agenda: list[Carries], lacking: Carries) -> None:
    assert missing_lines(agenda) is lacking


@pytest.mark.parametrize(
    ("closed_as", "closed_on", "due_on", "expected"),
    [
        (None, None, None, Standing.OPEN),
        (None, None, DAY, Standing.OPEN),
        (None, None, BEFORE, Standing.LATE),
        (Standing.DONE, DAY, BEFORE, Standing.DONE),
        (Standing.DROPPED, BEFORE, BEFORE, Standing.DROPPED),
        (Standing.DONE, AFTER, None, Standing.OPEN),  # it was open that day
        (Standing.DONE, AFTER, BEFORE, Standing.LATE),
        (Standing.DONE, None, BEFORE, Standing.DONE),  # nobody knows when
    ],
)
def test_something_stands_as_it_did_on_the_day(
    closed_as: Standing | None, closed_on: date | None, due_on: date | None, expected: Standing
) -> None:
    found = standing_on(DAY, closed_as=closed_as, closed_on=closed_on, due_on=due_on)
    assert found is expected


@pytest.mark.parametrize(
    ("standing", "closed_on", "since", "expected"),
    [
        (Standing.OPEN, None, BEFORE, True),
        (Standing.LATE, None, None, True),
        (Standing.DONE, DAY, BEFORE, True),
        (Standing.DONE, BEFORE, BEFORE, False),  # the meeting before was told
        (Standing.DROPPED, DAY, BEFORE, True),
        (Standing.DONE, None, BEFORE, False),
        (Standing.DONE, BEFORE, None, True),
    ],
)
def test_a_meeting_is_told_of_what_is_open_or_was_closed_since_the_last(
    standing: Standing, closed_on: date | None, since: date | None, expected: bool
) -> None:
    assert is_told(standing, closed_on, since) is expected
