"""Files from elsewhere as tables of cells: workbooks, text with separators, and JSON.

This is the one place that guesses at encodings and separators.
"""

import csv
import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import NBSP, _
from bra_desk.exchange import workbooks
from bra_desk.exchange.workbooks import MAX_BYTES, Cell

#: In the order of preference when two part the text as well: a comma is also a decimal sign.
_SEPARATORS: Final = (";", "\t", ",")
_LINES_TRIED: Final = 60
_BYTE_ORDER_MARKS: Final = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
_WORKBOOK: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, kw_only=True)
class Table:
    """A sheet, or all of a text file; rows may differ in length."""

    #: The sheet's name; empty for a text file.
    title: str
    rows: tuple[tuple[Cell, ...], ...]

    def cell(self, row: int, column: int) -> Cell:
        """What a cell holds, counted from nought; None outside the table."""
        cells = self.rows[row] if 0 <= row < len(self.rows) else ()
        return cells[column] if 0 <= column < len(cells) else None

    @property
    def width(self) -> int:
        """How many columns the longest row has."""
        return max(map(len, self.rows), default=0)


@dataclass(frozen=True, kw_only=True)
class SourceFile:
    """A file that has been read but not yet understood."""

    name: str
    #: The fingerprint of its bytes, in hexadecimal digits.
    sha256: str
    tables: tuple[Table, ...] = ()
    #: What a JSON file holds; None for every other file.
    content: Any = None

    @property
    def is_workbook(self) -> bool:
        """Whether its tables are sheets with names."""
        return any(table.title for table in self.tables)


def open_file(data: bytes, name: str) -> SourceFile:
    """The file's tables. Errors: InputWrong when it is no workbook, text or JSON."""
    sha256 = hashlib.sha256(data).hexdigest()
    if len(data) > MAX_BYTES or data.startswith(_WORKBOOK):
        sheets = workbooks.read(data, name)
        tables = tuple(Table(title=sheet.title, rows=sheet.rows) for sheet in sheets)
        return SourceFile(name=name, sha256=sha256, tables=tables)
    text = _decoded(data, name)
    if text.lstrip().startswith(("{", "[")):
        return SourceFile(name=name, sha256=sha256, content=_parsed(text, name))
    return SourceFile(name=name, sha256=sha256, tables=(_parted(text, name),))


def _decoded(data: bytes, name: str) -> str:
    """The text, by its mark or else as UTF-8, Windows' Western letters, or Latin-1."""
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if b"\0" in data:
        sentence = _(
            "Filen {name} är varken text, JSON eller en Excel-arbetsbok. "
            "Spara den som .csv eller .xlsx och försök igen."
        )
        raise InputWrong(sentence.format(name=name), where=name)
    for encoding in ("utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _parsed(text: str, name: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        sentence = _("Filen {name} ser ut som JSON men är avbruten eller skadad. Hämta den igen.")
        raise InputWrong(sentence.format(name=name), where=name) from error


def _parted(text: str, name: str) -> Table:
    # some files keep the entity of a no-break space, and its semicolon parts no columns
    lines = text.replace("&nbsp;", NBSP).splitlines()
    separator = ""
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) == 5:
        separator, lines[0] = lines[0][4], ""  # Excel's own word for what parts the columns
    separator = separator or _separator(lines[:_LINES_TRIED])
    try:
        rows = tuple(_row(cells) for cells in csv.reader(lines, delimiter=separator))
    except csv.Error as error:
        sentence = _("Filen {name} går inte att dela upp i kolumner. Spara den på nytt som .csv.")
        raise InputWrong(sentence.format(name=name), where=name) from error
    return Table(title="", rows=rows)


def _row(cells: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(cell.strip() or None for cell in cells)


def _separator(lines: Sequence[str]) -> str:
    """The sign that parts most lines into one and the same number of columns."""

    def lines_alike(separator: str) -> int:
        try:
            widths = Counter(len(cells) for cells in csv.reader(lines, delimiter=separator))
        except csv.Error:
            return 0
        return max((count for width, count in widths.items() if width > 1), default=0)

    return max(_SEPARATORS, key=lines_alike)
