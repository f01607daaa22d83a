"""Indicators as a person meets them: chart, table, and whether the target is reached."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bra_desk.basics.errors import EntryMissing, ValuesWrong
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.indicators import ValueStatus
from bra_desk.services.papers import papers
from bra_desk.services.statistics import indicators
from bra_desk.storage.register import Register
from tests import make


def value(register: Register, indicator: int, year: int, number: str | None, **more: object) -> int:
    """A value of an indicator; None is unknown."""
    kept = None if number is None else Decimal(number)
    return make.entry(
        register, "indicator_value", indicator=indicator, year=year, value=kept, **more
    )


@pytest.fixture
def reported(register: Register) -> int:
    """Reported offences, at 13 250.5 in 2019 and to be 12 000 by 2027."""
    indicator = make.entry(register, "indicator")
    value(register, indicator, 2019, "13250.5")
    value(register, indicator, 2024, None)
    value(register, indicator, 2025, "12804.5", status=ValueStatus.PRELIMINARY)
    return indicator


def test_table_has_a_row_for_each_place_and_keeps_unknown_apart(
    register: Register, reported: int
) -> None:
    area = make.entry(register, "area", name="Östra Ängsjö")
    value(register, reported, 2024, "0", area=area)
    value(register, reported, 2025, "9000", comparison="Riket")
    seen = indicators.view(register, reported)
    assert seen.periods == ("2019", "2024", "2025")
    assert [row.name for row in seen.rows] == ["Hela kommunen", "Östra Ängsjö", "Riket"]
    assert [cell.text for cell in seen.rows[0].cells] == [
        "13\u00a0250,5", "..", "12\u00a0804,5 prel."
    ]  # fmt: skip
    assert [cell.text for cell in seen.rows[1].cells] == ["", "0", ""]
    assert seen.rows[1].cells[0].value_id is None


@pytest.mark.parametrize(
    ("last", "reached", "words"),
    [
        ("12804.5", False, "Målet, högst 12 000 år 2027, är inte nått; det skiljer 804,5."),
        ("12000", True, "Målet, högst 12 000 år 2027, är nått."),
    ],
)
def test_standing_says_in_words_whether_the_target_is_reached(
    register: Register, last: str, reached: bool, words: str
) -> None:
    indicator = make.entry(register, "indicator")
    value(register, indicator, 2025, last)
    seen = indicators.view(register, indicator)
    assert seen.is_reached is reached
    assert words in seen.standing.replace("\u00a0", " ")
    assert "Sedan utgångsvärdet 13 250,5 (2019): ned" in seen.standing.replace("\u00a0", " ")


def test_target_whose_year_has_passed_was_not_reached(register: Register) -> None:
    indicator = make.entry(register, "indicator")
    value(register, indicator, 2027, "12500")
    assert "nåddes inte" in indicators.view(register, indicator).standing


def test_indicator_without_values_stands_nowhere(register: Register) -> None:
    seen = indicators.view(register, make.entry(register, "indicator"))
    assert seen.standing == "Det finns inga värden än."
    assert seen.chart.is_empty


def test_sources_are_told_with_their_day(register: Register, reported: int) -> None:
    value(register, reported, 2026, "1", source="SCB", retrieved_on=date(2026, 11, 20))
    assert indicators.view(register, reported).sources == (
        "SCB, hämtad 20 november 2026",
        "Brå",
    )


def test_indicator_that_is_gone_is_told(register: Register) -> None:
    with pytest.raises(EntryMissing):
        indicators.view(register, 99)


def test_second_value_of_the_same_year_is_refused(register: Register, reported: int) -> None:
    form = FORMS["indicator_value"]
    values = form.empty() | {"indicator": reported, "year": 2025, "value": Decimal(1)}
    with pytest.raises(ValuesWrong, match="redan ett värde"):
        indicators.add_value(register, values, {})
    assert indicators.add_value(register, values | {"comparison": "Riket"}, {})
    assert indicators.add_value(register, values | {"year": 2026}, {})


@pytest.mark.usefixtures("reported")
def test_appendix_tells_what_is_missing_and_is_written(register: Register, tmp_path: Path) -> None:
    make.entry(register, "indicator", title="Cykelstölder", source="")
    found = papers.document_findings(register, "statistics", None, 2025)
    assert "Cykelstölder: värden saknas." in found
    assert "Anmälda brott: text om hur talen ska läsas saknas." in found
    target = tmp_path / papers.proposed_name(register, "statistics", None, 2025)
    assert target.name == "Statistikbilaga 2025.docx"
    papers.write_document(register, "statistics", None, target, year=2025)
    assert target.stat().st_size > 20_000


def test_appendix_of_nothing_says_so(register: Register) -> None:
    found = papers.document_findings(register, "statistics", None, 2025)
    assert found == ["Det finns inga indikatorer att skriva om."]
