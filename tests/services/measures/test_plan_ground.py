"""What is wrong with the situation picture that an action plan rests on."""

from datetime import date
from typing import Any

import pytest

from bra_desk.services.measures.plan_ground import flaw

DECIDED = date(2026, 3, 19)
PICTURE = {"title": "Lägesbild 2026", "organisation": None, "decided_on": DECIDED}
PLAN = {"situation_picture": 1, "decided_on": date(2026, 6, 16)}


@pytest.mark.parametrize(
    ("plan", "picture", "expected"),
    [
        ({}, {}, ""),
        ({"decided_on": DECIDED}, {}, ""),
        ({"decided_on": None}, {}, ""),
        (
            {"decided_on": date(2026, 3, 18)},
            {},
            "Planen är äldre än sin lägesbild: Lägesbild 2026 beslutades 19 mars 2026.",
        ),
        (
            {},
            {"decided_on": None},
            "Lägesbilden som planen bygger på är inte beslutad: Lägesbild 2026.",
        ),
        (
            {},
            {"organisation": 7},
            "Lägesbild 2026 är en organisations egen bild. Planen ska bygga på den gemensamma.",
        ),
        ({}, {"title": "Bild {med} klamrar", "organisation": 7}, "Bild {med} klamrar är en"),
    ],
)
def test_flaw_of_a_picture(plan: dict[str, Any], picture: dict[str, Any], expected: str) -> None:
    found = flaw(PLAN | plan, PICTURE | picture)
    assert found.startswith(expected)
    assert bool(found) == bool(expected)


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        (None, "Planen säger inte vilken lägesbild den bygger på."),
        (1, "Lägesbilden som planen bygger på är borttagen."),
    ],
)
def test_flaw_of_no_picture(named: int | None, expected: str) -> None:
    assert flaw(PLAN | {"situation_picture": named}, None) == expected
