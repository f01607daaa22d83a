"""What a report tells of causes: how far the prioritised problems are analysed, and acted on."""

from collections.abc import Iterator
from datetime import date

from bra_desk.basics.texts import _
from bra_desk.documents.report import SectionContent
from bra_desk.model.causes import INFLUENCED
from bra_desk.model.situation import Priority
from bra_desk.services.causes.cause_states import needs_measure
from bra_desk.services.causes.ground import Ground, ground_in
from bra_desk.services.entries import Row
from bra_desk.services.reporting.told import Told, table


def analysed(told: Told) -> Iterator[SectionContent]:
    """A row for each problem that the picture of the year prioritised; nothing without any."""
    ground = ground_in(told.session)
    found = _prioritised(ground, date(told.year.year, 12, 31))
    if not found:
        return
    headings = (
        _("Prioriterat problem"),
        _("Orsaker"),
        _("Går att påverka"),
        _("Av dem med åtgärd"),
        _("Åtgärder"),
    )
    caption = _("Orsaksanalyser av de prioriterade problemen")
    yield SectionContent(
        heading=_("Orsaksanalyser"),
        table=table(caption, headings, (_cells(row, ground) for row in found)),
        note=_("En åtgärd på en orsak bakom en annan räknas för båda."),
    )


def _prioritised(ground: Ground, last: date) -> list[Row]:
    """The prioritised problems of the picture that was the newest on a day."""
    decided = [
        row
        for row in ground.pictures
        if row.values["decided_on"] is not None and row.values["decided_on"] <= last
    ]
    if not decided:
        return []
    newest = max(decided, key=lambda row: (row.values["decided_on"], row.id))
    return [
        row
        for row in ground.problems
        if row.values["picture"] == newest.id and row.values["priority"] is Priority.PRIORITISED
    ]


def _cells(problem: Row, ground: Ground) -> tuple[str, ...]:
    causes = ground.below.get(problem.id, ())
    can = [each for each in causes if each.values["influence"] in INFLUENCED]
    acted = [each for each in can if not needs_measure(each, ground)]
    keys = {key for key in ground.of_problem[problem.id] if key[0] == "problem"}
    measures = {
        measure
        for measure, stems in ground.of_measure.items()
        if any(not keys.isdisjoint(stem) for stem in stems)
    }
    counts = (len(causes), len(can), len(acted), len(measures))
    return (problem.values["title"], *map(str, counts))
