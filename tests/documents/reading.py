"""Reads finished documents the way a test asks about them, and makes templates to try."""

from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZipFile

from lxml import etree

from bra_desk.basics.paths import resource
from bra_desk.documents.package import pack, unpack

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY = "word/document.xml"


def part(data: bytes, name: str = BODY) -> Any:
    """A part of a document as a tree."""
    with ZipFile(BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def said(element: Any) -> str:
    """The text of an element as Word shows it."""
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    runs = element.iterfind(".//w:r/*", {"w": W[1:-1]})
    return "".join(signs.get(each.tag) or each.text or "" for each in runs)


def paragraphs(data: bytes, style: str | None = None, name: str = BODY) -> list[str]:
    """The text of each paragraph, or of those in one style."""
    return [
        said(each)
        for each in part(data, name).iter(f"{W}p")
        if style is None or style_of(each) == style
    ]


def style_of(paragraph: Any) -> str:
    """The key of a paragraph's style."""
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    return "Normal" if named is None else str(named.get(f"{W}val"))


def rows(table: Any) -> list[list[str]]:
    """The cells of a table as texts, without space around them."""
    return [[said(cell).strip() for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]


def template(folder: Path, *lines: str, body: str = "") -> Path:
    """A template with a paragraph for each line (or `body` as XML), on our own base."""
    made = unpack(resource("templates/notes.docx").read_bytes())
    text = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines)
    source = made[BODY].decode()
    start, end = source.index("<w:body>") + len("<w:body>"), source.index("<w:sectPr>")
    made[BODY] = (source[:start] + text + body + source[end:]).encode()
    path = folder / "Mall.docx"
    path.write_bytes(pack(made))
    return path


def with_parts(path: Path, changed: dict[str, bytes]) -> Path:
    """The same template with parts put in or exchanged."""
    path.write_bytes(pack({**unpack(path.read_bytes()), **changed}))
    return path
