"""Opening a file of statistics: what it is by its content, and what it says."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bra_desk.basics.disk import reachable
from bra_desk.basics.errors import InputWrong, PlaceWrong
from bra_desk.basics.texts import _
from bra_desk.exchange import tables
from bra_desk.exchange.statistics import catalogue, chosen_columns
from bra_desk.exchange.statistics.chosen_columns import ColumnMap
from bra_desk.exchange.statistics.periods import Period
from bra_desk.exchange.statistics.rows import Problem, Reading, StatisticsRow
from bra_desk.exchange.tables import SourceFile
from bra_desk.exchange.workbooks import MAX_BYTES


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A file of statistics as it was understood."""

    file: SourceFile
    reading: Reading
    #: What a person said of the columns; None when the layout is known.
    chosen_map: ColumnMap | None = None

    @cached_property
    def series(self) -> dict[str, StatisticsRow]:
        """The first row of each series by the series' key, in the file's order."""
        found: dict[str, StatisticsRow] = {}
        for row in self.reading.rows:
            found.setdefault(series_key(row), row)
        return found

    @cached_property
    def regions(self) -> list[str]:
        """The places that the file has numbers of, in its order; empty for no place at all."""
        return list(dict.fromkeys(row.region for row in self.reading.rows))


def open_file(path: Path) -> SourceFile:
    """A file read from the disk. Errors: PlaceWrong, InputWrong when it holds no table."""
    path = reachable(path)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InputWrong(_("Filen är större än 50 MB."), where=path.name)
        return tables.open_file(path.read_bytes(), path.name)
    except OSError as error:
        raise PlaceWrong(
            _("Filen går inte att läsa. Se efter att den finns och inte är öppen i Excel."),
            where=str(path),
        ) from error


def understand(
    file: SourceFile, chosen_map: ColumnMap | None = None, year: int | None = None
) -> Statement:
    """What a file says, by its own layout or by a person's map; `year` dates undated numbers.

    Errors: InputWrong for a file of no known layout without a map, or without any number.
    """
    if chosen_map is not None:
        reading = chosen_columns.read(file, chosen_map)
    else:
        layout = catalogue.recognised(file)
        if layout is None:
            raise catalogue.unknown(file)
        reading = layout.read(file, None if year is None else Period(year))
    if not reading.rows and not reading.problems:
        raise InputWrong(
            _("Filen {name} har inga tal. Hämta den igen.").format(name=file.name), where=file.name
        )
    return Statement(file=file, reading=reading, chosen_map=chosen_map)


def series_key(row: StatisticsRow | Problem) -> str:
    """What a series is remembered by: its name and its unit."""
    return f"{row.series} [{row.unit}]" if row.unit else row.series
