"""What goes from one meeting to the next: previous minutes, and what was decided but not done."""

import enum
from datetime import date


class Carries(enum.StrEnum):
    """What an item of an agenda brings along from earlier meetings by itself."""

    NOTHING = "nothing"
    PREVIOUS_MINUTES = "previous_minutes"
    FOLLOW_UP = "follow_up"
    BOTH = "both"

    @property
    def tells_minutes(self) -> bool:
        """Whether the item names the minutes of the meeting before."""
        return self in {Carries.PREVIOUS_MINUTES, Carries.BOTH}

    @property
    def tells_follow_up(self) -> bool:
        """Whether the item lists what earlier meetings left to be done."""
        return self in {Carries.FOLLOW_UP, Carries.BOTH}


class Standing(enum.StrEnum):
    """How far a decision or a task had come on a day."""

    LATE = "late"
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


def missing_lines(agenda: list[Carries]) -> Carries:
    """What an agenda with items that carry these things still lacks."""
    has_minutes = any(each.tells_minutes for each in agenda)
    has_follow_up = any(each.tells_follow_up for each in agenda)
    if has_minutes:
        return Carries.NOTHING if has_follow_up else Carries.FOLLOW_UP
    return Carries.PREVIOUS_MINUTES if has_follow_up else Carries.BOTH


def standing_on(
    day: date, *, closed_as: Standing | None, closed_on: date | None, due_on: date | None
) -> Standing:
    """How far something had come on `day`.

    `closed_as` is what it was closed as, None while it is open; `closed_on` is the day for
    that, None when nobody knows, and then it counts as closed already.
    """
    if closed_as is not None and (closed_on is None or closed_on <= day):
        return closed_as
    return Standing.LATE if due_on is not None and due_on < day else Standing.OPEN


def is_told(standing: Standing, closed_on: date | None, since: date | None) -> bool:
    """Whether a meeting is told of something: open that day, or closed after `since`.

    `since` is the day of the meeting before, None when there was none.
    """
    if standing in {Standing.OPEN, Standing.LATE}:
        return True
    return closed_on is not None and (since is None or closed_on > since)
