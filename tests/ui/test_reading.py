"""Days, times and numbers are read as people write them."""

from datetime import date, time

import pytest

from bra_desk.ui.kit.reading import read_clock, read_day, read_number

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("", None),
        ("2026-11-26", date(2026, 11, 26)),
        ("20261126", date(2026, 11, 26)),
        ("261126", date(2026, 11, 26)),
        ("26/11 2026", date(2026, 11, 26)),
        ("26/11", date(2026, 11, 26)),
        ("26.11.2026", date(2026, 11, 26)),
        ("26 nov", date(2026, 11, 26)),
        ("26 November 2025", date(2025, 11, 26)),
        ("den 26 nov.", date(2026, 11, 26)),
        ("torsdag 26 november 2026", date(2026, 11, 26)),
        ("26:e nov", date(2026, 11, 26)),
        ("15 jan", date(2027, 1, 15)),
        ("29 feb", date(2028, 2, 29)),
        ("t", TODAY),
        ("I dag", TODAY),
        ("+7", date(2026, 11, 29)),
        ("t+7", date(2026, 11, 29)),
        ("-1", date(2026, 11, 21)),
        ("− 1", date(2026, 11, 21)),  # noqa: RUF001 -- the minus that Word writes
    ],
)
def test_day_is_read_as_people_write_it(written: str, day: date | None) -> None:
    assert read_day(written, TODAY) == day


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2026-02-30", "finns inte i almanackan"),
        ("31/4", "finns inte i almanackan"),
        ("0000-01-01", "finns inte i almanackan"),
        ("snart", "går inte att läsa"),
        ("26 xyz", "går inte att läsa"),
        ("2026", "går inte att läsa"),
    ],
)
def test_what_is_no_day_is_told_in_words(written: str, said: str) -> None:
    with pytest.raises(ValueError, match=said) as told:
        read_day(written, TODAY)
    assert written in str(told.value)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("", None),
        ("13.15", time(13, 15)),
        ("13:15", time(13, 15)),
        ("1315", time(13, 15)),
        ("915", time(9, 15)),
        ("9", time(9, 0)),
        ("kl. 9.05", time(9, 5)),
    ],
)
def test_time_of_day_is_read_as_people_write_it(written: str, moment: time | None) -> None:
    assert read_clock(written) == moment


@pytest.mark.parametrize("written", ["25.00", "12.60", "snart", "13.5", "99999"])
def test_what_is_no_time_of_day_is_told_in_words(written: str) -> None:
    with pytest.raises(ValueError, match="inget klockslag"):
        read_clock(written)


@pytest.mark.parametrize(
    ("written", "number"),
    [("", None), ("12", 12), ("250 000", 250_000), ("250\u00a0000", 250_000), ("-3", -3)],
)
def test_number_is_read_with_its_spaces(written: str, number: int | None) -> None:
    assert read_number(written) == number


@pytest.mark.parametrize("written", ["12,5", "tolv", "1e3", "²"])
def test_what_is_no_whole_number_is_told_in_words(written: str) -> None:
    with pytest.raises(ValueError, match="inget helt tal"):
        read_number(written)
