"""Headings of statistics: which columns say where, what and when, and which hold the numbers.

Headings may fill several rows, with a year that stands over two columns and the unit under it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.exchange.statistics.numbers import is_blank, looks_like_number
from bra_desk.exchange.statistics.periods import Period, find_period
from bra_desk.exchange.tables import Table
from bra_desk.exchange.workbooks import Cell

_REGIONS: Final = frozenset(
    _(
        "region|regioner|kommun|kommuner|kommunnamn|kommun/region|län|område|områden|stadsdel|"
        "stadsdelsområde|polisregion|polisområde|lokalpolisområde|municipality|ort"
    ).split("|")
)
_CODES: Final = frozenset(
    _("k-kod|kommunkod|kommunkoder|regionkod|länskod|kod|id").split("|"),
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
#: Places that stand in tables of the whole country, and so tell that a column holds places.
_KNOWN_PLACES: Final = frozenset(
    _("riket|hela riket|hela landet|stockholm|göteborg|malmö|umeå|uppsala").split("|")
)
#: A heading of more words than this is no name of a column of words.
_FEW_WORDS: Final = 4
#: How many rows from the top the headings are looked for in.
_TOP: Final = 40
#: How many rows of data show what a column holds.
_TRIED: Final = 200
_RAISED: Final = re.compile(r"\s*(?:\*+|\s\d\)|[\u00b9\u00b2\u00b3\u2070-\u2079]+)$")
_PARAGRAPH: Final = re.compile(r"\s*\([^()]*(?:§|\bkap\b|\blagen\b|\bBrB\b)[^()]*\)", re.IGNORECASE)
_UNITS: Final = (
    (re.compile(r"(?:/|per)\s?100\s?000", re.IGNORECASE), _("antal per 100 000 invånare")),
    (re.compile(r"(?:/|per)\s?10\s?000", re.IGNORECASE), _("antal per 10 000 invånare")),
    (re.compile(r"(?:/|per)\s?1\s?000", re.IGNORECASE), _("antal per 1 000 invånare")),
    (re.compile(r"%|\bprocent\b|\bandel", re.IGNORECASE), _("procent")),
    (re.compile(r"\bantal\b", re.IGNORECASE), _("antal")),
)
#: Headings that say nothing beside their unit.
_ONLY_UNIT: Final = re.compile(
    _(
        r"(?:antal(?: brott)?)?[\s,]*"
        r"(?:(?:/|per)\s?10{0,2}\s?000\s?(?:inv\w*\.?|av medelfolkmängden)?)?"
        r"|procent|andel(?: i)?(?: procent| %)?|%|\(?\s*%\s*\)?|värde|value|tal"
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class ValueColumn:
    """A column of numbers, and what its heading says of them."""

    index: int
    heading: str = ""
    series: str = ""
    unit: str = ""
    #: None when the year stands in a column of its own.
    period: Period | None = None
    is_preliminary: bool = False


@dataclass(frozen=True, kw_only=True)
class Columns:
    """Where in a table everything stands; columns and rows count from nought."""

    #: The row of the headings, or the last of them.
    heading_row: int
    #: None when the table says nothing of places.
    region: int | None = None
    code: int | None = None
    series: tuple[int, ...] = ()
    #: Columns that together say the period; empty when headings do.
    period: tuple[int, ...] = ()
    values: tuple[ValueColumn, ...] = ()
    #: What every column is headed by.
    headings: tuple[str, ...] = field(default=())


def clean_label(cell: Cell) -> str:
    """A label without the sign of its footnote and the paragraphs of the law it names."""
    if is_blank(cell):
        return ""
    text = " ".join(str(cell).replace("&nbsp;", " ").split())
    return _RAISED.sub("", _PARAGRAPH.sub("", text)).strip()


def unit_in(text: str) -> str:
    """The unit that a heading names; empty when it names none."""
    plain = " ".join(text.split())
    return next((unit for pattern, unit in _UNITS if pattern.search(plain)), "")


def find_columns(table: Table) -> Columns | None:
    """The table's headings and what stands under each; None when they are of no known kind."""
    for row in range(min(_TOP, len(table.rows))):
        roles = [_role(cell) for cell in table.rows[row]]
        if _is_heading_row(table, row, roles):
            return _columns(table, row)
    unnamed = next(
        filter(partial(_is_unnamed_head, table), range(min(_TOP, len(table.rows)))), None
    )
    return None if unnamed is None else _columns(table, unnamed)


def _is_heading_row(table: Table, row: int, roles: Sequence[str]) -> bool:
    """Headings begin with what the rows are of: a place, a kind of crime, a year."""
    first = next((role for role, cell in zip(roles, table.rows[row], strict=True) if cell), "")
    under = table.rows[row + 1 : row + 6]
    if not first and not is_blank(table.cell(row, 0)):
        is_label = all(not looks_like_number(cells[0]) for cells in under if cells)
        first = _loose_role(table.cell(row, 0)) if is_label and len(_beside(table, row)) else ""
    if first not in {"region", "code", "series", "period"}:
        return False
    beside = [cell for cell in table.rows[row][1:] if not is_blank(cell)]
    return bool(beside) or any(sum(map(looks_like_number, cells[1:])) for cells in under)


