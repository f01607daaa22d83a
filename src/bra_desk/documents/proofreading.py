"""Reads a template before it is filled: its fields must exist, and nothing in it may act."""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from bra_desk.basics.texts import _
from bra_desk.documents.fields import Field
from bra_desk.documents.language import OPTIONAL_FIELD, environment

_Scope = Mapping[str, Field]

#: What the tree of a template may be made of: no calls, no sums, no macros, no imports.
_ALLOWED: Final = frozenset(
    {"Template", "Output", "TemplateData", "For", "If", "Name", "Getattr", "Const", "Filter"}
    | {"Compare", "Operand", "And", "Or", "Not", "CondExpr", "Concat"}
)
_FILTERS: Final = frozenset({"capitalize", "first", "join", "last", "lower", "trim", "upper"})
_COUNTING: Final = frozenset({"count", "length"})
_LOOP: Final = Field(
    "loop",
    "",
    "",
    parts=tuple(Field(name, "", "") for name in ("first", "last", "index", "length")),
)
_WORDS: Final = ("for", "if", "elif", "else", "endfor", "endif")
_BLOCK: Final = re.compile(r"{%-?\s*(for|if|endfor|endif)\b")
_STRAY: Final = re.compile(r"\{\{|\}\}|\{%|%\}")
_TAG: Final = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Problem:
    """What is wrong with a template, and on which line of its source (from 1)."""

    line: int
    sentence: str


def problems(source: str, fields: Sequence[Field]) -> list[Problem]:
    """What is wrong with a template's source, in its order; empty when it can be filled."""
    from jinja2 import TemplateSyntaxError

    unclosed = _unclosed(source)
    if unclosed:
        return [unclosed]
    try:
        tree = environment().parse(source)
        reader = _Reader()
        reader.read(tree, {field.name: field for field in (*fields, OPTIONAL_FIELD)})
    except TemplateSyntaxError as error:
        return [Problem(error.lineno, _syntax(error.message or ""))]
    except RecursionError:
        return [Problem(1, _("koden är för djupt hopbyggd."))]
    return reader.found


def names_used(source: str) -> set[str]:
    """The names a template takes fields and their parts by, wherever they stand."""
    from jinja2 import nodes

    tree = environment().parse(source)
    names = {each.name for each in tree.find_all(nodes.Name)}
    return names | {each.attr for each in tree.find_all(nodes.Getattr)}


def _unclosed(source: str) -> Problem | None:
    """A block that is opened and never closed, or closed and never opened."""
    waiting: list[tuple[str, int]] = []
    for found in _BLOCK.finditer(source):
        word, line = found[1], source.count("\n", 0, found.start()) + 1
        if not word.startswith("end"):
            waiting.append((word, line))
        elif not waiting:
            return Problem(line, _("{word} avslutar något som inte har börjat.").format(word=word))
        elif waiting[-1][0] != word.removeprefix("end"):
            break
        else:
            waiting.pop()
    if not waiting:
        return None
    word, line = waiting[-1]
    return Problem(line, _("{word} avslutas aldrig: end{word} saknas.").format(word=word))


def _syntax(message: str) -> str:
    unknown = re.search(r"unknown tag '(\w+)'", message)
    if unknown:
        sentence = _("koden {word} finns inte.").format(word=unknown[1])
        return sentence + _meant(unknown[1], _WORDS)
    return _("koden går inte att förstå. Jämför med förlagan som följer med programmet.")


def _meant(word: str, known: Iterable[str], before: str = "") -> str:
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return " " + _("Menade du {word}?").format(word=before + near[0]) if near else ""


class _Reader:
    """Walks a template's tree with the fields in sight, and notes what is wrong.

    The nodes are jinja2's, which is not loaded before a template is, so they are known by name.
    """

    def __init__(self) -> None:
        self.found: list[Problem] = []
        self._looped: list[Field] = []

    def read(self, node: Any, scope: _Scope) -> None:
        kind = type(node).__name__
        if kind not in _ALLOWED:
            self._note(node, _("koden {kind} är inte tillåten i en förlaga.").format(kind=kind))
        elif kind in {"Name", "Getattr"}:
            self._field(node, scope)
        elif kind == "For":
            self._loop(node, scope)
        elif kind == "Output":
            self._output(node, scope)
        else:
            self._other(node, scope)

    def _other(self, node: Any, scope: _Scope) -> None:
        if type(node).__name__ == "Filter":
            self._filter(node, scope)
        for child in node.iter_child_nodes():
            self.read(child, scope)

    def _filter(self, node: Any, scope: _Scope) -> None:
        known = _COUNTING | _FILTERS
        if node.name not in known:
            sentence = _("filtret {name} finns inte.").format(name=node.name)
            self._note(node, sentence + _meant(node.name, known))
        of = scope.get(getattr(node.node, "name", ""))
        if of and of.parts and node.name not in _COUNTING:
            self._note(node, _("{name} är en lista och skrivs med for.").format(name=of.name))

    def _output(self, node: Any, scope: _Scope) -> None:
        for child in node.nodes:
            kind = type(child).__name__
            if kind == "TemplateData":
                self._data(child)
            elif kind in {"Name", "Getattr"}:
                field = self._field(child, scope)
                if field and (field.is_list or field.parts):
                    sentence = _("{name} är en lista och skrivs med for.")
                    self._note(child, sentence.format(name=field.name))
            else:
                self.read(child, scope)

    def _data(self, node: Any) -> None:
        """Plain text; braces that were meant as code have been left in it by mistake."""
        for line, text in enumerate(node.data.split("\n"), node.lineno):
            if _STRAY.search(_TAG.sub("", text)):
                sentence = _("en klammer saknas eller är en för mycket.")
                self.found.append(Problem(line, sentence))

    def _loop(self, node: Any, scope: _Scope) -> None:
        listed = self._field(node.iter, scope)
        if type(node.target).__name__ != "Name" or node.test or node.recursive:
            self._note(node, _("for skrivs: for namn in lista."))
            return
        if listed is None:
            return  # said already; what stands inside cannot be judged
        if not listed.is_list:
            self._note(node, _("{name} är ingen lista.").format(name=listed.name))
        if listed in self._looped:
            self._note(node, _("{name} gås igenom inuti sig själv.").format(name=listed.name))
        one = replace(listed, name=node.target.name, is_list=False)
        self._looped.append(listed)
        for child in node.body:
            self.read(child, {**scope, one.name: one, "loop": _LOOP})
        self._looped.pop()
        for child in node.else_:
            self.read(child, scope)

    def _field(self, node: Any, scope: _Scope) -> Field | None:
        """The field a name stands for; None, and a note, when there is none."""
        kind = type(node).__name__
        if kind == "Name":
            return self._known(node, node.name, scope)
        if kind != "Getattr":
            self.read(node, scope)
            return None
        owner = self._field(node.node, scope)
        if owner is None:
            return None
        if owner.is_list:
            sentence = _("{name} är en lista och skrivs med for.")
            self._note(node, sentence.format(name=owner.name))
            return None
        within = {part.name: part for part in owner.parts}
        return self._known(node, node.attr, within, f"{owner.name}.")

    def _known(self, node: Any, name: str, fields: _Scope, before: str = "") -> Field | None:
        if name not in fields:
            sentence = _("fältet {name} finns inte.").format(name=before + name)
            self._note(node, sentence + _meant(name, fields, before))
            return None
        return fields[name]

    def _note(self, node: Any, sentence: str) -> None:
        self.found.append(Problem(node.lineno or 1, sentence))
