"""Valid personal and coordination numbers for tests, and the ways people write them."""

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from typing import Final

from personnummer import personnummer

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


def digits(chance: random.Random, count: int) -> str:
    return "".join(chance.choices("0123456789", k=count))
