"""How the command line answers: JSON for scripts, plain text for people."""

import json
import sys
from collections.abc import Sequence
from typing import Any

from bra_desk.basics.errors import UserError


def say(value: Any, *, as_json: bool = True, text: str = "") -> int:
    """Print `value` as JSON, or `text` where JSON was not asked for; answers with status 0."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=1) if as_json else text)
    sys.stdout.write("\n")
    return 0


def failure(code: str, message: str, where: str) -> dict[str, Any]:
    """A refusal as scripts read it."""
    return {"ok": False, "error": code, "message": message, "where": where}


def refusal(error: UserError) -> dict[str, Any]:
    """The same for an error that a person can mend."""
    return failure(error.code, error.message, error.where)


def complain(told: dict[str, Any], *, as_json: bool) -> None:
    """Say on stderr what went wrong, and where."""
    where = f" ({told['where']})" if told["where"] else ""
    text = json.dumps(told, ensure_ascii=False) if as_json else told["message"] + where
    sys.stderr.write(text + "\n")


def table(rows: Sequence[Sequence[str]], widest: int = 40) -> str:
    """Rows as columns of text, each cell on one line and at most `widest` characters."""
    cut = [[" ".join(cell.split())[:widest] for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cut, strict=True)]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in cut
    )
    return "\n".join(line.rstrip() for line in lines)
