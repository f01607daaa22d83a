"""What the register tells in the chapters of a report."""

from datetime import date
from decimal import Decimal

import pytest

from bra_desk.charts.content import ChartContent, Mark, Point, Series
from bra_desk.documents.report import SectionContent
from bra_desk.model.measures import MeasureStatus, Reached
from bra_desk.model.reports import ReportKind
from bra_desk.services import entries
from bra_desk.services.reporting import assembly, charts, reports
from bra_desk.storage.register import Register
from tests import make
from tests.services.reporting.at_report import about, cells, chapter, council

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


def indicator(register: Register, **links: int) -> None:
    made = make.entry(register, "indicator", title="Anmälda brott", **links)
    for year, value in ((2024, "1200.5"), (2025, None), (2026, "900")):
        number = None if value is None else Decimal(value)
        make.entry(register, "indicator_value", indicator=made, year=year, value=number)


@pytest.mark.usefixtures("council")
def test_indicator_stands_with_chart_and_values_under_its_goal_and_in_words_under_its_focus_area(
    register: Register,
) -> None:
    indicator(register, goal=1, focus_area=1)
    report = reports.begin(register, ReportKind.ANNUAL, 2026)
    (section,) = sections_headed(register, report, about(register, "goal"), "Anmälda brott")
    assert section.chart
    assert section.table is not None
    assert section.table.rows[0].cells[1:] == ("1\u00a0200,5", "..", "900")
    (section,) = sections_headed(register, report, about(register, "focus_area"), "Indikatorer")
    assert section.bullets[0].startswith("Anmälda brott: ")
    assert not section.chart


@pytest.mark.usefixtures("council")
def test_indicator_of_no_goal_stands_with_the_situation(register: Register) -> None:
    indicator(register)
    report = reports.begin(register, ReportKind.ANNUAL, 2026)
    assert sections_headed(register, report, "situation", "Anmälda brott")


@pytest.mark.usefixtures("council")
def test_frozen_chart_is_drawn_the_same_when_its_numbers_have_changed(register: Register) -> None:
    indicator(register, goal=1)
    report = reports.begin(register, ReportKind.ANNUAL, 2026)
    reports.finish(register, report, accepted=reports.view(register, report).findings)
    before = drawn(register)
    make.entry(register, "indicator_value", indicator=1, year=2023, value=Decimal(5))
    assert drawn(register) == before
    reports.reopen(register, report)
    assert drawn(register) != before


def test_chart_is_kept_as_text_to_the_last_decimal() -> None:
    point = Point(year=2024, label="2023/2024", value=Decimal("0.10"), is_preliminary=True)
    gap = Point(year=2025, label="2025", value=None)
    chart = ChartContent(
        title="Otrygghet",
        unit="procent",
        series=(Series(name="Umeå", points=(point, gap)),),
        target=Mark(value=Decimal("12.5"), year=2027),
        goes_down=True,
    )
    assert charts.read(charts.kept(chart)) == chart


@pytest.mark.parametrize("text", ["[]", '{"series": 1}', '{"series": [{"points": [1]}]}', "x"])
def test_text_that_is_no_chart_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any; the service says it in words
        charts.read(text)


def sections_headed(
    register: Register, report: int, key: str, heading: str
) -> list[SectionContent]:
    return [each for each in chapter(register, report, key).sections if each.heading == heading]


def drawn(register: Register) -> list[tuple[str, str]]:
    with register.read() as session:
        told = assembly.content(session, ReportKind.ANNUAL, 2026)
    sections = [section for each in told.chapters for section in each.sections]
    return [(each.chart, each.picture.alt_text) for each in sections if each.picture is not None]


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


@pytest.mark.usefixtures("council")
def test_picture_in_use_that_year_stands_with_the_situation(register: Register) -> None:
    for title, day in (
        ("Lägesbild 2024", date(2024, 3, 14)),
        ("Lägesbild 2026", date(2026, 3, 19)),
    ):
        picture = make.situation_picture(register, title=title, summary=f"Om {title}.")
        make.problem(register, f"Problem i {title}", picture=picture)
        opened = entries.read(register, "situation_picture", picture).values
        entries.save(register, "situation_picture", {**opened, "decided_on": day}, id=picture)
    report = reports.begin(register, ReportKind.ANNUAL, 2025)
    (told,) = sections_headed(register, report, "situation", "Lägesbilden")
    assert told.text == "Lägesbild 2024 beslutades 14 mars 2024.\nOm Lägesbild 2024."
    (table,) = sections_headed(register, report, "situation", "Problemen i korthet")
    assert "Problem i Lägesbild 2024" in str(table.table)
    assert "Lägesbild 2026" not in str(table.table)
