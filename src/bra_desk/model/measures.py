"""Measures against crime and for safety, and how each was followed up."""

import enum
from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to, refers_to, sort_key


class MeasureStatus(enum.StrEnum):
    """How far a measure has come."""

    PLANNED = "planned"
    ONGOING = "ongoing"
    DONE = "done"
    PARTLY_DONE = "partly_done"
    DELAYED = "delayed"
    RESTING = "resting"
    NOT_DONE = "not_done"
    ENDED = "ended"


#: A measure with one of these needs nothing more to be done.
FINISHED = frozenset({MeasureStatus.DONE, MeasureStatus.NOT_DONE, MeasureStatus.ENDED})
#: What nobody understands without a word of why.
ASKS_WHY = frozenset(
    {
        MeasureStatus.DELAYED,
        MeasureStatus.PARTLY_DONE,
        MeasureStatus.RESTING,
        MeasureStatus.NOT_DONE,
    }
)


class Prevention(enum.StrEnum):
    """Whether a measure changes the situation or people's propensity to offend."""

    SITUATIONAL = "situational"
    SOCIAL = "social"


class Reach(enum.StrEnum):
    """Whom a measure is for: all, groups at risk, or those already in trouble."""

    UNIVERSAL = "universal"
    SELECTIVE = "selective"
    INDICATED = "indicated"


class Assessment(enum.StrEnum):
    """What a follow-up leads to."""

    CONTINUE = "continue"
    CHANGE = "change"
    END = "end"


