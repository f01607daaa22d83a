"""Dialogs stand in one frame: a second way to lay one out is a second way to forget something."""

import ast
from typing import Final

from tests.rules.source import PACKAGE, files, tree

#: What makes a window of its own, and why.
OWN: Final = {
    "FittedDialog": "what the frame itself is made of",
    "PhraseMenu": "a menu under the cursor: no heading and no foot, gone with the first click",
}


def made_by_hand() -> dict[str, str]:
    """The classes of QDialog itself, each with its file."""
    return {
        node.name: path.relative_to(PACKAGE).as_posix()
        for path in files("src")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id == "QDialog" for base in node.bases)
    }


def test_every_dialog_stands_in_the_frame() -> None:
    assert set(made_by_hand()) == set(OWN)
