"""Reports counted by area and category, beside those of the period they are compared with."""

import enum
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bra_desk.basics.texts import NBSP, _
from bra_desk.forms.situation import PROBLEM_CATEGORIES
from bra_desk.model.est import EstSeverity
from bra_desk.model.situation import ProblemCategory
from bra_desk.services.entries import Row

#: From the least serious to the most.
_BY_SEVERITY = tuple(EstSeverity)
_CATEGORIES = tuple(ProblemCategory)


class Change(enum.StrEnum):
    """Which way a number went."""

    NEW = "new"
    UP = "up"
    SAME = "same"
    DOWN = "down"
    ENDED = "ended"
    NOTHING = "nothing"


@dataclass(frozen=True, kw_only=True)
class Cell:
    """How many times something was seen now and before."""

    now: int = 0
    before: int = 0
    #: The most serious of the reports of now; None without any.
    severity: EstSeverity | None = None
    #: Whether there is anything to compare with; without it a number is only a number.
    is_compared: bool = True

    @property
    def change(self) -> Change:
        """Which way it went."""
        if self.now == self.before or not self.is_compared:
            return Change.SAME if self.now else Change.NOTHING
        if not self.before:
            return Change.NEW
        if not self.now:
            return Change.ENDED
        return Change.UP if self.now > self.before else Change.DOWN

    @property
    def is_red(self) -> bool:
        """Whether a report of now is of the most serious kind."""
        return self.severity is EstSeverity.RED

    @property
    def text(self) -> str:
        """The number and its change: 5 ▲ +2, 3 nytt, röd, 0 upphört; empty for nothing at all."""
        if self.change is Change.NOTHING:
            return ""
        said = _CHANGES[self.change].format(more=abs(self.now - self.before))
        told = f"{self.now}{NBSP}{said}" if self.is_compared else str(self.now)
        return _("{told}, röd").format(told=told) if self.is_red else told


_CHANGES = {
    Change.NEW: _("nytt"),
    Change.UP: "▲\u00a0+{more}",
    Change.SAME: "=",
    Change.DOWN: "▼\u00a0\u2212{more}",
    Change.ENDED: _("upphört"),
}


@dataclass(frozen=True, kw_only=True)
class CategoryRow:
    """A category in each area, and in all of them."""

    category: ProblemCategory
    label: str
    cells: tuple[Cell, ...]
    total: Cell


@dataclass(frozen=True, kw_only=True)
class Matrix:
    """Categories by areas; the category that was seen most comes first."""

    areas: tuple[str, ...]
    rows: tuple[CategoryRow, ...]
    #: All categories together in each area, and in all of them.
    totals: tuple[Cell, ...]
    total: Cell

    @cached_property
    def is_empty(self) -> bool:
        """Whether nothing was seen, neither now nor before."""
        return not self.rows


class _Counts:
    """Occurrences by area and category, with the most serious severity of each."""

    def __init__(self, reports: Iterable[Row]) -> None:
        self.times: dict[tuple[str | None, ProblemCategory | None], int] = defaultdict(int)
        self.worst: dict[tuple[str | None, ProblemCategory | None], int] = defaultdict(int)
        for report in reports:
            area, category = report.texts["area"], report.values["category"]
            severity = _BY_SEVERITY.index(report.values["severity"])
            for key in ((area, category), (area, None), (None, category), (None, None)):
                self.times[key] += report.values["occurrences"]
                self.worst[key] = max(self.worst[key], severity)


def matrix(now: Iterable[Row], before: Iterable[Row], *, is_compared: bool = True) -> Matrix:
    """Two lots of reports beside each other; without `is_compared` the second says nothing."""
    now, before = tuple(now), tuple(before)
    latest, earlier = _Counts(now), _Counts(before)
    areas = tuple(dict.fromkeys(each.texts["area"] for each in _by_area((*now, *before))))
    seen = {each.values["category"] for each in (*now, *before)}

    def cell(area: str | None, category: ProblemCategory | None) -> Cell:
        key = (area, category)
        times = latest.times.get(key, 0)
        return Cell(
            now=times,
            before=earlier.times.get(key, 0),
            # all categories together are nearly always red somewhere, which says nothing
            severity=_BY_SEVERITY[latest.worst[key]] if times and category else None,
            is_compared=is_compared,
        )

    rows = [
        CategoryRow(
            category=category,
            label=PROBLEM_CATEGORIES[category],
            cells=tuple(cell(area, category) for area in areas),
            total=cell(None, category),
        )
        for category in _CATEGORIES
        if category in seen
    ]
    return Matrix(
        areas=areas,
        rows=tuple(sorted(rows, key=lambda row: (-row.total.now, -row.total.before))),
        totals=tuple(cell(area, None) for area in areas),
        total=cell(None, None),
    )


def _by_area(reports: Iterable[Row]) -> list[Row]:
    from bra_desk.model.base import sorting_key

    return sorted(reports, key=lambda each: sorting_key(each.texts["area"]))
