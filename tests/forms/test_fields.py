"""What each kind of field holds, refuses, reads from a file and shows."""

import enum
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bra_desk.forms.fields import (
    LINE_LIMIT,
    TEXT_LIMIT,
    Choice,
    Clock,
    Date,
    Field,
    Link,
    LongText,
    Number,
    Text,
    YesNo,
)


class Season(enum.StrEnum):
    """Something to choose from."""

    SPRING = "spring"
    AUTUMN = "autumn"


SEASONS = {Season.SPRING: "Vår", Season.AUTUMN: "Höst"}
LINE, RUNNING = Text("title", "Rubrik"), LongText("aim", "Syfte")
DAY, TIME = Date("due_on", "Senast"), Clock("starts_at", "Börjar")
COST, YEAR = Number("cost", "Kostnad", unit="kr"), Number("year", "År", least=1980, most=2200)
PLEDGE = YesNo("is_pledge", "Löfte")
SEASON = Choice("season", "Årstid", labels=SEASONS)
STATUS = Choice("status", "Status", labels=SEASONS, default=Season.SPRING)
OWNER = Link("owner", "Ansvarig", to="organisation")
ALL = (LINE, RUNNING, DAY, TIME, COST, PLEDGE, SEASON, STATUS, OWNER)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (LINE, ""),
        (LINE, "Trygghet för alla – å, ä, ö, é, §, ”citat” och 🙂"),
        (LINE, "x" * LINE_LIMIT),
        (LINE, "kl.\u00a013.15"),
        (LINE, "A\u0301rsta"),
        (RUNNING, "Första stycket.\n\nAndra stycket.\tInskjutet."),
        (RUNNING, "x" * TEXT_LIMIT),
        (DAY, None),
        (DAY, date(2026, 11, 26)),
        (TIME, time(0, 0)),
        (COST, None),
        (COST, 0),
        (YEAR, 1980),
        (YEAR, 2200),
        (PLEDGE, True),
        (SEASON, None),
        (SEASON, Season.AUTUMN),
        (STATUS, Season.AUTUMN),
        (OWNER, None),
        (OWNER, 7),
    ],
)
def test_good_value_is_taken(field: Field, value: Any) -> None:
    assert field.problem(value) is None


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        (LINE, None, "ska vara text"),
        (LINE, 7, "ska vara text"),
        (LINE, "x" * (LINE_LIMIT + 1), "är 501 tecken. Högst 500"),
        (LINE, "två\nrader", "styrtecken"),
        (LINE, "tab\there", "styrtecken"),
        (LINE, "noll\x00", "tecken nummer 5"),
        (RUNNING, "x" * (TEXT_LIMIT + 1), "Högst 200\u00a0000"),
        (RUNNING, "klocka\x07", "tecken nummer 7"),
        (RUNNING, "radslut\r\n", "tecken nummer 8"),
        (RUNNING, "halv \ud83d emoji", "tecken nummer 6"),
        (RUNNING, "\ufffe", "tecken nummer 1"),
        (RUNNING, "\uffff", "tecken nummer 1"),
        (COST, -1, "mellan 0 och"),
        (COST, 10**13, "mellan 0 och"),
        (COST, True, "ett helt tal"),
        (COST, 2.5, "ett helt tal"),
        (COST, "100", "ett helt tal"),
        (YEAR, 1979, "mellan 1\u00a0980 och 2\u00a0200"),
        (YEAR, 2201, "mellan 1\u00a0980 och 2\u00a0200"),
        (PLEDGE, None, "ja eller nej"),
        (PLEDGE, 1, "ja eller nej"),
        (PLEDGE, "ja", "ja eller nej"),
        (SEASON, "winter", "”winter” finns inte"),
        (STATUS, None, "måste väljas"),
    ],
)
def test_bad_value_is_refused_in_words(field: Field, value: Any, words: str) -> None:
    problem = field.problem(value)
    assert problem is not None
    assert problem.startswith(field.label)
    assert words in problem


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (Text("title", "Rubrik", required=True), ""),
        (Text("title", "Rubrik", required=True), "   "),
        (LongText("text", "Mål", required=True), "\n\n"),
        (Date("held_on", "Datum", required=True), None),
        (Number("year", "År", required=True), None),
        (Link("body", "Organ", to="body", required=True), None),
        (Choice("season", "Årstid", labels=SEASONS, required=True), None),
    ],
)
def test_required_field_may_not_be_empty(field: Field, value: Any) -> None:
    problem = field.problem(value)
    assert problem in {f"{field.label} måste fyllas i.", f"{field.label} måste väljas."}


@pytest.mark.parametrize(
    ("field", "raw", "value"),
    [
        (LINE, None, ""),
        (LINE, "Rubrik", "Rubrik"),
        (DAY, None, None),
        (DAY, "", None),
        (DAY, "2026-11-26", date(2026, 11, 26)),
        (DAY, "2024-02-29", date(2024, 2, 29)),
        (TIME, None, None),
        (TIME, "", None),
        (TIME, "13:15", time(13, 15)),
        (TIME, "13.15", time(13, 15)),
        (TIME, "8:05", time(8, 5)),
        (COST, None, None),
        (COST, 250_000, 250_000),
        (PLEDGE, None, False),
        (PLEDGE, True, True),
        (SEASON, None, None),
        (SEASON, "", None),
        (SEASON, "autumn", Season.AUTUMN),
        (STATUS, None, Season.SPRING),
        (OWNER, "polisen", "polisen"),
    ],
)
def test_value_is_read_from_a_file(field: Field, raw: Any, value: Any) -> None:
    assert field.read(raw) == value


