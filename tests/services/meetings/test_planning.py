"""A year of meetings: proposed off holidays, planned in one act, numbered, and never twice."""

from collections.abc import Callable
from datetime import date, time

import pytest

from bra_desk.basics.errors import EntryMissing, ValuesWrong
from bra_desk.model.meetings import MeetingStatus, NumberingRule
from bra_desk.model.year import LAST, IntervalPattern, MonthlyPattern, Pattern, RepeatedPattern
from bra_desk.services import entries, history
from bra_desk.services.meetings import meetings
from bra_desk.services.meetings.meeting_view import MeetingView, view
from bra_desk.services.meetings.planning import (
    PlannedDay,
    Proposal,
    carry_out,
    cycle,
    propose_year,
    usual_day,
    usual_pattern,
    warning,
    why_moved,
)
from bra_desk.storage.register import Register
from tests import make

EVERY_MONTH = range(1, 13)


@pytest.fixture
def council(register: Register) -> int:
    """A council with a standard agenda of three items, the last a question, and two members."""
    body = make.body(register, numbering=NumberingRule.PER_YEAR, meetings_per_year=4)
    for place, title in enumerate(("Mötet öppnas", "Lägesbild", "Övriga frågor")):
        kind = "question" if place == 2 else "information"
        make.entry(
            register, "standard_item", body=body, title=title, position=place, item_kind=kind
        )
    make.seat(register, body, make.person(register), starts_on=date(2025, 1, 1))
    leaves = make.person(register, "Bo Ek")
    make.seat(register, body, leaves, starts_on=date(2025, 1, 1), ends_on=date(2027, 6, 30))
    return body


def planned(proposals: list[Proposal]) -> list[PlannedDay]:
    return [
        PlannedDay(held_on=each.held_on, starts_at=time(13, 15), ends_at=time(15), place="Rådhuset")
        for each in proposals
    ]


def seen(register: Register, ids: list[int]) -> list[MeetingView]:
    return [view(register, each) for each in ids]


def monthly(month: int, weekday: int, ordinal: int) -> MonthlyPattern:
    return MonthlyPattern(months=(month,), weekday=weekday, ordinal=ordinal)


def as_on(day: date) -> RepeatedPattern:
    return RepeatedPattern(earlier=[day])


@pytest.mark.parametrize(
    ("pattern", "held_on", "why"),
    [
        (monthly(5, 3, 2), date(2026, 5, 21), "Kristi himmelsfärdsdag"),
        (monthly(6, 4, 3), date(2026, 6, 26), "Midsommarafton"),
        (monthly(1, 3, 1), date(2026, 1, 8), "Nyårsdagen"),
        (monthly(1, 1, 1), date(2026, 1, 13), "Trettondedag jul"),
        (monthly(12, 3, LAST), date(2026, 12, 30), "Nyårsafton"),
        (monthly(12, 3, 4), date(2026, 12, 17), "Julafton"),
        (monthly(4, 4, 1), date(2026, 4, 10), "Långfredagen"),
        (as_on(date(2025, 10, 31)), date(2026, 10, 30), ""),
        (as_on(date(2025, 11, 1)), date(2026, 10, 30), "Alla helgons dag"),
        (monthly(11, 3, 4), date(2026, 11, 26), ""),
    ],
)
def test_day_is_moved_off_a_holiday_and_says_why(
    register: Register, council: int, pattern: Pattern, held_on: date, why: str
) -> None:
    (found,) = propose_year(register, council, 2026, pattern)
    assert found.held_on == held_on
    assert why in found.reason
    assert bool(found.reason) is bool(why)
    assert not why_moved(found.held_on)


@pytest.mark.parametrize("year", [2026, 2027, 2028, 2029, 2030])
@pytest.mark.parametrize("weekday", range(5))
@pytest.mark.parametrize("ordinal", [1, 2, 3, 4, LAST])
def test_twelve_meetings_are_twelve_working_days(
    register: Register, council: int, year: int, weekday: int, ordinal: int
) -> None:
    pattern = MonthlyPattern(months=EVERY_MONTH, weekday=weekday, ordinal=ordinal)
    days = [each.held_on for each in propose_year(register, council, year, pattern)]
    assert len(set(days)) == 12
    assert days == sorted(days)
    assert [why_moved(day) for day in days] == [""] * 12
    assert {day.year for day in days} == {year}


