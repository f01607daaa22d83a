"""Safety walks on the overview and in the yearly follow-up."""

from datetime import date

import pytest

from bra_desk.model.reports import ReportKind
from bra_desk.model.walks import ObservationKind, Ruling
from bra_desk.services.overview import overview
from bra_desk.services.reporting import reports
from bra_desk.services.walks.observations import add_observation
from bra_desk.services.walks.walks import next_walk
from bra_desk.storage.register import Register
from tests import make
from tests.services.reporting.at_report import cells, chapter, council

__all__ = ["council"]

TODAY = date(2026, 11, 22)


def told(register: Register) -> list[tuple[str, str, int]]:
    return [(each.title, each.detail, each.days_left) for each in overview(register, TODAY).due]


def test_overview_tells_of_walks_to_come_and_promises_that_are_late(register: Register) -> None:
    parks = make.organisation(register, "Gator och parker")
    make.entry(
        register,
        "walk",
        title="Vandring Teg",
        held_on=date(2026, 12, 3),
        premeeting_on=date(2026, 11, 25),
        follow_up_on=None,
    )
    walk = make.entry(register, "walk")
    late = {"ruling": Ruling.NOW, "due_on": date(2026, 11, 15), "responsible": parks}
    add_observation(register, walk, {"text": "Vatten fryser till is.", "place": "Tunneln"} | late)
    add_observation(register, walk, {"text": "Klart", "done_on": date(2026, 11, 1)} | late)
    add_observation(register, walk, {"text": "Nej", "ruling": Ruling.NO, "reason": "Privat mark"})
    assert told(register) == [
        ("Vatten fryser till is.", "Trygghetsvandring · Tunneln · Gator och parker", -7),
        ("Vandring Teg", "Förmöte till trygghetsvandring", 3),
        ("Vandring Teg", "Trygghetsvandring", 11),
    ]


def test_what_a_new_walk_looks_after_is_told_once(register: Register) -> None:
    walk = make.entry(register, "walk")
    add_observation(
        register, walk, {"text": "Is", "ruling": Ruling.NOW, "due_on": date(2026, 11, 15)}
    )
    next_walk(register, walk, None, TODAY)
    assert [title for title, _detail, _days in told(register)] == ["Is"]


def test_overview_counts_what_lacks_a_decision(register: Register) -> None:
    walk = make.entry(register, "walk")
    for kind in ObservationKind:
        add_observation(register, walk, {"text": "Mörkt", "observation_kind": kind})
    found = {each.text for each in overview(register, TODAY).missing}
    assert {"1 iakttagelse saknar beslut", "1 iakttagelse saknar ansvarig"} <= found


@pytest.mark.usefixtures("council")
def test_yearly_follow_up_tells_of_the_walks_as_the_year_ended(register: Register) -> None:
    walk = make.entry(
        register,
        "walk",
        held_on=date(2025, 8, 26),
        premeeting_on=None,
        follow_up_on=None,
    )
    make.entry(register, "walk_participants", walk=walk, count=14)
    add_observation(
        register, walk, {"text": "I tid", "ruling": Ruling.NOW, "done_on": date(2025, 10, 1)}
    )
    add_observation(
        register, walk, {"text": "Efter", "ruling": Ruling.NOW, "done_on": date(2026, 2, 1)}
    )
    add_observation(
        register, walk, {"text": "Stig", "ruling": Ruling.NO, "reason": "Ingen anlagd gångväg."}
    )
    make.entry(register, "walk", held_on=date(2026, 10, 8), premeeting_on=None)
    report = reports.begin(register, ReportKind.ANNUAL, 2025)
    shown = chapter(register, report, "methods")
    (row,) = cells(shown)
    assert row[3:] == ("14", "3", "1", "1", "1", "0")
    assert shown.sections[0].text == "1 vandring gav 3 iakttagelser. Av 3 brister har 3 fått svar."
    assert shown.sections[1].bullets == ("Stig: Ingen anlagd gångväg.",)
