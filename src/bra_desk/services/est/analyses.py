"""The analysis of a quarter or a year: counts, places that recur, time patterns, effects."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from bra_desk.basics.texts import _
from bra_desk.charts.content import ChartContent, Point, Series
from bra_desk.forms.est import EST_EFFECTS, PARTS_OF_DAY, PARTS_OF_WEEK
from bra_desk.forms.situation import PROBLEM_CATEGORIES
from bra_desk.model.est import EstEffect, PartOfDay, PartOfWeek
from bra_desk.model.est_periods import EstPeriod, EstRhythm, EstSpan, period_of
from bra_desk.services.entries import Row, rows_in
from bra_desk.services.est.groups import Group, group_in
from bra_desk.services.est.pictures import Written, is_late, open_actions, written_in
from bra_desk.services.est.tallies import Matrix, matrix
from bra_desk.storage.register import Register, Session

if TYPE_CHECKING:
    from bra_desk.model.situation import ProblemCategory

#: A place recurs when it is reported in this many periods.
_RECURS = 3
#: Lines of a chart; with more of them it is a tangle.
_LINES = 4
#: Bars beside each other whose names have room.
_BARS = 6


@dataclass(frozen=True, kw_only=True)
class RecurringPlace:
    """A place that is reported period after period."""

    area: str
    place: str
    categories: tuple[str, ...]
    periods: int
    occurrences: int
    #: The newest period it was reported in, in words.
    last: str


@dataclass(frozen=True, kw_only=True)
class Actions:
    """What was done about what was seen."""

    #: Reports with an action, how many of them are done, and done by their last day.
    proposed: int
    done: int
    in_time: int
    #: Not done though their last day has passed.
    late: int
    #: How many had each effect, in words; those nobody has judged are not in it.
    effects: tuple[tuple[str, int], ...]

    @property
    def done_share(self) -> int | None:
        """The share that is done, in per cent; None without any."""
        return round(100 * self.done / self.proposed) if self.proposed else None

    @property
    def judged(self) -> int:
        """How many have an effect that somebody has judged."""
        return sum(count for _effect, count in self.effects)


@dataclass(frozen=True, kw_only=True)
class TimePattern:
    """When in the day something was seen, by when in the week."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]
    #: Occurrences that nobody has said the time of.
    unknown: int


@dataclass(frozen=True, kw_only=True)
class Analysis:
    """A group's quarter or year."""

    group: Group
    span: EstSpan
    reports: tuple[Row, ...]
    #: How many periods of the span have reports, and how many it has had.
    periods_told: int
    periods: int
    matrix: Matrix
    places: tuple[RecurringPlace, ...]
    pattern: TimePattern
    actions: Actions
    #: The most seen categories along the span, and every category now and before.
    course: ChartContent
    by_category: ChartContent
    written: Written
    #: Whether the span has days to come, so that its numbers say too little.
    is_going_on: bool


def analysis(register: Register, group_id: int, span: EstSpan, today: date) -> Analysis:
    """The analysis of a span. Errors: EntryMissing."""
    with register.read() as session:
        return analysis_in(session, group_in(session, group_id), span, today)


def analysis_in(session: Session, group: Group, span: EstSpan, today: date) -> Analysis:
    """The same, inside a read under way."""
    rows = rows_in(session, "est_report", {"est_group": group.id})
    now, earlier = (
        [row for row in rows if each.starts_on <= row.values["period_on"] <= each.ends_on]
        for each in (span, span.before)
    )
    last = min(span.ends_on, today)
    first = max(span.starts_on, group.starts_on)
    periods = (
        [each for each in group.periods(first, last) if span.starts_on <= each.starts_on]
        if first <= last
        else []
    )
    seen = {group.period(row.values["period_on"]) for row in now}
    return Analysis(
        group=group,
        span=span,
        reports=tuple(now),
        periods_told=len(seen),
        periods=len(seen.union(periods)),
        matrix=matrix(now, earlier, is_compared=bool(earlier)),
        places=tuple(_recurring(group, now)),
        pattern=_pattern(now),
        actions=_actions(now, today),
        course=_course(group, span, now, [each.starts_on for each in periods]),
        by_category=_by_category(span, now, earlier),
        written=written_in(session, group.id, span.starts_on, span.ends_on),
        is_going_on=today < span.ends_on,
    )


def _recurring(group: Group, reports: Iterable[Row]) -> list[RecurringPlace]:
    """Places by their name, however it is written, the most often reported first."""
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in reports:
        place = " ".join(row.values["place"].split())
        if place:
            found[row.texts["area"], place.casefold()].append(row)
    told = (_place(group, rows) for rows in found.values())
    recurring = [each for each in told if each.periods >= _RECURS]
    return sorted(recurring, key=lambda each: (-each.periods, -each.occurrences, each.place))


