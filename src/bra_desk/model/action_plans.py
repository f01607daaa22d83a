"""Action plans: what a municipality has decided to do, 5 § of the Act (2023:196)."""

import calendar
import enum
from datetime import date
from typing import Final

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, refers_to, sort_key

#: A plan is followed up at least every second year, 6 § of the Act (2023:196).
FOLLOW_UP_MONTHS: Final = 24


class PlanState(enum.StrEnum):
    """Where an action plan stands on a given day; computed, never stored."""

    DRAFT = "draft"
    COMING = "coming"
    IN_FORCE = "in_force"
    ENDED = "ended"


class ActionPlan(Entry):
    """The measures that a municipality means to take, decided on the ground of a picture."""

    __tablename__ = "action_plan"

    title: Mapped[str]
    starts_on: Mapped[date | None] = mapped_column(default=None)
    #: None for a plan that holds until another is decided.
    ends_on: Mapped[date | None] = mapped_column(default=None)
    #: The board that decided it, by the name it had that day.
    decided_by: Mapped[str] = mapped_column(default="")
    #: None until it is decided: a draft.
    decided_on: Mapped[date | None] = mapped_column(default=None)
    #: The council's own decision on it; None when the council has none in the register.
    decision_id: Mapped[int | None] = refers_to("decision")
    diary_number: Mapped[str] = mapped_column(default="")
    #: The agreement that the plan carries out; None when it stands alone.
    agreement_id: Mapped[int | None] = refers_to("agreement")
    #: The situation picture it answers, 4 and 5 §§ of the Act; None when it names none.
    situation_picture_id: Mapped[int | None] = refers_to("situation_picture")
    introduction: Mapped[str] = mapped_column(default="")
    #: When it was last followed up; None when it has not been.
    followed_up_on: Mapped[date | None] = mapped_column(default=None)
    #: An earlier day than the law's that the council has chosen; None when it has not.
    next_follow_up_on: Mapped[date | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")
    title_key: Mapped[str | None] = sort_key("title")


def plan_state(
    *, starts_on: date | None, ends_on: date | None, decided_on: date | None, today: date
) -> PlanState:
    """Where a plan stands on a day, by its period and whether it is decided."""
    if decided_on is None:
        return PlanState.DRAFT
    if starts_on is not None and today < starts_on:
        return PlanState.COMING
    if ends_on is not None and today > ends_on:
        return PlanState.ENDED
    return PlanState.IN_FORCE


def follow_up_due(
    *, decided_on: date | None, followed_up_on: date | None, chosen: date | None
) -> date | None:
    """The last day for the next follow-up: the chosen one, but never later than the law's.

    None for a plan that is not decided and has no chosen day.
    """
    counted_from = followed_up_on or decided_on
    if counted_from is None:
        return chosen
    by_law = months_later(counted_from, FOLLOW_UP_MONTHS)
    is_ahead = chosen is not None and chosen > counted_from
    return min(chosen, by_law) if chosen is not None and is_ahead else by_law


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
