"""Reads the tables of a Word file that somebody has filled in; knows nothing of what they say."""

from typing import Any, Final

from bra_desk.basics.errors import InputWrong
from bra_desk.basics.texts import _
from bra_desk.documents.package import UnfitError, unpack

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS: Final = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}

#: A table as rows of cells of text, each paragraph on a line of its own.
Table = list[list[str]]


def read_tables(data: bytes, name: str) -> list[Table]:
    """Every table of a Word file, in order; what was crossed out with changes tracked is left out.

    Errors: InputWrong for what is no Word file, named by `name`.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(unpack(data)["word/document.xml"], parser)
    except (UnfitError, KeyError, etree.XMLSyntaxError) as error:
        raise InputWrong(
            _(
                "Filen {name} går inte att läsa som ett Word-dokument. "
                "Öppna den i Word, spara den på nytt som .docx och försök igen."
            ).format(name=name),
            where=name,
        ) from error
    return [_table(each) for each in root.iter(f"{_W}tbl")]


def _table(table: Any) -> Table:
    return [
        [_cell(cell) for cell in row.iter(f"{_W}tc") if _nearest(cell, "tr") is row]
        for row in table.iter(f"{_W}tr")
        if _nearest(row, "tbl") is table
    ]


def _nearest(element: Any, tag: str) -> Any:
    """The closest element of that tag around another."""
    return next(element.iterancestors(f"{_W}{tag}"))


def _cell(cell: Any) -> str:
    paragraphs = (each for each in cell.iter(f"{_W}p") if _nearest(each, "tc") is cell)
    return "\n".join(_paragraph(each) for each in paragraphs).strip()


def _paragraph(paragraph: Any) -> str:
    shown = paragraph.iter(f"{_W}t", *_SIGNS)
    return "".join(_SIGNS.get(each.tag) or each.text or "" for each in shown)
