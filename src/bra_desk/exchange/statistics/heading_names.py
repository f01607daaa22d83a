"""What the names of headings tell: which word stands over places, years, crimes and numbers."""

import re
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.exchange.statistics.numbers import is_blank
from bra_desk.exchange.tables import Table
from bra_desk.exchange.workbooks import Cell

_REGIONS: Final = frozenset(
    _(
        "region|regioner|kommun|kommuner|kommunnamn|kommun/region|län|område|områden|stadsdel|"
        "stadsdelsområde|polisregion|polisområde|lokalpolisområde|municipality|ort"
    ).split("|")
)
_CODES: Final = frozenset(
    _("k-kod|kommunkod|kommunkoder|regionkod|länskod|kod|id|municipality_id|ou_id").split("|"),
)
_SERIES: Final = frozenset(
    _(
        "brott|brottstyp|brottstyper|brottskategori|brottsgrupp|indikator|nyckeltal|nyckeltal (id)|"
        "nyckeltals-id|kpi|fråga|frågor|mått|variabel|tabellinnehåll|tillgångsslag|kön|ålder|"
        "gender|title|titel"
    ).split("|")
)
_PERIODS: Final = frozenset(
    _(
        "år|period|månad|kvartal|tid|mätår|undersökningsår|year|årtal|omgång|mättillfälle|"
        "undersökningsomgång|enkätår"
    ).split("|")
)
_NUMBERS: Final = frozenset(
    _("antal|/100 000 inv|per 100 000 inv|värde|value|andel|procent|tal").split("|")
)
#: Columns that come with the numbers and are none of them.
_BESIDE: Final = frozenset({"count", "status"})
#: Places that stand in tables of the whole country, and so tell that a column holds places.
_KNOWN_PLACES: Final = frozenset(
    _("riket|hela riket|hela landet|stockholm|göteborg|malmö|umeå|uppsala").split("|")
)
#: A heading of more words than this is no name of a column of words.
_FEW_WORDS: Final = 4
_RAISED: Final = re.compile(r"\s*(?:\*+|\s\d\)|[\u00b9\u00b2\u00b3\u2070-\u2079]+)$")
_CODE_BEFORE: Final = re.compile(r"^\d{2}(?:\d{2})? ")
_SOURCE: Final = re.compile(_(r"källa\b"), re.IGNORECASE)
_PARAGRAPH: Final = re.compile(r"\s*\([^()]*(?:§|\bkap\b|\blagen\b|\bBrB\b)[^()]*\)", re.IGNORECASE)


def clean_label(cell: Cell) -> str:
    """A label without the sign of its footnote and the paragraphs of the law it names."""
    if is_blank(cell):
        return ""
    text = " ".join(str(cell).replace("&nbsp;", " ").split())
    return _RAISED.sub("", _PARAGRAPH.sub("", text)).strip()


def heading_text(cell: Cell) -> str:
    """A heading on one line, a year among them."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if is_blank(cell) else " ".join(str(cell).replace("&nbsp;", " ").split())


def is_place(label: str) -> bool:
    """Whether a label is a place that every table of the country has, with or without its code."""
    name = _CODE_BEFORE.sub("", label.casefold())
    return name.removesuffix(_(" kommun")) in _KNOWN_PLACES


def title_of(table: Table, heading_row: int) -> str:
    """The first line of text above the headings; empty when there is none."""
    for row in table.rows[:heading_row]:
        words = [heading_text(cell) for cell in row if isinstance(cell, str)]
        if len(words) == 1 and len(words[0]) > 4 and not _SOURCE.match(words[0]):
            return words[0]
    return ""


def role_of_name(cell: Cell) -> str:
    """What a heading says its column holds; empty when it says something of its own."""
    name = clean_label(cell).casefold().rstrip(":.")
    if name.startswith("k-kod"):
        return "code"
    for role, names in (
        ("region", _REGIONS),
        ("code", _CODES),
        ("series", _SERIES),
        ("period", _PERIODS),
        ("number", _NUMBERS),
        ("beside", _BESIDE),
    ):
        if name in names:
            return role
    return ""


def loose_role(cell: Cell) -> str:
    """What a heading of a few words says of a column of words: Polisregion/kommun."""
    words = set(re.split(r"[^\w-]+", clean_label(cell).casefold())) - {""}
    if len(words) > _FEW_WORDS or words & _NUMBERS:
        return ""
    if words & _REGIONS:
        return "region"
    return "series" if words & _SERIES else ""
