"""The program's own text, read once for the rules that walk it."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "bra_desk"


def files(*places: str) -> list[Path]:
    """Every Python file below these folders of the checkout, in order."""
    return sorted(path for place in places for path in (ROOT / place).rglob("*.py"))


def name(path: Path) -> str:
    """A file as the reader of a failed rule should see it."""
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    """What Python makes of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=name(path))


def calls(root: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the last part of the called name."""
    for node in ast.walk(root):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id, node
            elif isinstance(node.func, ast.Attribute):
                yield node.func.attr, node
