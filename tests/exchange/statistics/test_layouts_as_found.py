"""Files as services really give them: other orders, months alone, titles that say what it is."""

from decimal import Decimal
from typing import Any

import pytest

from bra_desk.basics.errors import InputWrong
from bra_desk.exchange.statistics import catalogue, chosen_columns
from bra_desk.exchange.statistics.rows import Reading
from bra_desk.exchange.tables import open_file
from tests.exchange.statistics import files

#: A row as a test reads it: series, region, period, number.
Seen = tuple[str, str, str, str]
TITLE = ("Folkmängd efter region, kön och år",)


def read(data: bytes) -> Reading:
    file = open_file(data, "statistik")
    layout = catalogue.recognised(file)
    assert layout is not None
    return layout.read(file)


def seen(reading: Reading) -> list[Seen]:
    assert not reading.problems
    return [
        (row.series, row.region, str(row.period), row.mark or str(row.value))
        for row in reading.rows
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [TITLE, (), (None, None, "2022", "2023"), ("2480 Umeå", "män", 1, 2),
             (None, "kvinnor", 3, ".."), (), ("Källa:",), ("SCB",)],
            [("Folkmängd, män", "2480 Umeå", "2022", "1"),
             ("Folkmängd, män", "2480 Umeå", "2023", "2"),
             ("Folkmängd, kvinnor", "2480 Umeå", "2022", "3"),
             ("Folkmängd, kvinnor", "2480 Umeå", "2023", "..")],
        ),
        (
            [TITLE, (), (None, None, None, "2023"), ("2021", "Vansbro", "män", 1)],
            [("Folkmängd, män", "2021 Vansbro", "2023", "1")],
        ),
        (
            [TITLE, (), (None, None, "Folkmängd", "Folkökning"), (None, None, "2023", "2023"),
             ("2480 Umeå", "män", 9, -2)],
            [("Folkmängd, män", "2480 Umeå", "2023", "9"),
             ("Folkökning, män", "2480 Umeå", "2023", "-2")],
        ),
        (
            [("Folkmängd efter region och år",), (), ("region", "2023"), ("Umeå", 9)],
            [("Folkmängd", "Umeå", "2023", "9")],
        ),
    ],
)  # fmt: skip
def test_pxweb_workbook_has_no_names_over_its_labels(
    rows: list[tuple[Any, ...]], expected: list[Seen]
) -> None:
    reading = read(files.workbook(BE0101=rows))
    assert reading.layout == "pxweb"
    assert seen(reading) == expected


@pytest.mark.parametrize(
    ("headings", "periods"),
    [
        (("Brottstyp", "Januari", "Feb"), ["2025-01", "2025-02"]),
        (("Brottstyp", "Kvartal 1", "Kv 2"), ["2025 kv 1", "2025 kv 2"]),
        (("Brottstyp", 2023, 2024), ["2023", "2024"]),
    ],
)
def test_months_without_a_year_are_in_the_year_of_the_title(
    headings: tuple[Any, ...], periods: list[str]
) -> None:
    title = "Preliminär statistik över anmälda brott i Umeå kommun 2025"
    found = read(files.workbook(P1=((title,), headings, ("Rån", 1, 2))))
    assert [row[2] for row in seen(found)] == periods
    assert {row[0] for row in seen(found)} == {"Rån"}


def test_year_of_a_comparison_is_not_the_year_of_the_numbers() -> None:
    rows = (
        ("Tabell 100. Anmälda brott, hela landet, 2024",),
        ("Brottstyp", "Antal", "Förändring jämfört med 2023"),
        ("Rån", 900, -20),
    )
    found = read(files.workbook(Tabell=rows))
    assert [(row.period.year, row.value) for row in found.rows] == [
        (2024, Decimal(900)),
        (2024, Decimal(-20)),
    ]


