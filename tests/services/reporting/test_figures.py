"""Which measures belong to a year, and which of them are late."""

from datetime import date
from typing import Any

import pytest

from bra_desk.model.measures import MeasureStatus
from bra_desk.model.reports import ReportKind
from bra_desk.services.reporting import figures, reports
from bra_desk.storage.register import Register
from tests import make
from tests.services.reporting.at_report import cells, chapter, council

__all__ = ["council"]


@pytest.mark.parametrize(
    ("ends_on", "status", "is_late"),
    [
        (date(2025, 12, 30), MeasureStatus.ONGOING, True),
        (date(2025, 12, 31), MeasureStatus.ONGOING, False),
        (date(2025, 1, 1), MeasureStatus.DONE, False),
        (None, MeasureStatus.DELAYED, True),
        (None, MeasureStatus.PLANNED, False),
    ],
)
def test_measure_is_late_when_said_so_or_past_its_last_day(
    ends_on: date | None, status: MeasureStatus, is_late: bool
) -> None:
    values: dict[str, Any] = {"ends_on": ends_on, "status": status}
    assert figures.is_late(values, date(2025, 12, 31)) is is_late


def told(register: Register, year: int, label: str) -> str:
    """A figure of the report on a year."""
    report = reports.begin(register, ReportKind.ANNUAL, year)
    rows = cells(chapter(register, report, "summary"))
    return next(row[1] for row in rows if row[0] == label)


@pytest.mark.usefixtures("council")
def test_measure_belongs_to_the_year_it_came_to_its_end(register: Register) -> None:
    for ends_on in (date(2024, 6, 30), None):  # past its last day, and without one
        made = make.measure(
            register, status=MeasureStatus.DONE, starts_on=date(2023, 5, 1), ends_on=ends_on
        )
        for status, day in (
            (MeasureStatus.ONGOING, date(2023, 5, 1)),
            (MeasureStatus.DONE, date(2025, 3, 1)),
        ):
            make.entry(register, "measure_status", measure=made, status=status, changed_on=day)
    found = {year: told(register, year, "Åtgärder i arbete") for year in (2024, 2025, 2026)}
    assert found == {2024: "2", 2025: "2", 2026: "0"}


@pytest.mark.usefixtures("council")
def test_first_note_does_not_date_the_end_of_a_measure(register: Register) -> None:
    made = make.measure(
        register,
        status=MeasureStatus.DONE,
        starts_on=date(2020, 1, 1),
        ends_on=date(2020, 12, 31),
    )
    heard = date(2025, 1, 7)
    make.entry(
        register, "measure_status", measure=made, status=MeasureStatus.DONE, changed_on=heard
    )
    assert told(register, 2025, "Åtgärder i arbete") == "0"


@pytest.mark.usefixtures("council")
def test_measure_of_a_year_that_is_going_is_not_late_before_its_day(register: Register) -> None:
    for day in (date(2026, 11, 21), date(2026, 11, 30)):
        make.measure(register, starts_on=date(2026, 1, 1), ends_on=day)
    assert told(register, 2026, "Åtgärder som är försenade") == "1"
