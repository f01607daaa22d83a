"""Rules of the house that no linter knows: the size of files and what they are called."""

import ast
import fnmatch
from pathlib import Path

import pytest

from tests.rules.source import PACKAGE, ROOT, calls, files, name, tree

EVERY_FILE = pytest.mark.parametrize("path", files("src", "tests"), ids=name)
#: A revision is written once, by Alembic, and never read from top to bottom.
REVISIONS = PACKAGE / "storage" / "migrations" / "versions"
RESOURCES = ROOT / "resources"


@EVERY_FILE
def test_no_file_is_over_300_lines(path: Path) -> None:
    if path.parent != REVISIONS:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", files("src"), ids=name)
def test_no_function_is_over_40_lines(path: Path) -> None:
    if path.parent != REVISIONS:
        long = {
            node.name
            for node in ast.walk(tree(path))
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            and (node.end_lineno or 0) - node.lineno >= 40
        }
        assert long == set()


@EVERY_FILE
def test_every_module_says_what_it_is_for(path: Path) -> None:
    sentence = ast.get_docstring(tree(path)) or ""
    assert sentence.splitlines()[0].endswith(".")


@pytest.mark.parametrize("path", files("src"), ids=name)
def test_no_drawer_for_odds_and_ends(path: Path) -> None:
    assert path.stem not in {"utils", "util", "helpers", "helper", "misc", "common", "manager"}


def named_resources() -> set[str]:
    """What the code asks `resource()` for by its whole name."""
    asked = (
        call for path in files("src") for word, call in calls(tree(path)) if word == "resource"
    )
    return {str(call.args[0].value) for call in asked if isinstance(call.args[0], ast.Constant)}


def written_names() -> set[str]:
    """Every string of the code and the style sheets, with * where something is put in."""
    found: set[str] = set()
    for path in files("src"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
            if isinstance(node, ast.JoinedStr):
                parts = (
                    part.value if isinstance(part, ast.Constant) else "*" for part in node.values
                )
                found.add("".join(str(part) for part in parts))
    return found


@pytest.mark.parametrize("asked", sorted(named_resources() - {"locale"}))  # Swedish needs no file
def test_every_resource_the_code_asks_for_is_there(asked: str) -> None:
    assert (RESOURCES / asked).exists()


@pytest.mark.parametrize(
    "path", sorted(path for path in RESOURCES.rglob("*.*") if path.suffix != ".py"), ids=name
)  # a script beside the templates makes them, and is not asked for
def test_every_resource_is_used(path: Path) -> None:
    sheets = "".join(sheet.read_text(encoding="utf-8") for sheet in RESOURCES.rglob("*.qss"))
    inside = path.relative_to(RESOURCES).as_posix()
    patterns = [each for each in written_names() if "." in each and each.strip("*./")]
    used = any(
        fnmatch.fnmatchcase(inside, each) or fnmatch.fnmatchcase(path.name, each)
        for each in patterns
    )
    assert used or path.name in sheets


def test_the_package_is_where_the_rules_look() -> None:
    assert (PACKAGE / "__init__.py").is_file()
