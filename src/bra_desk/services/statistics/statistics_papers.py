"""Collects the appendix of statistics: every indicator with its chart drawn and told."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.charts import words
from bra_desk.charts.drawing import indicator_chart
from bra_desk.documents.pictures import Picture
from bra_desk.documents.statistics import (
    MOST_PERIODS,
    IndicatorContent,
    PlaceValues,
    StatisticsContent,
)
from bra_desk.services.sender import sender_in
from bra_desk.services.statistics.indicators import IndicatorView, views_in
from bra_desk.storage import reads
from bra_desk.storage.register import Session

#: The kinds of entry whose texts may stand in it.
KINDS: Final = ("indicator", "indicator_value")


def appendix(session: Session, year: int) -> StatisticsContent:
    """The indicators with their values up to a year, in the order of the goals."""
    sender = sender_in(session)
    views = views_in(session, year)
    goals = reads.captions(session, "goal")
    sources = dict.fromkeys(source for view in views for source in view.sources)
    name = sender.council_name or sender.municipality or _("Rådet")
    return StatisticsContent(
        municipality=sender.municipality,
        council_name=sender.council_name,
        title=f"{name} {year}",
        year=year,
        indicators=tuple(_indicator(view, goals) for view in views),
        sources=tuple(sources),
    )


def appendix_findings(session: Session, year: int) -> list[str]:
    """What is missing in the appendix, one sentence each."""
    content = appendix(session, year)
    if not content.indicators:
        return [_("Det finns inga indikatorer att skriva om.")]
    return [sentence for each in content.indicators for sentence in _missing(each)]


def _missing(indicator: IndicatorContent) -> Iterator[str]:
    title = indicator.title
    if indicator.chart is None:
        yield _("{title}: värden saknas.").format(title=title)
    if not indicator.source_line:
        yield _("{title}: källa saknas.").format(title=title)
    if not indicator.interpretation:
        yield _("{title}: text om hur talen ska läsas saknas.").format(title=title)


def _indicator(view: IndicatorView, goals: dict[int, str]) -> IndicatorContent:
    chart = view.chart
    picture = None
    if not chart.is_empty:
        picture = Picture(draw=partial(indicator_chart, chart), alt_text=words.alt_text(chart))
    return IndicatorContent(
        title=view.values["title"],
        goal=goals.get(view.values["goal"] or 0, ""),
        unit=view.values["unit"],
        scope=view.values["scope"],
        standing=view.standing,
        chart=picture,
        caption=words.caption(chart),
        source_line=words.source_line(chart),
        periods=view.periods[-MOST_PERIODS:],
        rows=tuple(
            PlaceValues(
                place=row.name,
                values=tuple(cell.text or "–" for cell in row.cells[-MOST_PERIODS:]),
            )
            for row in view.rows
        ),
        interpretation=view.values["interpretation"],
    )
