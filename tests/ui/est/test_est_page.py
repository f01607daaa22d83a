"""The page of EST: periods, the picture, analyses, next steps, sheets and papers."""

from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import openpyxl
import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bra_desk.forms.catalogue import FORMS
from bra_desk.model.est_periods import EstRhythm, EstSpan
from bra_desk.model.situation import ProblemCategory
from bra_desk.services import entries, history
from bra_desk.services.entries import columns_of
from bra_desk.services.papers import est_sheets
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.pages.est.est_page import EstPage
from bra_desk.ui.pages.est.est_paper_dialog import EstPaperDialog
from bra_desk.ui.pages.est.sheets_dialog import SheetsDialog
from bra_desk.ui.pages.meetings.year_dialog import YearDialog
from tests import make
from tests.services.est.at_est import WEEK_45, WEEK_46, WEEK_47, Est

GRAFFITI, FIRES = ProblemCategory.GRAFFITI, ProblemCategory.FIRES
REPORT, PICTURE, ANALYSIS, ALL, GROUPS = range(5)


def texts_of(page: EstPage) -> list[list[str]]:
    """The cells of the picture's table."""
    table = page.picture_tab.matrix
    return [
        [
            item.text() if (item := table.item(row, column)) else ""
            for column in range(table.columnCount())
        ]
        for row in range(table.rowCount())
    ]


def test_page_begins_with_the_period_that_ended_last(page: EstPage) -> None:
    period = page.chooser.period
    assert period is not None
    assert period.label == "vecka 46 2026"
    assert page.chooser.periods.itemText(0) == "vecka 47 2026 (pågår)"


def test_register_without_groups_says_how_to_begin(qtbot: QtBot, register: Register) -> None:
    page = EstPage(Desk(register))
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    assert not page.tabs.isVisible()
    assert not page.paper_button.isVisible()
    page.new_entry()
    assert page.dialog is not None
    assert page.dialog.form.kind == "est_group"
    page.dialog.reject()


def test_group_is_added_on_the_tab_of_groups(page: EstPage) -> None:
    assert not page.group_button.isVisible()
    assert page.paper_button.isVisible()
    page.tabs.setCurrentIndex(GROUPS)
    assert page.group_button.isVisible()
    assert not page.paper_button.isVisible()  # of which group and period cannot be seen here
    for begin in (page.group_button.click, page.new_entry):
        begin()
        assert page.dialog is not None
        assert page.dialog.form.kind == "est_group"
        page.dialog.reject()


@pytest.mark.parametrize(
    ("rhythm", "gaps", "count"),
    [
        (EstRhythm.WEEKLY, {7}, 52),
        (EstRhythm.BIWEEKLY, {14}, 26),
        (EstRhythm.MONTHLY, {28, 35}, 12),
    ],
)
def test_groups_meetings_are_planned_by_its_rhythm(
    page: EstPage, est: Est, rhythm: EstRhythm, gaps: set[int], count: int
) -> None:
    make.body(est.register, name="Annat råd")  # the dialog must not stand at the first body
    group = entries.read(est.register, "est_group", est.group)
    changed = group.values | {"rhythm": rhythm}
    entries.save(est.register, "est_group", changed, id=est.group, version=group.version)
    page.tabs.setCurrentIndex(GROUPS)
    plan = next(each for each in page.findChildren(QPushButton) if "gruppens möten" in each.text())
    plan.click()
    (dialog,) = page.findChildren(YearDialog)
    assert dialog.body.currentData() == est.body
    wished = dialog.pattern.pattern().days(2027)
    assert len(wished) == count
    assert {(later - day).days for day, later in pairwise(wished)} == gaps
    dialog.carry_out()
    held = [row.values for row in entries.rows(est.register, "meeting")]
    assert {values["body"] for values in held} == {est.body}
    assert {values["held_on"].year for values in held} == {2027}


def test_standing_tells_who_is_missed_and_nothing_is_told(page: EstPage, est: Est) -> None:
    assert "0 av 2 har rapporterat" in page.report_tab.standing
    page.report_tab.nothing_button.click()  # nobody is chosen
    assert entries.rows(est.register, "est_delivery") == []
    page.report_tab.reporter.setCurrentIndex(1)
    page.report_tab.nothing_button.click()
    (row,) = entries.rows(est.register, "est_delivery")
    assert row.values["est_reporter"] == est.bostaden
    assert "1 av 2 har rapporterat" in page.report_tab.standing


