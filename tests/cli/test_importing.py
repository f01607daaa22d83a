"""The verb that takes in public statistics."""

import json
from pathlib import Path

import pytest

from bra_desk.services import entries
from bra_desk.services.registers import open_register
from tests import make
from tests.cli.conftest import Desk
from tests.exchange.statistics import files


@pytest.fixture(autouse=True)
def _umea(folder: Path) -> None:
    """The register of Umeå, with an area."""
    register = open_register(folder)
    make.entry(register, "settings", municipality="Umeå kommun", municipality_code="2480")
    make.entry(register, "area", name="Ersboda")
    register.close()


def saved(tmp_path: Path, data: bytes, name: str = "Databasfil.txt") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def test_trial_tells_what_would_be_done_and_does_not(desk: Desk, tmp_path: Path) -> None:
    path = saved(tmp_path, files.BRA_DATABASE)
    told = desk("--json", "import", "statistics", path, "--dry-run").json
    assert (told["layout"], told["import"], told["taken"]) == ("bra_database", None, 0)
    assert told["counts"]["new"] == 12
    assert told["other_regions"] == ["Hela landet"]
    assert desk("--json", "list", "indicator").json == []


def test_file_is_taken_in_and_then_nothing_more(desk: Desk, tmp_path: Path) -> None:
    path = saved(tmp_path, files.BRA_DATABASE)
    told = desk("--json", "import", "statistics", path, "--source", "Brå SOL").json
    assert (told["taken"], told["source"]) == (12, "Brå SOL")
    again = desk("import", "statistics", path)
    assert again.status == 0
    assert "Samma fil importerades" in again.out
    assert "0 värden togs in." in again.out
    desk("undo")
    assert desk("--json", "list", "indicator_value").json == []


def test_words_choose_series_places_and_dashes(desk: Desk, tmp_path: Path, folder: Path) -> None:
    path = saved(tmp_path, files.BRA_DATABASE)
    words = ("--series", "Åldringsrån [antal]", "--dash", "unknown", "--retrieved", "2026-11-01")
    told = desk("--json", "import", "statistics", path, *words).json
    assert told["series"] == ["Åldringsrån [antal]"]
    register = open_register(folder)
    row = entries.rows(register, "indicator_value", {"year": 2023})[0]
    assert row.values["value"] is None
    assert row.values["retrieved_on"].isoformat() == "2026-11-01"
    register.close()


def test_own_table_is_taken_in_by_a_map(desk: Desk, tmp_path: Path) -> None:
    path = saved(tmp_path, files.SURVEY, "enkat.xlsx")
    refused = desk("--json", "import", "statistics", path)
    assert refused.status == 3
    assert "--map" in refused.refusal["message"]
    question = "Otrygg när du går ut ensam en sen kväll (%)"
    chosen = {"heading_row": 2, "region": "Vilken del av stan", "year": "Omgång"}
    saved(tmp_path, json.dumps(chosen | {"values": [question]}).encode(), "karta.json")
    told = desk(
        "--json", "import", "statistics", path, "--map", tmp_path / "karta.json",
        "--leave-out",
    ).json  # fmt: skip
    assert told["taken"] == 2
    assert told["regions"] == ["Ersboda"]


@pytest.mark.parametrize(
    ("data", "where"),
    [
        (
            files.database("Umeå kommun;Rån;År;2024;-3;2;"),
            "Databasfil.txt, rad 2, kolumn E (Antal)",
        ),
        (
            files.database("Umeå;Rån;År;2024;3;2;", "Umeå;Rån;År;2024;4;2;"),
            "Databasfil.txt, rad 3, kolumn E (Antal)",
        ),
        (b"\xd0\xcf\x11\xe0", "Databasfil.txt"),
    ],
)
def test_bad_file_is_refused_by_its_place(
    desk: Desk, tmp_path: Path, data: bytes, where: str
) -> None:
    told = desk("--json", "import", "statistics", saved(tmp_path, data))
    assert told.status == 3
    assert told.refusal["where"] == where
    assert desk("--json", "list", "indicator").json == []


@pytest.mark.parametrize("text", ["[1", '{"nix": 1}'])
def test_map_that_is_none_is_refused(desk: Desk, tmp_path: Path, text: str) -> None:
    karta = saved(tmp_path, text.encode(), "karta.json")
    path = saved(tmp_path, files.SURVEY, "enkat.xlsx")
    assert desk("import", "statistics", path, "--map", karta).status == 3
    assert desk("import", "statistics", path, "--map", tmp_path / "nix.json").status == 4
