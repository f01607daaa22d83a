"""What an extract of minutes (protokollsutdrag) says: one item, and that it is as approved."""

from dataclasses import dataclass
from typing import Final

from bra_desk.basics.texts import _, listed
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.fields import Field, lines, parts
from bra_desk.documents.minutes import MINUTES_FIELDS, AttendanceGroup, MinutesContent

#: The role that goes without saying.
_PLAIN_ROLE: Final = _("Ledamot")


@dataclass(frozen=True, kw_only=True)
class PresentContent:
    """A group of the attendance on one line."""

    heading: str
    names: str


@dataclass(frozen=True, kw_only=True)
class ExtractContent(MinutesContent):
    """One item as the minutes tell it; `items` holds it alone, `title` its number too."""

    #: What the paper calls itself, by the kind of record the body keeps.
    heading: str
    #: Whether the minutes are approved, when and in which version, or that this is a draft.
    approval: str
    #: Those who receive any of the item's decisions.
    recipients: tuple[str, ...] = ()

    @property
    def present(self) -> tuple[PresentContent, ...]:
        """The attendance in short, a line for each group."""
        return tuple(
            PresentContent(heading=group.heading, names=_names(group))
            for group in self.filled_groups
        )


def _names(group: AttendanceGroup) -> str:
    told = []
    for each in group.attendees:
        role = "" if each.role == _PLAIN_ROLE else each.role.lower()
        beside = ", ".join(part for part in (role, each.remark) if part)
        told.append(f"{each.name} ({beside})" if beside else each.name)
    return ", ".join(told)


_PRESENT = (
    Field(_("rubrik"), _("Gruppens rubrik, till exempel Beslutande"), "heading"),
    Field(_("namn"), _("Alla i gruppen på en rad"), "names"),
)
#: The fields of minutes that an extract has too.
_SHARED = (
    *("municipality", "council_name", "body_name", "body_short_name", "title", "is_formal"),
    *("held_on", "time", "place", "diary_number", "chair", "secretary", "items", "contact"),
)
EXTRACT_FIELDS = (
    Field(_("dokument"), _("Protokollsutdrag, eller utdrag ur minnesanteckningar"), "heading"),
    *(field for field in MINUTES_FIELDS if field.source in _SHARED),
    parts(_("närvarande"), _("Närvaron i korthet, en grupp i taget"), "present", _PRESENT),
    lines(_("mottagare"), _("De som får beslutet, en i taget"), "recipients"),
    Field(_("skickas_till"), _("De som får beslutet, på en rad"), "recipients", listed),
    Field(_("justering"), _("Om protokollet är justerat, när och i vilken version"), "approval"),
)
#: The document, for the catalogue.
EXTRACT = DocumentKind(
    name="extract",
    title=_("Protokollsutdrag"),
    about=_("Ett ärende ur protokollet, till dem som beslutet gäller."),
    needs="agenda_item",
    content=ExtractContent,
    fields=EXTRACT_FIELDS,
    template="extract.docx",
    saved=_("Utdraget är sparat"),
)