def test_proposing_writes_nothing(register: Register, council: int) -> None:
    before = len(history.acts(register))
    propose_year(register, council, 2027, usual_pattern(register, council, 2027))
    assert len(history.acts(register)) == before
    assert entries.rows(register, "meeting") == []


def test_year_of_twelve_meetings_is_one_act(register: Register, council: int) -> None:
    pattern = MonthlyPattern(months=EVERY_MONTH, weekday=3, ordinal=2)
    made = carry_out(
        register, council, 2027, planned(propose_year(register, council, 2027, pattern))
    )
    act = history.acts(register, limit=1)[0]
    assert act.name == "Årets möten planerade: ÄngsBrå 2027"
    year = seen(register, made)
    assert [each.title for each in year] == [f"ÄngsBrå {n}/2027" for n in range(1, 13)]
    assert all(each.when.endswith("kl. 13.15–15.00") for each in year)  # summer and winter
    assert [item.number for each in year for item in each.items] == [
        f"§\u00a0{n}" for n in range(1, 37)
    ]
    assert [len(each.attendees) for each in year] == [2] * 6 + [1] * 6  # one leaves in June
    history.take_back(register, act.id)
    assert entries.rows(register, "meeting") == []
    assert entries.rows(register, "agenda_item") == []


@pytest.mark.parametrize(
    ("rule", "first"),
    [(NumberingRule.PER_YEAR, "§\u00a01"), (NumberingRule.CONTINUOUS, "§\u00a010")],
)
def test_numbers_across_new_year_follow_the_rule(
    register: Register, rule: NumberingRule, first: str
) -> None:
    body = make.body(register, numbering=rule)
    make.entry(register, "standard_item", body=body)
    pattern = MonthlyPattern(months=(9, 10, 11), weekday=2, ordinal=2)
    for year in (2026, 2027):
        days = planned(propose_year(register, body, year, pattern))
        last = seen(register, carry_out(register, body, year, days))
        for each in last:
            for n in range(2):
                make.item(register, each.id, f"Ärende {n}", position=n + 2)
    january = carry_out(register, body, 2028, [PlannedDay(held_on=date(2028, 1, 13))])
    (meeting,) = seen(register, january)
    assert meeting.title == "ÄngsBrå 1/2028"
    expected = "§\u00a01" if rule is NumberingRule.PER_YEAR else "§\u00a019"
    assert meeting.items[0].number == expected
    years = [row for row in entries.rows(register, "meeting") if row.values["held_on"].year == 2027]
    earliest = min(years, key=lambda row: row.values["held_on"])
    assert view(register, earliest.id).items[0].number == first


def test_planning_again_adds_nothing(register: Register, council: int) -> None:
    make.backlog_item(register, council, "Uppföljning", yearly_in="november")
    pattern = MonthlyPattern(months=(3, 11), weekday=3, ordinal=3)
    days = planned(propose_year(register, council, 2027, pattern))
    assert len(carry_out(register, council, 2027, days)) == 2
    again = propose_year(register, council, 2027, pattern)
    assert [each.is_planned for each in again] == [True, True]
    acts = len(history.acts(register))
    assert carry_out(register, council, 2027, planned(again)) == []
    assert len(history.acts(register)) == acts


def test_cancelled_day_may_be_planned_anew(register: Register, council: int) -> None:
    (first,) = carry_out(register, council, 2027, [PlannedDay(held_on=date(2027, 3, 18))])
    meetings.set_status(register, first, MeetingStatus.CANCELLED)
    (again,) = carry_out(register, council, 2027, [PlannedDay(held_on=date(2027, 3, 18))])
    assert again != first


def test_same_day_twice_is_one_meeting(register: Register, council: int) -> None:
    days = [PlannedDay(held_on=date(2027, 3, 18))] * 2
    assert len(carry_out(register, council, 2027, days)) == 1


@pytest.mark.parametrize(
    ("days", "where"),
    [
        ([PlannedDay(held_on=date(2028, 1, 13))], "torsdag 13 januari"),
        (
            [
                PlannedDay(held_on=date(2027, 3, 18)),
                PlannedDay(held_on=date(2027, 5, 20), starts_at=time(15), ends_at=time(13)),
            ],
            "torsdag 20 maj",
        ),
    ],
)
def test_one_wrong_day_plans_none(
    register: Register, council: int, days: list[PlannedDay], where: str
) -> None:
    with pytest.raises(ValuesWrong) as caught:
        carry_out(register, council, 2027, days)
    assert caught.value.where == where
    assert entries.rows(register, "meeting") == []


