"""The engine's errors in words for a person, with what to do."""

from pathlib import Path
from typing import Final

from sqlalchemy.exc import IntegrityError

from bra_desk.basics.disk import is_held
from bra_desk.basics.errors import (
    AlreadyThere,
    EntryLocked,
    InputWrong,
    PlaceWrong,
    RegisterDamaged,
    UserError,
)
from bra_desk.basics.texts import _
from bra_desk.storage import place
from bra_desk.storage.photos import ERASED
from bra_desk.storage.picture_guards import DECIDED
from bra_desk.storage.seal_guards import FINAL, SEALED

#: What the engine says of a file whose content is not what it must be.
_DAMAGED: Final = (
    "malformed",
    "not a database",
    "could not decode",
    "can't decode",
    "cannot hold",
    "no such table",
    "no such column",
    "unknown function",
)


def translated(error: Exception, file: Path) -> UserError:
    """The engine's error in words for a person, with what to do."""
    # SQLAlchemy's own message holds the statement and the texts that were being saved.
    message = str(getattr(error, "orig", error)).lower()
    where = str(file)
    if "locked" in message or (isinstance(error, OSError) and is_held(error)):
        return place.busy(file)
    if "full" in message or "no space" in message:
        return PlaceWrong(
            _("Det gick inte att spara: disken är full. Frigör utrymme och försök igen."),
            where=where,
        )
    if "readonly" in message or "unable to open" in message:
        return PlaceWrong(
            _(
                "Mappen går inte att skriva i. Välj en annan mapp, "
                "eller be IT om rätt att ändra i den. Ingenting har ändrats."
            ),
            where=where,
        )
    if any(sign in message for sign in _DAMAGED):
        return RegisterDamaged(
            _(
                "Registret är skadat. Filen lämnas orörd: "
                "ta fram den senaste säkerhetskopian och be IT kontrollera disken."
            ),
            where=where,
        )
    return PlaceWrong(
        _("Disken svarar inte som den ska, så ingenting sparades. Försök igen eller ring IT."),
        where=where,
    )


def refused(error: IntegrityError) -> UserError:
    """What the engine's own rules, and our guards, refuse, in words."""
    said = str(error.orig)
    if SEALED in said:
        return EntryLocked(
            _("Protokollet är justerat och låst. Öppna mötet för rättelse om något är fel.")
        )
    if ERASED in said:
        return EntryLocked(_("En bild togs bort för gott, och det går inte att ångra."))
    if DECIDED in said:
        return EntryLocked(
            _(
                "Lägesbilden är beslutad, så det som står i den ändras inte. Börja en ny version, "
                "eller öppna den för rättelse med ett skäl."
            )
        )
    if FINAL in said:
        return EntryLocked(
            _(
                "En justering, en öppning för rättelse eller en undertecknad fil går inte att "
                "ångra eller ändra."
            )
        )
    if "UNIQUE" in said:
        return AlreadyThere(_("En av posterna finns redan. Ingenting har ändrats."))
    return InputWrong(
        _("Posten hör ihop med andra poster, så ändringen går inte att göra. Inget har ändrats.")
    )
