"""EST from the command line: groups, sheets out and in, pictures, papers and next steps."""

import json
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Desk

COUNCIL = [
    {"kind": "area", "token": "berget", "body": {"name": "Berget"}},
    {"kind": "organisation", "token": "fritid", "body": {"name": "Fritid"}},
    {"kind": "body", "token": "est", "body": {"name": "EST Öst", "body_type": "est_group"}},
    {
        "kind": "est_group",
        "token": "group",
        "body": {"body": "est", "rhythm": "weekly", "starts_on": "2026-01-05"},
    },
    {
        "kind": "est_reporter",
        "token": "reporter",
        "body": {"est_group": "group", "organisation": "fritid"},
    },
]


@pytest.fixture
def group(desk: Desk, tmp_path: Path) -> Path:
    """A group with a reporter in the register; answers with a folder to write in."""
    file = tmp_path / "council.json"
    file.write_text(json.dumps(COUNCIL), encoding="utf-8")
    assert desk("load", file).status == 0
    return tmp_path


def filled(desk: Desk, folder: Path, category: str = "Klotter") -> Path:
    path = folder / "fritid.xlsx"
    words = ("--id", 1, "--period", "2026-W46", "--reporter", 1, "--to", path)
    assert desk("sheet", "est", *words).status == 0
    book = openpyxl.load_workbook(path)
    book["EST-rapport"]["A6"], book["EST-rapport"]["C6"] = "Berget", category
    book.save(path)
    return path


def test_sheet_goes_out_comes_back_and_becomes_the_picture(desk: Desk, group: Path) -> None:
    path = filled(desk, group)
    trial = desk("--json", "import", "est", path, "--dry-run").json
    assert (trial["counts"], trial["taken"]) == ({"new": 1, "same": 0, "wrong": 0}, 0)
    assert desk("--json", "import", "est", path).json["taken"] == 1
    seen = desk("--json", "est", "--group", 1, "--period", "2026-W46").json
    assert seen["cells"] == [
        {"category": "graffiti", "area": "Berget", "now": 1, "before": 0, "change": "same"}
    ]
    assert "Klotter" in desk("est", "--group", 1, "--period", "2026-W46").out


def test_fault_of_a_sheet_is_told_at_its_place(desk: Desk, group: Path) -> None:
    told = desk("--json", "import", "est", filled(desk, group, "Väder"))
    assert told.status == 3
    assert told.refusal["where"] == ("fritid.xlsx, blad EST-rapport, rad 6, kolumn Kategori (C6)")
    assert desk("--json", "list", "est_report").json == []
    left = desk("--json", "import", "est", group / "fritid.xlsx", "--leave-out")
    assert (left.status, left.json["taken"]) == (0, 0)


@pytest.mark.usefixtures("group")
def test_groups_stand_with_who_is_missed(desk: Desk) -> None:
    (told,) = desk("--json", "est").json
    assert (told["missing"], told["period"]) == (["Fritid"], "2026-11-09")
    words = ("--group", 1, "--reporter", 1, "--period", "2026-W46")
    assert desk("est-nothing", *words).status == 0
    assert desk("--json", "est").json[0]["missing"] == []
    assert desk("--json", "est-nothing", *words).refusal["error"] == "bad_input"


def test_sheets_for_all_are_written_to_a_folder(desk: Desk, group: Path) -> None:
    folder = group / "blanketter"
    folder.mkdir()
    told = desk("--json", "sheet", "est", "--id", 1, "--to", folder).json
    assert [Path(each).parent for each in told["paths"]] == [folder]


@pytest.mark.parametrize(
    ("document", "period"), [("est_picture", "2026-W46"), ("est_analysis", "2026-Q4")]
)
def test_papers_are_written(desk: Desk, group: Path, document: str, period: str) -> None:
    target = group / "est.docx"
    words = ("--id", 1, "--period", period, "--to", target)
    assert desk("render", document, *words).status == 0
    assert target.read_bytes().startswith(b"PK")
    assert desk("--json", "render", document, "--period", period, "--to", target).status == 3


@pytest.mark.parametrize("what", ["problem", "measure", "backlog_item"])
def test_report_becomes_something_more(desk: Desk, group: Path, what: str) -> None:
    assert desk("import", "est", filled(desk, group)).status == 0
    made = desk("--json", "est-becomes", what, "--id", 1).json
    assert made == {"ok": True, "kind": what, "id": 1}
    assert desk("--json", "est-becomes", what, "--id", 1).status == 3


@pytest.mark.usefixtures("group")
def test_period_that_is_none_is_told(desk: Desk) -> None:
    told = desk("--json", "est", "--group", 1, "--period", "i våras")
    assert (told.status, told.refusal["where"]) == (3, "period")
