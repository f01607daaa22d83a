"""What the verb for Excel workbooks does."""

import argparse

from bra_desk.cli.answers import say
from bra_desk.services.papers import sheets
from bra_desk.services.registers import Register


def sheet(register: Register, words: argparse.Namespace) -> int:
    """Write a paper as a workbook."""
    target = words.to.absolute()
    sheets.write_plan(register, words.id, target)
    return say({"ok": True, "path": str(target)}, as_json=words.json, text=str(target))
