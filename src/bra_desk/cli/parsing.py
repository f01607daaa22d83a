"""Reads a command as it was typed, and shows the help, from what `commands` declares."""

import argparse
from pathlib import Path
from typing import NoReturn

from typing_extensions import override

from bra_desk import __version__
from bra_desk.basics.texts import _
from bra_desk.cli.commands import VERBS
from bra_desk.cli.words import UsageError


class Parser(argparse.ArgumentParser):
    """argparse with our own help, in Swedish, and errors left to the caller to tell."""

    @override
    def error(self, message: str) -> NoReturn:
        raise UsageError(message)

    @override
    def format_help(self) -> str:
        verb = VERBS.get(self.prog.rpartition(" ")[2])
        if verb is None:
            lines = [(name, verb.about) for name, verb in VERBS.items()]
            head = _("bra-desk [--data MAPP] [--json] KOMMANDO … Utan kommando öppnas fönstret.")
        else:
            lines = [(word.shown, word.about) for word in verb.words]
            head = f"{self.prog} {' '.join(word.shown for word in verb.words)}\n\n{verb.about}"
        width = max((len(name) for name, _about in lines), default=0)
        return "\n".join([head, "", *(f"  {name:<{width}}  {about}" for name, about in lines), ""])


def parser() -> Parser:
    """A parser that knows every verb."""
    made = Parser(prog="bra-desk")
    made.add_argument("--data", type=Path)
    made.add_argument("--version", action="version", version=f"bra-desk {__version__}")
    verbs_of = made.add_subparsers(dest="verb", parser_class=Parser)
    for name, verb in VERBS.items():
        taking = verbs_of.add_parser(name)
        for word in verb.words:
            taking.add_argument(word.name, **word.settings)
    return made
