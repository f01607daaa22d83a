"""Writing the council's documents as Word files."""

from collections.abc import Callable, Sequence
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
from bra_desk.services.exposure import Exposure
from bra_desk.services.meeting_view import MeetingView
from bra_desk.storage import reads
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
}


def record_document(meeting: MeetingView) -> str:
    """Which document records a meeting by its body's rules: "minutes" or "notes"."""
    return "notes" if meeting.minutes_type is MinutesType.NOTES else "minutes"


def document_findings(register: Register, document: str, id: int) -> list[str]:
    """What is empty or does not add up, to be shown before the document is written."""
    source = _SOURCES[_kind(document).name]
    meeting = meeting_view.view(register, id)
    with register.read() as session:
        content = source.collect(session, id)
        exposed = exposure.exposures(session, meeting, content)
    return [*(each.sentence for each in exposed), *source.findings(meeting)]


def proposed_name(register: Register, document: str, id: int) -> str:
    """The file name to propose for a document, for instance Protokoll UmeBrå 2026-11-26.docx."""
    meeting = meeting_view.view(register, id)
    body = meeting.body["short_name"] or meeting.body["name"]
    day = meeting.values["held_on"].isoformat()
    return f"{safe_name(f'{_kind(document).title} {body} {day}')}.docx"


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
    found = document_findings(register, document, id)
    meeting = meeting_view.view(register, id)
    with register.read() as session:
        content = _SOURCES[document].collect(session, id)
        _refuse_exposed(exposure.exposures(session, meeting, content))
    properties = word.Properties(
        title=f"{kind.title} {content.title}",
        author=content.council_name or content.municipality or content.body_name,
        subject=content.body_name,
        made_at=clock.now(),
    )
    data = word.fill(template or kind.template_path, content, kind.fields, properties)
    name = _("Skrev {title} till {file}").format(title=properties.title, file=target.name)

    def note(sha256: str) -> None:
        with register.write(name) as session:
            session.add(
                IssuedDocument(
                    document=document,
                    entry_id=id,
                    path=str(target),
                    sha256=sha256,
                    made_at=clock.now(),
                )
            )

    saving.save(data, target, lambda sha256: _is_issued(register, sha256), note)
    return Written(path=target, findings=tuple(found))


def _refuse_exposed(exposures: Sequence[Exposure]) -> None:
    """Errors: InputWrong for the first personal number that has no reason to be there."""
    for each in exposures:
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
