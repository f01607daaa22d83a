"""The red thread as a document: goal by goal, then the broken links."""

from datetime import date
from pathlib import Path

from docx import Document

from bra_desk.services.papers import papers
from bra_desk.services.thread import thread_breaks, thread_paper
from bra_desk.storage.register import Register
from tests import make


def test_each_goal_has_a_chapter_with_its_own_links(example: Register) -> None:
    with example.read() as session:
        made = thread_paper.red_thread(session, 2025)
    titles = [each.title for each in made.chapters]
    assert titles[:2] == ["minska brottsligheten i Umeå kommun", "öka tryggheten i Umeå kommun"]
    assert titles[2].startswith("minska nyttjandet av alkohol")
    assert titles[3:] == ["Brutna länkar"]
    headings = [each.heading for each in made.chapters[0].sections]
    assert headings[1:4] == ["Lägesbild", "Problem", "Orsaker"]
    assert headings[4] == "Beslut, planer och löften"
    told = made.chapters[0].sections[-1].table
    assert told is not None
    assert all("2025" in row.cells[1] for row in told.rows)


def test_goal_without_links_says_where_the_thread_breaks(register: Register) -> None:
    make.entry(register, "settings")
    make.goal(register)
    with register.read() as session:
        made = thread_paper.red_thread(session, 2025)
        found = thread_paper.thread_findings(session, 2025)
    texts = [each.text for each in made.chapters[0].sections]
    assert texts[1:] == ["Här är tråden bruten: inget finns."] * 4
    broken = [each.heading for each in made.chapters[1].sections]
    assert broken == list(found)
    assert "1 övergripande mål saknar uppföljning för 2025" in found


def test_year_decides_which_results_are_asked_for(register: Register) -> None:
    goal = make.goal(register)
    make.entry(register, "follow_up", measure=None, goal=goal, year=2024)
    with register.read() as session:
        codes = {
            year: {
                each.code
                for each in thread_breaks.breaks_of(
                    thread_breaks.facts_in(session, date(2026, 11, 22), year)
                )
            }
            for year in (2024, 2025)
        }
    assert "goal_follow_up" not in codes[2024]
    assert "goal_follow_up" in codes[2025]
    assert "follow_up_report" in codes[2024]
    assert "follow_up_report" not in codes[2025]


def test_document_is_written(example: Register, tmp_path: Path) -> None:
    written = papers.write_document(example, "red_thread", None, tmp_path / "t.docx", year=2025)
    paper = Document(str(written.path))
    text = "\n".join(each.text for each in paper.paragraphs)
    assert "Brutna länkar" in text
    assert "4 åtgärder saknar mål" in text
    assert "4 åtgärder saknar mål" in written.findings
    assert any("Slag" in table.rows[0].cells[0].text for table in paper.tables)