def test_places_over_the_numbers_are_places() -> None:
    rows = (
        ("Anmälda brott 2023–2024",),
        ("Brottstyp", "Umeå", None, "Vännäs", None),
        (None, 2023, 2024, 2023, 2024),
        ("Rån", 1, 2, 3, 4),
        ("Totalt", 5, 6, 7, 8),
    )
    found = seen(read(files.workbook(Blad1=rows)))
    assert ("Rån", "Vännäs", "2024", "4") in found
    assert ("Totalt", "Umeå", "2023", "5") in found


@pytest.mark.parametrize(
    ("heading", "row", "expected"),
    [
        ("Region;Brott;År;Antal;/100 000 inv", "Umeå kommun;Rån;2024;12;9;", ("2024", False)),
        ("Brott;Region;År;Antal;Period", "Rån;Umeå kommun;2024;12;År - prel;", ("2024", True)),
    ],
)
def test_bra_database_in_another_order(heading: str, row: str, expected: tuple[str, bool]) -> None:
    reading = read(files.text("Anmälda brott", "", heading, row))
    assert reading.layout == "bra_database"
    first = reading.rows[0]
    assert (str(first.period), first.is_preliminary) == expected


def test_bra_database_saved_as_a_workbook() -> None:
    rows = (("Region", "Brott", "År", "Period", "Antal"), ("Umeå kommun", "Rån", "År", 2024, 12))
    assert seen(read(files.workbook(Databasfil=rows))) == [("Rån", "Umeå kommun", "2024", "12")]


def test_open_comparisons_are_dated_by_what_they_measure() -> None:
    rows = (
        ("Öppna jämförelser 2024", None),
        ("Uppgifterna avser år 2023", None),
        ("K-kod", "Kommun", "Våldsbrott per 1 000 invånare"),
        ("2480", "Umeå", 9.4),
    )
    found = read(files.workbook(Indikatorer_i_bostavsordning=rows))
    assert [str(row.period) for row in found.rows] == ["2023"]


def test_kolada_with_codes_counts_and_the_genders_in_columns() -> None:
    data = files.text(
        "kpi;title;municipality_id;municipality;period;Kvinnor;Totalt;count;status",
        "N1;Otrygghet, andel (%);2480;Umeå;2022;30;20;1;",
        encoding="utf-8-sig",
    )
    assert seen(read(data)) == [
        ("N1, Otrygghet, andel (%), Kvinnor", "2480 Umeå", "2022", "30"),
        ("N1, Otrygghet, andel (%)", "2480 Umeå", "2022", "20"),
    ]


def test_kolada_table_is_called_by_its_title() -> None:
    rows = (("Våldsbrott, antal/100 000 inv",), ("Källa: Kolada",), ("Kommun", "2022"), ("Umeå", 9))
    assert seen(read(files.workbook(Tabell=rows))) == [
        ("Våldsbrott, antal/100 000 inv", "Umeå", "2022", "9")
    ]


def test_headings_in_two_rows_are_guessed_together() -> None:
    rows = (
        ("Trygghetsmätning",),
        ("Fråga", "Ersboda", None, "Ålidhem", None),
        (None, "2022", "2024", "2022", "2024"),
        ("Otrygg ute sent", 25, 23, 27, 26),
    )
    file = open_file(files.workbook(Resultat=rows), "egen.xlsx")
    chosen = chosen_columns.guess(file)
    assert chosen.values == ("Ersboda 2022", "Ersboda 2024", "Ålidhem 2022", "Ålidhem 2024")
    found = seen(chosen_columns.read(file, chosen))
    assert found[3] == ("Ålidhem, Otrygg ute sent", "", "2024", "26")


def test_day_of_a_survey_is_its_month() -> None:
    file = open_file(
        files.text("Område;Andel otrygga;Datum", "Ersboda;25,5;2024-10-31"), "egen.csv"
    )
    found = seen(chosen_columns.read(file, chosen_columns.guess(file)))
    assert found == [("Andel otrygga", "Ersboda", "2024-10", "25.5")]


def test_empty_file_is_said_to_be_empty() -> None:
    error = catalogue.unknown(open_file(b"\r\n", "tom.csv"))
    assert isinstance(error, InputWrong)
    assert "är tom" in str(error)
