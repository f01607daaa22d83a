"""Single cells of statistics: numbers, marks, periods and headings."""

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bra_desk.basics.decimals import decimal
from bra_desk.exchange.statistics.heading_names import clean_label
from bra_desk.exchange.statistics.headings import unit_in, value_column
from bra_desk.exchange.statistics.numbers import FoundNumber, is_blank, read_number
from bra_desk.exchange.statistics.periods import Period, find_period, read_period
from bra_desk.exchange.statistics.rows import column_name
from bra_desk.exchange.workbooks import Cell

NUMBERS = some.decimals(min_value=0, max_value=10**12, places=3)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (1204, "1204"),
        (870.5, "870.5"),
        (0.1 + 0.2, "0.3"),
        ("1 204", "1204"),
        ("1\u00a0204,5", "1204.5"),
        ("1\u202f204", "1204"),
        ("12,5 %", "12.5"),
        ("96*", "96"),
        ("96 1)", "96"),
        ("96\u00b9", "96"),
        ("\u22122,5", "-2.5"),
    ],
)
def test_number_is_read(cell: Cell, value: str) -> None:
    assert read_number(cell) == FoundNumber(value=Decimal(value))


@pytest.mark.parametrize("cell", ["1 097 prel.", "1097 (prel)", "1097p", "prel 1 097"])
def test_preliminary_number_says_so(cell: str) -> None:
    assert read_number(cell) == FoundNumber(value=Decimal(1097), is_preliminary=True)


@pytest.mark.parametrize(
    ("cell", "mark"),
    [("..", ".."), ("…", ".."), (".", "."), ("-", "-"), ("–", "-"), ("—", "-"), (" .. ", "..")],
)
def test_mark_is_kept_apart_from_numbers_and_from_other_marks(cell: str, mark: str) -> None:
    assert read_number(cell) == FoundNumber(mark=mark)


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("många", "”många” är inget tal"),
        ("#N/A", "formelfelet #N/A"),
        ("#SAKNAS!", "formelfelet #SAKNAS!"),
        (True, "något annat"),
        (date(2024, 1, 1), "något annat"),
        (1e20, "för stort"),
    ],
)
def test_what_is_no_number_is_told(cell: Cell, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        read_number(cell)


@pytest.mark.parametrize("cell", [None, "", "  ", "\u00a0", "&nbsp;"])
def test_cell_that_says_nothing_is_blank(cell: Cell) -> None:
    assert is_blank(cell)


@given(NUMBERS)
def test_number_in_swedish_is_read_as_itself(value: Decimal) -> None:
    assert read_number(decimal(value)).value == value


@given(some.text(max_size=30))
def test_no_text_is_read_as_anything_unsaid(text: str) -> None:
    """Whatever stands in a cell becomes a number, a mark or a sentence; never a crash."""
    with suppress(ValueError):
        found = read_number(text)
        assert found.value is not None or found.mark


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2024", Period(2024)),
        ("2024 prel.", Period(2024)),
        ("År 2024", Period(2024)),
        ("2017/2018", Period(2018, "2017/2018")),
        ("2017/18", Period(2018, "2017/2018")),
        ("2017–2018", Period(2018, "2017/2018")),
        ("2024M03", Period(2024, "2024-03")),
        ("2024-03", Period(2024, "2024-03")),
        ("2011-12", Period(2011, "2011-12")),
        ("202403", Period(2024, "2024-03")),
        ("mars 2024", Period(2024, "2024-03")),
        ("2025 okt prel", Period(2025, "2025-10")),
        ("2024K2", Period(2024, "2024 kv 2")),
        ("Kvartal 2 2024", Period(2024, "2024 kv 2")),
    ],
)
def test_period_is_found(text: str, period: Period) -> None:
    found = find_period(text)
    assert found is not None
    assert found.period == period
    assert found.is_preliminary is ("prel" in text)


@pytest.mark.parametrize("text", ["", "Antal", "per 100 000", "16–84 år", "lag 1998:204"])
def test_text_without_a_year_has_no_period(text: str) -> None:
    assert find_period(text) is None


def test_bras_two_columns_say_one_period() -> None:
    assert read_period(["År", "2023"]).period == Period(2023)
    assert read_period(["2025", "februari"]).period == Period(2025, "2025-02")
    assert read_period([2024.0]).period == Period(2024)
    assert read_period([date(2024, 3, 1)]).period == Period(2024, "2024-03")


@pytest.mark.parametrize("cells", [[None], ["totalt"], ["ungefär 2024"], ["2025-13-31"]])
def test_what_is_no_period_is_told(cells: list[Cell]) -> None:
    with pytest.raises(ValueError, match="Skriv ett år"):
        read_period(cells)


@pytest.mark.parametrize(
    ("heading", "series", "unit", "period"),
    [
        ("Antal 2024", "", "antal", Period(2024)),
        ("2024 Antal per 100 000 inv", "", "antal per 100 000 invånare", Period(2024)),
        ("/100 000 inv", "", "antal per 100 000 invånare", None),
        ("Folkmängd 2024", "Folkmängd", "", Period(2024)),
        ("Otrygga (%) 2017/2018", "Otrygga (%)", "procent", Period(2018, "2017/2018")),
        ("Våldsbrott per 1\u00a0000 inv", "Våldsbrott per 1 000 inv",
         "antal per 1 000 invånare", None),
    ],
)  # fmt: skip
def test_heading_says_what_when_and_how(
    heading: str, series: str, unit: str, period: Period | None
) -> None:
    found = value_column(3, heading)
    assert (found.series, found.unit, found.period) == (series, unit, period)


@pytest.mark.parametrize(
    ("label", "clean"),
    [
        ("Misshandel (3 kap. 5 § BrB)", "Misshandel"),
        ("Umeå 1)", "Umeå"),
        ("Skadegörelse*", "Skadegörelse"),
        ("Rån (även försök)", "Rån (även försök)"),
        ("Upplands\u00a0Väsby", "Upplands Väsby"),
        (None, ""),
    ],
)
def test_label_loses_footnotes_and_paragraphs_only(label: Cell, clean: str) -> None:
    assert clean_label(label) == clean


def test_unit_is_found_in_words() -> None:
    assert unit_in("Andel otrygga") == "procent"
    assert unit_in("Folkmängd") == ""


def test_columns_are_named_as_excel_does() -> None:
    assert [column_name(column) for column in (0, 25, 26, 701)] == ["A", "Z", "AA", "ZZ"]
