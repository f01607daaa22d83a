"""Cause analyses in the annual report, and what the overview reminds of."""

from datetime import date
from typing import Any

import pytest

from bra_desk.model.causes import Influence
from bra_desk.model.reports import ReportKind
from bra_desk.model.situation import Priority
from bra_desk.services import entries
from bra_desk.services.overview import overview
from bra_desk.services.reporting import reports
from bra_desk.storage.register import Register
from tests import make

TODAY = date(2026, 11, 22)


def told(register: Register, year: int) -> list[tuple[str, ...]]:
    """The rows of the table of analyses in a report on a year."""
    report = reports.begin(register, ReportKind.ANNUAL, year)
    view = reports.view(register, report)
    return [
        row.cells
        for chapter in view.chapters
        for section in chapter.content.sections
        if section.heading == "Orsaksanalyser" and section.table is not None
        for row in section.table.rows
    ]


def problem(register: Register, picture: int, title: str, **values: Any) -> int:
    return make.entry(
        register, "problem", title=title, picture=picture, priority_reason="Störst", **values
    )


@pytest.fixture
def pictures(register: Register) -> tuple[int, int]:
    """The pictures of 2024 and 2026, still drafts that problems may be put in."""
    first = make.entry(register, "situation_picture", decided_on=None)
    return first, make.entry(register, "situation_picture", previous=first, decided_on=None)


def decide(register: Register, pictures: tuple[int, int]) -> None:
    """Decide each picture in the spring of its year."""
    for id, day in zip(pictures, (date(2024, 3, 14), date(2026, 3, 19)), strict=True):
        opened = entries.read(register, "situation_picture", id)
        entries.save(register, "situation_picture", {**opened.values, "decided_on": day}, id=id)


def test_report_counts_causes_and_measures_of_what_was_prioritised_that_year(
    register: Register, pictures: tuple[int, int]
) -> None:
    before = problem(register, pictures[0], "Mörkt vid ån", priority=Priority.PRIORITISED)
    problem(
        register,
        pictures[1],
        "Mörkt vid ån",
        number=1,
        continues=before,
        priority=Priority.PRIORITISED,
    )
    problem(register, pictures[1], "Bedrägerier", number=2, priority=Priority.PRIORITISED)
    problem(register, pictures[1], "Klotter", priority=Priority.SET_ASIDE)
    light = make.entry(register, "cause", problem=before, text="Gamla lampor")
    make.entry(register, "cause", problem=before, text="Skymd sikt")
    make.entry(register, "cause", problem=before, text="Lag", influence=Influence.NO)
    make.entry(register, "measure_cause", cause=light)
    decide(register, pictures)
    dark = ("Mörkt vid ån", "3", "2", "1", "1")
    assert told(register, 2025) == [dark]
    assert told(register, 2026) == [dark, ("Bedrägerier", "0", "0", "0", "0")]
    assert told(register, 2023) == []


@pytest.mark.parametrize(
    ("day", "is_told"),
    [(date(2026, 11, 1), True), (date(2026, 12, 1), True), (date(2027, 2, 1), False)],
)
def test_overview_reminds_of_an_analysis_to_look_at_again(
    register: Register, pictures: tuple[int, int], day: date, is_told: bool
) -> None:
    now = problem(register, pictures[1], "Mörkt vid ån", priority=Priority.WATCHED)
    make.entry(register, "cause_analysis", problem=now, review_on=day)
    gone = problem(register, pictures[0], "Buskörning", priority=Priority.WATCHED)
    make.entry(register, "cause_analysis", problem=gone, review_on=day)
    found = [each.title for each in overview(register, TODAY).due if each.kind == "cause_analysis"]
    assert found == (["Mörkt vid ån"] if is_told else [])
