"""What a secretary does with a meeting: plan it, keep its agenda, and write while it is held."""

from collections.abc import Iterable
from typing import Any

from bra_desk.basics import clock
from bra_desk.basics.errors import ValuesWrong
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.form import Values
from bra_desk.forms.meetings import MEETING_STATUSES
from bra_desk.model.base import Entry
from bra_desk.model.meetings import AgendaItem, Decision, ItemKind, Meeting, MeetingStatus
from bra_desk.model.people import seat_holds
from bra_desk.services import privacy
from bra_desk.services.entries import opened_in, rows_in, save_in
from bra_desk.services.meetings.meeting_view import view
from bra_desk.services.privacy import Reasons
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

__all__ = [
    "add_item",
    "move_item",
    "next_number",
    "plan_meeting",
    "set_status",
    "view",
    "write_decision",
    "write_item",
    "write_task",
]


def plan_meeting(register: Register, values: Values, reasons: Reasons | None = None) -> int:
    """Plan a meeting with its body's standard agenda and the members of that day.

    Without a number it gets the next of the year. Errors: ValuesWrong by field.
    """
    with register.write(_("Möte planerat")) as session:
        return plan_in(session, values, reasons)


def plan_in(session: Session, values: Values, reasons: Reasons | None = None) -> int:
    """The same, inside an act under way."""
    if values["number"] is None and values["body"] and values["held_on"]:
        number = _next_number(session, values["body"], values["held_on"].year)
        values = {**values, "number": number}
    meeting_id = save_in(session, FORMS["meeting"], values, reasons=reasons)
    _copy_standard_agenda(session, meeting_id, values["body"])
    _copy_members(session, meeting_id, values)
    return meeting_id


def next_number(register: Register, body_id: int, year: int) -> int:
    """The number of a body's next meeting that year."""
    with register.read() as session:
        return _next_number(session, body_id, year)


def add_item(
    register: Register,
    meeting_id: int,
    title: str,
    item_kind: ItemKind = ItemKind.INFORMATION,
    *,
    after: int | None = None,
) -> int:
    """Put a new item on the agenda after the item `after`, or last. Errors: ValuesWrong."""
    form = FORMS["agenda_item"]
    with register.write(_("Ärende tillagt: {title}").format(title=title)) as session:
        order = _agenda(session, meeting_id)
        values = form.empty() | {"title": title, "item_kind": item_kind}
        place = len(order) if after not in order else order.index(after) + 1
        return put_in(session, meeting_id, values, place)


def put_in(
    session: Session, meeting_id: int, values: Values, place: int, reasons: Reasons | None = None
) -> int:
    """Put an item with these values at `place` on an agenda, inside an act under way.

    `reasons` say why personal numbers in its text stay, as for `entries.save`.
    """
    order, form = _agenda(session, meeting_id), FORMS["agenda_item"]
    item_id = save_in(session, form, {**values, "meeting": meeting_id}, reasons=reasons)
    _number_places(session, [*order[:place], item_id, *order[place:]])
    return item_id


def move_item(register: Register, item_id: int, place: int) -> None:
    """Move an item to `place` on its agenda, counted from 0. Errors: EntryMissing."""
    with register.write(_("Ärende flyttat")) as session:
        item = _item(session, item_id)
        order = [each for each in _agenda(session, item.meeting_id) if each != item_id]
        _number_places(session, [*order[:place], item_id, *order[place:]])


def write_item(register: Register, item_id: int, field: str, text: str, reason: str = "") -> None:
    """Save what was typed in one text field of an item; autosaves follow into one act.

    `reason` is why a personal number in it stays. Errors: ValuesWrong when the text cannot be
    kept, EntryMissing.
    """
    with register.write(_("Text i ett ärende"), topic=f"agenda_item {item_id}") as session:
        item = _item(session, item_id)
        _settle_text(session, item, field, text, reason)


def write_decision(
    register: Register, item_id: int, decision_id: int | None, text: str, reason: str = ""
) -> int | None:
    """Save a decision as it is typed: make it, change it, or put it in the bin when emptied.

    `reason` is why a personal number in it stays. Answers with its number; None when there is
    no decision. Errors: ValuesWrong, EntryMissing.
    """
    with register.write(_("Beslut i ett ärende"), topic=f"decision {item_id}") as session:
        if decision_id is None:
            if not text.strip():
                return None
            values = FORMS["decision"].empty() | {"agenda_item": item_id, "text": text}
            return save_in(session, FORMS["decision"], values, reasons={"text": reason})
        decision = _decision(session, decision_id)
        if not text.strip():
            decision.removed_at = clock.now()
            return None
        _settle_text(session, decision, "text", text, reason)
        return decision_id


