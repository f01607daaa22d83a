"""Where each action plan stands on a day, and when it must be followed up.

5 § of the Act (2023:196) asks for a decided plan, 6 § for its follow-up at least every second
year.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bra_desk.basics.texts import _, long_date
from bra_desk.forms.action_plans import PLAN_STATES
from bra_desk.model.action_plans import PlanState, follow_up_due, plan_state
from bra_desk.storage import reads
from bra_desk.storage.reads import Stored
from bra_desk.storage.register import Register, Session

#: A plan takes longer to follow up than a measure, so it is told of earlier.
WARNED_AHEAD: Final = timedelta(days=90)


@dataclass(frozen=True, kw_only=True)
class PlanLine:
    """An action plan with its state on a day, in words."""

    id: int
    title: str
    #: When it is to be followed up, or its period.
    detail: str
    state: PlanState
    state_text: str
    #: The last day to follow it up; None when no clock runs.
    due_on: date | None


def lines(register: Register, today: date) -> list[PlanLine]:
    """Every plan with its state, in the order of its list."""
    with register.read() as session:
        return lines_in(session, today)


def lines_in(session: Session, today: date) -> list[PlanLine]:
    """The same, inside a read under way."""
    followed_up = _followed_up(session)
    return [
        _line(each, today, followed_up.get(each.id))
        for each in reads.stored(session, "action_plan")
    ]


def current_in(session: Session, today: date) -> list[PlanLine]:
    """The plans in force, coming or being drafted; the last one that ended when there are none."""
    found = lines_in(session, today)
    return [each for each in found if each.state is not PlanState.ENDED] or found[:1]


def warned_in(session: Session, today: date) -> list[PlanLine]:
    """The plans whose follow-up is due within three months, or late."""
    return [
        each
        for each in lines_in(session, today)
        if each.due_on is not None and each.due_on <= today + WARNED_AHEAD
    ]


def last_follow_up(session: Session, plan_id: int) -> date | None:
    """The day a plan was last followed up; None when it has not been."""
    return _followed_up(session).get(plan_id)


def _followed_up(session: Session) -> dict[int, date]:
    """The last day each plan was followed up, by the plan itself or by a follow-up of it."""
    told: list[tuple[int | None, date | None]] = [
        (each.id, each.values["followed_up_on"]) for each in reads.stored(session, "action_plan")
    ]
    told += [
        (each.values["plan"], each.values["followed_up_on"])
        for each in reads.stored(session, "follow_up")
    ]
    found: dict[int, date] = {}
    for plan_id, day in told:
        if plan_id is not None and day is not None:
            found[plan_id] = max(day, found.get(plan_id, day))
    return found


def _line(plan: Stored, today: date, followed_up_on: date | None) -> PlanLine:
    values = plan.values
    state = plan_state(
        starts_on=values["starts_on"],
        ends_on=values["ends_on"],
        decided_on=values["decided_on"],
        today=today,
    )
    # a plan that has run out waits for the next one, not for its own follow-up
    due_on = None if state is PlanState.ENDED else _due(plan, followed_up_on)
    return PlanLine(
        id=plan.id,
        title=values["title"],
        detail=_detail(plan, due_on),
        state=state,
        state_text=PLAN_STATES[state],
        due_on=due_on,
    )


def _due(plan: Stored, followed_up_on: date | None) -> date | None:
    return follow_up_due(
        decided_on=plan.values["decided_on"],
        followed_up_on=followed_up_on,
        chosen=plan.values["next_follow_up_on"],
    )


def _detail(plan: Stored, due_on: date | None) -> str:
    if due_on is not None:
        return _("följs upp senast {day} (6 § lagen)").format(day=long_date(due_on))
    return period(plan.values["starts_on"], plan.values["ends_on"])


def period(starts_on: date | None, ends_on: date | None) -> str:
    """A period in words; empty when neither day is known."""
    if starts_on is not None and ends_on is not None:
        return f"{long_date(starts_on)} \u2013 {long_date(ends_on)}"
    if starts_on is not None:
        return _("från {day}").format(day=long_date(starts_on))
    return _("till {day}").format(day=long_date(ends_on)) if ends_on is not None else ""
