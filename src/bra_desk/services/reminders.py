"""What has a last day that is past or near, told on the overview.

To add a source: a function that answers with `Due`, and its line in `_NEAR` or `_IN_GOOD_TIME`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import Any, Final

from bra_desk.basics.texts import _, joined
from bra_desk.model.approval import announce_by
from bra_desk.model.council import MinutesType
from bra_desk.model.measures import FINISHED
from bra_desk.model.meetings import MeetingStatus, Progress
from bra_desk.services import yearly_duties
from bra_desk.services.causes.ground import ground_in
from bra_desk.services.entries import rows_in
from bra_desk.services.est import standings
from bra_desk.services.measures import action_plans
from bra_desk.services.meetings import meeting_view
from bra_desk.services.programmes import grants
from bra_desk.services.situation import pictures
from bra_desk.services.walks import walk_days
from bra_desk.storage import reads, seals
from bra_desk.storage.register import Session

#: How many days ahead something counts as due soon.
_SOON: Final = 14


@dataclass(frozen=True, kw_only=True)
class Due:
    """Something with a last day that is past or near."""

    kind: str
    id: int
    title: str
    detail: str
    due_on: date
    #: Negative when it is late.
    days_left: int


def due_in(session: Session, today: date) -> tuple[Due, ...]:
    """What is late or due within two weeks, the latest first."""
    until = today + timedelta(days=_SOON)
    near = (each for told in _NEAR for each in told(session, today) if each.due_on <= until)
    in_time = (each for told in _IN_GOOD_TIME for each in told(session, today))
    return tuple(sorted(chain(near, in_time), key=lambda each: (each.due_on, each.kind, each.id)))


@dataclass(frozen=True, kw_only=True)
class _Clock:
    """A field with a last day, and what the line about it says."""

    kind: str
    day: str
    title: str
    label: str
    details: tuple[str, ...]


_CLOCKS: Final = (
    _Clock(
        kind="measure", day="ends_on", title="title", label=_("Åtgärd"), details=("owner", "area")
    ),
    _Clock(
        kind="measure",
        day="next_follow_up_on",
        title="title",
        label=_("Uppföljning av åtgärd"),
        details=("owner",),
    ),
    _Clock(
        kind="task",
        day="due_on",
        title="what",
        label=_("Uppdrag"),
        details=("organisation", "who", "agenda_item"),
    ),
    _Clock(
        kind="decision",
        day="due_on",
        title="text",
        label=_("Beslut"),
        details=("executor", "agenda_item"),
    ),
    _Clock(
        kind="est_report",
        day="due_on",
        title="action",
        label=_("EST-åtgärd"),
        details=("owner", "area", "place"),
    ),
)


def _dated(session: Session, today: date) -> Iterator[Due]:
    """Everything open that has a last day; a decision that became a measure is told by it."""
    measured = {each.values["decision"] for each in reads.stored(session, "measure")}
    for each in _CLOCKS:
        for row in rows_in(session, each.kind):
            day = row.values[each.day]
            told = each.kind == "decision" and row.id in measured
            told = told or (each.kind == "est_report" and row.values["measure"] is not None)
            if day is not None and not told and not _is_finished(row.values):
                yield Due(
                    kind=each.kind,
                    id=row.id,
                    title=row.values[each.title],
                    detail=joined(
                        each.label, *(row.texts[name] for name in each.details), between=" · "
                    ),
                    due_on=day,
                    days_left=(day - today).days,
                )


def _unapproved(session: Session, today: date) -> Iterator[Due]:
    """Held meetings whose minutes wait for approval or announcement, by the body's rules."""
    bodies = {row.id: row.values for row in rows_in(session, "body")}
    sealed = seals.sealed_meetings(session)
    for row in rows_in(session, "meeting"):
        values, body = row.values, bodies.get(row.values["body"])
        if body is None or values["status"] is not MeetingStatus.HELD:
            continue
        due_on, what = None, _("Protokollet ska justeras")
        if values["approved_on"] is None and body["approval_days"] is not None:
            due_on = values["held_on"] + timedelta(days=body["approval_days"])
        elif row.id in sealed and _is_unannounced(values, body):
            due_on, what = announce_by(values["approved_on"]), _("Justeringen ska anslås")
        if due_on is not None:
            yield Due(
                kind="meeting",
                id=row.id,
                title=meeting_view.title(values, body),
                detail=what,
                due_on=due_on,
                days_left=(due_on - today).days,
            )


