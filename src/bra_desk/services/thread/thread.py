"""The red thread: which problem, goal, decision, measure, follow-up and report hang together.

The thread is twined of strings. Each goes from a situation picture by a problem and one of its
causes to a measure that hangs there, with its goal, one of its follow-ups and the report on that
year; causes, goals, plans and pledges have strings of their own, and a plan one from the picture
that it answers.
Two entries hang together when a string holds both, so both ways always agree.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from bra_desk.basics.errors import EntryMissing
from bra_desk.basics.texts import _
from bra_desk.forms.measures import FOLLOWED_UP
from bra_desk.services.entries import Row
from bra_desk.services.thread.thread_entries import KINDS, Entries, Key, kind_of, read_entries
from bra_desk.services.thread.thread_nodes import Node, nodes
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: The columns of the thread, by heading and kinds.
STAGES: Final = (
    (_("Lägesbild och problem"), ("situation_picture", "problem")),
    (_("Orsak"), ("cause",)),
    (_("Mål och fokusområde"), ("goal", "focus_area")),
    (_("Beslut, plan och löfte"), ("decision", "action_plan", "pledge")),
    (_("Åtgärd"), ("measure",)),
    (_("Indikator och uppföljning"), ("indicator", "follow_up")),
    (_("Rapport"), ("report",)),
)
#: Kinds of entry that tie a measure to another entry, and the link to that one.
_TIES: Final = (("pledge_measure", "pledge"), ("measure_change", "decision"))
#: The links by which an indicator says what it tells of.
MEASURED: Final = ("measure", "goal", "focus_area")


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A column of a chain; without nodes the thread has nothing there."""

    title: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, kw_only=True)
class Chain:
    """An entry with all that it hangs together with, from the picture to the report."""

    focus: Node
    upwards: tuple[Node, ...]
    downwards: tuple[Node, ...]

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The same in columns, the entry itself with them."""
        found = (*self.upwards, self.focus, *self.downwards)
        return tuple(
            Stage(title=title, nodes=tuple(each for each in found if each.kind in kinds))
            for title, kinds in STAGES
        )


@dataclass(frozen=True, kw_only=True)
class Thread:
    """The whole thread as it was read; entries in the order of their kinds' lists."""

    nodes: dict[Key, Node]
    strings: tuple[frozenset[Key], ...]

    def related(self, key: Key) -> frozenset[Key]:
        """All that hangs together with an entry, itself left out."""
        found = (self.strings[place] for place in self._places.get(key, ()))
        return frozenset(each for each in frozenset().union(*found) if each[0] != key[0])

    def has(self, key: Key, kind: str) -> bool:
        """Whether an entry hangs together with any entry of a kind."""
        return any(each[0] == kind for each in self.related(key))

    def chain(self, key: Key) -> Chain:
        """The chain of an entry, both ways. Errors: EntryMissing when it is not on the thread."""
        if key not in self.nodes:
            raise EntryMissing(_("Posten finns inte på den röda tråden."), where=key[0])
        related = self.related(key)
        found = [node for each, node in self.nodes.items() if each in related]
        level = KINDS.index(key[0])
        return Chain(
            focus=self.nodes[key],
            upwards=tuple(each for each in found if KINDS.index(each.kind) < level),
            downwards=tuple(each for each in found if KINDS.index(each.kind) > level),
        )

    @cached_property
    def _places(self) -> dict[Key, list[int]]:
        found: dict[Key, list[int]] = {}
        for place, string in enumerate(self.strings):
            for key in string:
                found.setdefault(key, []).append(place)
        return found


def thread(register: Register, today: date) -> Thread:
    """The whole thread, read in one go."""
    with register.read() as session:
        return thread_in(session, read_entries(session, today))


def thread_in(session: Session, found: Entries) -> Thread:
    """The same of entries that are read, inside a read under way."""
    made = {node.key: node for node in nodes(found)}
    strings = (
        frozenset(key for key in string if key in made)
        for string in _strings(found, _ties(session), made)
    )
    return Thread(nodes=made, strings=tuple(dict.fromkeys(strings)))


def _ties(session: Session) -> dict[int, set[Key]]:
    """What entries that tie two together hang on each measure."""
    tied: dict[int, set[Key]] = {}
    for kind, link in _TIES:
        for each in reads.stored(session, kind):
            tied.setdefault(each.values["measure"], set()).add((link, each.values[link]))
    return tied


def _strings(found: Entries, tied: dict[int, set[Key]], known: Iterable[Key]) -> Iterator[set[Key]]:
    ends, above = _ends(found), _stems(found, tied)
    for row in found.rows["action_plan"]:
        for name in ("decision", "situation_picture"):
            yield {("action_plan", row.id), (name, row.values[name])}
    for key in known:
        for stem in above.get(key) or [set[Key]()]:
            yield stem | {key}
            for end in ends.get(key, ()):
                yield stem | {key} | end


def _stems(found: Entries, tied: dict[int, set[Key]]) -> dict[Key, list[set[Key]]]:
    """What stands above an entry; several where a measure hangs on several causes."""
    ground = found.ground
    stems: dict[Key, list[set[Key]]] = {}
    for row in found.rows["measure"]:
        above = _above(row) | tied.get(row.id, set())
        hangs = ground.of_measure.get(row.id) or (frozenset(),)
        stems["measure", row.id] = [above | stem for stem in hangs]
    for id, stem in ground.of_cause.items():
        stems["cause", id] = [set(stem)]
    for id, stem in ground.of_problem.items():
        stems["problem", id] = [set(stem)]
    return stems


def _above(row: Row) -> set[Key]:
    """What a measure itself points at."""
    return {
        (kind_of(name), row.values[name]) for name in ("goal", "focus_area", "plan", "decision")
    }


def _ends(found: Entries) -> dict[Key, list[set[Key]]]:
    """What a string may end in, by what it is about: an indicator, or a follow-up with reports."""
    reports: dict[int, set[Key]] = {}
    for row in found.rows["report"]:
        reports.setdefault(row.values["year"], set()).add(("report", row.id))
    ends: dict[Key, list[set[Key]]] = {}
    for row in found.rows["indicator"]:
        for name in MEASURED:
            ends.setdefault((name, row.values[name]), []).append({("indicator", row.id)})
    for row in found.rows["follow_up"]:
        end = {("follow_up", row.id)} | reports.get(row.values["year"], set())
        for name in FOLLOWED_UP:
            ends.setdefault((kind_of(name), row.values[name]), []).append(end)
    return ends
