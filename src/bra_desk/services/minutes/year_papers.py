"""Lists over a meeting or a body's year: decisions, and the index of all matters."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, Final

from bra_desk.basics.errors import EntryMissing
from bra_desk.basics.texts import MONTHS, _, full_date, listed, shortened
from bra_desk.documents.decision_list import DecisionListContent, DecisionRow
from bra_desk.documents.year_index import (
    IndexItem,
    SubjectLetter,
    SubjectLine,
    YearIndexContent,
)
from bra_desk.model.base import sorting_key
from bra_desk.model.meetings import ItemKind, MeetingStatus, Progress
from bra_desk.services.meetings import meeting_view
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.services.minutes.sealed_view import as_sealed
from bra_desk.services.sender import sender_in
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: How much of a decision the index tells.
_IN_SHORT: Final = 160


def years_of(register: Register, body_id: int) -> list[int]:
    """The years in which a body has held a meeting, the newest first."""
    with register.read() as session:
        found = {each["held_on"].year for each in _held(session, body_id)}
    return sorted(found, reverse=True)


def busiest_body(register: Register) -> int | None:
    """The body that has held the most meetings; None while none has held any."""
    with register.read() as session:
        held = reads.stored(session, "meeting", {"status": MeetingStatus.HELD})
    bodies = Counter(each.values["body"] for each in held)
    return bodies.most_common(1)[0][0] if bodies else None


def year_decisions_of(register: Register, body_id: int, year: int) -> DecisionListContent:
    """A body's decisions of a year, for the screen. Errors: EntryMissing."""
    with register.read() as session:
        return year_decisions(session, body_id, year)


def year_index_of(register: Register, body_id: int, year: int) -> YearIndexContent:
    """A body's matters of a year, for the screen. Errors: EntryMissing."""
    with register.read() as session:
        return year_index(session, body_id, year)


def meetings_of_year(session: Session, body_id: int, year: int) -> tuple[MeetingView, ...]:
    """The meetings a body held in a year, the first first, each as it was sealed."""
    ids = [each["id"] for each in _held(session, body_id) if each["held_on"].year == year]
    return tuple(as_sealed(session, meeting_view.view_in(session, each)) for each in ids)


def body_of(session: Session, body_id: int) -> dict[str, Any]:
    """A body's values. Errors: EntryMissing."""
    found = reads.stored(session, "body", {"id": body_id}, with_removed=True)
    if not found:
        raise EntryMissing(_("Organet finns inte."), where="body")
    return found[0].values


def meeting_decisions(session: Session, meeting_id: int) -> DecisionListContent:
    """The decisions of one meeting. Errors: EntryMissing."""
    meeting = as_sealed(session, meeting_view.view_in(session, meeting_id))
    return DecisionListContent(
        **_head(session, meeting.body),
        title=meeting.title,
        period=full_date(meeting.values["held_on"]),
        **_decisions((meeting,)),
    )


def year_decisions(session: Session, body_id: int, year: int) -> DecisionListContent:
    """A body's decisions of a year. Errors: EntryMissing."""
    body = body_of(session, body_id)
    return DecisionListContent(
        **_head(session, body),
        title=title_of(body, year),
        period=str(year),
        **_decisions(meetings_of_year(session, body_id, year)),
    )


def year_index(session: Session, body_id: int, year: int) -> YearIndexContent:
    """A body's matters of a year, in order and by subject. Errors: EntryMissing."""
    body, meetings = body_of(session, body_id), meetings_of_year(session, body_id, year)
    matters = [
        (meeting, item)
        for meeting in meetings
        for item in meeting.items
        if item.values["item_kind"] is not ItemKind.BREAK
    ]
    return YearIndexContent(
        **_head(session, body),
        title=title_of(body, year),
        year=year,
        meetings=len(meetings),
        items=tuple(_index_item(*each) for each in matters),
        letters=tuple(_letters(matters)),
        standing=standing_of(meetings),
    )


