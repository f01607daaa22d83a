"""Action plans of earlier files: the title and day of a situation picture, as the entry it is now.

Until version 0.2 a plan named its picture in words. They mean the joint picture of that title,
else the one that was decided that day, in the file or in the register; where there is none they
become one. What the picture does not say itself goes into the plan's notes, so that nothing is
lost, and all that a plan in the bin says goes there: a decided picture could not leave the bin.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from bra_desk.basics.texts import _, long_date
from bra_desk.services.older_words import Record, folded, record_of, titled, token_of
from bra_desk.storage import reads
from bra_desk.storage.register import Register

#: The title of the picture, and its day, which no plan has any more.
_TITLE, _DAY = "situation_picture", "situation_picture_on"
_KIND: Final = "situation_picture"


@dataclass(frozen=True, kw_only=True)
class _Told:
    """What a plan says of its picture."""

    words: str
    #: None when it says none.
    day: date | None

    @property
    def in_full(self) -> str:
        """Both, for a person."""
        said = "" if self.day is None else long_date(self.day)
        return ", ".join(filter(None, (self.words, said)))


@dataclass(frozen=True, kw_only=True)
class _Picture:
    """A joint picture that a plan may mean."""

    token: str
    words: str
    #: The day it was decided; None for a draft.
    day: date | None

    def says(self, told: _Told) -> bool:
        """Whether a plan that tells this tells no more than the picture."""
        return self.words == folded(told.words) and told.day in (None, self.day)


def lifted(register: Register, records: Sequence[Any]) -> list[Any]:
    """The records as this version writes them, and last the pictures made of plans' words."""
    named = [each["body"][_TITLE] for each in records if _names_one(each)]
    known = _known(register, records, named)
    told = {place: said for place, each in enumerate(records) if (said := _told(each, known))}
    if not told:
        return list(records)
    pictures = _Pictures(register, records)
    found = list(records)
    for place in sorted(told, key=lambda place: (told[place].day is None, place)):
        found[place] = pictures.pointed(records[place], told[place])
    return found + pictures.made


class _Pictures:
    """The pictures that plans may mean, and those made of their words."""

    def __init__(self, register: Register, records: Sequence[Any]) -> None:
        held = [*_in_register(register), *_in_file(records)]
        self._held = sorted(held, key=lambda each: each.day or date.min)
        self._new: list[_Picture] = []
        self._register = register
        #: What is to be loaded beside the records.
        self.made: list[Record] = []

    def pointed(self, plan: Record, told: _Told) -> Record:
        """A plan as this version writes it."""
        body = {name: held for name, held in plan["body"].items() if name not in (_TITLE, _DAY)}
        if not told.in_full:
            return {**plan, "body": body}
        picture = self._meant(told)
        if picture is None and not plan.get("removed", False):
            picture = self._make(told)
        if picture is not None:
            body[_TITLE] = picture.token
        if picture is None or not picture.says(told):
            noted = _("Planens lägesbild, som den skrevs förut: {words}")
            notes = (body.get("notes"), noted.format(words=told.in_full))
            body["notes"] = "\n\n".join(filter(None, notes))
        return {**plan, "body": body}

    def _meant(self, told: _Told) -> _Picture | None:
        """The newest picture of that title and day, else of that title, else of that day."""
        ways = (
            [each for each in self._held + self._new if each.says(told)],
            [each for each in self._held if each.words == folded(told.words)],
            [each for each in self._held if told.day is not None and each.day == told.day],
        )
        return next((way[-1] for way in ways if way), None)

    def _make(self, told: _Told) -> _Picture:
        """The picture that words become; an earlier file may have made it, and it was renamed."""
        day = "" if told.day is None else told.day.isoformat()
        token = token_of("situation-picture", told.words, day)
        with self._register.read() as session:
            is_there = bool(reads.numbers(session, _KIND, [token]))
        if not is_there:
            self.made.append(_record(token, told))
        self._new.append(_Picture(token=token, words=folded(told.words), day=told.day))
        return self._new[-1]


def _record(token: str, told: _Told) -> Record:
    unnamed = _("Lägesbild från {day}").format(day=told.in_full)
    title, rest = titled(told.words) if told.words else (unnamed, "")
    day = {} if told.day is None else {"decided_on": told.day.isoformat()}
    return record_of(_KIND, token, title=title, notes=rest, **day)


def _names_one(record: Any) -> bool:
    """Whether a record is a plan that says something in the place of its picture."""
    is_plan = isinstance(record, dict) and record.get("kind") == "action_plan"
    body = record.get("body") if is_plan else None
    return isinstance(body, dict) and isinstance(body.get(_TITLE), str)


def _known(register: Register, records: Sequence[Any], named: Sequence[str]) -> set[str]:
    """Which of the words are tokens of pictures, as this version writes them."""
    come = {
        each["token"]
        for each in records
        if isinstance(each, dict)
        and each.get("kind") == _KIND
        and isinstance(each.get("token"), str)
    }
    if not named:
        return come
    with register.read() as session:
        return come | set(reads.numbers(session, _KIND, named))


def _told(record: Any, known: set[str]) -> _Told | None:
    """What an earlier version's plan says; None for one of this version, and one that is wrong.

    A word by itself that no picture has for token is taken for a token that is wrong.
    """
    body = record.get("body") if isinstance(record, dict) else None
    if not isinstance(body, dict) or record.get("kind") != "action_plan":
        return None
    words, day = body.get(_TITLE) or "", body.get(_DAY)
    if not all(isinstance(each, str) for each in (words, body.get("notes") or "")):
        return None
    if words in known:
        return None
    is_older = _DAY in body or body.get(_TITLE) == "" or not _is_token_like(words)
    return _dated(words.strip(), day) if is_older else None


def _is_token_like(words: str) -> bool:
    return words.isascii() and not any(map(str.isspace, words))


def _dated(words: str, day: Any) -> _Told | None:
    """The same with the day read; None when that is none."""
    if not day:
        return _Told(words=words, day=None)
    try:
        return _Told(words=words, day=date.fromisoformat(day))
    except (TypeError, ValueError):
        return None


def _in_register(register: Register) -> list[_Picture]:
    with register.read() as session:
        return [
            _Picture(
                token=each.token,
                words=folded(each.values["title"]),
                day=each.values["decided_on"],
            )
            for each in reads.stored(session, _KIND, {"organisation": None})
        ]


def _in_file(records: Sequence[Any]) -> Iterator[_Picture]:
    """The joint pictures that come along; those that are wrong are refused later."""
    for each in records:
        is_picture = isinstance(each, dict) and each.get("kind") == _KIND
        body = each.get("body") if is_picture else None
        if not isinstance(body, dict) or body.get("organisation") or each.get("removed"):
            continue
        title, token, day = body.get("title"), each.get("token"), body.get("decided_on")
        if isinstance(title, str) and isinstance(token, str):
            said = _dated(title, day)
            yield _Picture(token=token, words=folded(title), day=said.day if said else None)
