"""A link that entries of the red thread should have, and what mends it where it is missing."""

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from bra_desk.services.entries import Row
from bra_desk.services.thread.thread import Thread
from bra_desk.services.thread.thread_entries import Entries


class Way(enum.StrEnum):
    """How a break is mended."""

    #: The entry's own dialog, at the field that is empty.
    OPEN = "open"
    #: The same, or one value for several entries at once.
    SEVERAL = "several"
    #: A new entry that points at the broken one.
    NEW = "new"
    #: A report on the year is begun.
    REPORT = "report"


@dataclass(frozen=True, kw_only=True)
class Mend:
    """What mends a break: the words of its button, the dialog, and what that begins with."""

    text: str
    way: Way
    #: The kind that is opened or made, and its field to write or that points at the broken entry.
    kind: str
    field: str
    #: What a new entry holds beside that.
    preset: Mapping[str, Any]
    #: The field of a new entry to begin in; empty for the first.
    begin: str = ""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What the rules look at."""

    entries: Entries
    thread: Thread
    #: The agreements that still hold, and the decisions whose matter gave a task.
    living: frozenset[int]
    tasked: frozenset[int]
    #: The year whose follow-ups, values and report are asked for.
    year: int


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A link that entries of a kind should have."""

    code: str
    kind: str
    #: What the line says after the count; may name the year.
    words: str
    mend: Mend
    is_broken: "Test"


#: The field to begin in, of new entries whose first ones are filled in.
_BEGIN: Final = {"follow_up": "process", "pledge_measure": "measure", "indicator_value": "value"}
#: Whether an entry breaks a rule.
Test = Callable[[Row, Facts], bool]


def opens(kind: str, name: str, text: str) -> Mend:
    """What opens the broken entry at a field."""
    return Mend(text=text, way=Way.OPEN, kind=kind, field=name, preset={})


def changes_several(kind: str, name: str, text: str) -> Mend:
    """The same, or gives several broken entries one value."""
    return Mend(text=text, way=Way.SEVERAL, kind=kind, field=name, preset={})


def makes(kind: str, name: str, text: str, begin: str = "", **preset: object) -> Mend:
    """What makes a new entry that points at the broken one by the field `name`."""
    begin = begin or _BEGIN.get(kind, "")
    return Mend(text=text, way=Way.NEW, kind=kind, field=name, preset=preset, begin=begin)
