"""A safety survey: its table area by area, and what changed since the survey before."""

from decimal import Decimal
from pathlib import Path

import pytest

from bra_desk.basics.errors import EntryMissing, ValuesWrong
from bra_desk.model.indicators import Direction, ValueStatus
from bra_desk.services.dialogues import surveys
from bra_desk.services.papers import papers
from bra_desk.storage.register import Register
from tests import make
from tests.word_file import texts_of


@pytest.fixture
def question(register: Register) -> int:
    """Whether people feel unsafe, which should go down."""
    return make.entry(
        register,
        "indicator",
        title="Otrygga sena kvällar",
        unit="procent",
        direction=Direction.DOWN,
    )


def asked(register: Register, year: int, *questions: int) -> int:
    """A survey of a year with these questions."""
    survey = make.entry(register, "survey", title=f"Mätning {year}", year=year)
    for place, each in enumerate(questions):
        make.entry(register, "survey_indicator", survey=survey, indicator=each, position=place)
    return survey


def answer(register: Register, question: int, year: int, value: str | None, **more: object) -> None:
    given = None if value is None else Decimal(value)
    make.entry(register, "indicator_value", indicator=question, year=year, value=given, **more)


def table(register: Register, survey: int) -> dict[str, list[str]]:
    view = surveys.view(register, survey)
    return {each.name: [cell.told for cell in each.answers] for each in view.areas}


def test_table_has_the_whole_first_then_areas_with_change_since_the_last_survey(
    register: Register, question: int
) -> None:
    area = make.entry(register, "area", name="Ersboda")
    asked(register, 2023, question)
    survey = asked(register, 2025, question)
    for year, whole, part in ((2023, "26", "33.5"), (2025, "24", "31")):
        answer(register, question, year, whole)
        answer(register, question, year, part, area=area)
    assert table(register, survey) == {
        "Totalt": ["24 (ned 2 procentenheter)"],
        "Ersboda": ["31 (ned 2,5 procentenheter)"],
    }
    first = surveys.view(register, survey).areas[0].answers[0]
    assert first.is_better is True


@pytest.mark.parametrize(
    ("before", "now", "told", "better"),
    [
        ("24", "24", "24 (oförändrat)", None),
        ("24", "25", "25 (upp 1 procentenhet)", False),
        (None, "25", "25", None),
        ("24", None, "..", None),
    ],
)
def test_change_is_told_only_between_known_numbers(
    register: Register, question: int, before: str | None, now: str | None, told: str, better: bool
) -> None:
    asked(register, 2023, question)
    survey = asked(register, 2025, question)
    answer(register, question, 2023, before)
    answer(register, question, 2025, now)
    cell = surveys.view(register, survey).areas[0].answers[0]
    assert (cell.told, cell.is_better) == (told, better)


def test_change_is_since_the_newest_survey_that_asked_the_same(
    register: Register, question: int
) -> None:
    other = make.entry(register, "indicator", title="Förtroende")
    asked(register, 2021, question)
    asked(register, 2023, other)
    survey = asked(register, 2025, question)
    assert surveys.view(register, survey).questions[0].year_before == 2021


def test_values_of_other_places_and_years_are_left_out(register: Register, question: int) -> None:
    survey = asked(register, 2025, question)
    answer(register, question, 2025, "30", comparison="Riket")
    answer(register, question, 2024, "26")
    assert table(register, survey) == {}


def test_a_whole_year_goes_before_a_part_of_it(register: Register, question: int) -> None:
    survey = asked(register, 2025, question)
    answer(register, question, 2025, "24", status=ValueStatus.PRELIMINARY)
    answer(register, question, 2025, "99", period="2025-03")
    assert table(register, survey) == {"Totalt": ["24 prel."]}


@pytest.mark.parametrize(
    ("asked_of", "answered", "rate", "told"),
    [
        (4000, 1784, None, "1 784 av 4 000 svarade, svarsfrekvens 44,6 procent"),
        (None, 1784, None, "1 784 svarade"),
        (None, None, Decimal("52.5"), "svarsfrekvens 52,5 procent"),
        (4000, None, None, ""),
        (0, 0, None, "0 av 0 svarade"),
    ],
)
def test_response_is_told_as_far_as_it_is_known(
    register: Register,
    asked_of: int | None,
    answered: int | None,
    rate: Decimal | None,
    told: str,
) -> None:
    survey = make.entry(register, "survey", asked=asked_of, answered=answered, response_rate=rate)
    shown = surveys.view(register, survey).response
    assert shown.replace("\u00a0", " ") == told


@pytest.mark.parametrize(
    ("values", "problems"),
    [
        (
            {"asked": 100, "answered": 120},
            {"answered": "120 har svarat men bara 100 fick frågan. Ändra ett av talen."},
        ),
        (
            {"response_rate": Decimal("144.6")},
            {"response_rate": "Svarsfrekvensen är högst 100 procent."},
        ),
    ],
)
def test_senseless_numbers_are_refused_in_words(
    register: Register, values: dict[str, object], problems: dict[str, str]
) -> None:
    with pytest.raises(ValuesWrong) as refused:
        make.entry(register, "survey", **values)
    assert refused.value.problems == problems


def test_same_question_twice_is_refused(register: Register, question: int) -> None:
    survey = asked(register, 2025, question)
    with pytest.raises(ValuesWrong, match="hör redan"):
        make.entry(register, "survey_indicator", survey=survey, indicator=question)


def test_survey_that_is_gone_is_told_of(register: Register) -> None:
    with pytest.raises(EntryMissing):
        surveys.view(register, 99)


def test_paper_shows_the_table_and_names_itself_once(
    register: Register, question: int, tmp_path: Path
) -> None:
    survey = asked(register, 2025, question)
    answer(register, question, 2025, "24")
    target = tmp_path / "survey.docx"
    written = papers.write_document(register, "survey_report", survey, target)
    told = texts_of(target)
    assert "Mätning 2025" in told
    assert "2025 2025" not in told
    assert "Otrygga sena kvällar (procent)" in told
    assert "Frågorna har inte ställts i en tidigare mätning i registret." in told
    assert written.findings == ("Hur mätningen är gjord är inte beskrivet.",)


def test_paper_without_values_says_where_to_write_them(register: Register, question: int) -> None:
    survey = asked(register, 2025, question)
    assert (
        "Frågorna har inga värden för 2025. Läs in dem under Statistik."
        in papers.document_findings(register, "survey_report", survey)
    )
