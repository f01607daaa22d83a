"""Taking in public statistics: previewed, carried out in one act, and taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bra_desk.basics.errors import InputWrong, PlaceWrong
from bra_desk.exchange.statistics.chosen_columns import ColumnMap
from bra_desk.model.indicators import ValueStatus
from bra_desk.services import entries, history
from bra_desk.services.statistics import statistics, statistics_choices, statistics_preview
from bra_desk.services.statistics.statistics_choices import WHOLE, Choices, Dash, Target
from bra_desk.services.statistics.statistics_files import Statement, open_file, understand
from bra_desk.services.statistics.statistics_preview import What
from bra_desk.storage.register import Register
from tests import make
from tests.exchange.statistics import files

Read = Callable[[bytes], Statement]
NEXT_YEAR = files.database(
    "Umeå kommun;Skadegörelse;År;2023;1 204;921;",
    "Umeå kommun;Skadegörelse;År;2024;1 151;870,5;",
    "Umeå kommun;Skadegörelse;År;2025;1 099;825,5;",
)


@pytest.fixture
def umea(register: Register) -> Register:
    """A register that knows which municipality it is."""
    make.entry(register, "settings", municipality="Umeå kommun", municipality_code="2480")
    return register


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads these bytes as a file that was saved."""

    def understood(data: bytes) -> Statement:
        path = tmp_path / "Databasfil.txt"
        path.write_bytes(data)
        return understand(open_file(path))

    return understood


def take(register: Register, statement: Statement, **changed: object) -> statistics.Taken:
    choices = statistics_choices.proposed(register, statement)
    return statistics.carry_out(register, statement, replace(choices, **changed))  # type: ignore[arg-type] # each test names a field


def values_of(register: Register, title: str) -> dict[tuple[int, str], tuple[str, ValueStatus]]:
    found = next(row for row in entries.rows(register, "indicator") if row.values["title"] == title)
    return {
        (row.values["year"], row.values["comparison"]): (
            ".." if row.values["value"] is None else str(row.values["value"]),
            row.values["status"],
        )
        for row in entries.rows(register, "indicator_value", {"indicator": found.id})
    }


def test_own_municipality_is_chosen_by_name_or_code(umea: Register, read: Read) -> None:
    for data, region in (
        (files.BRA_DATABASE, "Umeå kommun"),
        (files.KOLADA_ANSWER, "2480"),
        (files.PXWEB_WIDE, "2480 Umeå"),
    ):
        assert statistics_choices.proposed(umea, read(data)).regions == {region: WHOLE}


def test_area_of_the_register_is_chosen_by_its_name(umea: Register, read: Read) -> None:
    area = make.entry(umea, "area", name="Hela landet")
    found = statistics_choices.proposed(umea, read(files.BRA_DATABASE)).regions
    assert found["Hela landet"] == Target(area=area)


def test_preview_changes_nothing_and_tells_everything(umea: Register, read: Read) -> None:
    statement = read(files.BRA_DATABASE)
    choices = statistics_choices.proposed(umea, statement)
    seen = statistics_preview.preview(umea, statement, choices)
    assert seen.count(What.NEW) == 12
    assert seen.dashes == 2
    assert len(seen.new_indicators) == 4
    assert seen.changes[0].after == "1\u00a0204"
    assert seen.changes[0].at == "rad 3, kolumn E (Antal)"
    assert any("Samtliga brott" in note for note in seen.notes)
    assert entries.rows(umea, "indicator") == []


def test_import_keeps_file_source_and_day_in_one_act(umea: Register, read: Read) -> None:
    statement = read(files.BRA_DATABASE)
    taken = take(umea, statement, retrieved_on=date(2026, 11, 20))
    act = history.acts(umea, 1)[0]
    assert act.name == "Import av statistik ur Databasfil.txt"
    kept = entries.rows(umea, "statistics_import")[0]
    assert kept.id == taken.import_id
    assert kept.values["sha256"] == statement.file.sha256
    assert kept.values["source"] == "Brå, anmälda brott"
    assert kept.values["retrieved_on"] == date(2026, 11, 20)
    assert kept.values["taken"] == 12
    assert "Samtliga brott" in kept.values["warnings"]
    value = entries.rows(umea, "indicator_value")[0]
    assert value.values["statistics_import"] == kept.id


