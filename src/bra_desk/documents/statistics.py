"""What the appendix of statistics says: each indicator with its chart, its table and its words."""

from dataclasses import dataclass

from bra_desk.basics.texts import _
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.fields import Field, lines, parts
from bra_desk.documents.pictures import Picture

#: How many periods a table shows on a page, the newest.
MOST_PERIODS = 8


@dataclass(frozen=True, kw_only=True)
class PlaceValues:
    """A place with its value of each period that the table shows."""

    place: str
    values: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class IndicatorContent:
    """An indicator on its page."""

    title: str
    #: The goal it follows; empty for none.
    goal: str = ""
    unit: str = ""
    scope: str = ""
    #: Whether the target is reached, in words.
    standing: str = ""
    #: None when there is no value to draw.
    chart: Picture | None = None
    caption: str = ""
    source_line: str = ""
    periods: tuple[str, ...] = ()
    rows: tuple[PlaceValues, ...] = ()
    #: What the numbers do not say; paragraphs end with a line break.
    interpretation: str = ""


@dataclass(frozen=True, kw_only=True)
class StatisticsContent:
    """The indicators of a year."""

    municipality: str
    council_name: str
    body_name: str = ""
    #: UmeBrå 2025
    title: str
    year: int
    indicators: tuple[IndicatorContent, ...] = ()
    #: Where all of it comes from, one source each.
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class _At:
    """Takes one of a tuple by its place; empty where it is shorter."""

    place: int

    def __call__(self, values: tuple[str, ...]) -> str:
        return values[self.place] if self.place < len(values) else ""


def _picture(value: Picture | None) -> Picture | str:
    return "" if value is None else value


_NUMBERED = tuple(range(MOST_PERIODS))
_ROW = (
    Field(_("plats"), _("Hela kommunen, ett område eller en jämförelse"), "place"),
    *(
        Field(f"v{n + 1}", _("Värdet i den period som har samma nummer"), "values", _At(n))
        for n in _NUMBERED
    ),
)
_INDICATOR = (
    Field(_("rubrik"), _("Indikatorns rubrik"), "title"),
    Field(_("mål"), _("Det övergripande mål den följer"), "goal"),
    Field(_("enhet"), _("Vad talen är"), "unit"),
    Field(_("omfattar"), _("Vad den omfattar"), "scope"),
    Field(_("läge"), _("Om målvärdet är nått, i ord"), "standing"),
    Field(_("diagram"), _("Diagrammet, ensamt i sitt stycke"), "chart", _picture),
    Field(_("bildtext"), _("Vad diagrammet är av"), "caption"),
    Field(_("källrad"), _("Källan och vad märkena betyder"), "source_line"),
    *(
        Field(f"p{n + 1}", _("En av tabellens perioder, den äldsta först"), "periods", _At(n))
        for n in _NUMBERED
    ),
    parts(_("rader"), _("Tabellens platser"), "rows", _ROW),
    lines(_("läsning"), _("Vad talen inte säger, ett stycke i taget"), "interpretation"),
)
#: What a template for the appendix may ask for.
STATISTICS_FIELDS = (
    Field(_("kommun"), _("Kommunens namn"), "municipality"),
    Field(_("råd"), _("Rådets namn"), "council_name"),
    Field(_("möte"), _("Rådet och året, UmeBrå 2025"), "title"),
    Field(_("år"), _("Det senaste året som är med"), "year"),
    parts(_("indikatorer"), _("Indikatorerna"), "indicators", _INDICATOR),
    lines(_("källor"), _("Alla källor, en i taget"), "sources"),
)
#: The document, for the catalogue.
STATISTICS = DocumentKind(
    name="statistics",
    title=_("Statistikbilaga"),
    about=_("Indikatorerna med diagram, tabell och källa, till och med ett år."),
    needs="year",
    content=StatisticsContent,
    fields=STATISTICS_FIELDS,
    template="statistics.docx",
)
