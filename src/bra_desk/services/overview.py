"""What a secretary should see first: the next meeting, what is late, what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.meetings import ItemKind, MeetingStatus
from bra_desk.services import agreements
from bra_desk.services.agreements import AgreementLine
from bra_desk.services.duties import Duty, duties_in
from bra_desk.services.history import ActRow, acts_in
from bra_desk.services.measures import action_plans
from bra_desk.services.measures.action_plans import PlanLine
from bra_desk.services.meetings import meeting_view
from bra_desk.services.meetings.deadlines import Deadline, deadline_of, deadlines
from bra_desk.services.pledges import pledges
from bra_desk.services.reminders import Due, due_in
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

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


def _missing(session: Session, today: date) -> Iterator[Missing]:
    """One line for each wish of each form that some entry does not meet, and pledges' own."""
    for form in FORMS.values():
        found = reads.stored(session, form.kind) if form.wishes else []
        for wish in form.wishes:
            ids = tuple(each.id for each in found if wish.is_open(each.values))
            if ids:
                name = form.counted(len(ids))
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
