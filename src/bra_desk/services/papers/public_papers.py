"""Writing the public version of a document, and telling beforehand what it leaves out."""

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from bra_desk.basics.disk import refuse_no_folder
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.names import safe_name
from bra_desk.documents.package import unpack
from bra_desk.documents.plain_text import text_of
from bra_desk.services.meetings import meeting_view
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.minutes import minutes, sealed_view
from bra_desk.services.papers import papers
from bra_desk.services.secrecy import public_review
from bra_desk.services.secrecy.public_version import as_sealed, public
from bra_desk.services.secrecy.secrecy import Secrets, secrets_of, secrets_of_all
from bra_desk.services.walks import shown_photos, walk_paper
from bra_desk.storage.register import Register, Session

#: Where Word's text breaks, and all that is no text.
_LINE_ENDS: Final = re.compile(r"</w:p>|<w:(?:tab|br|cr)\b[^>]*>")
_TAGS: Final = re.compile("<[^>]*>")
_OF_MEETINGS: Final = ("notice", "minutes", "notes")
#: The documents that have a public version.
PUBLISHED: Final = (*_OF_MEETINGS, "walk_protocol")


@dataclass(frozen=True, kw_only=True)
class Review:
    """What to see before a public version is written."""

    #: What is left out, one sentence each.
    left_out: tuple[str, ...]
    #: What is published and warrants a look.
    to_look_at: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class _Draft:
    """A document before what is secret is taken out of it."""

    #: The entry it is about.
    id: int
    content: Any
    secrets: Secrets
    #: What its full version is called, without the end of a file.
    name: str
    #: What this kind of document leaves out, and what to look at, beside what all do.
    left_out: Callable[[], Iterable[str]]
    to_look_at: Callable[[Any], Iterable[str]]

    @property
    def told(self) -> Any:
        """What everybody may read."""
        return public(self.content, self.secrets)


def review(register: Register, document: str, id: int | None) -> Review:
    """What the public version of a document leaves out, and what to look at in the rest.

    Errors: InputWrong for a document without one, EntryMissing.
    """
    with register.read() as session:
        draft = _draft(session, document, id)
        told = draft.told
    left_out = public_review.left_out(draft.content, draft.secrets)
    to_look_at = public_review.to_look_at(told, draft.secrets)
    return Review(
        left_out=(*draft.left_out(), *left_out),
        to_look_at=(*draft.to_look_at(told), *to_look_at),
    )


def proposed_name(register: Register, document: str, id: int | None) -> str:
    """The file name to propose: Protokoll UmeBrå 2026-11-26 publik version.docx."""
    with register.read() as session:
        draft = _draft(session, document, id)
    full = _("{name} publik version").format(name=draft.name)
    return f"{safe_name(draft.secrets.masks.masked(full))}.docx"


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
    refuse_no_folder(target.parent)
    with register.read() as session:
        draft = _draft(session, document, id)
    refuse_name(target, draft.secrets)
    kind, content = DOCUMENTS[document], draft.told
    data = papers.filled(kind, content, template)
    refuse_template(data, draft.secrets)
    act = _("Skrev publik version av {title} till {file}").format(
        title=f"{kind.title} {content.title}", file=target.name
    )
    paper = papers.Paper(name=act, document=f"{document}{papers.PUBLIC}", id=draft.id)
    papers.put(register, paper, data, target)
    return target


def _draft(session: Session, document: str, id: int | None) -> _Draft:
    """Errors: InputWrong for a document without a public version."""
    if document not in PUBLISHED or id is None:
        sentence = _("Dokumentet ”{name}” har ingen publik version.")
        raise InputWrong(sentence.format(name=document), where=document)
    return _of_meeting(session, document, id) if document in _OF_MEETINGS else _of_walk(session, id)


def _of_meeting(session: Session, document: str, id: int) -> _Draft:
    meeting, secrets = meeting_view.view_in(session, id), secrets_of(session, id)
    content = _content(session, document, meeting)
    return _Draft(
        id=id,
        content=content,
        secrets=secrets,
        name=papers.name_of(document, meeting),
        left_out=lambda: public_review.marked(meeting),
        to_look_at=lambda told: public_review.at_meeting(meeting, told, secrets),
    )


def _of_walk(session: Session, id: int) -> _Draft:
    full, content = walk_paper.walk(session, id), walk_paper.public_walk(session, id)
    return _Draft(
        id=id,
        content=content,
        secrets=secrets_of_all(session),
        name=f"{DOCUMENTS['walk_protocol'].title} {content.title}",
        left_out=lambda: shown_photos.photos_left_out(full, content),
        to_look_at=shown_photos.photos_shown,
    )


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


def refuse_name(target: Path, secrets: Secrets) -> None:
    """Errors: InputWrong when the name of the file tells what the file does not."""
    if secrets.masks.finds(target.name):
        raise InputWrong(
            _("Filnamnet innehåller något som utelämnas ur den publika versionen. Ändra det."),
            where=target.name,
        )


def refuse_template(data: bytes, secrets: Secrets) -> None:
    """Errors: InputWrong when a listed name stands in the file after all: in its template."""
    for part in unpack(data).values():
        xml = part.decode("utf-8", "replace")
        lines = _TAGS.sub("", _LINE_ENDS.sub("\n", xml)).split("\n")
        if any(secrets.masks.names_in(html.unescape(each)) for each in (xml, *lines)):
            raise InputWrong(
                _("Förlagan innehåller ett namn som inte publiceras. Ta bort det ur förlagan.")
            )
