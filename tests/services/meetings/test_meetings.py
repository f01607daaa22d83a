"""Planning a meeting, keeping its agenda, and writing while it is held."""

from datetime import date, time
from typing import Any

import pytest

from bra_desk.basics.errors import EntryMissing, ValuesWrong
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.meetings import ItemKind, MeetingStatus, Presence
from bra_desk.model.people import SeatRole
from bra_desk.services import entries, history, registers
from bra_desk.services.meetings import meetings
from bra_desk.services.meetings.meetings import (
    add_item,
    move_item,
    next_number,
    plan_meeting,
    set_status,
    view,
    write_decision,
    write_item,
    write_task,
)
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


def titles(register: Register, meeting: int) -> list[str]:
    """The agenda."""
    return [item.values["title"] for item in view(register, meeting).items]


def test_planned_meeting_has_the_standard_agenda_in_order(register: Register) -> None:
    body = make.body(register)
    for place, title in enumerate(("Avslutning", "Öppnande")):
        make.entry(
            register, "standard_item", body=body, title=title, position=9 - place, minutes=5,
            presenter="Ordföranden", item_kind=ItemKind.DECISION, background="Varje gång.",
        )  # fmt: skip
    make.entry(register, "standard_item", title="Ett annat organs punkt")
    meeting = plan(register, body)
    assert titles(register, meeting) == ["Öppnande", "Avslutning"]
    values = view(register, meeting).items[0].values
    assert values["item_kind"] is ItemKind.DECISION
    assert (values["presenter"], values["minutes"]) == ("Ordföranden", 5)
    assert (values["background"], values["position"]) == ("Varje gång.", 0)


SEATS: list[tuple[str, date | None, date | None, bool]] = [
    ("utan dagar", None, None, True),
    ("från den dagen", date(2026, 11, 26), None, True),
    ("till den dagen", None, date(2026, 11, 26), True),
    ("slutade dagen före", date(2020, 1, 1), date(2026, 11, 25), False),
    ("börjar dagen efter", date(2026, 11, 27), None, False),
]


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "is_member"), [s[1:] for s in SEATS], ids=[s[0] for s in SEATS]
)
def test_planned_meeting_has_the_members_of_that_day(
    register: Register, starts_on: date | None, ends_on: date | None, *, is_member: bool
) -> None:
    body = make.body(register)
    police = make.organisation(register, "Polisen")
    person = make.person(register, "Bo Ek", title="kommunpolis", organisation=police)
    make.seat(register, body, person, role=SeatRole.CHAIR, starts_on=starts_on, ends_on=ends_on)
    make.entry(register, "seat")
    found = view(register, plan(register, body)).attendees
    told = [
        (row.values["name"], row.values["title"], row.values["organisation"], row.values["role"])
        for row in found
    ]
    assert told == ([("Bo Ek", "kommunpolis", "Polisen", SeatRole.CHAIR)] if is_member else [])
    assert all(row.values["presence"] is Presence.NOT_NOTED for row in found)


def test_name_at_a_meeting_stays_when_the_person_changes(register: Register) -> None:
    body, person = make.body(register), make.person(register, "Bo Ek")
    make.seat(register, body, person)
    meeting = plan(register, body)
    values = entries.read(register, "person", person).values | {"name": "Bo Alm"}
    entries.save(register, "person", values, id=person)
    assert [row.values["name"] for row in view(register, meeting).attendees] == ["Bo Ek"]


def test_meetings_of_a_year_are_numbered(register: Register) -> None:
    body = make.body(register)
    assert next_number(register, body, 2026) == 1
    first, second = plan(register, body), plan(register, body)
    make.meeting(register, number=9)
    assert [view(register, each).values["number"] for each in (first, second)] == [1, 2]
    assert next_number(register, body, 2027) == 1
    plan(register, body, number=7)
    assert next_number(register, body, 2026) == 8


def test_planning_is_one_act(register: Register) -> None:
    body = make.body(register)
    make.entry(register, "standard_item", body=body)
    make.seat(register, body, make.person(register))
    plan(register, body)
    act = history.acts(register)[0]
    assert (act.name, act.changes) == ("Möte planerat", 3)


@pytest.mark.parametrize(
    ("wrong", "fields"),
    [
        ({"body": None}, {"body"}),
        ({"held_on": None}, {"held_on"}),
        ({"starts_at": time(15), "ends_at": time(13)}, {"ends_at"}),
    ],
)
def test_meeting_with_wrong_values_is_not_planned(
    register: Register, wrong: dict[str, Any], fields: set[str]
) -> None:
    body = make.body(register)
    values = FORMS["meeting"].empty() | {"body": body, "held_on": date(2026, 11, 26)} | wrong
    with pytest.raises(ValuesWrong) as refused:
        plan_meeting(register, values)
    assert refused.value.problems.keys() == fields
    assert entries.rows(register, "meeting") == []


