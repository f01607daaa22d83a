"""Programmes: period, areas, money year by year, and the paper with what came of them."""

from datetime import date
from pathlib import Path

import pytest

from bra_desk.basics.errors import EntryMissing, ValuesWrong
from bra_desk.model.programmes import runs_during, years_text
from bra_desk.services.papers import papers
from bra_desk.services.programmes import programmes
from bra_desk.storage.register import Register
from tests import make
from tests.word_file import texts_of

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("first", "last", "text", "runs"),
    [
        (2018, None, "2018–", True),
        (2024, 2026, "2024–2026", True),
        (2026, 2026, "2026", True),
        (None, 2025, "–2025", False),
        (2027, 2028, "2027–2028", False),
        (None, None, "", True),
    ],
)
def test_period_is_told_by_its_years(
    first: int | None, last: int | None, text: str, runs: bool
) -> None:
    assert years_text(first, last) == text
    assert runs_during(first, last, 2026) is runs


def test_programme_that_ends_before_it_begins_is_refused(register: Register) -> None:
    with pytest.raises(ValuesWrong, match="sista året"):
        make.entry(register, "programme", first_year=2026, last_year=2024)


def test_programme_knows_its_parts_and_adds_up_its_money(register: Register) -> None:
    programme = make.entry(register, "programme")
    area = make.entry(register, "area", name="Ersboda")
    measure = make.measure(register)
    make.entry(register, "programme_area", programme=programme, area=area)
    make.entry(register, "programme_measure", programme=programme, measure=measure)
    for year, amount, used in ((2025, 500_000, 480_000), (2026, 600_000, None)):
        make.entry(
            register, "programme_budget", programme=programme, year=year, amount=amount, used=used
        )
    make.entry(register, "grant", programme=programme)
    make.entry(register, "grant", title="Ett annat")
    view = programmes.view(register, programme, TODAY)
    assert (view.areas, view.budget, view.used) == (("Ersboda",), 1_100_000, 480_000)
    assert view.budget_of(2026) == (600_000, 0)
    assert [each.id for each in view.measures] == [measure]
    assert [each.row.texts["title"] for each in view.grants] == ["Utveckling av EST"]
    [row] = programmes.rows_of(register, TODAY)
    assert (row.texts["years"], row.texts["areas"]) == ("2024–2026", "Ersboda")


def test_same_measure_twice_is_refused(register: Register) -> None:
    link = make.entry(register, "programme_measure")
    assert link
    programme, measure = make.entry(register, "programme"), make.measure(register)
    make.entry(register, "programme_measure", programme=programme, measure=measure)
    with pytest.raises(ValuesWrong, match="hör redan"):
        make.entry(register, "programme_measure", programme=programme, measure=measure)


def test_programme_that_is_gone_is_told_of(register: Register) -> None:
    with pytest.raises(EntryMissing):
        programmes.view(register, 99, TODAY)


def test_paper_tells_evaluation_money_and_measures(register: Register, tmp_path: Path) -> None:
    programme = make.entry(register, "programme")
    for kind in ("area", "partner", "measure", "budget"):
        make.entry(register, f"programme_{kind}", programme=programme)
    make.entry(
        register,
        "programme_evaluation",
        programme=programme,
        lessons="Färre åtgärder.",
        cost=250_000,
    )
    target = tmp_path / "programme.docx"
    written = papers.write_document(register, "programme_report", programme, target)
    told = texts_of(target)
    for words in (
        "Ängsjö växer – tryggt och säkert 2024–2026",
        "Universitetet, 1 oktober 2026",
        "Samarbetet är tätare.",
        "Vad vi tar med oss: Färre åtgärder.",
        "Kostnad: 250 000 kr",
        "Meningsfull fritid",
        "600 000",
        "Bättre belysning på gångvägen vid ån",
    ):
        assert words in told
    assert written.findings == ()


def test_paper_says_what_a_thin_programme_lacks(register: Register) -> None:
    programme = make.entry(register, "programme", purpose="")
    found = papers.document_findings(register, "programme_report", programme)
    assert found == [
        "Programmet saknar syfte.",
        "Programmet saknar områden.",
        "Programmet har inga åtgärder.",
        "Programmet har ingen budget.",
        "Programmet är inte utvärderat.",
    ]


def test_annual_report_tells_of_programmes_and_grants(register: Register, tmp_path: Path) -> None:
    programme = make.entry(register, "programme")
    make.entry(register, "programme_budget", programme=programme)
    make.entry(register, "programme_evaluation", programme=programme)
    make.entry(register, "grant", programme=programme)
    target = tmp_path / "report.docx"
    papers.write_document(register, "annual_report", None, target, year=2026)
    told = texts_of(target)
    for words in ("Program under året", "410 000", "Samarbetet är tätare.", "Utveckling av EST"):
        assert words in told
