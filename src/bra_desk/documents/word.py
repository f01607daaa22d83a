"""Fills Word templates: the only file that knows docxtpl and lxml.

A template is docxtpl's: {{ field }}, and {%p for ... %}, {%tr ... %} alone in a paragraph or row.
docxtpl makes readable code of what Word has cut into runs; what is then checked is also what is
run, in our own sandbox, and the result is looked through before anybody gets it.
"""

import functools
import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bra_desk.basics.errors import TemplateWrong
from bra_desk.basics.texts import _
from bra_desk.documents import contents_list, tables
from bra_desk.documents.fields import Field, Values, fill_values
from bra_desk.documents.language import INSERTED, OPTIONAL_COLUMN, PICTURES, environment
from bra_desk.documents.package import Parts, UnfitError, pack, read_file, unpack
from bra_desk.documents.pictures import Picture, with_pictures
from bra_desk.documents.proofreading import Problem, names_used, problems
from bra_desk.documents.properties import with_properties

if TYPE_CHECKING:
    from jinja2 import Template

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FILLED = re.compile(r"word/(document|header|footer|footnotes|endnotes)\d*\.xml")
_PLACES = {
    "header": _("sidhuvudet"),
    "footer": _("sidfoten"),
    "footnotes": _("fotnoterna"),
    "endnotes": _("slutnoterna"),
}


@dataclass(frozen=True, kw_only=True)
class Properties:
    """What the file says about itself, in Word under Archive and Information."""

    title: str
    author: str
    subject: str = ""
    #: When the document is made, with its zone.
    made_at: datetime


@dataclass(frozen=True)
class _Prepared:
    """A template read, checked and compiled once; parts that are filled are in `compiled`."""

    parts: Parts
    compiled: Mapping[str, "Template"]
    problems: tuple[str, ...]
    used: frozenset[str]


def fill(
    template: Path, content: object, fields: tuple[Field, ...], properties: Properties
) -> bytes:
    """The template filled with a content; the same content and moment give the same bytes.

    Raises TemplateWrong when the template cannot be trusted or filled, or would lose a text,
    and InputWrong when a text holds what Word cannot show.
    """
    prepared = _prepared(_read(template), fields)
    if prepared.problems:
        raise _wrong(template, *prepared.problems)
    pictures: list[Picture] = []
    values = {**fill_values(content, fields), PICTURES: pictures}
    parts = dict(prepared.parts)
    for order, (name, compiled) in enumerate(prepared.compiled.items()):
        try:
            parts[name] = _render(compiled, values, first_id=1000 * order + 1)
        except UnfitError as error:
            raise _wrong(template, str(error)) from error
    return pack(with_properties(with_pictures(parts, pictures), **vars(properties)))


def check_template(template: Path, fields: tuple[Field, ...]) -> list[str]:
    """What is wrong with a template, in sentences; empty when it is sound.

    Vital fields that it never shows are told too, though it can be filled without them.
    """
    try:
        prepared = _prepared(_read(template), fields)
    except TemplateWrong as error:
        return [error.message]
    lost = [_("fältet {name} visas inte.").format(name=name) for name in _lost(prepared, fields)]
    return list(prepared.problems) or lost


def _read(template: Path) -> bytes:
    try:
        return read_file(template)
    except UnfitError as error:
        raise _wrong(template, str(error)) from error


def _wrong(template: Path, *sentences: str) -> TemplateWrong:
    told = "\n".join(sentences[:5])
    return TemplateWrong(
        _("Förlagan {name} kan inte användas: {told}").format(name=template.name, told=told),
        where=template.name,
    )


def _lost(prepared: _Prepared, fields: Sequence[Field]) -> Iterator[str]:
    for field in fields:
        if field.is_vital and field.name not in prepared.used:
            yield field.name
        yield from _lost(prepared, field.parts)


@functools.lru_cache(maxsize=8)
def _prepared(data: bytes, fields: tuple[Field, ...]) -> _Prepared:
    try:
        parts = unpack(data)
        sources = {name: _source(part) for name, part in parts.items() if _FILLED.fullmatch(name)}
    except UnfitError as error:
        return _Prepared({}, {}, (str(error),), frozenset())
    found = [
        _located(name, source, problem)
        for name, source in sources.items()
        for problem in problems(source, fields)
    ]
    if found:
        return _Prepared(parts, {}, tuple(found), frozenset())
    used = frozenset().union(*map(names_used, sources.values()))
    compiled = {name: environment().from_string(source) for name, source in sources.items()}
    return _Prepared(parts, compiled, (), used)


