"""EST's papers: a period's picture, and the analysis of a quarter or a year."""

from datetime import timedelta
from pathlib import Path

import pytest

from bra_desk.basics.errors import EntryMissing, InputWrong
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.est import EstEffect, EstSeverity, PartOfDay
from bra_desk.model.situation import ProblemCategory
from bra_desk.services.entries import columns_of
from bra_desk.services.est import reports
from bra_desk.services.papers import est_papers
from bra_desk.services.papers.est_papers import EstPage
from bra_desk.storage.register import Register
from tests import make
from tests.documents.reading import paragraphs
from tests.services.est.at_est import WEEK_45, WEEK_46, WEEK_47, Est, begun

GRAFFITI = ProblemCategory.GRAFFITI
SILENT = "Rapport saknas från Bostaden, husvärdar och Fritid, fältassistenter, Berget."


@pytest.fixture
def est(register: Register) -> Est:
    """A group that has reported three weeks."""
    made = begun(register)
    for day, times in ((WEEK_45, 1), (WEEK_46, 3), (WEEK_47, 2)):
        made.seen(day, GRAFFITI, times, place="Torget", part_of_day=PartOfDay.NIGHT)
    made.seen(
        WEEK_46,
        ProblemCategory.FIRES,
        severity=EstSeverity.RED,
        expected="Luciatåg",
        action="Extra rondering",
        due_on=WEEK_46,
    )
    made.report(
        WEEK_45,
        action="Sanera",
        done_on=WEEK_46,
        effect=EstEffect.LESS,
        effect_note="Ny tagg på ny plats",
    )
    return made


def written(est: Est, folder: Path, document: str, when: str) -> str:
    page = EstPage(document=document, group_id=est.group, when=when)
    target = folder / est_papers.page_name(est.register, page)
    path = est_papers.write_page(est.register, page, target).path
    return "\n".join(paragraphs(path.read_bytes()))


def test_picture_tells_the_period_beside_the_one_before(est: Est, tmp_path: Path) -> None:
    text = written(est, tmp_path, "est_picture", "2026-W46")
    for said in (
        "EST-lägesbild EST Öst, vecka 46 2026",
        "2 rapporter om 4 händelser; 3 i vecka 45 2026.",
        "1 röd rapport: allvarligt läge.",
        "Nytt: bränder i Berget.",
        "1 åtgärd har passerat sin sista dag.",
        "Berget: Luciatåg",
        "Extra rondering",
        "försenad",
        "Problemet minskade. Ny tagg på ny plats",
    ):
        assert said in text


def test_analysis_tells_places_times_and_effects(est: Est, tmp_path: Path) -> None:
    text = written(est, tmp_path, "est_analysis", "2026-Q4")
    for said in (
        "EST-analys EST Öst, kvartal 4 2026",
        "Perioder med rapporter",
        "3 av 7",
        "Platser som har rapporterats i minst tre perioder",
        "Natt",
        "Effekten av klara åtgärder",
        "Det finns ingen tid före att jämföra med.",
        "Diagram: EST-rapporter, EST Öst",
    ):
        assert said in text


def test_words_of_the_coordinator_stand_in_the_paper(est: Est, tmp_path: Path) -> None:
    make.entry(est.register, "est_summary", est_group=est.group, priorities="Torget först")
    text = written(est, tmp_path, "est_picture", "2026-W46")
    assert "Klottret ökar vid torget." in text
    assert "Torget först" in text


@pytest.mark.parametrize(
    ("document", "when", "said"),
    [
        ("est_picture", "2026-W46", ["Sammanfattningen är inte skriven.", SILENT]),
        ("est_picture", "2026-W30", ["Det finns inga rapporter för vecka 30 2026."]),
        ("est_analysis", "2026", ["3 av 46 perioder har rapporter."]),
        ("est_analysis", "2024", ["Det finns inga rapporter för helåret 2024."]),
    ],
)  # fmt: skip
def test_what_is_missing_is_told_before(
    est: Est, document: str, when: str, said: list[str]
) -> None:
    found = est_papers.page_findings(
        est.register, EstPage(document=document, group_id=est.group, when=when)
    )
    assert [each for each in said if each not in found] == []


def test_empty_period_can_still_be_written(est: Est, tmp_path: Path) -> None:
    assert "vecka 30 2026" in written(est, tmp_path, "est_picture", "2026-W30")


@pytest.mark.parametrize(
    ("document", "when", "said"),
    [
        ("est_picture", "i våras", "ingen period"),
        ("est_analysis", "2026-W46", "varken ett kvartal eller ett år"),
        ("est_analysis", "", "varken ett kvartal eller ett år"),
    ],
)
def test_time_that_is_none_is_refused(
    est: Est, tmp_path: Path, document: str, when: str, said: str
) -> None:
    page = EstPage(document=document, group_id=est.group, when=when)
    with pytest.raises(InputWrong, match=said):
        est_papers.write_page(est.register, page, tmp_path / "a.docx")


def test_group_that_is_gone_is_told(est: Est) -> None:
    with pytest.raises(EntryMissing):
        est_papers.page_name(est.register, EstPage(document="est_picture", group_id=99, when=""))


def test_possible_personal_data_is_told_and_a_kept_number_stays_told(
    est: Est, tmp_path: Path
) -> None:
    reports.write_line(
        est.register,
        None,
        {
            "est_group": est.group,
            "period_on": WEEK_46,
            "area": est.east,
            "category": GRAFFITI,
            "text": "Ring 070-123 45 67",
        },
        "sitting",
    )
    page = EstPage(document="est_picture", group_id=est.group, when="2026-W46")
    assert any("telefonnummer" in each for each in est_papers.page_findings(est.register, page))
    assert est_papers.write_page(est.register, page, tmp_path / "a.docx").path.exists()


def test_wide_paper_holds_ten_areas_of_half_a_year(est: Est, tmp_path: Path) -> None:
    areas = [make.entry(est.register, "area", name=f"Område {n}") for n in range(10)]
    with est.register.write("26 veckor") as session:
        form = FORMS["est_report"]
        for week in range(26):
            for area in areas:
                values = form.empty() | {
                    "est_group": est.group,
                    "period_on": WEEK_47 - timedelta(weeks=week),
                    "area": area,
                    "category": GRAFFITI,
                    "place": "Torget",
                }
                session.add(form.entity(**columns_of(form, values)))
    text = written(est, tmp_path, "est_analysis", "2026")
    assert all(f"Område {n}" in text for n in range(10))