def test_import_is_taken_back_whole(umea: Register, read: Read) -> None:
    take(umea, read(files.BRA_DATABASE))
    history.undo_last(umea)
    for kind in ("indicator", "indicator_value", "statistics_import"):
        assert entries.rows(umea, kind) == []


def test_marks_become_zero_and_unknown_as_chosen(umea: Register, read: Read) -> None:
    title = "Åldringsrån, antal"
    take(umea, read(files.BRA_DATABASE))
    found = values_of(umea, title)
    assert found[2023, ""] == ("0", ValueStatus.FINAL)
    assert found[2024, ""] == ("..", ValueStatus.FINAL)
    assert found[2025, ""] == ("3", ValueStatus.PRELIMINARY)
    take(umea, read(files.BRA_DATABASE), dash=Dash.UNKNOWN)
    assert values_of(umea, title)[2023, ""] == ("..", ValueStatus.FINAL)


def test_choices_are_remembered_for_the_next_file(umea: Register, read: Read) -> None:
    chosen = {"Umeå kommun": WHOLE, "Hela landet": Target(comparison="Hela landet")}
    take(umea, read(files.BRA_DATABASE), regions=chosen, dash=Dash.UNKNOWN)
    proposed = statistics_choices.proposed(umea, read(files.BRA_DATABASE))
    assert proposed.regions == chosen
    assert proposed.dash is Dash.UNKNOWN
    assert None not in proposed.series.values()


def test_same_file_twice_says_so_and_changes_nothing(umea: Register, read: Read) -> None:
    take(umea, read(files.BRA_DATABASE))
    before = len(history.acts(umea))
    again = take(umea, read(files.BRA_DATABASE))
    assert again.import_id is None
    assert again.preview.already.startswith("Samma fil importerades 22 november 2026 av ")
    assert {change.what for change in again.preview.changes} == {What.SAME}
    assert len(history.acts(umea)) == before


def test_final_number_replaces_the_preliminary_one(umea: Register, read: Read) -> None:
    take(umea, read(files.BRA_DATABASE))
    taken = take(umea, read(NEXT_YEAR))
    counts = {what: taken.preview.count(what) for what in What}
    assert counts == {
        What.NEW: 0, What.CHANGED: 1, What.FINAL: 2, What.SAME: 3, What.KEPT: 0
    }  # fmt: skip
    found = values_of(umea, "Skadegörelse, antal")
    assert found[2025, ""] == ("1099", ValueStatus.FINAL)
    assert found[2024, ""] == ("1151", ValueStatus.FINAL)


def test_preliminary_number_never_replaces_a_final_one(umea: Register, read: Read) -> None:
    take(umea, read(NEXT_YEAR))
    taken = take(umea, read(files.database("Umeå kommun;Skadegörelse;År;2025 prel;1;1;")))
    assert taken.import_id is None
    assert taken.preview.count(What.KEPT) == 2
    assert values_of(umea, "Skadegörelse, antal")[2025, ""] == ("1099", ValueStatus.FINAL)


def test_place_to_compare_with_stands_beside_the_municipality(umea: Register, read: Read) -> None:
    statement = read(files.PXWEB_WIDE)
    choices = statistics_choices.chosen_by_words(
        statement, statistics_choices.proposed(umea, statement), ["män"], [], ["Riket"]
    )
    statistics.carry_out(umea, statement, choices)
    found = values_of(umea, "Folkmängd, män")
    assert found[2023, ""][0] == "66321"
    assert found[2023, "Riket"][0] == "5311000"


BAD = files.database(
    "Umeå kommun;Skadegörelse;År;2023;1 204;921;",
    "Umeå kommun;Skadegörelse;År;2024;#N/A;870,5;",
    "Umeå kommun;Rån;År;2024;-7;2;",
    "Umeå kommun;Rån;År;2023;6;2;",
)