def test_items_are_added_after_another_or_last(register: Register) -> None:
    meeting = make.meeting(register)
    first = add_item(register, meeting, "a")
    add_item(register, meeting, "c", ItemKind.DECISION)
    add_item(register, meeting, "b", after=first)
    add_item(register, meeting, "sist", after=999)
    assert titles(register, meeting) == ["a", "b", "c", "sist"]
    positions = [item.values["position"] for item in view(register, meeting).items]
    assert positions == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("place", "agenda"), [(0, "bacd"), (1, "abcd"), (2, "acbd"), (3, "acdb"), (99, "acdb")]
)
def test_items_are_moved(register: Register, place: int, agenda: str) -> None:
    meeting = make.meeting(register)
    items = [add_item(register, meeting, title) for title in "abcd"]
    move_item(register, items[1], place)
    assert "".join(titles(register, meeting)) == agenda


def test_removed_item_leaves_no_gap_in_the_numbers(register: Register) -> None:
    meeting = make.meeting(register)
    items = [add_item(register, meeting, title) for title in "abc"]
    entries.remove(register, "agenda_item", items[1])
    assert titles(register, meeting) == ["a", "c"]
    assert numbers(register, meeting) == ["§ 1", "§ 2"]
    with pytest.raises(EntryMissing):
        move_item(register, items[1], 0)


def test_item_without_a_title_is_refused(register: Register) -> None:
    meeting = make.meeting(register)
    with pytest.raises(ValuesWrong):
        add_item(register, meeting, " ")
    assert titles(register, meeting) == []


def test_what_is_typed_is_saved_in_one_act_for_a_while(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = make.item(register, make.meeting(register), "x")
    before = len(history.acts(register))
    for minute, text in ((0, "Rådet"), (1, "Rådet diskuterar"), (30, "Rådet diskuterade.")):
        monkeypatch.setenv("BRA_NOW", f"2026-11-26T14:{minute:02}")
        write_item(register, item, "discussion", text)
    assert len(history.acts(register)) == before + 2
    assert entries.read(register, "agenda_item", item).values["discussion"] == "Rådet diskuterade."
    history.undo_last(register)
    assert entries.read(register, "agenda_item", item).values["discussion"] == "Rådet diskuterar"
    assert registers.verify(register).is_sound


@pytest.mark.parametrize(
    ("field", "text"), [("title", ""), ("title", "a\nb"), ("discussion", "\x00")]
)
def test_text_that_cannot_be_kept_is_refused(register: Register, field: str, text: str) -> None:
    item = make.item(register, make.meeting(register), "x")
    with pytest.raises(ValuesWrong) as refused:
        write_item(register, item, field, text)
    assert refused.value.problems.keys() == {field}


def test_decision_is_made_changed_and_emptied_as_it_is_typed(register: Register) -> None:
    item = make.item(register, make.meeting(register), "x")
    assert write_decision(register, item, None, "  ") is None
    id = write_decision(register, item, None, "Rådet")
    assert id is not None
    assert write_decision(register, item, id, "Rådet beslutar att bygga.") == id
    assert entries.read(register, "decision", id).values["text"] == "Rådet beslutar att bygga."
    assert write_decision(register, item, id, "") is None
    assert entries.rows(register, "decision") == []
    assert history.undo_last(register) == "Beslut i ett ärende"
    with pytest.raises(EntryMissing):
        write_decision(register, item, 99, "x")
    with pytest.raises(ValuesWrong):
        write_decision(register, item, None, "\x00")


def test_task_is_made_changed_and_emptied_as_it_is_typed(register: Register) -> None:
    item = make.item(register, make.meeting(register), "x")
    written = {"what": "Byt", "organisation": None, "who": "", "due_on": None}
    assert write_task(register, item, None, written | {"what": " "}, sitting="a") is None
    id = write_task(register, item, None, written, sitting="a")
    assert id is not None
    later = written | {"what": "Byt lampor", "due_on": date(2026, 12, 15)}
    assert write_task(register, item, id, later, sitting="a") == id
    (kept,) = entries.rows(register, "task")
    assert (kept.values["what"], kept.values["due_on"]) == ("Byt lampor", date(2026, 12, 15))
    assert write_task(register, item, None, written, sitting="b") != id
    assert history.undo_last(register) == "Uppdrag i ett ärende"
    assert [row.id for row in entries.rows(register, "task")] == [id]
    assert write_task(register, item, id, written | {"what": ""}, sitting="a") is None
    assert entries.rows(register, "task") == []
    with pytest.raises(EntryMissing):
        write_task(register, item, id, written, sitting="c")
    with pytest.raises(ValuesWrong):
        write_task(register, item, None, written | {"what": "\x00"}, sitting="c")


def test_status_is_an_act_with_its_word(register: Register) -> None:
    meeting = make.meeting(register)
    set_status(register, meeting, MeetingStatus.HELD)
    assert view(register, meeting).values["status"] is MeetingStatus.HELD
    assert history.acts(register)[0].name == "Mötets status: Hållet"
    with pytest.raises(EntryMissing):
        meetings.set_status(register, 99, MeetingStatus.HELD)
