"""An EST report becomes a measure or a matter in one step, and stays linked."""

from datetime import date

import pytest

from bra_desk.basics.errors import EntryMissing, InputWrong
from bra_desk.model.est import EstTrend, PartOfDay
from bra_desk.model.situation import Trend
from bra_desk.services import entries, history
from bra_desk.services.est import becoming
from tests import make
from tests.services.est.at_est import WEEK_46, Est

DUE = WEEK_46.replace(month=12)


def reported(est: Est) -> int:
    return est.report(WEEK_46, action="Sanera och lys upp", owner=est.owner, due_on=DUE)


def test_report_becomes_a_measure_with_what_it_knows(est: Est) -> None:
    report = reported(est)
    measure = becoming.make_measure(est.register, report)
    values = entries.read(est.register, "measure", measure).values
    told = (values["title"], values["area"], values["owner"], values["ends_on"])
    assert told == ("Sanera och lys upp", est.east, est.owner, DUE)
    assert "Ur EST-rapport till EST Öst, vecka 46 2026" in values["notes"]
    assert entries.read(est.register, "est_report", report).values["measure"] == measure


@pytest.mark.parametrize(("decided", "is_in_picture"), [(None, True), (WEEK_46, False)])
def test_report_becomes_a_problem_of_the_picture_under_way(
    est: Est, decided: date | None, is_in_picture: bool
) -> None:
    picture = make.entry(est.register, "situation_picture", decided_on=decided)
    report = est.report(WEEK_46, trend=EstTrend.UP, part_of_day=PartOfDay.NIGHT)
    problem = becoming.make_problem(est.register, report)
    values = entries.read(est.register, "problem", problem).values
    assert values["picture"] == (picture if is_in_picture else None)
    told = (values["title"], values["area"], values["trend"], values["pattern"])
    assert told == ("Klotter, Berget, Torget", est.east, Trend.RISING, "Natt")
    assert values["source"] == "EST-rapport till EST Öst, vecka 46 2026"
    with pytest.raises(InputWrong, match="redan"):
        becoming.make_problem(est.register, report)


@pytest.mark.parametrize("is_problem_first", [True, False])
def test_measure_hangs_on_the_problem_when_the_report_is_both(
    est: Est, is_problem_first: bool
) -> None:
    report = reported(est)
    makes = [becoming.make_problem, becoming.make_measure]
    for make_it in makes if is_problem_first else reversed(makes):
        make_it(est.register, report)
    values = entries.read(est.register, "est_report", report).values
    (link,) = entries.rows(est.register, "measure_cause")
    assert (link.values["measure"], link.values["problem"]) == (
        values["measure"],
        values["problem"],
    )


def test_report_without_an_action_names_the_measure_by_the_problem(est: Est) -> None:
    measure = becoming.make_measure(est.register, est.report(WEEK_46))
    values = entries.read(est.register, "measure", measure).values
    assert values["title"] == "Klotter, Berget, Torget"


@pytest.mark.parametrize("is_for_council", [False, True])
def test_report_becomes_a_matter_of_a_body(est: Est, is_for_council: bool) -> None:
    council = make.body(est.register, name="Rådet") if is_for_council else None
    matter = becoming.make_matter(est.register, reported(est), council)
    values = entries.read(est.register, "backlog_item", matter).values
    assert values["body"] == (council or est.body)
    assert values["title"] == "Klotter, Berget, Torget"
    assert "Förslag: Sanera och lys upp" in values["background"]


def test_report_becomes_one_only_once(est: Est) -> None:
    report = reported(est)
    becoming.make_measure(est.register, report)
    becoming.make_matter(est.register, report)
    for again in (becoming.make_measure, becoming.make_matter):
        with pytest.raises(InputWrong, match="redan"):
            again(est.register, report)


def test_taken_back_the_report_is_free_again(est: Est) -> None:
    report = reported(est)
    becoming.make_measure(est.register, report)
    history.undo_last(est.register)
    assert entries.read(est.register, "est_report", report).values["measure"] is None
    assert becoming.make_measure(est.register, report)


def test_report_that_is_gone_is_told(est: Est) -> None:
    with pytest.raises(EntryMissing):
        becoming.make_measure(est.register, 99)
