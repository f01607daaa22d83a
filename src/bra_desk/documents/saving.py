"""Putting a document where a person wants it, without ever losing what stands there."""

import contextlib
import errno
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from bra_desk.basics import disk
from bra_desk.basics.errors import FileEdited, FileOpenElsewhere, PlaceWrong
from bra_desk.basics.texts import _
from bra_desk.documents.word_owner import owner_of


def save(
    data: bytes,
    target: Path,
    is_ours: Callable[[str], bool],
    before_replace: Callable[[str], None],
) -> None:
    """Write `data` to `target`, wholly or not at all.

    `is_ours` is asked whether the SHA-256 of what stands there is something the program wrote;
    `before_replace` is told the SHA-256 of the new file once it is safe on the disk, before it
    takes the target's place. Raises FileEdited, FileOpenElsewhere or PlaceWrong; then what
    stood there stands there still.
    """
    disk.refuse_unopenable(target)
    target = disk.reachable(target)
    _guard(target, is_ours)
    beside = target.with_name(f".{target.stem[:60]}-{os.getpid()}.tmp")
    try:
        _write(beside, data)
        before_replace(hashlib.sha256(data).hexdigest())
        _replace(beside, target)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def _guard(target: Path, is_ours: Callable[[str], bool]) -> None:
    if target.is_dir():  # Windows would say that it is open elsewhere
        raise _place_wrong(IsADirectoryError(errno.EISDIR, ""), target)
    try:
        standing = target.read_bytes()
    except FileNotFoundError:
        return
    except PermissionError as error:
        raise _open_elsewhere(target) from error
    except OSError as error:
        raise _place_wrong(error, target) from error
    if not is_ours(hashlib.sha256(standing).hexdigest()):
        raise FileEdited(
            _(
                "{name} har ändrats sedan programmet skrev den, eller är en annan fil. "
                "Välj ett nytt namn."
            ).format(name=target.name),
            where=str(target),
        )


def _write(beside: Path, data: bytes) -> None:
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise _place_wrong(error, beside) from error


def _replace(beside: Path, target: Path) -> None:
    try:
        disk.put_in_place(beside, target)
    except PermissionError as error:
        raise _open_elsewhere(target) from error
    except OSError as error:
        raise _place_wrong(error, target) from error


def _open_elsewhere(target: Path) -> FileOpenElsewhere:
    owner = owner_of(target)
    if owner:
        sentence = _("{name} är öppen i Word hos {owner}. Stäng dokumentet där och försök igen.")
    else:
        sentence = _(
            "{name} är öppen i ett annat program eller skrivskyddad. "
            "Stäng dokumentet i Word och försök igen."
        )
    return FileOpenElsewhere(sentence.format(name=target.name, owner=owner), where=str(target))


def _place_wrong(error: OSError, place: Path) -> PlaceWrong:
    folder = place.parent
    reasons = {
        errno.ENOSPC: _("Disken är full. Frigör plats eller välj en annan mapp."),
        errno.EDQUOT: _("Din plats på disken är slut. Frigör plats eller välj en annan mapp."),
        errno.EROFS: _("Mappen {folder} går bara att läsa. Välj en annan mapp."),
        errno.EACCES: _("Du får inte skriva i mappen {folder}. Välj en annan mapp."),
        errno.EPERM: _("Du får inte skriva i mappen {folder}. Välj en annan mapp."),
        errno.ENOENT: _("Mappen {folder} finns inte. Välj en annan mapp."),
        errno.ENOTDIR: _("Mappen {folder} finns inte. Välj en annan mapp."),
        errno.EISDIR: _("Det finns redan en mapp med det namnet. Välj ett annat namn."),
        errno.ENAMETOOLONG: _("Namnet är för långt. Välj ett kortare namn."),
    }
    other = _("Det gick inte att skriva i mappen {folder}. Välj en annan mapp.")
    sentence = reasons.get(error.errno or 0, other)
    return PlaceWrong(sentence.format(folder=folder), where=str(place))
