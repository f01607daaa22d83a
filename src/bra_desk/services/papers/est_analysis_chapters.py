"""The chapters of the analysis of an EST group's quarter or year."""

from bra_desk.basics.texts import _, counted
from bra_desk.charts import words
from bra_desk.charts.content import ChartContent
from bra_desk.documents.report import ChapterContent, SectionContent
from bra_desk.services.est.analyses import Analysis
from bra_desk.services.papers.est_picture_chapters import (
    Chapters,
    done_table,
    matrix_sections,
)
from bra_desk.services.reporting import charts
from bra_desk.services.reporting.told import table


def chapters(analysis: Analysis) -> Chapters:
    """Counts, places, times, actions and effects."""
    return (
        ChapterContent(
            key="est:figures",
            title=_("Sammanfattning"),
            text=analysis.written.text,
            sections=(figures(analysis),),
        ),
        ChapterContent(
            key="est:priorities", title=_("Prioriteringar"), text=analysis.written.priorities
        ),
        ChapterContent(
            key="est:areas",
            title=_("Kategorier och områden"),
            sections=(
                *matrix_sections(analysis.matrix, analysis.span.before.label),
                *_chart(analysis.by_category),
            ),
        ),
        ChapterContent(
            key="est:course", title=_("Utvecklingen över tid"), sections=_chart(analysis.course)
        ),
        ChapterContent(
            key="est:places", title=_("Platser som återkommer"), sections=_places(analysis)
        ),
        ChapterContent(key="est:times", title=_("När det händer"), sections=_times(analysis)),
        ChapterContent(
            key="est:effects", title=_("Åtgärder och effekter"), sections=_effects(analysis)
        ),
    )


def figures(analysis: Analysis) -> SectionContent:
    """The span in figures."""
    total, actions = analysis.matrix.total, analysis.actions
    share = "" if actions.done_share is None else f"{actions.done_share}\u00a0%"
    rows = [
        (_("Perioder med rapporter"), _of(analysis.periods_told, analysis.periods)),
        (_("Rapporter"), str(len(analysis.reports))),
        (_("Händelser"), str(total.now)),
        (_("Händelser tiden före"), str(total.before) if total.is_compared else ""),
        (_("Åtgärder som föreslogs"), str(actions.proposed)),
        (_("Åtgärder som är klara"), f"{actions.done} ({share})" if share else "0"),
        (_("Klara i tid"), str(actions.in_time)),
        (_("Försenade åtgärder"), str(actions.late)),
    ]
    caption = _("{span} i siffror").format(span=_upper(analysis.span.label))
    going_on = _("{span} pågår: talen är till och med dagen ovan.")
    note = going_on.format(span=_upper(analysis.span.label)) if analysis.is_going_on else ""
    return SectionContent(table=table(caption, (_("Uppgift"), _("Antal")), rows), note=note)


def _chart(chart: ChartContent) -> tuple[SectionContent, ...]:
    if chart.is_empty:
        return ()
    return (
        SectionContent(
            chart=charts.kept(chart),
            caption=words.caption(chart),
            source_line=words.source_line(chart),
        ),
    )


def _places(analysis: Analysis) -> tuple[SectionContent, ...]:
    if not analysis.places:
        if not analysis.reports:
            return ()
        return (SectionContent(text=_("Ingen plats har rapporterats i tre perioder eller fler.")),)
    rows = [
        (
            each.place,
            each.area,
            ", ".join(each.categories),
            str(each.periods),
            str(each.occurrences),
            each.last,
        )
        for each in analysis.places
    ]
    headings = (
        _("Plats"), _("Område"), _("Kategorier"), _("Perioder"), _("Händelser"), _("Senast")
    )  # fmt: skip
    return (
        SectionContent(
            table=table(_("Platser som har rapporterats i minst tre perioder"), headings, rows)
        ),
    )


def _times(analysis: Analysis) -> tuple[SectionContent, ...]:
    pattern = analysis.pattern
    if not any(count for _day, counts in pattern.rows for count in counts):
        return ()
    unknown = counted(pattern.unknown, _("händelse"), _("händelser"))
    return (
        SectionContent(
            table=table(
                _("Händelser efter dygn och vecka"),
                (_("På dygnet"), *pattern.headings),
                ((day, *(str(count or "") for count in counts)) for day, counts in pattern.rows),
            ),
            note=_("Tiden är inte sagd för {unknown}.").format(unknown=unknown)
            if pattern.unknown
            else "",
        ),
    )


def _effects(analysis: Analysis) -> tuple[SectionContent, ...]:
    done = [row for row in analysis.reports if row.values["done_on"] is not None]
    if not analysis.actions.proposed:
        return ()
    found = []
    if analysis.actions.judged:
        rows = [(label, str(count)) for label, count in analysis.actions.effects]
        found.append(
            SectionContent(
                table=table(_("Effekten av klara åtgärder"), (_("Effekt"), _("Antal")), rows)
            )
        )
    if done:
        caption = _("Åtgärder som är klara, med sin effekt")
        found.append(SectionContent(heading=_("Klara åtgärder"), table=done_table(caption, done)))
    return tuple(found)


def _of(some: int, among: int) -> str:
    return _("{some} av {among}").format(some=some, among=among)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
