"""The papers of a walk as services make them: what is missing, what is public, and to whom."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from bra_desk.basics.errors import EntryMissing, InputWrong, PlaceWrong
from bra_desk.model.walks import ObservationKind
from bra_desk.services.entries import read, remove, rows, save
from bra_desk.services.papers import papers, public_papers, walk_papers
from bra_desk.services.walks import photos, walk_paper
from bra_desk.services.walks.observations import add_observation
from bra_desk.storage.register import Register
from tests import make
from tests.documents.reading import part
from tests.exchange import pictures

DESCRIBED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


@pytest.fixture
def walk(register: Register, tmp_path: Path) -> int:
    """A walk with three observations, two photos of the first and one unsorted."""
    make.entry(register, "settings")
    made = make.entry(register, "walk")
    parks = make.organisation(register, "Gator och parker")
    first = add_observation(
        register, made, {"text": "Mörkt", "place": "Tunneln", "responsible": parks}
    )
    add_observation(register, made, {"text": "Otryggt", "place": "Torget"})
    add_observation(register, made, {"text": "Fint", "observation_kind": ObservationKind.GOOD})
    for name, width, seen in (("a.jpg", 400, first), ("b.jpg", 410, first), ("c.jpg", 420, None)):
        (tmp_path / name).write_bytes(pictures.from_phone(width, 300, 1))
        photos.add_photo(register, made, tmp_path / name, seen)
    return made


def allow(register: Register, file_name: str) -> None:
    (row,) = [r for r in rows(register, "walk_photo") if r.values["file_name"] == file_name]
    opened = read(register, "walk_photo", row.id)
    save(register, "walk_photo", {**opened.values, "is_public": True}, id=row.id)


def shown(path: Path) -> list[str]:
    return [each.get("descr") for each in part(path.read_bytes()).iter(DESCRIBED)]


def test_what_is_missing_is_told_by_number(register: Register, walk: int) -> None:
    opened = read(register, "walk", walk)
    save(register, "walk", {**opened.values, "held_on": None, "daylight": None}, id=walk)
    assert papers.document_findings(register, "walk_protocol", walk) == [
        "Vandringen saknar datum.",
        "Vandringen saknar val av ljus eller mörker.",
        "Vandringen saknar område.",
        "Vandringen saknar deltagare. Skriv hur många som gick med, efter roll.",
        "Iakttagelse 2 saknar ansvarig.",
        "Iakttagelse 1 och 2 saknar beslut.",
        "1 bild hör inte till någon iakttagelse.",
    ]


def test_too_many_who_walk_is_said(register: Register, walk: int) -> None:
    make.entry(register, "walk_participants", walk=walk, count=26)
    found = papers.document_findings(register, "walk_protocol", walk)
    assert "26 gick med. Metoden fungerar bäst med högst 20." in found


def test_full_protocol_has_every_photo_without_place_and_time(
    register: Register, walk: int, tmp_path: Path
) -> None:
    target = tmp_path / "protokoll.docx"
    papers.write_document(register, "walk_protocol", walk, target)
    assert shown(target) == [
        "Bild till iakttagelse 1. Tunneln: Mörkt",
        "Bild till iakttagelse 1. Tunneln: Mörkt",
        "Bild från vandringen, utan beskrivning.",
    ]
    document = Document(BytesIO(target.read_bytes()))
    for relation in document.part.rels.values():
        if "image" in relation.reltype:
            assert b"Exif" not in relation.target_part.blob


def test_public_version_has_only_the_photos_that_somebody_has_ticked(
    register: Register, walk: int, tmp_path: Path
) -> None:
    target = tmp_path / "publik.docx"
    assert public_papers.review(register, "walk_protocol", walk).left_out == (
        "3 bilder som ingen har sagt får visas",
    )
    public_papers.write_public(register, "walk_protocol", walk, target)
    assert shown(target) == []
    for name in ("b.jpg", "c.jpg"):
        allow(register, name)
    other = tmp_path / "publik 2.docx"
    public_papers.write_public(register, "walk_protocol", walk, other)
    assert len(shown(other)) == 1
    (look,) = public_papers.review(register, "walk_protocol", walk).to_look_at
    assert look.startswith("1 bild visas. Se efter att inget ansikte")


def test_public_version_is_proposed_with_its_name(register: Register, walk: int) -> None:
    name = public_papers.proposed_name(register, "walk_protocol", walk)
    assert name == (
        "Protokoll från trygghetsvandring Trygghetsvandring Östra Ängsjö publik version.docx"
    )


def test_each_responsible_gets_a_list_of_their_own(
    register: Register, walk: int, tmp_path: Path
) -> None:
    sent = walk_papers.write_lists(register, walk, tmp_path)
    assert [each.responsible for each in sent] == ["Gator och parker", "Utan ansvarig"]
    assert len(shown(sent[0].path)) == 2
    assert len(shown(sent[1].path)) == 0
    sent[0].path.write_bytes(b"somebody wrote here")
    again = walk_papers.write_lists(register, walk, tmp_path)
    assert again[0].path.name.endswith("(2).docx")
    assert again[1].path == sent[1].path


def test_there_must_be_somebody_to_ask_and_a_place_for_the_lists(
    register: Register, walk: int, tmp_path: Path
) -> None:
    with pytest.raises(PlaceWrong, match="Mappen finns inte"):
        walk_papers.write_lists(register, walk, tmp_path / "nej")
    with pytest.raises(InputWrong, match="inga brister"):
        walk_papers.write_lists(register, make.entry(register, "walk"), tmp_path)
    with pytest.raises(EntryMissing, match="finns inte"):
        walk_papers.write_lists(register, 99, tmp_path)


def test_photo_that_is_gone_leaves_no_hole(register: Register, walk: int) -> None:
    ids = [each.id for each in photos.photos_of(register, walk)]
    photos.erase_photos(register, ids[:1])
    remove(register, "walk_photo", ids[1])
    with register.read() as session:
        told = walk_paper.walk(session, walk)
    assert told.problems[0].photos == ()
