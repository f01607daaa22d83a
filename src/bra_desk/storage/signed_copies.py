"""Files signed elsewhere and handed in: kept byte for byte beside the seal they belong to."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bra_desk.basics.texts import _
from bra_desk.model.approval import Seal, SignedCopy, SignedFile, SignedKind


@dataclass(frozen=True, kw_only=True)
class StoredCopy:
    """One signed file of an approved version, without the file itself."""

    id: int
    seal_id: int
    #: 1 for the first that was handed in for the version, and so on.
    number: int
    file_name: str
    kind: SignedKind
    sha256: str
    kept_at: datetime
    kept_by: str


def copies_of(session: Session, seal_id: int) -> tuple[StoredCopy, ...]:
    """The signed files of one approved version, the first first."""
    wanted = select(SignedCopy).where(SignedCopy.seal_id == seal_id).order_by(SignedCopy.id)
    names = StoredCopy.__dataclass_fields__
    return tuple(
        StoredCopy(**{name: getattr(copy, name) for name in names})
        for copy in session.scalars(wanted)
    )


def keep(session: Session, copy: SignedCopy, data: bytes) -> None:
    """Write a signed file down; it is never changed or taken away."""
    session.add(copy)
    session.flush()
    session.add(SignedFile(copy_id=copy.id, data=data))
    session.flush()


def signed_bytes(session: Session, copy_id: int) -> bytes | None:
    """The signed file, byte for byte; None when it was erased by law."""
    return session.scalar(select(SignedFile.data).where(SignedFile.copy_id == copy_id))


def problems(session: Session) -> Iterator[str]:
    """The signed files that are not as they were handed in."""
    wanted = select(SignedCopy, SignedFile, Seal.meeting_id).join(
        Seal, Seal.id == SignedCopy.seal_id
    )
    kept = wanted.join(SignedFile, SignedFile.copy_id == SignedCopy.id, isouter=True)
    rows: Iterable[tuple[SignedCopy, SignedFile | None, int]] = session.execute(
        kept.order_by(SignedCopy.id)
    )
    for copy, file, meeting in rows:
        if file is None:
            sentence = _("Den undertecknade filen {name} till möte {meeting} saknas.")
        elif file.data is not None and hashlib.sha256(file.data).hexdigest() != copy.sha256:
            sentence = _("Den undertecknade filen {name} till möte {meeting} har ändrats.")
        else:
            continue
        yield sentence.format(name=copy.file_name, meeting=meeting)
