"""Dispatch of decisions: fetch the recipients, tick off what is sent, and the letters to copy."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bra_desk.basics import clock
from bra_desk.basics.errors import InputWrong, ValuesWrong
from bra_desk.basics.texts import _, counted, full_date, long_date
from bra_desk.documents.dispatch_list import DispatchListContent, DispatchRow
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.dispatch import Dispatch, DispatchWay, recipient_key, recipients
from bra_desk.services import privacy
from bra_desk.services.calendars import Mail
from bra_desk.services.entries import Row, opened_in, rows_in, save_in
from bra_desk.services.exposure import refuse_exposed
from bra_desk.services.meetings import meeting_view
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.services.minutes import minutes, versions
from bra_desk.services.minutes.dispatch_waiting import listed_recipients
from bra_desk.services.minutes.sealed_view import as_sealed
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class DispatchLine:
    """One recipient of one decision, with where the decision was made."""

    id: int
    meeting_id: int
    #: UmeBrå 4/2026
    meeting: str
    held_on: date
    #: § 38, or the heading of an item without a number.
    number: str
    subject: str
    decision_id: int
    decision: str
    recipient: str
    #: When and how it was sent; None while it waits, and where nobody said how.
    sent_on: date | None
    how: DispatchWay | None
    note: str


def fetch_recipients(register: Register, meeting_id: int) -> int:
    """Put every recipient that the meeting's decisions name on its list; how many are new.

    What is on the list already is left as it is. Errors: EntryMissing.
    """
    title = meeting_view.view(register, meeting_id).title
    name = _("Mottagare hämtade till {meeting}").format(meeting=title)
    with register.write(name) as session:
        meeting = meeting_view.view_in(session, meeting_id)
        new = list(_unlisted(session, meeting))
        for row, recipient in new:
            values = FORMS["dispatch"].empty() | {"decision": row.id, "recipient": recipient}
            reasons = privacy.reasons_of(session, "decision", row.token)
            save_in(
                session,
                FORMS["dispatch"],
                values | {"position": None},
                reasons={"recipient": reasons.get("dispatch_to", "")},
            )
        return len(new)


def dispatch_lines(register: Register, meeting_id: int | None = None) -> list[DispatchLine]:
    """The dispatches of a meeting, or of all meetings, the newest meeting first.

    Within a meeting they come in the order of its decisions. Errors: EntryMissing.
    """
    with register.read() as session:
        return lines_in(session, meeting_id)


def lines_in(session: Session, meeting_id: int | None = None) -> list[DispatchLine]:
    """The same, inside a read under way."""
    by_decision: dict[int, list[Row]] = {}
    for row in rows_in(session, "dispatch"):
        by_decision.setdefault(row.values["decision"], []).append(row)
    ids = _meetings_with(session, by_decision) if meeting_id is None else [meeting_id]
    return [
        _line(meeting, item, decision, row)
        for each in ids
        for meeting in (as_sealed(session, meeting_view.view_in(session, each)),)
        for item in meeting.items
        for decision in item.decisions
        for row in by_decision.get(decision.id, ())
    ]


def note_sent(
    register: Register, ids: Sequence[int], sent_on: date, how: DispatchWay | None = None
) -> None:
    """Tick off dispatches as sent that day. Errors: ValuesWrong for the day, EntryMissing."""
    if sent_on > clock.today():
        raise ValuesWrong({"sent_on": _("Dagen har inte varit än.")})
    name = _("Expedierat: {what}").format(what=_counted(len(ids)))
    with register.write(name) as session:
        for dispatch in _opened(session, ids):
            held_on = _held_on(session, dispatch.decision_id)
            if sent_on < held_on:
                raise ValuesWrong(
                    {
                        "sent_on": _("Mötet hölls {day}. Inget kan ha skickats före det.").format(
                            day=long_date(held_on)
                        )
                    }
                )
            dispatch.sent_on, dispatch.how = sent_on, how


def note_waiting(register: Register, ids: Sequence[int]) -> None:
    """Take the ticks back: these wait to be sent. Errors: EntryMissing."""
    name = _("Inte expedierat: {what}").format(what=_counted(len(ids)))
    with register.write(name) as session:
        for dispatch in _opened(session, ids):
            dispatch.sent_on, dispatch.how = None, None


def mail_to(register: Register, meeting_id: int, recipient: str) -> Mail:
    """What a recipient is told of a meeting's decisions, to copy into an e-mail.

    Errors: EntryMissing, InputWrong when nothing goes to them, or for a personal number that
    has no reason to be there.
    """
    with register.read() as session:
        meeting = as_sealed(session, meeting_view.view_in(session, meeting_id))
        wanted = {
            line.decision_id
            for line in lines_in(session, meeting_id)
            if recipient_key(line.recipient) == recipient_key(recipient)
        }
        if not wanted:
            raise InputWrong(
                _("{recipient} står inte på expedieringslistan.").format(recipient=recipient)
            )
        mail = _mail(meeting, wanted)
        refuse_exposed(session, meeting_id, mail)
    return mail


def dispatch_list(session: Session, meeting_id: int) -> DispatchListContent:
    """What the list of a meeting's dispatches says as a document. Errors: EntryMissing."""
    meeting = as_sealed(session, meeting_view.view_in(session, meeting_id))
    told = minutes.minutes_of(session, meeting)
    return DispatchListContent(
        municipality=told.municipality,
        council_name=told.council_name,
        body_name=told.body_name,
        title=told.title,
        held_on=told.held_on,
        rows=tuple(_row(line) for line in lines_in(session, meeting_id)),
        approval=versions.approval_told(meeting),
        contact=told.contact,
    )


