"""Pictures beside a file of records: written to a folder, and taken in again by fingerprint.

A dump says which picture each photo has and not the picture itself, so that it stays a text that
can be read and compared; the two together are the whole register.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bra_desk.basics.disk import is_folder, put_in_place, reachable, refuse_no_folder
from bra_desk.basics.errors import PlaceWrong
from bra_desk.basics.texts import _
from bra_desk.storage import photos as kept
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

_LARGEST: Final = 10_000_000


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What became of a folder of pictures."""

    #: How many photos got the picture they lacked.
    filled: int
    #: How many photos in use still lack theirs.
    lacking: int
    #: Files that are of no photo of this register, or were changed since they were written.
    unknown: tuple[str, ...]


def write_pictures(register: Register, folder: Path) -> int:
    """Write every picture to a folder, named by its fingerprint; answers with how many.

    A file that is there already stays. Errors: PlaceWrong.
    """
    refuse_no_folder(folder)
    with register.read() as session:
        wanted = sorted(kept.present(session) & kept.used(session))
        for sha256 in wanted:
            _write(session, sha256, folder / f"{sha256}.jpg")
    return len(wanted)


def take_pictures(register: Register, folder: Path) -> Taken:
    """Give the photos that lack theirs the pictures of a folder, known by their fingerprint.

    What was erased for good is not taken in again. Errors: PlaceWrong.
    """
    if not is_folder(folder):
        raise PlaceWrong(_("Mappen finns inte. Välj en annan."), where=str(folder))
    with register.write(_("Bilder till inlästa poster")) as session:
        return take_in(session, folder)


def take_in(session: Session, folder: Path) -> Taken:
    """The same, inside an act under way, from a folder that is there."""
    filled, unknown, lacking = 0, [], _lacking(session)
    for file in sorted(folder.glob("*.jpg")) if lacking else ():
        data = _read(file)
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 in lacking:
            kept.keep(session, sha256, data)
            kept.note_filled(session, sha256)
            lacking.discard(sha256)
            filled += 1
        elif sha256 not in kept.present(session):
            unknown.append(file.name)
    return Taken(filled=filled, lacking=len(lacking), unknown=tuple(unknown))


def lacking(register: Register) -> int:
    """How many pictures have not come with their photos, after records were read from a file."""
    with register.read() as session:
        return len(_lacking(session))


def _lacking(session: Session) -> set[str]:
    wanted = {each.values["sha256"] for each in reads.stored(session, "walk_photo")}
    return wanted - kept.present(session) - kept.erased(session)


def _write(session: Session, sha256: str, target: Path) -> None:
    data = kept.picture(session, sha256)
    try:
        if data is not None and not target.exists():
            beside = target.with_suffix(".tmp")
            beside.write_bytes(data)
            put_in_place(beside, target)
    except OSError as error:
        raise PlaceWrong(
            _("Bilderna gick inte att skriva dit. Välj en annan mapp."), where=str(target)
        ) from error


def _read(file: Path) -> bytes:
    try:
        file = reachable(file)
        return file.read_bytes() if file.stat().st_size <= _LARGEST else b""
    except OSError as error:
        raise PlaceWrong(_("Filen går inte att läsa."), where=file.name) from error
