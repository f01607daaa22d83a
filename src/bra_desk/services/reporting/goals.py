"""What the year came to for one goal or focus area: its follow-up and its measures."""

from collections.abc import Iterator

from bra_desk.basics.texts import _
from bra_desk.documents.report import SectionContent
from bra_desk.services.entries import Row
from bra_desk.services.reporting import charts
from bra_desk.services.reporting.told import Told, table


def goal_sections(told: Told, kind: str, goal: Row) -> tuple[SectionContent, ...]:
    """What the register tells of one goal or focus area: its follow-up, and its measures."""
    return tuple(_goal(told, kind, goal))


def _goal(told: Told, kind: str, goal: Row) -> Iterator[SectionContent]:
    mine = [each for each in told.year.follow_ups if each.values[kind] == goal.id]
    for each in mine:
        yield SectionContent(
            heading=_("Uppföljning"), text=told_of_follow_up(each), note=assessed(each)
        )
    if not mine:
        yield SectionContent(text=_("Det här har inte följts upp i registret för året."))
    yield from charts.of_goal(told, kind, goal.id)
    measures = [each for each in told.year.measures if each.values[kind] == goal.id]
    if not measures:
        yield SectionContent(text=_("Ingen åtgärd i registret är kopplad hit."))
        return
    yield SectionContent(
        table=table(
            _("Åtgärder för ”{goal}”").format(goal=goal.values["text"]),
            (_("Åtgärd"), _("Ansvarig"), _("Status"), _("Resultat")),
            (
                (
                    each.values["title"],
                    each.texts["owner"],
                    each.texts["status"],
                    _result(told, each),
                )
                for each in measures
            ),
        ),
    )


def told_of_follow_up(follow_up: Row) -> str:
    """How the work went, what came of it, what difference that made, and what went otherwise."""
    texts = [follow_up.values[name] for name in ("process", "result", "effect")]
    if follow_up.values["deviation"]:
        texts.append(_("Avvikelse: {what}").format(what=follow_up.values["deviation"]))
    return "\n".join(filter(None, texts))


def assessed(follow_up: Row) -> str:
    """The verdicts of a follow-up on one line, as many as were given."""
    labels = (("light", _("Läge")), ("reached", _("Mål")), ("assessment", _("Bedömning")))
    return " · ".join(
        f"{label}: {follow_up.texts[name].lower()}"
        for name, label in labels
        if follow_up.texts[name]
    )


def _result(told: Told, measure: Row) -> str:
    """What came out of a measure: the year's follow-up, else what the measure says."""
    results = [
        each.values["result"]
        for each in told.year.follow_ups
        if each.values["measure"] == measure.id and each.values["result"]
    ]
    return "\n".join(results) or str(measure.values["result"])
