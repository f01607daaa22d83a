"""Every layout is known by its content and read with its traps."""

from decimal import Decimal

import pytest

from bra_desk.basics.errors import InputWrong
from bra_desk.exchange.statistics import catalogue, chosen_columns
from bra_desk.exchange.statistics.chosen_columns import ColumnMap
from bra_desk.exchange.statistics.periods import Period
from bra_desk.exchange.statistics.rows import Reading
from bra_desk.exchange.tables import open_file
from tests.exchange.statistics import files

#: A row as a test reads it: series, unit, region, period, number or mark, preliminary.
Seen = tuple[str, str, str, str, str, bool]
ANTAL, RATE = "antal", "antal per 100 000 invånare"


def read(data: bytes, name: str = "statistik") -> Reading:
    file = open_file(data, name)
    layout = catalogue.recognised(file)
    assert layout is not None
    return layout.read(file)


def seen(reading: Reading) -> set[Seen]:
    return {
        (row.series, row.unit, row.region, str(row.period),
         row.mark if row.value is None else str(row.value), row.is_preliminary)
        for row in reading.rows
    }  # fmt: skip


@pytest.mark.parametrize(
    ("data", "layout"),
    [
        (files.BRA_DATABASE, "bra_database"),
        (files.BRA_MONTHS, "bra_database"),
        (files.BRA_TABLE, "bra_table"),
        (files.BRA_CRIMES, "bra_table"),
        (files.BRA_MUNICIPAL, "bra_municipal"),
        (files.OPEN_COMPARISONS, "open_comparisons"),
        (files.KOLADA_CSV, "kolada_export"),
        (files.KOLADA_ANSWER, "kolada_answer"),
        (files.PXWEB_WIDE, "pxweb"),
        (files.PXWEB_LONG, "pxweb"),
    ],
)
def test_layout_is_known_by_its_content(data: bytes, layout: str) -> None:
    reading = read(data, "fil.tmp")
    assert reading.layout == layout
    assert reading.rows
    assert not reading.problems


def test_bra_database_with_every_trap() -> None:
    reading = read(files.BRA_DATABASE)
    umea = {row for row in seen(reading) if row[2] == "Umeå kommun" and row[1] == ANTAL}
    assert umea == {
        ("Skadegörelse", ANTAL, "Umeå kommun", "2023", "1204", False),
        ("Skadegörelse", ANTAL, "Umeå kommun", "2024", "1150", False),
        ("Skadegörelse", ANTAL, "Umeå kommun", "2025", "1097", True),
        ("Åldringsrån", ANTAL, "Umeå kommun", "2023", "-", False),
        ("Åldringsrån", ANTAL, "Umeå kommun", "2024", "..", False),
        ("Åldringsrån", ANTAL, "Umeå kommun", "2025", "3", True),
    }
    rates = [row.value for row in reading.rows if row.unit == RATE and row.series[0] == "S"]
    assert rates[:3] == [Decimal(921), Decimal("870.5"), Decimal(824)]
    assert any("Samtliga brott" in note for note in reading.notes)
    assert any("flera gånger" in note for note in reading.notes)


def test_bra_database_in_utf_8_is_read_as_well() -> None:
    lines = files.BRA_DATABASE.decode("latin-1").encode("utf-8-sig")
    assert seen(read(lines)) == seen(read(files.BRA_DATABASE))


def test_bra_months_are_periods_of_their_own() -> None:
    found = {(row[3], row[4], row[5]) for row in seen(read(files.BRA_MONTHS)) if row[1] == ANTAL}
    assert found == {("2025-01", "41", False), ("2025-02", "38", True)}


def test_bra_table_with_years_over_two_columns() -> None:
    found = {row[1:] for row in seen(read(files.BRA_TABLE))}
    assert (ANTAL, "Umeå", "2023", "15210", False) in found
    assert (RATE, "Umeå", "2025", "11050", True) in found
    assert (ANTAL, "Vännäs", "2024", "-", False) in found
    assert {row[1] for row in found} == {"Umeå", "Vännäs"}


