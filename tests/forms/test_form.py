"""What a form says of a whole entry: its problems, its checks and its wishes."""

from datetime import date, time
from typing import Any

import pytest

from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Date
from bra_desk.forms.form import Wish, not_before
from bra_desk.model.measures import FINISHED, MeasureStatus
from bra_desk.model.meetings import Progress
from bra_desk.model.people import SeatRole
from tests.make import TYPICAL

MEASURE = FORMS["measure"]


def filled(kind: str, **values: Any) -> dict[str, Any]:
    """True-to-life values of a kind, with every required link pointing somewhere."""
    form = FORMS[kind]
    links = {link.name: 1 for link in form.links if link.required}
    return form.empty() | links | TYPICAL[kind] | values


#: Links that none is required of, but one of.
OF_WHAT = {
    "follow_up": {"measure": 1},
    "measure_cause": {"cause": 1},
    "youth_count": {"structure": 1},
}


@pytest.mark.parametrize("kind", FORMS)
def test_true_to_life_values_have_no_problems(kind: str) -> None:
    assert FORMS[kind].problems(filled(kind, **OF_WHAT.get(kind, {}))) == {}


@pytest.mark.parametrize("kind", FORMS)
def test_every_required_field_is_asked_for(kind: str) -> None:
    form = FORMS[kind]
    required = {field.name for field in form.values if field.required}
    assert set(form.problems(form.empty())) == required


@pytest.mark.parametrize(
    ("kind", "values", "field"),
    [
        ("measure", {"starts_on": date(2026, 5, 2), "ends_on": date(2026, 5, 1)}, "ends_on"),
        ("agreement", {"starts_on": date(2026, 5, 2), "ends_on": date(2026, 5, 1)}, "ends_on"),
        ("agreement", {"starts_on": None, "ends_on": date(2026, 5, 1)}, "starts_on"),
        ("seat", {"starts_on": date(2026, 5, 2), "ends_on": date(2026, 5, 1)}, "ends_on"),
        ("meeting", {"starts_at": time(15, 0), "ends_at": time(13, 15)}, "ends_at"),
        ("attendance", {"serves_for": 3, "role": SeatRole.MEMBER}, "serves_for"),
        ("follow_up", {"measure": None, "goal": None, "focus_area": None}, "measure"),
    ],
)
def test_values_that_do_not_go_together_are_refused(
    kind: str, values: dict[str, Any], field: str
) -> None:
    problems = FORMS[kind].problems(filled(kind, **values))
    assert list(problems) == [field]
    assert problems[field].endswith(".")


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("measure", {"starts_on": date(2026, 5, 1), "ends_on": date(2026, 5, 1)}),
        ("measure", {"starts_on": None, "ends_on": date(2026, 5, 1)}),
        ("measure", {"starts_on": date(2026, 5, 1), "ends_on": None}),
        ("agreement", {"starts_on": date(2026, 5, 1), "ends_on": None}),
        ("meeting", {"starts_at": time(13, 15), "ends_at": None}),
        ("attendance", {"serves_for": 3, "role": SeatRole.DEPUTY}),
        ("attendance", {"serves_for": None, "role": SeatRole.MEMBER}),
        ("follow_up", {"measure": None, "goal": 1}),
        ("follow_up", {"measure": None, "focus_area": 1}),
    ],
)
def test_values_that_go_together_are_taken(kind: str, values: dict[str, Any]) -> None:
    assert FORMS[kind].problems(filled(kind, **values)) == {}


def test_checks_wait_until_each_field_is_sound() -> None:
    values = filled("measure", title="", starts_on=date(2026, 5, 2), ends_on=date(2026, 5, 1))
    assert set(MEASURE.problems(values)) == {"title"}


def test_several_problems_are_told_at_once() -> None:
    values = filled("measure", title="", cost=-1, aim="\x00")
    assert set(MEASURE.problems(values)) == {"title", "cost", "aim"}


