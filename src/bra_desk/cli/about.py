"""The verb that tells what the program is: versions, places and the licences of its parts."""

import argparse
from typing import Any, Final

from bra_desk.basics.texts import _
from bra_desk.cli.answers import say, table
from bra_desk.cli.words import Verb, Word
from bra_desk.services import program
from bra_desk.services.program import Program


def about(_register: None, words: argparse.Namespace) -> int:
    """Show the program's versions, its parts and, if asked for, their licences in full."""
    told = program.about()
    return say(_as_values(told, texts=words.texts), as_json=words.json, text=_as_text(words, told))


def _as_text(words: argparse.Namespace, told: Program) -> str:
    rows = [[_("Del"), _("Version"), _("Licens")]]
    rows += [[each.name, each.version, each.licence] for each in told.parts]
    blocks = [program.support_text(told, words.folder), program.licence_words(), table(rows)]
    if words.texts:
        blocks += [_("BRÅ Desk {version}").format(version=told.version), told.licence]
        for each in told.parts:
            blocks += [f"{each.name} {each.version}".strip(), program.full_text(each)]
    return "\n\n".join(block.strip() for block in blocks)


def _as_values(told: Program, *, texts: bool) -> dict[str, Any]:
    """The same as scripts read it."""
    return {
        "version": told.version,
        "licence": "MIT",
        "schema": told.schema,
        "python": told.python,
        "qt": told.qt,
        "sqlite": told.sqlite,
        "system": told.system,
        "installed": told.is_installed,
        "folder": str(told.folder),
        "log_folder": str(told.log_folder),
        "parts": [
            {"name": each.name, "version": each.version, "licence": each.licence, "home": each.home}
            | ({"text": program.full_text(each)} if texts else {})
            for each in told.parts
        ],
    }


VERBS: Final = {
    "about": Verb(
        about,
        _("Berättar om programmet: versioner, mappar och licenserna för det som ingår."),
        (Word("--texts", _("Även licenserna i hel text."), {"action": "store_true"}),),
        needs_register=False,
    ),
}
