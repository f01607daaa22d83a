"""The licences of what others made."""

import json
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bra_desk import __version__
from installer import contents, parts
from installer.notices import write_notices
from installer.parts import Part
from installer.version_resource import numbers, strings

TOLD = tomllib.loads((parts.HERE / "native.toml").read_text(encoding="utf-8"))
TEXTS = {text for each in TOLD["part"] for text in each["texts"]} | {
    text for texts in TOLD["texts"].values() for text in texts
}


@pytest.fixture
def part(tmp_path: Path) -> Part:
    """A part with two texts of the same name."""
    texts = tmp_path / "one" / "LICENSE", tmp_path / "two" / "LICENSE"
    for text in texts:
        text.parent.mkdir()
        text.write_text(f"Du får använda {text.parent.name}.", encoding="utf-8")
    return Part("Qt & co", "6.12", "LGPL-3.0-only", "https://www.qt.io/", texts)


def test_each_part_has_its_texts_beside_the_program(tmp_path: Path, part: Part) -> None:
    write_notices(tmp_path, [part])
    folder = tmp_path / "licenses"
    (told,) = json.loads((folder / "parts.json").read_text(encoding="utf-8"))
    assert (told["name"], told["version"], told["licence"]) == ("Qt & co", "6.12", "LGPL-3.0-only")
    texts = [(folder / text).read_text(encoding="utf-8") for text in told["texts"]]
    assert texts == ["Du får använda one.", "Du får använda two."]
    notices = (folder / "NOTICES.txt").read_text(encoding="utf-8")
    assert "Qt & co 6.12\n    LGPL-3.0-only\n" in notices
    assert (folder / "LICENSE.txt").is_file()


@pytest.mark.parametrize("lack", [{"texts": ()}, {"licence": ""}])
def test_a_part_without_its_licence_stops_the_build(
    tmp_path: Path, part: Part, lack: dict[str, Any]
) -> None:
    with pytest.raises(ValueError, match="Qt & co"):
        write_notices(tmp_path, [replace(part, **lack)])


@pytest.mark.parametrize(
    "text", sorted(each for each in TEXTS if "/" not in each and ":" not in each)
)
def test_texts_that_no_package_brings_are_here(text: str) -> None:
    assert len((parts.HERE / "licenses" / text).read_text(encoding="utf-8")) > 200


def test_no_text_lies_here_for_nothing() -> None:
    assert {each.name for each in (parts.HERE / "licenses").iterdir()} <= TEXTS


@pytest.mark.parametrize(
    "version", sorted({each.get("version", "python") for each in TOLD["part"]})
)
def test_every_version_can_be_asked_for(version: str) -> None:
    assert str(parts.VERSIONS[version]())[0].isdigit()


def test_what_is_under_the_lgpl_can_be_replaced() -> None:
    """The code of docxtpl is kept as files, as Qt's is; PyInstaller would weave it in."""
    bound = {name for name, texts in TOLD["texts"].items() if any("LGPL" in each for each in texts)}
    modules = {name.removesuffix("-essentials").lower() for name in bound}
    assert modules == {each.lower() for each in contents.REPLACEABLE}


def test_what_windows_shows_of_the_program() -> None:
    assert strings("BRADesk.exe")["ProductName"] == "BRÅ Desk"
    assert strings("BRADesk.exe")["ProductVersion"] == __version__
    assert ".".join(map(str, numbers()[:3])) == __version__
