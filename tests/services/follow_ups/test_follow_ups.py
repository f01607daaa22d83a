"""A year's follow-up: once for each thing, and what is missing told with its owner."""

from datetime import date

import pytest

from bra_desk.basics.errors import ValuesWrong
from bra_desk.model.measures import MeasureStatus
from bra_desk.services import entries, loading
from bra_desk.services.follow_ups.follow_ups import Standing, kind_name, year_view, years
from bra_desk.services.overview import overview
from bra_desk.storage.register import Register
from tests import make

TODAY = date(2026, 11, 22)
FOLLOWED = ("measure", "goal", "focus_area", "pledge", "plan")
KINDS = dict(zip(FOLLOWED, (*FOLLOWED[:4], "action_plan"), strict=True))


@pytest.mark.parametrize("field", FOLLOWED)
def test_one_thing_is_followed_up_once_a_year(register: Register, field: str) -> None:
    subject = {"measure": None, field: make.entry(register, KINDS[field])}
    first = make.follow_up(register, year=2025, **subject)
    make.follow_up(register, year=2026, **subject)
    with pytest.raises(ValuesWrong, match="redan en uppföljning för det året"):
        make.follow_up(register, year=2025, **subject)
    opened = entries.read(register, "follow_up", first)
    entries.save(
        register, "follow_up", opened.values | {"result": "Bra."}, id=first, version=opened.version
    )
    entries.remove(register, "follow_up", first)
    make.follow_up(register, year=2025, **subject)


def test_file_with_two_follow_ups_of_one_year_is_refused_whole(register: Register) -> None:
    make.goal(register)
    goal = entries.rows(register, "goal")[0].token
    records = [
        {"kind": "follow_up", "token": token, "body": {"year": 2025, "goal": goal}}
        for token in ("a", "b")
    ]
    with pytest.raises(ValuesWrong, match="redan en uppföljning") as refused:
        loading.load(register, records)
    assert "follow_up b" in refused.value.where
    assert entries.rows(register, "follow_up") == []
    loading.load(register, [records[0], {**records[1], "removed": True}])
    with pytest.raises(ValuesWrong, match="redan en uppföljning"):
        loading.load(register, [{**records[0], "token": "c"}])


def test_follow_up_of_nothing_is_refused(register: Register) -> None:
    with pytest.raises(ValuesWrong, match="Välj vad som följs upp"):
        make.follow_up(register, measure=None)


def test_year_lists_what_is_to_be_followed_up_and_from_whom(register: Register) -> None:
    body = make.body(register)
    agreement = make.agreement(register, follow_up_body=body, follow_up_months=12)
    ended = make.agreement(register, title="Gammal", ends_on=None, terminated_on=date(2025, 6, 1))
    goal = make.goal(register, agreement=agreement)
    make.goal(register, agreement=ended, text="Gammalt mål")
    park, police = make.organisation(register, "Parken"), make.organisation(register, "Polisen")
    lit = make.measure(register, owner=park)
    late = make.measure(register, title="Plank", owner=park, status=MeasureStatus.DELAYED)
    make.measure(register, title="Nästa år", starts_on=date(2027, 1, 1))
    pledge = make.pledge(register)
    for party in (police, park):
        make.promised_by(register, pledge, party)
    make.follow_up(register, measure=lit, year=2026)
    view = year_view(register, 2026, TODAY)
    told = {(item.kind, item.id): (item.owner, item.standing) for item in view.items}
    assert told == {
        ("goal", goal): ("Ängsjö brottsförebyggande råd", Standing.WAITING),
        ("measure", lit): ("Parken", Standing.DONE),
        ("measure", late): ("Parken", Standing.WAITING),
        ("pledge", pledge): ("Polisen", Standing.WAITING),
    }
    assert view.due_on == date(2027, 3, 31)
    assert [item.id for item in view.missing] == [goal, late, pledge]
    assert view.owners() == {park: "Parken", police: "Polisen"}
    assert [kind_name(item.kind) for item in view.items][:2] == ["Övergripande mål", "Åtgärd"]


def test_what_is_not_followed_up_in_time_is_late(register: Register) -> None:
    make.goal(register)
    (item,) = year_view(register, 2025, TODAY).items
    assert item.standing is Standing.LATE
    make.entry(register, "follow_up_round", year=2026, due_on=date(2026, 11, 21))
    (item,) = year_view(register, 2026, TODAY).items
    assert item.standing is Standing.LATE


def test_years_begin_with_this_one(register: Register) -> None:
    assert years(register, TODAY) == [2026, 2025]
    make.measure(register, starts_on=date(2023, 5, 1))
    make.follow_up(register, year=2019)
    assert years(register, TODAY) == [2026, 2025, 2023, 2019]


def test_overview_tells_the_yearly_duty_of_the_agreement(register: Register) -> None:
    agreement = make.agreement(register, follow_up_months=12, starts_on=date(2025, 1, 1))
    goals = [make.goal(register, agreement=agreement, number=number) for number in (1, 2)]
    make.follow_up(register, measure=None, goal=goals[0], year=2025)
    (duty,) = overview(register, TODAY).duties
    assert (duty.title, duty.state, duty.state_text) == (
        "Årlig uppföljning 2025",
        "late",
        "1 saknas",
    )
    make.follow_up(register, measure=None, goal=goals[1], year=2025)
    (duty,) = overview(register, TODAY).duties
    assert (duty.title, duty.state) == ("Årlig uppföljning 2026", "waiting")
    assert duty.detail == ("0 av 2 mål och fokusområden följda upp · redovisas senast 31 mars 2027")
    for goal in goals:
        make.follow_up(register, measure=None, goal=goal, year=2026)
    assert overview(register, TODAY).duties[0].state_text == "klar"


def test_agreement_that_asks_for_no_follow_up_binds_to_none(register: Register) -> None:
    make.goal(register, agreement=make.agreement(register))
    assert overview(register, TODAY).duties == ()
