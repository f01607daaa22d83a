"""Photos of a walk: added one by one, sorted, shown, and erased for good."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.disk import reachable
from bra_desk.basics.errors import AlreadyThere, EntryMissing, InputWrong, PlaceWrong, UserError
from bra_desk.basics.privacy import masked
from bra_desk.basics.texts import _
from bra_desk.exchange import photos as pictures
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.photos import WalkPhoto
from bra_desk.services.entries import opened_in, rows_in, save_in
from bra_desk.services.walks.observations import number_of
from bra_desk.storage import photos as kept
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: Pictures that a register holds beyond this make every copy of it slow.
LARGEST_TOTAL: Final = 1_000_000_000
_LONGEST_NAME: Final = 120


@dataclass(frozen=True, kw_only=True)
class PhotoView:
    """A photo as a list shows it, without the picture."""

    id: int
    #: What it shows; None until it is sorted.
    observation: int | None
    #: The number of that observation; None as above.
    number: int | None
    description: str
    is_public: bool
    file_name: str
    #: Why there is no picture; empty when there is one.
    missing: str


@dataclass(frozen=True, kw_only=True)
class Refused:
    """A file that was not added, and why."""

    name: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Added:
    """What became of several files."""

    ids: tuple[int, ...]
    refused: tuple[Refused, ...]


def add_photo(
    register: Register, walk_id: int, source: Path, observation_id: int | None = None
) -> int:
    """Add one photo to a walk; the file it comes from is only read. Answers with the photo.

    Photos that are added within ten minutes are one act. Errors: PlaceWrong when the file cannot
    be read, InputWrong when it is no fit picture or the register has no room, AlreadyThere for
    the same photo again, EntryMissing.
    """
    photo = pictures.read_photo(_read(source), source.name)
    name = masked(source.name)[-_LONGEST_NAME:]
    form = FORMS["walk_photo"]
    with register.write(
        _("Bilder till trygghetsvandring"), topic=f"walk photos {walk_id}"
    ) as session:
        opened_in(session, "walk", walk_id)
        if observation_id is not None:
            _refuse_stranger(session, walk_id, observation_id)
        _refuse_same(session, walk_id, photo.sha256, source.name)
        _refuse_full(session, len(photo.data), source.name)
        kept.keep(session, photo.sha256, photo.data)
        told = {
            "walk": walk_id,
            "observation": observation_id,
            "position": None,
            "file_name": "".join(filter(str.isprintable, name)),
            "sha256": photo.sha256,
            "width": photo.width,
            "height": photo.height,
        }
        return save_in(session, form, form.empty() | told)


def add_photos(
    register: Register, walk_id: int, sources: Sequence[Path], observation_id: int | None = None
) -> Added:
    """Add several photos; what cannot be added is told, and the rest is kept."""
    ids, refused = [], []
    for source in sources:
        try:
            ids.append(add_photo(register, walk_id, source, observation_id))
        except UserError as error:
            refused.append(Refused(name=source.name, why=error.message))
    return Added(ids=tuple(ids), refused=tuple(refused))


def photos_of(register: Register, walk_id: int) -> list[PhotoView]:
    """The photos of a walk in order."""
    with register.read() as session:
        return photos_in(session, walk_id)


def photos_in(session: Session, walk_id: int) -> list[PhotoView]:
    """The same, inside a read under way."""
    present, erased = kept.present(session), kept.erased(session)
    seen = reads.stored(session, "walk_observation", {"walk": walk_id})
    numbers = {each.id: number_of(each.values) for each in seen}
    return [
        PhotoView(
            id=row.id,
            observation=row.values["observation"],
            number=numbers.get(row.values["observation"]),
            description=row.values["description"],
            is_public=row.values["is_public"],
            file_name=row.values["file_name"],
            missing=_missing(row.values["sha256"], present, erased),
        )
        for row in rows_in(session, "walk_photo", {"walk": walk_id})
    ]


def _missing(sha256: str, present: frozenset[str], erased: frozenset[str]) -> str:
    if sha256 in present:
        return ""
    if sha256 in erased:
        return _("Bilden är borttagen för gott.")
    return _("Bilden följde inte med när posten lästes in. Läs in mappen med bilder.")


def picture_of(register: Register, photo_id: int) -> bytes | None:
    """A photo's picture; None when it is erased or never came. Errors: EntryMissing."""
    with register.read() as session:
        return picture_in(session, photo_id)


