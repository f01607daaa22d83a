"""The periods that an EST group reports by: weeks, pairs of weeks, or months."""

import enum
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from bra_desk.basics.texts import MONTHS, _

_WEEK: Final = timedelta(days=7)
_ISO_WEEK: Final = re.compile(r"(\d{4})-?[wWvV](\d{1,2})")
_ISO_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")
_QUARTER: Final = re.compile(r"(\d{4})-?[qQkK]([1-4])")


class EstRhythm(enum.StrEnum):
    """How often a group reports and meets."""

    WEEKLY = "weekly"
    BIWEEKLY = "biweekly"
    MONTHLY = "monthly"


@dataclass(frozen=True, order=True)
class EstPeriod:
    """The days that a round of reports tells of."""

    starts_on: date
    ends_on: date

    @cached_property
    def label(self) -> str:
        """What people call it: vecka 46 2026, vecka 45-46 2026 with a dash, november 2026."""
        if self.starts_on.day == 1 and (self.ends_on + timedelta(days=1)).day == 1:
            return f"{MONTHS[self.starts_on.month - 1]} {self.starts_on.year}"
        first, last = self.starts_on.isocalendar(), self.ends_on.isocalendar()
        if first.week == last.week:
            return _("vecka {week} {year}").format(week=first.week, year=first.year)
        if first.year == last.year:
            weeks = f"{first.week}\u2013{last.week}"
            return _("vecka {week} {year}").format(week=weeks, year=first.year)
        pattern = _("vecka {first} {year}\u2013vecka {last} {next}")
        return pattern.format(first=first.week, year=first.year, last=last.week, next=last.year)

    @cached_property
    def short(self) -> str:
        """The same where there is little room: v. 46, v. 45-46 with a dash, nov."""
        if self.starts_on.day == 1 and (self.ends_on + timedelta(days=1)).day == 1:
            return MONTHS[self.starts_on.month - 1][:3]
        first, last = self.starts_on.isocalendar().week, self.ends_on.isocalendar().week
        weeks = str(first) if first == last else f"{first}\u2013{last}"
        return _("v. {weeks}").format(weeks=weeks)

    def holds(self, day: date) -> bool:
        """Whether a day is one of its days."""
        return self.starts_on <= day <= self.ends_on


def period_of(rhythm: EstRhythm, began_on: date, day: date) -> EstPeriod:
    """The period that a day belongs to; pairs of weeks are counted from `began_on`."""
    if rhythm is EstRhythm.MONTHLY:
        return _month(day.year, day.month)
    monday = _monday(day)
    if rhythm is EstRhythm.WEEKLY:
        return EstPeriod(monday, monday + _WEEK - timedelta(days=1))
    if ((monday - _monday(began_on)) // _WEEK) % 2:
        monday -= _WEEK
    return EstPeriod(monday, monday + 2 * _WEEK - timedelta(days=1))


def period_before(rhythm: EstRhythm, began_on: date, period: EstPeriod) -> EstPeriod:
    """The period that ends the day before another begins."""
    return period_of(rhythm, began_on, period.starts_on - timedelta(days=1))


def periods_between(
    rhythm: EstRhythm, began_on: date, first: date, last: date
) -> Iterator[EstPeriod]:
    """Each period with a day from `first` to `last`, the first first."""
    period = period_of(rhythm, began_on, first)
    while period.starts_on <= last:
        yield period
        period = period_of(rhythm, began_on, period.ends_on + timedelta(days=1))


def day_named(text: str) -> date | None:
    """The first day of what a script calls a period; None when it names none.

    A day, a week (2026-W46 or 2026v46) and a month (2026-11) are understood.
    """
    try:
        if week := _ISO_WEEK.fullmatch(text):
            return date.fromisocalendar(int(week[1]), int(week[2]), 1)
        if month := _ISO_MONTH.fullmatch(text):
            return date(int(month[1]), int(month[2]), 1)
        return date.fromisoformat(text)
    except ValueError:
        return None


@dataclass(frozen=True, order=True)
class EstSpan:
    """A quarter or a whole year, which an analysis tells of."""

    year: int
    #: 1 to 4; None for the whole year.
    quarter: int | None = None

    @property
    def starts_on(self) -> date:
        """Its first day."""
        return date(self.year, 1 if self.quarter is None else 3 * self.quarter - 2, 1)

    @property
    def ends_on(self) -> date:
        """Its last day."""
        return _month(self.year, 12 if self.quarter is None else 3 * self.quarter).ends_on

    @property
    def label(self) -> str:
        """What people call it: kvartal 3 2026, helåret 2026."""
        if self.quarter is None:
            return _("helåret {year}").format(year=self.year)
        return _("kvartal {quarter} {year}").format(quarter=self.quarter, year=self.year)

    @property
    def before(self) -> "EstSpan":
        """The span of the same kind that it is compared with."""
        if self.quarter is None:
            return EstSpan(self.year - 1)
        return (
            EstSpan(self.year, self.quarter - 1) if self.quarter > 1 else EstSpan(self.year - 1, 4)
        )


def span_of(day: date) -> EstSpan:
    """The quarter that a day belongs to."""
    return EstSpan(day.year, (day.month + 2) // 3)


def span_named(text: str) -> EstSpan | None:
    """The quarter (2026-Q3 or 2026k3) or year (2026) that a script names; None for neither."""
    if quarter := _QUARTER.fullmatch(text):
        return EstSpan(int(quarter[1]), int(quarter[2]))
    return EstSpan(int(text)) if re.fullmatch(r"(19|20|21)\d{2}", text) else None


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _month(year: int, month: int) -> EstPeriod:
    after = date(year + month // 12, month % 12 + 1, 1)
    return EstPeriod(date(year, month, 1), after - timedelta(days=1))
