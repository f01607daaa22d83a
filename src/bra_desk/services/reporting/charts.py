"""Indicators in a report: chart, words and values, and how a chart is kept as text."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from decimal import Decimal
from functools import partial
from typing import Any, Final

from bra_desk.basics.texts import _
from bra_desk.charts import words
from bra_desk.charts.content import ChartContent, Mark, Point, Series
from bra_desk.charts.drawing import indicator_chart
from bra_desk.documents.pictures import Picture
from bra_desk.documents.report import ChapterContent, SectionContent
from bra_desk.services.reporting.told import Told, table
from bra_desk.services.statistics.indicators import IndicatorView

#: How many periods a table of values shows, the newest.
_MOST_PERIODS: Final = 8


def situation(told: Told) -> Iterator[SectionContent]:
    """The indicators that follow no goal: those of a goal stand in its own chapter."""
    yield from of_indicators(each for each in told.indicators if each.values["goal"] is None)


def of_goal(told: Told, kind: str, goal_id: int) -> Iterator[SectionContent]:
    """The indicators of one goal or focus area; a chart stands once, under its goal."""
    mine = [each for each in told.indicators if each.values[kind] == goal_id]
    if kind == "goal":
        yield from of_indicators(mine)
        return
    yield from of_indicators(each for each in mine if each.values["goal"] is None)
    told_already = [
        f"{each.values['title']}: {each.standing or _('se diagrammet under målet')}"
        for each in mine
        if each.values["goal"] is not None
    ]
    if told_already:
        yield SectionContent(heading=_("Indikatorer"), bullets=tuple(told_already))


def sources(told: Told) -> tuple[str, ...]:
    """Where the numbers of all indicators come from, each source once."""
    return tuple(dict.fromkeys(source for view in told.indicators for source in view.sources))


def drawn(chapter: ChapterContent) -> ChapterContent:
    """A chapter with its pictures, drawn from what they show when they are printed."""
    return replace(chapter, sections=tuple(map(_drawn, chapter.sections)))


def of_indicators(views: Iterable[IndicatorView]) -> Iterator[SectionContent]:
    """Each indicator with where it stands, its chart, its table and how to read it."""
    for view in views:
        chart = view.chart
        yield SectionContent(
            heading=view.values["title"],
            text=view.standing,
            chart="" if chart.is_empty else kept(chart),
            caption=words.caption(chart),
            source_line=words.source_line(chart),
            table=_values(view),
            note=view.values["interpretation"],
        )


def _values(view: IndicatorView) -> Any:
    if not view.rows:
        return None
    return table(
        _("Värden: {title}").format(title=view.values["title"]),
        (_("Plats"), *view.periods[-_MOST_PERIODS:]),
        ((row.name, *(cell.text for cell in row.cells[-_MOST_PERIODS:])) for row in view.rows),
    )


def _drawn(section: SectionContent) -> SectionContent:
    if not section.chart:
        return section
    chart = read(section.chart)
    draw = partial(indicator_chart, chart)
    return replace(section, picture=Picture(draw=draw, alt_text=words.alt_text(chart)))


def kept(chart: ChartContent) -> str:
    """A chart's numbers and words as text, exactly."""
    return json.dumps(asdict(chart), default=str, ensure_ascii=False, sort_keys=True)


def read(text: str) -> ChartContent:
    """The chart again. Errors: ValueError for what `kept` did not write."""
    try:
        told = json.loads(text)
        series = tuple(_series(each) for each in told["series"])
        marks = {name: _mark(told[name]) for name in ("baseline", "target")}
        return ChartContent(**{**told, "series": series, **marks})
    except (TypeError, KeyError, ArithmeticError) as error:
        raise ValueError(str(error)) from error


def _series(told: Mapping[str, Any]) -> Series:
    points = (Point(**{**each, "value": _number(each["value"])}) for each in told["points"])
    return Series(name=told["name"], points=tuple(points))


def _mark(told: Mapping[str, Any] | None) -> Mark | None:
    return None if told is None else Mark(value=Decimal(told["value"]), year=told["year"])


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
