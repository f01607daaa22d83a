"""An action plan as a paper: its measures by focus area, and what is missing in it."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.errors import EntryMissing
from bra_desk.basics.texts import MONTHS, NBSP, _, counted, joined, listed, long_date, shortened
from bra_desk.documents.action_plan import ActionPlanContent, PlanGroup, PlanMeasure
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.measures import FINISHED
from bra_desk.services.causes import causes
from bra_desk.services.entries import Row, rows_in
from bra_desk.services.measures import action_plans, plan_ground
from bra_desk.services.sender import sender_in
from bra_desk.storage.register import Session

#: The kinds of entry whose texts stand in it.
KINDS: Final = (
    *("action_plan", "situation_picture", "measure", "measure_partner", "problem", "cause"),
)
#: How many measures a finding names, and how much of each name.
_NAMED, _IN_SHORT = 3, 60
#: What every measure under way should have, with what is said where it has not.
_WANTED: Final = (
    ("goal", _("saknar mål")),
    ("owner", _("saknar ansvarig")),
    ("ends_on", _("saknar slutdatum")),
    ("indicator", _("saknar indikator")),
)


def action_plan(session: Session, plan_id: int) -> ActionPlanContent:
    """Gather what a plan says today. Errors: EntryMissing."""
    plan, sender = _plan(session, plan_id), sender_in(session)
    values = plan.values
    decided_on = values["decided_on"]
    return ActionPlanContent(
        municipality=sender.municipality,
        council_name=sender.council_name,
        body_name=values["decided_by"] or sender.council_name,
        heading=values["title"],
        period=action_plans.period(values["starts_on"], values["ends_on"]),
        decided=joined(values["decided_by"], decided_on and long_date(decided_on)),
        draft="" if decided_on else _("Utkast: planen är inte beslutad."),
        diary_number=values["diary_number"],
        agreement=plan.texts["agreement"],
        situation_picture=_answered(session, plan),
        follow_up=_follow_up(session, plan),
        introduction=values["introduction"],
        groups=tuple(_groups(session, plan_id)),
        contact=sender.contact,
    )


def plan_findings(session: Session, plan_id: int) -> list[str]:
    """What is missing in a plan, to be mended before it is written."""
    plan, measures = _plan(session, plan_id), measures_of(session, plan_id)
    wishes = [f"{plan.values['title']} {wish.text}." for wish in _open_wishes(plan)]
    wishes += _flaw(session, plan)
    if not measures:
        return [*wishes, _("Planen har inga åtgärder.")]
    return [*wishes, *_without_problem(session, measures), *_lacking(measures)]


def measures_of(session: Session, plan_id: int) -> list[Row]:
    """The measures of a plan: by focus area, those without one last, and then by number."""
    order = {row.id: place for place, row in enumerate(rows_in(session, "focus_area"))}
    last = len(order)

    def key(row: Row) -> tuple[int, bool, int, str]:
        number = row.values["number"]
        area = order.get(row.values["focus_area"], last)
        return area, number is None, number or 0, row.values["title"]

    return sorted(rows_in(session, "measure", {"plan": plan_id}), key=key)


def _plan(session: Session, plan_id: int) -> Row:
    found = rows_in(session, "action_plan", {"id": plan_id})
    if not found:
        raise EntryMissing(_("Åtgärdsplanen finns inte."), where="action_plan")
    return found[0]


def _picture(session: Session, plan: Row) -> Row | None:
    """The picture that a plan names; None for none, and for one that is removed."""
    named = plan.values["situation_picture"]
    return next(iter(rows_in(session, "situation_picture", {"id": named})), None)


def _answered(session: Session, plan: Row) -> str:
    """The picture that a plan answers, with the day it was decided."""
    picture = _picture(session, plan)
    if picture is None:
        return ""
    decided_on = picture.values["decided_on"]
    told = long_date(decided_on) if decided_on else _("inte beslutad")
    return joined(picture.values["title"], told)


def _flaw(session: Session, plan: Row) -> list[str]:
    """What is wrong with the picture a plan names; that it names none is a wish of the form."""
    if plan.values["situation_picture"] is None:
        return []
    picture = _picture(session, plan)
    told = plan_ground.flaw(plan.values, None if picture is None else picture.values)
    return [told] if told else []


def _follow_up(session: Session, plan: Row) -> str:
    done = action_plans.last_follow_up(session, plan.id)
    line = next(
        each for each in action_plans.lines_in(session, clock.today()) if each.id == plan.id
    )
    told = (
        _("följdes upp {day}").format(day=long_date(done)) if done else "",
        _("följs upp senast {day}").format(day=long_date(line.due_on)) if line.due_on else "",
    )
    return "; ".join(filter(None, told))


def _groups(session: Session, plan_id: int) -> Iterator[PlanGroup]:
    partners: dict[int, list[str]] = {}
    for each in rows_in(session, "measure_partner"):
        partners.setdefault(each.values["measure"], []).append(each.texts["organisation"])
    found = measures_of(session, plan_id)
    told = causes.answered(session, [row.id for row in found])
    for area, rows in groupby(found, key=lambda row: str(row.texts["focus_area"])):
        measures = tuple(_measure(row, partners.get(row.id, ()), told[row.id]) for row in rows)
        yield PlanGroup(heading=area or _("Utan fokusområde"), measures=measures)


def _measure(row: Row, partners: Sequence[str], told: tuple[str, str]) -> PlanMeasure:
    texts, values = row.texts, row.values
    days = (_day(each) for each in (values["starts_on"], values["ends_on"]) if each)
    return PlanMeasure(
        number=texts["number"],
        title=texts["title"],
        problem=told[0],
        cause=told[1],
        goal=texts["goal"][:1].upper() + texts["goal"][1:],
        owner=joined(texts["owner"], texts["owner_function"]),
        partners=tuple(partners),
        period=" \u2013 ".join(days),
        indicator=texts["indicator"],
        status=texts["status"],
    )


def _day(day: date) -> str:
    """A day that a narrow column does not break: 26 nov 2026."""
    return NBSP.join((str(day.day), MONTHS[day.month - 1][:3], str(day.year)))


def _open_wishes(plan: Row) -> Iterator[Any]:
    return (wish for wish in FORMS["action_plan"].wishes if wish.is_open(plan.values))


def _without_problem(session: Session, measures: Sequence[Row]) -> Iterator[str]:
    told = causes.answered(session, [row.id for row in measures])
    lacking = [row for row in measures if not told[row.id][0]]
    yield from _named_as(lacking, _("saknar problem"))


def _lacking(measures: Sequence[Row]) -> Iterator[str]:
    for field, text in _WANTED:
        yield from _named_as([row for row in measures if row.values[field] in (None, "")], text)


def _named_as(found: Sequence[Row], text: str) -> Iterator[str]:
    """A sentence on those that run still; nothing when none does."""
    lacking = [
        shortened(row.values["title"], _IN_SHORT)
        for row in found
        if row.values["status"] not in FINISHED
    ]
    if lacking:
        more = len(lacking) - _NAMED
        rest = [_("{count} till").format(count=more)] if more > 0 else []
        names = listed([*lacking[:_NAMED], *rest])
        what = counted(len(lacking), _("åtgärd"), _("åtgärder"))
        yield f"{what} {text}: {names}."
