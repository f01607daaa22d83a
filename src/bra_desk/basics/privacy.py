"""Finds personal numbers, and what else may point out a person, in free text.

Two levels. A *certain* finding is a number whose date and check digit are those of a personal or
coordination number; it stops a save. A *possible* one only marks: reserve numbers, numbers that
may as well be a time or a telephone, telephones, e-mail addresses, and the age of one person.
"""

import enum
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.texts import _


class Level(enum.StrEnum):
    """Whether a finding stops a save or only marks."""

    CERTAIN = "certain"
    POSSIBLE = "possible"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What was found in a text, from `start` up to `end`, and the rule for it."""

    level: Level
    start: int
    end: int
    #: What it is, to stand inside a sentence: ett personnummer.
    what: str
    rule: str
    #: A certain finding's ten digits, the same however it is spelt; empty for a possible one.
    number: str = field(default="", repr=False)


NUMBER_RULE: Final = _("Personnummer skrivs aldrig i rådets texter utan ett skäl som sparas.")
PERSON_RULE: Final = _("Skriv inte om enskilda: beskriv platser, grupper och problem.")
CONTACT_RULE: Final = _("Kontaktuppgifter hör hemma under Personer och organ.")

_PERSONAL: Final = _("ett personnummer")
_COORDINATION: Final = _("ett samordningsnummer")
_LIKE_A_NUMBER: Final = _("ett personnummer, en tid eller ett annat nummer")
_RESERVE: Final = _("ett reservnummer")
_PHONE: Final = _("ett telefonnummer")
_EMAIL: Final = _("en e-postadress")
_AGE: Final = _("en enskild person och dess ålder")

#: Hyphens and dashes of every length, and the spaces that stay on a line.
_DASH: Final = "\\-\u2010-\u2015\u2212\u00ad"
_SPACE: Final = " \t\u00a0\u2000-\u200b\u202f\u2060"
#: Between the date and the last four.
_SIGN: Final = f"[{_SPACE}]{{0,2}}[{_DASH}+.:/]?[{_SPACE}]{{0,2}}"
#: A number neither begins nor ends inside a longer one, or inside a word.
_BEGINS: Final = f"(?<![0-9A-Za-z])(?<![0-9][{_DASH}.:])"
_ENDS: Final = f"(?![0-9A-Za-z])(?![{_DASH}.:][0-9])"

_NUMBER: Final = re.compile(
    f"{_BEGINS}(?P<century>18|19|20)?(?P<year>[0-9]{{2}})(?P<between>[{_DASH}{_SPACE}./]?)"
    f"(?P<month>[0-9]{{2}})(?P=between)(?P<day>[0-9]{{2}})"
    f"(?P<sign>{_SIGN})(?P<last>[0-9]{{4}}){_ENDS}"
)
#: With such a sign a number is meant for a person also when a digit is wrong.
_MISSPELT: Final = re.compile(f"[{_DASH}+]")
#: National and regional numbers for those who have no other: letters among the last four,
#: days from 32 to 59, or twelve digits that begin with 99.
_TAIL: Final = "(?=[0-9]{0,3}[A-Zkmx])(?!XXXX)[0-9A-Zkmx]{4}"
_RESERVES: Final = re.compile(
    f"{_BEGINS}(?:(?:[0-9]{{8}}|[0-9]{{4}}[0-3][0-9])[{_DASH}{_SPACE}+]?{_TAIL}"
    f"|(?:1[7-9]|20)[0-9]{{2}}[01][0-9](?:3[2-9]|[45][0-9])[{_DASH}{_SPACE}]?[0-9]{{4}}"
    f"|99[0-9]{{4}}[{_DASH}{_SPACE}]?[0-9]{{2}}[{_DASH}{_SPACE}]?[0-9]{{4}})"
    f"(?![0-9A-Za-z])(?![{_DASH}.:][0-9])"
)
_PHONES: Final = re.compile(
    f"(?<![\\w+.,:/{_DASH}])(?:(?:\\+|00)46[{_SPACE}]?(?:\\(0\\))?|0)[1-9][0-9]{{0,2}}"
    f"(?:[{_DASH}{_SPACE}/]{{0,3}}[0-9]{{5,8}}"
    f"|[{_DASH}{_SPACE}/]{{1,3}}[0-9]{{2,3}}(?:[{_SPACE}{_DASH}][0-9]{{2,3}}){{1,3}}){_ENDS}"
)
_EMAILS: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}\w{2,24}")

_PERSON_WORDS: Final = _(
    "barnet|dottern|dotter|eleven|elev|flickan|flicka|killen|kille|kvinnan|kvinna|mannen|"
    "pojken|pojke|sonen|son|tjejen|tjej|tonåringen|tonåring|ungdomen|ungdom|ynglingen|yngling"
)
_YEARS: Final = _("år")
_AGED: Final = _("åring|åringen|årig|årige|åriga")
_BORN: Final = _("ödd|\\.")
#: A number of one digit or two that is no part of a span such as 13–19, with what says an age.
_AGES: Final = re.compile(
    f"[0-9]{{1,2}}(?![0-9]|[{_SPACE}]?[{_DASH}/][{_SPACE}]?[0-9])"
    f"(?:[{_DASH}{_SPACE}]?(?P<aged>{_AGED})\\b(?:[{_SPACE}](?:{_PERSON_WORDS})\\b)?"
    f"|(?P<years>[{_SPACE}]{_YEARS}\\b)|(?=[).,;]|$))",
    re.IGNORECASE | re.MULTILINE,
)
_SPAN: Final = re.compile(f"[0-9{_DASH}/.:]")
_NEAR_AGE: Final = 48
#: Who has the age: a word for one person, or initials.
_PERSONS: Final = re.compile(
    f"\\b(?:{_PERSON_WORDS})\\b,?[{_SPACE}(]{{1,2}}(?:[^\\W\\d]{{1,12}}[{_SPACE}]){{0,2}}\\Z",
    re.IGNORECASE,
)
_CAPITAL: Final = _("[A-ZÅÄÖÉ]")
_INITIALS: Final = re.compile(
    f"\\b{_CAPITAL}\\.[{_SPACE}]?{_CAPITAL}(?:\\.|\\b),?[{_SPACE}]?\\(?\\Z"
)
_BIRTHS: Final = re.compile(
    f"[Ff](?<!\\w[Ff])(?:{_BORN})[{_SPACE}][^\\n]{{0,16}}?"
    "(?:19|20)[0-9]{2}(?:-?[01][0-9]-?[0-3][0-9])?\\b"
)

#: Words before a number that say what it is.
_SAYS_PERSON: Final = re.compile(
    _("(?:person|pers|p|samordnings)[-.]? ?n(?:umme)?r|född|\\bid\\b"), re.IGNORECASE
)
_SAYS_OTHER: Final = re.compile(
    _(
        "\\b(?:tel|telefon|tfn|mobil|mobilnr|ring|sms|fax|växel|ocr|bankgiro|bg|plusgiro|pg|"
        "faktura|fakturanr|konto|referens|dnr|diarienr|diarienummer)\\b"
    ),
    re.IGNORECASE,
)
#: A digit with what may stand in a long number after it; patterns look there and a margin around.
_RUNS: Final = re.compile(f"[0-9][0-9A-Zkmx{_DASH}{_SPACE}+.:/()]{{7,}}")
_MARGIN: Final = 4
#: How far before a number such a word may stand.
_NEAR: Final = 24
#: A date this near is as often a meeting or a log as it is a birth.
_RECENT_YEARS: Final = 10


def findings(text: str, *, is_contact: bool = False) -> tuple[Finding, ...]:
    """What a text says of single persons, in order; telephones and e-mail pass in a contact."""
    taken = bytearray(len(text))
    found = []
    for finding in _all(text, is_contact=is_contact):
        if taken.find(1, finding.start, finding.end) < 0:
            taken[finding.start : finding.end] = b"\1" * (finding.end - finding.start)
            found.append(finding)
    return tuple(sorted(found, key=lambda finding: finding.start))


def certain(text: str) -> tuple[Finding, ...]:
    """The findings that stop a save."""
    return tuple(found for found in _numbers(text) if found.level is Level.CERTAIN)


def masked(text: str, kept: Collection[str] = ()) -> str:
    """The text with XXXX for the last four digits of every certain number that is not `kept`."""
    for finding in certain(text):
        if finding.number not in kept:
            text = f"{text[: finding.end - 4]}XXXX{text[finding.end :]}"
    return text


def _all(text: str, *, is_contact: bool) -> Iterator[Finding]:
    """Everything that any pattern finds, the surest first."""
    yield from _numbers(text)
    yield from _possible(_RESERVES, text, _RESERVE, NUMBER_RULE)
    if not is_contact:
        yield from _emails(text)
        yield from _possible(_PHONES, text, _PHONE, CONTACT_RULE)
    yield from _ages(text)
    yield from (_found(match, _AGE, PERSON_RULE) for match in _BIRTHS.finditer(text))


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern of a long number, looked for where there is one."""
    begun = 0
    for run in _RUNS.finditer(text):
        begun = max(begun, run.start() - _MARGIN)
        for match in pattern.finditer(text, begun, min(len(text), run.end() + _MARGIN)):
            yield match
            begun = match.end()