def test_check_of_order_uses_its_own_sentence() -> None:
    check = not_before("done_on", "due_on", "Klart före det började.")
    values = {"due_on": date(2026, 1, 2), "done_on": date(2026, 1, 1)}
    assert check(values) == {"done_on": "Klart före det började."}


def wishes_open(kind: str, values: dict[str, Any]) -> set[str]:
    """The fields an entry still should have."""
    return {wish.field for wish in FORMS[kind].wishes if wish.is_open(values)}


def test_measure_under_way_should_have_goal_owner_end_and_indicator() -> None:
    values = filled("measure", ends_on=None)
    assert wishes_open("measure", values) == {
        "goal",
        "focus_area",
        "owner",
        "ends_on",
        "indicator",
    }


@pytest.mark.parametrize("status", sorted(FINISHED))
def test_finished_measure_is_only_asked_where_it_belongs(status: MeasureStatus) -> None:
    values = filled("measure", status=status, ends_on=None)
    assert wishes_open("measure", values) == {"goal", "focus_area"}


def test_wish_that_is_met_is_closed() -> None:
    values = filled("measure", goal=1, focus_area=1, owner=1, indicator="Antal anmälda stölder")
    assert wishes_open("measure", values) == set()


@pytest.mark.parametrize(
    ("progress", "missing"),
    [(Progress.OPEN, {"due_on"}), (Progress.DONE, set()), (Progress.DROPPED, set())],
)
def test_only_an_open_task_should_have_a_day(progress: Progress, missing: set[str]) -> None:
    assert wishes_open("task", filled("task", due_on=None, progress=progress)) == missing


def test_wish_without_a_condition_is_for_every_entry() -> None:
    wish = Wish(field="scope", text="saknar omfattning")
    assert wish.is_open({"scope": ""})
    assert not wish.is_open({"scope": "Hela kommunen"})


def test_form_finds_its_fields_by_name() -> None:
    assert isinstance(MEASURE.field("ends_on"), Date)
    with pytest.raises(KeyError):
        MEASURE.field("colour")


def test_parts_are_not_among_the_values() -> None:
    assert "follow_ups" in {part.name for part in MEASURE.parts}
    assert "follow_ups" not in MEASURE.empty()


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("measure", "Ny åtgärd"),
        ("meeting", "Nytt möte"),
        ("decision", "Nytt beslut"),
        ("goal", "Nytt övergripande mål"),
        ("agreement", "Ny överenskommelse"),
        ("standard_item", "Ny punkt i standarddagordningen"),
        ("est_group", "Ny EST-grupp"),
    ],
)
def test_new_entry_has_the_gender_of_its_noun(kind: str, words: str) -> None:
    assert FORMS[kind].new == words


@pytest.mark.parametrize(
    ("kind", "number", "words"),
    [("measure", 1, "1 åtgärd"), ("measure", 12, "12 åtgärder"), ("est_group", 2, "2 EST-grupper")],
)
def test_entries_are_counted_by_the_name_of_their_kind(kind: str, number: int, words: str) -> None:
    assert FORMS[kind].counted(number) == words


@pytest.mark.parametrize(
    ("kind", "parent"),
    [
        ("agenda_item", "meeting"),
        ("attendance", "meeting"),
        ("decision", "agenda_item"),
        ("task", "agenda_item"),
        ("party", "agreement"),
        ("standard_item", "body"),
    ],
)
def test_part_knows_what_it_belongs_to(kind: str, parent: str) -> None:
    assert FORMS[kind].parent.to == parent


def test_only_a_last_day_makes_an_entry_late() -> None:
    late = {
        form.kind: wish.field for form in FORMS.values() for wish in form.wishes if wish.is_deadline
    }
    assert late == {
        "decision": "due_on",
        "task": "due_on",
        "measure": "ends_on",
        "grant": "final_due_on",
        "est_report": "due_on",
    }
