"""The follow-up of an action plan, 6 § of the Act (2023:196): what became of its measures."""

from collections import Counter
from collections.abc import Iterator

from bra_desk.basics import clock
from bra_desk.basics.texts import _, counted, listed
from bra_desk.documents.action_plan import ActionPlanContent
from bra_desk.documents.report import ReportContent, SectionContent
from bra_desk.forms.measures import MEASURE_STATUSES
from bra_desk.services.entries import Row, rows_in
from bra_desk.services.framed import chapter, facts
from bra_desk.services.measures import plan_paper
from bra_desk.services.reporting.figures import is_late
from bra_desk.services.reporting.goals import assessed, told_of_follow_up
from bra_desk.services.reporting.measures import told_of_deviation
from bra_desk.services.reporting.told import day_or_nothing, table
from bra_desk.storage.register import Session

#: The kinds of entry whose texts stand in it.
KINDS = (*plan_paper.KINDS, "follow_up")


def plan_follow_up(session: Session, plan_id: int) -> ReportContent:
    """The follow-up as the register tells it today. Errors: EntryMissing."""
    plan = plan_paper.action_plan(session, plan_id)
    measures = plan_paper.measures_of(session, plan_id)
    follow_ups = rows_in(session, "follow_up", {"plan": plan_id})
    chapters = (
        chapter("plan", _("Planen"), [SectionContent(bullets=facts(_told(plan)))]),
        chapter("verdict", _("Bedömning av planen"), _verdicts(follow_ups)),
        chapter("state", _("Läget för åtgärderna"), _state(measures)),
        chapter("measures", _("Åtgärderna en och en"), _measures(session, measures)),
    )
    return ReportContent(
        municipality=plan.municipality,
        council_name=plan.council_name,
        body_name=plan.body_name,
        kind=_("Uppföljning av åtgärdsplan"),
        title=plan.heading,
        ground=_("6 § lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete"),
        diary_number=plan.diary_number,
        figures_from=clock.today(),
        is_finished=bool(follow_ups),
        chapters=chapters,
        contact=plan.contact,
    )


def plan_follow_up_findings(session: Session, plan_id: int) -> list[str]:
    """What is missing in the follow-up, one sentence each."""
    followed_up = {each.values["measure"] for each in rows_in(session, "follow_up")}
    measures = plan_paper.measures_of(session, plan_id)
    waiting = [each.values["title"] for each in measures if each.id not in followed_up]
    found = []
    if not rows_in(session, "follow_up", {"plan": plan_id}):
        found.append(_("Planen som helhet är inte uppföljd. Lägg till en uppföljning av planen."))
    if waiting:
        count = counted(len(waiting), _("åtgärd"), _("åtgärder"))
        found.append(
            _("Utan uppföljning: {count} i planen, bland annat {which}.").format(
                count=count, which=listed(waiting[:3])
            )
        )
    return found


def _told(plan: ActionPlanContent) -> tuple[tuple[str, str], ...]:
    return (
        (_("Period"), plan.period),
        (_("Beslutad"), plan.decided or _("Planen är inte beslutad.")),
        (_("Lägesbild"), plan.situation_picture),
        (_("Överenskommelse"), plan.agreement),
        (_("Uppföljning"), plan.follow_up),
    )


def _verdicts(follow_ups: list[Row]) -> Iterator[SectionContent]:
    for each in follow_ups:
        heading = _("Uppföljning för {year}").format(year=each.values["year"])
        yield SectionContent(heading=heading, text=told_of_follow_up(each), note=assessed(each))
    if not follow_ups:
        yield SectionContent(text=_("Planen som helhet är inte uppföljd i registret."))


def _state(measures: list[Row]) -> Iterator[SectionContent]:
    if not measures:
        yield SectionContent(text=_("Planen har inga åtgärder i registret."))
        return
    by_status = Counter(each.values["status"] for each in measures)
    late = sum(is_late(each.values, clock.today()) for each in measures)
    yield SectionContent(
        table=table(
            _("Planens åtgärder efter status"),
            (_("Status"), _("Antal")),
            (
                (word, str(by_status[status]))
                for status, word in MEASURE_STATUSES.items()
                if by_status[status]
            ),
        ),
        note=_("Försenade i dag: {late}.").format(late=counted(late, _("åtgärd"), _("åtgärder"))),
    )


def _measures(session: Session, measures: list[Row]) -> Iterator[SectionContent]:
    if not measures:
        return
    results: dict[int, str] = {}
    for each in sorted(rows_in(session, "follow_up"), key=lambda row: int(row.values["year"])):
        if each.values["measure"] is not None and each.values["result"]:
            results[each.values["measure"]] = each.values["result"]
    yield SectionContent(
        table=table(
            _("Åtgärderna med läge och resultat"),
            (_("Åtgärd"), _("Ansvarig"), _("Klar senast"), _("Status"), _("Resultat")),
            (
                (
                    each.values["title"],
                    each.texts["owner"],
                    day_or_nothing(each.values["ends_on"]),
                    each.texts["status"],
                    "\n".join(filter(None, (_result(each, results), told_of_deviation(each)))),
                )
                for each in measures
            ),
        )
    )


def _result(measure: Row, results: dict[int, str]) -> str:
    """The newest follow-up's result, else what the measure says."""
    return results.get(measure.id) or str(measure.values["result"])
