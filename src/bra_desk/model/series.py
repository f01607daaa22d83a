"""Whether the paragraph numbers of a body's meetings make one series, without gap or double."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from bra_desk.model.meetings import NumberedMeeting, NumberingRule, first_numbers


@dataclass(frozen=True, kw_only=True)
class Flaw:
    """A stretch of numbers that no meeting has, or that two meetings have."""

    first: int
    last: int
    #: The meeting before it in the series; None where the series itself begins late.
    earlier: int | None
    #: The meeting after it, or the second that has the numbers.
    later: int
    is_double: bool

    def concerns(self, meeting_id: int) -> bool:
        """Whether a meeting is one of the two."""
        return meeting_id in (self.earlier, self.later)


@dataclass(frozen=True, kw_only=True)
class _Stretch:
    """The numbers of one meeting, both ends included."""

    meeting: int
    first: int
    last: int


def flaws(meetings: Iterable[NumberedMeeting], rule: NumberingRule) -> list[Flaw]:
    """What is wrong in the numbers of one body's meetings, series by series.

    The first meeting that the register knows of may begin anywhere, for the series may be older.
    """
    known = sorted(meetings, key=lambda each: (each.held_on, each.id))
    firsts = first_numbers(known, rule)
    found: list[Flaw] = []
    for number, series in enumerate(_series(known, rule)):
        stretches = [
            _Stretch(meeting=each.id, first=firsts[each.id], last=firsts[each.id] + each.items - 1)
            for each in series
            if each.items
        ]
        begins_anew = rule is NumberingRule.PER_MEETING or number > 0
        found += [*_late_start(stretches, begins_anew=begins_anew), *_doubles(stretches)]
        found += _gaps(stretches)
    return found


def _series(known: list[NumberedMeeting], rule: NumberingRule) -> list[list[NumberedMeeting]]:
    """The meetings that share a series, in the order they are held."""
    groups: dict[object, list[NumberedMeeting]] = {}
    for each in known:
        keys = {NumberingRule.PER_MEETING: each.id, NumberingRule.PER_YEAR: each.held_on.year}
        groups.setdefault(keys.get(rule), []).append(each)
    return list(groups.values())


def _late_start(stretches: list[_Stretch], *, begins_anew: bool) -> list[Flaw]:
    lowest = min(stretches, key=lambda each: each.first, default=None)
    if lowest is None or lowest.first == 1 or not begins_anew:
        return []
    return [
        Flaw(first=1, last=lowest.first - 1, earlier=None, later=lowest.meeting, is_double=False)
    ]


def _doubles(stretches: list[_Stretch]) -> list[Flaw]:
    return [
        Flaw(
            first=max(one.first, other.first),
            last=min(one.last, other.last),
            earlier=one.meeting,
            later=other.meeting,
            is_double=True,
        )
        for place, one in enumerate(stretches)
        for other in stretches[place + 1 :]
        if max(one.first, other.first) <= min(one.last, other.last)
    ]


def _gaps(stretches: list[_Stretch]) -> list[Flaw]:
    ordered = sorted(stretches, key=lambda each: (each.first, each.last))
    found, reached = [], 0
    for before, after in pairwise(ordered):
        reached = max(reached, before.last)
        if after.first > reached + 1:
            found.append(
                Flaw(
                    first=reached + 1,
                    last=after.first - 1,
                    earlier=before.meeting,
                    later=after.meeting,
                    is_double=False,
                )
            )
    return found