@pytest.mark.parametrize(
    "asked",
    [
        lambda register: carry_out(register, 99, 2027, []),
        lambda register: usual_pattern(register, 99, 2027),
    ],
)
def test_unknown_body_is_refused(register: Register, asked: Callable[[Register], object]) -> None:
    with pytest.raises(EntryMissing):
        asked(register)


def test_yearly_items_come_on_the_first_meeting_from_their_month(
    register: Register, council: int
) -> None:
    make.backlog_item(register, council, "Målen", yearly_in="februari")
    make.backlog_item(register, council, "Halvår", yearly_in="mars och september")
    make.backlog_item(register, council, "Lucia", yearly_in="december")
    make.backlog_item(register, council, "En gång")
    days = [PlannedDay(held_on=date(2027, month, 18)) for month in (3, 5, 10, 11)]
    year = seen(register, carry_out(register, council, 2027, days))
    extra = [[item.values["title"] for item in each.items][2:-1] for each in year]
    assert extra == [["Halvår", "Målen"], [], ["Halvår"], ["Lucia"]]
    assert all(each.items[-1].values["title"] == "Övriga frågor" for each in year)


def test_yearly_items_return_the_year_after(register: Register, council: int) -> None:
    make.backlog_item(register, council, "Målen", yearly_in="mars")
    for year in (2027, 2028):
        made = carry_out(register, council, year, [PlannedDay(held_on=date(year, 3, 16))])
        assert [i.values["title"] for i in view(register, made[0]).items].count("Målen") == 1


def test_usual_pattern_is_last_year_when_there_was_one(example: Register) -> None:
    body = next(
        row.id for row in entries.rows(example, "body") if row.values["short_name"] == "UmeBrå"
    )
    days = [
        each.held_on
        for each in propose_year(example, body, 2027, usual_pattern(example, body, 2027))
    ]
    assert days == [date(2027, 3, 18), date(2027, 5, 27), date(2027, 9, 16), date(2027, 11, 25)]
    usual = usual_day(example, body)
    assert usual is not None
    assert (usual.starts_at, usual.place) == (time(13, 15), "Stadshuset, Esplanaden")


def test_body_without_meetings_gets_its_number_of_usual_months(
    register: Register, council: int
) -> None:
    pattern = usual_pattern(register, council, 2027)
    assert pattern == MonthlyPattern(months=[3, 5, 9, 11], weekday=3, ordinal=2)
    assert usual_day(register, council) is None


def test_bridging_day_is_warned_of_and_not_moved(register: Register, council: int) -> None:
    (proposal,) = propose_year(register, council, 2026, as_on(date(2025, 5, 16)))
    assert (proposal.held_on, proposal.reason) == (date(2026, 5, 15), "")
    assert warning(proposal.held_on).startswith("Klämdag vid Kristi himmelsfärdsdag")
    assert warning(date(2026, 5, 20)) == ""


def test_every_fourth_week_goes_on_over_new_year_and_off_holidays(
    register: Register, council: int
) -> None:
    pattern = IntervalPattern(counted_from=date(2026, 11, 26), weeks=4)
    days = [each.held_on for each in propose_year(register, council, 2027, pattern)]
    assert days[0] == date(2027, 1, 21)
    assert len(days) == 13
    assert date(2027, 5, 13) in days, "Thursday 13 May is four weeks after 15 April"
    assert date(2027, 12, 23) in days


def test_days_around_a_meeting_are_counted_past_christmas(register: Register) -> None:
    body = make.body(register, items_days=10, agenda_days=None, notice_days=14, draft_days=None)
    told = cycle(register, body)(date(2027, 1, 14))
    assert told == "Ärenden in måndag 28 december · Kallelsen ut onsdag 30 december"
    with pytest.raises(EntryMissing):
        cycle(register, 999)


def test_body_without_rules_has_no_days_around(register: Register) -> None:
    rules = dict.fromkeys(("items", "agenda", "notice", "draft", "approval"))
    body = make.body(register, **{f"{step}_days": None for step in rules})
    assert cycle(register, body)(date(2027, 1, 14)) == ""