def dispatch_findings(meeting: MeetingView) -> list[str]:
    """What to mend before the list of dispatches is written."""
    if meeting.values["approved_on"] is None:
        return [versions.approval_told(meeting)]
    return []


def _unlisted(session: Session, meeting: MeetingView) -> Iterator[tuple[Row, str]]:
    """Each decision with a recipient that its text names and the list does not."""
    listed = listed_recipients(session)
    for item in meeting.items:
        for row in item.decisions:
            for recipient in recipients(row.values["dispatch_to"]):
                if recipient_key(recipient) not in listed.get(row.id, {}):
                    yield row, recipient


def _meetings_with(session: Session, decisions: Iterable[int]) -> list[int]:
    """The meetings that made these decisions, the newest first."""
    found = reads.stored(session, "decision", {"id": list(decisions)})
    items = reads.stored(
        session, "agenda_item", {"id": [each.values["agenda_item"] for each in found]}
    )
    wanted = {each.values["meeting"] for each in items}
    return [each.id for each in reads.stored(session, "meeting", {"id": list(wanted)})]


def _line(meeting: MeetingView, item: ItemView, decision: Row, row: Row) -> DispatchLine:
    return DispatchLine(
        id=row.id,
        meeting_id=meeting.id,
        meeting=meeting.title,
        held_on=meeting.values["held_on"],
        number=item.number.rstrip(".") or item.values["title"],
        subject=item.values["title"],
        decision_id=decision.id,
        decision=decision.values["text"],
        recipient=row.values["recipient"],
        sent_on=row.values["sent_on"],
        how=row.values["how"],
        note=row.values["note"],
    )


def _row(line: DispatchLine) -> DispatchRow:
    return DispatchRow(
        number=line.number,
        subject=line.subject,
        recipient=line.recipient,
        sent_on=line.sent_on,
        how=FORMS["dispatch"].field("how").show(line.how),
        note=line.note,
    )


def _mail(meeting: MeetingView, decisions: set[int]) -> Mail:
    name = meeting.body["name"]
    blocks = [
        _("{body} har den {day} fattat beslut som berör er.").format(
            body=name, day=full_date(meeting.values["held_on"])
        )
    ]
    for item in meeting.items:
        texts = [row.values["text"] for row in item.decisions if row.id in decisions]
        if texts:
            known = (item.number, item.values["title"], item.values["diary_number"])
            blocks.append("\n".join([" ".join(filter(None, known)), *texts]))
    blocks.append(versions.approval_told(meeting))
    subject = _("Beslut från {meeting}").format(meeting=meeting.title)
    return Mail(subject=subject, text="\n\n".join(blocks))


def _opened(session: Session, ids: Sequence[int]) -> Iterator[Dispatch]:
    for each in ids:
        dispatch = opened_in(session, "dispatch", each)
        assert isinstance(dispatch, Dispatch)
        yield dispatch


def _held_on(session: Session, decision_id: int) -> date:
    where = {"id": decision_id}
    item = reads.stored(session, "decision", where, with_removed=True)[0].values["agenda_item"]
    found = reads.stored(session, "agenda_item", {"id": item}, with_removed=True)[0]
    meeting = reads.stored(session, "meeting", {"id": found.values["meeting"]}, with_removed=True)[
        0
    ]
    held_on: date = meeting.values["held_on"]
    return held_on


def _counted(count: int) -> str:
    return counted(count, _("mottagare"), _("mottagare"))
