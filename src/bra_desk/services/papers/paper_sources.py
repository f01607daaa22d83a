"""Where each document's content comes from, whose texts stand in it, and what may be missing.

To add a document of a trade: a line in `trade_papers.py`. To add one of a meeting, a body or a
report: a line in its table here; `_GATHERED` pairs what it needs with what gathers it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.names import safe_name
from bra_desk.model.reports import ReportKind
from bra_desk.services.carrying import since_last
from bra_desk.services.meetings import findings, meeting_view
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.minutes import dispatch, extracts, minutes, summaries, year_papers
from bra_desk.services.papers.trade_papers import PAPERS
from bra_desk.services.reporting import assembly, reports
from bra_desk.storage.register import Session


@dataclass(frozen=True, kw_only=True)
class Told:
    """A document's content, gathered."""

    content: Any
    #: The name of its file without an end, as it is proposed.
    name: str
    #: The meetings whose texts may stand in it.
    meetings: tuple[MeetingView, ...] = ()
    #: The kinds of entry, beside those of the meetings, whose texts may stand in it.
    kinds: tuple[str, ...] = ()
    #: What is empty or does not add up.
    findings: tuple[str, ...] = ()
    #: The meeting that it is the record of; None when it is another document.
    sealed_meeting: int | None = None
    #: Whether it is the sealed file itself, in which nothing can be mended.
    is_sealed: bool = False


@dataclass(frozen=True, kw_only=True)
class _OfMeeting:
    """A document about one meeting."""

    collect: Callable[[Session, int], Any]
    findings: Callable[[MeetingView], list[str]]
    #: The kinds of entry, beside those of the meeting, whose texts may stand in it.
    kinds: tuple[str, ...] = ()


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
    "since_last": _OfMeeting(
        collect=since_last.since_last, findings=lambda _meeting: [], kinds=since_last.KINDS
    ),
    "summary": _OfMeeting(collect=summaries.summary, findings=summaries.summary_findings),
}
#: A document about a body's year.
_OF_YEAR: Final[Mapping[str, Callable[[Session, int, int], Any]]] = {
    "year_decisions": year_papers.year_decisions,
    "year_index": year_papers.year_index,
}


#: What each kind of report is called as a document, and the other way round.
DOCUMENT_OF: Final[Mapping[ReportKind, str]] = {
    ReportKind.ANNUAL: "annual_report",
    ReportKind.ASSEMBLY: "assembly_report",
}
_REPORTS: Final = {document: kind for kind, document in DOCUMENT_OF.items()}


def told(session: Session, kind: DocumentKind, id: int | None, year: int | None) -> Told:
    """Gather a document's content. Errors: InputWrong for what it is about, EntryMissing."""
    if kind.needs_year is (year is None):
        raise InputWrong(
            _("{document} gäller ett år. Ange vilket.").format(document=kind.title)
            if year is None
            else _("{document} gäller inget år.").format(document=kind.title),
            where="year",
        )
    if kind.needs_entry and id is None:
        raise InputWrong(
            _("{document} görs av en post. Ange dess nummer, som list visar.").format(
                document=kind.title
            ),
            where="id",
        )
    if kind.name in PAPERS:
        return _of_trade(session, kind, (id if kind.needs_entry else year) or 0)
    return _GATHERED[kind.needs](session, kind, id or 0, year or 0)


def name_of(kind: DocumentKind, meeting: MeetingView) -> str:
    """The name of the file of a meeting's document, without its end."""
    body = meeting.body["short_name"] or meeting.body["name"]
    return safe_name(f"{kind.title} {body} {meeting.values['held_on'].isoformat()}")


def name_of_year(kind: DocumentKind, year: int) -> str:
    """The name of the file of a document about a year of the register, without its end."""
    return safe_name(f"{kind.title} {year}")


def _of_trade(session: Session, kind: DocumentKind, about: int) -> Told:
    paper = PAPERS[kind.name]
    content = paper.collect(session, about)
    named = content.kind if paper.is_named_by_content else kind.title
    return Told(
        content=content,
        name=safe_name(f"{named} {content.title if kind.needs_entry else about}"),
        kinds=paper.kinds,
        findings=tuple(paper.findings(session, about)),
    )


def _of_meeting(session: Session, kind: DocumentKind, id: int, _year: int) -> Told:
    source, meeting = _OF_MEETING[kind.name], meeting_view.view_in(session, id)
    seal = meeting.seal
    is_sealed = seal is not None and seal.document == kind.name
    name = name_of(kind, meeting)
    if seal is not None and is_sealed:
        name = seal.file_name.removesuffix(".docx")
    return Told(
        content=source.collect(session, id),
        name=name,
        meetings=(meeting,),
        findings=tuple(source.findings(meeting)),
        kinds=source.kinds,
        sealed_meeting=id,
        is_sealed=is_sealed,
    )


def _of_item(session: Session, kind: DocumentKind, id: int, _year: int) -> Told:
    meeting = extracts.meeting_of(session, id)
    return Told(
        content=extracts.extract_of(session, meeting, id),
        name=safe_name(f"{name_of(kind, meeting)} {extracts.item_label(meeting, id)}"),
        meetings=(meeting,),
        findings=tuple(extracts.extract_findings(meeting, id)),
    )


def _of_body(session: Session, kind: DocumentKind, id: int, year: int) -> Told:
    content = _OF_YEAR[kind.name](session, id, year)
    meetings = year_papers.meetings_of_year(session, id, year)
    nothing = _("Organet har inte hållit något möte {year}.").format(year=year)
    found = year_papers.standing_of(meetings) if meetings else nothing
    title = year_papers.title_of(year_papers.body_of(session, id), year)
    return Told(
        content=content,
        name=safe_name(f"{kind.title} {title}"),
        meetings=meetings,
        findings=(found,) if found else (),
    )


def _of_year(session: Session, kind: DocumentKind, _id: int, year: int) -> Told:
    report = _REPORTS[kind.name]
    return Told(
        content=assembly.content(session, report, year),
        name=name_of_year(kind, year),
        kinds=assembly.KINDS,
        findings=reports.findings_in(session, report, year),
    )


_GATHERED: Final[Mapping[str, Callable[[Session, DocumentKind, int, int], Told]]] = {
    "meeting": _of_meeting,
    "agenda_item": _of_item,
    "body": _of_body,
    "year": _of_year,
}
