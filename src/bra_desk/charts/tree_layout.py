"""Where the boxes of a tree stand, from the left to the right, for paper and for the window."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Branch:
    """A box of a tree: how high it is, and the branches that go out from it."""

    height: float
    branches: tuple["Branch", ...] = ()


@dataclass(frozen=True)
class Placed:
    """A box that has its place: its column from the left, and where its top is."""

    column: int
    top: float
    height: float
    #: The place of the box it goes out from, among all in the order they were met; None for the
    #: root.
    above: int | None


def places(root: Branch, gap: float) -> tuple[Placed, ...]:
    """Every box in the order a reader meets them, the root first; no two of a column overlap.

    A box stands at the top of what goes out from it, so that a tree that is higher than what is
    seen of it is read from its first corner; each branch has its room for itself.
    """
    made: list[Placed] = []
    _place(root, 0, 0.0, None, gap, made)
    return tuple(made)


def room(branch: Branch, gap: float) -> float:
    """The height that a branch needs with all that goes out from it."""
    return max(branch.height, _sum([room(each, gap) for each in branch.branches], gap))


def _place(
    branch: Branch, column: int, top: float, above: int | None, gap: float, made: list[Placed]
) -> None:
    here, below = len(made), top
    made.append(Placed(column, top, branch.height, above))
    for each in branch.branches:
        _place(each, column + 1, below, here, gap, made)
        below += room(each, gap) + gap


def _sum(heights: Sequence[float], gap: float) -> float:
    return sum(heights) + gap * max(len(heights) - 1, 0)
