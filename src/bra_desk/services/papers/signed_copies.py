"""Handing in a file that was signed elsewhere, and getting it out again as it was."""

import hashlib
from pathlib import Path
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.disk import reachable, refuse_no_folder
from bra_desk.basics.errors import AlreadyThere, EntryMissing, InputWrong, PlaceWrong
from bra_desk.basics.privacy import masked
from bra_desk.basics.texts import _
from bra_desk.documents.names import safe_name
from bra_desk.documents.package import UnfitError, unpack
from bra_desk.model.approval import SignedCopy, SignedKind
from bra_desk.services.meetings import meeting_view
from bra_desk.services.papers import papers
from bra_desk.storage import signed_copies
from bra_desk.storage.register import Register, Session
from bra_desk.storage.seals import StoredSeal
from bra_desk.storage.signed_copies import StoredCopy

_LARGEST: Final = 50_000_000
#: Where a PDF may begin, and how far from its end it must say that it ends (ISO 32000, 7.5).
_PDF_HEAD, _PDF_TAIL = 1024, 2048


def keep_signed(register: Register, meeting_id: int, source: Path) -> StoredCopy:
    """Keep a file that was signed elsewhere with the seal of the meeting's minutes, as it is.

    Errors: InputWrong when no minutes are sealed, or the file is empty, too large, or neither a
    PDF nor a Word file; AlreadyThere for the same file again; PlaceWrong when it cannot be read.
    """
    data = _read(source)
    kind = _kind_of(data, source)
    sha256 = hashlib.sha256(data).hexdigest()
    title = meeting_view.view(register, meeting_id).title
    with register.write(_("Undertecknad fil till {meeting}").format(meeting=title)) as session:
        seal = _seal(session, meeting_id)
        if sha256 in {each.sha256 for each in seal.copies} | {seal.sha256}:
            raise AlreadyThere(_("Just den filen finns redan i registret."), where=source.name)
        copy = SignedCopy(
            seal_id=seal.id,
            number=len(seal.copies) + 1,
            file_name=f"{safe_name(masked(source.stem))}.{kind.value}",
            kind=kind,
            sha256=sha256,
            kept_at=clock.now(),
            kept_by=clock.actor(),
        )
        signed_copies.keep(session, copy, data)
        return signed_copies.copies_of(session, seal.id)[-1]


def write_signed(
    register: Register, meeting_id: int, target: Path, number: int | None = None
) -> Path:
    """Write a signed file out, byte for byte; the newest without a number.

    Errors: InputWrong when no minutes are sealed or the file was erased, EntryMissing when there
    is no such file, and PlaceWrong, FileEdited, FileOpenElsewhere for the target.
    """
    refuse_no_folder(target.parent)
    with register.read() as session:
        copies = _seal(session, meeting_id).copies
        found = [each for each in copies if number in (None, each.number)]
        if not found:
            raise EntryMissing(_("Det finns ingen sådan undertecknad fil till protokollet."))
        data = signed_copies.signed_bytes(session, found[-1].id)
    if data is None:
        raise InputWrong(_("Den undertecknade filen är gallrad."), where=found[-1].file_name)
    name = _("Skrev undertecknad fil till {file}").format(file=target.name)
    papers.put(register, papers.Paper(name=name, document="signed", id=meeting_id), data, target)
    return target


def _seal(session: Session, meeting_id: int) -> StoredSeal:
    seal = meeting_view.view_in(session, meeting_id).seal
    if seal is None:
        raise InputWrong(
            _("Protokollet är inte justerat i programmet. Justera det, och lämna sedan in filen.")
        )
    return seal


def _read(source: Path) -> bytes:
    """The bytes of a file that is not too large to keep. Errors: InputWrong, PlaceWrong."""
    source = reachable(source)
    try:
        if source.stat().st_size > _LARGEST:
            raise InputWrong(
                _("Filen är större än 50 MB. Spara den i mindre format."), where=source.name
            )
        return source.read_bytes()
    except OSError as error:
        raise PlaceWrong(_("Filen går inte att läsa."), where=str(source)) from error


def _kind_of(data: bytes, source: Path) -> SignedKind:
    """What the bytes are, whatever the file is called. Errors: InputWrong."""
    if not data:
        raise InputWrong(_("Filen är tom."), where=source.name)
    if b"%PDF-" in data[:_PDF_HEAD] and b"%%EOF" in data[-_PDF_TAIL:]:
        return SignedKind.PDF
    try:
        unpack(data)
    except UnfitError as error:
        raise InputWrong(
            _("Filen är varken en hel PDF eller ett Word-dokument (.docx)."), where=source.name
        ) from error
    return SignedKind.DOCX
