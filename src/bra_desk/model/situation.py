"""Situation pictures and the problems in them, 4 § of the Act (2023:196).

An organisation may have a picture of its own; the joint one weighs them together and keeps how
each of them sees a problem, so that a difference is not lost where they meet.
"""

import enum
from datetime import date
from typing import Final

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.action_plans import months_later
from bra_desk.model.base import Entry, belongs_to, refers_to, sort_key

#: A picture is updated at least every second year, 6 § of the Act (2023:196).
UPDATE_MONTHS: Final = 24


class ProblemCategory(enum.StrEnum):
    """What a problem is about; one list for all who observe, so that a picture can add it up."""

    NARCOTICS = "narcotics"
    ALCOHOL = "alcohol"
    GAMBLING = "gambling"
    PUBLIC_VIOLENCE = "public_violence"
    INTIMATE_VIOLENCE = "intimate_violence"
    SEXUAL_OFFENCES = "sexual_offences"
    THREATS = "threats"
    HATE_CRIME = "hate_crime"
    UNDUE_INFLUENCE = "undue_influence"
    RECRUITMENT = "recruitment"
    THEFT = "theft"
    BURGLARY = "burglary"
    FRAUD = "fraud"
    VANDALISM = "vandalism"
    GRAFFITI = "graffiti"
    FIRES = "fires"
    TRAFFIC = "traffic"
    DISORDER = "disorder"
    UNSAFE_PLACE = "unsafe_place"
    OTHER = "other"


class Extent(enum.StrEnum):
    """How large a problem is, in four steps that a picture can be drawn by."""

    SMALL = "small"
    NOTABLE = "notable"
    LARGE = "large"
    SEVERE = "severe"


class Trend(enum.StrEnum):
    """Which way a problem goes."""

    RISING = "rising"
    STEADY = "steady"
    FALLING = "falling"


class Priority(enum.StrEnum):
    """What is to be done about a problem: work on it, keep an eye on it, or leave it."""

    PRIORITISED = "prioritised"
    WATCHED = "watched"
    SET_ASIDE = "set_aside"


class SituationPicture(Entry):
    """What crime and insecurity look like in a period, and why: a version that is decided."""

    __tablename__ = "situation_picture"

    title: Mapped[str]
    #: Which version it is, the first one 1; None when nobody counts.
    number: Mapped[int | None] = mapped_column(default=None)
    #: Whose own picture it is; None for the joint one.
    organisation_id: Mapped[int | None] = refers_to("organisation")
    #: The joint picture that an own one is a ground for; None for a joint one.
    joint_picture_id: Mapped[int | None] = refers_to("situation_picture")
    #: The version before; None for the first.
    previous_id: Mapped[int | None] = refers_to("situation_picture")
    #: The period it tells of.
    starts_on: Mapped[date | None] = mapped_column(default=None)
    ends_on: Mapped[date | None] = mapped_column(default=None)
    summary: Mapped[str] = mapped_column(default="")
    #: Part 1 of 4 §: the crime there is, its extent and its consequences.
    mapping: Mapped[str] = mapped_column(default="")
    #: Part 2 of 4 §: other information of importance.
    other_information: Mapped[str] = mapped_column(default="")
    #: Part 3 of 4 §: what the two together say, and why.
    analysis: Mapped[str] = mapped_column(default="")
    #: What the action plan should answer.
    recommendations: Mapped[str] = mapped_column(default="")
    #: How it is joined with analysis and planning by other statutes, 7 §.
    other_planning: Mapped[str] = mapped_column(default="")
    #: What it rests on, one source a line.
    sources: Mapped[str] = mapped_column(default="")
    #: Who made it, as organisations and posts.
    made_by: Mapped[str] = mapped_column(default="")
    #: Who decided it, by the name it had that day.
    decided_by: Mapped[str] = mapped_column(default="")
    #: None until it is decided: a draft. From then on what it says is held.
    decided_on: Mapped[date | None] = mapped_column(default=None)
    #: The council's own decision on it; None when the council has none in the register.
    decision_id: Mapped[int | None] = refers_to("decision")
    diary_number: Mapped[str] = mapped_column(default="")
    #: An earlier day than the law's that the council has chosen; None when it has not.
    next_due_on: Mapped[date | None] = mapped_column(default=None)
    #: Why it was opened again after it was decided, one correction a line.
    corrections: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    title_key: Mapped[str | None] = sort_key("title")


