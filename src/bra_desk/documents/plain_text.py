"""The text a person reads in a Word file, the same after Word has saved it anew.

docs/decisions/0006 says what counts: the words in order, with what is hidden left out and what is
struck through marked. How runs are cut, how parts are named and on which page a line falls do not
count. `resources/verifier` reads by the same rules with code of its own.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from bra_desk.documents.package import Parts

Element = ET.Element
#: The roots of the parts that hold text, and which of the four flows it belongs to.
_FLOWS = {"document": 0, "hdr": 1, "ftr": 2, "footnotes": 3, "endnotes": 3}
#: Where every page repeats the same lines, so that their order and number do not count.
_REPEATED = (1, 2)
_PAGE_CODES = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
#: Fields that only lead somewhere; any other than these and the numbers of pages is named.
_PLAIN_CODES = frozenset({"HYPERLINK", "REF", "PAGEREF", "NOTEREF", "TOC", "SEQ"})
_SIGNS = {"tab": "\t", "br": "\v", "cr": "\v", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_MARKS = {"drawing": "[*]", "pict": "[*]", "object": "[*]", "altChunk": "[+]", "dataBinding": "[=]"}
_SKIPPED = frozenset({"del", "moveFrom", "Fallback", "rPr", "pPr", "sectPr", "tblPr", "trPr"})
_OFF = frozenset({"0", "false", "off"})
#: Letters of this size, in half points, or smaller, cannot be read.
_TINY = 4
#: A letter that is struck through is followed by this one.
_STROKE = "\u0336"


def text_of(parts: Parts) -> str:
    """All text of a Word file, flow by flow."""
    roots = [ET.fromstring(part) for name, part in parts.items() if name.endswith(".xml")]
    styles = next((_Styles.read(root) for root in roots if _name(root) == "styles"), _Styles({}))
    flows: list[list[str]] = [[], [], [], []]
    for root in roots:
        flow = _FLOWS.get(_name(root))
        if flow is not None:
            flows[flow] += _Reader(styles).lines(root)
    for flow in _REPEATED:
        flows[flow] = sorted(set(flows[flow]))
    return "\f".join("\n".join(lines) for lines in flows)


@dataclass(frozen=True)
class _Look:
    """What decides whether letters are seen as they stand; None where nothing is said."""

    hidden: bool | None = None
    struck: bool | None = None

    def over(self, below: "_Look") -> "_Look":
        """This look where it says something, else the one below it."""
        hidden = below.hidden if self.hidden is None else self.hidden
        return _Look(hidden, below.struck if self.struck is None else self.struck)


@dataclass(frozen=True)
class _Styles:
    """The looks that a document's styles give their text."""

    looks: Mapping[str, tuple[str, _Look]]
    defaults: _Look = field(default_factory=_Look)

    @classmethod
    def read(cls, root: Element) -> "_Styles":
        found = {}
        defaults = _Look()
        for each in root.iter():
            if _name(each) == "style":
                based = _child(each, "basedOn")
                parent = "" if based is None else _value(based)
                found[_value(each, "styleId")] = (parent, _look(_child(each, "rPr")))
            elif _name(each) == "rPrDefault":
                defaults = _look(_child(each, "rPr"))
        return cls(found, defaults)

    def look(self, key: str) -> _Look:
        """What a style and those it is based on say together."""
        seen, look = set[str](), _Look()
        while key in self.looks and key not in seen:
            seen.add(key)
            key, own = self.looks[key]
            look = look.over(own)
        return look


