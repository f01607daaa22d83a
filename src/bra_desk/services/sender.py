"""Whom a paper is from: the municipality and its council, as the settings call them."""

from dataclasses import dataclass
from typing import Any

from bra_desk.forms.catalogue import FORMS
from bra_desk.storage import reads
from bra_desk.storage.register import Session


@dataclass(frozen=True, kw_only=True)
class Sender:
    """What the head and the foot of a paper say of the council; empty until it is filled in."""

    municipality: str
    council_name: str
    #: Address, e-mail and telephone, those that there are.
    contact: tuple[str, ...]


def sender_in(session: Session) -> Sender:
    """The council that the register belongs to."""
    settings = settings_in(session)
    ways = (settings[name] for name in ("address", "email", "phone"))
    return Sender(
        municipality=settings["municipality"],
        council_name=settings["council_name"],
        contact=tuple(way for way in ways if way),
    )


def settings_in(session: Session) -> dict[str, Any]:
    """The settings by their form; those of an empty form until somebody has saved them."""
    found = reads.stored(session, "settings")
    return found[0].values if found else FORMS["settings"].empty()
