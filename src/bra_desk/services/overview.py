"""What a secretary should see first: the next meeting, what is late, what is missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import Any, Final

from bra_desk.basics.texts import _, counted
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.approval import announce_by
from bra_desk.model.council import MinutesType
from bra_desk.model.measures import FINISHED
from bra_desk.model.meetings import ItemKind, MeetingStatus, Progress
from bra_desk.services import agreements, yearly_duties
from bra_desk.services.agreements import AgreementLine
from bra_desk.services.duties import Duty, duties_in
from bra_desk.services.entries import rows_in
from bra_desk.services.history import ActRow, acts_in
from bra_desk.services.measures import action_plans
from bra_desk.services.measures.action_plans import PlanLine
from bra_desk.services.meetings import meeting_view
from bra_desk.services.meetings.deadlines import Deadline, deadline_of, deadlines
from bra_desk.services.pledges import pledges
from bra_desk.storage import reads, seals
from bra_desk.storage.register import Register, Session

#: How many days ahead something counts as due soon.
_SOON: Final = 14
_RECENT: Final = 5
#: The steps of a meeting's cycle that come before the notice.
_EARLY: Final = ("items", "agenda")


@dataclass(frozen=True, kw_only=True)
class NextMeeting:
    """The meeting that comes next, with what its notice waits for."""

    id: int
    title: str
    when: str
    place: str
    held_on: date
    days_left: int
    #: The last day for the notice by the body's rule; None when it has no rule.
    notice_due_on: date | None
    notice_sent: bool
    #: What comes before the notice by the body's rules, the first first; empty when it is past.
    deadlines: tuple[Deadline, ...]
    #: How many items its agenda has, and how many of them nobody is to present.
    items: int
    without_presenter: int


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


@dataclass(frozen=True, kw_only=True)
class Missing:
    """Entries that lack what they should have, counted in one line."""

    kind: str
    #: 4 åtgärder saknar mål
    text: str
    ids: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Knot:
    """A step of the red thread from goal to result."""

    label: str
    count: int
    #: What is broken there; empty when nothing is.
    note: str


@dataclass(frozen=True, kw_only=True)
class Overview:
    """The state of the council on a day."""

    today: date
    #: None when no meeting is planned.
    next_meeting: NextMeeting | None
    due: tuple[Due, ...]
    missing: tuple[Missing, ...]
    agreements: tuple[AgreementLine, ...]
    plans: tuple[PlanLine, ...]
    duties: tuple[Duty, ...]
    recent: tuple[ActRow, ...]
    thread: tuple[Knot, ...]


def overview(register: Register, today: date) -> Overview:
    """All that the first page shows, read in one go."""
    with register.read() as session:
        missing = tuple(_missing(session, today))
        return Overview(
            today=today,
            next_meeting=_next_meeting(session, today),
            due=due_in(session, today),
            missing=missing,
            agreements=tuple(agreements.lines_in(session, today)),
            plans=tuple(action_plans.current_in(session, today)),
            duties=tuple(duties_in(session, today)),
            recent=tuple(acts_in(session, _RECENT)),
            thread=tuple(_thread(session, missing, today)),
        )


def due_in(session: Session, today: date) -> tuple[Due, ...]:
    """What is late or due within two weeks, the latest first."""
    until = today + timedelta(days=_SOON)
    dated = chain(_dated(session, today), _unapproved(session, today))
    near = (each for each in dated if each.due_on <= until)
    found = chain(near, _plans_to_follow_up(session, today), _yearly(session, today))
    return tuple(sorted(found, key=lambda each: (each.due_on, each.kind, each.id)))


def _next_meeting(session: Session, today: date) -> NextMeeting | None:
    coming = [
        each
        for each in reads.stored(session, "meeting")
        if each.values["held_on"] >= today
        and each.values["status"] not in {MeetingStatus.CANCELLED, MeetingStatus.HELD}
    ]
    if not coming:
        return None
    first = min(coming, key=lambda each: (each.values["held_on"], each.id))
    meeting = meeting_view.view_in(session, first.id)
    held_on = meeting.values["held_on"]
    ahead = (each for each in deadlines(held_on, meeting.body) if each.day >= today)
    items = [each for each in meeting.items if each.values["item_kind"] is not ItemKind.BREAK]
    return NextMeeting(
        id=meeting.id,
        title=meeting.title,
        when=meeting.when,
        place=meeting.values["place"],
        held_on=held_on,
        days_left=(held_on - today).days,
        notice_due_on=deadline_of(held_on, meeting.body, "notice"),
        deadlines=tuple(each for each in ahead if each.step in _EARLY),
        notice_sent=meeting.values["notice_sent_on"] is not None,
        items=len(items),
        without_presenter=sum(not each.values["presenter"] for each in items),
    )


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
)


def _dated(session: Session, today: date) -> Iterator[Due]:
    """Everything open that has a last day; a decision that became a measure is told by it."""
    measured = {each.values["decision"] for each in reads.stored(session, "measure")}
    for each in _CLOCKS:
        for row in rows_in(session, each.kind):
            day = row.values[each.day]
            told = each.kind == "decision" and row.id in measured
            if day is not None and not told and not _is_finished(row.values):
                yield Due(
                    kind=each.kind,
                    id=row.id,
                    title=row.values[each.title],
                    detail=_joined(each.label, *(row.texts[name] for name in each.details)),
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


def _yearly(session: Session, today: date) -> Iterator[Due]:
    """The year's duties that are late, or within the days each is told of ahead."""
    for line in yearly_duties.told_of_in(session, today):
        detail = _joined(_("Årshjul"), line.ground, line.responsible)
        yield _due("yearly_duty", line.id, line.title, detail, line.due_on, today)


