"""A picture in a Word document: there, told in words, and the same each time."""

import struct
import zipfile
import zlib
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from docx import Document

from bra_desk.basics.errors import InputWrong
from bra_desk.documents import word
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.pictures import Picture
from bra_desk.documents.statistics import IndicatorContent, PlaceValues, StatisticsContent
from bra_desk.documents.word import Properties

KIND = DOCUMENTS["statistics"]
MADE = Properties(
    title="Statistikbilaga 2025",
    author="UmeBrå",
    made_at=datetime(2026, 11, 22, 9, 0, tzinfo=UTC),
)
DESCRIBED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def png(width: int, height: int) -> bytes:
    """A white picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = (b"\x00" + b"\xff" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def content(*alt_texts: str) -> StatisticsContent:
    return StatisticsContent(
        municipality="Umeå kommun",
        council_name="UmeBrå",
        title="UmeBrå 2025",
        year=2025,
        indicators=tuple(
            IndicatorContent(
                title=f"Indikator {number}",
                chart=Picture(draw=partial(png, 160, 80), alt_text=alt_text),
                caption="Anmälda brott",
                source_line="Källa: Brå.",
                periods=("2024", "2025"),
                rows=(PlaceValues(place="Hela kommunen", values=("12", "11 prel.")),),
            )
            for number, alt_text in enumerate(alt_texts)
        ),
        sources=("Brå, hämtad 20 november 2026",),
    )


def fill(told: StatisticsContent) -> bytes:
    return word.fill(KIND.template_path, told, KIND.fields, MADE)


def test_picture_is_in_the_file_with_its_words() -> None:
    data = fill(content("Från 12 till 11 & ned <1>", "Två"))
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert package.read("word/media/desk1.png") == png(160, 80)
        root = ET.fromstring(package.read("word/document.xml"))
        assert b'Extension="png"' in package.read("[Content_Types].xml")
    drawn = list(root.iter(DESCRIBED))
    assert [each.get("descr") for each in drawn] == ["Från 12 till 11 & ned <1>", "Två"]
    assert len({each.get("id") for each in drawn}) == 2


def test_word_finds_every_picture_at_its_own_proportions() -> None:
    shapes = Document(BytesIO(fill(content("Ett")))).inline_shapes
    assert len(shapes) == 1
    assert shapes[0].width == 2 * shapes[0].height


def test_same_content_gives_the_same_bytes() -> None:
    assert fill(content("Ett")) == fill(content("Ett"))


def test_indicator_without_a_chart_leaves_no_empty_picture() -> None:
    bare = StatisticsContent(
        municipality="Umeå kommun",
        council_name="UmeBrå",
        title="UmeBrå 2025",
        year=2025,
        indicators=(IndicatorContent(title="Cykelstölder", standing="Inga värden än."),),
    )
    document = Document(BytesIO(fill(bare)))
    assert len(document.inline_shapes) == 0
    assert document.tables == []
    assert not any(each.text.startswith("Diagram") for each in document.paragraphs)


def test_table_shows_the_periods_there_are_and_no_more() -> None:
    table = Document(BytesIO(fill(content("Ett")))).tables[0]
    assert [[cell.text.strip() for cell in row.cells] for row in table.rows] == [
        ["Plats", "2024", "2025"],
        ["Hela kommunen", "12", "11 prel."],
    ]


def test_words_that_no_document_can_hold_are_refused() -> None:
    with pytest.raises(InputWrong, match="inte kan visa"):
        fill(content("Från \x07 till"))
