"""What a meeting did not finish: found, asked about, and taken on once."""

from datetime import date
from typing import Any

import pytest

from bra_desk.basics.errors import EntryMissing
from bra_desk.model.carrying import Carries
from bra_desk.model.meetings import DecisionType, ItemKind, MeetingStatus
from bra_desk.services import entries, history
from bra_desk.services.carrying.unfinished import Why, goes_to, take_on, unfinished
from bra_desk.services.meetings.backlog import put_back, put_on_meeting
from bra_desk.services.meetings.meeting_view import ItemView, view
from bra_desk.services.meetings.meetings import set_status
from bra_desk.storage.register import Register
from tests import make

MARCH, MAY, SEPTEMBER = date(2026, 3, 12), date(2026, 5, 14), date(2026, 9, 17)


@pytest.fixture
def body(register: Register) -> int:
    return make.body(register, numbering_sign="§")


@pytest.fixture
def held(register: Register, body: int) -> int:
    """A held meeting with one item of every kind that matters here."""
    made = make.meeting(register, body=body, held_on=MARCH, number=1, status=MeetingStatus.HELD)
    make.entry(register, "standard_item", body=body, title="Laget runt")
    put: list[tuple[str, dict[str, Any]]] = [
        ("Laget runt", {}),
        ("Förra mötet", {"carries": Carries.BOTH}),
        ("Kameror", {"item_kind": ItemKind.DECISION, "background": "Frågan väcktes i maj."}),
        ("Plan", {"item_kind": ItemKind.DECISION}),
        ("Bibliotek", {"presenter": "Åsa Öberg", "minutes": 20, "diary_number": "KS-2026/7"}),
        ("Paus", {"item_kind": ItemKind.BREAK}),
        ("Lägesbild", {"discussion": "Lugnt."}),
        ("Övriga frågor", {"item_kind": ItemKind.QUESTION}),
    ]
    for place, (title, values) in enumerate(put):
        kind: dict[str, Any] = {"item_kind": ItemKind.INFORMATION}
        make.item(register, made, title, position=place, **kind | values)
    for title, decided in (
        ("Kameror", DecisionType.DEFERRED),
        ("Plan", DecisionType.REFERRED_BACK),
    ):
        item = named(register, made, title).id
        make.decision(register, item, "Rådet beslutar så.", decision_type=decided)
    return made


def named(register: Register, meeting: int, title: str) -> ItemView:
    items = view(register, meeting).items
    return next(item for item in items if item.values["title"] == title)


def planned(register: Register, body: int, day: date, **values: Any) -> int:
    made = make.meeting(register, body=body, held_on=day, number=values.pop("number", 2), **values)
    make.item(register, made, "Öppnande", position=0)
    make.item(register, made, "Övriga frågor", position=1, item_kind=ItemKind.QUESTION)
    return made


def test_only_what_does_not_come_back_by_itself_is_unfinished(
    register: Register, held: int
) -> None:
    found = unfinished(register, held)
    assert [(each.title, each.why) for each in found] == [
        ("Kameror", Why.DEFERRED),
        ("Plan", Why.REFERRED_BACK),
        ("Bibliotek", Why.NOT_HANDLED),
    ]
    assert found[0].number == "§\u00a03"


def test_items_go_to_the_next_planned_meeting_and_point_back(
    register: Register, body: int, held: int
) -> None:
    planned(register, body, SEPTEMBER, number=3)
    cancelled = planned(register, body, date(2026, 4, 9))
    set_status(register, cancelled, MeetingStatus.CANCELLED)
    coming = planned(register, body, MAY)
    assert goes_to(register, held) == "ÄngsBrå 2/2026"
    ids = [each.item_id for each in unfinished(register, held)]
    taken = take_on(register, held, ids)
    assert (len(taken.ids), taken.meeting) == (3, "ÄngsBrå 2/2026")
    titles = [item.values["title"] for item in view(register, coming).items]
    assert titles == ["Öppnande", "Kameror", "Plan", "Bibliotek", "Övriga frågor"]
    library = named(register, coming, "Bibliotek")
    assert library.values["presenter"] == "Åsa Öberg"
    assert (library.values["minutes"], library.values["diary_number"]) == (20, "KS-2026/7")
    assert library.came_from == "Fortsätter från §\u00a05, 12 mars"
    assert named(register, coming, "Kameror").values["background"] == "Frågan väcktes i maj."
    said = [named(register, held, title).went_to for title in ("Kameror", "Plan", "Bibliotek")]
    assert said == [
        "Bordlagt till 14 maj, §\u00a02",
        "Återremitterat, tas upp 14 maj, §\u00a03",
        "Fortsätter 14 maj, §\u00a04",
    ]


