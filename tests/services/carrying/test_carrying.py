"""Previous minutes and the follow-up of decisions, worked out for the day of each meeting."""

from datetime import date, timedelta
from typing import Any

import pytest

from bra_desk.basics.texts import NBSP, long_date
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.carrying import Carries
from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import (
    ItemKind,
    MeetingStatus,
    NumberingRule,
)
from bra_desk.services import entries
from bra_desk.services.carrying.carrying import CarryOver, carry_over
from bra_desk.services.meetings.meeting_view import view
from bra_desk.services.meetings.meetings import plan_meeting, set_status
from bra_desk.services.meetings.planning import PlannedDay, carry_out
from bra_desk.services.minutes import minutes
from bra_desk.services.papers import papers
from bra_desk.storage.register import Register
from tests import make

MARCH, MAY, SEPTEMBER = date(2026, 3, 12), date(2026, 5, 14), date(2026, 9, 17)


@pytest.fixture
def body(register: Register) -> int:
    return make.body(register, numbering_sign="§")


def meeting(register: Register, body: int, day: date, **values: Any) -> int:
    """A held meeting whose only item brings the last one along."""
    number = values.pop("number", None)
    made = make.meeting(
        register, body=body, held_on=day, number=number, **{"status": MeetingStatus.HELD} | values
    )
    make.item(register, made, "Uppföljning", carries=Carries.BOTH, position=0)
    return made


def task(register: Register, meeting: int, what: str, **values: Any) -> int:
    return make.task(
        register, view(register, meeting).items[0].id, what, **{"due_on": None} | values
    )


def lines(found: CarryOver) -> list[str]:
    return [line.replace(NBSP, " ") for line in found.minutes]


def told(found: CarryOver) -> list[tuple[str, str]]:
    return [(each.what, each.standing.value) for each in found.followed]


def on(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    monkeypatch.setenv("BRA_NOW", f"{day.isoformat()}T16:00")


def test_first_meeting_of_a_body_has_nothing_before_it(register: Register, body: int) -> None:
    first = meeting(register, body, MARCH)
    task(register, first, "Boka lokal")  # of the meeting itself
    meeting(register, make.body(register), date(2026, 1, 8))  # of others
    found = carry_over(register, first)
    assert (found.since, found.minutes, found.followed) == (None, (), ())
    with register.read() as session:
        item = minutes.minutes(session, first).items[0]
    assert item.carried == ("Det finns inget tidigare möte.", "Inget återstår från tidigare möten.")


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ({}, "Protokoll ÄngsBrå 1/2026, 12 mars 2026, § 1, ej justerat"),
        (
            {"approved_on": date(2026, 3, 20)},
            "Protokoll ÄngsBrå 1/2026, 12 mars 2026, § 1, justerat 20 mars 2026",
        ),
        # approved at the next meeting itself
        ({"approved_on": MAY}, "Protokoll ÄngsBrå 1/2026, 12 mars 2026, § 1, justerat 14 maj 2026"),
        # later than the meeting: it was not approved then, also when printed again
        (
            {"approved_on": MAY + timedelta(days=1)},
            "Protokoll ÄngsBrå 1/2026, 12 mars 2026, § 1, ej justerat",
        ),
    ],
)
def test_previous_minutes_are_named_as_they_stood(
    register: Register, body: int, values: dict[str, Any], line: str
) -> None:
    meeting(register, body, MARCH, number=1, **values)
    assert lines(carry_over(register, meeting(register, body, MAY))) == [line]


def test_older_minutes_approved_since_the_last_meeting_are_named_too(
    register: Register, body: int
) -> None:
    meeting(register, body, MARCH, number=1, approved_on=date(2026, 6, 1))
    meeting(register, body, MAY, number=2, approved_on=date(2026, 5, 28))
    found = carry_over(register, meeting(register, body, SEPTEMBER))
    assert [line.split(",")[0] for line in found.minutes] == [
        "Protokoll ÄngsBrå 2/2026",
        "Protokoll ÄngsBrå 1/2026",
    ]


def test_notes_are_called_notes_and_need_no_approval(register: Register) -> None:
    body = make.body(register, minutes_type=MinutesType.NOTES, numbering_sign="")
    meeting(register, body, MARCH, number=1)
    (line,) = carry_over(register, meeting(register, body, MAY)).minutes
    assert line == "Minnesanteckningar ÄngsBrå 1/2026, 12 mars 2026"


