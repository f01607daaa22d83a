"""The backlog: what waits for a meeting, put on one and taken back."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.texts import _, counted
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.backlog import months_named
from bra_desk.model.meetings import ItemKind, MeetingStatus
from bra_desk.services import privacy
from bra_desk.services.entries import Row, opened_in, rows_in, save_in
from bra_desk.services.meetings.meeting_view import title
from bra_desk.services.meetings.meetings import put_in
from bra_desk.services.privacy import Reasons
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: What an item and its entry in the backlog both have.
_SHARED: Final = (
    "title",
    "item_kind",
    "presenter",
    "minutes",
    "background",
    "diary_number",
    "continues",
)


def backlog_rows(register: Register) -> list[Row]:
    """The whole backlog, each entry with where it is placed: "UmeBrå 1/2027", or empty."""
    with register.read() as session:
        placed = _placements(session)
        meetings = {each.id: each.values for each in reads.stored(session, "meeting")}
        bodies = {each.id: each.values for each in reads.stored(session, "body", with_removed=True)}
        found = rows_in(session, "backlog_item")
        for row in found:
            where = placed.get(row.id, [])
            names = [title(meetings[each], bodies[meetings[each]["body"]]) for each in where]
            row.values["placed"] = row.texts["placed"] = ", ".join(names)
        return found


def waiting_for(register: Register, meeting_id: int) -> list[Row]:
    """What the meeting's body has in its backlog and not on a meeting, the most wanted first.

    A matter that returns every year waits anew each year. Errors: EntryMissing.
    """
    with register.read() as session:
        return _waiting(session, meeting_id)


def put_on_meeting(register: Register, meeting_id: int, ids: Sequence[int]) -> list[int]:
    """Put entries of the backlog on a meeting's agenda, in that order; their numbers as items.

    They come before its questions, which by custom are last. Errors: EntryMissing.
    """
    name = _("Ur ärendebanken till dagordningen: {items}").format(
        items=counted(len(ids), _("ärende"), _("ärenden"))
    )
    with register.write(name) as session:
        return [put_on_in(session, meeting_id, each) for each in ids]


def put_on_in(session: Session, meeting_id: int, backlog_id: int) -> int:
    """Put one entry on an agenda, inside an act under way. Errors: EntryMissing."""
    opened_in(session, "meeting", meeting_id)
    opened_in(session, "backlog_item", backlog_id)
    entry = reads.stored(session, "backlog_item", {"id": backlog_id})[0]
    place = place_before_questions(session, meeting_id)
    values: dict[str, Any] = {name: entry.values[name] for name in _SHARED}
    whole = FORMS["agenda_item"].empty() | values | {"backlog_item": backlog_id}
    reasons = privacy.reasons_of(session, "backlog_item", entry.token)
    return put_in(session, meeting_id, whole, place, reasons)


def place_before_questions(session: Session, meeting_id: int) -> int:
    """Where a new item goes on an agenda: before its questions, which by custom are last."""
    kinds = [
        each.values["item_kind"]
        for each in reads.stored(session, "agenda_item", {"meeting": meeting_id})
    ]
    return kinds.index(ItemKind.QUESTION) if ItemKind.QUESTION in kinds else len(kinds)


def put_back(register: Register, item_id: int) -> int:
    """Put an item of a meeting in the backlog, as it reads now; answers with its number there.

    It leaves the agenda, unless the meeting has left something under it: then the record
    stands, and the matter waits for a later meeting as well. Errors: EntryMissing.
    """
    with register.write(_("Ärende lagt i ärendebanken")) as session:
        item = opened_in(session, "agenda_item", item_id)
        values = reads.stored(session, "agenda_item", {"id": item_id})[0].values
        is_written = _is_written(session, item_id, values)
        origin = None if is_written else _origin(session, values)
        reasons = privacy.reasons_of(session, "agenda_item", item.token)
        backlog_id = _keep(session, values, origin, reasons)
        if not is_written:
            item.removed_at = clock.now()
        return backlog_id


def put_on_yearly(session: Session, body_id: int, year: int, fresh: Iterable[int]) -> None:
    """Put what returns every year on the meetings just planned, each on the first from its month.

    What is on a meeting of the year already is not put on another.
    """
    entries = [
        (each.id, months_named(each.values["yearly_in"]))
        for each in reads.stored(session, "backlog_item", {"body": body_id})
    ]
    meetings = _meetings_of(session, body_id, year)
    placed, fresh = _placements(session), set(fresh)
    for backlog_id, months in entries:
        there = {each for each in placed.get(backlog_id, []) if each in dict(meetings)}
        targets = dict.fromkeys(_from_month(meetings, month) for month in months)
        for meeting_id in targets:
            if meeting_id in fresh and meeting_id not in there and len(there) < len(targets):
                put_on_in(session, meeting_id, backlog_id)
                there.add(meeting_id)


def _from_month(meetings: list[tuple[int, int]], month: int) -> int:
    """The first meeting from a month on, or the last of the year when none is left."""
    return next((id for id, held_in in meetings if held_in >= month), meetings[-1][0])


def _meetings_of(session: Session, body_id: int, year: int) -> list[tuple[int, int]]:
    """A body's meetings of a year with their months, the first first."""
    found = [
        each
        for each in reads.stored(session, "meeting", {"body": body_id})
        if each.values["held_on"].year == year
        and each.values["status"] is not MeetingStatus.CANCELLED
    ]
    found.sort(key=lambda each: (each.values["held_on"], each.id))
    return [(each.id, each.values["held_on"].month) for each in found]


