"""The analysis of a problem's causes as a document: what it tells, and what it says is missing."""

from pathlib import Path

import pytest

from bra_desk.documents.report import ReportContent
from bra_desk.model.causes import CauseLevel, Influence
from bra_desk.model.situation import Priority
from bra_desk.services.causes import cause_paper
from bra_desk.services.papers.papers import document_findings, proposed_name, write_document
from bra_desk.storage.register import Register
from tests import make
from tests.documents.reading import paragraphs


@pytest.fixture
def problem(register: Register) -> int:
    """An analysed problem with a cause behind another, and a measure that was followed up."""
    make.entry(register, "settings")
    problem = make.entry(
        register, "problem", title="Mörkt vid ån", priority=Priority.PRIORITISED,
        priority_reason="Många går där",
    )  # fmt: skip
    make.entry(register, "cause_analysis", problem=problem)
    light = make.entry(register, "cause", problem=problem, text="Lamporna är gamla")
    behind = make.entry(register, "cause", problem=problem, parent=light, text="Ingen felanmäler")
    measure = make.measure(register, title="Byt lampor")
    make.entry(register, "measure_cause", measure=measure, cause=behind, effect="Ljus ger fler")
    make.entry(register, "follow_up", measure=measure, year=2025, result="Halva vägen är ljus.")
    return problem


def gathered(register: Register, problem: int) -> ReportContent:
    with register.read() as session:
        return cause_paper.cause_analysis(session, problem)


def test_document_goes_from_the_problem_to_the_result(register: Register, problem: int) -> None:
    content = gathered(register, problem)
    assert content.is_finished
    chapters = {each.key: each for each in content.chapters}
    assert "Prioritering: Prioriterat; Många går där" in chapters["problem"].sections[0].bullets
    (situation, *empty) = chapters["causes"].sections
    assert situation.table is not None
    cells = [row.cells for row in situation.table.rows]
    assert [row[0].replace("\u00a0", " ") for row in cells] == [
        "Lamporna är gamla",
        "→ Ingen felanmäler",
    ]
    assert cells[1][3] == "Byt lampor"
    assert [each.text for each in empty] == ["Ingen orsak är noterad."] * 3
    (table,) = (each.table for each in chapters["measures"].sections)
    assert table is not None
    assert table.rows[0].cells[0] == "Byt lampor"
    assert table.rows[0].cells[1] == "Ljus ger fler"
    assert "2025: Halva vägen är ljus." in table.rows[0].cells[3]


def test_picture_says_the_tree_in_words(register: Register, problem: int) -> None:
    (tree,) = (each for each in gathered(register, problem).chapters if each.key == "tree")
    picture = tree.sections[0].picture
    assert picture is not None
    assert picture.alt_text == (
        "Orsaksträd för problemet Mörkt vid ån. "
        "Situation: Lamporna är gamla (bakom den: Ingen felanmäler). "
        "Utsatta: ingen orsak noterad. Gärningspersoner: ingen orsak noterad. "
        "Struktur: ingen orsak noterad."
    )
    assert picture.data.startswith(b"\x89PNG")


def test_large_tree_gets_a_picture_for_each_level(register: Register, problem: int) -> None:
    for number in range(10):
        for level in (CauseLevel.VICTIM, CauseLevel.STRUCTURE):
            make.entry(register, "cause", problem=problem, text=f"Orsak {number}", level=level)
    (tree,) = (each for each in gathered(register, problem).chapters if each.key == "tree")
    assert [each.heading for each in tree.sections] == ["Situation", "Utsatta", "Struktur"]
    assert all(each.picture is not None for each in tree.sections)


def test_findings_name_what_is_missing(register: Register, problem: int) -> None:
    make.entry(
        register, "cause", problem=problem, text="Skymd sikt", evidence="", influence=Influence.YES
    )
    make.entry(register, "cause", problem=problem, text="Okänt", influence=None)
    found = document_findings(register, "cause_analysis", problem)
    assert found == [
        "Ingen orsak är noterad för: utsatta, gärningspersoner och struktur.",
        "Utan stöd och källa: ”Skymd sikt”.",
        "Inte bedömda: ”Okänt”.",
        "Går att påverka, men saknar åtgärd: ”Skymd sikt”.",
    ]


def test_problem_without_causes_says_so(register: Register) -> None:
    bare = make.entry(register, "problem", title="Buskörning")
    assert document_findings(register, "cause_analysis", bare) == ["Problemet har inga orsaker än."]
    content = gathered(register, bare)
    assert not content.is_finished
    assert content.standing == "Utkast"


def test_document_is_written(register: Register, problem: int, tmp_path: Path) -> None:
    assert proposed_name(register, "cause_analysis", problem) == "Orsaksanalys Mörkt vid ån.docx"
    target = tmp_path / "analys.docx"
    write_document(register, "cause_analysis", problem, target)
    told = " ".join(paragraphs(target.read_bytes()))
    assert "Orsaksanalys: Mörkt vid ån" in told
    assert "Ljuset och siktlinjerna kommer först." in told
    assert "6 oktober 2026" in told.replace("\u00a0", " ")
