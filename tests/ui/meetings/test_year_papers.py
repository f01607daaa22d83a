"""A body's year on the screen, and the way to its documents."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from bra_desk.model.meetings import MeetingStatus, Progress
from bra_desk.services.minutes.year_papers import busiest_body
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.meetings.year_papers import YearPapersDialog
from tests import make


@pytest.fixture
def body(register: Register) -> int:
    """A council that met in two years, listed after a body that never met."""
    make.body(register, name="Arbetsgruppen")
    body = make.body(register, name="Rådet", short_name="", numbering_sign="§")
    for year in (2025, 2026):
        meeting = make.meeting(
            register, body=body, held_on=date(year, 3, 1), status=MeetingStatus.HELD, number=1
        )
        for place, (title, progress) in enumerate(
            (("Ätande", Progress.OPEN), ("Zonen", Progress.DONE))
        ):
            item = make.item(register, meeting, title, position=place)
            make.decision(register, item, f"{title} {year}.", progress=progress)
    return body


@pytest.fixture
def dialog(qtbot: QtBot, register: Register, body: int) -> Iterator[YearPapersDialog]:
    desk = Desk(register)
    made = YearPapersDialog(desk)
    qtbot.addWidget(made)
    assert made.body.currentData() == body
    made.show()
    yield made
    desk.workroom.finish()


def column(table: QTableWidget, place: int) -> list[str]:
    cells = [table.item(row, place) for row in range(table.rowCount())]
    return [cell.text() for cell in cells if cell is not None]


def choose(dialog: YearPapersDialog, name: str, text: str) -> None:
    combo = getattr(dialog, name)
    combo.setCurrentIndex(combo.findText(text))
    combo.activated.emit(combo.currentIndex())


def test_newest_year_of_the_busiest_body_is_shown_first(
    dialog: YearPapersDialog, register: Register, body: int
) -> None:
    assert busiest_body(register) == body
    assert dialog.year.currentText() == "2026"
    assert column(dialog.decisions, 3) == ["Ätande 2026.", "Zonen 2026."]
    assert column(dialog.matters, 0) == ["§\u00a01", "§\u00a02"]
    assert column(dialog.subjects, 0) == ["Zonen", "Ätande"]
    assert dialog.about.startswith("1 möte, 2 ärenden · 2 beslut, varav 1 öppna")


def test_year_and_progress_narrow_the_decisions(dialog: YearPapersDialog) -> None:
    choose(dialog, "year", "2025")
    choose(dialog, "progress", "Klart")
    assert column(dialog.decisions, 3) == ["Zonen 2025."]


def test_body_without_meetings_has_an_empty_year(dialog: YearPapersDialog) -> None:
    choose(dialog, "body", "Arbetsgruppen")
    assert dialog.year.currentText() == "2026"
    assert dialog.decisions.rowCount() == 0
    assert dialog.about == "Inga ärenden 2026 · inga beslut"


def test_document_of_the_year_is_written(
    dialog: YearPapersDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.write("year_index")
    (paper,) = dialog.findChildren(DocumentDialog)
    assert paper.place.text().endswith("Årsregister Rådet 2026.docx")
    target = tmp_path / "register.docx"
    paper.place.setText(str(target))
    paper.write()
    qtbot.waitUntil(lambda: paper.is_written)
    assert target.exists()
    paper.accept()
