"""Personal and coordination numbers in free text, and what the words around them say they are.

A number is *certain* when it has the date and the check digit of one. It may by chance be a
telephone, a stamp of day and time, or a number of a register: one in ten of those that begin
with a day pass the check digit. Nothing in the digits tells 20240115-1036 the minute from
20240115-1036 the child, so the words decide, and where they say nothing it is a person: a stop
too many costs a press on a button, a child's number in the minutes cannot be called back.

Measured on people born 1920-2025 in 28 spellings: every number is certain. Of what is none: no
dnr, no written date or time, no telephone with signs, nothing that a word tells of; one in a
hundred of bare ten-digit mobile numbers, and one in ten of stamps like 20240115-1036 without a
word beside them. The last is the price of missing no child.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from bra_desk.basics.texts import _

#: Hyphens and dashes of every length, and the spaces that stay on a line.
DASH: Final = "\\-\u2010-\u2015\u2212\u00ad\ufe63\uff0d"
SPACE: Final = " \t\u00a0\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff"
#: A number neither begins nor ends inside a longer one, or inside a word; "pnr850115" begins.
BEGINS: Final = f"(?:(?<![0-9A-Za-z])|(?<=[nN][rR]))(?<![0-9][{DASH}.])"
ENDS: Final = f"(?![0-9A-Za-z])(?![{DASH}.:][0-9])"

#: Between the date and the last four.
_SIGN: Final = f"[{SPACE}]{{0,2}}[{DASH}+\uff0b.:/_]?[{SPACE}]{{0,2}}"
_BETWEEN: Final = f"[{DASH}{SPACE}./]?"
_NUMBER: Final = re.compile(
    f"{BEGINS}(?:(?P<century>18|19|20)[{SPACE}]?)?(?P<year>[0-9]{{2}})(?P<first>{_BETWEEN})"
    f"(?P<month>[0-9]{{2}})(?P<second>{_BETWEEN})(?P<day>[0-9]{{2}})"
    f"(?P<sign>{_SIGN})(?P<last>[0-9]{{2}}(?P<gap>[{SPACE}]?)[0-9]{{2}}){ENDS}"
)
#: Every digit for itself, as in a form with a box for each.
_BOXED: Final = re.compile(
    f"{BEGINS}[0-9](?:[{SPACE}][0-9]){{5,7}}[{SPACE}](?:[{DASH}+][{SPACE}])?"
    f"[0-9](?:[{SPACE}][0-9]){{3}}(?![{SPACE}]?[0-9]){ENDS}"
)
#: With such a sign a number is meant for a person also when a digit is wrong.
_MISSPELT: Final = re.compile(f"[{DASH}+\uff0b]")
#: A digit with what may stand in a long number after it; patterns look there and a margin around.
_RUNS: Final = re.compile(f"[0-9][0-9A-Zkmx{DASH}{SPACE}+\uff0b.:/()_]{{7,}}")
_MARGIN: Final = 4

#: How far before a number the words may stand that say what it is.
_NEAR: Final = 48
_PERSON_NEAR: Final = 24
_PERSON_WORDS: Final = _(
    "(?:person|pers|p|samordnings)[-.]? ?n(?:umme)?r|personnummer|samordningsnummer|född|\\bid\\b"
)
_PHONE_WORDS: Final = _(
    "\\b(?:tel|tele|telefon|telefonnr|telefonnummer|tfn|mobil|mob|mobilnr|mobilnummer|mobiltelefon|"
    "ring|ringa|sms|sms:a|swish|swisha|fax|växel|växeln|jour|jouren|journummer|nås|direktnummer)\\b"
)
_REACHED_BY: Final = _("\\b(?:på|via)\\b")
_AND: Final = _("och|eller|till")
_PERSONS: Final = re.compile(_PERSON_WORDS, re.IGNORECASE)
#: A telephone's word right before a number, "Ring Anna på", or one more after the first.
_PHONES: Final = re.compile(
    _PHONE_WORDS
    + f"(?:[^0-9\\n.]{{0,24}}(?:{_REACHED_BY}|:)|[0-9,/+()\\- \u00a0]{{0,26}}(?:{_AND})?)"
    + f"[{SPACE}:.,(/]{{0,3}}\\Z|@[\\w.-]{{1,60}}[,;|/\\s]{{1,3}}\\Z",
    re.IGNORECASE,
)
_PHONE_AFTER: Final = re.compile(
    _("[,;/|( \u00a0]{1,3}(?:(?:mobil|mob|tel|tfn|telefon|sms|jour|växel)\\b|[\\w.+-]+@)"),
    re.IGNORECASE,
)
#: Right before a number: the name of another kind of number.
_REGISTERS: Final = re.compile(
    _(
        "\\b(?:ocr|bankgiro|bg|plusgiro|pg|faktura|konto|referens|ref|dnr|diarie|ärendenr|målnr|"
        "ärendenummer|målnummer|löp|kund|order|avtals|serie|artikel|org|organisations)"
        "(?:[.]?nr|nummer)?"
    )
    + f"[{SPACE}:.#]{{1,3}}\\Z",
    re.IGNORECASE,
)
#: Right before a stamp or a period: what happened then, or that a time comes.
_TIMES: Final = re.compile(
    _(
        "\\b(?:kl|klockan|tid|tiden|tidpunkt|tidpunkten|tidsstämpel|stämpel|stämplad|datum|den|logg|"
        "loggen|loggad|loggat|skapad|skapat|ändrad|ändrat|sparad|sparat|skriven|utskriven|"
        "uppdaterad|hämtad|inspelad|mottagen|inkommen|inkom|skickad|skickades|publicerad|"
        "fil|filen|version|kopia|säkerhetskopia|export|möte|mötet|möten|sammanträde|"
        "sammanträdet|start|starttid|startade|börjar|började|slut|sluttid|slutade|öppnades|"
        "avslutades|larm|larmet|händelse|period|perioden|mellan|under|senast|t\\.o\\.m|"
        "måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)"
    )
    + f"[{SPACE}:.(]{{1,3}}\\Z",
    re.IGNORECASE,
)
#: Right after a stamp: the time it lasts to, its zone, or the end of a file's name.
_TIMES_AFTER: Final = re.compile(
    f"[{SPACE}]?(?:[{DASH}]|till)[{SPACE}]?[0-2][0-9][.:]?[0-5][0-9](?![0-9])"
    f"|[{SPACE}](?:UTC|CET|CEST|kl)\\b"
    "|[\\w-]{0,24}\\.(?:docx?|xlsx?|pptx?|pdf|csv|log|txt|jpe?g|png|zip|json|sqlite3?|mp[34]|ics)\\b",
    re.IGNORECASE,
)
#: A number that fails the check digit is not marked when its day is this near.
_RECENT_YEARS: Final = 10
#: The first year whose days stand in stamps of time.
_STAMPS_FROM: Final = 2000


@dataclass(frozen=True, kw_only=True)
class PersonalNumber:
    """What begins with a day of birth and goes on as a personal number does."""

    start: int
    end: int
    #: Ten digits, the same however it is spelt.
    digits: str
    #: Whether it is one: by its check digit, and by the words around it.
    is_certain: bool
    #: Whether it is a coordination number, with sixty added to the day.
    is_coordination: bool


def personal_numbers(text: str, today: date) -> Iterator[PersonalNumber]:
    """Every personal number in a text, and what may be one, in any digits and spelling."""
    plain = _with_plain_digits(text)
    for start, end, match in (*_joined(plain), *_boxed(plain)):
        around = (plain[max(0, start - _NEAR) : start].rpartition("\n")[2], plain[end : end + 64])
        digits = re.sub("[^0-9]", "", match["year"] + match["month"] + match["day"] + match["last"])
        is_certain = _is_certain(match, digits, around, today)
        if is_certain is not None:
            yield PersonalNumber(
                start=start,
                end=end,
                digits=digits,
                is_certain=is_certain,
                is_coordination=match["day"] > "60",
            )


def matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern of a long number, looked for where there is one."""
    begun = 0
    for run in _RUNS.finditer(text):
        begun = max(begun, run.start() - _MARGIN)
        for match in pattern.finditer(text, begun, min(len(text), run.end() + _MARGIN)):
            yield match
            begun = match.end()


