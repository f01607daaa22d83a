"""What the report on a year tells of EST."""

from datetime import date

from bra_desk.model.est import EstEffect
from bra_desk.model.reports import ReportKind
from bra_desk.model.situation import ProblemCategory
from bra_desk.services.reporting import reports
from bra_desk.storage.register import Register
from tests.services.est.at_est import WEEK_45, WEEK_46, WEEK_47, begun
from tests.services.reporting.at_report import cells, chapter


def test_year_of_est_is_told_group_by_group(register: Register) -> None:
    est = begun(register)
    for day in (WEEK_45, WEEK_46, WEEK_47):
        est.seen(day, ProblemCategory.GRAFFITI, 2, place="Torget")
    est.seen(date(2025, 11, 10), ProblemCategory.FIRES, 4)
    est.report(WEEK_46, action="Sanera", done_on=WEEK_47, effect=EstEffect.GONE)
    report = reports.begin(register, ReportKind.ANNUAL, 2026)
    told = chapter(register, report, "methods")
    assert cells(told) == [("EST Öst", "4", "8", "4", "1", "1 (100\u00a0%)", "1")]
    assert told.sections[1].bullets == ("Torget i Berget: klotter, i 3 perioder",)
    assert told.sections[1].chart


def test_year_without_est_says_nothing_of_it(register: Register) -> None:
    begun(register)
    report = reports.begin(register, ReportKind.ANNUAL, 2026)
    assert chapter(register, report, "methods").sections == ()
