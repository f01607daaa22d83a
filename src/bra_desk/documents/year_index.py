"""What a year's index (årsregister) says: every item in order, and its subjects by letter."""

from dataclasses import dataclass
from datetime import date

from bra_desk.basics.texts import MONTHS, _, counted
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.fields import Field, day, lines, parts


@dataclass(frozen=True, kw_only=True)
class IndexItem:
    """A matter on one row."""

    number: str
    held_on: date
    title: str
    diary_number: str = ""
    #: The decisions in short, one each; empty for a matter without.
    decisions: tuple[str, ...] = ()

    @property
    def day(self) -> str:
        """The day without its year."""
        return f"{self.held_on.day} {MONTHS[self.held_on.month - 1]}"

    @property
    def decisions_told(self) -> tuple[str, ...]:
        """The decisions, or that there are none."""
        return self.decisions or (_("Inget beslut"),)


@dataclass(frozen=True, kw_only=True)
class SubjectLine:
    """A subject with the places where the year took it up."""

    subject: str
    #: § 38 (26 november), § 4 (19 mars)
    places: str


@dataclass(frozen=True, kw_only=True)
class SubjectLetter:
    """The subjects that begin with one letter."""

    letter: str
    subjects: tuple[SubjectLine, ...]


@dataclass(frozen=True, kw_only=True)
class YearIndexContent:
    """The matters of a body's year."""

    municipality: str
    council_name: str
    body_name: str
    #: UmeBrå 2026
    title: str
    year: int
    #: How many meetings the year had.
    meetings: int = 0
    items: tuple[IndexItem, ...] = ()
    #: The subjects in Swedish order, å ä ö last.
    letters: tuple[SubjectLetter, ...] = ()
    #: Which of the meetings have no approved minutes, in words; empty when all have.
    standing: str = ""
    #: Address, mail and telephone of those who keep the index, one a line.
    contact: tuple[str, ...] = ()

    @property
    def count(self) -> str:
        """How many meetings and matters there are."""
        if not self.items:
            return _("Inga ärenden {year}").format(year=self.year)
        meetings = counted(self.meetings, _("möte"), _("möten"))
        return f"{meetings}, {counted(len(self.items), _('ärende'), _('ärenden'))}"


_ITEM = (
    Field(_("nummer"), _("Paragrafen, § 38"), "number"),
    Field(_("datum"), _("Mötesdagen med år"), "held_on", day),
    Field(_("dag"), _("Mötesdagen utan år"), "day"),
    Field(_("rubrik"), _("Ärendets rubrik"), "title", is_vital=True),
    Field(_("diarienummer"), _("Ärendets diarienummer"), "diary_number"),
    lines(_("beslut"), _("Besluten i korthet, eller Inget beslut"), "decisions_told"),
)
_LETTER = (
    Field(_("bokstav"), _("Bokstaven som ämnena börjar på"), "letter"),
    parts(
        _("ämnen"),
        _("Ämnena under bokstaven"),
        "subjects",
        (
            Field(_("ämne"), _("Ämnet"), "subject"),
            Field(_("paragrafer"), _("Paragraferna med sina dagar"), "places"),
        ),
    ),
)
YEAR_INDEX_FIELDS = (
    Field(_("kommun"), _("Kommunens namn"), "municipality"),
    Field(_("råd"), _("Rådets namn"), "council_name"),
    Field(_("organ"), _("Organet"), "body_name"),
    Field(_("möte"), _("Organet och året, UmeBrå 2026"), "title"),
    Field(_("år"), _("Året"), "year"),
    Field(_("antal"), _("Hur många möten och ärenden året hade"), "count"),
    parts(_("ärenden"), _("Ärendena i ordning"), "items", _ITEM),
    parts(_("bokstäver"), _("Ämnena, en bokstav i taget"), "letters", _LETTER),
    Field(_("utkast"), _("Säger vilka möten som inte är justerade"), "standing"),
    lines(_("kontakt"), _("Adress, e-post och telefon, en rad i taget"), "contact"),
)
#: The document, for the catalogue.
YEAR_INDEX = DocumentKind(
    name="year_index",
    title=_("Årsregister"),
    about=_("Ett organs alla ärenden under ett år, i ordning och efter ämne."),
    needs="body",
    content=YearIndexContent,
    fields=YEAR_INDEX_FIELDS,
    template="year_index.docx",
    saved=_("Årsregistret är sparat"),
)