def _with_plain_digits(text: str) -> str:
    """The text with 0-9 for the digits of other alphabets and widths, each in its place."""
    if text.isascii():
        return text
    return re.sub(r"(?![0-9])\d", lambda found: str(unicodedata.decimal(found[0])), text)


def _joined(text: str) -> Iterator[tuple[int, int, re.Match[str]]]:
    for match in matches(_NUMBER, text):
        if _is_evenly_parted(match):
            yield match.start(), match.end(), match


def _boxed(text: str) -> Iterator[tuple[int, int, re.Match[str]]]:
    for boxed in matches(_BOXED, text):
        match = _NUMBER.fullmatch(re.sub(f"[{SPACE}]", "", boxed[0]))
        if match is not None:
            yield boxed.start(), boxed.end(), match


def _is_evenly_parted(match: re.Match[str]) -> bool:
    """Whether the date is parted by one sign, or by spaces in one place or two."""
    first, second = match["first"], match["second"]
    return (
        first == second or (first + second).isspace() or not (first + second).strip("\u200b\u2060")
    )


def _born(match: re.Match[str], today: date) -> date | None:
    """The latest day of birth that the number can mean; None when there is no such day."""
    centuries = [match["century"]] if match["century"] else ["20", "19", "18"]
    if "+" in match["sign"] and not match["century"]:
        centuries = ["19", "18", "20"]
    day = int(match["day"])
    for century in centuries:
        try:
            born = date(
                int(century + match["year"]), int(match["month"]), day - 60 if day > 60 else day
            )
        except ValueError:
            continue
        if born <= today:
            return born
    return None


