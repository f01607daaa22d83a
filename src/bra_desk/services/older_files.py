"""Files of earlier versions: what a record said in words then, as the entries it is now.

Until version 0.2 a measure told its problem and its cause as texts. The same words become one
entry, known by a token made of them, so that a second file finds what the first one made.
"""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any, Final

from bra_desk.basics.texts import _
from bra_desk.storage import reads
from bra_desk.storage.register import Register

#: The texts that a measure no longer has.
_TEXTS: Final = ("problem", "cause")
#: The most letters of a title; the rest stands whole below it.
_LETTERS: Final = 150
#: A record as a file holds it.
_Record = dict[str, Any]


def lifted(register: Register, records: Sequence[Any]) -> list[Any]:
    """The records as this version writes them, and last the entries made of their texts."""
    told = [_told(record) for record in records]
    made: dict[tuple[str, str], _Record] = {}
    for record, texts in zip(records, told, strict=True):
        for each in _made_of(record["token"], texts) if any(texts) else ():
            made.setdefault((each["kind"], each["token"]), each)
    plain = [
        record if texts is _NOTHING else _without_texts(record)
        for record, texts in zip(records, told, strict=True)
    ]
    return plain + _new(register, made) if made else plain


#: What a record tells that has none of the texts.
_NOTHING: Final = ("", "")


def _told(record: Any) -> tuple[str, str]:
    """The texts of a measure; `_NOTHING` itself for any other record, and one that is wrong."""
    if not isinstance(record, dict) or record.get("kind") != "measure":
        return _NOTHING
    body = record.get("body")
    is_whole = isinstance(body, dict) and isinstance(record.get("token"), str)
    if not isinstance(body, dict) or not is_whole or not body.keys() & {*_TEXTS}:
        return _NOTHING
    problem, cause = (body.get(name, "") for name in _TEXTS)
    if not (isinstance(problem, str) and isinstance(cause, str)):
        return _NOTHING
    return problem.strip(), cause.strip()


def _without_texts(record: _Record) -> _Record:
    body = {name: value for name, value in record["body"].items() if name not in _TEXTS}
    return {**record, "body": body}


def _made_of(measure: str, texts: tuple[str, str]) -> Iterator[_Record]:
    """The entries that a measure's texts are, and what ties it to them."""
    problem, cause = texts
    problem = problem or _("Problem som inte är beskrivet")
    above = _token("problem", problem)
    title, rest = _titled(problem)
    yield _record("problem", above, title=title, extent_text=rest)
    tie = _token("measure-cause", measure)
    if not cause:
        yield _record("measure_cause", tie, measure=measure, problem=above)
        return
    below = _token("cause", problem, cause)
    title, rest = _titled(cause)
    yield _record("cause", below, problem=above, text=title, description=rest)
    yield _record("measure_cause", tie, measure=measure, cause=below)


def _new(register: Register, made: dict[tuple[str, str], _Record]) -> list[_Record]:
    """Those that are not in the register since an earlier file."""
    with register.read() as session:
        held = {
            (kind, token)
            for kind in ("problem", "cause")
            for token in reads.numbers(session, kind, [it for its, it in made if its == kind])
        }
    return [record for key, record in made.items() if key not in held]


def _record(kind: str, token: str, **body: str) -> _Record:
    return {"kind": kind, "token": token, "body": body}


def _titled(text: str) -> tuple[str, str]:
    """A text as a title of one line, and all of it where that is not the same."""
    line = " ".join(text.split())
    if len(line) <= _LETTERS:
        return line, "" if line == text else text
    return f"{line[:_LETTERS].rsplit(' ', 1)[0]} …", text


def _token(kind: str, *texts: str) -> str:
    """The same for the same words, as the register's own upgrade made it."""
    words = "\n".join(" ".join(text.split()).casefold() for text in texts)
    return f"{kind}-{hashlib.sha256(words.encode()).hexdigest()[:16]}"
