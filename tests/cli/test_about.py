"""The verb that tells what the program is."""

import json
from pathlib import Path

import pytest

from bra_desk import __version__
from bra_desk.__main__ import main


def test_program_tells_of_itself_as_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(tmp_path / "none"), "--json", "about"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["version"], told["licence"], told["installed"]) == (__version__, "MIT", False)
    assert {"python", "qt", "sqlite", "schema", "system"} <= told.keys()
    lgpl = {each["name"] for each in told["parts"] if "LGPL" in each["licence"]}
    assert {"docxtpl", "shiboken6"} <= lgpl
    assert "text" not in told["parts"][0]


def test_program_tells_of_itself_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(tmp_path), "about"]) == 0
    said = capsys.readouterr().out
    assert f"BRÅ Desk {__version__}" in said
    assert "SQLAlchemy" in said
    assert "Permission is hereby granted" not in said


@pytest.mark.parametrize("words", [["about", "--texts"], ["--json", "about", "--texts"]])
def test_licences_are_told_in_full(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert main(words) == 0
    assert "Permission is hereby granted" in capsys.readouterr().out
