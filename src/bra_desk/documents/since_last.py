"""What has happened since the last meeting, as plain data, and what a template may call it."""

from dataclasses import dataclass
from datetime import date

from bra_desk.basics.texts import _, full_date
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.fields import Field, day, lines, parts
from bra_desk.documents.origin import Traced


@dataclass(frozen=True, kw_only=True)
class ChangeContent(Traced):
    """A decision, a task or a measure, with what has become of it."""

    what: str
    #: Where it was decided; empty for a measure.
    place: str = ""
    who: str = ""
    #: What has happened or is to happen, in words.
    told: str = ""
    #: What came of it; empty when nobody has told.
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class ChangeGroup:
    """Those that stand in the same way; a group without any is left out."""

    heading: str
    rows: tuple[ChangeContent, ...]


@dataclass(frozen=True, kw_only=True)
class SinceLastContent:
    """What is done, late, changed and coming, for decisions and tasks and for measures."""

    municipality: str
    council_name: str
    body_name: str
    #: The meeting the paper is for, for instance UmeBrå 4/2026.
    title: str
    held_on: date
    #: The day of the meeting before; None for the first of a body.
    since: date | None = None
    diary_number: str = ""
    #: How many there are of each, a line for decisions and tasks and one for measures.
    counts: tuple[str, ...] = ()
    decisions: tuple[ChangeGroup, ...] = ()
    measures: tuple[ChangeGroup, ...] = ()
    #: Address, mail and telephone, one a line.
    contact: tuple[str, ...] = ()

    @property
    def is_quiet(self) -> bool:
        """Whether nothing at all has happened, or waits."""
        return not self.decisions and not self.measures


_ROW = (
    Field(_("från"), _("Paragrafen och dagen det beslutades, § 14, 28 maj"), "place"),
    Field(_("vad"), _("Beslutet, uppdraget eller åtgärden"), "what", is_vital=True),
    Field(_("vem"), _("Den som gör det"), "who"),
    Field(_("läge"), _("Vad som har hänt eller ska hända"), "told", is_vital=True),
    Field(_("återrapport"), _("Vad som kom ut av det"), "note"),
)
_GROUP = (
    Field(_("rubrik"), _("Gruppens rubrik, till exempel Försenat"), "heading"),
    parts(_("rader"), _("Raderna i gruppen"), "rows", _ROW),
)
SINCE_LAST_FIELDS = (
    Field(_("kommun"), _("Kommunens namn"), "municipality"),
    Field(_("råd"), _("Rådets namn"), "council_name"),
    Field(_("organ"), _("Organet som sammanträder"), "body_name"),
    Field(_("möte"), _("Mötets namn, till exempel UmeBrå 4/2026"), "title"),
    Field(_("datum"), _("Mötets dag, torsdag 26 november 2026"), "held_on", full_date),
    Field(_("dag"), _("Dagen utan veckodag, 26 november 2026"), "held_on", day),
    Field(_("förra_mötet"), _("Dagen för det förra mötet"), "since", day),
    Field(_("diarienummer"), _("Mötets diarienummer"), "diary_number"),
    lines(_("antal"), _("Hur många som är klara, försenade och så vidare"), "counts"),
    parts(_("beslut"), _("Beslut och uppdrag, en grupp i taget"), "decisions", _GROUP),
    parts(_("åtgärder"), _("Åtgärderna, en grupp i taget"), "measures", _GROUP),
    Field(_("inget"), _("Om inget har hänt och inget väntar"), "is_quiet", bool),
    lines(_("kontakt"), _("Adress, e-post och telefon, en rad i taget"), "contact"),
)
#: The document, for the catalogue.
SINCE_LAST = DocumentKind(
    name="since_last",
    title=_("Sedan förra mötet"),
    about=_("Visar vad som är klart, försenat, ändrat och på gång sedan förra mötet."),
    needs="meeting",
    content=SinceLastContent,
    fields=SINCE_LAST_FIELDS,
    template="since_last.docx",
    saved=_("Sedan förra mötet är sparat"),
)
