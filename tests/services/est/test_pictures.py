"""The picture of a period: counted by area and category, beside the period before."""

import pytest

from bra_desk.model.est import EstSeverity
from bra_desk.model.situation import ProblemCategory
from bra_desk.services.est import pictures
from bra_desk.services.est.pictures import Picture
from bra_desk.services.est.tallies import Cell, Change
from tests import make
from tests.services.est.at_est import TODAY, WEEK_45, WEEK_46, Est

FIRES, GRAFFITI = ProblemCategory.FIRES, ProblemCategory.GRAFFITI


def seen(est: Est) -> Picture:
    return pictures.picture(est.register, est.group, WEEK_46, TODAY)


@pytest.mark.parametrize(
    ("now", "before", "change", "text"),
    [
        (3, 0, Change.NEW, "3\u00a0nytt"),
        (3, 1, Change.UP, "3\u00a0▲\u00a0+2"),
        (2, 2, Change.SAME, "2\u00a0="),
        (1, 4, Change.DOWN, "1\u00a0▼\u00a0\u22123"),
        (0, 4, Change.ENDED, "0\u00a0upphört"),
        (0, 0, Change.NOTHING, ""),
    ],
)
def test_change_is_said_in_a_sign_and_a_word(
    now: int, before: int, change: Change, text: str
) -> None:
    cell = Cell(now=now, before=before)
    assert (cell.change, cell.text) == (change, text)


def test_number_without_a_time_before_is_only_a_number() -> None:
    assert Cell(now=3, is_compared=False).text == "3"


def test_matrix_counts_occurrences_by_area_and_category(est: Est) -> None:
    est.seen(WEEK_46, GRAFFITI, 2)
    est.seen(WEEK_46, GRAFFITI, 3, area=est.west)
    est.seen(WEEK_46, FIRES, 1, severity=EstSeverity.RED)
    est.seen(WEEK_45, GRAFFITI, 1)
    est.seen(WEEK_45, ProblemCategory.THEFT, 4, area=est.west)
    matrix = seen(est).matrix
    assert matrix.areas == ("Berget", "Ängen")
    assert [(row.label, row.total.text) for row in matrix.rows] == [
        ("Klotter", "5\u00a0▲\u00a0+4"),
        ("Bränder", "1\u00a0nytt, röd"),
        ("Stöld och snatteri", "0\u00a0upphört"),
    ]
    assert [cell.text for cell in matrix.rows[0].cells] == ["2\u00a0▲\u00a0+1", "3\u00a0nytt"]
    assert [cell.now for cell in matrix.totals] == [3, 3]
    assert matrix.total == Cell(now=6, before=5)


def test_first_period_is_compared_with_nothing(est: Est) -> None:
    est.seen(WEEK_46, GRAFFITI, 2)
    assert seen(est).matrix.total.text == "2"


def test_quiet_period_after_another_is_compared(est: Est) -> None:
    est.seen(WEEK_45.replace(month=10), GRAFFITI)
    est.seen(WEEK_46, FIRES)
    assert seen(est).matrix.total.change is Change.NEW


def test_most_serious_report_comes_first(est: Est) -> None:
    est.seen(WEEK_46, GRAFFITI, 9, severity=EstSeverity.GREEN)
    red = est.seen(WEEK_46, FIRES, severity=EstSeverity.RED)
    assert (seen(est).reports[0].id, seen(est).red) == (red, 1)


def test_open_and_done_actions_are_told_apart(est: Est) -> None:
    late = est.report(WEEK_45, action="Sanera", due_on=WEEK_46)
    open_ended = est.report(WEEK_46, action="Prata med butiken")
    done = est.report(WEEK_45, action="Byt lampa", done_on=WEEK_46)
    est.report(WEEK_45, action="Klart förut", done_on=WEEK_45)
    picture = seen(est)
    assert [row.id for row in picture.open] == [late, open_ended]
    assert [row.id for row in picture.late] == [late]
    assert [row.id for row in picture.done] == [done]


def test_what_is_expected_and_written_comes_along(est: Est) -> None:
    est.report(WEEK_46, expected="Luciatåg")
    make.entry(est.register, "est_summary", est_group=est.group)
    picture = seen(est)
    assert [row.values["expected"] for row in picture.expected] == ["Luciatåg"]
    assert picture.written.text == "Klottret ökar vid torget."
