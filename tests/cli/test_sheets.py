"""The verb for Excel workbooks."""

import json
from pathlib import Path

from tests.cli.conftest import Desk

PLAN = [{"kind": "action_plan", "token": "plan", "body": {"title": "Åtgärdsplan 2026"}}]


def test_plan_is_written_as_a_workbook(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(PLAN), encoding="utf-8")
    assert desk("load", file).status == 0
    target = tmp_path / "plan.xlsx"
    told = desk("--json", "sheet", "action_plan", "--id", 1, "--to", target)
    assert told.json == {"ok": True, "path": str(target)}
    assert target.read_bytes().startswith(b"PK")


def test_plan_that_is_not_there_is_told(desk: Desk, tmp_path: Path) -> None:
    told = desk("--json", "sheet", "action_plan", "--id", 7, "--to", tmp_path / "p.xlsx")
    assert (told.status, told.refusal["error"]) == (3, "missing")
