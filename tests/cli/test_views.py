"""The views of a list, as a script asks for them."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Desk

MEASURES = [
    {"kind": "organisation", "token": "kansliet", "body": {"name": "Kansliet"}},
    {
        "kind": "measure",
        "token": "sen",
        "body": {"title": "Sen", "status": "ongoing", "ends_on": "2026-11-01"},
    },
    {
        "kind": "measure",
        "token": "min",
        "body": {"title": "Min", "status": "planned", "owner": "kansliet"},
    },
]


@pytest.fixture
def council(desk: Desk, tmp_path: Path) -> Desk:
    """The command line on a register with a late measure and one of the office."""
    file = tmp_path / "measures.json"
    file.write_text(json.dumps(MEASURES), encoding="utf-8")
    assert desk("load", file).status == 0
    return desk


@pytest.mark.parametrize(
    ("words", "tokens"),
    [
        (["--view", "late"], ["sen"]),
        (["--view", "mine", "--mine", "kansliet"], ["min"]),
        (["--view", "without_owner"], ["sen"]),
        (["--view", "without_goal", "--where", "status=planned"], ["min"]),
        ([], ["sen", "min"]),
    ],
)
def test_view_narrows_the_list(council: Desk, words: list[str], tokens: list[str]) -> None:
    told = council("--json", "list", "measure", *words)
    assert [row["token"] for row in told.json] == tokens


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["measure", "--view", "sena"], "ongoing, mine, late"),
        (["area", "--view", "late"], "inga"),
        (["measure", "--view", "mine"], "--mine"),
        (["measure", "--view", "mine", "--mine", "nobody"], "nobody"),
    ],
)
def test_view_that_cannot_be_shown_is_refused(council: Desk, words: list[str], said: str) -> None:
    told = council("--json", "list", *words)
    assert told.status == 3
    assert said in told.refusal["message"]
