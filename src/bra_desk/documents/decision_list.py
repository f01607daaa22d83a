"""What a list of decisions (beslutslista) says, as plain data, and what a template may call it."""

from dataclasses import dataclass
from datetime import date

from bra_desk.basics.texts import _, counted
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.fields import Field, day, lines, parts


@dataclass(frozen=True, kw_only=True)
class DecisionRow:
    """A decision on one row; each cell says something, also when nothing was settled."""

    #: The number as it is written (§ 38); the item's heading where it has none.
    number: str
    held_on: date
    #: The heading of its item.
    subject: str
    text: str
    executor: str = ""
    #: None when no day is set.
    due_on: date | None = None
    #: Where it stands, in words.
    progress: str

    @property
    def executor_told(self) -> str:
        """Who carries it out, or that nobody is named."""
        return self.executor or _("Inte angivet")

    @property
    def due_told(self) -> str:
        """When it is to be done, or that no day is set."""
        return day(self.due_on) or _("Ingen dag")


@dataclass(frozen=True, kw_only=True)
class DecisionListContent:
    """The decisions of a meeting, or of a body's year."""

    municipality: str
    council_name: str
    body_name: str
    #: UmeBrå 4/2026, or UmeBrå 2026.
    title: str
    #: The day of the meeting or the year, in words.
    period: str
    rows: tuple[DecisionRow, ...] = ()
    #: How many of them wait to be carried out.
    open: int = 0
    #: Which of the meetings have no approved minutes, in words; empty when all have.
    standing: str = ""
    #: Address, mail and telephone of those who keep the list, one a line.
    contact: tuple[str, ...] = ()

    @property
    def count(self) -> str:
        """How many there are, and how many of them are open."""
        if not self.rows:
            return _("Inga beslut")
        decisions = counted(len(self.rows), _("beslut"), _("beslut"))
        return _("{decisions}, varav {open} öppna").format(decisions=decisions, open=self.open)


_ROW = (
    Field(_("nummer"), _("Paragrafen, § 38"), "number"),
    Field(_("datum"), _("Mötesdagen"), "held_on", day),
    Field(_("ärende"), _("Ärendets rubrik"), "subject"),
    lines(_("stycken"), _("Beslutets text, ett stycke i taget"), "text", is_vital=True),
    Field(_("ansvarig"), _("Den som verkställer beslutet, eller Inte angivet"), "executor_told"),
    Field(_("senast"), _("Dagen då det ska vara gjort, eller Ingen dag"), "due_told"),
    Field(_("läge"), _("Öppet, klart eller struket"), "progress"),
)
DECISION_LIST_FIELDS = (
    Field(_("kommun"), _("Kommunens namn"), "municipality"),
    Field(_("råd"), _("Rådets namn"), "council_name"),
    Field(_("organ"), _("Organet som har beslutat"), "body_name"),
    Field(_("möte"), _("Mötets namn, eller organet och året"), "title"),
    Field(_("period"), _("Mötesdagen eller året"), "period"),
    Field(_("antal"), _("Hur många beslut det är och hur många som är öppna"), "count"),
    parts(_("beslut"), _("Besluten i ordning"), "rows", _ROW),
    Field(_("utkast"), _("Säger vilka möten som inte är justerade"), "standing"),
    lines(_("kontakt"), _("Adress, e-post och telefon, en rad i taget"), "contact"),
)
#: The list of one meeting, for the catalogue.
DECISION_LIST = DocumentKind(
    name="decision_list",
    title=_("Beslutslista"),
    about=_("Mötets beslut med ansvarig, dag och läge."),
    needs="meeting",
    content=DecisionListContent,
    fields=DECISION_LIST_FIELDS,
    template="decision_list.docx",
    saved=_("Beslutslistan är sparad"),
)
#: The list of a body's year.
YEAR_DECISIONS = DocumentKind(
    name="year_decisions",
    title=_("Årets beslutslista"),
    about=_("Ett organs alla beslut under ett år, med ansvarig, dag och läge."),
    needs="body",
    content=DecisionListContent,
    fields=DECISION_LIST_FIELDS,
    template="decision_list.docx",
    saved=_("Beslutslistan är sparad"),
)
