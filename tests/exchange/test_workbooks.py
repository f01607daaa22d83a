"""Workbooks come back as they were written, and what is no workbook is refused in words."""

import io
import zipfile
from datetime import date, time

import openpyxl
import pytest

from bra_desk.basics.errors import InputWrong
from bra_desk.exchange import workbooks
from bra_desk.exchange.workbooks import Cell, Column, Sheet

COLUMNS = (
    Column(heading="Åtgärd", width=40),
    Column(heading="Status", is_open=True, choices=("Pågår", "Genomförd")),
)


def sheet(*rows: tuple[Cell, ...], intro: tuple[str, ...] = ()) -> Sheet:
    return Sheet(title="Åtgärder", columns=COLUMNS, rows=rows, intro=intro)


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


@pytest.mark.parametrize(
    "value",
    ["Fältgruppen på Ålidhem", "=1+1", "rad ett\nrad två", 12, 3.5, True, date(2026, 3, 1), None],
)
def test_cell_comes_back_as_it_was_written(value: Cell) -> None:
    data = workbooks.write([sheet((value, "x"))], "Åtgärder")
    (read,) = workbooks.read(data, "a.xlsx")
    assert read.rows[1] == (value, "x")


def test_time_of_day_comes_back() -> None:
    data = workbooks.write([sheet((time(13, 15), "x"))], "Möten")
    assert workbooks.read(data, "a.xlsx")[0].rows[1][0] == time(13, 15)


def test_same_sheets_give_same_bytes() -> None:
    assert workbooks.write([sheet(("a", "b"))], "T") == workbooks.write([sheet(("a", "b"))], "T")


def test_workbook_does_not_say_when_it_was_made() -> None:
    told = opened(workbooks.write([sheet(("a", "b"))], "T")).properties
    assert told.created == told.modified
    assert told.modified.year == 2000


def test_headings_stand_below_the_intro_and_stay_in_view() -> None:
    book = opened(workbooks.write([sheet(("a", "b"), intro=("Fyll i",))], "T"))
    page = book["Åtgärder"]
    assert [page["A1"].value, page["A2"].value] == ["Fyll i", "Åtgärd"]
    assert page.freeze_panes == "A3"
    assert page.print_title_rows == "$2:$2"


def test_only_open_columns_can_be_written_in() -> None:
    page = opened(workbooks.write([sheet(("a", "Pågår"))], "T"))["Åtgärder"]
    assert page.protection.sheet
    assert page["A2"].protection.locked
    assert not page["B2"].protection.locked
    (rule,) = page.data_validations.dataValidation
    assert rule.formula1 == '"Pågår,Genomförd"'


def test_sheet_with_nothing_to_fill_in_is_not_locked() -> None:
    plain = Sheet(title="A", columns=(Column(heading="x"),), rows=[("y",)])
    assert not opened(workbooks.write([plain], "T"))["A"].protection.sheet


def test_control_characters_are_left_out() -> None:
    data = workbooks.write([sheet(("a\x00b\x0bc", "x"))], "T")
    assert workbooks.read(data, "a.xlsx")[0].rows[1][0] == "abc"


def test_cells_are_named_as_in_excel() -> None:
    assert [workbooks.address(6, 1), workbooks.address(0, 27)] == ["B7", "AB1"]


def zipped(name: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr(name, "<x")
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "går inte att läsa"),
        (b"Region;Brott", "går inte att läsa"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "gammalt Excelformat"),
        (zipped("word/document.xml"), "går inte att läsa"),
        (zipped("xl/workbook.xml"), "går inte att läsa"),
        (b"x" * (workbooks.MAX_BYTES + 1), "större än 50 MB"),
    ],
    ids=["empty", "text", "old", "word", "damaged", "huge"],
)
def test_what_is_no_workbook_is_refused_with_what_to_do(data: bytes, said: str) -> None:
    with pytest.raises(InputWrong, match=said) as caught:
        workbooks.read(data, "statistik.xlsx")
    assert caught.value.where == "statistik.xlsx"
