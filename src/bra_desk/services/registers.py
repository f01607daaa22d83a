"""Making, opening and checking a register in its data folder."""

import enum
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bra_desk.basics import disk
from bra_desk.basics.errors import AlreadyThere, PlaceWrong, RegisterDamaged, UserError
from bra_desk.basics.paths import resource
from bra_desk.basics.texts import _
from bra_desk.services import loading
from bra_desk.services.walks import photo_files
from bra_desk.storage import ledger, place, upgrade
from bra_desk.storage.backup import back_up, back_up_daily
from bra_desk.storage.faults import translated
from bra_desk.storage.register import Register, Session, head_of
from bra_desk.storage.siting import siting

__all__ = [
    "Register",
    "Start",
    "Verdict",
    "back_up",
    "back_up_daily",
    "has_register",
    "make_register",
    "open_register",
    "siting_warning",
    "verify",
]


class Start(enum.StrEnum):
    """What a new register begins with."""

    EMPTY = "empty"
    UMEA = "umea"
    EXAMPLE = "example"


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """Whether a register holds what its history says; `head` proves everything before it."""

    problems: list[str]
    head: str

    @property
    def is_sound(self) -> bool:
        """Whether nothing was found."""
        return not self.problems


def has_register(folder: Path) -> bool:
    """Whether the data folder holds a register already."""
    return place.has_register(folder)


def make_register(folder: Path, start: Start) -> None:
    """Make a register in `folder`, whole or not at all.

    It is built beside its place and then given its name. Errors: AlreadyThere, PlaceWrong.
    """
    file = place.register_file(folder)
    if has_register(folder):
        raise AlreadyThere(
            _("Det finns redan ett register i mappen. Välj en annan mapp."), where=str(folder)
        )
    service = siting(folder).synced_by
    if service:
        raise PlaceWrong(
            _(
                "Mappen synkroniseras av {service}, och då kan registret skadas. "
                "Välj en mapp som bara finns på datorn."
            ).format(service=service),
            where=str(folder),
        )
    building = disk.reachable(folder / ".building" / place.FILE_NAME)
    try:
        # What a killed attempt left, its journal too, must not touch the new file.
        _clear(building.parent)
        building.parent.mkdir(parents=True)
        _build(building, start)
        disk.put_in_place(building, file)
    except UserError:
        raise
    except OSError as error:
        raise PlaceWrong(
            _("Mappen går inte att skriva i. Välj en annan mapp, eller be IT om rätt till den."),
            where=str(folder),
        ) from error
    finally:
        with suppress(OSError):
            _clear(building.parent)


def _build(file: Path, start: Start) -> None:
    upgrade.create_file(file)
    if start is Start.EMPTY:
        return
    register = Register(file)
    try:
        loading.load(register, _records(start), name=_FIRST_ACTS[start], also=_take_pictures)
    finally:
        register.close()


def _take_pictures(session: Session) -> None:
    """Give the photos of the records their pictures; there are none but for the example."""
    photo_files.take_in(session, resource("example/photos"))


_FIRST_ACTS = {
    Start.UMEA: _("Umeås överenskommelse lades in"),
    Start.EXAMPLE: _("Exempelrådet lades in"),
}


def _records(start: Start) -> list[dict[str, Any]]:
    """What a start holds; a record of the example takes the place of Umeå's with its token."""
    files = [resource("example/umea.json")]
    if start is Start.EXAMPLE:
        files.append(resource("example/phrases.json"))
        files += sorted(resource("example").glob("example-*.json"))
    records = {}
    for file in files:
        for record in json.loads(file.read_text(encoding="utf-8")):
            records[record["kind"], record["token"]] = record
    return list(records.values())


def _clear(folder: Path) -> None:
    for file in folder.glob("*"):
        file.unlink(missing_ok=True)
    if folder.is_dir():
        folder.rmdir()


def open_register(folder: Path) -> Register:
    """Open the register of a data folder, lifted to this version first when it is older.

    Errors: PlaceWrong, RegisterBusy, RegisterDamaged, RegisterTooNew.
    """
    file = place.register_file(folder)
    try:
        if place.revision_of(file) < place.head_revision():
            upgrade.lift(file)
        return Register(file)
    except OSError as error:
        raise translated(error, file) from error


def siting_warning(folder: Path) -> str:
    """What a person should know of where a data folder lies; empty when it lies well."""
    found = siting(folder)
    if found.synced_by:
        return _(
            "Registret ligger i en mapp som synkroniseras av {service}, och då kan det skadas. "
            "Be IT flytta det till en mapp som bara finns på datorn."
        ).format(service=found.synced_by)
    if found.is_remote:
        return _(
            "Registret ligger på en nätverksplats. Det går bra för en person i taget, men bryts "
            "nätet medan du skriver kan det senaste gå förlorat. Säkrast är datorns egen disk."
        )
    return ""


def verify(register: Register, anchor: str = "") -> Verdict:
    """Check the file, its keys, the chain of hashes and every row against the history.

    `anchor` is a head kept outside the file, which the history must have gone through.
    """
    try:
        with register.read() as session:
            problems = ledger.problems(session)
            if anchor and not ledger.has_head(session, anchor):
                problems.append(_("Historiken har aldrig haft huvudet {head}.").format(head=anchor))
            return Verdict(problems=problems, head=head_of(session))
    except RegisterDamaged as error:
        return Verdict(problems=[error.message], head="")
    except (LookupError, ValueError):  # a day, a moment or a choice that is none
        sentence = _("Registret innehåller något som programmet inte kan tolka.")
        return Verdict(problems=[sentence], head="")
