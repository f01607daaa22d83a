"""The days a body meets in a year: by weekday and month, by weeks, or as the year before."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

#: The ordinal of the last weekday of its kind in a month.
LAST: Final = -1
#: The months a council meets in, the most usual first; July is for holidays.
_USUAL_MONTHS: Final = (3, 11, 5, 9, 2, 10, 4, 12, 1, 6, 8, 7)
_WEEK: Final = timedelta(days=7)


@dataclass(frozen=True, kw_only=True)
class MonthlyPattern:
    """The same weekday of some months: the second Thursday of March and November."""

    months: Sequence[int]
    #: Monday is 0, as Python counts.
    weekday: int
    #: 1 for the first of its kind in the month, LAST for the last.
    ordinal: int

    def days(self, year: int) -> list[date]:
        """The days of that year, in order; a fifth that a month lacks becomes its last."""
        return [self._day(year, month) for month in sorted(set(self.months))]

    def _day(self, year: int, month: int) -> date:
        weeks = calendar.Calendar().monthdatescalendar(year, month)
        days = [week[self.weekday] for week in weeks if week[self.weekday].month == month]
        return days[-1] if self.ordinal == LAST else days[min(self.ordinal, len(days)) - 1]


@dataclass(frozen=True, kw_only=True)
class RepeatedPattern:
    """The days of another year, each on the same weekday in the same week of the year."""

    earlier: Sequence[date]

    def days(self, year: int) -> list[date]:
        """The days of that year, in order; the weeks between meetings stay."""
        return sorted(_repeated(day, year) for day in self.earlier)


@dataclass(frozen=True, kw_only=True)
class IntervalPattern:
    """The same weekday every so many weeks, counted from a day of that year or another."""

    counted_from: date
    #: 1 for every week, 2 for every second, and so on.
    weeks: int

    def days(self, year: int) -> list[date]:
        """The days of that year, in order; those before the day counted from are among them."""
        step = self.weeks * _WEEK
        first = date(year, 1, 1)
        begins = first + (self.counted_from - first) % step
        count = (date(year, 12, 31) - begins) // step + 1
        return [begins + place * step for place in range(count)]


Pattern = MonthlyPattern | RepeatedPattern | IntervalPattern


def usual_months(meetings: int) -> list[int]:
    """The months that so many meetings a year are usually held in; at most twelve."""
    return sorted(_USUAL_MONTHS[:meetings])


def _repeated(day: date, year: int) -> date:
    """The same weekday nearest to the same day of another year, and inside that year."""
    is_leap_day = (day.month, day.day) == (2, 29)
    wished = date(year, 2, 28) if is_leap_day else day.replace(year=year)
    ahead = (day.weekday() - wished.weekday()) % 7
    found = wished + timedelta(days=ahead if ahead <= 3 else ahead - 7)
    if found.year != year:
        found += _WEEK if found.year < year else -_WEEK
    return found
