"""A year of paragraph numbers: approved ones never change, and what breaks the series is said."""

from datetime import date

import pytest

from bra_desk.model.approval import ApprovalMethod
from bra_desk.model.meetings import ItemKind, MeetingStatus, NumberingRule
from bra_desk.services import entries, history
from bra_desk.services.meetings.findings import findings
from bra_desk.services.meetings.meeting_view import view
from bra_desk.services.papers import approval
from bra_desk.services.papers.approval import Approval, approval_findings
from bra_desk.storage.register import Register
from tests import make

PER_MEETING, PER_YEAR, CONTINUOUS = NumberingRule


def body_of(register: Register, rule: NumberingRule, **values: str) -> int:
    return make.body(register, numbering=rule, **{"numbering_sign": "§", **values})


def held(register: Register, body: int, held_on: date, items: int = 3) -> int:
    meeting = make.meeting(
        register,
        body=body,
        held_on=held_on,
        number=held_on.month,
        status=MeetingStatus.HELD,
    )
    for place in range(items):
        make.item(register, meeting, f"Ärende {place}", position=place)
    return meeting


def approve(register: Register, meeting: int) -> None:
    wanted = Approval(
        approved_on=date(2026, 11, 22),
        method=ApprovalMethod.PAPER,
        accepted=approval_findings(register, meeting),
    )
    approval.approve(register, meeting, wanted)


def numbers(register: Register, meeting: int) -> list[str]:
    return [item.number.replace("\u00a0", " ") for item in view(register, meeting).items]


def flaws(register: Register, meeting: int) -> list[str]:
    return [each.replace("\u00a0", " ") for each in view(register, meeting).number_flaws]


@pytest.mark.parametrize(
    ("rule", "first", "last"),
    [
        (PER_MEETING, "FHR § 1", "FHR § 3"),
        (PER_YEAR, "FHR § 34", "FHR § 36"),
        (CONTINUOUS, "FHR § 37", "FHR § 39"),
    ],
)
def test_twelve_meetings_of_a_year_are_numbered_by_the_rule(
    register: Register, rule: NumberingRule, first: str, last: str
) -> None:
    body = body_of(register, rule, numbering_prefix="FHR")
    held(register, body, date(2024, 12, 12))
    made = [held(register, body, date(2025, month, 11)) for month in range(1, 13)]
    assert (numbers(register, made[-1])[0], numbers(register, made[-1])[-1]) == (first, last)
    january = {PER_MEETING: "FHR § 1", PER_YEAR: "FHR § 1", CONTINUOUS: "FHR § 4"}
    assert numbers(register, made[0])[0] == january[rule]
    assert [flaws(register, each) for each in made] == [[]] * 12


@pytest.mark.parametrize("rule", [PER_YEAR, CONTINUOUS])
def test_approved_meeting_keeps_its_numbers_when_one_is_put_before_it(
    register: Register, rule: NumberingRule
) -> None:
    body = body_of(register, rule)
    held(register, body, date(2026, 1, 15))
    later = held(register, body, date(2026, 5, 7))
    approve(register, later)
    between = held(register, body, date(2026, 3, 5), items=2)
    assert numbers(register, later) == ["§ 4", "§ 5", "§ 6"]
    assert numbers(register, between) == ["§ 4", "§ 5"]
    said = ["§§ 4–5 finns både i ÄngsBrå 3/2026 och ÄngsBrå 5/2026."]
    assert flaws(register, between) == flaws(register, later) == said
    assert said[0] in [each.replace("\u00a0", " ") for each in findings(register, between)]


def test_item_removed_before_an_approved_meeting_leaves_a_gap_that_is_said(
    register: Register,
) -> None:
    body = body_of(register, PER_YEAR, numbering_sign="")
    first = held(register, body, date(2026, 2, 5))
    second = held(register, body, date(2026, 4, 9))
    approve(register, second)
    entries.remove(register, "agenda_item", 2)
    assert numbers(register, second) == ["4.", "5.", "6."]
    assert flaws(register, first) == ["Nummer 3 saknas mellan ÄngsBrå 2/2026 och ÄngsBrå 4/2026."]
    history.undo_last(register)
    assert flaws(register, first) == []


def test_item_made_a_break_before_an_approved_meeting_is_said(register: Register) -> None:
    body = body_of(register, PER_YEAR)
    first = held(register, body, date(2026, 2, 5))
    approve(register, held(register, body, date(2026, 4, 9)))
    values = entries.read(register, "agenda_item", 1).values | {"item_kind": ItemKind.BREAK}
    entries.save(register, "agenda_item", values, id=1)
    assert flaws(register, first) == ["§ 3 saknas mellan ÄngsBrå 2/2026 och ÄngsBrå 4/2026."]


def test_series_that_begins_late_is_said_with_the_year(register: Register) -> None:
    body = body_of(register, PER_YEAR)
    held(register, body, date(2025, 12, 4))
    late = held(register, body, date(2026, 1, 15))
    values = entries.read(register, "meeting", late).values | {"first_number": 4}
    entries.save(register, "meeting", values, id=late)
    assert flaws(register, late) == ["§§ 1–3 saknas före ÄngsBrå 1/2026, som börjar serien."]


def test_another_body_and_a_cancelled_meeting_take_no_numbers(register: Register) -> None:
    body, other = body_of(register, PER_YEAR), body_of(register, PER_YEAR)
    first = held(register, body, date(2026, 2, 5))
    held(register, other, date(2026, 2, 6))
    cancelled = held(register, body, date(2026, 3, 5))
    values = entries.read(register, "meeting", cancelled).values
    entries.save(register, "meeting", values | {"status": MeetingStatus.CANCELLED}, id=cancelled)
    last = held(register, body, date(2026, 4, 9))
    assert numbers(register, last)[0] == "§ 4"
    assert flaws(register, first) == flaws(register, last) == []
