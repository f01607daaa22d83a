"""Tables from PxWeb, the software of SCB's and Folkhälsomyndigheten's statistics.

The region is a code and a name in one cell, such as "2480 Umeå", and the contents stand in
columns of their own, often one for each year.
"""

import re
from itertools import islice

from bra_desk.basics.texts import _
from bra_desk.exchange.statistics.grid import Defaults, Harvest, harvest, rows_of
from bra_desk.exchange.statistics.heading_names import heading_text
from bra_desk.exchange.statistics.headings import Columns, counted_by_region, find_columns, unit_in
from bra_desk.exchange.statistics.layout import Layout
from bra_desk.exchange.statistics.periods import Period
from bra_desk.exchange.tables import SourceFile, Table

_REGION = re.compile(r"\d{2}(\d{2})?\w* \S.*")
_CONTENTS = _("tabellinnehåll")
#: Rows tried for a region that begins with its code.
_TRIED = 50


def _has_coded_regions(table: Table) -> bool:
    columns = find_columns(table)
    if columns is None or columns.region is None or not columns.values:
        return False
    if counted_by_region(table, columns.heading_row):
        return True
    is_plain = columns.headings[columns.region] == "region" and not table.title
    if is_plain and (columns.period or all(value.period for value in columns.values)):
        return True  # PxWeb's own small letters; some tables leave the codes out
    under = islice(table.rows, columns.heading_row + 1, columns.heading_row + _TRIED)
    named = [heading_text(row[columns.region]) for row in under if len(row) > columns.region]
    return any(_REGION.fullmatch(name) for name in named)


def _defaults(table: Table, columns: Columns, period: Period | None) -> Defaults:
    """The title says what is counted, when neither headings nor a column does."""
    is_told = any(value.series for value in columns.values) or any(
        columns.headings[each].casefold() == _CONTENTS for each in columns.series
    )
    what = "" if is_told else counted_by_region(table, columns.heading_row)
    return Defaults(series=what, unit=unit_in(what), period=period)


def _harvest(file: SourceFile, period: Period | None) -> Harvest:
    found = ((table, find_columns(table)) for table in file.tables)
    return rows_of(
        harvest(table, columns, _defaults(table, columns, period))
        for table, columns in found
        if columns is not None
    )


PXWEB = Layout(
    name="pxweb",
    title=_("SCB eller annan PxWeb-tabell"),
    source=_("SCB"),
    recognises=lambda file: any(map(_has_coded_regions, file.tables)),
    harvest=_harvest,
)