class Problem(Entry):
    """A problem of crime or insecurity, as one picture tells it."""

    __tablename__ = "problem"

    #: The picture it is in; None for one that is seen but not yet in any picture.
    picture_id: Mapped[int | None] = refers_to("situation_picture")
    #: The order within its picture; None when nobody has ordered them.
    number: Mapped[int | None] = mapped_column(default=None)
    title: Mapped[str]
    category: Mapped[ProblemCategory] = mapped_column(default=ProblemCategory.OTHER)
    #: The part of the municipality; None for all of it.
    area_id: Mapped[int | None] = refers_to("area")
    place: Mapped[str] = mapped_column(default="")
    #: Whom it hits, as a group and never as persons.
    target_group: Mapped[str] = mapped_column(default="")
    #: None when nobody has judged it.
    extent: Mapped[Extent | None] = mapped_column(default=None)
    #: The extent in figures and words.
    extent_text: Mapped[str] = mapped_column(default="")
    #: None when it is not known.
    trend: Mapped[Trend | None] = mapped_column(default=None)
    #: When it happens: times of the day, the week and the year.
    pattern: Mapped[str] = mapped_column(default="")
    consequence: Mapped[str] = mapped_column(default="")
    #: None when nobody has weighed it against the others.
    priority: Mapped[Priority | None] = mapped_column(default=None)
    priority_reason: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
    #: The numbers that show it; None when none of the register's do.
    indicator_id: Mapped[int | None] = refers_to("indicator")
    #: The same problem in the version before; None for a new one.
    continues_id: Mapped[int | None] = refers_to("problem")
    notes: Mapped[str] = mapped_column(default="")
    title_key: Mapped[str | None] = sort_key("title")


class ProblemView(Entry):
    """How one organisation sees a joint problem, kept beside how the others do."""

    __tablename__ = "problem_view"

    problem_id: Mapped[int] = belongs_to("problem")
    organisation_id: Mapped[int] = belongs_to("organisation")
    #: The problem in that organisation's own picture; None when it was told directly.
    own_problem_id: Mapped[int | None] = refers_to("problem")
    #: As the organisation judges each of them; None when it has not.
    extent: Mapped[Extent | None] = mapped_column(default=None)
    trend: Mapped[Trend | None] = mapped_column(default=None)
    priority: Mapped[Priority | None] = mapped_column(default=None)
    text: Mapped[str] = mapped_column(default="")


def update_due(*, decided_on: date | None, chosen: date | None) -> date | None:
    """The last day to update a picture: the chosen one, but never later than the law's.

    None for a picture that is not decided and has no chosen day.
    """
    if decided_on is None:
        return chosen
    by_law = months_later(decided_on, UPDATE_MONTHS)
    is_ahead = chosen is not None and chosen > decided_on
    return min(chosen, by_law) if chosen is not None and is_ahead else by_law


class PictureState(enum.StrEnum):
    """Where a situation picture stands on a given day; computed, never stored."""

    DRAFT = "draft"
    CURRENT = "current"
    OVERDUE = "overdue"
    REPLACED = "replaced"


def picture_state(
    *, decided_on: date | None, due_on: date | None, is_replaced: bool, today: date
) -> PictureState:
    """Where a picture stands: not decided, replaced by a decided one, too old, or in use."""
    if decided_on is None:
        return PictureState.DRAFT
    if is_replaced:
        return PictureState.REPLACED
    if due_on is not None and due_on < today:
        return PictureState.OVERDUE
    return PictureState.CURRENT