def _plans_to_follow_up(session: Session, today: date) -> Iterator[Due]:
    """Action plans whose follow-up is due, told in good time: 6 § of the Act."""
    for line in action_plans.warned_in(session, today):
        if line.due_on is not None:
            detail = _("Uppföljning av åtgärdsplan · 6 § lagen (2023:196)")
            yield _due("action_plan", line.id, line.title, detail, line.due_on, today)


def _pictures_to_update(session: Session, today: date) -> Iterator[Due]:
    """Situation pictures that are to be updated, told half a year ahead: 6 § of the Act."""
    for line in pictures.warned_in(session, today):
        if line.due_on is not None:
            detail = _("Ny version av lägesbilden · 6 § lagen (2023:196)")
            yield _due("situation_picture", line.id, line.title, detail, line.due_on, today)


def _yearly(session: Session, today: date) -> Iterator[Due]:
    """The year's duties that are late, or within the days each is told of ahead."""
    for line in yearly_duties.told_of_in(session, today):
        detail = joined(_("Årshjul"), line.ground, line.responsible, between=" · ")
        yield _due("yearly_duty", line.id, line.title, detail, line.due_on, today)


def _grant_reports(session: Session, today: date) -> Iterator[Due]:
    """Grants that are to be reported on, told in good time."""
    for day in grants.told_of_in(session, today):
        yield _due("grant", day.grant_id, day.title, day.detail, day.due_on, today)


def _est(session: Session, today: date) -> Iterator[Due]:
    """Reports and meetings that EST groups lack by their rhythm."""
    for each in standings.reminders_in(session, today):
        yield _due(each.kind, each.id, each.title, each.detail, each.due_on, today)


def _analyses(session: Session, today: date) -> Iterator[Due]:
    """Cause analyses that are to be looked at again, while their problem is in the picture."""
    ground = ground_in(session)
    for row in rows_in(session, "cause_analysis"):
        day, problem = row.values["review_on"], row.values["problem"]
        if day is not None and problem in ground.current:
            detail = _("Orsaksanalysen ska ses över")
            yield _due("cause_analysis", row.id, row.texts["problem"], detail, day, today)


def _walks(session: Session, today: date) -> Iterator[Due]:
    """Walks and their meetings to come, and what somebody has promised to mend after one."""
    for line in walk_days.days_in(session, today):
        yield _due(line.kind, line.id, line.title, line.detail, line.due_on, today)


def _due(kind: str, id: int, title: str, detail: str, due_on: date, today: date) -> Due:
    days_left = (due_on - today).days
    return Due(kind=kind, id=id, title=title, detail=detail, due_on=due_on, days_left=days_left)


def _is_unannounced(values: Mapping[str, Any], body: Mapping[str, Any]) -> bool:
    is_formal = body["minutes_type"] is MinutesType.FORMAL
    return is_formal and values["announced_on"] is None


def _is_finished(values: Mapping[str, Any]) -> bool:
    if values.get("done_on") is not None:
        return True
    return values.get("status") in FINISHED or values.get("progress", _OPEN) is not _OPEN


_OPEN: Final = Progress.OPEN


_Told = Callable[[Session, date], Iterator[Due]]
#: What is told when its day is near, and what says itself when it is time to tell of it.
_NEAR: Final[tuple[_Told, ...]] = (_dated, _unapproved, _analyses, _walks)
_IN_GOOD_TIME: Final[tuple[_Told, ...]] = (
    _plans_to_follow_up,
    _pictures_to_update,
    _yearly,
    _grant_reports,
    _est,
)
