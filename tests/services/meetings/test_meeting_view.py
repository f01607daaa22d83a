"""A meeting as it is seen: numbered by its body's rule, timed, with all that belongs to it."""

from datetime import date, time
from typing import Any

import pytest

from bra_desk.basics.errors import EntryMissing
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.meetings import ItemKind, MeetingStatus, NumberingRule
from bra_desk.services.meetings.meetings import add_item, plan_meeting, view
from bra_desk.storage.register import Register
from tests import make

NBSP = "\u00a0"


def plan(register: Register, body: int, day: date = date(2026, 11, 26), **values: Any) -> int:
    """Plan a meeting of a body."""
    return plan_meeting(
        register, FORMS["meeting"].empty() | {"body": body, "held_on": day} | values
    )


def numbers(register: Register, meeting: int) -> list[str]:
    """The numbers of a meeting's items as they are written."""
    return [item.number.replace(NBSP, " ") for item in view(register, meeting).items]


RULES = [
    (NumberingRule.PER_MEETING, [["§ 1", "", "§ 2"], ["§ 1", "", "§ 2"], ["§ 1", "", "§ 2"]]),
    (NumberingRule.PER_YEAR, [["§ 1", "", "§ 2"], ["§ 3", "", "§ 4"], ["§ 1", "", "§ 2"]]),
    (NumberingRule.CONTINUOUS, [["§ 1", "", "§ 2"], ["§ 3", "", "§ 4"], ["§ 5", "", "§ 6"]]),
]


@pytest.mark.parametrize(("rule", "expected"), RULES)
def test_items_are_numbered_by_the_bodys_rule(
    register: Register, rule: NumberingRule, expected: list[list[str]]
) -> None:
    body = make.body(register, numbering=rule, numbering_sign="§")
    days = (date(2026, 3, 1), date(2026, 12, 31), date(2027, 1, 1))
    planned = [plan(register, body, day) for day in days]
    for meeting in reversed(planned):
        for kind in (ItemKind.INFORMATION, ItemKind.BREAK, ItemKind.DECISION):
            add_item(register, meeting, kind.value, kind)
    cancelled = plan(register, body, date(2026, 6, 1), status=MeetingStatus.CANCELLED)
    add_item(register, cancelled, "räknas inte")
    assert [numbers(register, meeting) for meeting in planned] == expected


@pytest.mark.parametrize("rule", NumberingRule)
def test_first_number_may_be_given_and_goes_on_from_there(
    register: Register, rule: NumberingRule
) -> None:
    body = make.body(register, numbering=rule, numbering_sign="§", numbering_prefix="FHR")
    first = plan(register, body, date(2026, 3, 1), first_number=38)
    second = plan(register, body, date(2026, 6, 1))
    for meeting in (first, second):
        add_item(register, meeting, "x")
    assert numbers(register, first) == ["FHR § 38"]
    follows = rule is not NumberingRule.PER_MEETING
    assert numbers(register, second) == ["FHR § 39" if follows else "FHR § 1"]


def test_numbers_without_a_sign(register: Register) -> None:
    meeting = plan(register, make.body(register, numbering_sign=""))
    add_item(register, meeting, "x")
    assert numbers(register, meeting) == ["1."]


def test_view_tells_the_meeting_in_words(register: Register) -> None:
    meeting = make.meeting(register)
    told = view(register, meeting)
    assert told.title == "ÄngsBrå 4/2026"
    assert told.when == "torsdag 26 november 2026 kl. 13.15\u201315.30"
    untimed = make.meeting(register, number=None, starts_at=None, ends_at=None)
    assert view(register, untimed).title == "ÄngsBrå 2026-11-26"
    assert view(register, untimed).when == "torsdag 26 november 2026"
    with pytest.raises(EntryMissing):
        view(register, 99)


@pytest.mark.parametrize(
    ("minutes", "times", "overrun"),
    [
        ([15, 30, 90], [time(13, 15), time(13, 30), time(14)], None),
        ([15, 30, 91], [time(13, 15), time(13, 30), time(14)], 1),
        ([15, None, 90], [time(13, 15), time(13, 30), None], None),
        ([None], [time(13, 15)], None),
        ([140], [time(13, 15)], 5),
        ([], [], None),
    ],
)
def test_agenda_is_timed(
    register: Register, minutes: list[int | None], times: list[time | None], overrun: int | None
) -> None:
    meeting = make.meeting(register)
    for length in minutes:
        make.item(register, meeting, "x", minutes=length)
    told = view(register, meeting)
    assert [item.starts_at for item in told.items] == times
    assert told.overrun == overrun


def test_items_hold_what_belongs_to_them_in_order(register: Register) -> None:
    meeting = make.meeting(register)
    first, second = (make.item(register, meeting, title) for title in "ab")
    for text in ("ett", "två"):
        make.decision(register, first, text)
    make.task(register, second, "Boka")
    told = view(register, meeting).items
    assert [[row.values["text"] for row in item.decisions] for item in told] == [["ett", "två"], []]
    assert [[row.values["what"] for row in item.tasks] for item in told] == [[], ["Boka"]]
    assert [item.is_written for item in told] == [True, True]
