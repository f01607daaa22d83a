"""What the verb for Excel workbooks does."""

import argparse

from bra_desk.cli import est
from bra_desk.cli.answers import say
from bra_desk.services.papers import sheets
from bra_desk.services.registers import Register


def sheet(register: Register, words: argparse.Namespace) -> int:
    """Write a paper, or the sheet of EST reporters, as a workbook."""
    if words.document == "est":
        return est.write_sheet(register, words)
    target = words.to.absolute()
    sheets.write_plan(register, words.id, target)
    return say({"ok": True, "path": str(target)}, as_json=words.json, text=str(target))
