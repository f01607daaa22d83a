"""The follow-up of an action plan tells what became of its measures, and what is not told."""

from datetime import date

import pytest

from bra_desk.basics.errors import EntryMissing
from bra_desk.documents.report import ChapterContent
from bra_desk.model.measures import Assessment, MeasureStatus
from bra_desk.services.reporting import plans
from bra_desk.storage.register import Register
from tests import make


@pytest.fixture
def plan(register: Register) -> int:
    """A plan with a measure that is done and followed up, and one that is late."""
    made = make.entry(register, "action_plan", title="Åtgärdsplan 2025–2026")
    done = make.entry(
        register, "measure", plan=made, title="Nya lampor vid ån", status=MeasureStatus.DONE
    )
    make.entry(register, "follow_up", measure=done, year=2025, result="Tolv lampor är bytta.")
    make.entry(
        register,
        "measure",
        plan=made,
        title="Nattvandring",
        status=MeasureStatus.ONGOING,
        ends_on=date(2026, 6, 30),
        deviation="Föreningen saknar vandrare.",
    )
    return made


def told(register: Register, plan: int) -> dict[str, ChapterContent]:
    with register.read() as session:
        return {each.key: each for each in plans.plan_follow_up(session, plan).chapters}


def test_each_measure_is_told_with_status_result_and_deviation(
    register: Register, plan: int
) -> None:
    (section,) = told(register, plan)["measures"].sections
    assert section.table is not None
    rows = [(row.cells[0], *row.cells[3:]) for row in section.table.rows]
    assert ("Nya lampor vid ån", "Genomförd", "Tolv lampor är bytta.") in rows
    assert ("Nattvandring", "Pågår", "Föreningen saknar vandrare.") in rows


def test_measures_are_counted_by_status_and_the_late_ones_said(
    register: Register, plan: int
) -> None:
    (section,) = told(register, plan)["state"].sections
    assert section.table is not None
    assert {row.cells for row in section.table.rows} == {("Pågår", "1"), ("Genomförd", "1")}
    assert section.note == "Försenade i dag: 1 åtgärd."


def test_verdict_on_the_plan_is_told_and_its_lack_is_found(register: Register, plan: int) -> None:
    with register.read() as session:
        found = plans.plan_follow_up_findings(session, plan)
    assert found == [
        "Planen som helhet är inte uppföljd. Lägg till en uppföljning av planen.",
        "Utan uppföljning: 1 åtgärd i planen, bland annat Nattvandring.",
    ]
    make.entry(
        register,
        "follow_up",
        plan=plan,
        measure=None,
        year=2026,
        result="Hälften är klart.",
        assessment=Assessment.CONTINUE,
    )
    (section,) = told(register, plan)["verdict"].sections
    assert (section.heading, section.text) == ("Uppföljning för 2026", "Hälften är klart.")
    assert section.note == "Bedömning: fortsätt"


def test_plan_that_is_not_there_is_told(register: Register) -> None:
    with register.read() as session, pytest.raises(EntryMissing):
        plans.plan_follow_up(session, 7)
