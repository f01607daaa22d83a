"""The example's reports on its years: finished as of their day, complete, and kept as they were."""

from pathlib import Path

import docx
import pytest

from bra_desk.documents import report
from bra_desk.model.reports import ReportKind
from bra_desk.services.entries import rows
from bra_desk.services.papers import papers
from bra_desk.services.reporting import assembly, reports
from bra_desk.storage.register import Register

FINISHED = [
    (ReportKind.ANNUAL, 2023),
    (ReportKind.ANNUAL, 2024),
    (ReportKind.ANNUAL, 2025),
    (ReportKind.ASSEMBLY, 2023),
]


def report_id(example: Register, kind: ReportKind, year: int) -> int:
    """The example's report of that kind on a year."""
    values = {"report_kind": kind, "year": year}
    return next(row.id for row in rows(example, "report") if values.items() <= row.values.items())


@pytest.mark.parametrize(("kind", "year"), FINISHED)
def test_finished_report_of_the_example_lacks_nothing(
    example: Register, kind: ReportKind, year: int
) -> None:
    seen = reports.view(example, report_id(example, kind, year))
    assert seen.finished_on is not None
    assert seen.findings == ()
    assert [each.content.key for each in seen.chapters if not each.content.sections] in (
        ["situation", "goals", "focus_areas", "methods"],
        ["goals"],
    )


def test_frozen_figures_of_the_example_thaw_to_what_is_printed(example: Register) -> None:
    for row in rows(example, "report_snapshot"):
        chapters = report.thawed(row.values["content"])
        assert report.frozen(chapters) == row.values["content"]


def test_report_on_2023_tells_the_year_as_it_stood_on_its_day(example: Register) -> None:
    with example.read() as session:
        told = assembly.content(session, ReportKind.ANNUAL, 2023)
    assert told.is_finished
    assert told.adopted == "14 mars 2024, §\u00a07"
    figures = {row.cells[0]: row.cells[1] for row in told.chapters[0].sections[0].tables[0].rows}
    assert figures["Möten i rådet"] == "4"
    # The shared list of contacts was still to come, and was sent out two months later.
    assert (figures["Uppdrag från mötena"], figures["Uppdrag som är klara"]) == ("10", "9")
    years = {
        int(heading)
        for chapter in told.chapters
        for section in chapter.sections
        for table in section.tables
        for heading in table.headings
        if heading.isdigit()
    }
    assert max(years) == 2023


def test_measures_of_2023_are_as_many_as_its_text_says(example: Register) -> None:
    seen = reports.view(example, report_id(example, ReportKind.ANNUAL, 2023))
    chapter = next(each.content for each in seen.chapters if each.content.key == "measures")
    by_status = {row.cells[0]: row.cells[1] for row in chapter.sections[0].tables[0].rows}
    assert by_status == {
        "Pågår": "4",
        "Delvis genomförd": "1",
        "Genomförd": "10",
        "Ej genomförd": "2",
    }
    assert chapter.text.startswith("Sjutton åtgärder pågick under året. Tio är genomförda")


def test_report_on_2023_is_printed_whole(example: Register, tmp_path: Path) -> None:
    target = tmp_path / "2023.docx"
    written = papers.write_document(example, "annual_report", None, target, year=2023)
    assert written.findings == ()
    printed = "\n".join(each.text for each in docx.Document(str(target)).paragraphs)
    assert "Utkast" not in printed
    assert "har inte följts upp" not in printed
    assert "Kommunens första lägesbild läggs fram för rådet i mars 2024" in printed


def test_report_under_way_begins_with_last_years_texts(example: Register) -> None:
    seen = reports.view(example, report_id(example, ReportKind.ANNUAL, 2026))
    assert seen.finished_on is None
    assert sum(each.is_carried for each in seen.chapters) == 9
    assert any("är förra årets och inte genomläst" in each for each in seen.findings)
