"""Which numbers are a person's for certain: every spelling, every age, and the words around."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

import pytest

from bra_desk.basics.privacy import Level, certain, findings
from tests.basics.numbers import SPELLINGS, checked, digits, numbers

SENTENCES: Final = (
    "{}", "Mötet nämnde {}.", "({})", "Se {}, som ringde.", "personnr:{}", "Pnr{}", "Barn 1:{}",
    "Dnr KS-2024/00123: {}", "Kl. 13.15 kom {} in.", "Ring pappan till {}.", "Not\n{}\nslut",
)  # fmt: skip
MANY: Final = 10_000


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("coordination", [False, True], ids=["personal", "coordination"])
def test_every_valid_number_is_certain_however_it_is_spelt(
    spelling: str, coordination: bool
) -> None:
    chance = random.Random(1)
    missed = []
    for day, last in numbers(1_500, coordination=coordination):
        written = SPELLINGS[spelling](day, last)
        text = chance.choice(SENTENCES).format(written)
        found = certain(text)
        if [text[each.start : each.end] for each in found] != [written]:
            missed.append(text)
    assert missed == []


def test_same_number_is_known_again_in_another_spelling() -> None:
    day, last = numbers(1)[0]
    assert {certain(spell(day, last))[0].number for spell in SPELLINGS.values()} == {
        f"{day[2:]}{last}"
    }


def test_it_says_which_kind_of_number_it_is() -> None:
    for coordination, what in ((False, "ett personnummer"), (True, "ett samordningsnummer")):
        day, last = numbers(1, coordination=coordination)[0]
        (found,) = certain(f"{day}-{last}")
        assert found.what == what
        assert found.rule.startswith("Personnummer skrivs aldrig")


def phone(chance: random.Random) -> str:
    start = chance.choice(("070", "072", "073", "076", "079", "010", "08", "090", "0901"))
    rest = digits(chance, 10 - len(start))
    shape = chance.choice(
        (
            "{a}-{b}{c}{d}",
            "{a}-{b} {c} {d}",
            "{a} {b} {c} {d}",
            "tel {a}{b}{c}{d}",
            "Ring Anna Ek på {a}{b}{c}{d}",
            "{a}{b}{c}{d} (mobil)",
            "tfn 090-16 10 00, {a}{b}{c}{d}",
            "anna@example.se, {a}{b}{c}{d}",
            "sms till {a}{b}{c}{d}",
        )
    )
    return shape.format(a=start, b=rest[:-4], c=rest[-4:-2], d=rest[-2:])


def foreign_phone(chance: random.Random) -> str:
    return f"+46{chance.choice((' ', ''))}7{digits(chance, 8)}"


def diary_number(chance: random.Random) -> str:
    year, number = chance.randint(2005, 2026), chance.randint(1, 99_999)
    shape = chance.choice(("KS-{y}/{n:05}", "dnr {y}-{n:05}", "{y}/{n:05}", "5000-K{n:06}-{s}"))
    return shape.format(y=year, n=number, s=year % 100)


def organisation_number(chance: random.Random) -> str:
    ten = checked(
        f"{chance.randint(1, 9)}{digits(chance, 1)}{chance.randint(20, 99)}{digits(chance, 5)}"
    )
    return chance.choice((f"{ten[:6]}-{ten[6:]}", ten, f"16{ten[:6]}-{ten[6:]}", f"org.nr {ten}"))


def recent(chance: random.Random) -> date:
    return date(2017, 1, 1) + timedelta(days=chance.randint(0, 3_600))


def time_stamp(chance: random.Random) -> str:
    clock = f"{chance.randint(0, 23):02}{chance.randint(0, 59):02}"
    shape = chance.choice(("{d:%Y%m%d}-{c}", "{d:%Y%m%d}{c}", "{d:%y%m%d}-{c}", "{d:%Y%m%d} {c}"))
    said = chance.choice(
        ("Loggen {}", "kl. {}", "Datum: {}", "Skapad {}", "Möte {}", "den {}", "{}–1130", "{} UTC",
         "protokoll {}.docx", "torsdag {}", "Tidpunkt ({})", "{} till 15.30")
    )  # fmt: skip
    return said.format(shape.format(d=recent(chance), c=clock))


def day_and_hour(chance: random.Random) -> str:
    return f"{recent(chance):%Y-%m-%d} {chance.randint(0, 23):02}{chance.randint(0, 59):02}"


def period(chance: random.Random) -> str:
    first = recent(chance)
    last = first + timedelta(days=chance.randint(1, 900))
    shape = chance.choice(
        (
            "perioden {a:%y%m%d}-{b:%y%m}",
            "under {a:%Y%m%d}-{b:%m%d}",
            "{a:%Y-%m-%d}–{b:%Y-%m-%d}",
            "{a:%y%m%d}-{b:%y%m%d}",
        )
    )
    return shape.format(a=first, b=last)


def hours(chance: random.Random) -> str:
    first, last = (f"{chance.randint(0, 23):02}{{0}}{chance.randint(0, 59):02}" for _ in range(2))
    sign = chance.choice((".", ":", ""))
    return f"kl. {first.format(sign)}–{last.format(sign)}"


FAMILIES: Final = (
    phone, foreign_phone, diary_number, organisation_number, time_stamp,
    day_and_hour, period, hours,
)  # fmt: skip


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
def test_what_only_looks_like_a_number_is_not_stopped(
    family: Callable[[random.Random], str],
) -> None:
    chance = random.Random(7)
    stopped = [text for text in (family(chance) for _ in range(MANY)) if certain(text)]
    assert len(stopped) <= MANY * 0.005, stopped[:10]


def mixture(chance: random.Random) -> str:
    """What stands in minutes: one in twenty is a bare mobile number, one in fifty a bare stamp."""
    share = chance.random()
    if share < 0.05:
        return chance.choice(("070", "072", "073", "076", "079")) + digits(chance, 7)
    if share < 0.07:
        return f"{recent(chance):%Y%m%d}-{chance.randint(0, 23):02}{chance.randint(0, 59):02}"
    return chance.choice(FAMILIES)(chance)


def test_of_all_that_is_no_number_one_in_two_hundred_at_most_is_stopped() -> None:
    chance = random.Random(7)
    assert sum(bool(certain(mixture(chance))) for _ in range(MANY)) <= MANY * 0.005


def test_where_nothing_is_said_a_stamp_that_passes_the_check_digit_is_stopped() -> None:
    """The price of missing no child: one bare stamp in ten, and one bare mobile in a hundred."""
    chance = random.Random(7)
    stamps = (f"{recent(chance):%Y%m%d}-{chance.randint(0, 23):02}15" for _ in range(MANY))
    assert 0.08 * MANY < sum(bool(certain(stamp)) for stamp in stamps) < 0.12 * MANY
    starts = ("070", "072", "073", "076", "079")
    mobiles = (chance.choice(starts) + digits(chance, 7) for _ in range(MANY))
    assert sum(bool(certain(mobile)) for mobile in mobiles) <= 0.015 * MANY


STAMP: Final = f"20240115-{checked('240115103')[6:]}"
MOBILE: Final = checked("070115123")
OLDER: Final = f"850115-{checked('850115123')[6:]}"


@pytest.mark.parametrize(
    "text",
    [
        STAMP,
        f"Personnummer {STAMP}",
        f"Mötet nämnde {STAMP}.",
        f"Eleven, född {STAMP}",
        f"Kl. 13.15 nämndes {STAMP}.",
        f"Klockan saknas; pnr {STAMP}",
        MOBILE,
        f"Pnr {MOBILE}",
        f"Tel saknas. Eleven {MOBILE} var med.",
        f"070115-{MOBILE[6:]} (mobil)",
        f"tel 20{MOBILE}",
        OLDER,
        f"kl. {OLDER}",
        f"Dnr KS-2024/12, {OLDER}",
    ],
)
def test_number_is_certain_unless_words_say_otherwise(text: str) -> None:
    assert [found.level for found in findings(text)] == [Level.CERTAIN]


@pytest.mark.parametrize(
    "text",
    [
        f"kl. {STAMP}",
        f"Logg: {STAMP}",
        f"mötet {STAMP}",
        f"{STAMP} – 1130",
        f"{STAMP} till 11.30",
        f"{STAMP} UTC",
        f"{STAMP}_utkast.docx",
        f"perioden {STAMP}",
        "2024-01-15 " + STAMP[-4:],
        f"OCR {OLDER}",
        f"ref: {OLDER}",
        f"dnr {OLDER}",
        f"fakturanr {OLDER}",
        f"Mobil: {MOBILE}",
        f"Ring Anna på {MOBILE}",
        f"{MOBILE}, mob",
        f"{MOBILE} anna@example.se",
        f"0701 15 {MOBILE[6:8]} {MOBILE[8:]}",
    ],
)
def test_number_is_only_possible_where_words_say_what_else_it_is(text: str) -> None:
    assert certain(text) == ()
    assert findings(text)[0].level is Level.POSSIBLE


@pytest.mark.parametrize("text", ["20301115-1231", "20240230-1231", "20240115-0001"])
def test_day_to_come_day_that_is_not_and_number_nobody_has_are_no_number(text: str) -> None:
    ten = checked(text[2:8] + text[9:12])
    assert certain(f"{text[:8]}-{ten[6:]}") == ()
