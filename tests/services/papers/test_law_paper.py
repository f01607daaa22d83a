"""The law check as a document, and as a chapter of the report to the assembly."""

from pathlib import Path

from docx import Document

from bra_desk.model.reports import ReportKind
from bra_desk.services.papers import law_paper, papers
from bra_desk.services.reporting import reports
from bra_desk.storage.register import Register
from tests import make


def test_document_has_gaps_first_and_says_which_law_it_is(example: Register) -> None:
    with example.read() as session:
        made = law_paper.law_check(session, 2026)
    assert "SFS 2025:223" in made.ground
    assert "1 september 2025" in made.ground
    titles = [each.title for each in made.chapters]
    words = [title.rpartition(": ")[2] for title in titles[1:]]
    weight = ["saknas", "delvis", "bedöms av er", "uppfylld"]
    assert words == sorted(words, key=weight.index)
    assert len(titles) == 12
    assert "7\u00a0§ Samordnad planering: delvis" in titles


def test_document_is_written_with_own_words_and_the_register_s(
    example: Register, tmp_path: Path
) -> None:
    written = papers.write_document(example, "law_check", None, tmp_path / "l.docx", year=2026)
    text = "\n".join(each.text for each in Document(str(written.path)).paragraphs)
    assert "Egen bedömning: uppfylld (5 oktober 2026)." in text
    assert "Registrets bedömning: bedöms av er." in text
    assert "Lägesbild 2026 beslutades 19 mars 2026." in text
    assert "Den har 15 problem." in text
    assert any("14\u00a0§" in each for each in written.findings)


def test_assembly_report_tells_the_same(register: Register) -> None:
    make.entry(register, "settings")
    report = reports.begin(register, ReportKind.ASSEMBLY, 2026)
    seen = reports.view(register, report)
    chapter = next(each.content for each in seen.chapters if each.content.key == "law")
    table = chapter.sections[0].table
    assert table is not None
    assert len(table.rows) == 11
    assert table.rows[1].cells == ("5\u00a0§ Åtgärdsplan", "saknas", "\u2013")
    assert chapter.sections[2].heading == "5\u00a0§ Åtgärdsplan"
    assert chapter.sections[2].bullets == ("Ingen åtgärdsplan gäller.",)