def test_nothing_is_half_imported(umea: Register, read: Read) -> None:
    with pytest.raises(InputWrong, match="Rad 3, kolumn E") as refused:
        take(umea, read(BAD))
    assert "Ingenting togs in" in refused.value.message
    assert refused.value.where == "Databasfil.txt, rad 3, kolumn E (Antal)"
    assert entries.rows(umea, "indicator") == []


def test_problem_outside_what_is_chosen_stops_nothing(umea: Register, read: Read) -> None:
    statement = read(BAD)
    wanted = {key: None for key in statement.series if "100 000" in key and "Skade" in key}
    assert take(umea, statement, series=wanted).preview.count(What.NEW) == 2


def test_cells_with_errors_are_left_out_when_asked_and_told(umea: Register, read: Read) -> None:
    take(umea, read(BAD), leaves_out_problems=True)
    assert values_of(umea, "Skadegörelse, antal")[2023, ""][0] == "1204"
    assert (2024, "") not in values_of(umea, "Skadegörelse, antal")
    assert "formelfelet #N/A" in entries.rows(umea, "statistics_import")[0].values["warnings"]


def test_two_places_as_one_are_refused(umea: Register, read: Read) -> None:
    with pytest.raises(InputWrong, match="valda som samma plats"):
        take(umea, read(files.BRA_DATABASE), regions={"Umeå kommun": WHOLE, "Hela landet": WHOLE})


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        (Choices(regions={"Umeå kommun": WHOLE}), "Välj vilka serier som ska in. Filen har 4"),
        (Choices(series={"Skadegörelse [antal]": None}), "Filen har: Umeå kommun, Hela landet"),
    ],
)
def test_empty_choice_is_refused(umea: Register, read: Read, choices: Choices, words: str) -> None:
    with pytest.raises(InputWrong, match=words):
        statistics.carry_out(umea, read(files.BRA_DATABASE), choices)


def test_word_that_names_nothing_in_the_file_is_refused(read: Read) -> None:
    statement = read(files.BRA_DATABASE)
    with pytest.raises(InputWrong, match="Filen har ingenting som heter ”Luleå”"):
        statistics_choices.chosen_by_words(statement, Choices(), [], ["Luleå"], [])


def test_value_written_by_hand_is_changed_openly(umea: Register, read: Read) -> None:
    take(umea, read(NEXT_YEAR))
    row = next(row for row in entries.rows(umea, "indicator_value") if row.values["value"] == 1099)
    opened = entries.read(umea, "indicator_value", row.id)
    entries.save(umea, "indicator_value", opened.values | {"value": Decimal(1)}, id=row.id)
    seen = statistics_preview.preview(
        umea, read(NEXT_YEAR), statistics_choices.proposed(umea, read(NEXT_YEAR))
    )
    changed = [change for change in seen.changes if change.what is What.CHANGED]
    assert [(change.before, change.after) for change in changed] == [("1", "1\u00a0099")]


def test_own_table_is_taken_by_its_map_and_the_map_remembered(
    umea: Register, tmp_path: Path
) -> None:
    path = tmp_path / "enkat.xlsx"
    path.write_bytes(files.SURVEY)
    question = "Otrygg när du går ut ensam en sen kväll (%)"
    chosen = ColumnMap(
        heading_row=2, region="Vilken del av stan", year="Omgång", values=(question,)
    )
    assert statistics_choices.last_map(umea) is None
    area = make.entry(umea, "area", name="Ersboda")
    statement = understand(open_file(path), chosen)
    take(umea, statement, source="Trygghetsmätningen")
    rows = entries.rows(umea, "indicator_value", {"area": area})
    assert {row.values["year"]: row.values["value"] for row in rows} == {
        2024: Decimal("31.5"),
        2025: Decimal(28),
    }
    assert statistics_choices.last_map(umea) == chosen


def test_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlaceWrong, match="Filen går inte att läsa"):
        open_file(tmp_path / "saknas.txt")


def test_file_without_numbers_is_refused(read: Read) -> None:
    with pytest.raises(InputWrong, match="har inga tal"):
        read(files.database())


def test_file_of_another_layout_is_refused(read: Read) -> None:
    with pytest.raises(InputWrong, match="inget upplägg som känns igen"):
        read(files.SURVEY)
