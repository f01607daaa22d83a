"""Kolada: the export of its website, and the answers of its interface for programs.

Titles are those that come with the file; an answer of the interface has none, so its series
are called by their number. Rows for women and men become series of their own.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from bra_desk.basics.texts import _
from bra_desk.exchange.statistics.grid import Defaults, Harvest, harvest, rows_of
from bra_desk.exchange.statistics.heading_names import clean_label, title_of
from bra_desk.exchange.statistics.headings import Columns, find_columns, unit_in
from bra_desk.exchange.statistics.layout import Layout, first_texts
from bra_desk.exchange.statistics.numbers import read_number
from bra_desk.exchange.statistics.periods import Period, read_period
from bra_desk.exchange.statistics.rows import UNKNOWN, Place, Problem, StatisticsRow
from bra_desk.exchange.tables import SourceFile, Table

_KEY_FIGURE: Final = {_("nyckeltal"), _("nyckeltal (id)"), _("nyckeltals-id"), "kpi"}
_GENDERS: Final = {"T": "", "K": _("kvinnor"), "M": _("män")}
_NAMED: Final = re.compile(r"\bkolada\b")


def _is_export(file: SourceFile) -> bool:
    if not any(find_columns(table) for table in file.tables):
        return False
    headings = {
        clean_label(cell).casefold()
        for table in file.tables
        for row in table.rows[:20]
        for cell in row
        if isinstance(cell, str)
    }
    return bool(headings & _KEY_FIGURE) or _NAMED.search(first_texts(file)) is not None


def _harvest_export(file: SourceFile, period: Period | None) -> Harvest:
    found = ((table, find_columns(table)) for table in file.tables)
    return rows_of(
        harvest(table, columns, _defaults(table, columns, period))
        for table, columns in found
        if columns is not None
    )


def _defaults(table: Table, columns: Columns, period: Period | None) -> Defaults:
    """The title over the table is its key figure, when no column says which it is."""
    title = "" if columns.series else title_of(table, columns.heading_row)
    return Defaults(series=title, unit=unit_in(title), period=period)


def _is_answer(file: SourceFile) -> bool:
    return any("kpi" in each and "period" in each for each in _entries(file))


def _entries(file: SourceFile) -> list[dict[str, Any]]:
    """The entries of an answer, or of a list of answers, page after page."""
    pages = file.content if isinstance(file.content, list) else [file.content]
    return [
        entry
        for page in pages
        if isinstance(page, dict) and isinstance(page.get("values"), list)
        for entry in page["values"]
        if isinstance(entry, dict)
    ]


def _harvest_answer(file: SourceFile, _period: Period | None) -> Harvest:
    found = Harvest([], [])
    for number, entry in enumerate(_entries(file)):
        for each in _parts(entry):
            place = _place(number, each)
            try:
                found.rows.append(_row(entry, each, place))
            except ValueError as error:
                found.problems.append(Problem(place=place, sentence=str(error)))
    return found


def _parts(entry: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The values of an entry by gender; an entry of an older kind holds its value itself."""
    inside = entry.get("values", [entry])
    yield from (each for each in inside if isinstance(each, dict))


def _place(number: int, part: dict[str, Any]) -> Place:
    called = _("post {number}, kön {gender}")
    return Place(called=called.format(number=number + 1, gender=part.get("gender", "T")))


def _row(entry: dict[str, Any], part: dict[str, Any], place: Place) -> StatisticsRow:
    """Errors: ValueError with a sentence for what is no period or no number."""
    value = part.get("value")
    number = read_number(UNKNOWN if value is None else value)
    gender = _GENDERS.get(str(part.get("gender", "T")), str(part.get("gender", "")))
    title = str(entry.get("title") or entry.get("kpi_title") or "")
    name = f"{title} ({entry['kpi']})" if title else str(entry["kpi"])
    return StatisticsRow(
        series=f"{name}, {gender}" if gender else name,
        unit=unit_in(title),
        region=str(entry.get("municipality") or entry.get("ou") or ""),
        period=read_period([str(entry["period"])]).period,
        value=number.value,
        mark=number.mark,
        place=place,
    )


KOLADA_EXPORT = Layout(
    name="kolada_export",
    title=_("Kolada, export från webbplatsen"),
    source=_("Kolada"),
    recognises=_is_export,
    harvest=_harvest_export,
)
KOLADA_ANSWER = Layout(
    name="kolada_answer",
    title=_("Kolada, svar från programgränssnittet (JSON)"),
    source=_("Kolada"),
    recognises=_is_answer,
    harvest=_harvest_answer,
)
