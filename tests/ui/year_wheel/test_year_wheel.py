"""The page of the wheel: drawn and listed, reached by keys, ticked off, begun by proposals."""

from datetime import date
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bra_desk.services import entries, yearly_duties
from bra_desk.services.yearly_duties import Standing
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.cards import EntryRow
from bra_desk.ui.kit.form_dialog import FormDialog
from bra_desk.ui.kit.wheel_mark import Mark
from bra_desk.ui.kit.year_wheel import YearWheel, spread
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.pages.documents.document_dialog import DocumentDialog
from bra_desk.ui.pages.year_wheel.duty_starters import DutyStartersDialog
from bra_desk.ui.pages.year_wheel.year_wheel_page import YearWheelPage
from tests import make


def page_of(qtbot: QtBot, register: Register) -> YearWheelPage:
    page = YearWheelPage(Desk(register))
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    page.refresh()
    return page


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ([10.0, 50.0], [10.0, 50.0]),
        ([10.0, 12.0, 14.0], [10.0, 30.0, 50.0]),
        ([90.0, 95.0], [60.0, 80.0]),
        ([-5.0], [0.0]),
    ],
)
def test_words_stand_apart_and_inside(wanted: list[float], expected: list[float]) -> None:
    assert spread(wanted, 20.0, 100.0) == expected


def test_marks_stand_by_the_half_of_the_year_and_never_on_each_other(qtbot: QtBot) -> None:
    wheel = YearWheel()
    qtbot.addWidget(wheel)
    wheel.resize(900, 600)
    pressed: list[str] = []

    def press(title: str, _at: QWidget) -> None:
        pressed.append(title)

    marks = [
        Mark(
            day=date(2026, month, 1),
            title=f"Uppgift {month}",
            state="waiting",
            state_text="om 3 dagar",
            pressed=partial(press, f"Uppgift {month}"),
        )
        for month in (1, 1, 2, 7, 12)
    ]
    wheel.show_year(2026, marks, date(2026, 11, 22), "0 av 5 klara")
    wheel.show()
    assert [each.is_right for each in wheel.marks] == [True, True, True, False, False]
    for one, other in pairwise(wheel.marks):
        assert not one.geometry().intersects(other.geometry())
    assert all(wheel.rect().contains(each.geometry()) for each in wheel.marks)
    last = wheel.marks[-1]
    assert last.accessibleName() == "Uppgift 12. tisdag 1 december 2026. om 3 dagar"
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Return)
    assert pressed == ["Uppgift 12"]
    assert not wheel.grab().isNull()


def test_empty_register_begins_with_proposals(qtbot: QtBot, register: Register) -> None:
    page = page_of(qtbot, register)
    assert not page.write_button.isVisible()
    page.propose()
    dialog = page.dialog
    assert isinstance(dialog, DutyStartersDialog)
    first, *rest = dialog.boxes.values()
    for box in rest[1:]:
        box.setChecked(False)
    assert dialog.add_button.text() == "Lägg till 2 uppgifter"
    dialog.add()
    assert {row.values["title"] for row in entries.rows(register, "yearly_duty")} == {
        first.text(),
        rest[0].text(),
    }
    page.year.setCurrentIndex(3)
    page.refresh()
    assert len(page.wheel.marks) == 2
    assert page.write_button.isVisible()


def test_duty_is_ticked_off_from_its_menu(qtbot: QtBot, register: Register) -> None:
    make.entry(register, "yearly_duty")
    page = page_of(qtbot, register)
    assert page.lines[0].standing is Standing.LATE
    page.wheel.marks[0].click()
    assert page.menu is not None
    texts = [each.text() for each in page.menu.actions()]
    assert texts == ["Markera som klar …", "Ändra uppgiften …"]
    page.menu.actions()[0].trigger()
    dialog = page.dialog
    assert isinstance(dialog, FormDialog)
    assert dialog.save()
    page.refresh()
    assert page.lines[0].done_on == date(2026, 11, 22)
    page.offer(page.lines[0], page)
    assert page.menu.actions()[0].text() == "Ändra avprickningen …"
    page.menu.actions()[1].trigger()
    assert isinstance(page.dialog, FormDialog)
    assert page.dialog.form.kind == "yearly_duty"


def test_new_duty_is_written_in_its_form(qtbot: QtBot, register: Register) -> None:
    page = page_of(qtbot, register)
    page.new_entry()
    dialog = page.dialog
    assert isinstance(dialog, FormDialog)
    dialog.grid.set_values(dialog.grid.values() | make.TYPICAL["yearly_duty"])
    assert dialog.save()
    assert entries.rows(register, "yearly_duty")[0].values["first_year"] == 2027


def test_list_tells_the_same_month_by_month(qtbot: QtBot, example: Register) -> None:
    page = page_of(qtbot, example)
    page.tabs.setCurrentIndex(1)
    shown = [each.accessibleName() for each in page.findChildren(EntryRow)]
    assert len(shown) == len(yearly_duties.year_view(example, 2026, date(2026, 11, 22)))
    assert any("klar 24 februari 2026" in each for each in shown)
    page.findChildren(EntryRow)[0].click()
    assert page.menu is not None


def test_reminder_on_the_overview_leads_to_the_mark(council: MainWindow, qtbot: QtBot) -> None:
    duty = next(
        row
        for row in entries.rows(council.desk.register, "yearly_duty")
        if row.values["title"].startswith("Rapportera")
    )
    council.desk.open_entries("yearly_duty", (duty.id,), duty.values["title"])
    page = council.page
    assert isinstance(page, YearWheelPage)
    qtbot.waitUntil(lambda: any(each.hasFocus() for each in page.wheel.marks))
    (focused,) = [each for each in page.wheel.marks if each.hasFocus()]
    assert focused.mark.title == "Rapportera till kommunfullmäktige"
    assert focused.mark.state == "late"
    page.write_paper()
    (dialog,) = page.findChildren(DocumentDialog)
    assert "Årshjul" in dialog.windowTitle()
