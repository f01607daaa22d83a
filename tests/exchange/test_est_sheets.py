"""The sheet of EST reporters: written with lists to choose from, and read back by its headings."""

import io
from datetime import date

import openpyxl
import pytest

from bra_desk.basics.errors import InputWrong
from bra_desk.exchange import est_sheets, tables
from bra_desk.exchange.est_sheets import ReadSheet, ReporterForm

FORM = ReporterForm(
    group="EST Öst",
    group_token="g1",
    period="vecka 46 2026",
    period_on="2026-11-09",
    reporter="Fritid",
    reporter_token="r1",
    areas=("Berget", "Ängen, södra"),
)
HEAD = 5


def book(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def read(made: openpyxl.Workbook) -> ReadSheet:
    saved = io.BytesIO()
    made.save(saved)
    return est_sheets.read_form(tables.open_file(saved.getvalue(), "est.xlsx"))


def filled(*cells: tuple[str, str | int | date | None]) -> openpyxl.Workbook:
    made = book(est_sheets.write_form(FORM))
    for place, value in cells:
        made["EST-rapport"][place] = value
    return made


def test_written_sheet_reads_back_as_what_it_was_made_for() -> None:
    sheet = read(filled(("A6", "Berget"), ("C6", "Klotter"), ("E6", 3)))
    assert sheet.home == {"group": "g1", "period": "2026-11-09", "reporter": "r1"}
    (row,) = sheet.rows
    assert (row.number, row.at["category"]) == (6, "C6")
    assert (row.cells["area"], row.cells["category"], row.cells["occurrences"]) == (
        "Berget",
        "Klotter",
        3,
    )
    assert sheet.notes == ()


def test_empty_sheet_has_no_rows() -> None:
    assert read(filled()).rows == ()


def test_long_lists_are_chosen_from_a_hidden_sheet() -> None:
    made = book(est_sheets.write_form(FORM))
    rules = {
        str(rule.sqref): rule.formula1
        for rule in made["EST-rapport"].data_validations.dataValidation
    }
    assert rules["A6:A65"] == "'Listor'!$A$1:$A$2"
    assert rules["C6:C65"] == "'Listor'!$B$1:$B$20"
    assert rules["G6:G65"] == '"Nytt,Ökar,Som förut,Minskar"'
    assert [cell.value for cell in made["Listor"]["A"][:2]] == ["Berget", "Ängen, södra"]
    assert made["Listor"].sheet_state == made["BRÅ Desk"].sheet_state == "hidden"


def test_same_form_gives_same_bytes() -> None:
    assert est_sheets.write_form(FORM) == est_sheets.write_form(FORM)


def test_new_column_is_told_and_passed_over() -> None:
    made = filled(("A6", "Berget"), ("C6", "Klotter"), ("L5", "Väder"), ("L6", "regn"))
    sheet = read(made)
    assert sheet.notes == ("Kolumnen ”Väder” (L5) är ny och läses inte in.",)
    assert "regn" not in sheet.rows[0].cells.values()


def test_moved_column_is_read_where_it_stands() -> None:
    made = filled(("A5", "Kategori"), ("C5", "Område *"), ("A6", "Klotter"), ("C6", "Berget"))
    sheet = read(made)
    assert sheet.rows[0].cells["area"] == "Berget"
    assert sheet.notes == (
        "Kolumnen Kategori är flyttad till A5 och läses där.",
        "Kolumnen Område är flyttad till C5 och läses där.",
    )


def test_lacking_column_is_told() -> None:
    assert read(filled(("B5", None))).notes == ("Kolumnen Plats saknas och blir tom.",)


def test_column_that_stands_twice_is_refused() -> None:
    with pytest.raises(InputWrong, match="Plats finns två gånger, i B5 och L5") as error:
        read(filled(("L5", "Plats")))
    assert error.value.where == "est.xlsx, EST-rapport, L5"


def test_file_without_the_headings_is_refused() -> None:
    with pytest.raises(InputWrong, match="rubrikerna Område och Kategori"):
        read(filled(("C5", "Brott")))


def test_text_file_of_the_same_headings_is_read() -> None:
    file = tables.open_file("Område;Kategori\nBerget;Klotter\n".encode(), "est.csv")
    sheet = est_sheets.read_form(file)
    assert (sheet.rows[0].number, sheet.home) == (2, {})
