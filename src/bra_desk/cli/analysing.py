"""The verbs of cause analyses: the problems with their causes, one tree, and hanging measures."""

import argparse
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.texts import _
from bra_desk.cli.answers import say, table
from bra_desk.cli.words import Verb, Word
from bra_desk.services.causes import cause_trees, causes
from bra_desk.services.causes.cause_trees import TreeNode
from bra_desk.services.registers import Register

Words = argparse.Namespace


def show_causes(register: Register, words: Words) -> int:
    """Show the problems with how far they are analysed, or one tree. Errors: EntryMissing."""
    if words.problem is None:
        return _show_problems(register, as_json=words.json)
    tree = cause_trees.cause_tree(register, words.problem, clock.today())
    text = "\n".join(_indented(tree.root, 0))
    return say(_told(tree.root), as_json=words.json, text=text)


def hang(register: Register, words: Words) -> int:
    """Hang measures on a cause. Errors: EntryMissing, ValuesWrong."""
    count = causes.hang_measures(register, words.cause, words.measures, effect=words.effect)
    text = _("Nya kopplingar: {count}").format(count=count)
    return say({"ok": True, "hung": count}, as_json=words.json, text=text)


def _show_problems(register: Register, *, as_json: bool) -> int:
    lines = cause_trees.problem_lines(register)
    told = [
        {
            "id": line.id,
            "title": line.title,
            "causes": line.told,
            "is_prioritised": line.is_prioritised,
            "state": line.state_text,
        }
        for line in lines
    ]
    shown = [["id", _("Problem"), _("Orsaker"), _("Läge")]]
    shown += [[str(line.id), line.title, line.told, line.state_text] for line in lines]
    return say(told, as_json=as_json, text=table(shown))


def _indented(node: TreeNode, depth: int) -> list[str]:
    told = f" ({node.state_text})" if node.state_text else ""
    number = f" [{node.kind} {node.id}]" if node.id else ""
    lines = [f"{'  ' * depth}{node.title}{told}{number}"]
    for each in node.branches:
        lines += _indented(each, depth + 1)
    return lines


def _told(node: TreeNode) -> dict[str, Any]:
    return {
        "kind": node.kind,
        "id": node.id,
        "title": node.title,
        "level": None if node.level is None else node.level.value,
        "state": node.state_text,
        "branches": [_told(each) for each in node.branches],
    }


_NUMBER: Final = {"type": int, "metavar": _("N")}
VERBS: Final = {
    "causes": Verb(
        show_causes,
        _("Visar problemen och hur långt deras orsaker är analyserade, eller ett orsaksträd."),
        (Word("--problem", _("Problemets nummer, som list problem visar."), _NUMBER),),
    ),
    "hang": Verb(
        hang,
        _("Kopplar åtgärder till en orsak; de som redan hänger där lämnas."),
        (
            Word(
                "--cause",
                _("Orsakens nummer, som list cause visar."),
                {**_NUMBER, "required": True},
            ),
            Word(
                "--measure",
                _("Åtgärdens nummer; kan anges flera gånger."),
                {**_NUMBER, "action": "append", "dest": "measures", "required": True},
            ),
            Word(
                "--effect",
                _("Så ska åtgärderna påverka orsaken."),
                {"default": "", "metavar": _("TEXT")},
            ),
        ),
    ),
}
