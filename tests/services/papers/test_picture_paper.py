"""A situation picture as a paper: its parts, its problems, its numbers, and what is missing."""

from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest

from bra_desk.basics.errors import EntryMissing
from bra_desk.documents.report import ChapterContent, ReportContent
from bra_desk.model.situation import Extent, Priority
from bra_desk.services.papers import papers, picture_paper
from bra_desk.storage.register import Register
from tests import make


def content(register: Register, picture: int) -> ReportContent:
    with register.read() as session:
        return picture_paper.situation_picture(session, picture)


def chapter(told: ReportContent, key: str) -> ChapterContent:
    return next(each for each in told.chapters if each.key == key)


def test_parts_of_the_law_stand_in_their_order(register: Register) -> None:
    picture = make.situation_picture(
        register,
        mapping="Kartan.",
        other_information="Mer.",
        analysis="Därför.",
        recommendations="Gör så.",
        other_planning="Med folkhälsan.",
    )
    told = content(register, picture)
    assert (told.kind, told.title, told.standing) == ("Lägesbild", "2026", "Utkast")
    assert [(each.title, each.text) for each in told.chapters[1:]] == [
        ("Kartläggning", "Kartan."),
        ("Annan information", "Mer."),
        ("Analys", "Därför."),
        ("Rekommendationer", "Gör så."),
        ("Annan analys och planering", "Med folkhälsan."),
        ("Källor", ""),
    ]


def test_decided_picture_says_by_whom_and_until_when(register: Register) -> None:
    picture = make.situation_picture(
        register, decided_on=date(2026, 3, 19), decided_by="UmeBrå", corrections="Fel siffra."
    )
    told = content(register, picture)
    assert (told.adopted, told.is_finished) == ("UmeBrå, 19 mars 2026", True)
    facts = chapter(told, "about").sections[0].bullets
    assert "Uppdateras senast: 19 mars 2028 (6 § lagen)" in facts
    assert "Rättelse: Fel siffra." in facts


def test_problem_keeps_each_organisations_view(register: Register) -> None:
    picture = make.situation_picture(register)
    problem = make.problem(register, "Öppen handel", picture=picture)
    for name, extent in (("Kommunen", Extent.SMALL), ("Polisen", Extent.SEVERE)):
        owner = make.organisation(register, name)
        make.entry(
            register, "problem_view", problem=problem, organisation=owner, extent=extent, text=name
        )
    told = content(register, picture)
    views = chapter(told, f"problem:{problem}").sections[1]
    assert views.table is not None
    assert [row.cells for row in views.table.rows] == [
        ("Kommunen", "1 Liten", "Kommunen"),
        ("Polisen", "4 Mycket stor", "Polisen"),
    ]
    assert views.note == (
        "Här skiljer sig bilderna: Omfattning – Kommunen: 1 liten, Polisen: 4 mycket stor."
    )
    (beside,) = chapter(told, "own").sections
    assert beside.table is not None
    assert beside.table.headings == ("Problem", "Kommunen", "Polisen", "Skiljer sig i")
    assert beside.note.startswith("Bedömningarna skiljer sig i 1 problem.")


def test_more_areas_than_fit_are_split_evenly(register: Register) -> None:
    picture = make.situation_picture(register)
    for number in range(10):
        area = make.entry(register, "area", name=f"Område {number}")
        make.problem(register, f"Problem {number}", picture=picture, area=area)
    told = content(register, picture)
    heat = [each for each in chapter(told, "overview").sections if "Slag" in str(each.table)]
    assert [len(each.table.headings) for each in heat if each.table] == [6, 6]
    assert [bool(each.note) for each in heat] == [False, True], "the legend stands once, last"


def test_missing_parts_are_told(register: Register) -> None:
    picture = make.situation_picture(register, title="Lägesbild", analysis="", sources="")

    def found() -> list[str]:
        with register.read() as session:
            return picture_paper.picture_findings(session, picture)

    assert found() == [
        "Lägesbild saknar beslut.",
        "Lägesbild saknar analys (4 § 3 lagen 2023:196).",
        "Lägesbild saknar källor.",
        "Lägesbilden har inga problem.",
    ]
    make.problem(
        register, "Klotter", picture=picture, priority=Priority.SET_ASIDE, priority_reason=""
    )
    assert found()[3:] == [
        "Inget problem är prioriterat.",
        "Klotter saknar skäl till prioriteringen.",
    ]


def test_picture_that_is_not_there_is_refused(register: Register) -> None:
    with pytest.raises(EntryMissing):
        content(register, 999)


def test_example_becomes_a_word_file_with_its_charts(example: Register, tmp_path: Path) -> None:
    written = papers.write_document(example, "situation_picture", 2, tmp_path / "bild.docx")
    opened = docx.Document(BytesIO(written.path.read_bytes()))
    said = "\n".join(each.text for each in opened.paragraphs)
    assert "1. Öppen narkotikahandel på Ålidhem" in said
    assert "15. Ordningsstörningar vid badplatser" in said
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    assert "3 (4)" in cells
    assert len(opened.inline_shapes) >= 5