class _Reader:
    """Walks one part and collects its paragraphs."""

    def __init__(self, styles: _Styles) -> None:
        self._styles = styles
        self._done: list[str] = []
        self._open: list[list[str]] = []
        self._fields: list[_FieldMark] = []

    def lines(self, root: Element) -> list[str]:
        """Every paragraph that holds anything."""
        self._walk(root, self._styles.defaults)
        return [line for line in self._done if line.strip()]

    def _walk(self, element: Element, look: _Look) -> None:
        name = _name(element)
        if name in _SKIPPED:
            return
        if name == "p":
            self._open.append([])
            self._descend(element, self._styled(element, "pPr", "pStyle").over(look))
            self._done.append(unicodedata.normalize("NFC", "".join(self._open.pop())))
        elif name == "r":
            own = _look(_child(element, "rPr"))
            self._descend(element, own.over(self._styled(element, "rPr", "rStyle").over(look)))
        elif name == "fldSimple":
            mark = _FieldMark(code=_value(element, "instr"), has_result=True)
            self._say(mark.shown, look)
            self._fields.append(mark)
            self._descend(element, look)
            self._fields.pop()
        elif name in {"fldChar", "instrText"}:
            self._field(element, name, look)
        else:
            self._leaf(element, name, look)

    def _leaf(self, element: Element, name: str, look: _Look) -> None:
        if name == "t":
            self._say(element.text or "", look)
        elif name == "sym":
            self._say(f"[{_value(element, 'font')} {_value(element, 'char')}]", look)
        elif name in _SIGNS:
            is_break = _value(element, "type") in {"page", "column"}
            self._say("" if is_break else _SIGNS[name], look)
        else:
            self._say(_MARKS.get(name, ""), look)
            self._descend(element, look)

    def _descend(self, element: Element, look: _Look) -> None:
        for child in element:
            self._walk(child, look)

    def _styled(self, element: Element, properties: str, key: str) -> _Look:
        told = _child(element, properties)
        style = None if told is None else _child(told, key)
        return _Look() if style is None else self._styles.look(_value(style))

    def _field(self, element: Element, name: str, look: _Look) -> None:
        """Code and marks of a field: begin, code, separate, result, end."""
        kind = _value(element, "fldCharType")
        if kind == "begin":
            self._fields.append(_FieldMark())
        elif self._fields and name == "instrText":
            self._fields[-1].code += element.text or ""
        elif self._fields and kind == "separate":
            self._fields[-1].has_result = True
            self._say(self._fields[-1].shown, look, len(self._fields) - 1)
        elif self._fields and kind == "end":
            ended = self._fields.pop()
            self._say("" if ended.has_result else ended.shown, look)

    def _say(self, text: str, look: _Look, within: int | None = None) -> None:
        """Add text to the paragraph, unless a field around it (the first `within`) hides it."""
        if not text or look.hidden or any(each.is_silent for each in self._fields[:within]):
            return
        shown = "".join(letter + _STROKE for letter in text) if look.struck else text
        if self._open:
            self._open[-1].append(shown)
        else:
            self._done.append(shown)


@dataclass
class _FieldMark:
    """A field under way: what its code says, and whether its result has begun."""

    code: str = ""
    has_result: bool = False

    @property
    def word(self) -> str:
        """The first word of the code, which says what kind of field it is."""
        return (self.code.split() or [""])[0].upper()

    @property
    def shown(self) -> str:
        """What stands for the code: a sign for the number of a page, nothing for what is plain."""
        if self.word in _PAGE_CODES:
            return "#"
        return "" if self.word in _PLAIN_CODES else f"{{{self.word}}}"

    @property
    def is_silent(self) -> bool:
        """Whether text within is left out: code, and the number of a page."""
        return not self.has_result or self.word in _PAGE_CODES


def _look(properties: Element | None) -> _Look:
    if properties is None:
        return _Look()
    hidden, struck = _switch(properties, "vanish"), _switch(properties, "strike")
    double, color, size = (_child(properties, each) for each in ("dstrike", "color", "sz"))
    if double is not None and _is_on(double):
        struck = True
    is_white = color is not None and _value(color).upper() == "FFFFFF"
    is_tiny = size is not None and _value(size).isdecimal() and int(_value(size)) <= _TINY
    return _Look(True if is_white or is_tiny else hidden, struck)


def _switch(properties: Element, name: str) -> bool | None:
    found = _child(properties, name)
    return None if found is None else _is_on(found)


def _is_on(switch: Element) -> bool:
    return _value(switch).lower() not in _OFF


def _child(element: Element, name: str) -> Element | None:
    return next((child for child in element if _name(child) == name), None)


def _value(element: Element, name: str = "val") -> str:
    """An attribute by its plain name, in whichever of Word's namespaces; empty when not there."""
    found = (value for key, value in element.items() if key.rpartition("}")[2] == name)
    return next(found, "")


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
