"""Working days in Sweden: which days are off and why, and counting in the others."""

from datetime import date, timedelta
from functools import cache

from bra_desk.basics.texts import WEEKDAYS

_DAY = timedelta(days=1)


def day_off(day: date) -> str:
    """The name of the holiday or weekday that makes a day off; empty for a working day.

    The eves that all of Sweden takes off (midsummer, Christmas, New Year) count as holidays.
    """
    holiday = _holidays(day.year).get(day, "")
    return holiday or (WEEKDAYS[day.weekday()] if day.weekday() >= 5 else "")


def is_working_day(day: date) -> bool:
    """Whether offices are open that day."""
    return not day_off(day)


def bridged_holiday(day: date) -> str:
    """The holiday that a working day is squeezed in by; empty for any other day.

    Such a day (klämdag) has a holiday on one side and a day off on the other, and many are away.
    """
    beside = (day - _DAY, day + _DAY)
    if not is_working_day(day) or any(map(is_working_day, beside)):
        return ""
    return next(filter(None, (_holidays(each.year).get(each, "") for each in beside)), "")


def working_days_from(day: date, days: int) -> date:
    """The working day so many working days after `day`; before it when negative.

    With none, the day itself, which may be off.
    """
    step = _DAY if days > 0 else -_DAY
    left = abs(days)
    while left:
        day += step
        left -= is_working_day(day)
    return day


def working_day_by(day: date) -> date:
    """The day itself when it is a working day, else the last working day before it."""
    while not is_working_day(day):
        day -= _DAY
    return day


@cache
def _holidays(year: int) -> dict[date, str]:
    """The days off of a year by their Swedish names; the library is loaded where it is used."""
    import holidays

    found = holidays.country_holidays(
        "SE", years=year, language="sv", categories=("public", "de_facto")
    )
    return dict(found.items())
