"""Headings of statistics: which columns say where, what and when, and which hold the numbers.

Headings may fill several rows, with a year that stands over two columns and the unit under it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.exchange.statistics.heading_names import (
    clean_label,
    heading_text,
    is_place,
    loose_role,
    role_of_name,
    title_of,
)
from bra_desk.exchange.statistics.numbers import is_blank, looks_like_number
from bra_desk.exchange.statistics.periods import Period, find_period
from bra_desk.exchange.tables import Table
from bra_desk.exchange.workbooks import Cell

#: How many rows from the top the headings are looked for in.
_TOP: Final = 40
#: How many rows of data show what a column holds.
_TRIED: Final = 200
_UNITS: Final = (
    (re.compile(r"(?:/|per)\s?100\s?000", re.IGNORECASE), _("antal per 100 000 invånare")),
    (re.compile(r"(?:/|per)\s?10\s?000", re.IGNORECASE), _("antal per 10 000 invånare")),
    (re.compile(r"(?:/|per)\s?1\s?000", re.IGNORECASE), _("antal per 1 000 invånare")),
    (re.compile(r"%|\bprocent\b|\bandel", re.IGNORECASE), _("procent")),
    (re.compile(r"\bantal\b", re.IGNORECASE), _("antal")),
)
#: What PxWeb calls every table, however its columns are headed: Folkmängd efter region och år.
_BY_WHAT: Final = re.compile(_(r"(?P<what>.+?) efter (?:.+, |.+ och )?region\b"), re.IGNORECASE)
_CODED: Final = re.compile(r"\d{4} [^\W\d]")
_CODE: Final = re.compile(r"\d{4}")
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
    #: The place, when places stand over the numbers; empty for all others.
    region: str = ""
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


def unit_in(text: str) -> str:
    """The unit that a heading names; empty when it names none."""
    plain = " ".join(text.split())
    return next((unit for pattern, unit in _UNITS if pattern.search(plain)), "")


def find_columns(table: Table) -> Columns | None:
    """The table's headings and what stands under each; None when they are of no known kind."""
    for row in range(min(_TOP, len(table.rows))):
        roles = [role_of_name(cell) for cell in table.rows[row]]
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
        first = loose_role(table.cell(row, 0)) if is_label and len(_beside(table, row)) else ""
    if first not in {"region", "code", "series", "period"}:
        return False
    beside = [cell for cell in table.rows[row][1:] if not is_blank(cell)]
    return bool(beside) or any(sum(map(looks_like_number, cells[1:])) for cells in under)


def counted_by_region(table: Table, heading_row: int) -> str:
    """What a table counts, when its title is as PxWeb writes them; empty for any other."""
    found = _BY_WHAT.match(title_of(table, heading_row))
    return "" if found is None else found["what"]


def _is_unnamed_head(table: Table, row: int) -> bool:
    """Whether years stand over the numbers, and nothing over the labels of the rows."""
    beside = _beside(table, row)
    fewest = 1 if counted_by_region(table, row) else 2
    if not is_blank(table.cell(row, 0)) or len(beside) < fewest or not _is_years(beside):
        return False
    under = [each for each in table.rows[row + 1 : row + 8] if each and not is_blank(each[0])]
    return any(sum(map(looks_like_number, cells[1:])) for cells in under)


def _columns(table: Table, row: int) -> Columns:
    first, last = _block(table, row)
    headings = _composed(table, first, last)
    roles = [_role_of(table, column, row, last) for column in range(table.width)]
    roles = _without_dates(table, row, _with_codes(table, last, roles))
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
    return _with_places_above(found) if found.region is None else found


def _with_codes(table: Table, last: int, roles: Sequence[str]) -> list[str]:
    """The roles, where a column without a name that holds codes stands before one of places."""
    under = [heading_text(cells[0]) for cells in table.rows[last + 1 :] if cells]
    coded = [_CODE.fullmatch(each) is not None for each in under if each]
    is_coded = is_blank(table.cell(last, 0)) and any(coded[:1]) and roles[1:2] == ["series"]
    return ["code", "region", *roles[2:]] if is_coded else list(roles)


def _without_dates(table: Table, row: int, roles: Sequence[str]) -> list[str]:
    """The roles, where columns that only look like periods are none beside one that is named so."""
    named = [role_of_name(table.cell(row, at)) == "period" for at in range(len(roles))]
    is_more = any(named)
    return [
        "" if is_more and role == "period" and not is_named else role
        for role, is_named in zip(roles, named, strict=True)
    ]


def _with_places_above(found: Columns) -> Columns:
    """The columns, their headings as places when a known one is among them."""
    if not any(is_place(value.series) for value in found.values):
        return found
    placed = tuple(replace(value, region=value.series, series="") for value in found.values)
    return replace(found, values=placed)


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


def headings_of(table: Table, row: int) -> tuple[str, ...]:
    """What each column is called by a row of headings, with those above when names recur in it."""
    named = tuple(heading_text(table.cell(row, column)) for column in range(table.width))
    filled = [name for name in named if name]
    if len(set(filled)) == len(filled) or row == 0:
        return named
    return _composed(table, _first_above(table, row), row)


def _first_above(table: Table, row: int) -> int:
    """The first row of headings over a row: those of more than one name, without a gap."""
    first = row
    while first > 0 and len(_beside(table, first - 1)) > 1:
        first -= 1
    return first


def _role_of(table: Table, column: int, row: int, last: int) -> str:
    """What a column holds by its heading, or else by what stands in it; empty for nothing."""
    role = role_of_name(table.cell(row, column))
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
    return loose_role(table.cell(row, column)) or _unnamedrole_of_name(column, filled)


def _unnamedrole_of_name(column: int, labels: Sequence[Cell]) -> str:
    """The first column without a name holds places when a known one is among them."""
    is_first_place = column == 0 and any(_is_place(clean_label(each)) for each in labels)
    return "region" if is_first_place else "series"


def _is_place(label: str) -> bool:
    """Whether a label is a place: one of the known, or a municipality behind its code."""
    return is_place(label) or _CODED.match(label) is not None


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
