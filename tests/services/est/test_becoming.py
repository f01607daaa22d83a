"""An EST report becomes a measure or a matter in one step, and stays linked."""

import pytest

from bra_desk.basics.errors import EntryMissing, InputWrong
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
