"""The tree of a problem: its four levels, its causes, those behind them, and the measures."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from bra_desk.basics.errors import EntryMissing
from bra_desk.basics.texts import _, counted, joined
from bra_desk.forms.causes import CAUSE_LEVELS
from bra_desk.model.causes import CauseLevel
from bra_desk.model.measures import days_late
from bra_desk.model.situation import Priority
from bra_desk.services.causes.cause_states import cause_state, needs_measure, problem_state
from bra_desk.services.causes.ground import Ground, ground_in
from bra_desk.services.entries import Row, rows_in
from bra_desk.storage.register import Register, Session

#: The order of a list of problems.
_FIRST: Final = {Priority.PRIORITISED: 0, Priority.WATCHED: 1, None: 2, Priority.SET_ASIDE: 3}


@dataclass(frozen=True, kw_only=True)
class TreeNode:
    """A box of the tree as a person reads it, with what goes out from it."""

    #: problem, level, cause or measure; a level without causes has none below it.
    kind: str
    #: The entry's number; 0 for a level.
    id: int
    title: str
    detail: str = ""
    #: How urgent it is: late, soon, fine, waiting or plain.
    state: str = "plain"
    state_text: str = ""
    #: The level of a level or a cause; None where nobody has placed it.
    level: CauseLevel | None = None
    #: The entry itself; None for a level.
    row: Row | None = None
    branches: tuple["TreeNode", ...] = ()

    def walked(self) -> "Iterator[TreeNode]":
        """This and all below it, in the order of reading."""
        yield self
        for each in self.branches:
            yield from each.walked()


@dataclass(frozen=True, kw_only=True)
class CauseTree:
    """A problem's tree, with how its causes were found."""

    problem: Row
    #: The analysis; None until somebody has begun to describe it.
    analysis: Row | None
    root: TreeNode
    #: The causes that something can be done about and nothing is.
    open_causes: tuple[Row, ...]

    @property
    def causes(self) -> tuple[TreeNode, ...]:
        """Every cause, in the order of reading."""
        return tuple(each for each in self.root.walked() if each.kind == "cause")


@dataclass(frozen=True, kw_only=True)
class ProblemLine:
    """A problem in the list of those whose causes may be analysed."""

    id: int
    title: str
    #: The area and the place; may be empty.
    detail: str
    #: How many causes there are, and what is missing.
    told: str
    state: str
    state_text: str
    is_prioritised: bool
    #: How many causes it has, and the versions of the problem, itself among them.
    causes: int
    same: frozenset[int]


def problem_lines(register: Register) -> list[ProblemLine]:
    """The problems of the newest pictures and those in none, the prioritised first."""
    with register.read() as session:
        ground = ground_in(session)
    now = [row for row in ground.problems if row.id in ground.current]
    now.sort(key=lambda row: _FIRST[row.values["priority"]])
    return [_line(row, ground) for row in now]


def cause_tree(register: Register, problem_id: int, today: date) -> CauseTree:
    """The tree of a problem. Errors: EntryMissing."""
    with register.read() as session:
        return cause_tree_in(session, problem_id, today)


def cause_tree_in(session: Session, problem_id: int, today: date) -> CauseTree:
    """The same, inside a read under way."""
    ground = ground_in(session)
    problem = next((row for row in ground.problems if row.id == problem_id), None)
    if problem is None:
        raise EntryMissing(_("Problemet finns inte i lägesbilden."), where="problem")
    causes = ground.below.get(problem_id, ())
    same = {id for kind, id in ground.of_problem[problem_id] if kind == "problem"}
    analyses = rows_in(session, "cause_analysis", {"problem": sorted(same)})
    analyses.sort(key=lambda row: row.values["analysed_on"] or date.min)
    return CauseTree(
        problem=problem,
        analysis=analyses[-1] if analyses else None,
        root=_Grower(session, ground, today).root(problem, causes, same),
        open_causes=tuple(row for row in causes if needs_measure(row, ground)),
    )