@pytest.mark.parametrize(
    ("field", "raw", "words"),
    [
        (DAY, "2026-02-30", "”2026-02-30” är inget datum"),
        (DAY, "2025-02-29", "är inget datum"),
        (DAY, "26/11 2026", "är inget datum"),
        (DAY, "2026-W48-4", "är inget datum"),
        (DAY, "20261126", "är inget datum"),
        (DAY, "snart", "”snart” är inget datum"),
        (DAY, 20261126, "är inget datum"),
        (DAY, ["2026-11-26"], "är inget datum"),
        (TIME, "24:00", "är inget klockslag"),
        (TIME, "13:60", "är inget klockslag"),
        (TIME, "13", "är inget klockslag"),
        (TIME, "13:15:00", "är inget klockslag"),
        (TIME, "efter lunch", "är inget klockslag"),
        (TIME, "13:5", "är inget klockslag"),
        (TIME, 13.15, "är inget klockslag"),
        (SEASON, "Vår", "Välj bland spring, autumn"),
        (SEASON, 1, "finns inte"),
        (SEASON, ["spring"], "finns inte"),
    ],
)
def test_senseless_value_of_a_file_is_refused(field: Field, raw: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words) as refused:
        field.read(raw)
    assert str(refused.value).startswith(f"{field.label}: ")


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        (LINE, "Rubrik", "Rubrik"),
        (DAY, date(2026, 11, 26), "2026-11-26"),
        (DAY, None, ""),
        (TIME, time(13, 15), "13.15"),
        (TIME, None, ""),
        (COST, 250_000, "250\u00a0000 kr"),
        (COST, None, ""),
        (YEAR, 2026, "2026"),
        (PLEDGE, True, "Ja"),
        (PLEDGE, False, ""),
        (SEASON, Season.SPRING, "Vår"),
        (SEASON, None, ""),
        (OWNER, None, ""),
    ],
)
def test_value_is_shown_as_a_person_reads_it(field: Field, value: Any, shown: str) -> None:
    assert field.show(value) == shown


@pytest.mark.parametrize("field", ALL, ids=lambda field: field.name)
def test_empty_value_is_no_problem_and_shows_little(field: Field) -> None:
    assert field.problem(field.empty) is None
    assert field.show(field.empty) in {"", "Vår"}
    assert field.read(None) == field.empty


def test_link_is_kept_in_the_column_of_its_number() -> None:
    assert OWNER.attribute == "owner_id"
    assert LINE.attribute == "title"


@given(some.dates(min_value=date(1, 1, 1)))
def test_every_day_comes_back_from_a_file(day: date) -> None:
    assert DAY.read(DAY.write(day)) == day


@given(some.times().map(lambda moment: moment.replace(second=0, microsecond=0)))
def test_every_time_comes_back_from_a_file(moment: time) -> None:
    assert TIME.read(TIME.write(moment)) == moment


@given(some.integers(0, 10**12))
def test_every_number_comes_back_from_a_file(value: int) -> None:
    assert COST.problem(value) is None
    assert COST.read(COST.write(value)) == value


@given(some.sampled_from([None, *Season]))
def test_every_choice_comes_back_from_a_file(value: Season | None) -> None:
    assert SEASON.read(SEASON.write(value)) == value


@given(some.booleans())
def test_every_yes_and_no_comes_back_from_a_file(value: bool) -> None:
    assert PLEDGE.read(PLEDGE.write(value)) is value


@given(some.text(max_size=80))
def test_text_that_is_taken_can_be_written_anywhere(value: str) -> None:
    assert RUNNING.read(RUNNING.write(value)) == value
    if RUNNING.problem(value) is None:
        value.encode("utf-8")
        assert not set(value) & {"\x00", "\x0b", "\x0c", "\r", "\ufffe", "\uffff"}


@pytest.mark.parametrize(
    ("field", "schema"),
    [
        (LINE, {"type": "string", "title": "Rubrik", "maxLength": 500}),
        (RUNNING, {"type": "string", "title": "Syfte", "maxLength": 200_000}),
        (DAY, {"type": "string", "format": "date", "title": "Senast"}),
        (YEAR, {"type": "integer", "title": "År", "minimum": 1980, "maximum": 2200}),
        (PLEDGE, {"type": "boolean", "title": "Löfte"}),
        (
            SEASON,
            {
                "enum": ["spring", "autumn"],
                "title": "Årstid",
                "x-labels": {"spring": "Vår", "autumn": "Höst"},
            },
        ),
        (OWNER, {"type": "string", "title": "Ansvarig", "x-refers-to": "organisation"}),
        (Field("other", "Annat"), {"type": "string", "title": "Annat"}),
    ],
)
def test_field_says_what_a_file_may_hold(field: Field, schema: dict[str, Any]) -> None:
    assert field.schema() == schema


def test_pattern_of_a_time_takes_both_ways_of_writing_it() -> None:
    assert TIME.schema()["pattern"] == r"^(\d{1,2})[:.](\d{2})$"
