"""Charts: the same numbers give the same picture, and the words say what it shows."""

import struct
import sys
from dataclasses import replace
from decimal import Decimal

import pytest

from bra_desk.charts import words
from bra_desk.charts.content import ChartContent, Mark, Point, Series
from bra_desk.charts.drawing import Size, indicator_chart


def series(name: str, *values: float | None, first: int = 2019, prel: int = 0) -> Series:
    """A place with a value each year; the last `prel` of them preliminary."""
    return Series(
        name=name,
        points=tuple(
            Point(
                year=first + place,
                label=str(first + place),
                value=None if value is None else Decimal(str(value)),
                is_preliminary=place >= len(values) - prel,
            )
            for place, value in enumerate(values)
        ),
    )


WHOLE = series("Hela kommunen", 12_345, 12_480, 12_690, None, 11_234, prel=1)
REPORTED = ChartContent(
    title="Anmälda brott",
    unit="antal per 100 000 invånare",
    source="Brå",
    series=(WHOLE,),
    baseline=Mark(value=Decimal(12_345), year=2019),
    target=Mark(value=Decimal(11_000), year=2027),
    goes_down=True,
)
PLACES = ("Ersboda", "Ålidhem", "Mariehem", "Tomtebo", "Teg")
SURVEY = ChartContent(
    title="Otrygga",
    unit="procent",
    series=tuple(series(name, 30 + at, 28, 25.5 - at) for at, name in enumerate(PLACES)),
)
NBSP = "\u00a0"


def test_alt_text_is_written_from_the_numbers() -> None:
    assert words.alt_text(REPORTED).replace(NBSP, " ") == (
        "Linjediagram. Anmälda brott, antal per 100 000 invånare, Hela kommunen, 2019–2023. "
        "Från 12 345 (2019) till 11 234 (2023), ned 9 procent; högst 2021 (12 690). "
        "Målet är högst 11 000 år 2027. Preliminärt: 2023. Uppgift saknas: 2022."
    )


def test_alt_text_tells_each_place_and_who_is_highest() -> None:
    told = words.alt_text(SURVEY)
    assert told.startswith("Stapeldiagram. Otrygga, procent, 2019–2021.")
    assert "Ersboda: från 30 (2019) till 25,5 (2021), ned 4,5 procentenheter." in told
    assert "Högst till sist: Ersboda; lägst: Teg." in told


@pytest.mark.parametrize(
    ("first", "last", "unit", "said"),
    [
        (100, 91, "antal", "ned 9 procent"),
        (100, 100, "antal", "oförändrat"),
        (0, 3, "antal", "upp 3"),
        (1000, 1001, "antal", "upp mindre än 1 procent"),
        (52, 53, "procent", "upp 1 procentenhet"),
        (52, 49.5, "procent", "ned 2,5 procentenheter"),
    ],
)
def test_change_is_told_as_its_unit_asks(first: float, last: float, unit: str, said: str) -> None:
    assert words.change_words(Decimal(str(first)), Decimal(str(last)), unit) == said


def test_indicator_without_values_says_so() -> None:
    empty = replace(REPORTED, series=())
    assert empty.is_empty
    assert words.alt_text(empty).endswith("det finns inga värden än.")


def test_source_line_explains_the_hollow_mark_only_where_there_is_one() -> None:
    assert words.source_line(REPORTED) == (
        "Källa: Brå. Ofylld markering och prel. = preliminärt värde."
    )
    assert words.source_line(SURVEY) == ""


def test_one_value_is_told_without_a_change() -> None:
    single = replace(REPORTED, series=(series("Hela kommunen", 12_345),))
    assert "12\u00a0345 2019" in words.alt_text(single)


@pytest.mark.parametrize(
    ("content", "is_bars"),
    [
        (REPORTED, False),
        (SURVEY, True),
        (replace(REPORTED, series=(series("A", 1), series("B", 2))), True),
        (replace(REPORTED, series=(series("A", 1, 2), series("B", 2, 3))), False),
    ],
)
def test_many_places_or_a_single_year_become_bars(content: ChartContent, is_bars: bool) -> None:
    assert content.is_bars is is_bars


@pytest.mark.parametrize(
    "content",
    [
        REPORTED,
        SURVEY,
        replace(REPORTED, series=(WHOLE, series("Riket", 15_000, 14_900, 14_000, 13_900, 13_800))),
        replace(REPORTED, series=(series("Hela kommunen", 0, 0),), target=None, baseline=None),
        replace(REPORTED, series=(series("A", 1), series("B", None)), target=None),
        replace(
            REPORTED,
            series=(
                Series(
                    name="Hela kommunen",
                    points=tuple(
                        Point(year=2024, label=f"2024-{month:02}", value=Decimal(month))
                        for month in range(1, 13)
                    ),
                ),
            ),
        ),
    ],
)
def test_same_content_gives_the_same_picture(content: ChartContent) -> None:
    size = Size(width=4, height=2.5, dots=100)
    made = indicator_chart(content, size=size)
    assert made[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", made[16:24]) == (400, 250)
    assert indicator_chart(content, size=size) == made


def test_preliminary_number_is_drawn_otherwise_than_a_final_one() -> None:
    final = replace(
        REPORTED, series=(series("Hela kommunen", 12_345, 12_480, 12_690, None, 11_234),)
    )
    assert indicator_chart(final) != indicator_chart(REPORTED)


def test_charts_open_no_window_of_their_own() -> None:
    indicator_chart(REPORTED)
    assert "matplotlib.pyplot" not in sys.modules
    assert (
        "PySide6.QtWidgets" not in sys.modules
        or "matplotlib.backends.backend_qt" not in sys.modules
    )
