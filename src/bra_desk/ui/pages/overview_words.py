"""The words of the overview: how far off things are, and how that is marked."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from bra_desk.basics import clock
from bra_desk.basics.texts import MONTHS, _, counted, days_away, short_date
from bra_desk.basics.texts import clock as time_of_day

if TYPE_CHECKING:
    from bra_desk.services.measures.action_plans import PlanLine
    from bra_desk.services.meetings.deadlines import Deadline
    from bra_desk.services.overview import NextMeeting

#: How an agreement's state is marked.
AGREEMENT_PILLS = {
    "unsigned": "waiting",
    "coming": "waiting",
    "in_force": "fine",
    "prolonged": "fine",
    "replaced": "waiting",
    "ended": "late",
}
#: How an action plan's state is marked.
PLAN_PILLS = {"draft": "waiting", "coming": "waiting", "in_force": "fine", "ended": "late"}
#: A notice that is to go out within so many days is soon due.
SOON_DAYS = 7


def away(days: int) -> str:
    """How far off a day is: i dag, i morgon, om 14 dagar."""
    today = clock.today()
    return days_away(today + timedelta(days=days), today)


def due_state(days_left: int) -> tuple[str, str]:
    """The mark and the words for something with a last day."""
    if days_left < 0:
        return "late", _("{days} sen").format(days=_days(-days_left))
    return "soon", _("i dag") if days_left == 0 else _days(days_left)


def plan_state(plan: "PlanLine") -> tuple[str, str]:
    """The mark and the words for an action plan; a late follow-up says more than the state."""
    if plan.due_on is not None and plan.due_on < clock.today():
        return "late", _("ska följas upp")
    return PLAN_PILLS[plan.state.value], plan.state_text


def notice(meeting: "NextMeeting") -> str:
    """What there is to say of the notice."""
    if meeting.notice_sent:
        return _("Kallelsen är skickad")
    if meeting.notice_due_on is None:
        return _("Kallelsen är inte skickad")
    return _("Kallelsen ska ut senast {day}").format(day=short_date(meeting.notice_due_on))


def notice_state(meeting: "NextMeeting") -> tuple[str, str]:
    """The mark and the words for the notice; no words when there is no last day."""
    if meeting.notice_sent:
        return "fine", _("klar")
    if meeting.notice_due_on is None:
        return "", ""
    return deadline_state(meeting.notice_due_on)


def deadline(coming: "Deadline") -> str:
    """A step of the meeting's cycle: Ärenden in senast torsdag 29 oktober."""
    return _("{step} senast {day}").format(step=coming.label, day=short_date(coming.day))


def deadline_state(day: date) -> tuple[str, str]:
    """The mark and the words for how far off the last day of a step is."""
    left = (day - clock.today()).days
    if left < 0:
        return "late", _("{days} sen").format(days=_days(-left))
    text = _("i dag") if left == 0 else _("{days} kvar").format(days=_days(left))
    return ("soon" if left <= SOON_DAYS else "waiting"), text


def agenda(items: int, without_presenter: int) -> str:
    """An agenda in short: 9 ärenden · 2 utan föredragande."""
    parts = [counted(items, _("ärende"), _("ärenden"))]
    if without_presenter:
        parts.append(_("{count} utan föredragande").format(count=without_presenter))
    return " · ".join(parts)


def moment(made_at: datetime) -> str:
    """When something was done: i dag 09.42, i går, 9 november 2025."""
    local, today = made_at.astimezone(), clock.today()
    if local.date() == today:
        return _("i dag {time}").format(time=time_of_day(local.time()))
    if local.date() == today - timedelta(days=1):
        return _("i går")
    day = f"{local.day} {MONTHS[local.month - 1]}"
    return day if local.year == today.year else f"{day} {local.year}"


def _days(count: int) -> str:
    return counted(count, _("dag"), _("dagar"))
