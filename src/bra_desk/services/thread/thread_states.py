"""How each entry on the red thread stands: how urgent it is, and a word for it."""

from collections.abc import Callable
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.forms.measures import LIGHTS
from bra_desk.forms.pledges import PLEDGE_STATES
from bra_desk.model.action_plans import PlanState
from bra_desk.model.measures import Light, MeasureStatus, days_late
from bra_desk.model.meetings import DecisionType, Progress
from bra_desk.model.pledges import PledgeState
from bra_desk.model.situation import update_due
from bra_desk.services.causes.cause_states import cause_state, problem_state
from bra_desk.services.entries import Row
from bra_desk.services.pledges import pledges
from bra_desk.services.thread.thread_entries import Entries

#: Answers with late, soon, fine, waiting or plain, and a word for it.
StateOf = Callable[[Row, Entries], tuple[str, str]]
_MEASURE_GROUNDS: Final = {
    MeasureStatus.PLANNED: "waiting",
    MeasureStatus.ONGOING: "fine",
    MeasureStatus.DELAYED: "late",
    MeasureStatus.RESTING: "waiting",
    MeasureStatus.PARTLY_DONE: "soon",
    MeasureStatus.DONE: "fine",
}
_PLEDGE_GROUNDS: Final = {
    PledgeState.IN_FORCE: "fine",
    PledgeState.COMING: "waiting",
    PledgeState.UNDATED: "soon",
}
_PLAN_GROUNDS: Final = {
    PlanState.IN_FORCE: "fine",
    PlanState.COMING: "waiting",
    PlanState.DRAFT: "soon",
}
_LIGHT_GROUNDS: Final = {Light.GREEN: "fine", Light.YELLOW: "soon", Light.RED: "late"}


def _goal_state(kind: str) -> StateOf:
    def state(row: Row, found: Entries) -> tuple[str, str]:
        year = max(found.followed_up.get((kind, row.id), ()), default=None)
        if year is None:
            return "soon", _("Inte uppföljt")
        is_fresh = year >= found.today.year - 1
        return "fine" if is_fresh else "soon", _("Uppföljt {year}").format(year=year)

    return state


def _decision_state(row: Row, found: Entries) -> tuple[str, str]:
    values = row.values
    if values["decision_type"] is not DecisionType.DECIDED:
        return "plain", row.texts["decision_type"]
    if values["progress"] is Progress.OPEN:
        is_late = values["due_on"] is not None and values["due_on"] < found.today
        return ("late", _("Försenat")) if is_late else ("waiting", row.texts["progress"])
    is_done = values["progress"] is Progress.DONE
    return "fine" if is_done else "plain", row.texts["progress"]


def _measure_state(row: Row, found: Entries) -> tuple[str, str]:
    values = row.values
    if days_late(values["status"], values["ends_on"], found.today):
        return "late", _("Försenad")
    return _MEASURE_GROUNDS.get(values["status"], "plain"), row.texts["status"]


def _pledge_state(row: Row, found: Entries) -> tuple[str, str]:
    state = pledges.state_of(row.values, found.today)
    return _PLEDGE_GROUNDS.get(state, "plain"), PLEDGE_STATES[state].capitalize()


def _plan_state(row: Row, found: Entries) -> tuple[str, str]:
    line = found.plans[row.id]
    return _PLAN_GROUNDS.get(line.state, "plain"), line.state_text.capitalize()


def _indicator_state(row: Row, found: Entries) -> tuple[str, str]:
    year = max(found.valued.get(row.id, ()), default=None)
    if year is None:
        return "soon", _("Utan värden")
    is_fresh = year >= found.today.year - 1
    return "fine" if is_fresh else "soon", _("Värde {year}").format(year=year)


def _follow_up_state(row: Row, _found: Entries) -> tuple[str, str]:
    light = row.values["light"]
    return _LIGHT_GROUNDS.get(light, "plain"), LIGHTS.get(light, _("Uppföljd"))


def _report_state(row: Row, _found: Entries) -> tuple[str, str]:
    is_finished = row.values["finished_on"] is not None
    return ("fine", _("Färdig")) if is_finished else ("soon", _("Skrivs"))


def _picture_state(row: Row, found: Entries) -> tuple[str, str]:
    decided_on, chosen = row.values["decided_on"], row.values["next_due_on"]
    if decided_on is None:
        return "soon", _("Utkast")
    if any(each.values["previous"] == row.id for each in found.rows["situation_picture"]):
        return "plain", _("Ersatt")
    due_on = update_due(decided_on=decided_on, chosen=chosen)
    if due_on is not None and due_on < found.today:
        return "late", _("Ska uppdateras")
    return "fine", _("Beslutad {year}").format(year=decided_on.year)


#: The state of an entry, by kind.
STATES: Final[dict[str, StateOf]] = {
    "situation_picture": _picture_state,
    "problem": lambda row, found: problem_state(row, found.ground),
    "cause": lambda row, found: cause_state(row, found.ground),
    "goal": _goal_state("goal"),
    "focus_area": _goal_state("focus_area"),
    "decision": _decision_state,
    "action_plan": _plan_state,
    "pledge": _pledge_state,
    "measure": _measure_state,
    "indicator": _indicator_state,
    "follow_up": _follow_up_state,
    "report": _report_state,
}
