"""A sound copy of an open register, put in place whole or not at all."""

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pysqlite3

from bra_desk.basics import clock, disk
from bra_desk.basics.errors import PlaceWrong, RegisterDamaged
from bra_desk.basics.texts import _
from bra_desk.storage import place
from bra_desk.storage.faults import translated
from bra_desk.storage.register import Register

#: Where finished copies lie, in the data folder, and how many days of them are kept.
FOLDER: Final = "backups"
_DAYS_KEPT: Final = 30


def back_up(register: Register, target: Path) -> None:
    """Copy the register to `target` by the engine, check the copy, then give it its name.

    Errors: PlaceWrong (no such folder, no room, another file there), RegisterDamaged when the
    copy is not sound.
    """
    disk.refuse_name(target)
    target = disk.reachable(target)
    _refuse_other_file(register, target)
    beside = target.with_name(f".{target.name}.tmp")
    try:
        _clear(beside)
        with register.exclusive():
            _copy(register, beside)
        _sync(beside)
        disk.put_in_place(beside, target)
    except OSError as error:
        raise _no_place(target) from error
    finally:
        _clear(beside)


def back_up_daily(register: Register) -> Path:
    """Keep a copy of today in the data folder, the last of the day; old days are thinned out.

    Errors: as `back_up`.
    """
    folder = disk.reachable(register.folder / FOLDER)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise _no_place(folder) from error
    target = folder / f"bra-{clock.today().isoformat()}.sqlite3"
    back_up(register, target)
    # By name, not by the clock: a clock that was wrong for a day must not cost the others.
    for old in sorted(folder.glob("bra-????-??-??.sqlite3"))[:-_DAYS_KEPT]:
        with suppress(OSError):
            old.unlink()
    return target


def last_backup(folder: Path) -> datetime | None:
    """When the newest finished copy of the data folder was made; None without one."""
    made = [file.stat().st_mtime for file in (folder / FOLDER).glob("*.sqlite3")]
    return datetime.fromtimestamp(max(made), UTC) if made else None


def _refuse_other_file(register: Register, target: Path) -> None:
    """Only an older copy may be replaced: not the register itself, and no file of a person's."""
    if target.is_file() and (target.samefile(register.file) or not place.is_register(target)):
        raise PlaceWrong(
            _("Där ligger redan en annan fil. Välj ett annat namn."), where=str(target)
        )


def _no_place(target: Path) -> PlaceWrong:
    return PlaceWrong(
        _("Säkerhetskopian gick inte att skriva dit. Välj en annan mapp."), where=str(target)
    )


def _clear(beside: Path) -> None:
    beside.unlink(missing_ok=True)
    beside.with_name(f"{beside.name}-journal").unlink(missing_ok=True)


def _copy(register: Register, beside: Path) -> None:
    try:
        copy = pysqlite3.connect(str(beside))
        try:
            register.connection().backup(copy)
            sound = copy.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
        finally:
            copy.close()
    except pysqlite3.DatabaseError as error:
        raise translated(error, beside) from error
    if not sound:
        raise RegisterDamaged(
            _("Registret är skadat, så ingen säkerhetskopia gjordes. Spara de gamla kopiorna."),
            where=str(register.file),
        )


def _sync(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())
