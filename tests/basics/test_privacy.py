"""What the guard finds in a text, what it lets pass, and how sure it is."""

import random
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from typing import Final

import pytest
from personnummer import personnummer

from bra_desk.basics.privacy import Level, certain, findings, masked

NBSP, EN_DASH, NB_HYPHEN = "\u00a0", "\u2013", "\u2011"
FULL_WIDTH: Final = {ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789-"}
#: How people write the same number; what is written is the eight digits of the day and the last.
SPELLINGS: Final[dict[str, Callable[[str, str], str]]] = {
    "ten digits": lambda day, last: f"{day[2:]}{last}",
    "twelve digits": lambda day, last: f"{day}{last}",
    "short with hyphen": lambda day, last: f"{day[2:]}-{last}",
    "long with hyphen": lambda day, last: f"{day}-{last}",
    "short with plus": lambda day, last: f"{day[2:]}+{last}",
    "short with space": lambda day, last: f"{day[2:]} {last}",
    "long with space": lambda day, last: f"{day} {last}",
    "short with dash": lambda day, last: f"{day[2:]}{EN_DASH}{last}",
    "long with dash": lambda day, last: f"{day}{EN_DASH}{last}",
    "short with no-break space": lambda day, last: f"{day[2:]}{NBSP}{last}",
    "long with dashed day": lambda day, last: f"{day[:4]}-{day[4:6]}-{day[6:]}-{last}",
    "long with dots": lambda day, last: f"{day[:4]}.{day[4:6]}.{day[6:]}.{last}",
    "non-breaking hyphen": lambda day, last: f"{day}{NB_HYPHEN}{last}",
    "spaces around the hyphen": lambda day, last: f"{day[2:]} - {last}",
    "spaces in the day": lambda day, last: f"{day[:4]} {day[4:6]} {day[6:]} {last}",
    "century apart": lambda day, last: f"{day[:2]} {day[2:]}-{last}",
    "last four parted": lambda day, last: f"{day[2:]}-{last[:2]} {last[2:]}",
    "a box for each": lambda day, last: " ".join(day + last),
    "a box for each, short": lambda day, last: f"{' '.join(day[2:])} - {' '.join(last)}",
    "full width": lambda day, last: f"{day}-{last}".translate(FULL_WIDTH),
    "full width, ten digits": lambda day, last: f"{day[2:]}{last}".translate(FULL_WIDTH),
}
SENTENCES: Final = (
    "{}", "Mötet nämnde {}.", "({})", "Se {}, som ringde.", "personnr:{}", "Pnr{}", "Barn 1:{}",
    "Dnr KS-2024/00123: {}", "Kl. 13.15 kom {} in.", "Ring pappan till {}.", "Not\n{}\nslut",
)  # fmt: skip
MANY: Final = 10_000


def checked(nine: str) -> str:
    """Nine digits with their check digit."""
    return next(ten for ten in (f"{nine}{last}" for last in range(10)) if sums_to_tens(ten))


def sums_to_tens(ten: str) -> bool:
    doubled = "".join(str(int(digit) * (2 - place % 2)) for place, digit in enumerate(ten))
    return sum(map(int, doubled)) % 10 == 0


@cache
def numbers(count: int, *, coordination: bool = False) -> tuple[tuple[str, str], ...]:
    """The eight digits of the day and the last four, of people up to 106 years old."""
    made = tuple(_numbers(count, coordination=coordination))
    assert all(personnummer.valid(f"{day}{last}") for day, last in made)
    return made


def _numbers(count: int, *, coordination: bool) -> Iterator[tuple[str, str]]:
    chance = random.Random(20261122)
    first, young, last = date(1920, 1, 1), date(2005, 1, 1), date(2025, 12, 31)
    for number in range(count):
        begins = first if number % 3 else young
        born = begins + timedelta(days=chance.randint(0, (last - begins).days))
        day = born.day + (60 if coordination else 0)
        ten = checked(f"{born:%y%m}{day:02}{chance.randint(1, 999):03}")
        yield f"{born.year}{ten[2:6]}", ten[6:]


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


def digits(chance: random.Random, count: int) -> str:
    return "".join(chance.choices("0123456789", k=count))


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
