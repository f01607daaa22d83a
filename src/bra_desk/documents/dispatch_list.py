"""What a list of dispatches (expedieringslista) says, as plain data, and its template's fields."""

from dataclasses import dataclass
from datetime import date

from bra_desk.basics.texts import _, full_date, joined, long_date
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.fields import Field, day, lines, parts


@dataclass(frozen=True, kw_only=True)
class DispatchRow:
    """A recipient of a decision; each cell says something."""

    number: str
    subject: str
    recipient: str
    #: When it was sent; None while it waits.
    sent_on: date | None = None
    #: How, in words; empty when not said.
    how: str = ""
    note: str = ""

    @property
    def sent(self) -> str:
        """When and how it was sent, or that it waits."""
        if self.sent_on is None:
            return _("Inte skickat")
        return joined(long_date(self.sent_on), self.how.lower())


@dataclass(frozen=True, kw_only=True)
class DispatchListContent:
    """Who is sent which decision of a meeting, and what has been sent."""

    municipality: str
    council_name: str
    body_name: str
    title: str
    held_on: date
    rows: tuple[DispatchRow, ...] = ()
    #: Whether the minutes are approved, when and in which version.
    approval: str = ""
    #: Address, mail and telephone of those who keep the list, one a line.
    contact: tuple[str, ...] = ()

    @property
    def count(self) -> str:
        """How many are sent of how many."""
        sent = sum(row.sent_on is not None for row in self.rows)
        if not self.rows:
            return _("Inga mottagare")
        return _("{sent} av {all} skickade").format(sent=sent, all=len(self.rows))


_ROW = (
    Field(_("nummer"), _("Paragrafen, § 38"), "number"),
    Field(_("ärende"), _("Ärendets rubrik"), "subject"),
    Field(_("mottagare"), _("Den som får beslutet"), "recipient", is_vital=True),
    Field(_("skickat"), _("När och hur det skickades, eller Inte skickat"), "sent"),
    Field(_("anteckning"), _("Anteckningen om utskicket"), "note"),
)
DISPATCH_LIST_FIELDS = (
    Field(_("kommun"), _("Kommunens namn"), "municipality"),
    Field(_("råd"), _("Rådets namn"), "council_name"),
    Field(_("organ"), _("Organet som har beslutat"), "body_name"),
    Field(_("möte"), _("Mötets namn, till exempel UmeBrå 4/2026"), "title"),
    Field(_("datum"), _("Dagen, torsdag 26 november 2026"), "held_on", full_date),
    Field(_("dag"), _("Dagen utan veckodag, 26 november 2026"), "held_on", day),
    Field(_("antal"), _("Hur många som är skickade"), "count"),
    Field(_("justering"), _("Om protokollet är justerat"), "approval"),
    parts(_("utskick"), _("Mottagarna i ordning"), "rows", _ROW),
    lines(_("kontakt"), _("Adress, e-post och telefon, en rad i taget"), "contact"),
)
#: The document, for the catalogue.
DISPATCH_LIST = DocumentKind(
    name="dispatch_list",
    title=_("Expedieringslista"),
    about=_("Vem som får vilket beslut, och vad som har skickats."),
    needs="meeting",
    content=DispatchListContent,
    fields=DISPATCH_LIST_FIELDS,
    template="dispatch_list.docx",
    saved=_("Expedieringslistan är sparad"),
)
