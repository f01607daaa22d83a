"""The papers of a year: what they are about, what is missing in them, whom they name."""

from pathlib import Path

import docx
import pytest

from bra_desk.basics.errors import InputWrong
from bra_desk.model.reports import ReportKind
from bra_desk.services.papers import papers
from bra_desk.services.reporting import reports
from bra_desk.storage.register import Register


def test_report_is_written_for_a_year_without_the_number_of_an_entry(
    example: Register, tmp_path: Path
) -> None:
    target = tmp_path / papers.proposed_name(example, "annual_report", None, 2022)
    assert target.name == "Årlig uppföljning 2022.docx"
    written = papers.write_document(example, "annual_report", None, target, year=2022)
    assert written.findings == (
        "Rapporten är inte påbörjad: bara det som registret berättar kommer med.",
    )
    headings = [
        p.text
        for p in docx.Document(str(target)).paragraphs
        if p.style and "1" in (p.style.name or "")
    ]
    assert "Uppföljning av de övergripande målen" in headings


def test_personal_number_in_a_report_is_told_with_its_place(
    example: Register, tmp_path: Path
) -> None:
    report = reports.begin(example, ReportKind.ANNUAL, 2022)
    reason = "Numret står i ett offentligt beslut."
    reports.write_chapter(example, report, "summary", "Gäller 19811228-9874.", reason)
    found = papers.document_findings(example, "annual_report", None, 2022)
    assert "Sammanfattning, Text: ett personnummer, sparat med skäl." in found
    papers.write_document(example, "annual_report", None, tmp_path / "a.docx", year=2022)


@pytest.mark.parametrize(
    ("document", "id", "year", "said"),
    [
        ("annual_report", None, None, "gäller ett år"),
        ("minutes", 1, 2025, "gäller inget år"),
        ("minutes", None, None, "görs av en post"),
    ],
)
def test_document_that_lacks_its_subject_is_refused(
    example: Register, tmp_path: Path, document: str, id: int | None, year: int | None, said: str
) -> None:
    with pytest.raises(InputWrong, match=said):
        papers.write_document(example, document, id, tmp_path / "a.docx", year=year)
