"""Dates, times, numbers and lists as Swedish writes them."""

from datetime import date, time

import pytest

from bra_desk.basics import texts


def test_long_date_has_no_leading_zero() -> None:
    assert texts.long_date(date(2021, 2, 9)) == "9 februari 2021"


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 11, 23), "måndag 23 november 2026"),
        (date(2026, 11, 29), "söndag 29 november 2026"),
        (date(2024, 2, 29), "torsdag 29 februari 2024"),
        (date(2026, 8, 1), "lördag 1 augusti 2026"),
    ],
)
def test_full_date_names_the_weekday(day: date, written: str) -> None:
    assert texts.full_date(day) == written


def test_short_date_leaves_out_the_year() -> None:
    assert texts.short_date(date(2026, 11, 26)) == "torsdag 26 november"


def test_every_month_has_its_own_name() -> None:
    names = [texts.long_date(date(2026, month, 1)).split()[1] for month in range(1, 13)]
    assert names[0] == "januari"
    assert names[11] == "december"
    assert len(set(names)) == 12


@pytest.mark.parametrize(
    ("moment", "written"),
    [(time(13, 15), "13.15"), (time(8, 5), "08.05"), (time(0, 0), "00.00")],
)
def test_time_of_day_has_a_point(moment: time, written: str) -> None:
    assert texts.clock(moment) == written


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 22), "i dag"),
        (date(2026, 11, 23), "i morgon"),
        (date(2026, 11, 21), "i går"),
        (date(2026, 11, 24), "om 2 dagar"),
        (date(2026, 11, 20), "2 dagar sedan"),
        (date(2027, 11, 22), "om 365 dagar"),
    ],
)
def test_days_away_are_told_in_words(day: date, words: str) -> None:
    assert texts.days_away(day, date(2026, 11, 22)) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 åtgärder"), (1, "1 åtgärd"), (2, "2 åtgärder"), (21, "21 åtgärder")],
)
def test_only_one_takes_the_singular(number: int, words: str) -> None:
    assert texts.counted(number, "åtgärd", "åtgärder") == words


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (999, "999"),
        (1000, "1\u00a0000"),
        (60_000_000, "60\u00a0000\u00a0000"),
        (-1500, "-1\u00a0500"),
    ],
)
def test_thousands_are_parted_by_spaces_that_do_not_break(value: int, written: str) -> None:
    assert texts.number(value) == written


@pytest.mark.parametrize(
    ("parts", "phrase"),
    [
        ([], ""),
        (["Anna"], "Anna"),
        (["Anna", "Bo"], "Anna och Bo"),
        (["Anna", "Bo", "Cecilia"], "Anna, Bo och Cecilia"),
    ],
)
def test_several_are_listed_as_one_phrase(parts: list[str], phrase: str) -> None:
    assert texts.listed(parts) == phrase


@pytest.mark.parametrize(
    ("text", "short"),
    [("", ""), ("Belysning", "Belysning"), ("x" * 60, "x" * 60), ("x" * 61, "x" * 59 + "…")],
)
def test_long_text_is_cut_with_dots(text: str, short: str) -> None:
    assert texts.shortened(text) == short


def test_joined_leaves_out_what_is_not_known() -> None:
    assert texts.joined("Anna Lind", "", None, "samordnare") == "Anna Lind, samordnare"
    assert texts.joined("", None) == ""
    assert texts.joined("Årshjul", "lag", between=" · ") == "Årshjul · lag"


def test_kronor_have_no_break_spaces() -> None:
    assert texts.kronor(60_000) == f"60{texts.NBSP}000 kr"
