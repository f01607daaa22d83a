"""The page of reports: chapters beside the register's figures, saved as they are written."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bra_desk.documents.report import ChapterContent
from bra_desk.model.reports import ReportKind
from bra_desk.services import entries
from bra_desk.services.reporting import reports
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.reports.report_dialogs import BeginDialog, FinishDialog
from bra_desk.ui.pages.reports.report_reading import ReportReading
from bra_desk.ui.pages.reports.reports_page import ReportsPage


@pytest.fixture
def unreported(council: MainWindow) -> MainWindow:
    """The example council before anybody has begun a report."""
    register = council.desk.register
    for row in entries.rows(register, "report"):
        entries.remove(register, "report", row.id)
    return council


@pytest.fixture
def page(unreported: MainWindow) -> ReportsPage:
    reports.begin(unreported.desk.register, ReportKind.ANNUAL, 2025)
    shown = unreported.show_place("reports")
    assert isinstance(shown, ReportsPage)
    return shown


def keys(page: ReportsPage) -> list[str]:
    assert page.report is not None
    return [each.content.key for each in page.report.chapters]


def open_chapter(page: ReportsPage, key: str) -> None:
    page.chapters.list.setCurrentRow(keys(page).index(key))


def saved(page: ReportsPage, key: str) -> str:
    assert page.report is not None
    shown = reports.view(page.desk.register, page.report.id).chapters
    return next(each.content.text for each in shown if each.content.key == key)


def test_what_is_typed_is_saved_when_another_chapter_is_opened(page: ReportsPage) -> None:
    open_chapter(page, "summary")
    QTest.keyClicks(page.writing.text.editor, "Ett bra år på Ålidhem.")
    open_chapter(page, "lessons")
    assert saved(page, "summary") == "Ett bra år på Ålidhem."
    assert page.writing.text.text() == ""
    open_chapter(page, "summary")
    assert page.writing.text.text() == "Ett bra år på Ålidhem."


def test_chapter_shows_what_the_register_tells(page: ReportsPage, shots: Path) -> None:
    open_chapter(page, "organisation")
    assert "Rådets möten under året" in page.writing.reading.toPlainText()
    open_chapter(page, "methods")
    assert "Trygghetsvandringar" in page.writing.reading.toPlainText()
    open_chapter(page, "measures")
    page.window().grab().save(str(shots / "reports.png"))


def test_chapter_that_the_register_knows_nothing_of_says_so(qtbot: QtBot) -> None:
    reading = ReportReading()
    qtbot.addWidget(reading)
    reading.show_chapter(ChapterContent(key="lessons", title="Lärdomar"))
    assert "Registret har inget att berätta här" in reading.toPlainText()


def test_what_is_missing_is_listed_and_shrinks_as_it_is_written(
    qtbot: QtBot, page: ReportsPage
) -> None:
    assert "”Sammanfattning” har ingen text" in page.chapters.missing.text()
    open_chapter(page, "summary")
    QTest.keyClicks(page.writing.text.editor, "Skrivet.")
    assert page.writing.settle()
    qtbot.waitUntil(lambda: "Sammanfattning" not in page.chapters.missing.text())


def test_finished_report_is_only_read(qtbot: QtBot, page: ReportsPage) -> None:
    def accept() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FinishDialog)
        assert not dialog.act_button.isEnabled()
        dialog.accepts.click()
        dialog.act_button.click()

    QTimer.singleShot(0, accept)
    page.finish_button.click()
    qtbot.waitUntil(lambda: page.report is not None and page.report.finished_on is not None)
    assert page.writing.text.editor.isReadOnly()
    assert page.finish_button.text() == "Öppna igen"
    assert "Siffrorna är frysta" in page.chapters.missing.text()


def test_new_report_is_begun_from_the_page(page: ReportsPage) -> None:
    def begin() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, BeginDialog)
        dialog.year.setValue(2025)
        dialog.act_button.click()
        assert dialog.problem == "Årlig uppföljning 2025 finns redan."
        dialog.year.setValue(2026)
        dialog.act_button.click()

    QTimer.singleShot(0, begin)
    page.new_button.click()
    assert page.which.currentText() == "Årlig uppföljning 2026"
    assert page.report is not None
    assert page.report.year == 2026


def test_example_shows_the_report_under_way_first(council: MainWindow) -> None:
    shown = council.show_place("reports")
    assert isinstance(shown, ReportsPage)
    assert shown.which.currentText() == "Årlig uppföljning 2026"
    assert shown.which.count() == 5


def test_page_without_reports_says_how_to_begin(unreported: MainWindow) -> None:
    shown = unreported.show_place("reports")
    assert isinstance(shown, ReportsPage)
    assert not shown.chapters.isVisible()
    assert not shown.which.isVisible()


def test_report_is_written_as_a_word_document(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path
) -> None:
    page.write_button.click()
    dialog = page.findChild(DocumentDialog)
    assert dialog is not None
    assert dialog.place.text().endswith("Årlig uppföljning 2025.docx")
    assert not dialog.findings  # a year is looked through without holding up the screen
    qtbot.waitUntil(lambda: dialog.is_looked_through, timeout=20_000)
    assert "Kapitlet ”Sammanfattning” har ingen text." in dialog.findings
    target = tmp_path / "rapport.docx"
    dialog.place.setText(str(target))
    dialog.write()
    qtbot.waitUntil(lambda: dialog.is_written, timeout=20_000)
    assert target.stat().st_size > 5_000
    dialog.accept()


def test_document_that_is_cancelled_while_it_is_made_is_not_written(
    page: ReportsPage, tmp_path: Path
) -> None:
    page.write_button.click()
    dialog = page.findChild(DocumentDialog)
    assert dialog is not None
    target = tmp_path / "rapport.docx"
    dialog.place.setText(str(target))
    dialog.write()
    dialog.reject()
    page.desk.workroom.finish()
    assert not list(tmp_path.glob("*.docx"))
