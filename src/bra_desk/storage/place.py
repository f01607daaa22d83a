"""The register's file seen from outside: is it there, is it ours, which version, who has it."""

import json
import os
from datetime import datetime
from pathlib import Path
from typing import Final

from bra_desk.basics import computer
from bra_desk.basics.clock import actor, now
from bra_desk.basics.disk import reachable
from bra_desk.basics.errors import PlaceWrong, RegisterBusy, RegisterDamaged, RegisterTooNew
from bra_desk.basics.texts import _, clock, short_date

FILE_NAME: Final = "bra.sqlite3"
MIGRATIONS: Final = Path(__file__).parent / "migrations"
#: Stands in the file's header, so that another program's database is told apart ("BRAd").
APPLICATION_ID: Final = 0x42524164

_MAGIC: Final = b"SQLite format 3\x00"
_HEADER_SIZE: Final = 100


def head_revision(migrations: Path = MIGRATIONS) -> int:
    """The newest version of a register's structure that this program knows."""
    return max(int(file.name[:4]) for file in (migrations / "versions").glob("[0-9]*.py"))


def register_file(folder: Path) -> Path:
    """The register of a data folder, whether it is there or not."""
    return reachable(folder / FILE_NAME)


def has_register(folder: Path) -> bool:
    """Whether the data folder holds a register already."""
    try:
        return register_file(folder).exists()
    except OSError:  # a name that no folder can have, or one that may not be looked into
        return False


def revision_of(file: Path) -> int:
    """The version of a register's structure, read from the file's header without opening it.

    Reading takes no lock and leaves nothing behind, so a newer register stays as it is.
    Errors: PlaceWrong when it is not there, RegisterDamaged, RegisterTooNew.
    """
    try:
        with file.open("rb") as opened:
            header = opened.read(_HEADER_SIZE)
    except FileNotFoundError as error:
        raise PlaceWrong(
            _("Det finns inget register i mappen. Välj en annan mapp eller skapa ett nytt."),
            where=str(file.parent),
        ) from error
    except OSError as error:
        raise PlaceWrong(
            _("Registret går inte att läsa. Be IT kontrollera rättigheterna till mappen."),
            where=str(file),
        ) from error
    if not _is_ours(header):
        raise RegisterDamaged(
            _(
                "Filen är inget register från BRÅ Desk, eller så är den skadad. "
                "Den lämnas orörd: ta fram den senaste säkerhetskopian."
            ),
            where=str(file),
        )
    revision = int.from_bytes(header[60:64], "big")
    if revision > head_revision():
        raise RegisterTooNew(
            _(
                "Registret är skapat av en nyare version av BRÅ Desk. "
                "Installera den nya versionen för att öppna det. Ingenting har ändrats."
            ),
            where=str(file),
        )
    return revision


def is_register(file: Path) -> bool:
    """Whether a file's header says that it is a register, of whatever version."""
    with file.open("rb") as opened:
        return _is_ours(opened.read(_HEADER_SIZE))


def _is_ours(header: bytes) -> bool:
    ours = int.from_bytes(header[68:72], "big") == APPLICATION_ID
    return header.startswith(_MAGIC) and len(header) == _HEADER_SIZE and ours


def _owner_file(file: Path) -> Path:
    return file.with_name("bra.open.json")


def sign_in(file: Path) -> None:
    """Leave word of who has the register open; the engine's lock decides, this only tells."""
    word = {
        "user": actor(),
        "computer": computer.name(),
        "since": now().isoformat(timespec="minutes"),
        "process": os.getpid(),
    }
    _owner_file(file).write_text(json.dumps(word, ensure_ascii=False), encoding="utf-8")


def sign_out(file: Path) -> None:
    """Take the word back when the register is closed."""
    _owner_file(file).unlink(missing_ok=True)


def busy(file: Path) -> RegisterBusy:
    """The error that says who has the register open, as far as is known."""
    try:
        word = json.loads(_owner_file(file).read_text(encoding="utf-8"))
        since = datetime.fromisoformat(word["since"])
        holder = _("hos {user} på datorn {computer} sedan {day} kl. {time}").format(
            user=word["user"],
            computer=word["computer"],
            day=short_date(since.date()),
            time=clock(since.time()),
        )
    except (OSError, ValueError, KeyError, TypeError):
        holder = _("i ett annat fönster eller på en annan dator")
    return RegisterBusy(
        _("Registret är öppet {holder}. Stäng det där och försök igen.").format(holder=holder),
        where=str(file),
    )
