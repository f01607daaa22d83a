"""The page of statistics: chart and table of an indicator, and the dialog that takes in a file."""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bra_desk.services import entries
from bra_desk.services.statistics import statistics_files
from bra_desk.services.statistics.statistics_choices import WHOLE, Dash, Target
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.chart_view import ChartView
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.pages.statistics.indicator_card import IndicatorCard
from bra_desk.ui.pages.statistics.statistics import StatisticsPage
from bra_desk.ui.pages.statistics.statistics_dialog import StatisticsDialog
from tests import make
from tests.exchange.statistics import files

if TYPE_CHECKING:
    from bra_desk.ui.messages import Message


@pytest.fixture
def umea(register: Register) -> Iterator[Desk]:
    """A desk with the register of Umeå."""
    make.entry(register, "settings", municipality="Umeå kommun", municipality_code="2480")
    desk = Desk(register)
    yield desk
    desk.workroom.finish()


def opened(qtbot: QtBot, desk: Desk, tmp_path: Path, data: bytes) -> StatisticsDialog:
    path = tmp_path / "fil.txt"
    path.write_bytes(data)
    dialog = StatisticsDialog(desk, statistics_files.open_file(path))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_file_is_shown_with_what_would_change(qtbot: QtBot, umea: Desk, tmp_path: Path) -> None:
    dialog = opened(qtbot, umea, tmp_path, files.BRA_DATABASE)
    assert dialog.import_button.text() == "Importera 12 värden"
    assert dialog.table.rowCount() == 12
    assert dialog.places.chosen() == {"Umeå kommun": WHOLE}
    assert dialog.choices().dash is Dash.ZERO
    assert entries.rows(umea.register, "indicator") == []


def test_import_is_one_act_that_can_be_taken_back(qtbot: QtBot, umea: Desk, tmp_path: Path) -> None:
    said: list[Message] = []
    umea.messages.said.connect(said.append)
    dialog = opened(qtbot, umea, tmp_path, files.BRA_DATABASE)
    QTest.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    assert len(entries.rows(umea.register, "indicator_value")) == 12
    assert said[-1].text == "12 värden importerade ur fil.txt."
    assert said[-1].action is not None
    assert said[-1].action[0] == "Ångra importen"
    said[-1].action[1]()
    assert entries.rows(umea.register, "indicator_value") == []


def test_choices_change_the_preview(qtbot: QtBot, umea: Desk, tmp_path: Path) -> None:
    dialog = opened(qtbot, umea, tmp_path, files.BRA_DATABASE)
    dialog.series.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.import_button.text() == "Importera 9 värden"
    QTest.mouseClick(dialog.places.add_button, Qt.MouseButton.LeftButton)
    assert dialog.places.chosen()["Hela landet"] == Target(comparison="Hela landet")
    assert dialog.import_button.text() == "Importera 10 värden"
    dialog.dash.setCurrentIndex(dialog.dash.findData(Dash.UNKNOWN.value))
    dialog.dash.activated.emit(dialog.dash.currentIndex())
    assert dialog.choices().dash is Dash.UNKNOWN
    dialog.series.filter.setText("åldring")
    hidden = [dialog.series.list.item(row).isHidden() for row in range(4)]
    assert hidden.count(True) == 2


def test_bad_cell_stops_until_it_is_left_out(qtbot: QtBot, umea: Desk, tmp_path: Path) -> None:
    rows = ("Umeå kommun;Rån;År;2023;7;2;", "Umeå kommun;Rån;År;2024;#N/A;2;")
    dialog = opened(qtbot, umea, tmp_path, files.database(*rows))
    assert "Rad 3, kolumn E (Antal): Cellen har formelfelet #N/A" in dialog.problem
    assert not dialog.import_button.isEnabled()
    dialog.leave_out.setChecked(True)
    assert dialog.import_button.isEnabled()
    dialog.carry_out()
    assert len(entries.rows(umea.register, "indicator_value")) == 3


