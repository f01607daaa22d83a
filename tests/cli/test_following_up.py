"""The verbs of pledges and follow-up, as a script meets them."""

from datetime import date
from pathlib import Path

import openpyxl

from bra_desk.services.registers import open_register
from tests import make
from tests.cli.conftest import Desk


def pledged(folder: Path) -> int:
    """A pledge of 2023 and 2024, kept by nobody yet."""
    register = open_register(folder)
    id = make.pledge(register, starts_on=date(2023, 1, 1), ends_on=date(2024, 12, 31))
    register.close()
    return id


def test_pledges_are_carried_over_once(desk: Desk, folder: Path) -> None:
    id = pledged(folder)
    told = desk("carry-over", "--period", "2023-2024", "--to", "2027-12-31", "--json").json
    (made,) = told["ids"]
    (row,) = desk("list", "pledge", "--where", f"starts_on={date(2025, 1, 1)}", "--json").json
    assert (row["id"], row["ends_on"]) == (made, "2027-12-31")
    assert (
        desk("carry-over", "--period", "2023-2024", "--pledge", id).out == "0 löften förda över.\n"
    )
    assert desk("carry-over", "--period", "2018", "--json").refusal["error"] == "bad_input"


def test_public_page_is_rendered_by_its_period(desk: Desk, folder: Path, tmp_path: Path) -> None:
    pledged(folder)
    target = tmp_path / "löften.docx"
    told = desk("render", "pledges", "--period", "2023-2024", "--to", target, "--json").json
    assert told["path"] == str(target)
    assert told["findings"]
    assert target.read_bytes()[:2] == b"PK"
    refused = desk("render", "pledge_follow_up", "--to", target, "--json")
    assert (refused.status, refused.refusal["error"]) == (3, "bad_input")
    assert desk("render", "minutes", "--to", target, "--json").status == 3


def test_forms_go_out_and_answers_come_in(desk: Desk, folder: Path, tmp_path: Path) -> None:
    register = open_register(folder)
    make.measure(register, title="Belysning", owner=make.organisation(register, "Parken"))
    register.close()
    told = desk("follow-up", "--year", 2026).json
    assert [(each["title"], each["owner"], each["standing"]) for each in told["items"]] == [
        ("Belysning", "Parken", "waiting")
    ]
    words = ("follow-up-forms", "--year", 2026, "--to", tmp_path, "--due", "2026-12-11")
    (form,) = desk(*words, "--json").json["forms"]
    book = openpyxl.load_workbook(form["path"])
    book.worksheets[0].cell(6, 6, "40 lampor.")
    book.save(form["path"])
    tried = desk("import", "follow_up", form["path"], "--dry-run", "--json").json
    assert (tried["counts"]["new"], desk("list", "follow_up", "--json").json) == (1, [])
    assert desk("import", "follow_up", form["path"], "--year", 2026).status == 0
    (row,) = desk("list", "follow_up", "--json").json
    assert row["result"] == "40 lampor."
    book.worksheets[0].cell(6, 12, "tolv")
    book.save(form["path"])
    assert desk("import", "follow_up", form["path"], "--dry-run").status == 3
    assert desk("import", "follow_up", form["path"], "--json").refusal["error"] == "bad_input"
    (word,) = desk(*words, "--format", "docx", "--json").json["forms"]
    assert desk("import", "follow_up", word["path"], "--json").json["counts"]["same"] == 1
    assert desk("import", "statistics", form["path"], form["path"]).status == 2
