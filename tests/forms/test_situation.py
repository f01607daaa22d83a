"""The forms of situation pictures and problems: what they refuse, wish for and show."""

from datetime import date
from typing import Any

import pytest

from bra_desk.forms.problems import PROBLEM, PROBLEM_VIEW
from bra_desk.forms.situation import PROBLEM_CATEGORIES, SITUATION_PICTURE
from bra_desk.forms.views import Viewer
from bra_desk.model.situation import Priority, ProblemCategory, Trend


def test_every_category_has_a_label_of_its_own() -> None:
    assert set(PROBLEM_CATEGORIES) == set(ProblemCategory)
    assert len(set(PROBLEM_CATEGORIES.values())) == len(ProblemCategory)


def test_only_an_own_picture_goes_into_a_joint_one() -> None:
    values = SITUATION_PICTURE.empty() | {"title": "Lägesbild", "joint_picture": 1}
    assert SITUATION_PICTURE.problems(values).keys() == {"joint_picture"}
    assert SITUATION_PICTURE.problems(values | {"organisation": 4}) == {}


def test_period_does_not_end_before_it_starts() -> None:
    days = {"starts_on": date(2026, 1, 1), "ends_on": date(2025, 1, 1)}
    values = SITUATION_PICTURE.empty() | {"title": "Lägesbild"} | days
    assert SITUATION_PICTURE.problems(values).keys() == {"ends_on"}


@pytest.mark.parametrize(
    ("given", "is_open"),
    [
        ({"priority": Priority.PRIORITISED}, True),
        ({"priority": Priority.SET_ASIDE}, True),
        ({"priority": Priority.WATCHED}, False),
        ({"priority": Priority.PRIORITISED, "priority_reason": "Många drabbas."}, False),
    ],
)
def test_priority_wants_its_reason(given: dict[str, Any], is_open: bool) -> None:
    wish = next(each for each in PROBLEM.wishes if each.field == "priority_reason")
    assert wish.is_open(PROBLEM.empty() | given) is is_open


@pytest.mark.parametrize(("given", "is_open"), [({}, True), ({"trend": Trend.RISING}, False)])
def test_view_of_a_problem_wants_to_say_something(given: dict[str, Any], is_open: bool) -> None:
    (wish,) = PROBLEM_VIEW.wishes
    assert wish.is_open(PROBLEM_VIEW.empty() | given) is is_open


@pytest.mark.parametrize(
    ("view", "given"),
    [
        ("prioritised", {"priority": Priority.PRIORITISED}),
        ("rising", {"trend": Trend.RISING}),
        ("not_weighed", {"priority": None}),
        ("outside_pictures", {"picture": None}),
    ],
)
def test_views_of_problems_ask_one_thing_each(view: str, given: dict[str, Any]) -> None:
    shows = {each.name: each.shows for each in PROBLEM.views}
    other = {"picture": 1, "priority": Priority.WATCHED, "trend": Trend.FALLING}
    viewer = Viewer(today=date(2026, 11, 22))
    seen = {name for name, asks in shows.items() if asks(PROBLEM.empty() | other | given, viewer)}
    assert seen == {view}
