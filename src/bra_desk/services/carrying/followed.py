"""Decisions and tasks of earlier meetings, as they stood on the day of a later one."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.meetings import PROGRESS
from bra_desk.model.carrying import Standing, is_told, standing_on
from bra_desk.model.meetings import DecisionType, Progress
from bra_desk.services.entries import opened_in, save_in
from bra_desk.services.meetings.paragraphs import Paragraph, paragraphs
from bra_desk.storage import earlier, reads
from bra_desk.storage.register import Register, Session

_CLOSED_AS: Final = {Progress.DONE: Standing.DONE, Progress.DROPPED: Standing.DROPPED}
#: What is still to be done before what is over.
_ORDER: Final = {Standing.LATE: 0, Standing.OPEN: 0, Standing.DONE: 1, Standing.DROPPED: 2}
#: Each kind that is followed up: what it says, who does it, and a person or post beside that.
_KINDS: Final = (("decision", "text", "executor", ""), ("task", "what", "organisation", "who"))


@dataclass(frozen=True, kw_only=True)
class Followed:
    """A decision or a task of an earlier meeting, as it stood on the day of a later one."""

    kind: str
    id: int
    what: str
    who: str
    due_on: date | None
    standing: Standing
    #: The day it was done or dropped; None while it is open.
    closed_on: date | None
    report: str
    #: Where it was decided.
    origin: Paragraph


@dataclass(frozen=True, kw_only=True)
class Window:
    """The time that a meeting looks back over."""

    held_on: date
    #: The day of the meeting before; None when there was none.
    since: date | None
    #: The day the body meets next; None when not planned.
    until: date | None
    #: What is noted from that moment on, or after the change of that number, is told later
    #: meetings; None for a meeting that is told as things are now.
    told_until: datetime | int | None = None


def followed(session: Session, meetings: Collection[int], window: Window) -> list[Followed]:
    """What these meetings left that was open on the day, or was closed since the one before.

    What is still to be done comes first, the most urgent first.
    """
    items = [each.id for each in reads.stored(session, "agenda_item", {"meeting": meetings})]
    found = [each for kind in _KINDS for each in _of_kind(session, kind, items, window)]
    return sorted(found, key=_urgency)


def note_progress(
    register: Register, kind: str, id: int, progress: Progress, held_on: date
) -> None:
    """Note at the meeting of `held_on` that something is done, dropped or open again.

    The day is that of the meeting, or today for one that is to come. Errors: EntryMissing.
    """
    form = FORMS[kind]
    name = _("{what}: {progress}").format(what=form.singular, progress=PROGRESS[progress].lower())
    done_on = min(clock.today(), held_on) if progress in _CLOSED_AS else None
    with register.write(name) as session:
        opened_in(session, kind, id)
        values = reads.stored(session, kind, {"id": id})[0].values
        save_in(session, form, {**values, "progress": progress, "done_on": done_on}, id=id)


def write_report(register: Register, kind: str, id: int, text: str, reason: str = "") -> None:
    """Write down what came of a decision or a task, as it is told a meeting.

    `reason` is why a personal number in it stays. Errors: ValuesWrong, EntryMissing.
    """
    with register.write(_("Återrapport: {what}").format(what=FORMS[kind].singular)) as session:
        opened_in(session, kind, id)
        values = reads.stored(session, kind, {"id": id})[0].values
        save_in(session, FORMS[kind], {**values, "report": text}, id=id, reasons={"report": reason})


def _of_kind(
    session: Session, kind: tuple[str, str, str, str], items: list[int], window: Window
) -> Iterator[Followed]:
    name, what, organisation, who = kind
    told = {
        id: values for id, values in _told(session, name, items, window.told_until).items()
        if values.get("decision_type", DecisionType.DECIDED) is DecisionType.DECIDED
    }  # fmt: skip
    days = closing_days(session, name, told)
    standings = {
        id: standing_on(
            window.held_on,
            closed_as=_CLOSED_AS.get(values["progress"]),
            closed_on=days.get(id),
            due_on=values["due_on"],
        )
        for id, values in told.items()
    }
    listed = [id for id in told if is_told(standings[id], days.get(id), window.since)]
    origins = paragraphs(session, {told[id]["agenda_item"] for id in listed})
    names = reads.captions(session, "organisation")
    for id in listed:
        values, standing = told[id], standings[id]
        is_open = standing in {Standing.OPEN, Standing.LATE}
        doers = (names.get(values[organisation], ""), values[who] if who else "")
        yield Followed(
            kind=name,
            id=id,
            what=" ".join(values[what].split()),
            who=", ".join(filter(None, doers)),
            due_on=values["due_on"],
            standing=standing,
            closed_on=None if is_open else days.get(id),
            report=values["report"],
            origin=origins[values["agenda_item"]],
        )


def _told(
    session: Session, kind: str, items: list[int], until: datetime | int | None
) -> dict[int, dict[str, Any]]:
    """What each entry says now, or said then."""
    now = {each.id: each.values for each in reads.stored(session, kind, {"agenda_item": items})}
    return now if until is None else now | earlier.values_before(session, kind, now, until)


def closing_days(
    session: Session, kind: str, told: Mapping[int, Mapping[str, Any]]
) -> dict[int, date]:
    """The day each closed entry was done or dropped, by the history where it is not written."""
    closed = {id for id, values in told.items() if values["progress"] in _CLOSED_AS}
    days = {id: told[id]["done_on"] for id in closed if told[id]["done_on"] is not None}
    unknown = closed - days.keys()
    if not unknown:
        return days
    return days | earlier.stamped_days(session, kind, FORMS[kind].stamps[0], unknown)


def midnight(day: date) -> datetime:
    """When a day begins where the desk stands."""
    return datetime.combine(day, time.min).astimezone()


def _urgency(each: Followed) -> tuple[object, ...]:
    due = each.due_on or date.max
    origin = each.origin
    return _ORDER[each.standing], due, origin.held_on, origin.item_id, each.kind, each.id
