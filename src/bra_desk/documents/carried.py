"""What an item tells of earlier meetings, as plain data, and what a template may call it."""

from dataclasses import dataclass
from datetime import date

from bra_desk.basics.texts import _
from bra_desk.documents.fields import Field, day, lines, parts
from bra_desk.documents.origin import Traced


@dataclass(frozen=True, kw_only=True)
class FollowedContent(Traced):
    """A decision or a task of an earlier meeting, as it stood on the day."""

    what: str
    #: Where it was decided, for instance § 14, 28 maj.
    place: str = ""
    who: str = ""
    #: When it was to be done; None when no day is set.
    due_on: date | None = None
    #: Where it stands, in words.
    state: str = ""
    #: What came of it; empty when nobody has told.
    report: str = ""


FOLLOWED_FIELDS = (
    Field(_("från"), _("Paragrafen och dagen det beslutades, § 14, 28 maj"), "place"),
    Field(_("vad"), _("Vad som skulle göras"), "what", is_vital=True),
    Field(_("vem"), _("Den som gör det"), "who"),
    Field(_("senast"), _("Dagen då det skulle vara gjort"), "due_on", day),
    Field(_("läge"), _("Öppet, försenat, klart eller struket"), "state"),
    Field(_("återrapport"), _("Vad som kom ut av det"), "report"),
)
#: What an item of a notice, of minutes and of notes may ask for of earlier meetings.
CARRIED_FIELDS = (
    lines(_("tidigare"), _("Föregående protokoll, ett i taget"), "carried"),
    parts(_("uppföljning"), _("Beslut och uppdrag från tidigare möten"), "followed",
          FOLLOWED_FIELDS),
)  # fmt: skip
