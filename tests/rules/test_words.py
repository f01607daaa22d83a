"""Swedish is for people: it stands inside `_()`, and each trade word has one name in the code."""

import ast
import re
from pathlib import Path

import pytest

from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.forms.catalogue import FORMS
from tests.rules.source import ROOT, calls, files, name, tree

SWEDISH = re.compile("[åäöÅÄÖ]")
#: Places where Swedish letters are not words for a person.
EXEMPT = {
    "src/bra_desk/model/base.py",  # the letters that the engine sorts, one by one
}
#: Revisions hold the same letters as SQL, and the words that they write in old registers.
REVISIONS = "src/bra_desk/storage/migrations/versions/"


def is_exempt(path: str) -> bool:
    """Whether a file may hold Swedish letters outside the translating call."""
    return path in EXEMPT or path.startswith(REVISIONS)


def docstrings(root: ast.Module) -> set[ast.AST]:
    """The strings that only readers of the code see."""
    kinds = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    found: set[ast.AST] = set()
    for node in ast.walk(root):
        if isinstance(node, kinds) and ast.get_docstring(node, clean=False) is not None:
            first = node.body[0]
            assert isinstance(first, ast.Expr)
            found.add(first.value)
    return found


def swedish_outside(root: ast.Module) -> list[str]:
    """Strings with Swedish letters that no translator would find."""
    marked = {each for word, call in calls(root) if word == "_" for each in call.args}
    seen = marked | docstrings(root)
    return [
        f"line {node.lineno}: {node.value}"
        for node in ast.walk(root)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and SWEDISH.search(node.value)
        and node not in seen
    ]


@pytest.mark.parametrize(
    "path", [each for each in files("src") if not is_exempt(name(each))], ids=name
)
def test_swedish_stands_inside_the_translating_call(path: Path) -> None:
    assert swedish_outside(tree(path)) == []


@pytest.mark.parametrize("path", files("src"), ids=name)
def test_translating_call_takes_a_plain_string(path: Path) -> None:
    given = [call for word, call in calls(tree(path)) if word == "_"]
    assert all(len(call.args) == 1 for call in given)
    assert all(isinstance(call.args[0], ast.Constant) for call in given)


@pytest.mark.parametrize("path", files("src"), ids=name)
def test_no_name_in_the_code_is_spelt_with_swedish_letters(path: Path) -> None:
    names = {node.id for node in ast.walk(tree(path)) if isinstance(node, ast.Name)}
    assert not [each for each in names if not each.isascii()]


def test_the_rule_finds_what_it_is_for() -> None:
    planted = '"""Överst."""\n_("Åtgärd")\nlabel = "Åtgärd"\n'
    assert swedish_outside(ast.parse(planted)) == ["line 3: Åtgärd"]


def glossary() -> list[tuple[str, list[str], str]]:
    """The rows of the glossary: the Swedish word, its names in the code, its meaning."""
    rows = re.findall(
        r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$",
        (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"),
        flags=re.MULTILINE,
    )
    return [
        (word, re.findall(r"`(\w+)`", code), meaning)
        for word, code, meaning in rows
        if word not in {"Swedish", "---"}
    ]


CODE_NAMES = {code for _, codes, _ in glossary() for code in codes}


@pytest.mark.parametrize("kind", FORMS)
def test_every_kind_is_in_the_glossary(kind: str) -> None:
    assert FORMS[kind].entity.__name__ in CODE_NAMES


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_document_is_in_the_glossary(document: str) -> None:
    assert document in CODE_NAMES


@pytest.mark.parametrize("row", glossary(), ids=lambda row: row[0])
def test_row_of_the_glossary_is_whole(row: tuple[str, list[str], str]) -> None:
    _, codes, meaning = row
    assert codes
    assert meaning.endswith(".")


def test_glossary_names_what_the_code_has() -> None:
    written = "\n".join(path.read_text(encoding="utf-8") for path in files("src"))
    assert {code for code in CODE_NAMES if not re.search(rf"\b{code}\b", written)} == set()


def test_no_word_of_the_glossary_stands_twice() -> None:
    swedish = [word for word, _, _ in glossary()]
    assert len(set(swedish)) == len(swedish)
