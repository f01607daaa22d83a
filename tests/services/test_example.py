"""The example council hangs together: four years that a secretary would recognise."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Text
from bra_desk.model.council import MinutesType
from bra_desk.model.measures import FINISHED, days_late
from bra_desk.model.meetings import ItemKind, MeetingStatus, Presence, Progress
from bra_desk.model.people import SeatRole
from bra_desk.services.entries import Row, rows
from bra_desk.services.meetings.findings import findings
from bra_desk.services.meetings.meeting_view import MeetingView, view
from bra_desk.services.overview import overview
from bra_desk.services.registers import Start, make_register, open_register
from bra_desk.storage.register import Register

TODAY = date(2026, 11, 22)
PERSONAL_NUMBER = re.compile(r"(?<!\d)(?:19|20)?\d{6}[-+ ]?\d{4}(?!\d)")


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """The example, read by all and changed by none."""
    folder = tmp_path_factory.mktemp("council") / "data"
    make_register(folder, Start.EXAMPLE)
    register = open_register(folder)
    yield register
    register.close()


def meetings(register: Register, short_name: str = "UmeBrå") -> list[Row]:
    """The meetings of a body, the first first."""
    bodies = {row.id for row in rows(register, "body") if row.values["short_name"] == short_name}
    found = [row for row in rows(register, "meeting") if row.values["body"] in bodies]
    return sorted(found, key=lambda row: row.values["held_on"])


def held(register: Register) -> list[MeetingView]:
    """The held meetings of the council as their papers see them."""
    return [
        view(register, row.id)
        for row in meetings(register)
        if row.values["status"] is MeetingStatus.HELD
    ]


def texts(register: Register) -> Iterator[tuple[str, str]]:
    """Every text of the register with the place it stands."""
    for kind, form in FORMS.items():
        for row in rows(register, kind):
            for field in form.values:
                if isinstance(field, Text) and row.values[field.name]:
                    yield f"{row.token}.{field.name}", row.values[field.name]


@pytest.mark.parametrize(
    ("kind", "least"),
    [("measure", 40), ("decision", 60), ("task", 25), ("follow_up", 30), ("attendance", 200)],
)
def test_there_is_enough_to_look_at(council: Register, kind: str, least: int) -> None:
    assert len(rows(council, kind)) >= least


def test_council_has_met_sixteen_times_and_meets_again_on_thursday(council: Register) -> None:
    assert len(rows(council, "measure")) == 53
    assert len(held(council)) == 16
    coming = overview(council, TODAY).next_meeting
    assert coming is not None
    assert (coming.title, coming.held_on) == ("UmeBrå 4/2026", date(2026, 11, 26))
    assert (coming.items, coming.without_presenter) == (9, 2)


def test_every_kind_of_record_is_there(council: Register) -> None:
    kinds = {view(council, row.id).minutes_type for row in rows(council, "meeting")}
    assert kinds == set(MinutesType)


@pytest.mark.parametrize(("year", "last"), [(2023, 37), (2024, 35), (2025, 39), (2026, 43)])
def test_paragraphs_of_a_year_have_no_gap(council: Register, year: int, last: int) -> None:
    numbers = [
        item.number
        for row in meetings(council)
        if row.values["held_on"].year == year
        for item in view(council, row.id).items
        if item.values["item_kind"] is not ItemKind.BREAK
    ]
    assert numbers == [f"§\u00a0{number}" for number in range(1, last + 1)]


def test_meetings_of_a_body_are_numbered_within_the_year(council: Register) -> None:
    for year in (2023, 2024, 2025, 2026):
        of_year = [row for row in meetings(council) if row.values["held_on"].year == year]
        assert [row.values["number"] for row in of_year] == list(range(1, len(of_year) + 1))


def test_minutes_of_held_meetings_lack_nothing(council: Register) -> None:
    done = [row for row in rows(council, "meeting") if row.values["status"] is MeetingStatus.HELD]
    assert [
        (row.token, findings(council, row.id)) for row in done if findings(council, row.id)
    ] == []


def test_agenda_fits_the_meeting(council: Register) -> None:
    late = [row.token for row in rows(council, "meeting") if view(council, row.id).overrun]
    assert late == []


def test_chair_secretary_and_approver_were_there(council: Register) -> None:
    for meeting in held(council):
        present = [row for row in meeting.attendees if row.values["presence"] is Presence.PRESENT]
        roles = Counter(row.values["role"] for row in present)
        assert roles[SeatRole.CHAIR] == roles[SeatRole.SECRETARY] == 1
        assert sum(row.values["approves_minutes"] for row in present) == 1
        assert not any(row.values["approves_minutes"] for row in set_apart(meeting, present))


def set_apart(meeting: MeetingView, present: list[Row]) -> list[Row]:
    return [row for row in meeting.attendees if row not in present]


def test_deputy_serves_only_for_the_absent_member_of_the_seat(council: Register) -> None:
    deputies = {
        row.values["person"]: row.values["deputy_for"]
        for row in rows(council, "seat")
        if row.values["role"] is SeatRole.DEPUTY
    }
    serving = 0
    for meeting in held(council):
        there = {row.id: row for row in meeting.attendees}
        for row in meeting.attendees:
            if (served := row.values["serves_for"]) is not None:
                serving += 1
                assert there[served].values["presence"] is Presence.ABSENT
                assert there[served].values["person"] == deputies[row.values["person"]]
    assert serving >= 8


def test_nobody_comes_twice_or_to_an_item_of_another_meeting(council: Register) -> None:
    for row in rows(council, "meeting"):
        meeting = view(council, row.id)
        names = Counter(each.values["name"] for each in meeting.attendees)
        assert max(names.values()) == 1
        items = {None, *(item.id for item in meeting.items)}
        for each in meeting.attendees:
            assert {each.values["from_item"], each.values["until_item"]} <= items


def test_attendance_varies_as_it_does(council: Register) -> None:
    people = [row.values for meeting in held(council) for row in meeting.attendees]
    assert any(each["remote"] for each in people)
    assert any(each["from_item"] for each in people)
    assert any(each["until_item"] for each in people)
    assert any(each["person"] is None for each in people)


def is_running(measure: Row) -> bool:
    return measure.values["status"] not in FINISHED


@pytest.mark.parametrize(
    ("field", "lacking"), [("goal", 4), ("owner", 3), ("indicator", 5), ("ends_on", 2)]
)
def test_some_measures_lack_what_they_should_have(
    council: Register, field: str, lacking: int
) -> None:
    running = [row for row in rows(council, "measure") if is_running(row)]
    assert sum(row.values[field] in (None, "") for row in running) == lacking


def test_some_is_late_and_some_is_soon(council: Register) -> None:
    late = [
        row.token
        for row in rows(council, "measure")
        if days_late(row.values["status"], row.values["ends_on"], TODAY)
    ]
    assert len(late) >= 5
    open_tasks = [
        (row.values["due_on"] - TODAY).days
        for row in rows(council, "task")
        if row.values["progress"] is Progress.OPEN
    ]
    assert sum(days < 0 for days in open_tasks) >= 4
    assert sum(0 <= days <= 7 for days in open_tasks) == 2


def test_finished_measures_tell_their_result_or_why_not(council: Register) -> None:
    finished = [row for row in rows(council, "measure") if not is_running(row)]
    assert len(finished) >= 10
    assert all(row.values["result"] or row.values["deviation"] for row in finished)


def test_most_measures_rest_on_a_decision(council: Register) -> None:
    decided = [row for row in rows(council, "measure") if row.values["decision"] is not None]
    assert len(decided) >= 25


@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_every_goal_is_followed_up_each_year(council: Register, year: int) -> None:
    goals = [row.values["goal"] for row in rows(council, "follow_up", {"year": year})]
    assert {goal for goal in goals if goal} == {row.id for row in rows(council, "goal")}


def test_no_two_items_have_the_same_background(council: Register) -> None:
    said: Counter[Any] = Counter(
        row.values["background"] for row in rows(council, "agenda_item") if row.values["background"]
    )
    assert said.most_common(1)[0][1] == 1


def test_no_text_holds_a_personal_number(council: Register) -> None:
    assert [place for place, text in texts(council) if PERSONAL_NUMBER.search(text)] == []


def test_addresses_and_telephones_are_nobodys(council: Register) -> None:
    for row in rows(council, "person"):
        assert row.values["email"].endswith("exempel.se")
        assert row.values["phone"].startswith("090-000 00 ")