def _source(part: bytes) -> str:
    """A part as a template's source, with each paragraph on a line of its own."""
    from docxtpl import DocxTemplate
    from lxml import etree

    root = _parsed(part)
    # Word's own marks of editing are noise, and would be repeated by a loop.
    etree.strip_attributes(
        root,
        *(f"{_W}rsid{each}" for each in ("R", "RPr", "RDefault", "P", "Tr", "Sect", "Del")),
        *(f"{_W14}{each}" for each in ("paraId", "textId")),
    )
    xml = etree.tostring(root, encoding="unicode").replace("\n", " ")
    lined = re.sub(r"<w:p([ >])", r"\n<w:p\1", xml)
    return str(DocxTemplate(None).patch_xml(lined))


def _located(name: str, source: str, problem: Problem) -> str:
    line = source.split("\n")[problem.line - 1]
    shown = " ".join(html.unescape(re.sub(r"<[^>]*>", "", line)).split())
    part = _FILLED.fullmatch(name)
    place = _PLACES.get(part[1] if part else "", "")
    where = _("i {place}, ").format(place=place) if place else ""
    return _("{where}stycket ”{text}”: {sentence}").format(
        where=where, text=shown[:80], sentence=problem.sentence
    )


def _render(compiled: "Template", values: Values, first_id: int) -> bytes:
    from jinja2 import TemplateError
    from lxml import etree

    inserted: list[str] = []
    try:
        xml = compiled.render({**values, INSERTED: inserted})
    except TemplateError as error:
        raise UnfitError(
            _("ett fält kan inte fyllas i ({reason}).").format(reason=error)
        ) from error
    root = _parsed(xml.encode())
    _verify(root, inserted)
    _finish(root, first_id)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _parsed(xml: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise UnfitError(_("en kod delar på något som hör ihop, som en tabellrad.")) from error


def _verify(root: Any, inserted: Sequence[str]) -> None:
    """See that each text stands in the result as it was put in, in the same order."""
    shown, at = _text(root), 0
    for each in inserted:
        at = shown.find(each, at)
        if at < 0:
            raise UnfitError(_("texten ”{text}” kom inte med.").format(text=each[:60]))
        at += len(each)


def _text(root: Any) -> str:
    signs = {f"{_W}tab": "\t", f"{_W}br": "\n"}
    runs = root.iter(f"{_W}t", f"{_W}tab", f"{_W}br")
    return "".join(signs.get(each.tag) or each.text or "" for each in runs)


def _finish(root: Any, first_id: int) -> None:
    """What Word and a screen reader ask of every document, whoever made the template."""
    for table in list(root.iter(f"{_W}tbl")):
        tables.name(table)
        tables.spread(table)
        _drop_empty_columns(table)
        tables.fill_empty_cells(table)
        _mark_header(table)
    for cell in root.iter(f"{_W}tc"):
        if len(cell) == 0 or cell[-1].tag != f"{_W}p":
            cell.append(cell.makeelement(f"{_W}p"))
    contents_list.fill(root)
    for text in root.iter(f"{_W}t"):
        text.set(_SPACE, "preserve")
    for number, drawing in enumerate(root.iter(_DRAWING), first_id):
        drawing.set("id", str(number))


def _mark_header(table: Any) -> None:
    rows = table.findall(f"{_W}tr")
    if len(rows) < 2 or table.find(f".//{_W}tblHeader") is not None:
        return
    properties = rows[0].find(f"{_W}trPr")
    if properties is None:
        properties = rows[0].makeelement(f"{_W}trPr")
        exception = rows[0].find(f"{_W}tblPrEx")
        rows[0].insert(0 if exception is None else 1, properties)
    properties.append(properties.makeelement(f"{_W}tblHeader"))


def _drop_empty_columns(table: Any) -> None:
    marks = [each for each in table.iter() if getattr(each, "target", "") == OPTIONAL_COLUMN]
    rows = [row.findall(f"{_W}tc") for row in table.findall(f"{_W}tr")]
    grid = table.find(f"{_W}tblGrid")
    for mark in reversed(marks):
        column = next(at for at, cell in enumerate(rows[0]) if mark in set(cell.iter()))
        mark.getparent().remove(mark)
        if any(_text(row[column]).strip() for row in rows[1:]):
            continue
        for row in rows:
            cell = row.pop(column)
            cell.getparent().remove(cell)
        _widen(rows, grid, int(grid[column].get(f"{_W}w", "0")), column)


def _widen(rows: list[list[Any]], grid: Any, width: int, column: int) -> None:
    """Give the width of a column that is gone to the widest that is left."""
    grid.remove(grid[column])
    widths = [int(each.get(f"{_W}w", "0")) for each in grid]
    widest = widths.index(max(widths))
    grid[widest].set(f"{_W}w", str(widths[widest] + width))
    for row in rows:
        preferred = row[widest].find(f"{_W}tcPr/{_W}tcW")
        if preferred is not None:
            preferred.set(f"{_W}w", str(widths[widest] + width))