def test_taking_on_twice_makes_nothing_twice(register: Register, body: int, held: int) -> None:
    coming = planned(register, body, MAY)
    ids = [each.item_id for each in unfinished(register, held)]
    take_on(register, held, ids)
    assert unfinished(register, held) == []
    again = take_on(register, held, ids)
    assert (again.ids, again.meeting) == ((), "")
    assert len(view(register, coming).items) == 5


def test_without_a_planned_meeting_they_wait_in_the_backlog_and_find_their_way(
    register: Register, body: int, held: int
) -> None:
    item = named(register, held, "Kameror").id
    taken = take_on(register, held, [item])
    assert (goes_to(register, held), taken.meeting) == ("", "")
    waiting = entries.read(register, "backlog_item", taken.ids[0]).values
    assert (waiting["title"], waiting["body"], waiting["continues"]) == ("Kameror", body, item)
    assert named(register, held, "Kameror").went_to == "Bordlagt, ligger i ärendebanken"
    coming = planned(register, body, MAY)
    put_on_meeting(register, coming, list(taken.ids))
    assert named(register, coming, "Kameror").came_from == "Fortsätter från §\u00a03, 12 mars"
    assert named(register, held, "Kameror").went_to == "Bordlagt till 14 maj, §\u00a02"
    put_back(register, named(register, coming, "Kameror").id)
    assert named(register, held, "Kameror").went_to == "Bordlagt, ligger i ärendebanken"


def test_items_of_a_meeting_that_was_cancelled_are_unfinished_again(
    register: Register, body: int, held: int
) -> None:
    coming = planned(register, body, MAY)
    item = named(register, held, "Kameror").id
    take_on(register, held, [item])
    set_status(register, coming, MeetingStatus.CANCELLED)
    assert item in [each.item_id for each in unfinished(register, held)]
    later = planned(register, body, date(2027, 1, 14), number=1)
    take_on(register, held, [item])
    assert named(register, later, "Kameror").came_from == "Fortsätter från §\u00a03, 12 mars 2026"
    assert named(register, held, "Kameror").went_to == "Bordlagt till 14 januari 2027, §\u00a02"


def test_a_matter_put_off_again_and_again_is_one_chain(
    register: Register, body: int, held: int
) -> None:
    coming = planned(register, body, MAY)
    take_on(register, held, [named(register, held, "Kameror").id])
    set_status(register, coming, MeetingStatus.HELD)
    again = named(register, coming, "Kameror").id
    make.decision(register, again, "Bordläggs.", decision_type=DecisionType.DEFERRED)
    later = planned(register, body, SEPTEMBER, number=3)
    take_on(register, coming, [again])
    assert named(register, later, "Kameror").came_from == "Fortsätter från §\u00a02, 14 maj"
    middle = named(register, coming, "Kameror")
    assert (middle.came_from, middle.went_to) == (
        "Fortsätter från §\u00a03, 12 mars",
        "Bordlagt till 17 september, §\u00a02",
    )


def test_it_is_one_act_that_can_be_taken_back(register: Register, body: int, held: int) -> None:
    coming = planned(register, body, MAY)
    take_on(register, held, [each.item_id for each in unfinished(register, held)])
    act = history.acts(register, limit=1)[0]
    assert act.name == "Fortsätter på ett senare möte: 3 ärenden"
    history.take_back(register, act.id)
    assert len(view(register, coming).items) == 2
    assert len(unfinished(register, held)) == 3


def test_meeting_that_is_gone_has_nothing_unfinished(register: Register, held: int) -> None:
    entries.remove(register, "meeting", held)
    with pytest.raises(EntryMissing):
        unfinished(register, held)
