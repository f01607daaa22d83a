"""EST in a report on a year: what each group reported, what was done, and what it led to."""

from collections.abc import Iterator
from typing import Final

from bra_desk.basics import clock
from bra_desk.basics.texts import _
from bra_desk.charts import words
from bra_desk.documents.report import SectionContent
from bra_desk.model.est_periods import EstSpan
from bra_desk.services.est.analyses import Analysis, analysis_in
from bra_desk.services.est.groups import groups_in
from bra_desk.services.reporting import charts
from bra_desk.services.reporting.told import Told, table

#: How many places that recur are named, those most often reported.
_PLACES: Final = 5


def est(told: Told) -> Iterator[SectionContent]:
    """The groups of the year side by side, then each group's course and places."""
    span = EstSpan(told.year.year)
    found = [
        analysis
        for group in groups_in(told.session)
        if (analysis := analysis_in(told.session, group, span, clock.today())).reports
    ]
    if not found:
        return
    yield SectionContent(
        heading=_("Effektiv samordning för trygghet (EST)"),
        table=table(
            _("EST-gruppernas år"),
            (
                _("Grupp"),
                _("Rapporter"),
                _("Händelser"),
                _("Året före"),
                _("Åtgärder"),
                _("Klara"),
                _("Upphörde eller minskade"),
            ),
            (_figures(each) for each in found),
        ),
        note=_("Händelser är vad rapportörer har sett, inte anmälda brott."),
    )
    for each in found:
        yield _group(each)


def _figures(analysis: Analysis) -> tuple[str, ...]:
    total, actions = analysis.matrix.total, analysis.actions
    better = sum(count for _effect, count in actions.effects[:2])
    share = "" if actions.done_share is None else f"{actions.done} ({actions.done_share}\u00a0%)"
    return (
        analysis.group.name,
        str(len(analysis.reports)),
        str(total.now),
        str(total.before) if total.is_compared else "",
        str(actions.proposed),
        share,
        str(better) if actions.judged else "",
    )


def _group(analysis: Analysis) -> SectionContent:
    places = [
        _("{place} i {area}: {categories}, i {count} perioder").format(
            place=each.place,
            area=each.area,
            categories=", ".join(each.categories).lower(),
            count=each.periods,
        )
        for each in analysis.places[:_PLACES]
    ]
    chart = analysis.course
    return SectionContent(
        heading=analysis.group.name,
        text=analysis.written.text,
        bullets=tuple(places),
        chart="" if chart.is_empty else charts.kept(chart),
        caption="" if chart.is_empty else words.caption(chart),
        source_line="" if chart.is_empty else words.source_line(chart),
    )
