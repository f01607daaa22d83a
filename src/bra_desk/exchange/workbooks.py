"""Excel workbooks as sheets of cells, in and out; the only file that knows the library."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import ParseError  # what the library lets through

from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

#: What a cell holds; None is an empty cell.
Cell = str | int | float | bool | date | time | None

#: More than this is no file of a council; it is refused before it fills the memory.
MAX_BYTES: Final = 50 * 1024 * 1024
_MAX_UNPACKED: Final = 1024 * 1024 * 1024
#: Files of every year hold the same day, so that the same data gives the same bytes.
_MADE_AT: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - the library takes no zone
#: The hidden sheet of the lists that are too long to stand in the rule of a cell.
LISTS: Final = _("Listor")
_MOST_IN_RULE: Final = 255
_HEAD_FILL: Final = "DCE6F1"
_OPEN_FILL: Final = "FFF8E1"


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a sheet that is written."""

    heading: str
    #: In characters.
    width: int = 18
    #: The only texts a cell may hold; empty for any.
    choices: tuple[str, ...] = ()
    #: Whether a person fills it in; the others are locked when some are open.
    is_open: bool = False
    #: How Excel shows its numbers, for instance "# ##0"; empty for as they are.
    number_format: str = ""


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A sheet to write: its columns, and rows as long as they are many."""

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]
    #: Lines above the headings: what the sheet is and how it is filled in.
    intro: tuple[str, ...] = ()
    is_landscape: bool = True
    #: Whether it is left out of sight, for what only the program reads.
    is_hidden: bool = False


@dataclass(frozen=True, kw_only=True)
class ReadSheet:
    """A sheet as it was found; rows may differ in length and begin at A1."""

    title: str
    rows: tuple[tuple[Cell, ...], ...] = field(default=())


def address(row: int, column: int) -> str:
    """How Excel names a cell: B7 for row 6 and column 1, both counted from nought."""
    from openpyxl.utils import get_column_letter

    return f"{get_column_letter(column + 1)}{row + 1}"


def read(data: bytes, name: str) -> tuple[ReadSheet, ...]:
    """Every visible and hidden sheet of a workbook, with values in place of formulas.

    Errors: InputWrong for what is no workbook of today's Excel, named by `name`.
    """
    _refuse_foreign(data, name)
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        return tuple(
            ReadSheet(title=sheet.title, rows=tuple(map(_plain_row, sheet.iter_rows())))
            for sheet in book.worksheets
        )
    except (InvalidFileException, KeyError, ValueError, TypeError, ParseError) as error:
        raise _damaged(name) from error


def write(sheets: Sequence[Sheet], title: str) -> bytes:
    """A workbook with these sheets; the same sheets give the same bytes."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title, book.properties.creator = title, ""
    book.properties.language = "sv-SE"
    book.properties.created = book.properties.modified = _MADE_AT
    for sheet in sheets:
        _write_sheet(book.create_sheet(sheet.title[:31]), sheet)
    return _saved(book)


