"""The local preventive councils: their plan of a year, and what they see in their area.

A local council is a `Body` with an area, and its members are seats.
"""

import enum
from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to, refers_to
from bra_desk.model.meetings import Progress
from bra_desk.model.situation import ProblemCategory


class HalfYear(enum.StrEnum):
    """A half of a year; a local council is heard from once in each."""

    SPRING = "spring"
    AUTUMN = "autumn"


class ObservedTrend(enum.StrEnum):
    """How something is, compared with the half-year before."""

    WORSE = "worse"
    SAME = "same"
    BETTER = "better"
    NEW = "new"


class LocalPlan(Entry):
    """What a local council is to do together in a year, and how it went."""

    __tablename__ = "local_plan"

    body_id: Mapped[int] = belongs_to("body")
    year: Mapped[int]
    #: What the council wants to reach in the year.
    aim: Mapped[str] = mapped_column(default="")
    #: The day the council agreed on it; None while it is a draft.
    agreed_on: Mapped[date | None] = mapped_column(default=None)
    #: How the year went, in the council's own words.
    evaluation: Mapped[str] = mapped_column(default="")
    evaluated_on: Mapped[date | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")


class LocalPlanItem(Entry):
    """A line of a local council's plan: what, who and when."""

    __tablename__ = "local_plan_item"

    local_plan_id: Mapped[int] = belongs_to("local_plan")
    position: Mapped[int] = mapped_column(default=0)
    what: Mapped[str]
    #: The organisation or function that does it.
    who: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None] = mapped_column(default=None)
    progress: Mapped[Progress] = mapped_column(default=Progress.OPEN)
    result: Mapped[str] = mapped_column(default="")


class LocalObservation(Entry):
    """What a local council sees in its area in a half-year; of places and groups, never persons."""

    __tablename__ = "local_observation"

    body_id: Mapped[int] = belongs_to("body")
    year: Mapped[int]
    half: Mapped[HalfYear]
    category: Mapped[ProblemCategory]
    text: Mapped[str]
    #: None when the council could not say.
    trend: Mapped[ObservedTrend | None] = mapped_column(default=None)
    #: What the council proposes.
    proposal: Mapped[str] = mapped_column(default="")
    #: Where in the area: a place that everybody knows, never an address.
    place: Mapped[str] = mapped_column(default="")
    #: The problem of the situation picture that it is about; None for none.
    problem_id: Mapped[int | None] = refers_to("problem")
    #: Another area than the council's own; None for its own.
    area_id: Mapped[int | None] = refers_to("area")


def half_of(day: date) -> HalfYear:
    """The half of its year that a day is in."""
    return HalfYear.SPRING if day.month <= 6 else HalfYear.AUTUMN


def half_begins_on(year: int, half: HalfYear) -> date:
    """The first day of a half-year."""
    return date(year, 1 if half is HalfYear.SPRING else 7, 1)
