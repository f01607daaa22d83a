"""What a year's measures came to: status, cost, and what their follow-ups lead to."""

from collections import Counter
from collections.abc import Iterable, Iterator

from bra_desk.basics.texts import _, counted, number
from bra_desk.documents.report import SectionContent
from bra_desk.forms.measures import ASSESSMENTS, MEASURE_STATUSES
from bra_desk.model.measures import Assessment
from bra_desk.services.entries import Row
from bra_desk.services.reporting.told import Told, day_or_nothing, table


def measures(told: Told) -> Iterator[SectionContent]:
    """The year's measures, counted by status and one by one."""
    found = told.year.measures
    if not found:
        sentence = _("Registret har inga åtgärder {year}.").format(year=told.year.year)
        yield SectionContent(text=sentence)
        return
    by_status = Counter(each.values["status"] for each in found)
    yield SectionContent(
        table=table(
            _("Antal åtgärder efter status"),
            (_("Status"), _("Antal")),
            (
                (word, str(by_status[status]))
                for status, word in MEASURE_STATUSES.items()
                if by_status[status]
            ),
        ),
    )
    yield SectionContent(
        table=table(
            _("Årets åtgärder, en och en"),
            (_("Åtgärd"), _("Ansvarig"), _("Klar senast"), _("Status")),
            (
                (
                    each.values["title"],
                    each.texts["owner"],
                    day_or_nothing(each.values["ends_on"]),
                    each.texts["status"],
                )
                for each in found
            ),
        ),
    )
    yield from _deviations(found)


def _deviations(found: Iterable[Row]) -> Iterator[SectionContent]:
    """What did not go as planned, and why; nothing when all did."""
    rows = [
        (each.values["title"], each.values["deviation"], each.values["deviation_reason"])
        for each in found
        if each.values["deviation"]
    ]
    if rows:
        yield SectionContent(
            table=table(
                _("Det som inte blev som planerat, och varför"),
                (_("Åtgärd"), _("Avvikelse"), _("Orsak")),
                rows,
            ),
        )


def told_of_deviation(measure: Row) -> str:
    """What did not go as planned with a measure, and why; empty when all did."""
    said = (measure.values["deviation"], measure.values["deviation_reason"])
    return "\n".join(filter(None, said))


def funding(told: Told) -> Iterator[SectionContent]:
    """What the measures were planned to cost, and who pays."""
    costed = [each for each in told.year.measures if each.values["cost"]]
    if not costed:
        return
    total = sum(each.values["cost"] for each in costed)
    yield SectionContent(
        table=table(
            _("Åtgärder med planerad kostnad"),
            (_("Åtgärd"), _("Finansiering"), _("Kronor")),
            (
                *(
                    (each.values["title"], each.values["funding"], number(each.values["cost"]))
                    for each in costed
                ),
                (_("Summa"), "", number(total)),
            ),
        ),
        note=_("Kostnaden är den planerade för hela åtgärden, också när den pågår flera år."),
    )


def lessons(told: Told) -> Iterator[SectionContent]:
    """What the follow-ups lead to: what is to change, end or go on."""
    for assessment in (Assessment.CHANGE, Assessment.END, Assessment.CONTINUE):
        titles = [
            each.texts["measure"] or each.texts["goal"] or each.texts["focus_area"]
            for each in told.year.follow_ups
            if each.values["assessment"] is assessment
        ]
        if titles and assessment is not Assessment.CONTINUE:
            heading = _("Bedömning: {word}").format(word=ASSESSMENTS[assessment].lower())
            yield SectionContent(heading=heading, bullets=tuple(titles))
        elif titles:
            counts = counted(len(titles), _("uppföljning"), _("uppföljningar"))
            yield SectionContent(
                text=_("{counts} leder till att arbetet fortsätter som förut.").format(
                    counts=counts
                )
            )
