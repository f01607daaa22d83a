"""Meetings for other people's calendars and e-mail: a file to open, a text to copy."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.disk import refuse_no_folder
from bra_desk.basics.errors import EntryMissing
from bra_desk.basics.texts import _
from bra_desk.documents import saving
from bra_desk.documents.calendar_file import CalendarMeeting, calendar_file
from bra_desk.documents.names import safe_name
from bra_desk.model.history import IssuedDocument
from bra_desk.model.meetings import MeetingStatus
from bra_desk.services.exposure import refuse_exposed
from bra_desk.services.meetings import meeting_view
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: How a calendar file is noted among what the register has written.
_CALENDAR: Final = "calendar"


@dataclass(frozen=True, kw_only=True)
class Mail:
    """A text about a meeting to copy into an e-mail."""

    subject: str
    text: str

    @property
    def whole(self) -> str:
        """Subject and text in one, as they are copied."""
        return f"{self.subject}\n\n{self.text}"


def mail(register: Register, meeting_id: int) -> Mail:
    """What the notice says, for an e-mail: when, where and the agenda.

    Errors: EntryMissing, InputWrong for a personal number that has no reason to be there.
    """
    with register.read() as session:
        meeting = meeting_view.view_in(session, meeting_id)
        written = _mail(meeting)
        refuse_exposed(session, meeting_id, written)
    return written


def _mail(meeting: MeetingView) -> Mail:
    subject = _("Kallelse: {title}, {when}").format(title=meeting.title, when=meeting.when)
    parts = (
        _("Välkommen till {title}.").format(title=_body_name(meeting)),
        _practical(meeting),
        meeting.values["notice_text"],
        _agenda(meeting),
    )
    return Mail(subject=subject, text="\n\n".join(part for part in parts if part))


def proposed_name(register: Register, meeting_id: int) -> str:
    """The file name to propose, for instance UmeBrå 2026-11-26.ics. Errors: EntryMissing."""
    meeting = meeting_view.view(register, meeting_id)
    day = meeting.values["held_on"].isoformat()
    return f"{safe_name(f'{_short_name(meeting)} {day}')}.ics"


def write_meeting(register: Register, meeting_id: int, target: Path) -> Path:
    """Write one meeting as a calendar file, whole or not at all.

    Errors: FileEdited when something else stands there, FileOpenElsewhere, PlaceWrong,
    EntryMissing, InputWrong for a personal number that has no reason to be there.
    """
    with register.read() as session:
        meeting = meeting_view.view_in(session, meeting_id)
        content = [_content(session, meeting)]
    name = _("Skrev kalenderfil för {title} till {file}")
    _save(register, content, target, name.format(title=meeting.title, file=target.name), meeting_id)
    return target


def write_year(register: Register, body_id: int, year: int, target: Path) -> Path:
    """Write all of a body's meetings of a year as one calendar file.

    The cancelled ones are in it as such. Errors: as `write_meeting`, and EntryMissing when the
    body has no meetings that year.
    """
    with register.read() as session:
        ids = [
            each.id
            for each in reads.stored(session, "meeting", {"body": body_id}, sort="held_on")
            if each.values["held_on"].year == year
        ]
        if not ids:
            raise EntryMissing(_("Organet har inga möten {year}.").format(year=year), where="body")
        views = [meeting_view.view_in(session, each) for each in ids]
        content = [_content(session, each) for each in views]
    name = _("Skrev kalenderfil för {body} {year} till {file}").format(
        body=_short_name(views[0]), year=year, file=target.name
    )
    _save(register, content, target, name, body_id)
    return target


def _content(session: Session, meeting: MeetingView) -> CalendarMeeting:
    token = reads.tokens(session, "meeting")[meeting.id]
    values = meeting.values
    content = CalendarMeeting(
        uid=f"{token}@bra-desk",
        sequence=meeting.version - 1,
        title=meeting.title,
        held_on=values["held_on"],
        starts_at=values["starts_at"],
        ends_at=values["ends_at"],
        place=values["place"],
        text="\n\n".join(filter(None, (_remote(meeting), _agenda(meeting)))),
        is_cancelled=values["status"] is MeetingStatus.CANCELLED,
    )
    refuse_exposed(session, meeting.id, content)
    return content


def _save(
    register: Register, content: Sequence[CalendarMeeting], target: Path, name: str, id: int
) -> None:
    refuse_no_folder(target.parent)

    def is_ours(sha256: str) -> bool:
        with register.read() as session:
            return reads.is_issued(session, sha256)

    def note(sha256: str) -> None:
        with register.write(name) as session:
            session.add(
                IssuedDocument(
                    document=_CALENDAR,
                    entry_id=id,
                    path=str(target),
                    sha256=sha256,
                    made_at=clock.now(),
                )
            )

    saving.save(calendar_file(content, clock.now()), target, is_ours, note)


def _practical(meeting: MeetingView) -> str:
    lines = [_("Tid: {when}").format(when=meeting.when)]
    if meeting.values["place"]:
        lines.append(_("Plats: {place}").format(place=meeting.values["place"]))
    return "\n".join(filter(None, [*lines, _remote(meeting)]))


def _remote(meeting: MeetingView) -> str:
    where = meeting.values["remote_access"]
    return _("På distans: {where}").format(where=where) if where else ""


def _agenda(meeting: MeetingView) -> str:
    if not meeting.items:
        return ""
    return "\n".join([_("Dagordning"), *(_line(item) for item in meeting.items)])


def _line(item: ItemView) -> str:
    """An item on one line: § 38 Polisens lägesbild (Lokalpolisområdeschefen)."""
    named = " ".join(filter(None, (item.number, item.values["title"])))
    presenter = item.values["presenter"]
    return f"{named} ({presenter})" if presenter else named


def _body_name(meeting: MeetingView) -> str:
    name: str = meeting.body["name"]
    return name


def _short_name(meeting: MeetingView) -> str:
    name: str = meeting.body["short_name"] or meeting.body["name"]
    return name