def _refuse_foreign(data: bytes, name: str) -> None:
    if len(data) > MAX_BYTES:
        raise InputWrong(
            _("Filen {name} är större än 50 MB. Spara de blad som behövs i en egen fil.").format(
                name=name
            ),
            where=name,
        )
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise InputWrong(
            _(
                "Filen {name} är i gammalt Excelformat (.xls) eller skyddad med lösenord. "
                "Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx)."
            ).format(name=name),
            where=name,
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            is_huge = sum(each.file_size for each in package.infolist()) > _MAX_UNPACKED
            is_workbook = "xl/workbook.xml" in package.namelist()
    except zipfile.BadZipFile as error:
        raise _damaged(name) from error
    if is_huge or not is_workbook:
        raise _damaged(name)


def _damaged(name: str) -> InputWrong:
    return InputWrong(
        _(
            "Filen {name} går inte att läsa som en Excel-arbetsbok. "
            "Öppna den i Excel, spara den på nytt som .xlsx och försök igen."
        ).format(name=name),
        where=name,
    )


def _plain_row(cells: Sequence[object]) -> tuple[Cell, ...]:
    return tuple(_plain(getattr(cell, "value", None)) for cell in cells)


def _plain(value: object) -> Cell:
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else value
    if value is None or isinstance(value, str | int | float | date | time):
        return value
    return str(value)


def _write_sheet(sheet: "Worksheet", content: Sheet) -> None:
    from openpyxl.styles import Alignment, Font

    for line in content.intro:
        sheet.append([_harmless(line)])
        sheet.cell(sheet.max_row, 1).font = Font(size=11, bold=sheet.max_row == 1)
    head = len(content.intro) + 1
    _write_head(sheet, content, head)
    for place, row in enumerate(content.rows, head + 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(place, column, _harmless(value))
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(value, str):
                cell.data_type = "s"  # a text that begins with = is no formula
            if content.columns[column - 1].number_format:
                cell.number_format = content.columns[column - 1].number_format
    _open_columns(sheet, content, head)
    _lay_out(sheet, content, head)


def _write_head(sheet: "Worksheet", content: Sheet, head: int) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    for number, column in enumerate(content.columns, 1):
        cell = sheet.cell(head, number, column.heading)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", start_color=_HEAD_FILL)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[cell.column_letter].width = column.width


def _open_columns(sheet: "Worksheet", content: Sheet, head: int) -> None:
    """Lock all that a person is not to fill in, where some of it is to be filled in."""
    from openpyxl.styles import PatternFill, Protection
    from openpyxl.worksheet.datavalidation import DataValidation

    if not any(column.is_open for column in content.columns):
        return
    last = head + len(content.rows)
    for number, column in enumerate(content.columns, 1):
        if not column.is_open or last == head:
            continue
        cells = [sheet.cell(row, number) for row in range(head + 1, last + 1)]
        for cell in cells:
            cell.protection = Protection(locked=False)
            cell.fill = PatternFill("solid", start_color=_OPEN_FILL)
        if column.choices:
            listed = _listed(sheet, column.choices)
            rule = DataValidation(type="list", formula1=listed, allow_blank=True)
            rule.error = _("Välj ett av orden i listan.")
            rule.showErrorMessage = True
            rule.add(f"{cells[0].coordinate}:{cells[-1].coordinate}")
            sheet.add_data_validation(rule)
    sheet.protection.sheet = True
    sheet.protection.formatRows = sheet.protection.formatColumns = False


def _listed(sheet: "Worksheet", choices: tuple[str, ...]) -> str:
    """What names the texts of a list: themselves, or their cells where they are too many.

    Excel keeps 255 characters in a rule, and parts them at each comma.
    """
    from openpyxl.utils import get_column_letter

    inline = ",".join(choices)
    if len(inline) <= _MOST_IN_RULE and not any("," in each for each in choices):
        return f'"{inline}"'
    book = sheet.parent
    assert book is not None
    is_there = LISTS in book.sheetnames
    lists = book[LISTS] if is_there else book.create_sheet(LISTS)
    lists.sheet_state = "hidden"
    column = lists.max_column + 1 if is_there else 1
    for row, each in enumerate(choices, 1):
        lists.cell(row, column, _harmless(each)).data_type = "s"
    letter = get_column_letter(column)
    return f"'{LISTS}'!${letter}$1:${letter}${len(choices)}"


def _lay_out(sheet: "Worksheet", content: Sheet, head: int) -> None:
    sheet.freeze_panes = f"A{head + 1}"
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_setup.orientation = "landscape" if content.is_landscape else "portrait"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToHeight = 0
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    if content.is_hidden:
        sheet.sheet_state = "hidden"


def _harmless(value: Cell) -> Cell:
    """A text without the control characters that a workbook cannot hold."""
    if not isinstance(value, str):
        return value
    return "".join(each for each in value if each >= " " or each in "\n\t")


def _saved(book: "Workbook") -> bytes:
    """The workbook's bytes, with the moment of writing taken out of the package."""
    from openpyxl.writer.excel import ExcelWriter

    made = io.BytesIO()
    # `book.save` would set `modified` to the present second over what `write` has put there.
    with zipfile.ZipFile(made, "w") as raw:
        ExcelWriter(book, raw).save()
    settled = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(settled, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return settled.getvalue()