def _due(kind: str, id: int, title: str, detail: str, due_on: date, today: date) -> Due:
    days_left = (due_on - today).days
    return Due(kind=kind, id=id, title=title, detail=detail, due_on=due_on, days_left=days_left)


def _is_unannounced(values: Mapping[str, Any], body: Mapping[str, Any]) -> bool:
    is_formal = body["minutes_type"] is MinutesType.FORMAL
    return is_formal and values["announced_on"] is None


def _is_finished(values: Mapping[str, Any]) -> bool:
    return values.get("status") in FINISHED or values.get("progress", _OPEN) is not _OPEN


_OPEN: Final = Progress.OPEN


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _missing(session: Session, today: date) -> Iterator[Missing]:
    """One line for each wish of each form that some entry does not meet, and pledges' own."""
    for form in FORMS.values():
        found = reads.stored(session, form.kind) if form.wishes else []
        for wish in form.wishes:
            ids = tuple(each.id for each in found if wish.is_open(each.values))
            if ids:
                name = counted(len(ids), form.singular.lower(), form.plural.lower())
                yield Missing(kind=form.kind, text=f"{name} {wish.text}", ids=ids)
    for kind, text, ids in pledges.missing_in(session, today):
        yield Missing(kind=kind, text=text, ids=ids)


def _thread(session: Session, missing: tuple[Missing, ...], today: date) -> Iterator[Knot]:
    """Goals, focus areas, measures and this year's follow-ups, with where the thread breaks."""
    for kind in ("goal", "focus_area", "measure"):
        lacking = next((each for each in missing if each.kind == kind), None)
        note = "" if lacking is None else lacking.text
        yield Knot(label=FORMS[kind].plural, count=len(reads.stored(session, kind)), note=note)
    followed_up = [each.values["year"] for each in reads.stored(session, "follow_up")]
    waits = _("{year} väntar").format(year=today.year)
    note = "" if today.year in followed_up else waits
    yield Knot(label=FORMS["follow_up"].plural, count=len(followed_up), note=note)
