"""Brå's own workbooks: ready-made tables, and the indicators of one municipality.

Ready-made tables have a title, headings in several rows and footnotes; the indicator workbook
has a sheet for each kind of crime, with years in the headings, and two-year labels in the
sheets from the national survey (NTU).
"""

import re
from collections.abc import Iterator

from bra_desk.basics.texts import _
from bra_desk.exchange.statistics.grid import Defaults, Harvest, harvest, rows_of
from bra_desk.exchange.statistics.heading_names import clean_label, title_of
from bra_desk.exchange.statistics.headings import Columns, find_columns, unit_in
from bra_desk.exchange.statistics.layout import Layout, first_texts
from bra_desk.exchange.statistics.periods import Period, find_period
from bra_desk.exchange.tables import SourceFile, Table

_NAMELESS = re.compile(_(r"(blad|sheet|data|tabell)\s?\d*"), re.IGNORECASE)
_OF_BRA = re.compile(_(r"anmälda brott|brottsförebyggande rådet|\bbrå\b|personuppklarade|lagför"))
_TABLE_NUMBER = re.compile(_(r"^tabell\s+[\w.:]+[.:]?\s*"), re.IGNORECASE)
_WHERE = re.compile(_(r"\bi ([A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)?) kommun\b"))
_WHOLE_COUNTRY = re.compile(_(r"hela landet|hela riket|i riket"), re.IGNORECASE)
#: What a title says of the years and the way of the table, which the columns say better.
_SPAN = re.compile(
    _(r"[,.]?\s*(?:åren?|under)?\s*(?:19|20)\d{2}(?:\s?[–-]\s?(?:19|20)\d{2})?.*$"), re.IGNORECASE
)


def _with_columns(file: SourceFile) -> Iterator[tuple[Table, Columns]]:
    for table in file.tables:
        columns = find_columns(table)
        if columns is not None and columns.values:
            yield table, columns


def _is_municipal(file: SourceFile) -> bool:
    """Whether sheets named by crimes have places in rows and years in headings."""
    found = list(_with_columns(file)) if file.is_workbook else []
    named = [table for table, _columns in found if not _NAMELESS.fullmatch(table.title)]
    dated = [
        columns
        for _table, columns in found
        if columns.region is not None
        and not columns.series
        and any(value.period is not None for value in columns.values)
    ]
    return len(dated) > 1 and len(named) > 1


def _municipal(file: SourceFile, period: Period | None) -> Harvest:
    def read() -> Iterator[Harvest]:
        for table, columns in _with_columns(file):
            unit = _("procent") if table.title.casefold().endswith("ntu") else ""
            defaults = Defaults(series=_subject(table, columns), unit=unit, period=period)
            yield harvest(table, columns, defaults)

    return rows_of(read())


def _is_ready_made(file: SourceFile) -> bool:
    return (
        file.is_workbook
        and _OF_BRA.search(first_texts(file)) is not None
        and any(True for _found in _with_columns(file))
    )


def _ready_made(file: SourceFile, period: Period | None) -> Harvest:
    def read() -> Iterator[Harvest]:
        for table, columns in _with_columns(file):
            title = title_of(table, columns.heading_row)
            dated = find_period(title)
            defaults = Defaults(
                series="" if columns.series else _subject(table, columns),
                unit=unit_in(title) or _("antal"),
                region=_region(title),
                period=period or (dated.period if dated else None),
            )
            yield harvest(table, columns, defaults)

    return rows_of(read())


def _subject(table: Table, columns: Columns) -> str:
    """What a sheet is about: its own name, or its title without number and years."""
    if not _NAMELESS.fullmatch(table.title):
        return clean_label(table.title)
    title = _TABLE_NUMBER.sub("", title_of(table, columns.heading_row))
    return clean_label(_WHERE.sub("", _SPAN.sub("", title))).strip(" ,.")


def _region(title: str) -> str:
    where = _WHERE.search(title)
    if where is not None:
        return where[1]
    return _("Riket") if _WHOLE_COUNTRY.search(title) else ""


BRA_MUNICIPAL = Layout(
    name="bra_municipal",
    title=_("Brå, indikatorer för en kommun"),
    source=_("Brå"),
    recognises=_is_municipal,
    harvest=_municipal,
)
BRA_TABLE = Layout(
    name="bra_table",
    title=_("Brå, färdig tabell"),
    source=_("Brå"),
    recognises=_is_ready_made,
    harvest=_ready_made,
)
