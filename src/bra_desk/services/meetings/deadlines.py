"""The days around a meeting: what is to be done by when, counted by its body's rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from bra_desk.basics.texts import _
from bra_desk.basics.working_days import working_day_by, working_days_from


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """The last day for one step around a meeting; always a working day."""

    #: The rule of the body it comes from: items, agenda, notice, draft or approval.
    step: str
    #: What is to be done, for instance "Ärenden in".
    label: str
    day: date


#: Each step with what it is called, in the order of the cycle; counted before or after (+1)
#: the meeting, in working days or in the calendar's, which the notice and the approval are.
_CYCLE = (
    ("items", _("Ärenden in"), -1, True),
    ("agenda", _("Dagordningen stäms av"), -1, True),
    ("notice", _("Kallelsen ut"), -1, False),
    ("draft", _("Utkast klart"), 1, True),
    ("approval", _("Justerat"), 1, False),
)


def deadlines(held_on: date, body: Mapping[str, Any]) -> tuple[Deadline, ...]:
    """The days around a meeting that its body has rules for, by the body's values.

    A day counted in the calendar that falls on a day off is moved back to a working day.
    """
    return tuple(
        Deadline(step=step, label=label, day=_day(held_on, sign * days, in_working_days=working))
        for step, label, sign, working in _CYCLE
        if (days := body[f"{step}_days"]) is not None
    )


def next_deadline(
    held_on: date, body: Mapping[str, Any], today: date, *, before_meeting: bool = True
) -> Deadline | None:
    """The step that comes next before the meeting, or after it; None when none is left."""
    coming = (
        each
        for each in deadlines(held_on, body)
        if each.day >= today and (each.day <= held_on) is before_meeting
    )
    return min(coming, key=lambda each: each.day, default=None)


def deadline_of(held_on: date, body: Mapping[str, Any], step: str) -> date | None:
    """The last day for one step; None when the body has no rule for it."""
    found = (each.day for each in deadlines(held_on, body) if each.step == step)
    return next(found, None)


def _day(held_on: date, days: int, *, in_working_days: bool) -> date:
    if in_working_days:
        return working_days_from(held_on, days)
    return working_day_by(held_on + timedelta(days=days))
