"""Reads days, times, numbers and pasted text the way people write them at a desk."""

import re
from datetime import date, time, timedelta

from bra_desk.basics.texts import MONTHS, NBSP, _

#: Words for the day itself, and what may stand before a number of days.
_TODAY = frozenset({"t", _("i dag"), _("idag")})
_DAYS_AWAY = re.compile(r"t?\s*([+\-\u2212])\s*(\d{1,4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})")
_IN_A_ROW = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SHORT_YEAR_FIRST = re.compile(r"(\d{2})-?(\d{2})-?(\d{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/. ]\s*(\d{1,2})(?:[/. ,]+(\d{4}|\d{2}))?")
_DAY_AND_MONTH = re.compile(
    r"(?:\w+dag(?:en)? )?(?:den )?(\d{1,2})(?::?e)? ([^\W\d]{3,})\.?(?: (\d{4}|\d{2}))?"
)
_CLOCK = re.compile(r"(?:kl\.?\s*)?(\d{1,2})(?:\s*[.:]\s*(\d{2}))?")
_CLOCK_IN_A_ROW = re.compile(r"(\d{1,2})(\d{2})")


def read_day(text: str, today: date) -> date | None:
    """The day that is written; None for nothing, ValueError with a sentence for no day.

    A day without a year is the one nearest to `today`.
    """
    words = " ".join(text.replace(NBSP, " ").lower().split())
    if not words:
        return None
    if words in _TODAY:
        return today
    if away := _DAYS_AWAY.fullmatch(words):
        days = int(away[2])
        return today + timedelta(days=days if away[1] == "+" else -days)
    parts = _parts(words)
    if parts is None:
        raise ValueError(
            _("”{text}” går inte att läsa som en dag. Skriv som 2026-11-26 eller 26 nov.").format(
                text=text.strip()
            )
        )
    return _day(text.strip(), parts, today)


def read_clock(text: str) -> time | None:
    """The time of day that is written; None for nothing, ValueError with a sentence for none."""
    words = text.replace(NBSP, " ").strip().lower()
    if not words:
        return None
    found = _CLOCK.fullmatch(words) or _CLOCK_IN_A_ROW.fullmatch(words)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise ValueError(
            _("”{text}” är inget klockslag. Skriv som 13.15.").format(text=text.strip())
        )
    return time(int(found[1]), int(found[2] or 0))


def read_number(text: str) -> int | None:
    """The whole number that is written; None for nothing, ValueError with a sentence for none."""
    digits = "".join(text.split()).replace("\u2212", "-")
    if not digits:
        return None
    if re.fullmatch(r"-?\d{1,15}", digits, re.ASCII) is None:
        raise ValueError(
            _("”{text}” är inget helt tal. Skriv bara siffror.").format(text=text.strip())
        )
    return int(digits)


def clean_lines(text: str) -> str:
    """Text as a register keeps it: Word's line breaks become lines, other controls go."""
    lines = re.sub("\r\n|[\r\v\f\u0085\u2028\u2029]", "\n", text)
    return re.sub("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "", lines)


def clean_line(text: str) -> str:
    """The same on one line."""
    return re.sub("[\n\t]+", " ", clean_lines(text))


def _parts(words: str) -> tuple[str | None, int, int] | None:
    """Year as written or None, month and day; None when the words are no day at all."""
    for pattern in (_YEAR_FIRST, _IN_A_ROW, _SHORT_YEAR_FIRST):
        if found := pattern.fullmatch(words):
            return found[1], int(found[2]), int(found[3])
    if found := _DAY_FIRST.fullmatch(words):
        return found[3], int(found[2]), int(found[1])
    if found := _DAY_AND_MONTH.fullmatch(words):
        for number, month in enumerate(MONTHS, start=1):
            if month.startswith(found[2]):
                return found[3], number, int(found[1])
    return None


def _day(text: str, parts: tuple[str | None, int, int], today: date) -> date:
    year, month, day = parts
    years = _near(today) if year is None else (int(year) if len(year) == 4 else 2000 + int(year),)
    days = []
    for number in years:
        try:
            days.append(date(number, month, day))
        except ValueError:
            continue
    if not days:
        raise ValueError(
            _("”{text}” finns inte i almanackan. Ändra dagen eller månaden.").format(text=text)
        )
    return min(days, key=lambda one: abs(one - today))


def _near(today: date) -> tuple[int, ...]:
    """Years a day without a year may belong to; wide enough for 29 February."""
    return tuple(range(today.year - 4, today.year + 5))