def picture_in(session: Session, photo_id: int) -> bytes | None:
    """The same, inside a read under way."""
    found = reads.stored(session, "walk_photo", {"id": photo_id})
    if not found:
        raise EntryMissing(_("Bilden finns inte längre."), where="walk_photo")
    return kept.picture(session, found[0].values["sha256"])


def thumbnail_of(register: Register, photo_id: int, side: int) -> pictures.Pixels | None:
    """A photo in small; None when its picture is not there. Errors: EntryMissing."""
    data = picture_of(register, photo_id)
    return None if data is None else pictures.thumbnail(data, side)


def sort_photos(register: Register, ids: Sequence[int], observation_id: int | None) -> None:
    """Say what photos show; None takes them back among the unsorted. Errors: EntryMissing."""
    with register.write(_("Bilder sorterade")) as session:
        for id in ids:
            entity = opened_in(session, "walk_photo", id)
            assert isinstance(entity, WalkPhoto)
            if observation_id is not None:
                _refuse_stranger(session, entity.walk_id, observation_id)
            entity.observation_id = observation_id


def erase_photos(register: Register, ids: Sequence[int]) -> None:
    """Remove photos for good: no undo brings the pictures back. Errors: EntryMissing.

    Copies of the register that were made before still have them.
    """
    with register.write(_("Bilder borttagna för gott")) as session:
        gone = set()
        for id in ids:
            entity = opened_in(session, "walk_photo", id)
            assert isinstance(entity, WalkPhoto)
            entity.removed_at = clock.now()
            gone.add(entity.sha256)
        session.flush()
        # the same picture may stand at another place of the register
        unused = (gone - kept.used(session)) & kept.present(session)
        kept.erase(session, unused, clock.now(), clock.actor())


def leftovers(register: Register) -> int:
    """How many pictures are kept only so that a removal can be taken back."""
    with register.read() as session:
        return len(kept.present(session) - kept.used(session))


def erase_leftovers(register: Register) -> int:
    """Erase the pictures of what has been removed, for good; answers with how many."""
    with register.write(_("Borttagna bilder raderade för gott")) as session:
        unused = kept.present(session) - kept.used(session)
        kept.erase(session, unused, clock.now(), clock.actor())
        return len(unused)


def _read(source: Path) -> bytes:
    """The bytes of a file. Errors: PlaceWrong, InputWrong when it is too large to be a photo."""
    source = reachable(source)
    try:
        if source.stat().st_size > pictures.LARGEST_FILE:
            raise InputWrong(
                _("Filen är större än 60 MB. Spara bilden i mindre format."), where=source.name
            )
        return source.read_bytes()
    except OSError as error:
        raise PlaceWrong(_("Filen går inte att läsa."), where=source.name) from error


def _refuse_stranger(session: Session, walk_id: int, observation_id: int) -> None:
    opened_in(session, "walk_observation", observation_id)
    seen = reads.stored(session, "walk_observation", {"id": observation_id})
    if seen[0].values["walk"] != walk_id:
        raise InputWrong(_("Iakttagelsen hör till en annan vandring."), where="observation")


def _refuse_same(session: Session, walk_id: int, sha256: str, name: str) -> None:
    if reads.stored(session, "walk_photo", {"walk": walk_id, "sha256": sha256}):
        raise AlreadyThere(_("Just den bilden finns redan på vandringen."), where=name)


def _refuse_full(session: Session, size: int, name: str) -> None:
    if kept.total_size(session) + size > LARGEST_TOTAL:
        raise InputWrong(
            _(
                "Registret rymmer inte fler bilder: de tar redan 1 GB. Ta bort bilder som inte "
                "behövs längre för gott."
            ),
            where=name,
        )
