"""Finds personal numbers, and what else may point out a person, in free text.

Two levels. A *certain* finding is a number whose date and check digit are those of a personal or
coordination number; it stops a save. A *possible* one only marks: reserve numbers, numbers that
may as well be a time or a telephone, telephones, e-mail addresses, the age of one person, and
names in texts that are to tell of nobody.
"""

import enum
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.person_names import names
from bra_desk.basics.personal_numbers import (
    BEGINS,
    DASH,
    ENDS,
    SPACE,
    matches,
    personal_numbers,
)
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
_NAME: Final = _("en persons namn")

#: The last four digits of a number, with what may stand between them.
_LAST_FOUR: Final = re.compile(r"(?:\d\D{0,2}){3}\d\Z")
#: National and regional numbers for those who have no other: letters among the last four,
#: days from 32 to 59, or twelve digits that begin with 99.
_TAIL: Final = "(?=[0-9]{0,3}[A-Zkmx])(?!XXXX)[0-9A-Zkmx]{4}"
_RESERVES: Final = re.compile(
    f"{BEGINS}(?:(?:[0-9]{{8}}|[0-9]{{4}}[0-3][0-9])[{DASH}{SPACE}+]?{_TAIL}"
    f"|(?:1[7-9]|20)[0-9]{{2}}[01][0-9](?:3[2-9]|[45][0-9])[{DASH}{SPACE}]?[0-9]{{4}}"
    f"|99[0-9]{{4}}[{DASH}{SPACE}]?[0-9]{{2}}[{DASH}{SPACE}]?[0-9]{{4}})"
    f"(?![0-9A-Za-z])(?![{DASH}.:][0-9])"
)
_PHONES: Final = re.compile(
    f"(?<![\\w+.,:/{DASH}])(?:(?:\\+|00)46[{SPACE}]?(?:\\(0\\))?|0)[1-9][0-9]{{0,2}}"
    f"(?:[{DASH}{SPACE}/]{{0,3}}[0-9]{{5,8}}"
    f"|[{DASH}{SPACE}/]{{1,3}}[0-9]{{2,3}}(?:[{SPACE}{DASH}][0-9]{{2,3}}){{1,3}}){ENDS}"
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
    f"[0-9]{{1,2}}(?![0-9]|[{SPACE}]?[{DASH}/][{SPACE}]?[0-9])"
    f"(?:[{DASH}{SPACE}]?(?P<aged>{_AGED})\\b(?:[{SPACE}](?:{_PERSON_WORDS})\\b)?"
    f"|(?P<years>[{SPACE}]{_YEARS}\\b)|(?=[).,;]|$))",
    re.IGNORECASE | re.MULTILINE,
)
_SPAN: Final = re.compile(f"[0-9{DASH}/.:]")
_NEAR_AGE: Final = 48
#: Who has the age: a word for one person, or initials.
_PERSONS: Final = re.compile(
    f"\\b(?:{_PERSON_WORDS})\\b,?[{SPACE}(]{{1,2}}(?:[^\\W\\d]{{1,12}}[{SPACE}]){{0,2}}\\Z",
    re.IGNORECASE,
)
_CAPITAL: Final = _("[A-ZÅÄÖÉ]")
_INITIALS: Final = re.compile(f"\\b{_CAPITAL}\\.[{SPACE}]?{_CAPITAL}(?:\\.|\\b),?[{SPACE}]?\\(?\\Z")
_BIRTHS: Final = re.compile(
    f"[Ff](?<!\\w[Ff])(?:{_BORN})[{SPACE}][^\\n]{{0,16}}?"
    "(?:19|20)[0-9]{2}(?:-?[01][0-9]-?[0-3][0-9])?\\b"
)


def findings(
    text: str, *, is_contact: bool = False, names_nobody: bool = False
) -> tuple[Finding, ...]:
    """What a text says of single persons, in order; telephones and e-mail pass in a contact.

    Names are looked for in a text that `names_nobody`: elsewhere they are what it is about.
    """
    taken = bytearray(len(text))
    found = []
    for finding in (*_all(text, is_contact=is_contact), *(_named(text) if names_nobody else ())):
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
            text = f"{text[: finding.start]}{_without_last(text, finding)}{text[finding.end :]}"
    return text


def _without_last(text: str, finding: Finding) -> str:
    """A number with X for each of its last four digits, whatever stands between them."""
    return _LAST_FOUR.sub(
        lambda last: re.sub(r"\d", "X", last[0]), text[finding.start : finding.end]
    )


def _all(text: str, *, is_contact: bool) -> Iterator[Finding]:
    """Everything that any pattern finds, the surest first."""
    yield from _numbers(text)
    yield from _possible(_RESERVES, text, _RESERVE, NUMBER_RULE)
    if not is_contact:
        yield from _emails(text)
        yield from _possible(_PHONES, text, _PHONE, CONTACT_RULE)
    yield from _ages(text)
    yield from (_found(match, _AGE, PERSON_RULE) for match in _BIRTHS.finditer(text))


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


def _named(text: str) -> Iterator[Finding]:
    for start, end in names(text):
        yield Finding(level=Level.POSSIBLE, start=start, end=end, what=_NAME, rule=PERSON_RULE)


def _possible(pattern: re.Pattern[str], text: str, what: str, rule: str) -> Iterator[Finding]:
    return (_found(match, what, rule) for match in matches(pattern, text))


def _found(match: re.Match[str], what: str, rule: str) -> Finding:
    start, end = match.span()
    return Finding(level=Level.POSSIBLE, start=start, end=end, what=what, rule=rule)


def _numbers(text: str) -> Iterator[Finding]:
    """Every number that begins with a day of birth, and how sure it is."""
    for number in personal_numbers(text, clock.today()):
        what = _COORDINATION if number.is_coordination else _PERSONAL
        yield Finding(
            level=Level.CERTAIN if number.is_certain else Level.POSSIBLE,
            start=number.start,
            end=number.end,
            what=what if number.is_certain else _LIKE_A_NUMBER,
            rule=NUMBER_RULE,
            number=number.digits if number.is_certain else "",
        )
