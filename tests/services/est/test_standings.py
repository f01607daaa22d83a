"""What EST groups lack by their rhythm, and that the overview tells of it."""

from datetime import date
from typing import Any

from bra_desk.model.meetings import MeetingStatus
from bra_desk.services import entries
from bra_desk.services.est import reports, standings
from bra_desk.services.overview import overview
from tests import make
from tests.services.est.at_est import TODAY, WEEK_45, WEEK_46, Est

MONDAY = date(2026, 11, 23)
UNPLANNED = "EST Öst: nästa möte är inte planerat"


def due(est: Est, today: date) -> dict[str, date]:
    """What the overview tells of EST on a day."""
    found = overview(est.register, today).due
    return {each.title: each.due_on for each in found if each.kind == "est_group"}


def changed(est: Est, kind: str, id: int, **values: Any) -> None:
    held = entries.read(est.register, kind, id).values
    entries.save(est.register, kind, held | values, id=id)


def test_reporters_that_have_not_told_are_missed(est: Est) -> None:
    est.report(WEEK_46, est_reporter=est.fritid)
    (standing,) = standings.standings(est.register, TODAY)
    assert standing.missing_text == "Rapport saknas från 1 av 2 för vecka 46 2026"
    assert [each.name for each in standing.missing] == ["Bostaden, husvärdar"]
    assert due(est, TODAY)[f"EST Öst: {standing.missing_text}"] == date(2026, 11, 17)
    reports.tell_nothing(est.register, est.group, est.bostaden, WEEK_46)
    assert standings.standings(est.register, TODAY)[0].missing_text == ""
    assert not any("saknas" in title for title in due(est, TODAY))


def test_reporter_that_has_ended_is_not_missed(est: Est) -> None:
    changed(est, "est_reporter", est.bostaden, ends_on=WEEK_45)
    told = standings.standing(est.register, est.group, WEEK_46, TODAY)
    assert [each.id for each in told.missing] == [est.fritid]


def test_meeting_that_is_not_planned_is_missed(est: Est) -> None:
    assert due(est, MONDAY)[UNPLANNED] == date(2026, 11, 29)
    make.meeting(est.register, body=est.body, held_on=date(2026, 11, 25))
    assert due(est, MONDAY)[UNPLANNED] == date(2026, 12, 6)
    make.meeting(est.register, body=est.body, number=5, held_on=date(2026, 12, 2))
    assert UNPLANNED not in due(est, MONDAY)


def test_cancelled_meeting_counts_for_nothing(est: Est) -> None:
    day = date(2026, 11, 25)
    make.meeting(est.register, body=est.body, held_on=day, status=MeetingStatus.CANCELLED)
    assert due(est, MONDAY)[UNPLANNED] == date(2026, 11, 29)


def test_near_meeting_is_told(est: Est) -> None:
    make.meeting(est.register, body=est.body, held_on=date(2026, 11, 25))
    assert due(est, TODAY)["EST Öst möts"] == date(2026, 11, 25)
    (standing,) = standings.standings(est.register, TODAY)
    assert standing.meets_on == date(2026, 11, 25)


def test_group_that_has_ended_asks_for_nothing(est: Est) -> None:
    changed(est, "est_group", est.group, ends_on=WEEK_45)
    assert due(est, TODAY) == {}


def test_action_is_told_until_it_is_done_or_a_measure(est: Est) -> None:
    late = est.report(WEEK_46, action="Sanera väggen", due_on=WEEK_46)
    est.report(WEEK_46, action="Byt lampan", due_on=WEEK_46, done_on=WEEK_46)
    est.report(WEEK_46, action="Röj", due_on=WEEK_46, measure=make.measure(est.register))
    found = [each for each in overview(est.register, TODAY).due if each.kind == "est_report"]
    assert [(each.id, each.title) for each in found] == [(late, "Sanera väggen")]
