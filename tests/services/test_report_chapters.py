"""What the register tells in the chapters of a report."""

from datetime import date

import pytest

from bra_desk.model.measures import MeasureStatus, Reached
from bra_desk.model.reports import ReportKind
from bra_desk.services import reports
from bra_desk.storage.register import Register
from tests import make
from tests.services.at_report import cells, chapter, council

__all__ = ["council"]


@pytest.mark.usefixtures("council")
def test_measure_is_told_with_the_status_it_had_when_the_year_ended(register: Register) -> None:
    made = make.entry(
        register, "measure", status=MeasureStatus.DONE, starts_on=date(2024, 1, 1), ends_on=None
    )
    for status, day in (
        (MeasureStatus.ONGOING, date(2024, 5, 1)),
        (MeasureStatus.DELAYED, date(2025, 12, 31)),
    ):
        make.entry(register, "measure_status", measure=made, status=status, changed_on=day)
    told = {
        year: cells(chapter(register, reports.begin(register, ReportKind.ANNUAL, year), "measures"))
        for year in (2024, 2025)
    }
    assert told == {2024: [("Pågår", "1")], 2025: [("Försenad", "1")]}


@pytest.mark.usefixtures("council")
def test_pledge_is_told_with_its_parties_and_whether_it_was_kept(register: Register) -> None:
    pledge = make.entry(
        register,
        "pledge",
        text="Vi syns i centrum.",
        starts_on=date(2025, 1, 1),
        ends_on=date(2026, 12, 31),
        target="Två kvällar i veckan",
    )
    make.entry(register, "pledge_party", pledge=pledge, organisation=make.organisation(register))
    make.entry(register, "pledge", starts_on=date(2023, 1, 1), ends_on=date(2024, 12, 31))
    make.entry(
        register, "follow_up", pledge=pledge, year=2025, result="Tre kvällar.", reached=Reached.YES
    )
    report = reports.begin(register, ReportKind.ANNUAL, 2025)
    (row,) = cells(chapter(register, report, "pledges"))
    assert row == (
        "Vi syns i centrum.",
        "Fritidsförvaltningen",
        "Två kvällar i veckan",
        "Ja",
        "Tre kvällar.",
    )
