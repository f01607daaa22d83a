"""Writing the council's documents as Word files."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.disk import refuse_no_folder
from bra_desk.basics.errors import FileEdited, InputWrong
from bra_desk.basics.texts import _
from bra_desk.documents import saving, word
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.document import DocumentKind
from bra_desk.model.council import MinutesType
from bra_desk.model.history import IssuedDocument
from bra_desk.services import exposure
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.papers import paper_sources
from bra_desk.services.papers.paper_sources import Told
from bra_desk.storage import reads, seals
from bra_desk.storage.register import Register, Session

#: How the register tells the public version of a document from the full one.
PUBLIC: Final = "_public"


@dataclass(frozen=True, kw_only=True)
class Written:
    """A document on the disk, with what was empty or did not add up in it."""

    path: Path
    findings: tuple[str, ...]


def needs_year(document: str) -> bool:
    """Whether a document tells of a body's year. Errors: InputWrong when there is none such."""
    return _kind(document).needs_year


def record_document(meeting: MeetingView) -> str:
    """Which document records a meeting by its body's rules: "minutes" or "notes"."""
    return "notes" if meeting.minutes_type is MinutesType.NOTES else "minutes"


def document_findings(
    register: Register, document: str, id: int | None, year: int | None = None
) -> list[str]:
    """What is empty or does not add up, to be shown before the document is written.

    Errors: those of `write_document` for what it is about.
    """
    with register.read() as session:
        told = paper_sources.told(session, _kind(document), id, year)
        return _findings(told, _exposed(session, told))


def proposed_name(
    register: Register, document: str, id: int | None, year: int | None = None
) -> str:
    """The file name to propose for a document, for instance Protokoll UmeBrå 2026-11-26.docx."""
    kind = _kind(document)
    if year is not None and not kind.needs_entry:
        return f"{paper_sources.name_of_year(kind, year)}.docx"  # it needs nothing of the year
    with register.read() as session:
        return f"{paper_sources.told(session, kind, id, year).name}.docx"


def name_of(document: str, meeting: MeetingView) -> str:
    """The name of a meeting's document, without the end of a file."""
    return paper_sources.name_of(_kind(document), meeting)


def free_name(target: Path) -> Path:
    """The same name with the first free number, for a file that must not be replaced."""
    number = 2
    while (free := target.with_stem(f"{target.stem} ({number})")).exists():
        number += 1
    return free


def write_document(
    register: Register,
    document: str,
    id: int | None,
    target: Path,
    template: Path | None = None,
    year: int | None = None,
) -> Written:
    """Write a document to `target`, whole or not at all; note its fingerprint in the register.

    `id` is of the kind of entry that the document needs, None where it needs only a `year`.
    Errors: InputWrong when a personal number without a reason would stand in it, FileEdited when
    a person has changed the file that is there, FileOpenElsewhere, TemplateWrong, PlaceWrong,
    EntryMissing.
    """
    refuse_no_folder(target.parent)
    return put_made(register, made(register, document, id, template, year), target)


@dataclass(frozen=True, kw_only=True)
class Made:
    """A document that is made and stands nowhere yet."""

    document: str
    id: int | None
    #: What it is called in the history.
    title: str
    data: bytes
    findings: tuple[str, ...]


def made(
    register: Register,
    document: str,
    id: int | None,
    template: Path | None = None,
    year: int | None = None,
) -> Made:
    """Make a document; nothing is written. Errors: those of `write_document` for its content."""
    kind = _kind(document)
    with register.read() as session:
        told = paper_sources.told(session, kind, id, year)
        sealed = None if template else sealed_file(session, document, told.sealed_meeting)
        exposed = _exposed(session, told)
        if sealed is None:
            exposure.refuse(exposed)
        found = _findings(told, exposed)
    data = sealed or filled(kind, told.content, template)
    title = _title(kind, told.content)
    return Made(document=document, id=id, title=title, data=data, findings=tuple(found))


def put_made(register: Register, paper: Made, target: Path) -> Written:
    """Write a document that was made. Errors: those of `write_document` for the file."""
    refuse_no_folder(target.parent)
    name = _("Skrev {title} till {file}").format(title=paper.title, file=target.name)
    put(register, Paper(name=name, document=paper.document, id=paper.id or 0), paper.data, target)
    return Written(path=target, findings=paper.findings)


def _exposed(session: Session, told: Told) -> list[exposure.Exposure]:
    return exposure.exposures_of(told.meetings, session, told.content, told.kinds)


def _findings(told: Told, exposed: list[exposure.Exposure]) -> list[str]:
    """What may still be mended; nothing in the approved file itself."""
    if told.is_sealed:
        return []
    return [*(each.sentence for each in exposed), *told.findings]


def filled(kind: DocumentKind, content: Any, template: Path | None = None) -> bytes:
    """A document as a Word file. Errors: TemplateWrong, InputWrong."""
    properties = word.Properties(
        title=_title(kind, content),
        author=content.council_name or content.municipality or content.body_name,
        subject=content.body_name,
        made_at=clock.now(),
    )
    return word.fill(template or kind.template_path, content, kind.fields, properties)


def sealed_file(session: Session, document: str, meeting_id: int | None) -> bytes | None:
    """The approved file itself; None for what is not approved, or is another document."""
    if meeting_id is None:
        return None
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

    saving.save(data, target, lambda sha256: _may_replace(register, sha256, paper), note)


def put_beside(register: Register, paper: Paper, data: bytes, target: Path) -> Path:
    """Write a file; where a person has changed the one that is there, beside it. Where it is.

    Errors: those of `put` but for FileEdited.
    """
    try:
        put(register, paper, data, target)
    except FileEdited:
        target = free_name(target)
        put(register, paper, data, target)
    return target


def _title(kind: DocumentKind, content: Any) -> str:
    return f"{kind.title} {content.title}"


def _may_replace(register: Register, sha256: str, paper: Paper) -> bool:
    """Whether the register wrote the file; a full version and a public one are never swapped."""
    with register.read() as session:
        issued = reads.issued_as(session, sha256)
    return any(each.endswith(PUBLIC) == paper.document.endswith(PUBLIC) for each in issued)


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
