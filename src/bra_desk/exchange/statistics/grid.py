"""Rows out of a table whose columns are known."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from bra_desk.basics.texts import _, counted
from bra_desk.exchange.statistics.heading_names import clean_label, heading_text
from bra_desk.exchange.statistics.headings import Columns, ValueColumn, unit_in, value_column
from bra_desk.exchange.statistics.numbers import FoundNumber, is_blank, read_number
from bra_desk.exchange.statistics.periods import FoundPeriod, Period, read_period
from bra_desk.exchange.statistics.rows import Place, Problem, StatisticsRow
from bra_desk.exchange.tables import Table

#: Series that may well be below zero.
_MAY_BE_NEGATIVE: Final = re.compile(
    _(
        "avvikelse|förändring|ökning|minskning|överskott|underskott|netto|skillnad|differens|resultat|index|balans"
    ),
    re.IGNORECASE,
)
_STAR_EXPLAINED: Final = re.compile(_(r"^\s*\*+\W*\s*(?:uppgifter\w* är )?prel"), re.IGNORECASE)
_TOTALS: Final = frozenset(
    _("totalt|båda könen|totalt ålder|samtliga åldrar|alla|samtliga|t|total").split("|")
)
_GENDERS: Final = {"k": _("kvinnor"), "m": _("män")}


@dataclass(frozen=True, kw_only=True)
class Defaults:
    """What is so for all of a table when its columns do not say."""

    series: str = ""
    unit: str = ""
    region: str = ""
    #: The year of numbers that nothing else dates; None when it is not known.
    period: Period | None = None
    #: Whether a row is one to read; all are when None. Gets the table and the row's number.
    wanted: Callable[[Table, int], bool] | None = None


@dataclass
class Harvest:
    """What a table gave: rows, what is wrong, and how much was passed over."""

    rows: list[StatisticsRow]
    problems: list[Problem]
    blanks: int = 0
    unwanted: int = 0

    @property
    def notes(self) -> tuple[str, ...]:
        """What was passed over, in sentences."""
        said = []
        if self.blanks:
            blank = counted(self.blanks, _("tom cell"), _("tomma celler"))
            said.append(
                _("{count} hoppas över; tomt är varken noll eller okänt.").format(count=blank)
            )
        if self.unwanted:
            rows = counted(self.unwanted, _("rad"), _("rader"))
            said.append(_("{count} med sammanfattningar utelämnas.").format(count=rows))
        return tuple(said)


def harvest(table: Table, columns: Columns, defaults: Defaults | None = None) -> Harvest:
    """Every number of the table; what cannot be one is a problem with its place."""
    given, found = defaults or Defaults(), Harvest([], [])
    starred = _stars_are_preliminary(table)
    region, series = "", ["" for _each in columns.series]
    for row in range(columns.heading_row + 1, len(table.rows)):
        if all(is_blank(table.cell(row, each.index)) for each in columns.values):
            continue  # an empty row, a footnote, or a heading among the rows
        if given.wanted is not None and not given.wanted(table, row):
            found.unwanted += 1
            continue
        region = _region(table, row, columns) or region
        series = [
            clean_label(table.cell(row, column)) or before
            for column, before in zip(columns.series, series, strict=True)
        ]
        line = _Line(table, row, columns, given, region or given.region, tuple(series), starred)
        line.read_into(found)
    return found


def _region(table: Table, row: int, columns: Columns) -> str:
    if columns.region is None:
        return ""
    name = clean_label(heading_text(table.cell(row, columns.region)))
    code = "" if columns.code is None else heading_text(table.cell(row, columns.code))
    code = code.zfill(4) if len(code) == 3 else code  # a workbook drops the first nought
    return f"{code} {name}" if code.isdigit() and name and not name.startswith(code) else name


@dataclass(frozen=True)
class _Line:
    """One row of a table, on its way to one row for each of its numbers."""

    table: Table
    row: int
    columns: Columns
    defaults: Defaults
    region: str
    labels: tuple[str, ...]
    #: Whether a footnote explains that a star means preliminary.
    is_starred: bool

    def read_into(self, found: Harvest) -> None:
        try:
            stated = self._period()
        except ValueError as error:
            column = self.columns.period[0] if self.columns.period else None
            found.problems.append(self._problem(column, str(error)))
            return
        for plain in self.columns.values:
            value = self._dated(plain, stated)
            cell = self.table.cell(self.row, value.index)
            if is_blank(cell):
                found.blanks += 1
                continue
            try:
                number = read_number(cell)
                found.rows.append(self._made(value, number, stated))
            except ValueError as error:
                series = self._series(value)
                unit = self._unit(value, series)
                found.problems.append(
                    self._problem(value.index, str(error), series=series, unit=unit)
                )

    def _dated(self, value: ValueColumn, stated: FoundPeriod | None) -> ValueColumn:
        """The column, its month or quarter in the year that is said beside the headings."""
        given = stated.period if stated else self.defaults.period
        if value.period is not None or given is None or given.label or not value.series:
            return value
        within = _within_year(value, given.year)
        return within if within.period is not None and within.period.label else value

    def _period(self) -> FoundPeriod | None:
        """The period that the row's own columns say; None when headings do."""
        if not self.columns.period:
            return None
        return read_period([self.table.cell(self.row, each) for each in self.columns.period])

    def _made(
        self, value: ValueColumn, number: FoundNumber, stated: FoundPeriod | None
    ) -> StatisticsRow:
        """Errors: ValueError for what is below zero, or has no year."""
        period = value.period or (stated.period if stated else None) or self.defaults.period
        if period is None:
            raise ValueError(_("Filen säger inte vilket år talet gäller. Ange året."))
        series = self._series(value)
        if number.value is not None and number.value < 0 and not _MAY_BE_NEGATIVE.search(series):
            raise ValueError(_("Talet är mindre än noll, och det kan det inte vara. Rätta filen."))
        is_preliminary = number.is_preliminary or value.is_preliminary or self._has_star(value)
        return StatisticsRow(
            series=series,
            unit=self._unit(value, series),
            region=value.region or self.region,
            period=period,
            value=number.value,
            mark=number.mark,
            is_preliminary=is_preliminary or (stated is not None and stated.is_preliminary),
            place=self._place(value.index),
        )

    def _has_star(self, value: ValueColumn) -> bool:
        """Whether a star that means preliminary stands by the number, or over it."""
        cell = self.table.cell(self.row, value.index)
        stands = "*" in value.heading or (isinstance(cell, str) and "*" in cell)
        return self.is_starred and stands

    def _series(self, value: ValueColumn) -> str:
        words = [_GENDERS.get(each.casefold(), each) for each in self.labels]
        said = [each for each in words if each.casefold() not in _TOTALS]
        own = "" if value.series.casefold() in _TOTALS else value.series
        is_gender = own.casefold() in _GENDERS.values()
        parts = (
            [self.defaults.series, *said, own] if is_gender else [self.defaults.series, own, *said]
        )
        named = ", ".join(dict.fromkeys(filter(None, parts)))
        return named or ", ".join(filter(None, words)) or value.heading

    def _unit(self, value: ValueColumn, series: str) -> str:
        return value.unit or self.defaults.unit or unit_in(series)

    def _place(self, column: int | None) -> Place:
        heading = ""
        if column is not None and column < len(self.columns.headings):
            heading = self.columns.headings[column]
        return Place(sheet=self.table.title, row=self.row, column=column, heading=heading)

    def _problem(
        self, column: int | None, sentence: str, *, series: str = "", unit: str = ""
    ) -> Problem:
        place = self._place(column)
        return Problem(place=place, sentence=sentence, series=series, unit=unit, region=self.region)


@lru_cache(maxsize=256)
def _within_year(value: ValueColumn, year: int) -> ValueColumn:
    return replace(value_column(value.index, f"{value.series} {year}"), heading=value.heading)


def _stars_are_preliminary(table: Table) -> bool:
    return any(
        isinstance(cell, str) and _STAR_EXPLAINED.search(cell)
        for row in table.rows
        for cell in row[:3]
    )


def rows_of(tables: Iterator[Harvest]) -> Harvest:
    """What several tables gave, as one."""
    whole = Harvest([], [])
    for each in tables:
        whole.rows += each.rows
        whole.problems += each.problems
        whole.blanks += each.blanks
        whole.unwanted += each.unwanted
    return whole