def test_same_file_again_says_so_and_offers_nothing(
    qtbot: QtBot, umea: Desk, tmp_path: Path
) -> None:
    opened(qtbot, umea, tmp_path, files.BRA_DATABASE).carry_out()
    again = opened(qtbot, umea, tmp_path, files.BRA_DATABASE)
    assert again.seen is not None
    assert again.seen.already.startswith("Samma fil importerades")
    assert not again.import_button.isEnabled()


def test_own_table_is_taken_in_by_its_columns(qtbot: QtBot, umea: Desk, tmp_path: Path) -> None:
    make.entry(umea.register, "area", name="Ersboda")
    dialog = opened(qtbot, umea, tmp_path, files.SURVEY)
    assert dialog.map is not None
    assert dialog.map.region.currentText() == "Vilken del av stan"
    assert list(dialog.places.chosen()) == ["Ersboda"]
    assert dialog.import_button.text() == "Importera 2 värden"
    dialog.map.heading_row.setValue(5)
    assert dialog.problem
    assert not dialog.import_button.isEnabled()
    dialog.map.heading_row.setValue(2)


def test_json_of_another_kind_is_refused_in_words(qtbot: QtBot, umea: Desk, tmp_path: Path) -> None:
    dialog = opened(qtbot, umea, tmp_path, json.dumps({"nix": 1}).encode())
    assert "JSON" in dialog.problem
    assert not dialog.import_button.isEnabled()


def test_chart_is_drawn_beside_the_screen_and_told_in_words(qtbot: QtBot, umea: Desk) -> None:
    indicator = make.entry(umea.register, "indicator")
    for year in (2019, 2025):
        make.entry(umea.register, "indicator_value", indicator=indicator, year=year)
    card = IndicatorCard(umea, indicator)
    qtbot.addWidget(card)
    card.resize(520, 600)
    card.show()
    chart = card.findChild(ChartView)
    assert chart is not None
    qtbot.waitUntil(lambda: chart.is_drawn, timeout=60_000)
    assert "oförändrat" in chart.accessibleDescription()


def test_value_is_written_and_mended_from_the_table(qtbot: QtBot, umea: Desk) -> None:
    indicator = make.entry(umea.register, "indicator")
    value = make.entry(umea.register, "indicator_value", indicator=indicator, year=2025)
    card = IndicatorCard(umea, indicator)
    qtbot.addWidget(card)
    assert card.view.rows[0].cells[0].text == "12\u00a0804,5"
    card.write(0, 0)
    mending = card.window().findChild(FormDialog)
    assert mending is not None
    assert mending.entry_id == value
    mending.done(0)
    card.add()
    adding = card.window().findChildren(FormDialog)[-1]
    assert adding.entry_id is None
    adding.done(0)


def test_place_shows_the_examples_indicators(council: MainWindow, qtbot: QtBot) -> None:
    council.show_place("statistics")
    page = council.page
    assert isinstance(page, StatisticsPage)
    qtbot.waitUntil(lambda: page.panel.view.order.rowCount() >= 6)
    titles = [row.values["title"] for row in entries.rows(council.desk.register, "indicator")]
    assert "Anmälda brott" in titles
    shown = entries.rows(council.desk.register, "indicator_value")
    assert all("xempel" in row.values["source"] for row in shown)
    assert any(row.values["value"] == Decimal(11_234) for row in shown)


def test_page_opens_a_file_and_the_appendix(
    council: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    council.show_place("statistics")
    page = council.page
    assert isinstance(page, StatisticsPage)
    path = tmp_path / "Databasfil.txt"
    path.write_bytes(files.BRA_DATABASE)
    page.open_file(path)
    qtbot.waitUntil(lambda: page.findChild(StatisticsDialog) is not None, timeout=20_000)
    dialog = page.findChild(StatisticsDialog)
    assert dialog is not None
    dialog.reject()
    page.write_appendix()
    from bra_desk.ui.pages.documents.document_dialog import DocumentDialog

    paper = page.findChild(DocumentDialog)
    assert paper is not None
    assert paper.place.text().endswith("Statistikbilaga 2025.docx")
    paper.reject()