def list_findings(meeting: MeetingView) -> list[str]:
    """What to mend before a meeting's list of decisions is written."""
    found = [] if any(item.decisions for item in meeting.items) else [_("Mötet har inga beslut.")]
    return [*found, *filter(None, (standing_of((meeting,)),))]


def standing_of(meetings: Iterable[MeetingView]) -> str:
    """Which meetings have no approved minutes yet, in words; empty when all have."""
    drafts = [each.title for each in meetings if each.values["approved_on"] is None]
    return _("Inte justerat: {meetings}.").format(meetings=listed(drafts)) if drafts else ""


def _held(session: Session, body_id: int) -> list[dict[str, Any]]:
    """The meetings that a body has held, the first first, with their numbers as "id"."""
    found = [
        each.values | {"id": each.id}
        for each in reads.stored(session, "meeting", {"body": body_id})
        if each.values["status"] is MeetingStatus.HELD
    ]
    return sorted(found, key=lambda each: (each["held_on"], each["id"]))


def _head(session: Session, body: dict[str, Any]) -> dict[str, Any]:
    sender = sender_in(session)
    return {
        "municipality": sender.municipality,
        "council_name": sender.council_name,
        "body_name": body["name"],
        "contact": sender.contact,
    }


def title_of(body: dict[str, Any], year: int | None) -> str:
    """What a body's year is called: UmeBrå 2026."""
    return f"{body['short_name'] or body['name']} {year}"


def _decisions(meetings: Iterable[MeetingView]) -> dict[str, Any]:
    meetings = tuple(meetings)
    found = [
        (row, meeting, item)
        for meeting in meetings
        for item in meeting.items
        for row in item.decisions
    ]
    return {
        "rows": tuple(
            DecisionRow(
                number=_number(item),
                held_on=meeting.values["held_on"],
                subject=item.values["title"],
                text=row.values["text"],
                executor=row.texts["executor"],
                due_on=row.values["due_on"],
                progress=row.texts["progress"],
            )
            for row, meeting, item in found
        ),
        "open": sum(row.values["progress"] is Progress.OPEN for row, _meeting, _item in found),
        "standing": standing_of(meetings),
    }


def _index_item(meeting: MeetingView, item: ItemView) -> IndexItem:
    return IndexItem(
        number=_number(item),
        held_on=meeting.values["held_on"],
        title=item.values["title"],
        diary_number=item.values["diary_number"],
        decisions=tuple(_in_short(row.values["text"]) for row in item.decisions),
    )


def _letters(matters: Iterable[tuple[MeetingView, ItemView]]) -> Iterator[SubjectLetter]:
    """The subjects, each with its places, under the letter it begins with."""
    places: dict[str, list[str]] = {}
    named: dict[str, str] = {}
    for meeting, item in matters:
        subject = " ".join(item.values["title"].split())
        named.setdefault(subject.casefold(), subject)
        places.setdefault(subject.casefold(), []).append(_place(meeting, item))
    lines = [
        SubjectLine(subject=subject, places=", ".join(places[key]))
        for key, subject in sorted(named.items(), key=lambda each: sorting_key(each[1]))
    ]
    for letter, subjects in groupby(lines, key=lambda line: _letter(line.subject)):
        yield SubjectLetter(letter=letter, subjects=tuple(subjects))


def _letter(subject: str) -> str:
    """The letter a subject stands under: one by itself for what begins with no letter."""
    return subject[0].upper() if subject[:1].isalpha() else "0\u20139"


def _place(meeting: MeetingView, item: ItemView) -> str:
    day = meeting.values["held_on"]
    return f"{_number(item)} ({day.day} {MONTHS[day.month - 1]})"


def _number(item: ItemView) -> str:
    return item.number.rstrip(".") or str(item.values["title"])


def _in_short(text: str) -> str:
    return shortened(" ".join(text.split()), _IN_SHORT)
