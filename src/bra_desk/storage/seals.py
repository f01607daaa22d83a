"""Reading and writing seals, and seeing whether what they hold is still as it was sealed."""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from bra_desk.basics.texts import _
from bra_desk.model.approval import ApprovalMethod, Seal, SealedFile
from bra_desk.model.history import Change, IssuedDocument
from bra_desk.storage import signed_copies
from bra_desk.storage.seal_guards import SEALED_TABLES, SealedTable
from bra_desk.storage.signed_copies import StoredCopy


@dataclass(frozen=True, kw_only=True)
class StoredSeal:
    """One approved version of a meeting's minutes, without the file itself."""

    id: int
    meeting_id: int
    number: int
    sealed_at: datetime
    sealed_by: str
    approved_on: date
    approval_method: ApprovalMethod
    document: str
    file_name: str
    sha256: str
    text_sha256: str
    content_sha256: str
    chain_seq: int
    chain_head: str
    #: When it was opened for correction; None while it is in force.
    reopened_at: datetime | None
    reopened_by: str
    reason: str
    #: The files signed elsewhere that were handed in for it.
    copies: tuple[StoredCopy, ...] = ()


def seals_of(session: Session, meeting_id: int) -> list[StoredSeal]:
    """Every approved version of a meeting's minutes, the first first."""
    wanted = select(Seal).where(Seal.meeting_id == meeting_id).order_by(Seal.id)
    return [_stored(session, seal) for seal in session.scalars(wanted)]


def sealed_meetings(session: Session) -> frozenset[int]:
    """The meetings whose minutes are sealed now."""
    wanted = select(Seal.meeting_id).where(Seal.reopened_at.is_(None))
    return frozenset(session.scalars(wanted))


def was_written(session: Session, documents: Collection[str], meeting_id: int) -> bool:
    """Whether any of those documents of a meeting was ever put on the disk."""
    wanted = select(IssuedDocument.id).where(
        IssuedDocument.document.in_(documents), IssuedDocument.entry_id == meeting_id
    )
    return session.scalar(wanted.limit(1)) is not None


def keep(session: Session, seal: Seal, data: bytes, content: str) -> None:
    """Write a seal with its file and content; from then on what it holds cannot change."""
    session.add(seal)
    session.flush()
    session.add(SealedFile(seal_id=seal.id, data=data, content=content))
    session.flush()


def reopen(session: Session, seal_id: int, moment: datetime, actor: str, reason: str) -> None:
    """Open a seal for correction; the rows it holds can change again."""
    seal = session.get_one(Seal, seal_id)
    seal.reopened_at, seal.reopened_by, seal.reason = moment, actor, reason
    session.flush()


def sealed_bytes(session: Session, seal_id: int) -> bytes | None:
    """The sealed file, byte for byte; None when it was erased by law."""
    return session.scalar(select(SealedFile.data).where(SealedFile.seal_id == seal_id))


def newest_change(session: Session) -> tuple[int, str]:
    """The number and the hash of the newest change of the history."""
    found = session.execute(
        select(Change.seq, Change.hash).order_by(Change.seq.desc()).limit(1)
    ).one()
    return found.seq, found.hash


def change_of_seal(session: Session, seal_id: int) -> tuple[int, str]:
    """The number and the hash of the change by which a seal was written."""
    found = session.execute(
        select(Change.seq, Change.hash)
        .where(Change.table_name == Seal.__tablename__, Change.row_id == seal_id)
        .order_by(Change.seq)
        .limit(1)
    ).one()
    return found.seq, found.hash


def content_of(session: Session, meeting_id: int) -> str:
    """Everything a seal holds of a meeting as canonical JSON: table to row to column to value."""
    return _canonical({each.name: _rows(session, each, meeting_id) for each in SEALED_TABLES})


def digest(content: str | bytes) -> str:
    """The fingerprint of a text or a file."""
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()


def problems(session: Session) -> Iterator[str]:
    """What does not hold: a sealed file, a signed copy or a sealed row that has changed."""
    yield from signed_copies.problems(session)
    wanted = select(Seal, SealedFile).join(SealedFile, SealedFile.seal_id == Seal.id, isouter=True)
    rows: Iterable[tuple[Seal, SealedFile | None]] = session.execute(wanted.order_by(Seal.id))
    for seal, file in rows:
        version = _("version {number} av protokollet för möte {meeting}").format(
            number=seal.number, meeting=seal.meeting_id
        )
        if file is None:
            yield _("Filen saknas till {version}.").format(version=version)
            continue
        if file.data is not None and digest(file.data) != seal.sha256:
            yield _("Filen har ändrats: {version}.").format(version=version)
        if file.content is not None:
            if digest(file.content) != seal.content_sha256:
                yield _("Det förseglade innehållet har ändrats: {version}.").format(version=version)
            elif seal.reopened_at is None and not _holds(session, seal, file.content):
                yield _("Mötet är inte som det justerades: {version}.").format(version=version)


def _holds(session: Session, seal: Seal, content: str) -> bool:
    """Whether the rows are as they were sealed; columns that came later do not count."""
    now = json.loads(content_of(session, seal.meeting_id))
    then: dict[str, dict[str, dict[str, Any]]] = json.loads(content)
    return all(
        rows.keys() == now[table].keys()
        and all(row.items() <= now[table][key].items() for key, row in rows.items())
        for table, rows in then.items()
    )


def _rows(session: Session, sealed: SealedTable, meeting_id: int) -> dict[str, dict[str, Any]]:
    pairs = ", ".join(f"'{each.name}', t.{each.name}" for each in sealed.columns)
    rows = session.execute(
        text(
            f"SELECT t.id AS id, json_object({pairs}) AS row FROM {sealed.name} AS t"
            f" WHERE {sealed.meeting.format(row='t')} = :meeting"
        ),
        {"meeting": meeting_id},
    )
    return {str(each.id): json.loads(each.row) for each in rows}


def _canonical(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _stored(session: Session, seal: Seal) -> StoredSeal:
    names = StoredSeal.__dataclass_fields__.keys() - {"copies"}
    copies = signed_copies.copies_of(session, seal.id)
    return StoredSeal(**{name: getattr(seal, name) for name in names}, copies=copies)
