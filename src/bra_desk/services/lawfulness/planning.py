"""The action plan, its ground and its follow-up, 5-7 §§ of the Act (2023:196)."""

from datetime import date

from bra_desk.basics.texts import _, counted, long_date
from bra_desk.model.action_plans import FOLLOW_UP_MONTHS, PlanState, months_later, plan_state
from bra_desk.services.entries import Row
from bra_desk.services.lawfulness.picturing import decided_picture, undecided
from bra_desk.services.lawfulness.shown import (
    Evidence,
    Known,
    Shown,
    gap,
    judged,
    left_to_you,
    there,
)
from bra_desk.services.measures import plan_ground


def action_plan(known: Known) -> Shown:
    """5 §: the plan in force with its decision, its ground and its measures."""
    plan = _in_force(known)
    if plan is None:
        coming = [each for each in known.rows("action_plan") if _is_coming(each, known.day)]
        if not coming:
            return judged([gap(_("Ingen åtgärdsplan gäller."), "action_plan")])
        told = _("{plan} är på väg.").format(plan=coming[0].values["title"])
        at_plan = there(told, "action_plan", coming[0].id)
        return judged([at_plan, gap(_("Ingen beslutad åtgärdsplan gäller."), "action_plan")])
    return judged([*_decision(plan), *_ground(known, plan), _measures(known, plan)])


def follow_up(known: Known) -> Shown:
    """6 §: at most 24 months since the picture was updated and the plan followed up."""
    return judged([_updated(known), *_followed_up(known)])


def _updated(known: Known) -> Evidence:
    """How long ago the joint picture was decided."""
    picture = decided_picture(known)
    if picture is None:
        return undecided()
    since = picture.values["decided_on"]
    return _clock(_("Lägesbilden beslutades"), since, known.day, "situation_picture", picture.id)


def _followed_up(known: Known) -> list[Evidence]:
    """When a plan was followed up; a new plan that is not has two years from its decision."""
    followed = [each.values["followed_up_on"] for each in known.rows("action_plan")]
    followed += [
        each.values["followed_up_on"]
        for each in known.rows("follow_up")
        if each.values["plan"] is not None
    ]
    last, plan = _latest(followed, known.day), _in_force(known)
    told = None if last is None else _clock(_("En åtgärdsplan följdes upp"), last, known.day)
    if told is not None and (plan is None or not told.is_gap):
        return [told]
    if plan is None:
        return [gap(_("Ingen åtgärdsplan är uppföljd."), "action_plan")]
    return [
        _clock(_("Åtgärdsplanen beslutades"), plan.values["decided_on"], known.day),
        there(_("Den är inte uppföljd än."), "action_plan", plan.id),
    ]


def integration(known: Known) -> Shown:
    """7 §: what the picture says of other planning, else where the plan in force may say it."""
    picture = decided_picture(known)
    said = "" if picture is None else " ".join(picture.values["other_planning"].split())
    if picture is not None and said:
        told = _("Lägesbilden säger om annan planering: {text}").format(text=said)
        return left_to_you([there(told, "situation_picture", picture.id)])
    plan = _in_force(known)
    if plan is None:
        return left_to_you([gap(_("Ingen åtgärdsplan gäller."), "action_plan")])
    where = _("Se inledningen i {plan}.").format(plan=plan.values["title"])
    return left_to_you([there(where, "action_plan", plan.id)])


def _decision(plan: Row) -> list[Evidence]:
    values = plan.values
    if not values["decided_by"]:
        told = _("{plan} beslutades {day}.")
        return [
            there(_told(told, plan), "action_plan", plan.id),
            gap(_("Planen säger inte vem som beslutade den."), "action_plan", plan.id),
        ]
    told = _("{plan} beslutades {day} av {who}.")
    return [there(_told(told, plan), "action_plan", plan.id)]


def _told(pattern: str, plan: Row) -> str:
    values = plan.values
    return pattern.format(
        plan=values["title"], day=long_date(values["decided_on"]), who=values["decided_by"]
    )


def _ground(known: Known, plan: Row) -> list[Evidence]:
    """The picture that the plan answers; one that came after the plan is told and no gap."""
    named = plan.values["situation_picture"]
    picture = next((each for each in known.rows("situation_picture") if each.id == named), None)
    flaw = plan_ground.flaw(plan.values, None if picture is None else picture.values)
    if picture is None:
        return [gap(flaw, "action_plan", plan.id)]
    told = _("Den bygger på {picture}.").format(picture=picture.values["title"])
    found = [there(told, "situation_picture", picture.id)]
    if flaw:
        return [*found, gap(flaw, "action_plan", plan.id)]
    newest = decided_picture(known)
    if newest is not None and newest.id != picture.id:
        told = _("En nyare lägesbild finns: {picture}, beslutad {day}.").format(
            picture=newest.values["title"], day=long_date(newest.values["decided_on"])
        )
        found.append(there(told, "situation_picture", newest.id))
    return found


def _measures(known: Known, plan: Row) -> Evidence:
    mine = tuple(each.id for each in known.rows("measure") if each.values["plan"] == plan.id)
    if not mine:
        return gap(_("Planen har inga åtgärder i registret."), "action_plan", plan.id)
    count = counted(len(mine), _("åtgärd"), _("åtgärder"))
    return there(_("Den har {measures}.").format(measures=count), "measure", *mine)


def _in_force(known: Known) -> Row | None:
    """The newest decided plan in force on the day."""
    found = [
        each
        for each in known.rows("action_plan")
        if _state(each, known.day) is PlanState.IN_FORCE and each.values["decided_on"] <= known.day
    ]
    return max(found, key=lambda each: (each.values["decided_on"], each.id), default=None)


def _is_coming(plan: Row, day: date) -> bool:
    """Whether a plan was drafted, or decided to come later, on a day."""
    decided_on = plan.values["decided_on"]
    is_known = decided_on is None or decided_on <= day
    return is_known and _state(plan, day) is not PlanState.ENDED


def _state(plan: Row, day: date) -> PlanState:
    names = ("starts_on", "ends_on", "decided_on")
    return plan_state(**{name: plan.values[name] for name in names}, today=day)


def _latest(days: list[date | None], until: date) -> date | None:
    return max((day for day in days if day is not None and day <= until), default=None)


def _clock(what: str, since: date, day: date, kind: str = "action_plan", *ids: int) -> Evidence:
    """How long ago something was, and whether that is longer than the Act lets it be."""
    months = counted(_whole_months(since, day), _("månad"), _("månader"))
    told = _("{what} {day}, för {months} sedan.")
    text = told.format(what=what, day=long_date(since), months=months)
    if months_later(since, FOLLOW_UP_MONTHS) >= day:
        return there(text, kind, *ids)
    too_long = _("{told} Det är mer än två år.").format(told=text)
    return gap(too_long, kind, *ids)


def _whole_months(since: date, day: date) -> int:
    months = (day.year - since.year) * 12 + day.month - since.month
    return months - (months_later(since, months) > day)