def test_star_means_preliminary_when_a_footnote_says_so() -> None:
    plain = {row[:5] for row in seen(read(files.BRA_CRIMES))}
    assert ("Misshandel", ANTAL, "Umeå", "2025", "655") in plain
    assert ("Skadegörelse", ANTAL, "Umeå", "2024", "1150") in plain
    explained = files.workbook(
        Blad1=(
            ("Anmälda brott i Umeå kommun 2024–2025",),
            ("Brottstyp", "2024", "2025*"),
            ("Misshandel", 640, 655),
            ("* Preliminära uppgifter.",),
        )
    )
    assert {row[3]: row[5] for row in seen(read(explained))} == {"2024": False, "2025": True}


def test_bra_municipal_workbook_has_a_series_for_each_sheet() -> None:
    found = seen(read(files.BRA_MUNICIPAL))
    assert ("Bostadsinbrott", ANTAL, "Umeå", "2023", "96", False) in found
    assert ("Misshandel-NTU", "procent", "Umeå", "2017/2018", "2.9", False) in found
    blank = {row for row in found if row[0] == "Bostadsinbrott" and row[2] == "Umeå"}
    assert {row[3] for row in blank} == {"2023"}


def test_oppna_jamforelser_leaves_its_summaries_and_repairs_codes() -> None:
    reading = read(files.OPEN_COMPARISONS)
    assert {row.region for row in reading.rows} == {
        "2480 Umeå",
        "0180 Stockholm",
        "2482 Skellefteå",
    }
    assert {row.unit for row in reading.rows} == {"antal per 1 000 invånare"}
    assert {row.period for row in reading.rows} == {Period(2024)}
    assert any("2 rader med sammanfattningar" in note for note in reading.notes)


def test_kolada_export_keeps_its_titles_and_genders_apart() -> None:
    reading = read(files.KOLADA_CSV)
    assert {row[4] for row in seen(reading) if row[2] == "Umeå"} == {"910.5", "884"}
    assert all("Anmälda våldsbrott" in row.series for row in reading.rows)
    assert any("Kvinnor" in note for note in reading.notes)


def test_kolada_answer_calls_series_by_their_number() -> None:
    assert seen(read(files.KOLADA_ANSWER)) == {
        ("N07403", "", "2480", "2023", "910.5", False),
        ("N07403", "", "2480", "2024", "884", False),
    }


@pytest.mark.parametrize("head", ["Polisregion/kommun", "Län och kommun", None])
def test_bra_table_with_another_word_over_its_places(head: str | None) -> None:
    book = files.workbook(
        Blad1=(
            ("Anmälda brott 2023–2024",),
            (),
            (head, "2023", "2024"),
            ("Umeå", 15210, 14980),
            ("Hela landet", 1500000, 1480000),
        )
    )
    assert {(row[2], row[3], row[4]) for row in seen(read(book))} == {
        ("Umeå", "2023", "15210"),
        ("Umeå", "2024", "14980"),
        ("Hela landet", "2023", "1500000"),
        ("Hela landet", "2024", "1480000"),
    }


def test_pxweb_without_codes_is_known_by_its_small_letters() -> None:
    data = files.text("region;år;Folkmängd", "Umeå;2023;131311", "Umeå;2024;132000")
    assert {row[2:5] for row in seen(read(data))} == {
        ("Umeå", "2023", "131311"),
        ("Umeå", "2024", "132000"),
    }


def test_pxweb_in_both_directions() -> None:
    wide = seen(read(files.PXWEB_WIDE))
    assert ("Folkmängd, män", "", "2480 Umeå", "2024", "66950", False) in wide
    assert ("Folkmängd, kvinnor", "", "2480 Umeå", "2024", ".", False) in wide
    assert ("Folkmängd, män", "", "00 Riket", "2024", "-", False) in wide
    assert seen(read(files.PXWEB_LONG)) == {
        ("Folkmängd", "", "2480 Umeå", "2023", "131311", False),
        ("Folkmängd", "", "2480 Umeå", "2024", "..", False),
    }


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("Umeå kommun;Rån;År;2024;-3;2;", "Rad 3, kolumn E (Antal): Talet är mindre än noll"),
        ("Umeå kommun;Rån;År;2024;många;2;", "Rad 3, kolumn E (Antal): ”många” är inget tal"),
        ("Umeå kommun;Rån;År;2024;5;#N/A;", "kolumn F (/100 000 inv): Cellen har formelfelet #N/A"),
        ("Umeå kommun;Rån;År;ifjol;5;2;", "Rad 3, kolumn C (År): ”År ifjol” är ingen period"),
        ("Umeå kommun;Rån;År;2023;8;2;", "har två olika tal: 8 här och 7 på rad 2, kolumn E"),
    ],
)
def test_what_cannot_be_taken_is_told_by_row_and_column(row: str, words: str) -> None:
    reading = read(files.database("Umeå kommun;Rån;År;2023;7;2;", row))
    assert words in str(reading.problems[0])


