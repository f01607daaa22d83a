"""Where each document's content comes from, whose texts stand in it, and what may be missing.

To add a document: a line in the table of the kind of entry it is made from.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _
from bra_desk.documents.document import DocumentKind
from bra_desk.services import (
    dispatch,
    extracts,
    findings,
    meeting_view,
    minutes,
    summaries,
    year_papers,
)
from bra_desk.services.meeting_view import MeetingView
from bra_desk.storage.register import Session


@dataclass(frozen=True, kw_only=True)
class Told:
    """A document's content, gathered."""

    content: Any
    #: The meetings whose texts may stand in it.
    meetings: tuple[MeetingView, ...]
    #: What is empty or does not add up.
    findings: tuple[str, ...]
    #: The meeting that it is the record of; None when it is another document.
    sealed_meeting: int | None = None
    #: Whether it is the sealed file itself, in which nothing can be mended.
    is_sealed: bool = False


@dataclass(frozen=True, kw_only=True)
class _OfMeeting:
    """A document about one meeting."""

    collect: Callable[[Session, int], Any]
    findings: Callable[[MeetingView], list[str]]


_OF_MEETING: Final[Mapping[str, _OfMeeting]] = {
    "notice": _OfMeeting(collect=minutes.notice, findings=findings.notice_findings),
    "minutes": _OfMeeting(collect=minutes.minutes, findings=findings.minutes_findings),
    "notes": _OfMeeting(collect=minutes.minutes, findings=findings.minutes_findings),
    "proof_of_notice": _OfMeeting(
        collect=minutes.proof_of_notice, findings=findings.proof_of_notice_findings
    ),
    "dispatch_list": _OfMeeting(
        collect=dispatch.dispatch_list, findings=dispatch.dispatch_findings
    ),
    "decision_list": _OfMeeting(
        collect=year_papers.meeting_decisions, findings=year_papers.list_findings
    ),
    "summary": _OfMeeting(collect=summaries.summary, findings=summaries.summary_findings),
}
#: A document about a body's year.
_OF_YEAR: Final[Mapping[str, Callable[[Session, int, int], Any]]] = {
    "year_decisions": year_papers.year_decisions,
    "year_index": year_papers.year_index,
}


def told(session: Session, kind: DocumentKind, id: int, year: int | None) -> Told:
    """Gather a document's content. Errors: InputWrong for the year, EntryMissing."""
    if kind.needs_year is (year is None):
        raise InputWrong(
            _("{document} gäller ett år. Ange vilket.").format(document=kind.title)
            if year is None
            else _("{document} gäller ett möte och inget år.").format(document=kind.title),
            where="year",
        )
    if year is not None:
        return _told_of_year(session, kind, id, year)
    if kind.needs == "agenda_item":
        return _told_of_item(session, id)
    source, meeting = _OF_MEETING[kind.name], meeting_view.view_in(session, id)
    return Told(
        content=source.collect(session, id),
        meetings=(meeting,),
        findings=tuple(source.findings(meeting)),
        sealed_meeting=id,
        is_sealed=meeting.seal is not None and meeting.seal.document == kind.name,
    )


def _told_of_item(session: Session, item_id: int) -> Told:
    meeting = extracts.meeting_of(session, item_id)
    return Told(
        content=extracts.extract(session, item_id),
        meetings=(meeting,),
        findings=tuple(extracts.extract_findings(meeting, item_id)),
    )


def _told_of_year(session: Session, kind: DocumentKind, body_id: int, year: int) -> Told:
    content = _OF_YEAR[kind.name](session, body_id, year)
    meetings = year_papers.meetings_of_year(session, body_id, year)
    nothing = _("Organet har inte hållit något möte {year}.").format(year=year)
    found = year_papers.standing_of(meetings) if meetings else nothing
    return Told(content=content, meetings=meetings, findings=(found,) if found else ())