def _is_unnamed_head(table: Table, row: int) -> bool:
    """Whether years stand over the numbers, and nothing over the labels of the rows."""
    beside = _beside(table, row)
    if not is_blank(table.cell(row, 0)) or len(beside) < 2 or not _is_years(beside):
        return False
    under = [each for each in table.rows[row + 1 : row + 8] if each and not is_blank(each[0])]
    return any(sum(map(looks_like_number, cells[1:])) for cells in under)


def _role(cell: Cell) -> str:
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
    ):
        if name in names:
            return role
    return ""


def _loose_role(cell: Cell) -> str:
    """What a heading of a few words says of a column of words: Polisregion/kommun."""
    words = set(re.split(r"[^\w-]+", clean_label(cell).casefold())) - {""}
    if len(words) > _FEW_WORDS or words & _NUMBERS:
        return ""
    if words & _REGIONS:
        return "region"
    return "series" if words & _SERIES else ""


def _columns(table: Table, row: int) -> Columns:
    first, last = _block(table, row)
    headings = _composed(table, first, last)
    roles = [_role_of(table, column, row, last) for column in range(table.width)]
    found = Columns(
        heading_row=last,
        region=next((at for at, role in enumerate(roles) if role == "region"), None),
        code=next((at for at, role in enumerate(roles) if role == "code"), None),
        series=tuple(at for at, role in enumerate(roles) if role == "series"),
        period=tuple(at for at, role in enumerate(roles) if role == "period"),
        values=tuple(
            value_column(at, headings[at]) for at, role in enumerate(roles) if role == "number"
        ),
        headings=headings,
    )
    if found.region is None and found.code is not None:
        found = replace(found, region=found.code, code=None)
    return found


def _block(table: Table, row: int) -> tuple[int, int]:
    """The first and the last row of the headings around the one that names the rows."""
    first = last = row
    while first > 0 and _goes_with(table, first - 1):
        first -= 1
    while _goes_with(table, last + 1) and not any(map(looks_like_number, _beside(table, last + 1))):
        last += 1
    # years under the row are numbers too, but of headings
    while _goes_with(table, last + 1) and _is_years(_beside(table, last + 1)):
        last += 1
    return first, last


def _goes_with(table: Table, row: int) -> bool:
    """Whether a row says something, but nothing in its first column."""
    return is_blank(table.cell(row, 0)) and bool(_beside(table, row))


def _beside(table: Table, row: int) -> list[Cell]:
    cells = table.rows[row][1:] if 0 <= row < len(table.rows) else ()
    return [cell for cell in cells if not is_blank(cell)]


def _is_years(cells: Sequence[Cell]) -> bool:
    return all(find_period(heading_text(cell)) is not None for cell in cells)


def _composed(table: Table, first: int, last: int) -> tuple[str, ...]:
    """Each column's headings from the top, those that stand over several columns repeated."""
    parts: list[list[str]] = [[] for _column in range(table.width)]
    for row in range(first, last + 1):
        over = ""
        for column in range(table.width):
            text = heading_text(table.cell(row, column))
            is_over = row < last and column > 0
            over = text or (over if is_over else "")
            if over and over not in parts[column]:
                parts[column].append(over)
    return tuple(" ".join(each) for each in parts)


def heading_text(cell: Cell) -> str:
    """A heading on one line, a year among them."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if is_blank(cell) else " ".join(str(cell).replace("&nbsp;", " ").split())


def _role_of(table: Table, column: int, row: int, last: int) -> str:
    """What a column holds by its heading, or else by what stands in it; empty for nothing."""
    role = _role(table.cell(row, column))
    under = [table.cell(at, column) for at in range(last + 1, min(last + _TRIED, len(table.rows)))]
    filled = [cell for cell in under if not is_blank(cell)]
    if not filled:
        return ""
    if role:
        return role
    if all(map(is_year, filled)) and not unit_in(heading_text(table.cell(row, column))):
        return "period"
    numbers = sum(map(looks_like_number, filled))
    if numbers * 2 >= len(filled):
        return "number"
    return _loose_role(table.cell(row, column)) or _unnamed_role(column, filled)


def _unnamed_role(column: int, labels: Sequence[Cell]) -> str:
    """The first column without a name holds places when a known one is among them."""
    known = {clean_label(each).casefold() for each in labels} & _KNOWN_PLACES
    return "region" if column == 0 and known else "series"


def is_year(cell: Cell) -> bool:
    """Whether a cell holds a year, or another period, and nothing beside it."""
    found = find_period(heading_text(cell))
    return found is not None and not found.rest and (found.period.year < 2100)


def value_column(index: int, heading: str) -> ValueColumn:
    """A column of numbers, read from its heading: Antal 2024 prel., or Folkmängd 2024."""
    found = find_period(heading)
    rest = found.rest if found is not None else heading
    label = clean_label(rest).strip(" ,;:")
    return ValueColumn(
        index=index,
        heading=heading,
        series="" if _ONLY_UNIT.fullmatch(label) else label,
        unit=unit_in(rest),
        period=found.period if found is not None else None,
        is_preliminary=found is not None and found.is_preliminary,
    )
