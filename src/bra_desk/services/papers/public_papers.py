"""Writing the public version of a document, and telling beforehand what it leaves out."""

import html
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from bra_desk.basics.disk import is_folder
from bra_desk.basics.errors import InputWrong, PlaceWrong
from bra_desk.basics.texts import _
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.names import safe_name
from bra_desk.documents.package import unpack
from bra_desk.documents.plain_text import text_of
from bra_desk.services.meetings import meeting_view
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.minutes import minutes, sealed_view
from bra_desk.services.papers import papers, walk_papers
from bra_desk.services.secrecy import public_review
from bra_desk.services.secrecy.public_version import as_sealed, public
from bra_desk.services.secrecy.secrecy import Secrets, secrets_of
from bra_desk.storage.register import Register, Session

#: Where Word's text breaks, and all that is no text.
_LINE_ENDS: Final = re.compile(r"</w:p>|<w:(?:tab|br|cr)\b[^>]*>")
_TAGS: Final = re.compile("<[^>]*>")
_OF_MEETINGS: Final = ("notice", "minutes", "notes")
#: The documents that have a public version.
PUBLISHED: Final = (*_OF_MEETINGS, *walk_papers.PUBLISHED)


@dataclass(frozen=True, kw_only=True)
class Review:
    """What to see before a public version is written."""

    #: What is left out, one sentence each.
    left_out: tuple[str, ...]
    #: What is published and warrants a look.
    to_look_at: tuple[str, ...]


def review(register: Register, document: str, id: int | None) -> Review:
    """What the public version of a document leaves out, and what to look at in the rest.

    Errors: InputWrong for a document without one, EntryMissing.
    """
    if document in walk_papers.PUBLISHED and id is not None:
        left_out, to_look_at = walk_papers.review(register, id)
        return Review(left_out=left_out, to_look_at=to_look_at)
    with register.read() as session:
        meeting = _meeting(session, document, id)
        secrets = secrets_of(session, meeting.id)
        full = _content(session, document, meeting)
        told = public(full, secrets)
    return Review(
        left_out=tuple(public_review.left_out(meeting, full, secrets)),
        to_look_at=tuple(public_review.to_look_at(meeting, told, secrets)),
    )


def proposed_name(register: Register, document: str, id: int | None) -> str:
    """The file name to propose: Protokoll UmeBrå 2026-11-26 publik version.docx."""
    if document in walk_papers.PUBLISHED and id is not None:
        return walk_papers.proposed_name(register, document, id)
    with register.read() as session:
        meeting = _meeting(session, document, id)
        full = _("{name} publik version").format(name=papers.name_of(document, meeting))
        return f"{safe_name(secrets_of(session, meeting.id).masks.masked(full))}.docx"


def write_public(
    register: Register,
    document: str,
    id: int | None,
    target: Path,
    template: Path | None = None,
) -> Path:
    """Write the public version of a document; of an approved one, what was approved.

    A full version that stands there is never overwritten. Errors: InputWrong when the file's
    name, or the template, says what must not be published, or the document has no such
    version; those of `papers.write_document` for the file.
    """
    if not is_folder(target.parent):
        raise PlaceWrong(
            _("Mappen finns inte. Skapa den, eller välj en annan."), where=str(target.parent)
        )
    if document in walk_papers.PUBLISHED and id is not None:
        return walk_papers.write_public(register, document, id, target, template)
    with register.read() as session:
        meeting = _meeting(session, document, id)
        secrets = secrets_of(session, meeting.id)
        content = public(_content(session, document, meeting), secrets)
    _refuse_name(target, secrets)
    kind = DOCUMENTS[document]
    data = papers.filled(kind, content, template)
    _refuse_template(data, secrets)
    act = _("Skrev publik version av {title} till {file}").format(
        title=f"{kind.title} {content.title}", file=target.name
    )
    paper = papers.Paper(name=act, document=f"{document}{papers.PUBLIC}", id=meeting.id)
    papers.put(register, paper, data, target)
    return target


def _meeting(session: Session, document: str, id: int | None) -> MeetingView:
    """The meeting a document is about. Errors: InputWrong for one without a public version."""
    if document not in _OF_MEETINGS or id is None:
        sentence = _("Dokumentet ”{name}” har ingen publik version.")
        raise InputWrong(sentence.format(name=document), where=document)
    return meeting_view.view_in(session, id)


def _content(session: Session, document: str, meeting: MeetingView) -> Any:
    """The full content; of approved minutes only what stands in the approved file."""
    if document == "notice":
        return minutes.notice(session, meeting.id)
    content = minutes.minutes_of(session, sealed_view.as_sealed(session, meeting))
    sealed = papers.sealed_file(session, document, meeting.id)
    if sealed is None or meeting.seal is None:
        parts = (_("Publik version"), content.standing[:1].lower() + content.standing[1:])
        return replace(content, standing=", ".join(filter(None, parts)))
    content = as_sealed(content, text_of(unpack(sealed)))
    standing = (
        _("Publik version av de godkända anteckningarna, version {number}")
        if document == "notes"
        else _("Publik version av det justerade protokollet, version {number}")
    )
    return replace(content, standing=standing.format(number=meeting.seal.number))


def _refuse_name(target: Path, secrets: Secrets) -> None:
    """Errors: InputWrong when the name of the file tells what the file does not."""
    if secrets.masks.finds(target.name):
        raise InputWrong(
            _("Filnamnet innehåller något som utelämnas ur den publika versionen. Ändra det."),
            where=target.name,
        )


def _refuse_template(data: bytes, secrets: Secrets) -> None:
    """Errors: InputWrong when a listed name stands in the file after all: in its template."""
    for part in unpack(data).values():
        xml = part.decode("utf-8", "replace")
        lines = _TAGS.sub("", _LINE_ENDS.sub("\n", xml)).split("\n")
        if any(secrets.masks.names_in(html.unescape(each)) for each in (xml, *lines)):
            raise InputWrong(
                _("Förlagan innehåller ett namn som inte publiceras. Ta bort det ur förlagan.")
            )