def test_problem_in_a_workbook_names_its_sheet() -> None:
    book = files.workbook(
        Våld=(("Region", "Antal 2023", "Antal 2024"), ("Umeå", 5, "#REF!"), ("Riket", 9, 8)),
        Rån=(("Region", "Antal 2023", "Antal 2024"), ("Umeå", 5, 6), ("Riket", 9, 8)),
    )
    assert str(read(book).problems[0]).startswith("Bladet Våld, rad 2, kolumn C (Antal 2024): ")


def test_final_number_stands_before_a_preliminary_one_of_the_same_file() -> None:
    reading = read(
        files.database("Umeå;Rån;År;2024 prel;7;2;", "Umeå;Rån;År;2024;8;2;"),
    )
    assert {row[4:] for row in seen(reading) if row[1] == ANTAL} == {("8", False)}
    assert not reading.problems


def test_numbers_without_a_year_ask_for_one() -> None:
    data = files.workbook(
        Indikatorer_i_bostavsordning=(("K-kod", "Kommun", "Våldsbrott"), ("2480", "Umeå", 9.4))
    )
    file = open_file(data, "jamforelser.xlsx")
    layout = catalogue.recognised(file)
    assert layout is not None
    assert "Ange året" in layout.read(file).problems[0].sentence
    assert layout.read(file, Period(2024)).rows[0].period == Period(2024)


@pytest.mark.parametrize("data", [files.SURVEY, b'{"x": 1}', files.text("hej;hopp", "1;2")])
def test_other_layout_is_refused_with_a_way_on(data: bytes) -> None:
    file = open_file(data, "egen.xlsx")
    assert catalogue.recognised(file) is None
    with pytest.raises(InputWrong, match=r"Välj själv vilka kolumner|Hämta tabellen som CSV"):
        raise catalogue.unknown(file)


def test_survey_is_read_by_the_columns_a_person_chooses() -> None:
    file = open_file(files.SURVEY, "enkat.xlsx")
    guess = chosen_columns.guess(file)
    assert (guess.heading_row, guess.region, guess.year) == (2, "Vilken del av stan", "Omgång")
    found = seen(chosen_columns.read(file, guess))
    question = "Otrygg när du går ut ensam en sen kväll (%)"
    assert (question, "procent", "Ersboda", "2025", "28", False) in found
    assert (question, "procent", "Ålidhem", "2024", "-", False) in found


def test_map_survives_being_written_down() -> None:
    chosen = ColumnMap(sheet="Tabell", region="Del", values=("Andel",), all_of_year=2025)
    assert chosen_columns.read_map(chosen_columns.written(chosen)) == chosen


def test_table_offers_its_sheets_and_headings() -> None:
    file = open_file(files.SURVEY, "enkat.xlsx")
    assert chosen_columns.sheets(file) == ["Tabell"]
    assert chosen_columns.headings(file, "Tabell", 2)[:2] == ["Vilken del av stan", "Omgång"]
    assert chosen_columns.headings(file, "Tabell", 99) == []


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        (ColumnMap(sheet="Nix", values=("Andel",)), "inget blad som heter ”Nix”"),
        (ColumnMap(heading_row=2, values=("Nix",)), "ingen kolumn som heter ”Nix”"),
        (ColumnMap(heading_row=2), "minst en kolumn med tal"),
    ],
)
def test_map_of_another_table_is_refused(chosen: ColumnMap, words: str) -> None:
    with pytest.raises(InputWrong, match=words):
        chosen_columns.read(open_file(files.SURVEY, "enkat.xlsx"), chosen)


@pytest.mark.parametrize("raw", [[], {"values": "Andel"}, {"nix": 1}, {"heading_row": "2"}])
def test_what_is_no_map_is_refused(raw: object) -> None:
    with pytest.raises(InputWrong, match="Kartan ska vara ett JSON-objekt"):
        chosen_columns.read_map(raw)
