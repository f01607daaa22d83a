"""Files of earlier versions: what a record said in words then, as the entries it is now.

Until version 0.2 a measure told its problem and its cause as texts, and an action plan its
situation picture (`older_plans`). The same words become one entry, known by a token made of
them, so that a second file finds what the first one made.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from bra_desk.basics.texts import _
from bra_desk.services import older_plans
from bra_desk.services.older_words import Record, record_of, titled, token_of
from bra_desk.storage import reads
from bra_desk.storage.register import Register

#: The texts that a measure no longer has.
_TEXTS: Final = ("problem", "cause")
#: What a record tells that has none of them.
_NOTHING: Final = ("", "")


def lifted(register: Register, records: Sequence[Any]) -> list[Any]:
    """The records as this version writes them, and last the entries made of their texts."""
    return older_plans.lifted(register, _measures_lifted(register, records))


def _measures_lifted(register: Register, records: Sequence[Any]) -> list[Any]:
    told = [_told(record) for record in records]
    made: dict[tuple[str, str], Record] = {}
    for record, texts in zip(records, told, strict=True):
        for each in _made_of(record["token"], texts) if any(texts) else ():
            made.setdefault((each["kind"], each["token"]), each)
    plain = [
        record if texts is _NOTHING else _without_texts(record)
        for record, texts in zip(records, told, strict=True)
    ]
    return plain + _new(register, made) if made else plain


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


def _without_texts(record: Record) -> Record:
    body = {name: value for name, value in record["body"].items() if name not in _TEXTS}
    return {**record, "body": body}


def _made_of(measure: str, texts: tuple[str, str]) -> Iterator[Record]:
    """The entries that a measure's texts are, and what ties it to them."""
    problem, cause = texts
    problem = problem or _("Problem som inte är beskrivet")
    above = token_of("problem", problem)
    title, rest = titled(problem)
    yield record_of("problem", above, title=title, extent_text=rest)
    tie = token_of("measure-cause", measure)
    if not cause:
        yield record_of("measure_cause", tie, measure=measure, problem=above)
        return
    below = token_of("cause", problem, cause)
    title, rest = titled(cause)
    yield record_of("cause", below, problem=above, text=title, description=rest)
    yield record_of("measure_cause", tie, measure=measure, cause=below)


def _new(register: Register, made: dict[tuple[str, str], Record]) -> list[Record]:
    """Those that are not in the register since an earlier file."""
    with register.read() as session:
        held = {
            (kind, token)
            for kind in ("problem", "cause")
            for token in reads.numbers(session, kind, [it for its, it in made if its == kind])
        }
    return [record for key, record in made.items() if key not in held]