class Light(enum.StrEnum):
    """How something stands when it is followed up, as a word; a colour alone says nothing."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class Reached(enum.StrEnum):
    """Whether a target was reached."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Measure(Entry):
    """What is done, by whom, until when, towards which goal and focus area."""

    __tablename__ = "measure"

    number: Mapped[int | None] = mapped_column(default=None)
    title: Mapped[str]
    #: Always that of its newest status entry, where it has any; storage.status_history sees to it.
    status: Mapped[MeasureStatus] = mapped_column(default=MeasureStatus.PLANNED)
    #: The action plan it is a part of; None outside every plan.
    plan_id: Mapped[int | None] = refers_to("action_plan")
    #: The measure of an earlier year that it goes on with; None for a new one.
    continues_id: Mapped[int | None] = refers_to("measure")
    goal_id: Mapped[int | None] = refers_to("goal")
    focus_area_id: Mapped[int | None] = refers_to("focus_area")
    #: What it shall achieve: specific, measurable, agreed, realistic, with a time.
    aim: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")
    prevention: Mapped[Prevention | None] = mapped_column(default=None)
    reach: Mapped[Reach | None] = mapped_column(default=None)
    target_group: Mapped[str] = mapped_column(default="")
    area_id: Mapped[int | None] = refers_to("area")
    place: Mapped[str] = mapped_column(default="")
    owner_id: Mapped[int | None] = refers_to("organisation")
    #: The post in the owning organisation that answers for it.
    owner_function: Mapped[str] = mapped_column(default="")
    starts_on: Mapped[date | None] = mapped_column(default=None)
    #: To be done by; None for a measure that nobody has given a last day.
    ends_on: Mapped[date | None] = mapped_column(default=None)
    #: Planned cost in whole kronor; None when not estimated.
    cost: Mapped[int | None] = mapped_column(default=None)
    #: Planned hours of work; None when not estimated.
    hours: Mapped[int | None] = mapped_column(default=None)
    funding: Mapped[str] = mapped_column(default="")
    #: How the result is measured: unit, baseline, target and source in words.
    indicator: Mapped[str] = mapped_column(default="")
    #: How many times it was carried out; None when that is not counted.
    times_done: Mapped[int | None] = mapped_column(default=None)
    #: What did not go as planned, and why.
    deviation: Mapped[str] = mapped_column(default="")
    deviation_reason: Mapped[str] = mapped_column(default="")
    result: Mapped[str] = mapped_column(default="")
    assessment: Mapped[Assessment | None] = mapped_column(default=None)
    next_follow_up_on: Mapped[date | None] = mapped_column(default=None)
    #: The decision it comes from; None when it has no decision behind it.
    decision_id: Mapped[int | None] = refers_to("decision")
    is_pledge: Mapped[bool] = mapped_column(default=False)
    #: Whether it is camera surveillance of a public place, 14 § of the Act (2023:196).
    is_camera: Mapped[bool] = mapped_column(default=False)
    #: The last day to see whether the cameras are still needed; None when nobody has set one.
    camera_review_on: Mapped[date | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")
    title_key: Mapped[str | None] = sort_key("title")


class MeasurePartner(Entry):
    """An organisation that carries a measure out together with its owner."""

    __tablename__ = "measure_partner"

    measure_id: Mapped[int] = belongs_to("measure")
    organisation_id: Mapped[int] = belongs_to("organisation")
    contribution: Mapped[str] = mapped_column(default="")


class StatusEntry(Entry):
    """A day in a measure's history: the status it got, and why."""

    __tablename__ = "measure_status"

    measure_id: Mapped[int] = belongs_to("measure")
    changed_on: Mapped[date]
    status: Mapped[MeasureStatus]
    note: Mapped[str] = mapped_column(default="")


class FollowUp(Entry):
    """What was found when a measure, goal, focus area, pledge or plan was followed up."""

    __tablename__ = "follow_up"

    measure_id: Mapped[int | None] = refers_to("measure")
    goal_id: Mapped[int | None] = refers_to("goal")
    focus_area_id: Mapped[int | None] = refers_to("focus_area")
    pledge_id: Mapped[int | None] = refers_to("pledge")
    plan_id: Mapped[int | None] = refers_to("action_plan")
    #: The year that is followed up, not the year it was written.
    year: Mapped[int]
    followed_up_on: Mapped[date | None] = mapped_column(default=None)
    followed_up_by: Mapped[str] = mapped_column(default="")
    #: How the work went: what was done, what changed and why.
    process: Mapped[str] = mapped_column(default="")
    #: What came out of it.
    result: Mapped[str] = mapped_column(default="")
    #: What difference that made.
    effect: Mapped[str] = mapped_column(default="")
    #: What did not go as planned, and why.
    deviation: Mapped[str] = mapped_column(default="")
    #: Whole hours of work; None when they were not counted.
    hours: Mapped[int | None] = mapped_column(default=None)
    #: What it cost, in whole kronor; None when not known.
    cost: Mapped[int | None] = mapped_column(default=None)
    light: Mapped[Light | None] = mapped_column(default=None)
    #: Whether the target was reached; None when nobody has said.
    reached: Mapped[Reached | None] = mapped_column(default=None)
    assessment: Mapped[Assessment | None] = mapped_column(default=None)


def days_late(status: MeasureStatus, ends_on: date | None, today: date) -> int:
    """Days a measure has passed its last day; 0 when it has not, or is finished."""
    if ends_on is None or status in FINISHED:
        return 0
    return max(0, (today - ends_on).days)


#: A measure with one of these is under way, also when nobody has said since when.
_UNDER_WAY = frozenset(
    {
        MeasureStatus.ONGOING,
        MeasureStatus.DELAYED,
        MeasureStatus.RESTING,
        MeasureStatus.PARTLY_DONE,
    }
)


def is_worked_on_during(
    status: MeasureStatus, starts_on: date | None, ends_on: date | None, year: int
) -> bool:
    """Whether a measure was worked on, or should have been, some day of `year`.

    One that is under way past its last day is still worked on. Without a first day it is when
    it is under way, or was to be finished that year.
    """
    if starts_on is None:
        return status in _UNDER_WAY or (ends_on is not None and ends_on.year == year)
    if starts_on.year > year:
        return False
    if ends_on is None:
        return status not in FINISHED or starts_on.year == year
    return ends_on.year >= year or status in _UNDER_WAY


def a_year_later(day: date) -> date:
    """The same day of the next year; the leap day becomes the last of February."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return date(day.year + 1, 2, 28) if is_leap_day else day.replace(year=day.year + 1)
