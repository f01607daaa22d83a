"""What a chart shows, as plain data: one indicator, in places and periods."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

#: With more places than this a line for each is a tangle; they become bars.
_MOST_LINES = 4


@dataclass(frozen=True, kw_only=True)
class Point:
    """One number of a place."""

    #: The year, or the last one of a period.
    year: int
    #: The period as it is written: 2024, 2017/2018 or 2024-03.
    label: str
    #: None when it is not known, which leaves a gap.
    value: Decimal | None
    is_preliminary: bool = False


@dataclass(frozen=True, kw_only=True)
class Series:
    """A place, and its numbers in order of time."""

    name: str
    points: tuple[Point, ...]

    @property
    def known(self) -> tuple[Point, ...]:
        """The points that have a number."""
        return tuple(point for point in self.points if point.value is not None)


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A number of a year to measure against: the target, or where it began."""

    value: Decimal
    year: int | None = None


@dataclass(frozen=True, kw_only=True)
class ChartContent:
    """An indicator with all that its chart says."""

    title: str
    unit: str = ""
    source: str = ""
    series: tuple[Series, ...] = ()
    baseline: Mark | None = None
    target: Mark | None = None
    #: Whether the target is to be reached from above, from below, or None when neither is better.
    goes_down: bool | None = None

    @property
    def filled(self) -> tuple[Series, ...]:
        """The places that have any number at all."""
        return tuple(series for series in self.series if series.known)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.filled

    @property
    def is_bars(self) -> bool:
        """Whether places stand beside each other, rather than years after each other."""
        is_single = len({label for each in self.filled for label in labels(each.known)}) < 2
        return len(self.filled) > _MOST_LINES or (is_single and len(self.filled) > 1)

    @property
    def periods(self) -> tuple[str, ...]:
        """Every period of the chart in order of time."""
        found = {(point.year, point.label) for each in self.series for point in each.points}
        return tuple(label for _year, label in sorted(found))


def labels(points: Sequence[Point]) -> tuple[str, ...]:
    """The periods of these points."""
    return tuple(point.label for point in points)
