"""Öppna jämförelser, Trygghet och säkerhet, the workbook of SKR and MSB.

The headings begin with K-kod some way down, spaces and no-break spaces mixed; summaries stand
between them and the municipalities; numbers are per 1 000 inhabitants.
"""

import re

from bra_desk.basics.texts import _
from bra_desk.exchange.statistics.grid import Defaults, Harvest, harvest, rows_of
from bra_desk.exchange.statistics.heading_names import heading_text
from bra_desk.exchange.statistics.headings import find_columns
from bra_desk.exchange.statistics.layout import Layout, first_texts
from bra_desk.exchange.statistics.periods import Period, find_period
from bra_desk.exchange.tables import SourceFile, Table

#: How the sheet of all municipalities begins; others rank the same numbers.
_SHEET = _("indikatorer")
#: The year of the numbers, where it is not the year of the report.
_MEASURED = re.compile(_(r"avser\w*\s+(?:år(?:en|et)?\s+)?(?:19|20)\d{2}"))
_CODE = re.compile(r"\d{3,4}")


def _is_head(table: Table, row: int) -> bool:
    return heading_text(table.cell(row, 0)).casefold().startswith("k-kod")


def _recognises(file: SourceFile) -> bool:
    return any(
        _is_head(table, row) for table in file.tables for row in range(min(40, len(table.rows)))
    )


def _is_municipality(table: Table, row: int) -> bool:
    """Whether a row begins with a municipality's code, which Excel may have cut a nought from."""
    return _CODE.fullmatch(heading_text(table.cell(row, 0))) is not None


def _harvest(file: SourceFile, period: Period | None) -> Harvest:
    top = first_texts(file)
    measured = _MEASURED.search(top)
    dated = find_period(measured[0] if measured else top) or find_period(file.name)
    defaults = Defaults(
        unit=_("antal per 1 000 invånare"),
        period=period or (dated.period if dated is not None else None),
        wanted=_is_municipality,
    )
    named = [table for table in file.tables if table.title.casefold().startswith(_SHEET)]
    found = ((table, find_columns(table)) for table in named or file.tables)
    return rows_of(
        harvest(table, columns, defaults)
        for table, columns in found
        if columns is not None and _is_head(table, columns.heading_row)
    )


OPEN_COMPARISONS = Layout(
    name="open_comparisons",
    title=_("Öppna jämförelser, Trygghet och säkerhet"),
    source=_("Öppna jämförelser, Trygghet och säkerhet (SKR)"),
    recognises=_recognises,
    harvest=_harvest,
)