class _Grower:
    """Grows a tree from its root."""

    def __init__(self, session: Session, ground: Ground, today: date) -> None:
        self._ground, self._today = ground, today
        measures = {row.id: row for row in rows_in(session, "measure")}
        self._on: dict[tuple[str, int], list[Row]] = {}
        for tie in rows_in(session, "measure_cause"):
            measure = measures.get(tie.values["measure"])
            kind = "problem" if tie.values["cause"] is None else "cause"
            if measure is not None:
                self._on.setdefault((kind, tie.values[kind]), []).append(measure)

    def root(self, problem: Row, causes: Iterable[Row], same: Iterable[int]) -> TreeNode:
        """The problem, with a branch for each level and for measures on no cause."""
        behind: dict[int | None, list[Row]] = {}
        known = {row.id for row in causes}
        for row in causes:
            above = row.values["parent"]
            behind.setdefault(above if above in known else None, []).append(row)
        branches = list(self._levels(behind))
        loose = [row for id in sorted(same) for row in self._on.get(("problem", id), ())]
        if loose:
            measures = tuple(self._measure(row) for row in loose)
            branches.append(
                TreeNode(kind="level", id=0, title=_("Utan känd orsak"), branches=measures)
            )
        state, text = problem_state(problem, self._ground)
        return TreeNode(
            kind="problem",
            id=problem.id,
            title=problem.values["title"],
            detail=place_of(problem),
            state=state,
            state_text=text,
            row=problem,
            branches=tuple(branches),
        )

    def _levels(self, behind: Mapping[int | None, list[Row]]) -> Iterator[TreeNode]:
        first = behind.get(None, [])
        for level, name in CAUSE_LEVELS.items():
            mine = [row for row in first if row.values["level"] is level]
            yield self._level(name, level, mine, behind)
        unplaced = [row for row in first if row.values["level"] is None]
        if unplaced:
            yield self._level(_("Utan nivå"), None, unplaced, behind)

    def _level(
        self,
        name: str,
        level: CauseLevel | None,
        rows: Iterable[Row],
        behind: Mapping[int | None, list[Row]],
    ) -> TreeNode:
        branches = tuple(self._cause(row, behind) for row in rows)
        return TreeNode(kind="level", id=0, title=name, level=level, branches=branches)

    def _cause(self, row: Row, behind: Mapping[int | None, list[Row]]) -> TreeNode:
        state, text = cause_state(row, self._ground)
        return TreeNode(
            kind="cause",
            id=row.id,
            title=row.values["text"],
            detail=row.texts["certainty"],
            state=state,
            state_text=text,
            level=row.values["level"],
            row=row,
            branches=(
                *(self._cause(each, behind) for each in behind.get(row.id, ())),
                *(self._measure(each) for each in self._on.get(("cause", row.id), ())),
            ),
        )

    def _measure(self, row: Row) -> TreeNode:
        is_late = days_late(row.values["status"], row.values["ends_on"], self._today) > 0
        return TreeNode(
            kind="measure",
            id=row.id,
            title=row.values["title"],
            detail=row.texts["owner"],
            state="late" if is_late else "plain",
            state_text=_("Försenad") if is_late else row.texts["status"],
            row=row,
        )


def place_of(problem: Row) -> str:
    """Where a problem is: its area and its place."""
    return joined(problem.texts["area"], problem.values["place"])


def _line(row: Row, ground: Ground) -> ProblemLine:
    causes = ground.below.get(row.id, ())
    bare = sum(needs_measure(each, ground) for each in causes)
    told = [counted(len(causes), _("orsak"), _("orsaker")) if causes else _("inga orsaker")]
    if bare:
        told.append(_("{count} utan åtgärd").format(count=bare))
    state, text = problem_state(row, ground)
    return ProblemLine(
        id=row.id,
        title=row.values["title"],
        detail=place_of(row),
        told=" · ".join(told),
        state="soon" if bare else state,
        state_text=text,
        is_prioritised=row.values["priority"] is Priority.PRIORITISED,
        causes=len(causes),
        same=frozenset(id for kind, id in ground.of_problem[row.id] if kind == "problem"),
    )
