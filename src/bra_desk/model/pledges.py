"""Citizen pledges: what the parties promise the inhabitants for a period, and where each stands.

The period is free: the agreement says two years, and half a year up to three years occur.
"""

import enum
from datetime import date, timedelta

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to, refers_to, sort_key


class PledgeState(enum.StrEnum):
    """Where a pledge stands on a given day; computed, never stored."""

    UNDATED = "undated"
    COMING = "coming"
    IN_FORCE = "in_force"
    EXPIRED = "expired"
    ENDED = "ended"


class Pledge(Entry):
    """A promise to the inhabitants, made public by those who promise it."""

    __tablename__ = "pledge"

    #: The order within its period; None when nobody has ordered them.
    number: Mapped[int | None] = mapped_column(default=None)
    #: The subject that several pledges of a period may share.
    heading: Mapped[str]
    #: The promise itself, as it is made public.
    text: Mapped[str]
    starts_on: Mapped[date | None] = mapped_column(default=None)
    ends_on: Mapped[date | None] = mapped_column(default=None)
    #: The day it was given up before its period was over; None while nobody has.
    ended_on: Mapped[date | None] = mapped_column(default=None)
    #: The agreement it is made under; None when it has none.
    agreement_id: Mapped[int | None] = refers_to("agreement")
    #: What is to be done so that anybody can tell whether the promise was kept.
    target: Mapped[str] = mapped_column(default="")
    #: The target as a number; None when it is not counted.
    target_value: Mapped[int | None] = mapped_column(default=None)
    target_unit: Mapped[str] = mapped_column(default="")
    #: The dialogues with inhabitants and staff that it rests on.
    dialogue_basis: Mapped[str] = mapped_column(default="")
    #: The same promise in the period before; None for one that is new.
    predecessor_id: Mapped[int | None] = refers_to("pledge")
    signed_on: Mapped[date | None] = mapped_column(default=None)
    #: Who signed, with their titles, one a line.
    signed_by: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    heading_key: Mapped[str | None] = sort_key("heading")


class PledgeParty(Entry):
    """An organisation that makes a pledge; the first answers for its follow-up."""

    __tablename__ = "pledge_party"

    pledge_id: Mapped[int] = belongs_to("pledge")
    position: Mapped[int] = mapped_column(default=0)
    organisation_id: Mapped[int] = belongs_to("organisation")


class PledgeMeasure(Entry):
    """A measure by which a pledge is kept; one measure may serve pledges of several periods."""

    __tablename__ = "pledge_measure"

    pledge_id: Mapped[int] = belongs_to("pledge")
    measure_id: Mapped[int] = belongs_to("measure")


def pledge_state(
    starts_on: date | None, ends_on: date | None, ended_on: date | None, today: date
) -> PledgeState:
    """Where a pledge stands on `today`; one without a first day is not settled yet."""
    if ended_on is not None and ended_on <= today:
        return PledgeState.ENDED
    if starts_on is None:
        return PledgeState.UNDATED
    if today < starts_on:
        return PledgeState.COMING
    if ends_on is not None and ends_on < today:
        return PledgeState.EXPIRED
    return PledgeState.IN_FORCE


def proposed_end(starts_on: date, years: int) -> date:
    """The last day of a pledge that lasts `years` years from its first."""
    # 29 February has no namesake most years; the period then ends with February
    day = min(starts_on.day, 28) if starts_on.month == 2 else starts_on.day
    end = starts_on.replace(year=starts_on.year + years, day=day) - timedelta(days=1)
    return end + timedelta(days=1) if day != starts_on.day else end


def is_in_force_during(
    starts_on: date | None, ends_on: date | None, ended_on: date | None, year: int
) -> bool:
    """Whether a pledge was in force some day of `year`."""
    if starts_on is None or starts_on.year > year:
        return False
    last = min((day for day in (ends_on, ended_on) if day is not None), default=None)
    return last is None or last.year >= year


def period_text(starts_on: date | None, ends_on: date | None) -> str:
    """A period by its years: 2023-2024 with a dash, 2018; empty without a first day.

    A period that is not of whole years is told by its months: 2024-01-2024-06.
    """
    if starts_on is None:
        return ""
    if ends_on is None:
        return f"{starts_on.year}–"
    if starts_on.year == ends_on.year and not _is_whole_year(starts_on, ends_on):
        return f"{starts_on:%Y-%m}–{ends_on:%Y-%m}"
    if starts_on.year == ends_on.year:
        return str(starts_on.year)
    return f"{starts_on.year}–{ends_on.year}"


def _is_whole_year(starts_on: date, ends_on: date) -> bool:
    return (starts_on.month, starts_on.day, ends_on.month, ends_on.day) == (1, 1, 12, 31)
