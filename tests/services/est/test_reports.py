"""Reports are kept line by line, listed by period, and may be none."""

from dataclasses import replace

import pytest

from bra_desk.basics.errors import EntryMissing, InputWrong, ValuesWrong
from bra_desk.model.situation import ProblemCategory
from bra_desk.services import entries, history
from bra_desk.services.est import groups, reports
from tests import make
from tests.services.est.at_est import TODAY, WEEK_45, WEEK_46, WEEK_47, Est


def test_line_grows_into_one_report_and_one_act(est: Est) -> None:
    first = {
        "est_group": est.group,
        "period_on": WEEK_46,
        "area": est.east,
        "category": ProblemCategory.FIRES,
    }
    made = reports.write_line(est.register, None, first, "sitting")
    before = len(history.acts(est.register, limit=500))
    assert reports.write_line(est.register, made, {"place": "Torget"}, "sitting") == made
    assert len(history.acts(est.register, limit=500)) == before
    (row,) = reports.period_reports(est.register, est.group, WEEK_46)
    assert (row.id, row.values["place"], row.values["occurrences"]) == (made, "Torget", 1)


def test_line_leaves_what_it_does_not_show(est: Est) -> None:
    made = est.report(WEEK_46, expected="Marknad på lördag")
    reports.write_line(est.register, made, {"place": "Parken"}, "sitting")
    values = entries.read(est.register, "est_report", made).values
    assert (values["expected"], values["place"]) == ("Marknad på lördag", "Parken")


def test_line_that_is_gone_is_told(est: Est) -> None:
    made = est.report(WEEK_46)
    entries.remove(est.register, "est_report", made)
    with pytest.raises(EntryMissing):
        reports.write_line(est.register, made, {"place": "Parken"}, "sitting")


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"text": "Samma pojke som i går, 19121212-1212"}, "text"),
        ({"action": "Ring vårdnadshavaren till 19121212-1212"}, "action"),
        ({"place": "Storgatan 4, lgh 1203"}, "place"),
        ({"text": "Rökning i lägenhet 12"}, "text"),
        ({"due_on": TODAY, "action": ""}, "due_on"),
        ({"done_on": TODAY, "action": " "}, "done_on"),
        ({"area": None}, "area"),
        ({"category": None}, "category"),
    ],
)
def test_report_is_refused_at_the_field(est: Est, values: dict[str, object], field: str) -> None:
    held = {"est_group": est.group, "period_on": WEEK_46, "area": est.east}
    whole = held | {"category": ProblemCategory.FIRES} | values
    with pytest.raises(ValuesWrong) as error:
        reports.write_line(est.register, None, whole, "sitting")
    assert list(error.value.problems) == [field]


def test_period_lists_its_own_reports(est: Est) -> None:
    wanted = [est.report(WEEK_46, place="A"), est.report(WEEK_46.replace(day=15), place="B")]
    est.report(WEEK_45)
    est.report(WEEK_47)
    make.entry(est.register, "est_report", period_on=WEEK_46)  # of another group
    found = reports.period_reports(est.register, est.group, WEEK_46.replace(day=12))
    assert sorted(row.id for row in found) == wanted


def test_nothing_to_report_is_told_once(est: Est) -> None:
    made = reports.tell_nothing(est.register, est.group, est.fritid, WEEK_46)
    values = entries.read(est.register, "est_delivery", made).values
    assert (values["period_on"], values["received_on"], values["taken"]) == (WEEK_46, TODAY, 0)
    with pytest.raises(InputWrong, match="redan hört av sig om vecka 46 2026"):
        reports.tell_nothing(est.register, est.group, est.fritid, WEEK_46)


def test_nothing_is_refused_from_a_reporter_of_another_group(est: Est) -> None:
    stranger = make.entry(est.register, "est_reporter")
    with pytest.raises(InputWrong, match="annan grupp"):
        reports.tell_nothing(est.register, est.group, stranger, WEEK_46)


def test_groups_and_reporters_are_told_by_name(est: Est) -> None:
    (group,) = groups.groups(est.register)
    assert (group.name, group.period(TODAY).label) == ("EST Öst", "vecka 47 2026")
    names = [each.name for each in groups.reporters(est.register, est.group)]
    assert names == ["Bostaden, husvärdar", "Fritid, fältassistenter, Berget"]
    assert not replace(group, ends_on=WEEK_45).works_on(WEEK_46)


def test_group_that_is_gone_is_told(est: Est) -> None:
    with pytest.raises(EntryMissing):
        reports.period_reports(est.register, 99, WEEK_46)
