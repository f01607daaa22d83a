"""The analysis of a quarter and a year: places that recur, times, actions and effects."""

from datetime import date, timedelta
from time import perf_counter

from bra_desk.forms.catalogue import FORMS
from bra_desk.model.est import EstEffect, PartOfDay, PartOfWeek
from bra_desk.model.est_periods import EstSpan
from bra_desk.model.situation import ProblemCategory
from bra_desk.services.entries import columns_of
from bra_desk.services.est import analyses
from bra_desk.services.est.analyses import Analysis
from tests import make
from tests.services.est.at_est import TODAY, WEEK_45, WEEK_46, WEEK_47, Est

FIRES, GRAFFITI = ProblemCategory.FIRES, ProblemCategory.GRAFFITI
AUTUMN = EstSpan(2026, 4)


def told(est: Est, span: EstSpan = AUTUMN) -> Analysis:
    return analyses.analysis(est.register, est.group, span, TODAY)


def test_place_recurs_when_three_periods_tell_of_it(est: Est) -> None:
    for day in (WEEK_45, WEEK_46, WEEK_47):
        est.seen(day, GRAFFITI, 2, place="Bergets  torg")
        est.seen(WEEK_47, FIRES, place="Ängsparken")  # three reports of one period
    est.seen(WEEK_47, FIRES, place="bergets torg")
    (place,) = told(est).places
    assert (place.area, place.periods, place.occurrences) == ("Berget", 3, 7)
    assert place.place.casefold() == "bergets torg"
    assert place.categories == ("Klotter", "Bränder")
    assert place.last == "vecka 47 2026"


def test_span_is_compared_with_the_one_before(est: Est) -> None:
    est.seen(WEEK_46, GRAFFITI, 5)
    est.seen(date(2026, 9, 28), GRAFFITI, 3)  # the week that holds 1 October began in September
    est.seen(date(2025, 11, 10), GRAFFITI, 9)
    assert told(est).matrix.total.text == "5\u00a0▲\u00a0+2"
    assert told(est, EstSpan(2026)).matrix.total.text == "8\u00a0▼\u00a0\u22121"


def test_periods_are_counted_up_to_today(est: Est) -> None:
    est.seen(WEEK_46, GRAFFITI)
    assert (told(est).periods_told, told(est).periods) == (1, 7)


def test_times_are_counted_and_what_is_not_said_is_told(est: Est) -> None:
    est.seen(WEEK_46, GRAFFITI, 4, part_of_day=PartOfDay.EVENING, part_of_week=PartOfWeek.WEEKEND)
    est.seen(WEEK_46, GRAFFITI, 2, part_of_day=PartOfDay.EVENING)
    est.seen(WEEK_46, GRAFFITI, 3)
    pattern = told(est).pattern
    assert dict(pattern.rows)["Kväll"] == (0, 4, 2)
    assert pattern.unknown == 3


def test_actions_are_counted_with_their_effects(est: Est) -> None:
    est.report(WEEK_45, action="Sanera", done_on=WEEK_46, due_on=WEEK_46, effect=EstEffect.GONE)
    est.report(WEEK_45, action="Röj", done_on=WEEK_47, due_on=WEEK_46)
    est.report(WEEK_45, action="Lys upp", due_on=WEEK_46)
    est.report(WEEK_45, action="")
    actions = told(est).actions
    assert (actions.proposed, actions.done, actions.in_time, actions.late) == (3, 2, 1, 1)
    assert (actions.done_share, actions.judged) == (67, 1)
    assert dict(actions.effects)["Problemet upphörde"] == 1


def test_course_has_a_point_for_each_period_also_the_quiet_ones(est: Est) -> None:
    est.seen(WEEK_45, GRAFFITI, 2)
    est.seen(WEEK_47, GRAFFITI, 1)
    (series,) = told(est).course.series
    tail = [(point.label, str(point.value)) for point in series.points[-3:]]
    assert tail == [("v. 45", "2"), ("v. 46", "0"), ("v. 47", "1")]
    months = [point.label for point in told(est, EstSpan(2026)).course.series[0].points]
    assert months == [f"2026-{month:02}" for month in range(1, 12)]


def test_year_without_reports_is_empty_and_whole(est: Est) -> None:
    analysis = told(est, EstSpan(2024))
    assert (analysis.reports, analysis.periods, analysis.places) == ((), 0, ())
    assert analysis.course.is_empty
    assert analysis.actions.done_share is None


def test_half_a_year_of_ten_areas_is_analysed_at_once(est: Est) -> None:
    areas = [make.entry(est.register, "area", name=f"Område {number}") for number in range(10)]
    fill(est, areas)
    begun = perf_counter()
    analysis = told(est, EstSpan(2026))
    assert perf_counter() - begun < 3
    assert (len(analysis.reports), len(analysis.matrix.areas)) == (780, 10)
    assert len(analysis.places) == 10


def fill(est: Est, areas: list[int]) -> None:
    """26 weeks with three categories in each area."""
    form = FORMS["est_report"]
    with est.register.write("26 veckor") as session:
        for week in range(26):
            for area in areas:
                for category in (GRAFFITI, FIRES, ProblemCategory.TRAFFIC):
                    values = form.empty() | {
                        "est_group": est.group,
                        "period_on": WEEK_47 - timedelta(weeks=week),
                        "area": area,
                        "category": category,
                        "place": "Torget",
                    }
                    session.add(form.entity(**columns_of(form, values)))