def test_cancelled_meeting_is_passed_over(register: Register, body: int) -> None:
    task(register, meeting(register, body, MARCH, number=1), "Boka lokal")
    cancelled = meeting(register, body, MAY, number=2)
    task(register, cancelled, "Detta blev aldrig sagt")
    set_status(register, cancelled, MeetingStatus.CANCELLED)
    found = carry_over(register, meeting(register, body, SEPTEMBER))
    assert found.since == MARCH
    assert lines(found) == ["Protokoll ÄngsBrå 1/2026, 12 mars 2026, § 1, ej justerat"]
    assert told(found) == [("Boka lokal", "open")]


def test_twelve_meetings_over_new_year_each_tell_of_the_one_before(
    register: Register, body: int
) -> None:
    values = entries.read(register, "body", body).values
    by_year = values | {"numbering": NumberingRule.PER_YEAR}
    entries.save(register, "body", by_year, id=body)
    make.entry(register, "standard_item", body=body, title="Uppföljning", carries=Carries.BOTH)
    days = [date(2026, month, 10) for month in range(7, 13)]
    days += [date(2027, month, 14) for month in range(1, 7)]
    made = carry_out(register, body, 2026, [PlannedDay(held_on=day) for day in days[:6]])
    made += carry_out(register, body, 2027, [PlannedDay(held_on=day) for day in days[6:]])
    for number, each in enumerate(made):
        task(register, each, f"Uppdrag {number}", due_on=days[number] + timedelta(days=20))
    named = [carry_over(register, each).minutes for each in made]
    assert named[0] == ()
    assert [line[0].rpartition(", ")[0] for line in named[1:]] == [
        f"Protokoll ÄngsBrå {place % 6 + 1}/{day.year}, {long_date(day)}, §\u00a0{place % 6 + 1}"
        for place, day in enumerate(days[:11])
    ]
    # the paragraphs begin again in January, and the list goes on over New Year
    january = carry_over(register, made[6])
    assert len(january.followed) == 6
    assert january.followed[-1].origin.named(days[6]) == "§\u00a06, 10 december 2026"
    assert len(carry_over(register, made[11]).followed) == 11


def test_planned_meeting_gets_the_lines_of_the_standard_agenda(
    register: Register, body: int
) -> None:
    make.entry(register, "standard_item", body=body, title="Läget", position=0)
    make.entry(
        register, "standard_item", body=body, title="Förra mötet", position=1, carries=Carries.BOTH
    )
    values = {"body": body, "held_on": MAY, "number": None}
    made = plan_meeting(register, FORMS["meeting"].empty() | values)
    carried = [item.values["carries"] for item in view(register, made).items]
    assert carried == [Carries.NOTHING, Carries.BOTH]


def test_papers_tell_only_what_their_items_carry(register: Register, body: int) -> None:
    task(register, meeting(register, body, MARCH, number=1), "Boka lokal", who="Bo Ek")
    made = make.meeting(register, body=body, held_on=MAY)
    for place, carries in enumerate(Carries):
        make.item(register, made, carries.value, carries=carries, position=place)
    make.item(register, made, "Paus", item_kind=ItemKind.BREAK, position=9)
    with register.read() as session:
        contents = (minutes.notice(session, made).items, minutes.minutes(session, made).items)
    for items in contents:
        shown = [(bool(each.carried), len(each.followed)) for each in items]
        assert shown == [(False, 0), (True, 0), (False, 1), (True, 1), (False, 0)]
        row = items[2].followed[0]
        assert (row.what, row.who, row.state, row.place) == (
            "Boka lokal",
            "Bo Ek",
            "Öppet",
            "§\u00a01, 12 mars",
        )


def test_a_number_in_what_is_carried_stops_the_paper_like_any_other(
    register: Register, body: int
) -> None:
    first = meeting(register, body, MARCH)
    made = task(register, first, "Ring 070-174 06 05 om lokalen")
    second = meeting(register, body, MAY)
    found = papers.document_findings(register, "notice", second)
    assert any("telefonnummer" in each for each in found), found
    assert made
