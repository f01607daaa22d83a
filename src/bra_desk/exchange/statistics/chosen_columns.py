"""A table of any other layout, such as a safety survey's: a person says what each column holds."""

from dataclasses import dataclass
from typing import Any

from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _
from bra_desk.exchange.statistics.grid import Defaults, harvest
from bra_desk.exchange.statistics.heading_names import clean_label
from bra_desk.exchange.statistics.headings import (
    Columns,
    find_columns,
    headings_of,
    is_year,
    value_column,
)
from bra_desk.exchange.statistics.numbers import is_blank, looks_like_number
from bra_desk.exchange.statistics.periods import Period
from bra_desk.exchange.statistics.rows import Reading, settled
from bra_desk.exchange.tables import SourceFile, Table
from bra_desk.exchange.workbooks import Cell

#: The layout's name, as imports remember it.
CHOSEN_COLUMNS = "chosen_columns"
#: How many rows from the top headings are guessed in.
_TOP = 20


@dataclass(frozen=True, kw_only=True)
class ColumnMap:
    """What the columns of a table hold; columns are named by their headings."""

    #: The sheet; empty for the first.
    sheet: str = ""
    #: The row of the headings, counted from one as Excel does.
    heading_row: int = 1
    #: The column of areas or regions; empty when all is one place.
    region: str = ""
    #: The column of years; empty when they stand in the headings or are given.
    year: str = ""
    #: The columns that say what is counted, such as the question.
    series: tuple[str, ...] = ()
    #: The columns that hold the numbers.
    values: tuple[str, ...] = ()
    unit: str = ""
    #: The year of all numbers; None when the table says it.
    all_of_year: int | None = None


def sheets(file: SourceFile) -> list[str]:
    """The names of the file's tables, as a person chooses among them; a text file has one."""
    return [table.title for table in file.tables]


def headings(file: SourceFile, sheet: str, heading_row: int) -> list[str]:
    """What the columns of a table are headed by, those without a heading left out."""
    table = _table(file, sheet)
    return list(dict.fromkeys(filter(None, headings_of(table, heading_row - 1))))


def guess(file: SourceFile, sheet: str = "") -> ColumnMap:
    """What the columns seem to hold, for a person to correct. Errors: InputWrong for no table."""
    table = _table(file, sheet)
    columns = find_columns(table)
    row = _likely_row(table) if columns is None else columns.heading_row
    named = list(headings_of(table, row))

    def name(column: int | None) -> str:
        return named[column] if column is not None and column < len(named) else ""

    if columns is not None:
        return ColumnMap(
            sheet=sheet,
            heading_row=row + 1,
            region=name(columns.region),
            year=name(columns.period[0]) if columns.period else "",
            series=tuple(filter(None, map(name, columns.series))),
            values=tuple(filter(None, (name(value.index) for value in columns.values))),
        )
    return _guess_by_content(table, sheet, row, named)


def read(file: SourceFile, chosen: ColumnMap) -> Reading:
    """What the table says by a person's map. Errors: InputWrong for a column that is not there."""
    table = _table(file, chosen.sheet)
    row = chosen.heading_row - 1
    named = headings_of(table, row)
    if not chosen.values:
        raise InputWrong(_("Välj minst en kolumn med tal."), where=file.name)
    columns = Columns(
        heading_row=row,
        region=_place(named, chosen.region, file) if chosen.region else None,
        series=tuple(_place(named, each, file) for each in chosen.series),
        period=(_place(named, chosen.year, file),) if chosen.year else (),
        values=tuple(value_column(_place(named, each, file), each) for each in chosen.values),
        headings=named,
    )
    defaults = Defaults(
        unit=chosen.unit,
        period=None if chosen.all_of_year is None else Period(chosen.all_of_year),
    )
    found = harvest(table, columns, defaults)
    return settled(
        Reading(
            layout=CHOSEN_COLUMNS,
            title=_("Egen tabell"),
            rows=tuple(found.rows),
            problems=tuple(found.problems),
            notes=found.notes,
        )
    )


def written(chosen: ColumnMap) -> dict[str, Any]:
    """The map as a file keeps it."""
    return {
        "sheet": chosen.sheet,
        "heading_row": chosen.heading_row,
        "region": chosen.region,
        "year": chosen.year,
        "series": list(chosen.series),
        "values": list(chosen.values),
        "unit": chosen.unit,
        "all_of_year": chosen.all_of_year,
    }


def read_map(raw: Any) -> ColumnMap:
    """The map that a file holds. Errors: InputWrong when it is none."""
    kinds: dict[str, type | tuple[type, ...]] = {
        "sheet": str, "heading_row": int, "region": str, "year": str,
        "series": list, "values": list, "unit": str, "all_of_year": (int, type(None)),
    }  # fmt: skip
    is_map = isinstance(raw, dict) and all(
        name in kinds and isinstance(value, kinds[name]) for name, value in raw.items()
    )
    if not is_map:
        raise InputWrong(
            _("Kartan ska vara ett JSON-objekt med {names}.").format(names=", ".join(kinds)),
            where=_("kartan"),
        )
    lists = {name: tuple(map(str, raw.get(name, ()))) for name in ("series", "values")}
    return ColumnMap(**{**raw, **lists})


def _table(file: SourceFile, sheet: str) -> Table:
    """Errors: InputWrong when the file has no such sheet."""
    for table in file.tables:
        if not sheet or table.title == sheet:
            return table
    raise InputWrong(
        _("Filen har inget blad som heter ”{sheet}”.").format(sheet=sheet)
        if sheet
        else _("Filen har ingen tabell."),
        where=file.name,
    )


def _place(named: tuple[str, ...], wanted: str, file: SourceFile) -> int:
    for place, name in enumerate(named):
        if name and clean_label(name).casefold() == clean_label(wanted).casefold():
            return place
    raise InputWrong(
        _("Filen har ingen kolumn som heter ”{name}” på rubrikraden.").format(name=wanted),
        where=file.name,
    )


def _guess_by_content(table: Table, sheet: str, row: int, named: list[str]) -> ColumnMap:
    """The first column of words is the place, years are years, and numbers are numbers."""
    kinds: dict[str, list[str]] = {"year": [], "number": [], "words": []}
    for column, name in enumerate(named):
        under = [table.cell(at, column) for at in range(row + 1, row + 1 + _TOP)]
        filled = [cell for cell in under if not is_blank(cell)]
        if name and filled:
            kinds[_kind(filled)].append(name)
    years, words = kinds["year"], kinds["words"]
    return ColumnMap(
        sheet=sheet,
        heading_row=row + 1,
        region=words[0] if words else "",
        year=years[0] if years else "",
        series=tuple(words[1:]),
        values=tuple(kinds["number"]),
    )


def _kind(cells: list[Cell]) -> str:
    if all(map(is_year, cells)):
        return "year"
    return "number" if sum(map(looks_like_number, cells)) * 2 >= len(cells) else "words"


def _likely_row(table: Table) -> int:
    """The first row with more than one text and no number: most likely the headings."""
    for row, cells in enumerate(table.rows[:_TOP]):
        filled = [cell for cell in cells if not is_blank(cell)]
        if len(filled) > 1 and all(isinstance(cell, str) for cell in filled):
            return row
    return 0
