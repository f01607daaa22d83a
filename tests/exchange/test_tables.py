"""Files become tables, whatever they are written in and parted by."""

import pytest

from bra_desk.basics.errors import InputWrong
from bra_desk.exchange.tables import open_file
from tests.exchange.statistics import files

ROWS = (("Område", "Tal"), ("Ålidhem", "12,5"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "latin-1", "utf-16"])
@pytest.mark.parametrize("separator", [";", "\t", ","])
def test_text_is_read_by_its_letters_and_its_separator(encoding: str, separator: str) -> None:
    written = "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in ROWS)
    assert open_file(written.encode(encoding), "a.csv").tables[0].rows == ROWS


def test_decimal_commas_do_not_part_columns() -> None:
    data = files.text("Område;Tal", "Ålidhem;12,5", "Ersboda;31,0", "Teg;7,5")
    assert open_file(data, "a.csv").tables[0].rows[1] == ("Ålidhem", "12,5")


def test_excels_own_word_for_the_separator_is_obeyed() -> None:
    data = files.text("sep=|", "Område|Tal", "Ålidhem|12,5", encoding="utf-8")
    assert open_file(data, "a.csv").tables[0].rows[1:] == ROWS


def test_entity_of_a_no_break_space_parts_no_columns() -> None:
    data = files.text("Område;Tal", "Teg;1&nbsp;150")
    assert open_file(data, "a.csv").tables[0].cell(1, 1) == "1\u00a0150"


def test_workbook_has_its_sheets_and_json_its_content() -> None:
    book = open_file(files.workbook(Ålidhem=[("År", 2024)]), "a.xlsx")
    assert book.is_workbook
    assert [table.title for table in book.tables] == ["Ålidhem"]
    assert open_file(b'{"values": []}', "a.json").content == {"values": []}


def test_cell_outside_a_table_is_empty() -> None:
    table = open_file(files.text("a;b", "c;d"), "a.csv").tables[0]
    assert table.cell(9, 0) is None
    assert table.cell(0, 9) is None
    assert table.width == 2


def test_same_bytes_have_the_same_fingerprint_whatever_the_name() -> None:
    assert open_file(b"a;b", "a.csv").sha256 == open_file(b"a;b", "b.csv").sha256


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xd0\xcf\x11\xe0 old", r"gammalt Excelformat \(\.xls\)"),
        (b"PK\x03\x04 broken", "går inte att läsa som en Excel-arbetsbok"),
        (b"\x00\x01\x02", "varken text, JSON eller en Excel-arbetsbok"),
        (b'{"values": [', "avbruten eller skadad"),
    ],
)
def test_what_is_no_table_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(InputWrong, match=words) as refused:
        open_file(data, "statistik.xls")
    assert refused.value.where == "statistik.xls"
