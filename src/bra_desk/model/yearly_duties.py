"""The year's recurring duties (årshjul): when each is due, and the years it has been done."""

import calendar
import enum
from datetime import date, timedelta
from typing import Final

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.basics.working_days import working_day_by
from bra_desk.model.base import Entry, belongs_to, refers_to, sort_key

#: So long into the next year a duty that was not done is still told of.
_LINGERS: Final = timedelta(days=90)


class DutyGround(enum.StrEnum):
    """What asks for a duty."""

    AGREEMENT = "agreement"
    LAW = "law"
    GRANT = "grant"
    BODY = "body"
    OWN = "own"


class Month(enum.StrEnum):
    """A month, written so that it sorts."""

    JANUARY = "01"
    FEBRUARY = "02"
    MARCH = "03"
    APRIL = "04"
    MAY = "05"
    JUNE = "06"
    JULY = "07"
    AUGUST = "08"
    SEPTEMBER = "09"
    OCTOBER = "10"
    NOVEMBER = "11"
    DECEMBER = "12"

    @property
    def number(self) -> int:
        """The month as a date has it: 1 for January."""
        return int(self.value)


class YearlyDuty(Entry):
    """Something that is to be done every year, or every second or fourth."""

    __tablename__ = "yearly_duty"

    title: Mapped[str]
    ground: Mapped[DutyGround] = mapped_column(default=DutyGround.OWN)
    month: Mapped[Month]
    #: None for the last working day of the month.
    day: Mapped[int | None] = mapped_column(default=None)
    #: Years from one time to the next.
    interval_years: Mapped[int] = mapped_column(default=1)
    #: The first year it is to be done; None for every year, also those that are past.
    first_year: Mapped[int | None] = mapped_column(default=None)
    responsible: Mapped[str] = mapped_column(default="")
    #: Days before its last day that the overview begins to tell of it.
    lead_days: Mapped[int] = mapped_column(default=14)
    #: The body it is done for, and the agreement that asks for it; None where there is none.
    body_id: Mapped[int | None] = refers_to("body")
    agreement_id: Mapped[int | None] = refers_to("agreement")
    note: Mapped[str] = mapped_column(default="")
    title_key: Mapped[str | None] = sort_key("title")


class YearlyDutyDone(Entry):
    """A year that a duty has been done for."""

    __tablename__ = "yearly_duty_done"

    yearly_duty_id: Mapped[int] = belongs_to("yearly_duty")
    #: The year it was due, not always the one it was done in.
    year: Mapped[int]
    done_on: Mapped[date]
    note: Mapped[str] = mapped_column(default="")


def due_on(month: Month, day: int | None, year: int) -> date:
    """The last day for a duty in a year: its own day, or the last working day before it.

    A day that the month does not have that year is its last one.
    """
    last = calendar.monthrange(year, month.number)[1]
    return working_day_by(date(year, month.number, min(day or last, last)))


def is_due_in(year: int, first_year: int | None, interval_years: int) -> bool:
    """Whether a duty is to be done in a year."""
    if first_year is None:
        return True
    return year >= first_year and (year - first_year) % interval_years == 0


def still_told_of(due: date, today: date) -> bool:
    """Whether a duty that was not done is still something to do, and not last year's lapse."""
    return due.year >= today.year or today <= due + _LINGERS
