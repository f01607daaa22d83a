"""What the guard finds in a text, what it lets pass, and how sure it is."""

import random
import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

import pytest

from bra_desk.basics.privacy import Level, certain, findings, masked
from tests.basics.numbers import SPELLINGS, digits, numbers

LETTERS: Final = "ABCDEFGHJKLMNPRSTUXYZ"
DAYS: Final[list[str]] = [
    f"{date(1926, 1, 1) + timedelta(days=day):%y%m%d}" for day in range(0, 36_000, 37)
]
RESERVES: Final[dict[str, Callable[[random.Random], str]]] = {
    "national": lambda c: (
        f"{c.choice(['22', '23', '25', '26'])}{c.choice(DAYS)}"
        f"{''.join(c.choices(LETTERS, k=2))}{digits(c, 2)}"
    ),
    "national, day unknown": lambda c: (
        f"00{digits(c, 2)}{c.randint(20, 99)}{c.randint(40, 59)}"
        f"{''.join(c.choices(LETTERS, k=3))}{digits(c, 1)}"
    ),
    "Stockholm": lambda c: f"99{c.randint(1920, 2026)}{digits(c, 6)}",
    "Västra Götaland": lambda c: f"19{c.choice(DAYS)}{c.choice('KMXk')}{digits(c, 3)}",
    "Skåne, short": lambda c: (
        f"{c.choice(DAYS)}{c.choice('DEF')}{c.choice(LETTERS)}1{c.choice(LETTERS)}"
    ),
    "Skåne, hyphen": lambda c: (
        f"19{c.choice(DAYS)}-{c.choice('DEF')}{c.choice(LETTERS)}0{c.choice(LETTERS)}"
    ),
    "Värmland": lambda c: (
        f"19{c.choice(DAYS)}S{c.choice('FUXPL')}{digits(c, 1)}{c.choice(LETTERS)}"
    ),
    "Halland": lambda c: f"19{digits(c, 2)}{c.randint(1, 12):02}{c.randint(32, 59)}{digits(c, 4)}",
    "Gävleborg": lambda c: f"19{c.choice(DAYS)}-{digits(c, 2)}M{digits(c, 1)}",
    "Västernorrland": lambda c: f"20{c.choice(DAYS)}{digits(c, 3)}R",
}


@pytest.mark.parametrize("region", RESERVES)
def test_reserve_number_is_marked_and_never_stopped(region: str) -> None:
    chance = random.Random(11)
    for _ in range(1_000):
        written = RESERVES[region](chance)
        text = f"Besöket gällde {written}."
        found = findings(text)
        assert [text[each.start : each.end] for each in found] == [written]
        assert found[0].level is Level.POSSIBLE


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("En pojke, 15 år, sågs vid ån.", "pojke, 15 år"),
        ("Eleven (14) flyttar skola.", "Eleven (14"),
        ("En 15-årig flicka i centrum.", "15-årig flicka"),
        ("den 17-årige mannen", "17-årige mannen"),
        ("En 15-åring greps.", "15-åring"),
        ("A.B., 15 år, bor i området.", "A.B., 15 år"),
        ("Ungdom född 2011 syns ofta.", "född 2011"),
        ("Ring 070-123 45 67.", "070-123 45 67"),
        ("Växeln har 090-16 10 00.", "090-16 10 00"),
        ("Ring +46 (0)70-123 45 67.", "+46 (0)70-123 45 67"),
        ("Ring +46 70 123 45 67 efter fem.", "+46 70 123 45 67"),
        ("Skriv till asa.oberg@example.se.", "asa.oberg@example.se"),
        ("Anmäld av 850115-1231.", "850115-1231"),
    ],
)
def test_what_may_point_out_a_person_is_marked(text: str, marked: str) -> None:
    (found,) = findings(text)
    assert (found.level, text[found.start : found.end]) == (Level.POSSIBLE, marked)


@pytest.mark.parametrize(
    "text",
    [
        "Barn 6–12 år och ungdomar 13–19 år svarade på enkäten.",
        "Andelen 15-åringar som känner sig trygga är 82 %.",
        "Elever i årskurs 9, 15 år och äldre.",
        "Bostaden AB fyller 15 år, p.g.a. 15 år av drift och s.k. 5 år.",
        "Mötet hålls 2026-11-26 kl. 13.15–15.30 i rum 1204.",
        "Lagen (2023:196), 10 § och 13 §, gäller från 2023-07-01.",
        "Kostnaden är 60 000 000 kronor, konto 1234-5678.",
        "Överenskommelsen gäller 2021–2024 och 2025-01-01–2028-12-31.",
        "Född 850115-XXXX",
        "3f85011512304a and a8501151230b",
        "Larm 20240115-1036–1130.",
        "",
    ],
)
def test_ordinary_text_of_a_council_is_not_marked(text: str) -> None:
    assert findings(text) == ()


def test_contact_holds_telephone_and_address_but_no_personal_number() -> None:
    day, last = numbers(1)[0]
    assert findings("070-123 45 67, asa@example.se", is_contact=True) == ()
    assert findings(f"{day}-{last}", is_contact=True)[0].level is Level.CERTAIN


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_masked_number_is_found_no_more(spelling: str) -> None:
    day, last = numbers(1)[0]
    text = f"Först {SPELLINGS[spelling](day, last)} och sedan {day}-{last}."
    hidden = masked(text)
    assert hidden.count("X") == 8
    assert len(hidden) == len(text)
    assert last not in hidden
    assert certain(hidden) == ()


def test_longest_text_is_read_while_somebody_types() -> None:
    paragraph = (
        "Rådet gick igenom läget i stadsdelen den 26 november 2026 (dnr KS-2026/00123). Polisen "
        "redovisade 14 anmälningar, kommunen hade mött 230 ungdomar 13–19 år sedan kl. 13.15. "
    )
    text = (paragraph * 2_000)[:200_000]
    started = time.perf_counter()
    assert findings(text) == ()
    assert time.perf_counter() - started < 0.5, "a tenth of this is usual; a slow machine may lag"