def _placements(session: Session) -> dict[int, list[int]]:
    """The meetings each entry of the backlog is on, the first first; cancelled ones left out."""
    days = {
        each.id: each.values["held_on"]
        for each in reads.stored(session, "meeting")
        if each.values["status"] is not MeetingStatus.CANCELLED
    }
    placed: dict[int, list[int]] = {}
    for each in reads.stored(session, "agenda_item"):
        origin, meeting = each.values["backlog_item"], each.values["meeting"]
        if origin is not None and meeting in days:
            placed.setdefault(origin, []).append(meeting)
    return {origin: sorted(ids, key=lambda id: (days[id], id)) for origin, ids in placed.items()}


def _waiting(session: Session, meeting_id: int) -> list[Row]:
    opened_in(session, "meeting", meeting_id)
    meetings = {each.id: each.values for each in reads.stored(session, "meeting")}
    meeting, placed = meetings[meeting_id], _placements(session)

    def waits(row: Row) -> bool:
        where = placed.get(row.id, [])
        if not row.values["yearly_in"]:
            return not where
        years = [meetings[each]["held_on"].year for each in where]
        months = months_named(row.values["yearly_in"])
        return years.count(meeting["held_on"].year) < len(months)

    return [
        row for row in rows_in(session, "backlog_item", {"body": meeting["body"]}) if waits(row)
    ]


def _is_written(session: Session, item_id: int, values: dict[str, Any]) -> bool:
    below = ("decision", "task")
    left = any(reads.stored(session, kind, {"agenda_item": item_id}) for kind in below)
    return bool(values["discussion"]) or left


def _origin(session: Session, values: dict[str, Any]) -> int | None:
    """The entry an item came from, when it is still in the backlog."""
    found = reads.stored(session, "backlog_item", {"id": values["backlog_item"]})
    return found[0].id if found else None


def _keep(session: Session, item: dict[str, Any], origin: int | None, reasons: Reasons) -> int:
    """Write the item down as an entry of the backlog: the one it came from, or a new one."""
    form, meeting = FORMS["backlog_item"], item["meeting"]
    if origin is None:
        body = reads.stored(session, "meeting", {"id": meeting}, with_removed=True)[0]
        known = form.empty() | {"body": body.values["body"]}
    else:
        known = reads.stored(session, "backlog_item", {"id": origin})[0].values
    values = known | {name: item[name] for name in _SHARED}
    return save_in(session, form, values, id=origin, reasons=reasons)
