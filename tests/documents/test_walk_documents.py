"""The papers of a walk: what they say, and the photos in them."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from docx import Document

from bra_desk.documents import word
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.walks import WalkContent
from tests.documents import samples, walk_samples
from tests.documents.reading import paragraphs, part

DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def written(document: str, content: WalkContent) -> bytes:
    kind = DOCUMENTS[document]
    return word.fill(kind.template_path, content, kind.fields, samples.PROPERTIES)


def test_protocol_tells_each_observation_with_its_decision_and_reason() -> None:
    data = written("walk_protocol", walk_samples.WALK)
    told = paragraphs(data)
    assert "1\u2003Gångtunneln" in told
    assert "Belysning · nummer 4 på förra vandringen" in told
    assert "Klart 10 november 2026" in told
    assert paragraphs(data, "Decision")[1:] == ["Åtgärdas inte", "Inget beslut än"]
    assert paragraphs(data, "DecisionFacts") == ["Stigen är ingen anlagd gångväg."]
    assert "Efterkontroll: 19 november 2026, Ljust i hela tunneln." in told


def test_photos_stand_with_their_words_and_in_their_own_shape() -> None:
    data = written("walk_protocol", walk_samples.WALK)
    drawn = list(part(data).iter(f"{DRAWN}inline"))
    assert [each.find(f"{DRAWN}docPr").get("descr") for each in drawn] == [
        "Mörk gångtunnel",
        "Samma tunnel från norr",
        "Bild från vandringen, utan beskrivning.",
    ]
    assert drawn[0].find(f"{DRAWN}docPr").get("name") == "Bild 1"
    sizes = [each.find(f"{DRAWN}extent").attrib for each in drawn]
    across = [(int(each["cx"]) // 36000, int(each["cy"]) // 36000) for each in sizes]
    assert across == [(76, 57), (57, 76), (76, 57)]


def test_photos_are_jpegs_that_word_knows_of() -> None:
    data = written("walk_protocol", walk_samples.WALK)
    with ZipFile(BytesIO(data)) as package:
        media = [name for name in package.namelist() if name.startswith("word/media/")]
        types = package.read("[Content_Types].xml").decode()
    assert media == [f"word/media/desk{number}.jpeg" for number in (1, 2, 3)]
    assert types.count('Extension="jpeg"') == 1
    assert len(Document(BytesIO(data)).inline_shapes) == 3


def test_walk_without_a_date_says_so_and_the_public_version_is_named() -> None:
    told = paragraphs(written("walk_protocol", walk_samples.DRAFT))
    assert "Datum\tDatum saknas" in told
    assert "Publik version" in told


def test_list_has_a_table_for_each_responsible() -> None:
    data = written("walk_list", walk_samples.WALK)
    headings = paragraphs(data, "Heading1")
    assert headings == ["Gator och parker", "Utan ansvarig"]
    tables = Document(BytesIO(data)).tables
    assert [len(table.rows) for table in tables] == [3, 2]
    assert "Stigen är ingen anlagd gångväg." in tables[0].rows[2].cells[4].text


def test_forty_observations_and_twenty_five_photos_come_through() -> None:
    many = tuple(
        replace(
            walk_samples.TUNNEL,
            number=str(n),
            photos=(walk_samples.photo(f"Bild {n}"),) if n <= 25 else (),
        )
        for n in range(1, 41)
    )
    data = written("walk_protocol", replace(walk_samples.WALK, problems=many, unsorted=()))
    assert len(paragraphs(data, "Heading2")) == 41
    assert len(Document(BytesIO(data)).inline_shapes) == 25