def _place(group: Group, rows: list[Row]) -> RecurringPlace:
    periods = {group.period(row.values["period_on"]) for row in rows}
    categories = Counter(row.texts["category"] for row in rows)
    return RecurringPlace(
        area=rows[0].texts["area"],
        place=" ".join(rows[0].values["place"].split()),
        categories=tuple(label for label, _count in categories.most_common(3)),
        periods=len(periods),
        occurrences=sum(row.values["occurrences"] for row in rows),
        last=max(periods).label,
    )


def _pattern(reports: Iterable[Row]) -> TimePattern:
    counts: Counter[tuple[PartOfDay, PartOfWeek]] = Counter()
    unknown = 0
    for row in reports:
        day, week = row.values["part_of_day"], row.values["part_of_week"]
        if day is None and week is None:
            unknown += row.values["occurrences"]
        else:
            key = (day or PartOfDay.ALL_DAY, week or PartOfWeek.ALL_WEEK)
            counts[key] += row.values["occurrences"]
    return TimePattern(
        headings=tuple(PARTS_OF_WEEK.values()),
        rows=tuple(
            (label, tuple(counts[day, week] for week in PARTS_OF_WEEK))
            for day, label in PARTS_OF_DAY.items()
        ),
        unknown=unknown,
    )


def _actions(reports: Iterable[Row], today: date) -> Actions:
    with_action = [row for row in reports if row.values["action"].strip()]
    done = [row for row in with_action if row.values["done_on"] is not None]
    effects: Counter[EstEffect | None] = Counter(row.values["effect"] for row in done)
    return Actions(
        proposed=len(with_action),
        done=len(done),
        in_time=sum(
            row.values["due_on"] is None or row.values["done_on"] <= row.values["due_on"]
            for row in done
        ),
        late=sum(is_late(row, today) for row in open_actions(with_action)),
        effects=tuple((label, effects[each]) for each, label in EST_EFFECTS.items()),
    )


def _course(
    group: Group, span: EstSpan, reports: list[Row], starts: Iterable[date]
) -> ChartContent:
    """The most seen categories, a line for each: months of a year, else the group's periods."""
    rhythm = EstRhythm.MONTHLY if span.quarter is None else group.rhythm
    periods = sorted(
        {period_of(rhythm, group.starts_on, day) for day in (*starts, *_days(reports))}
    )
    counts: Counter[tuple[ProblemCategory, EstPeriod]] = Counter()
    totals: Counter[ProblemCategory] = Counter()
    for row in reports:
        period = period_of(rhythm, group.starts_on, row.values["period_on"])
        counts[row.values["category"], period] += row.values["occurrences"]
        totals[row.values["category"]] += row.values["occurrences"]
    return ChartContent(
        title=_("EST-rapporter, {group}").format(group=group.short_name),
        unit=_("antal händelser"),
        source=_("EST-rapporter till {group}").format(group=group.name),
        series=tuple(
            Series(
                name=PROBLEM_CATEGORIES[category],
                points=tuple(
                    Point(
                        year=period.starts_on.year,
                        label=_tick(rhythm, period),
                        value=Decimal(counts[category, period]),
                    )
                    for period in periods
                ),
            )
            for category, _total in totals.most_common(_LINES)
        ),
    )


def _days(reports: Iterable[Row]) -> Iterable[date]:
    return (row.values["period_on"] for row in reports)


def _tick(rhythm: EstRhythm, period: EstPeriod) -> str:
    """What stands under the axis, so that it sorts: 2026-03, v. 09."""
    if rhythm is EstRhythm.MONTHLY:
        return f"{period.starts_on:%Y-%m}"
    return _("v. {week:02}").format(week=period.starts_on.isocalendar().week)


def _by_category(span: EstSpan, now: Iterable[Row], earlier: Iterable[Row]) -> ChartContent:
    counts: Counter[tuple[ProblemCategory, int]] = Counter()
    totals: Counter[ProblemCategory] = Counter()
    spans = (span.before, span)
    for place, rows in enumerate((earlier, now)):
        for row in rows:
            counts[row.values["category"], place] += row.values["occurrences"]
            totals[row.values["category"]] += row.values["occurrences"]
    shown = [0, 1] if any(place == 0 for _category, place in counts) else [1]
    return ChartContent(
        title=_("Händelser efter kategori"),
        unit=_("antal händelser"),
        series=tuple(
            Series(
                name=PROBLEM_CATEGORIES[category],
                points=tuple(
                    Point(
                        year=spans[place].year,
                        label=_label(spans[place]),
                        value=Decimal(counts[category, place]),
                    )
                    for place in shown
                ),
            )
            for category, _total in totals.most_common(_BARS)
        ),
    )


def _label(span: EstSpan) -> str:
    """A span so that it sorts: 2026, or 2026 kv. 3."""
    if span.quarter is None:
        return str(span.year)
    return _("{year} kv. {quarter}").format(year=span.year, quarter=span.quarter)
