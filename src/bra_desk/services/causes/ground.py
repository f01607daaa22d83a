"""What measures rest on: which cause, problem and situation picture each hangs on, and all of them.

A problem is the same through the versions of the situation picture, so its causes follow along.
What an organisation sees in a picture of its own is a ground of the joint one and not on the
thread itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from bra_desk.services.entries import Row, rows_in
from bra_desk.storage import reads
from bra_desk.storage.register import Session

#: An entry by its kind and number.
Key = tuple[str, int]


@dataclass(frozen=True, kw_only=True)
class Ground:
    """Pictures, problems and causes as they were read, and how they hang together."""

    pictures: tuple[Row, ...]
    problems: tuple[Row, ...]
    causes: tuple[Row, ...]
    #: What each hangs on, itself with it: problem and pictures, and the causes it is behind.
    of_problem: Mapping[int, frozenset[Key]]
    of_cause: Mapping[int, frozenset[Key]]
    #: The same of a measure, one for each thing it hangs on.
    of_measure: Mapping[int, tuple[frozenset[Key], ...]]
    #: What ties each measure to a cause or a problem.
    ties: Mapping[int, tuple[Row, ...]]
    #: The causes of each problem, whatever version of it they were written for.
    below: Mapping[int, tuple[Row, ...]]
    #: The problems of the newest pictures, and those in none.
    current: frozenset[int]

    @cached_property
    def acted_on(self) -> frozenset[Key]:
        """All that a measure hangs on, directly or by a cause behind it."""
        return frozenset(
            key for stems in self.of_measure.values() for stem in stems for key in stem
        )


def ground_in(session: Session) -> Ground:
    """Read what measures rest on, in few queries."""
    pictures = tuple(
        row for row in rows_in(session, "situation_picture") if row.values["organisation"] is None
    )
    shown = {None, *(row.id for row in pictures)}
    problems = tuple(row for row in rows_in(session, "problem") if row.values["picture"] in shown)
    causes = tuple(rows_in(session, "cause"))
    kept = {each.id for each in reads.stored(session, "measure")}
    ties = _by_measure(
        row for row in rows_in(session, "measure_cause") if row.values["measure"] in kept
    )
    same = _same(problems)
    of_problem = {row.id: _of_problem(same[row.id]) for row in problems}
    of_cause = _of_causes(causes, of_problem)
    return Ground(
        pictures=pictures,
        problems=problems,
        causes=causes,
        of_problem=of_problem,
        of_cause=of_cause,
        of_measure=_of_measures(ties, of_cause, of_problem),
        ties=ties,
        below=_below(causes, same),
        current=_current(pictures, problems),
    )


def _same(problems: Iterable[Row]) -> dict[int, tuple[Row, ...]]:
    """Each problem with what it continues and is continued by, however many versions long."""
    rows = {row.id: row for row in problems}
    groups = {id: [id] for id in rows}
    for id, row in rows.items():
        before = row.values["continues"]
        if before in rows and groups[before] is not groups[id]:
            groups[before].extend(groups[id])
            for each in groups[id]:
                groups[each] = groups[before]
    return {id: tuple(rows[each] for each in group) for id, group in groups.items()}


def _of_problem(same: Iterable[Row]) -> frozenset[Key]:
    found: set[Key] = set()
    for row in same:
        found.add(("problem", row.id))
        if row.values["picture"] is not None:
            found.add(("situation_picture", row.values["picture"]))
    return frozenset(found)


def _of_causes(
    causes: Iterable[Row], of_problem: Mapping[int, frozenset[Key]]
) -> dict[int, frozenset[Key]]:
    above = {row.id: row.values["parent"] for row in causes}
    found = {}
    for row in causes:
        chain: list[int] = []
        here = row.id
        while here in above and here not in chain:
            chain.append(here)
            here = above[here]
        held = of_problem.get(row.values["problem"], frozenset[Key]())
        found[row.id] = held | {("cause", each) for each in chain}
    return found


def _by_measure(ties: Iterable[Row]) -> dict[int, tuple[Row, ...]]:
    found: dict[int, tuple[Row, ...]] = {}
    for tie in ties:
        found[tie.values["measure"]] = (*found.get(tie.values["measure"], ()), tie)
    return found


def _of_measures(
    ties: Mapping[int, tuple[Row, ...]],
    of_cause: Mapping[int, frozenset[Key]],
    of_problem: Mapping[int, frozenset[Key]],
) -> dict[int, tuple[frozenset[Key], ...]]:
    found = {}
    for measure, mine in ties.items():
        stems = (
            of_cause.get(tie.values["cause"]) or of_problem.get(tie.values["problem"])
            for tie in mine
        )
        found[measure] = tuple(filter(None, stems))
    return found


def _below(
    causes: Iterable[Row], same: Mapping[int, tuple[Row, ...]]
) -> dict[int, tuple[Row, ...]]:
    written: dict[int, list[Row]] = {}
    for cause in causes:
        written.setdefault(cause.values["problem"], []).append(cause)
    return {
        id: tuple(cause for row in rows for cause in written.get(row.id, ()))
        for id, rows in same.items()
    }


def _current(pictures: Iterable[Row], problems: Iterable[Row]) -> frozenset[int]:
    earlier = {row.values["previous"] for row in pictures}
    continued = {row.values["continues"] for row in problems}
    return frozenset(
        row.id
        for row in problems
        if row.id not in continued
        and (row.values["picture"] is None or row.values["picture"] not in earlier)
    )