def test_picture_shows_the_period_beside_the_one_before(page: EstPage, est: Est) -> None:
    est.seen(WEEK_45, GRAFFITI, 1)
    est.seen(WEEK_46, GRAFFITI, 3)
    est.seen(WEEK_46, FIRES, area=est.west, action="Rondera", due_on=WEEK_46, expected="Nyår")
    page.tabs.setCurrentIndex(PICTURE)
    assert texts_of(page) == [
        ["3\u00a0▲\u00a0+2", "", "3\u00a0▲\u00a0+2"],
        ["", "1\u00a0nytt", "1\u00a0nytt"],
        ["3\u00a0▲\u00a0+2", "1\u00a0nytt", "4\u00a0▲\u00a0+3"],
    ]
    assert page.picture_tab.expected.isVisible()
    assert page.picture_tab.open_actions.isVisible()
    page.picture_tab.matrix.cellActivated.emit(0, 0)
    assert page.tabs.currentIndex() == ALL


def test_empty_period_says_so(page: EstPage) -> None:
    page.tabs.setCurrentIndex(PICTURE)
    assert not page.picture_tab.matrix.isVisible()
    assert not page.picture_tab.expected.isVisible()


def test_analysis_shows_the_chosen_quarter(page: EstPage, est: Est) -> None:
    for day in (WEEK_45, WEEK_46, WEEK_47):
        est.seen(day, GRAFFITI, place="Torget")
    page.tabs.setCurrentIndex(ANALYSIS)
    seen = page.analysis_tab.seen
    assert seen is not None
    assert (seen.span, len(seen.places)) == (EstSpan(2026, 4), 1)
    assert page.chooser.spans.isVisible()
    assert not page.chooser.periods.isVisible()
    page.chooser.spans.setCurrentIndex(page.chooser.spans.count() - 1)
    page.chooser.changed.emit()
    assert page.analysis_tab.seen is not None
    assert page.analysis_tab.seen.reports == ()


def test_summary_is_written_for_the_days_in_sight(page: EstPage, est: Est) -> None:
    est.seen(WEEK_46, GRAFFITI)
    page.tabs.setCurrentIndex(PICTURE)
    card = page.picture_tab.summary
    assert card.preset == {
        "est_group": est.group,
        "starts_on": WEEK_46,
        "ends_on": WEEK_46 + timedelta(days=6),
    }


def press(page: EstPage, text: str) -> None:
    found = page.reports.marked.findChildren(QPushButton)
    next(each for each in found if each.text() == text).click()


def test_report_becomes_something_more_in_one_step(page: EstPage, est: Est) -> None:
    report = est.seen(WEEK_46, GRAFFITI)
    page.go_to("est_report", (report,))
    assert page.reports.dialog is not None
    page.reports.dialog.reject()
    for text in ("Gör till problem", "Gör till åtgärd", "Till ärendebanken"):
        press(page, text)
    values = entries.read(est.register, "est_report", report).values
    assert None not in (values["problem"], values["measure"], values["backlog_item"])
    press(page, "Gör till åtgärd")  # it is one already: told, and nothing more is made
    assert len(entries.rows(est.register, "measure")) == 1


def test_reminder_leads_to_the_group(page: EstPage, est: Est) -> None:
    page.tabs.setCurrentIndex(ALL)
    page.go_to("est_group", (est.group,))
    assert page.tabs.currentIndex() == REPORT
    other = make.entry(est.register, "est_reporter", est_group=est.group)
    page.go_to("est_reporter", (other,))
    assert page.dialog is not None
    page.dialog.reject()


def filled(est: Est, folder: Path, area: str = "Berget") -> Path:
    path = folder / "fritid.xlsx"
    est_sheets.write_sheet(est.register, est.group, WEEK_46, path, est.fritid)
    book = openpyxl.load_workbook(path)
    book["EST-rapport"]["A6"], book["EST-rapport"]["C6"] = area, "Klotter"
    book.save(path)
    return path