def _is_checked(digits: str) -> bool:
    """Whether the last of ten digits is the check digit of the nine before it."""
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _is_certain(
    match: re.Match[str], digits: str, around: tuple[str, str], today: date
) -> bool | None:
    """Whether a number is a person's for certain; None when it is no person's at all."""
    born = _born(match, today)
    if born is None or digits[6:].startswith("000"):
        return None
    may_be_time = born.year >= _STAMPS_FROM and match["day"] <= "31" and _is_time(digits)
    is_other = _is_other(match, *around, may_be_time=may_be_time)
    if _is_checked(digits):
        return not is_other
    is_distant = not may_be_time or born.year < today.year - _RECENT_YEARS
    is_misspelt = _MISSPELT.search(match["sign"]) and is_distant and not is_other
    return False if is_misspelt else None


def _is_other(match: re.Match[str], line: str, after: str, *, may_be_time: bool) -> bool:
    """Whether the words around a number, or its grouping, say that it is something else."""
    if _PERSONS.search(line[-_PERSON_NEAR:]):
        return False
    is_phone = not match["century"] and match["year"] < "10" and _is_phone(match, line, after)
    if is_phone or _REGISTERS.search(line):
        return True
    says_time = _is_day_and_hour(match) or _TIMES.search(line) or _TIMES_AFTER.match(after)
    return may_be_time and bool(says_time)


def _is_phone(match: re.Match[str], line: str, after: str) -> bool:
    """Whether ten digits are a telephone's by a word, or by standing as 0701 15 12 34."""
    if match["sign"] or match["first"]:
        return bool(match["second"] and match["gap"] and match["sign"].isspace())
    return bool(_PHONES.search(line) or _PHONE_AFTER.match(after))


def _is_day_and_hour(match: re.Match[str]) -> bool:
    """Whether it stands as 2024-01-15 1030, as people write a time and hardly ever a number."""
    return bool(match["century"] == "20" and match["first"] == "-" and match["sign"].isspace())


def _is_time(digits: str) -> bool:
    """Whether the last four can be a time of day, a day of the year, or a month of a year on."""
    year, head, tail = digits[:2], digits[6:8], digits[8:]
    is_clock = head < "24" and tail < "60"
    is_day = "01" <= head <= "12" and "01" <= tail <= "31"
    is_month = year <= head <= f"{int(year) + 9:02}" and "01" <= tail <= "12"
    return is_clock or is_day or is_month