def _emails(text: str) -> Iterator[Finding]:
    matches = _EMAILS.finditer(text) if "@" in text else ()
    return (_found(match, _EMAIL, CONTACT_RULE) for match in matches)


def _ages(text: str) -> Iterator[Finding]:
    """The ages of single persons: a boy of 15, a 15-year-old, A.B. who is 15."""
    for match in _AGES.finditer(text):
        start = match.start()
        if start and _SPAN.match(text, start - 1):
            continue
        if not match["aged"]:
            near = (text, max(0, start - _NEAR_AGE), start)
            who = _PERSONS.search(*near) or (match["years"] and _INITIALS.search(*near))
            if not who:
                continue
            start = who.start()
        yield Finding(
            level=Level.POSSIBLE, start=start, end=match.end(), what=_AGE, rule=PERSON_RULE
        )


def _possible(pattern: re.Pattern[str], text: str, what: str, rule: str) -> Iterator[Finding]:
    return (_found(match, what, rule) for match in _matches(pattern, text))


def _found(
    match: re.Match[str],
    what: str,
    rule: str,
    level: Level = Level.POSSIBLE,
    number: str = "",
) -> Finding:
    return Finding(
        level=level, start=match.start(), end=match.end(), what=what, rule=rule, number=number
    )


def _numbers(text: str) -> Iterator[Finding]:
    """Every number that begins with a day of birth, and what its last digits make of it."""
    today = clock.today()
    for match in _matches(_NUMBER, text):
        born = _born(match, today)
        if born is None or match["last"].startswith("000"):
            continue
        digits = match["year"] + match["month"] + match["day"] + match["last"]
        is_plain = _is_plain(match, born, today)
        if _is_checked(digits) and is_plain:
            what = _COORDINATION if match["day"] > "60" else _PERSONAL
            yield _found(match, what, NUMBER_RULE, Level.CERTAIN, digits)
        elif _is_checked(digits) or (is_plain and _MISSPELT.search(match["sign"])):
            yield _found(match, _LIKE_A_NUMBER, NUMBER_RULE)


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


def _is_plain(match: re.Match[str], born: date, today: date) -> bool:
    """Whether nothing around the number, or in it, says that it is something else."""
    before = match.string[max(0, match.start() - _NEAR) : match.start()].rpartition("\n")[2]
    if _SAYS_PERSON.search(before):
        return True
    if _SAYS_OTHER.search(before):
        return False
    is_recent = born.year >= today.year - _RECENT_YEARS and match["day"] <= "31"
    return not (is_recent and _is_time(match["last"], match["year"]))


def _is_time(last: str, year: str) -> bool:
    """Whether four digits can be a time of day, a day of the year, or a month of a year on."""
    head, tail = last[:2], last[2:]
    is_clock = head < "24" and tail < "60"
    is_day = "01" <= head <= "12" and "01" <= tail <= "31"
    is_month = year <= head <= f"{int(year) + 9:02}" and "01" <= tail <= "12"
    return is_clock or is_day or is_month
