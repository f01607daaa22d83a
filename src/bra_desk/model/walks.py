"""Safety walks (trygghetsvandringar): who walked where, what was seen, and what came of it.

A walk is a meeting before it, the walk, a meeting after it, and later a new walk that looks
whether it got better. Nobody is named: those who walk are counted by role.
"""

import enum
from collections.abc import Mapping
from datetime import date, time
from typing import Any, Final

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to, refers_to

#: More than this and a walk becomes a procession, by the method's own advice.
MOST_PARTICIPANTS: Final = 20


class Daylight(enum.StrEnum):
    """Whether a walk goes in daylight or in the dark, which shows other things."""

    LIGHT = "light"
    DUSK = "dusk"
    DARK = "dark"


class WalkRole(enum.StrEnum):
    """In which role people take part in a walk; they are counted, never named."""

    RESIDENT = "resident"
    YOUTH = "youth"
    OLDER = "older"
    ASSOCIATION = "association"
    POLITICIAN = "politician"
    OFFICIAL = "official"
    PROPERTY = "property"
    POLICE = "police"
    BUSINESS = "business"
    OTHER = "other"


class ObservationKind(enum.StrEnum):
    """Whether something ought to be mended, or is good and should be kept."""

    PROBLEM = "problem"
    GOOD = "good"


class ObservationCategory(enum.StrEnum):
    """What an observation is about: the words that those who look after a place sort by."""

    LIGHTING = "lighting"
    VEGETATION = "vegetation"
    GRAFFITI = "graffiti"
    LITTER = "litter"
    TRAFFIC = "traffic"
    PATHS = "paths"
    BUILDINGS = "buildings"
    MEETING_PLACE = "meeting_place"
    SOCIAL = "social"
    OTHER = "other"


class Ruling(enum.StrEnum):
    """What the one who answers for a place says of an observation."""

    NOW = "now"
    PLANNED = "planned"
    NO = "no"


class ObservationState(enum.StrEnum):
    """Where an observation stands on a day; computed, never stored."""

    GOOD = "good"
    UNDECIDED = "undecided"
    LATE = "late"
    WAITING = "waiting"
    DONE = "done"
    REFUSED = "refused"


class WalkState(enum.StrEnum):
    """Where a walk stands on a day; computed, never stored."""

    UNDATED = "undated"
    COMING = "coming"
    EMPTY = "empty"
    DECIDING = "deciding"
    MENDING = "mending"
    READY = "ready"


class Walk(Entry):
    """A safety walk with the meetings before and after it."""

    __tablename__ = "walk"

    title: Mapped[str]
    #: The day of the walk; None while it is not set.
    held_on: Mapped[date | None] = mapped_column(default=None)
    starts_at: Mapped[time | None] = mapped_column(default=None)
    ends_at: Mapped[time | None] = mapped_column(default=None)
    #: A deliberate choice; None while nobody has made it.
    daylight: Mapped[Daylight | None] = mapped_column(default=None)
    area_id: Mapped[int | None] = refers_to("area")
    gathering_place: Mapped[str] = mapped_column(default="")
    #: The route, stop by stop.
    route: Mapped[str] = mapped_column(default="")
    organiser_id: Mapped[int | None] = refers_to("organisation")
    #: The meeting where those who walk agree on what to look for.
    premeeting_on: Mapped[date | None] = mapped_column(default=None)
    premeeting: Mapped[str] = mapped_column(default="")
    #: The meeting where those responsible answer; two or three weeks after by custom.
    follow_up_on: Mapped[date | None] = mapped_column(default=None)
    follow_up: Mapped[str] = mapped_column(default="")
    #: The earlier walk that this one looks after; None for the first of a place.
    continues_id: Mapped[int | None] = refers_to("walk")
    notes: Mapped[str] = mapped_column(default="")


class WalkParticipants(Entry):
    """How many took part in a walk in one role."""

    __tablename__ = "walk_participants"

    walk_id: Mapped[int] = belongs_to("walk")
    position: Mapped[int] = mapped_column(default=0)
    role: Mapped[WalkRole] = mapped_column(default=WalkRole.RESIDENT)
    #: How many; None when nobody counted.
    count: Mapped[int | None] = mapped_column(default=None)
    organisation_id: Mapped[int | None] = refers_to("organisation")


class WalkObservation(Entry):
    """What was seen at a place, what is proposed, who answers for it, and what came of it."""

    __tablename__ = "walk_observation"

    walk_id: Mapped[int] = belongs_to("walk")
    #: Its place on the walk from 0; its number is one more, and stays when others are removed.
    position: Mapped[int] = mapped_column(default=0)
    place: Mapped[str] = mapped_column(default="")
    text: Mapped[str]
    observation_kind: Mapped[ObservationKind] = mapped_column(default=ObservationKind.PROBLEM)
    category: Mapped[ObservationCategory | None] = mapped_column(default=None)
    proposal: Mapped[str] = mapped_column(default="")
    #: Who looks after the place.
    responsible_id: Mapped[int | None] = refers_to("organisation")
    responsible_function: Mapped[str] = mapped_column(default="")
    #: None until whoever is responsible has answered.
    ruling: Mapped[Ruling | None] = mapped_column(default=None)
    #: Why; a no is never without one.
    reason: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None] = mapped_column(default=None)
    done_on: Mapped[date | None] = mapped_column(default=None)
    #: The day those who walked were told what became of it; None while they have not been.
    told_on: Mapped[date | None] = mapped_column(default=None)
    #: When somebody went back and looked, and what they saw.
    checked_on: Mapped[date | None] = mapped_column(default=None)
    checked: Mapped[str] = mapped_column(default="")
    #: The observation of an earlier walk that it goes on from; None for a new one.
    continues_id: Mapped[int | None] = refers_to("walk_observation")
    #: What it led to; None for nothing in the register.
    measure_id: Mapped[int | None] = refers_to("measure")
    backlog_item_id: Mapped[int | None] = refers_to("backlog_item")
    notes: Mapped[str] = mapped_column(default="")


def observation_state(values: Mapping[str, Any], today: date) -> ObservationState:
    """Where an observation stands on `today`, by the values of its form."""
    if values["observation_kind"] is ObservationKind.GOOD:
        return ObservationState.GOOD
    if values["done_on"] is not None:
        return ObservationState.DONE
    if values["ruling"] is None:
        return ObservationState.UNDECIDED
    if values["ruling"] is Ruling.NO:
        return ObservationState.REFUSED
    is_late = values["due_on"] is not None and values["due_on"] < today
    return ObservationState.LATE if is_late else ObservationState.WAITING


#: What a new walk takes over: nobody has answered, or it is not done.
OPEN: Final = frozenset(
    {ObservationState.UNDECIDED, ObservationState.LATE, ObservationState.WAITING}
)


def walk_state(held_on: date | None, states: frozenset[ObservationState], today: date) -> WalkState:
    """Where a walk stands on `today`, by its day and the states of its observations."""
    if held_on is None:
        return WalkState.UNDATED
    if held_on > today:
        return WalkState.COMING
    if not states:
        return WalkState.EMPTY
    if ObservationState.UNDECIDED in states:
        return WalkState.DECIDING
    return WalkState.MENDING if states & OPEN else WalkState.READY