def write_task(
    register: Register,
    item_id: int,
    task_id: int | None,
    values: Values,
    *,
    sitting: str,
    reasons: Reasons | None = None,
) -> int | None:
    """Save a task as it is typed: make it, change it, or put it in the bin without its "what".

    Saves of one `sitting` follow into one act; `reasons` say why personal numbers stay. Answers
    with the task's number; None when there is none. Errors: ValuesWrong, EntryMissing.
    """
    form = FORMS["task"]
    with register.write(_("Uppdrag i ett ärende"), topic=f"task {item_id} {sitting}") as session:
        if values["what"].strip():
            begun = {**form.empty(), "agenda_item": item_id}
            kept = {} if task_id is None else _task_values(session, task_id)
            whole = {**begun, **kept, **values}
            return save_in(session, form, whole, id=task_id, reasons=reasons)
        if task_id is not None:
            opened_in(session, "task", task_id).removed_at = clock.now()
        return None


def set_status(register: Register, meeting_id: int, status: MeetingStatus) -> None:
    """Say where a meeting stands. Errors: EntryMissing."""
    name = _("Mötets status: {status}").format(status=MEETING_STATUSES[status])
    with register.write(name) as session:
        meeting = opened_in(session, "meeting", meeting_id)
        assert isinstance(meeting, Meeting)
        meeting.status = status


def _next_number(session: Session, body_id: int, year: int) -> int:
    numbers = [
        each.values["number"] or 0
        for each in reads.stored(session, "meeting", {"body": body_id})
        if each.values["held_on"].year == year
    ]
    return max(numbers, default=0) + 1


def _copy_standard_agenda(session: Session, meeting_id: int, body_id: int) -> None:
    copied = ("title", "item_kind", "presenter", "minutes", "background", "carries")
    for place, each in enumerate(reads.stored(session, "standard_item", {"body": body_id})):
        values = {name: each.values[name] for name in copied}
        values |= {"meeting": meeting_id, "position": place}
        reasons = privacy.reasons_of(session, "standard_item", each.token)
        whole = FORMS["agenda_item"].empty() | values
        save_in(session, FORMS["agenda_item"], whole, reasons=reasons)


def _copy_members(session: Session, meeting_id: int, meeting: Values) -> None:
    """Those who hold a seat that day, with name, title and organisation as they are now."""
    seats = [
        seat.values
        for seat in reads.stored(session, "seat", {"body": meeting["body"]})
        if seat_holds(seat.values["starts_on"], seat.values["ends_on"], meeting["held_on"])
    ]
    people = {row.id: row for row in rows_in(session, "person")}
    for place, seat in enumerate(seats):
        person = people[seat["person"]]
        values: dict[str, Any] = {
            "meeting": meeting_id,
            "position": place,
            "person": person.id,
            "name": person.values["name"],
            "title": person.values["title"],
            "organisation": person.texts["organisation"],
            "party": person.values["party"],
            "role": seat["role"],
        }
        save_in(session, FORMS["attendance"], FORMS["attendance"].empty() | values)


def _agenda(session: Session, meeting_id: int) -> list[int]:
    return [each.id for each in reads.stored(session, "agenda_item", {"meeting": meeting_id})]


def _number_places(session: Session, order: Iterable[int]) -> None:
    for place, item_id in enumerate(order):
        _item(session, item_id).position = place


def _item(session: Session, item_id: int) -> AgendaItem:
    item = opened_in(session, "agenda_item", item_id)
    assert isinstance(item, AgendaItem)
    return item


def _decision(session: Session, decision_id: int) -> Decision:
    decision = opened_in(session, "decision", decision_id)
    assert isinstance(decision, Decision)
    return decision


def _task_values(session: Session, task_id: int) -> Values:
    found = reads.stored(session, "task", {"id": task_id})
    return found[0].values if found else {}


def _settle_text(session: Session, entry: Entry, field: str, text: str, reason: str) -> None:
    """Give an entry's field its text. Errors: ValuesWrong when it cannot be kept."""
    kind = entry.__tablename__
    grounds = privacy.grounds(session, kind, entry.token, {field: reason})
    problem = FORMS[kind].problem(field, text, grounds.allows)
    if problem is not None:
        raise ValuesWrong({field: problem})
    setattr(entry, field, text)
    privacy.keep_reasons(session, grounds, {field: text})