def opened(qtbot: QtBot, page: EstPage, path: Path) -> SheetsDialog:
    page.open_files([path])
    qtbot.waitUntil(lambda: bool(page.findChildren(SheetsDialog)), timeout=20_000)
    return page.findChildren(SheetsDialog)[-1]


def test_sheet_is_previewed_taken_in_and_taken_back(
    qtbot: QtBot, page: EstPage, est: Est, tmp_path: Path
) -> None:
    dialog = opened(qtbot, page, filled(est, tmp_path))
    assert dialog.import_button.text() == "Läs in 1 rapport"
    assert "fritid.xlsx · EST Öst · vecka 46 2026 · Fritid" in dialog.notes
    dialog.carry_out()
    assert len(entries.rows(est.register, "est_report")) == 1
    history.undo_last(est.register)
    assert entries.rows(est.register, "est_report") == []


def test_fault_of_a_sheet_stops_it_until_the_row_is_left_out(
    qtbot: QtBot, page: EstPage, est: Est, tmp_path: Path
) -> None:
    dialog = opened(qtbot, page, filled(est, tmp_path, "Bergt"))
    (fault,) = dialog.faults
    assert "rad 6, kolumn Område (A6): Området ”Bergt” finns inte. Menas Berget?" in fault
    assert any(fault in each.text() for each in dialog.findChildren(QLabel))
    assert not dialog.import_button.isEnabled()
    dialog.leave_out.setChecked(True)
    assert dialog.import_button.isEnabled()
    dialog.reject()


def test_foreign_file_is_told_whose_it_is(
    qtbot: QtBot, page: EstPage, est: Est, tmp_path: Path
) -> None:
    path = tmp_path / "rapport.csv"
    path.write_text("Område;Kategori\nBerget;Klotter\n", encoding="utf-8")
    dialog = opened(qtbot, page, path)
    assert "säger inte vilken period" in dialog.problem
    dialog.says_itself.setChecked(False)
    assert not dialog.import_button.isEnabled()
    dialog.reporter.setCurrentIndex(1)
    dialog.reporter.activated.emit(1)
    assert dialog.import_button.isEnabled()
    dialog.carry_out()
    (row,) = entries.rows(est.register, "est_report")
    assert row.values["est_reporter"] == est.bostaden


def test_sheets_are_written_for_all_reporters(qtbot: QtBot, page: EstPage, tmp_path: Path) -> None:
    page.write_sheets_to(tmp_path)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.xlsx"))) == 2, timeout=20_000)


def test_papers_are_written_from_the_tab_in_sight(
    qtbot: QtBot, page: EstPage, est: Est, tmp_path: Path
) -> None:
    est.seen(WEEK_46, GRAFFITI)
    for tab, name in ((PICTURE, "EST-lägesbild"), (ANALYSIS, "EST-analys")):
        page.tabs.setCurrentIndex(tab)
        page.write_paper()
        dialog = page.findChildren(EstPaperDialog)[-1]
        assert Path(dialog.place.text()).name.startswith(name)
        target = tmp_path / f"{tab}.docx"
        dialog.place.setText(str(target))
        dialog.write()
        qtbot.waitUntil(lambda: page.findChildren(EstPaperDialog)[-1].is_written)
        dialog.accept()
        assert target.exists()


def test_half_a_year_of_ten_areas_is_quick_on_screen(page: EstPage, est: Est) -> None:
    areas = [make.entry(est.register, "area", name=f"Område {number}") for number in range(10)]
    form = FORMS["est_report"]
    with est.register.write("26 veckor") as session:
        for week in range(26):
            for area in areas:
                values = form.empty() | {
                    "est_group": est.group,
                    "period_on": WEEK_47 - timedelta(weeks=week),
                    "area": area,
                    "category": GRAFFITI,
                    "place": "Torget",
                }
                session.add(form.entity(**columns_of(form, values)))
    for tab in (PICTURE, ANALYSIS, ALL):
        began = perf_counter()
        page.tabs.setCurrentIndex(tab)
        assert perf_counter() - began < 3
    assert page.picture_tab.matrix.columnCount() == 11
