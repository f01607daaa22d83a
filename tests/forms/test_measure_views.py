"""What each view of the measures shows."""

from datetime import date
from typing import Any

import pytest

from bra_desk.forms.measures import MEASURE
from bra_desk.forms.views import Viewer
from bra_desk.model.measures import Assessment, MeasureStatus

TODAY = date(2026, 11, 22)
VIEWS = {view.name: view for view in MEASURE.views}
DONE = {"status": MeasureStatus.DONE}
ONGOING = {"status": MeasureStatus.ONGOING}


@pytest.mark.parametrize(
    ("view", "values", "is_shown"),
    [
        ("ongoing", ONGOING, True),
        ("ongoing", {"status": MeasureStatus.DELAYED}, True),
        ("ongoing", {"status": MeasureStatus.PLANNED}, False),
        ("ongoing", DONE, False),
        ("late", {"ends_on": date(2026, 11, 21)}, True),
        ("late", {"ends_on": TODAY}, False),
        ("late", {"ends_on": date(2026, 11, 21), **DONE}, False),
        ("late", {"status": MeasureStatus.DELAYED}, True),
        ("without_goal", {}, True),
        ("without_goal", {"goal": 1}, False),
        ("without_owner", {}, True),
        ("without_owner", DONE, False),
        ("without_owner", {"owner": 1}, False),
        ("without_focus_area", {}, True),
        ("without_end", {}, True),
        ("without_end", DONE, False),
        ("without_indicator", {}, True),
        ("without_indicator", {"indicator": "Antal"}, False),
        ("ends_this_year", {"ends_on": date(2026, 1, 1)}, True),
        ("ends_this_year", {"ends_on": date(2027, 1, 1)}, False),
        ("ends_this_year", {}, False),
        ("to_follow_up", {"next_follow_up_on": date(2026, 12, 22)}, True),
        ("to_follow_up", {"next_follow_up_on": date(2026, 12, 23)}, False),
        ("to_follow_up", DONE, True),
        ("to_follow_up", {"result": "Klart.", **DONE}, False),
        ("to_follow_up", {"assessment": Assessment.END, **DONE}, False),
        ("to_follow_up", ONGOING, False),
        ("pledges", {"is_pledge": True}, True),
        ("pledges", {}, False),
    ],
)
def test_view_shows(view: str, values: dict[str, Any], *, is_shown: bool) -> None:
    whole = MEASURE.empty() | values
    assert VIEWS[view].shows(whole, Viewer(today=TODAY)) is is_shown


@pytest.mark.parametrize(
    ("organisation", "function", "is_shown"),
    [
        (7, "", True),
        (7, "Enhetschef", True),
        (7, "rektor", False),
        (8, "", False),
        (None, "", False),
    ],
)
def test_mine_is_what_my_organisation_or_my_post_answers_for(
    organisation: int | None, function: str, *, is_shown: bool
) -> None:
    whole = MEASURE.empty() | {"owner": 7, "owner_function": "enhetschef belysning"}
    viewer = Viewer(today=TODAY, organisation=organisation, function=function)
    assert VIEWS["mine"].shows(whole, viewer) is is_shown
