"""Tests that tests exist: for everything a person can do, and for all that can go wrong."""

import ast
from pathlib import Path

import pytest

from bra_desk.basics.errors import UserError
from tests.rules.source import calls, files, name, tree

TESTS = [path for path in files("tests") if "rules" not in path.parts]


def services() -> list[tuple[Path, str]]:
    """Everything that can be done with a register or its folder, with the file that offers it."""
    return [
        (path, node.name)
        for path in files("src/bra_desk/services")
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and [each.arg for each in node.args.args[:1]] in (["register"], ["folder"])
    ]


def errors(root: type[UserError] = UserError) -> list[type[UserError]]:
    """Every class of error that a person can meet."""
    below = root.__subclasses__()
    return [*below, *(each for child in below for each in errors(child))]


CALLED = {word for path in TESTS for word, _ in calls(tree(path))}
EXPECTED = {
    node.id if isinstance(node, ast.Name) else node.attr
    for path in TESTS
    for word, call in calls(tree(path))
    if word == "raises"
    for node in ast.walk(call)
    if isinstance(node, ast.Name | ast.Attribute)
}


@pytest.mark.parametrize(
    ("path", "service"), services(), ids=[f"{path.stem}.{each}" for path, each in services()]
)
def test_every_service_is_called_by_a_test(path: Path, service: str) -> None:
    assert service in CALLED, f"{name(path)} offers {service}, and no test calls it"


@pytest.mark.parametrize("error", errors(), ids=lambda error: error.__name__)
def test_every_error_is_raised_in_a_test(error: type[UserError]) -> None:
    assert error.__name__ in EXPECTED
