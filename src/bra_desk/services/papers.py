"""Writing the council's documents as Word files."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.errors import InputWrong, PlaceWrong
from bra_desk.basics.texts import _
from bra_desk.documents import saving, word
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.names import safe_name
from bra_desk.model.council import MinutesType
from bra_desk.model.history import IssuedDocument
from bra_desk.services import exposure, findings, meeting_view, minutes
from bra_desk.services.meeting_view import MeetingView
from bra_desk.storage import reads, seals
from bra_desk.storage.register import Register, Session


@dataclass(frozen=True, kw_only=True)
class Written:
    """A document on the disk, with what was empty or did not add up in it."""

    path: Path
    findings: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class _Source:
    """Where a document's content comes from, and what may be missing in it."""

    collect: Callable[[Session, int], Any]
    findings: Callable[[MeetingView], list[str]]


_SOURCES: Final = {
    "notice": _Source(collect=minutes.notice, findings=findings.notice_findings),
    "minutes": _Source(collect=minutes.minutes, findings=findings.minutes_findings),
    "notes": _Source(collect=minutes.minutes, findings=findings.minutes_findings),
    "proof_of_notice": _Source(
        collect=minutes.proof_of_notice, findings=findings.proof_of_notice_findings
    ),
}


def record_document(meeting: MeetingView) -> str:
    """Which document records a meeting by its body's rules: "minutes" or "notes"."""
    return "notes" if meeting.minutes_type is MinutesType.NOTES else "minutes"


def document_findings(register: Register, document: str, id: int) -> list[str]:
    """What is empty or does not add up, to be shown before the document is written."""
    source, meeting = _SOURCES[_kind(document).name], meeting_view.view(register, id)
    if meeting.seal is not None and meeting.seal.document == document:
        return []
    with register.read() as session:
        content = source.collect(session, id)
        exposed = exposure.exposures(session, meeting, content)
    return [*(each.sentence for each in exposed), *source.findings(meeting)]


def proposed_name(register: Register, document: str, id: int) -> str:
    """The file name to propose for a document, for instance Protokoll UmeBrå 2026-11-26.docx."""
    meeting = meeting_view.view(register, id)
    if meeting.seal is not None and meeting.seal.document == document:
        return meeting.seal.file_name
    return f"{name_of(document, meeting)}.docx"


def name_of(document: str, meeting: MeetingView) -> str:
    """The name of a document's file, without its end."""
    body = meeting.body["short_name"] or meeting.body["name"]
    day = meeting.values["held_on"].isoformat()
    return safe_name(f"{_kind(document).title} {body} {day}")


def free_name(target: Path) -> Path:
    """The same name with the first free number, for a file that must not be replaced."""
    number = 2
    while (free := target.with_stem(f"{target.stem} ({number})")).exists():
        number += 1
    return free


def write_document(
    register: Register, document: str, id: int, target: Path, template: Path | None = None
) -> Written:
    """Write a document to `target`, whole or not at all; note its fingerprint in the register.

    Errors: InputWrong when a personal number without a reason would stand in it, FileEdited when
    a person has changed the file that is there, FileOpenElsewhere, TemplateWrong, PlaceWrong,
    EntryMissing.
    """
    kind = _kind(document)
    if not target.parent.is_dir():
        raise PlaceWrong(
            _("Mappen finns inte. Skapa den, eller välj en annan."), where=str(target.parent)
        )
    with register.read() as session:
        sealed = None if template else sealed_file(session, document, id)
        content = _SOURCES[document].collect(session, id)
        if sealed is None:
            refuse_exposed(session, id, content)
    found = document_findings(register, document, id)
    data = sealed or filled(kind, content, template)
    name = _("Skrev {title} till {file}").format(title=_title(kind, content), file=target.name)
    put(register, Paper(name=name, document=document, id=id), data, target)
    return Written(path=target, findings=tuple(found))


def filled(kind: DocumentKind, content: Any, template: Path | None = None) -> bytes:
    """A document as a Word file. Errors: TemplateWrong, InputWrong."""
    properties = word.Properties(
        title=_title(kind, content),
        author=content.council_name or content.municipality or content.body_name,
        subject=content.body_name,
        made_at=clock.now(),
    )
    return word.fill(template or kind.template_path, content, kind.fields, properties)


def sealed_file(session: Session, document: str, meeting_id: int) -> bytes | None:
    """The approved file itself; None for what is not approved, or is another document."""
    found = [each for each in seals.seals_of(session, meeting_id) if each.reopened_at is None]
    if not found or found[-1].document != document:
        return None
    return seals.sealed_bytes(session, found[-1].id)


@dataclass(frozen=True, kw_only=True)
class Paper:
    """What the register notes of a file it writes."""

    #: The act, in words.
    name: str
    document: str
    id: int


def put(register: Register, paper: Paper, data: bytes, target: Path) -> None:
    """Write a file and note its fingerprint. Errors: those of `write_document` for the file."""

    def note(sha256: str) -> None:
        with register.write(paper.name) as session:
            session.add(
                IssuedDocument(
                    document=paper.document,
                    entry_id=paper.id,
                    path=str(target),
                    sha256=sha256,
                    made_at=clock.now(),
                )
            )

    saving.save(data, target, lambda sha256: _is_issued(register, sha256), note)


def _title(kind: DocumentKind, content: Any) -> str:
    return f"{kind.title} {content.title}"


def refuse_exposed(session: Session, meeting_id: int, content: Any) -> None:
    """Errors: InputWrong for the first personal number that has no reason to be there."""
    meeting = meeting_view.view_in(session, meeting_id)
    for each in exposure.exposures(session, meeting, content):
        if each.stops:
            raise InputWrong(
                _("Dokumentet skrivs inte. {place}: {what}").format(
                    place=each.where, what=each.what
                ),
                where=each.where,
            )


def _is_issued(register: Register, sha256: str) -> bool:
    with register.read() as session:
        return reads.is_issued(session, sha256)


def _kind(document: str) -> DocumentKind:
    if document not in DOCUMENTS:
        raise InputWrong(
            _("Dokumentet ”{name}” finns inte. Kommandot documents visar vilka som finns.").format(
                name=document
            ),
            where=document,
        )
    return DOCUMENTS[document]


def template_problems(template: Path, document: str) -> list[str]:
    """What is wrong with a template for a document; empty when it can be used."""
    return word.check_template(template, _kind(document).fields)
