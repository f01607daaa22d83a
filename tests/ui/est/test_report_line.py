"""Reports are written fast by keyboard: words from a few letters, Enter goes on, nothing lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bra_desk.model.est import EstSeverity, EstTrend
from bra_desk.model.situation import ProblemCategory
from bra_desk.services import entries, history
from bra_desk.ui.pages.est.est_page import EstPage
from tests.services.est.at_est import WEEK_46, Est


def type_in(page: EstPage, **texts: str) -> None:
    """Write in some fields of the line, as a person does."""
    for name, text in texts.items():
        line = page.report_tab.line.lines[name]
        line.setFocus()
        line.selectAll()
        line.insert(text)  # the keys of the tests have no letters but English ones
        line.textEdited.emit(line.text())
        line.editingFinished.emit()


def press_enter(qtbot: QtBot, page: EstPage, name: str = "text") -> None:
    line = page.report_tab.line.lines[name]
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.wait(20)


def test_enter_keeps_the_report_and_begins_the_next(qtbot: QtBot, page: EstPage, est: Est) -> None:
    page.report_tab.reporter.setCurrentIndex(1)
    page.report_tab.reporter.activated.emit(1)
    type_in(page, area="be", category="klo", place="Torget", text="Ny tagg", occurrences="3")
    type_in(page, severity="röd", trend="ö", action="Sanera", due_on="1 dec")
    press_enter(qtbot, page)
    (row,) = entries.rows(est.register, "est_report")
    values = row.values
    told = (values["area"], values["category"], values["place"], values["occurrences"])
    assert told == (est.east, ProblemCategory.GRAFFITI, "Torget", 3)
    assert (values["severity"], values["trend"]) == (EstSeverity.RED, EstTrend.UP)
    assert (values["period_on"], values["est_reporter"]) == (WEEK_46, est.bostaden)
    line = page.report_tab.line
    shown = {name: line.lines[name].text() for name in ("area", "category", "place", "text")}
    assert shown == {"area": "Berget", "category": "Klotter", "place": "", "text": ""}
    assert line.id is None


def test_next_report_repeats_area_and_category(qtbot: QtBot, page: EstPage, est: Est) -> None:
    type_in(page, area="Berget", category="Klotter", place="Torget")
    press_enter(qtbot, page, "place")
    type_in(page, place="Parken")
    press_enter(qtbot, page, "place")
    rows = entries.rows(est.register, "est_report")
    assert sorted(row.values["place"] for row in rows) == ["Parken", "Torget"]
    assert {row.values["category"] for row in rows} == {ProblemCategory.GRAFFITI}
    assert page.report_tab.panel.view.table.rowCount() == 2


def test_half_written_report_is_kept_when_the_page_is_left(page: EstPage, est: Est) -> None:
    type_in(page, area="Berget", category="Klotter", text="Ny tagg")
    page.leave()
    (row,) = entries.rows(est.register, "est_report")
    assert row.values["text"] == "Ny tagg"
    assert not page.holds_unsaved


def test_line_saves_itself_in_a_pause_as_one_act(page: EstPage, est: Est) -> None:
    before = len(history.acts(est.register, limit=500))
    type_in(page, area="Berget", category="Klotter", text="Ny")
    page.report_tab.autosave.flush()
    type_in(page, text="Ny tagg")
    page.report_tab.autosave.flush()
    (row,) = entries.rows(est.register, "est_report")
    assert row.values["text"] == "Ny tagg"
    assert len(history.acts(est.register, limit=500)) == before + 1
    # it stands in the line, and not in the list below as well
    assert page.report_tab.panel.view.table.rowCount() == 0


def test_report_without_a_category_is_not_kept_and_the_page_says_so(
    qtbot: QtBot, page: EstPage, est: Est
) -> None:
    type_in(page, area="Berget", text="Något")
    press_enter(qtbot, page)
    assert page.report_tab.line.problem == "Kategori måste fyllas i."
    assert page.holds_unsaved
    assert entries.rows(est.register, "est_report") == []
    page.tabs.setCurrentIndex(1)
    assert page.tabs.currentIndex() == 0


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"area": "Månen"}, "Område: ”Månen” finns inte i listan"),
        ({"severity": "lila"}, "Allvar: ”lila” finns inte i listan"),
        ({"occurrences": "flera"}, "”flera” är inget helt tal"),
        ({"due_on": "snart"}, "”snart” går inte att läsa som en dag"),
        ({"place": "Torget 4 lgh 12"}, "Skriv gata, torg eller kvarter."),
        ({"text": "Se 19121212-1212"}, "innehåller ett personnummer"),
    ],
)
def test_fault_is_told_under_the_line(
    qtbot: QtBot, page: EstPage, est: Est, texts: dict[str, str], said: str
) -> None:
    type_in(page, **({"area": "Berget", "category": "Klotter", "text": "Något"} | texts))
    press_enter(qtbot, page)
    assert said in page.report_tab.line.problem
    assert entries.rows(est.register, "est_report") == []


def test_number_is_masked_at_the_line(qtbot: QtBot, page: EstPage, est: Est) -> None:
    type_in(page, area="Berget", category="Klotter", text="Se 19121212-1212")
    press_enter(qtbot, page)
    page.report_tab.line.privacy.guards["text"].hide_numbers()
    press_enter(qtbot, page)
    (row,) = entries.rows(est.register, "est_report")
    assert row.values["text"] == "Se 19121212-XXXX"


def test_word_of_several_meanings_is_left_as_written(page: EstPage) -> None:
    type_in(page, category="b")
    assert page.report_tab.line.lines["category"].text() == "b"  # bränder, bedrägeri
    type_in(page, category="snatteri")
    assert page.report_tab.line.lines["category"].text() == "Stöld och snatteri"


def test_other_period_gets_what_is_written_after(qtbot: QtBot, page: EstPage, est: Est) -> None:
    type_in(page, area="Berget", category="Klotter", text="Denna vecka")
    page.chooser.earlier.click()
    type_in(page, text="Veckan före")
    press_enter(qtbot, page)
    told = {
        row.values["text"]: row.values["period_on"]
        for row in entries.rows(est.register, "est_report")
    }
    assert told == {"Denna vecka": WEEK_46, "Veckan före": WEEK_46.replace(day=2)}
