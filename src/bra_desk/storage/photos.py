"""Pictures in the register: found by fingerprint, outside the history, and erased for good.

docs/decisions/0011 says why they lie where they lie.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import Final

from sqlalchemy import func, select, text, update
from sqlalchemy.orm import Session

from bra_desk.basics.texts import _
from bra_desk.model.photos import PhotoErasure, PhotoFile, WalkPhoto
from bra_desk.model.walks import Walk, WalkObservation

#: How the engine's refusal begins: what was erased for good does not come back by undo.
ERASED: Final = "erased: a picture is gone for good"


def photo_triggers() -> Iterator[tuple[str, str]]:
    """What gives each photo a place for its picture, and keeps an erasure from being undone."""
    place = "INSERT OR IGNORE INTO photo_file (sha256, data) VALUES (new.sha256, NULL);"
    for operation in ("insert", "update"):
        name = f"photo_place_{operation}"
        head = f"CREATE TRIGGER {name} BEFORE {operation.upper()} ON walk_photo BEGIN\n"
        yield name, f"{head}{place}\nEND"
    for operation in ("update", "delete"):
        name = f"guard_{operation}_photo_erasure"
        head = f"CREATE TRIGGER {name} BEFORE {operation.upper()} ON photo_erasure BEGIN\n"
        yield name, f"{head}SELECT RAISE(ABORT, '{ERASED}');\nEND"


def keep(session: Session, sha256: str, data: bytes) -> None:
    """Put a picture in its place, where that is empty."""
    session.execute(
        text(
            "INSERT INTO photo_file (sha256, data) VALUES (:sha256, :data)"
            " ON CONFLICT (sha256) DO UPDATE SET data = excluded.data"
            " WHERE photo_file.data IS NULL"
        ),
        {"sha256": sha256, "data": data},
    )


def note_filled(session: Session, sha256: str) -> None:
    """Count a save of the photos whose picture has come, so that the history tells of it."""
    session.execute(
        text("UPDATE walk_photo SET version = version + 1 WHERE sha256 = :sha256"),
        {"sha256": sha256},
    )


def picture(session: Session, sha256: str) -> bytes | None:
    """A picture's bytes; None when it is erased or never came."""
    return session.scalar(select(PhotoFile.data).where(PhotoFile.sha256 == sha256))


def present(session: Session) -> frozenset[str]:
    """The fingerprints of all pictures that the register holds."""
    return frozenset(session.scalars(select(PhotoFile.sha256).where(PhotoFile.data.is_not(None))))


def used(session: Session) -> frozenset[str]:
    """The fingerprints of the photos in use: not in the bin, themselves or with their walk."""
    wanted = (
        select(WalkPhoto.sha256)
        .join(Walk, Walk.id == WalkPhoto.walk_id)
        .join(WalkObservation, WalkObservation.id == WalkPhoto.observation_id, isouter=True)
        .where(
            WalkPhoto.removed_at.is_(None),
            Walk.removed_at.is_(None),
            WalkObservation.removed_at.is_(None),
        )
    )
    return frozenset(session.scalars(wanted))


def total_size(session: Session) -> int:
    """How many bytes the pictures of the register take together."""
    return session.scalar(select(func.coalesce(func.sum(func.length(PhotoFile.data)), 0))) or 0


def erase(session: Session, fingerprints: Collection[str], moment: datetime, actor: str) -> None:
    """Empty the places of pictures; the engine overwrites what it lets go of."""
    for sha256 in fingerprints:
        session.add(PhotoErasure(sha256=sha256, erased_at=moment, erased_by=actor))
    session.flush()
    session.execute(
        update(PhotoFile)
        .where(PhotoFile.sha256.in_(fingerprints))
        .values(data=None)
        .execution_options(synchronize_session=False)
    )


def erased(session: Session) -> frozenset[str]:
    """The fingerprints of pictures that were erased for good."""
    return frozenset(session.scalars(select(PhotoErasure.sha256)))


def problems(session: Session) -> Iterator[str]:
    """The pictures that are not what their fingerprints say."""
    rows: Iterable[tuple[str, bytes]] = session.execute(
        select(PhotoFile.sha256, PhotoFile.data).where(PhotoFile.data.is_not(None))
    )
    for sha256, data in rows:
        if hashlib.sha256(data).hexdigest() != sha256:
            yield _("En bild har ändrats av ett annat program: {sha256}.").format(
                sha256=sha256[:12]
            )
