"""The overview: each card says what is so, and each line leads to what it is about."""

import re
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bra_desk.services import entries, history
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.cards import Card, EntryRow
from bra_desk.ui.kit.thread_chart import ThreadRing
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.pages import overview_words
from bra_desk.ui.pages.overview import FEW, OverviewPage
from tests import make


@pytest.fixture
def page(qtbot: QtBot, council: MainWindow) -> OverviewPage:
    shown = council.page
    assert isinstance(shown, OverviewPage)
    qtbot.waitUntil(lambda: bool(shown.findChildren(ThreadRing)))
    return shown


def filled(qtbot: QtBot, register: Register) -> OverviewPage:
    """The overview of a register."""
    made = OverviewPage(Desk(register))
    qtbot.addWidget(made)
    made.refresh()
    qtbot.waitUntil(lambda: bool(made.findChildren(ThreadRing)))
    return made


def card(page: OverviewPage, heading: str) -> Card:
    return next(each for each in page.findChildren(Card) if each.accessibleName() == heading)


def rows(page: OverviewPage, heading: str) -> list[EntryRow]:
    found = card(page, heading).findChildren(EntryRow)
    return [each for each in found if not each.isHidden()]


def texts(page: OverviewPage, heading: str) -> str:
    return "\n".join(
        each.text() for each in card(page, heading).findChildren(QLabel) if not each.isHidden()
    )


def shown_buttons(page: OverviewPage) -> list[QPushButton]:
    return [each for each in page.findChildren(QPushButton) if not each.isHidden()]


def press(page: OverviewPage, text: str) -> None:
    button = next(each for each in shown_buttons(page) if each.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_next_meeting_says_when_and_opens(council: MainWindow, page: OverviewPage) -> None:
    assert "UmeBrå 4/2026" in texts(page, "Nästa möte")
    assert "om 4 dagar" in texts(page, "Nästa möte")
    press(page, "Öppna mötet")
    assert council.page is not None
    assert council.page.title == "UmeBrå 4/2026"


def test_what_is_late_is_marked_with_a_symbol_and_words(page: OverviewPage) -> None:
    assert re.search(r"▲ \d+ dagar sen", texts(page, "Försenat och snart"))


@pytest.mark.parametrize("heading", ["Försenat och snart", "Saknas"])
def test_the_rest_of_a_card_can_be_shown(qtbot: QtBot, page: OverviewPage, heading: str) -> None:
    def turn(text: str) -> QPushButton:
        found = card(page, heading).findChildren(QPushButton)
        return next(each for each in found if text in each.text())

    assert len(rows(page, heading)) == FEW
    count = int(turn("Visa alla").text().split()[-1])
    turn("Visa alla").click()
    qtbot.waitUntil(lambda: len(rows(page, heading)) == count)
    turn("Visa färre").click()
    qtbot.waitUntil(lambda: len(rows(page, heading)) == FEW)


@pytest.mark.parametrize(
    ("heading", "line", "title"),
    [
        ("Saknas", "åtgärder saknar mål", "Åtgärder"),
        ("Överenskommelse och lag", "2021–2024", "Överenskommelse och mål"),
        ("Senast gjort", "Exempelrådet", "Historik"),
    ],
)
def test_every_line_leads_to_what_it_is_about(
    council: MainWindow, page: OverviewPage, heading: str, line: str, title: str
) -> None:
    row = next(each for each in rows(page, heading) if line in each.accessibleName())
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert council.page is not None
    assert council.page.title == title


def test_the_red_thread_counts_and_says_what_is_missing(
    page: OverviewPage, example: Register
) -> None:
    names = [ring.accessibleName() for ring in page.findChildren(ThreadRing)]
    assert len(names) == 4
    assert f": {len(entries.rows(example, 'measure'))}." in names[2]
    assert "saknar mål" in names[2]


def test_everything_that_can_be_pressed_has_a_name(page: OverviewPage) -> None:
    pressed = [*page.findChildren(EntryRow), *page.findChildren(ThreadRing)]
    assert all(each.accessibleName() for each in pressed)


def test_a_change_shows_at_once(qtbot: QtBot, page: OverviewPage, example: Register) -> None:
    make.entry(example, "area", name="Ängsjö hamn")
    name = history.acts(example, limit=1)[0].name
    qtbot.waitUntil(lambda: name in texts(page, "Senast gjort"))
    qtbot.waitUntil(lambda: any(each.text() == "Ångra" for each in shown_buttons(page)))
    press(page, "Ångra")
    assert "Ängsjö hamn" not in [row.values["name"] for row in entries.rows(example, "area")]


def test_empty_register_says_what_to_do(qtbot: QtBot, register: Register) -> None:
    page = filled(qtbot, register)
    assert "Börja där." in texts(page, "Nästa möte")
    assert any(each.text() == "Lägg till organ" for each in page.findChildren(QPushButton))
    assert not rows(page, "Försenat och snart")
    page.desk.workroom.finish()


def test_new_meeting_is_asked_for(qtbot: QtBot, register: Register) -> None:
    page = filled(qtbot, register)
    with qtbot.waitSignal(page.desk.page_asked) as asked:
        press(page, "Nytt möte")
    assert asked.args == ["meeting", {"is_new": True}]
    page.desk.workroom.finish()


@pytest.mark.parametrize(
    ("days", "state", "words"),
    [
        (-12, "late", "12 dagar sen"),
        (-1, "late", "1 dag sen"),
        (0, "soon", "i dag"),
        (3, "soon", "3 dagar"),
    ],
)
def test_last_days_in_words(days: int, state: str, words: str) -> None:
    assert overview_words.due_state(days) == (state, words)


def test_the_notice_is_said_to_be_late(qtbot: QtBot, register: Register) -> None:
    body = make.body(register, notice_days=14)
    make.meeting(register, body=body, held_on=date(2026, 11, 26))
    page = filled(qtbot, register)
    assert "▲ 10 dagar sen" in texts(page, "Nästa möte")
    page.desk.workroom.finish()


@pytest.mark.parametrize(
    ("decided_on", "said"),
    [(date(2025, 12, 9), "● gäller"), (date(2024, 1, 1), "▲ ska följas upp")],
)
def test_action_plan_stands_beside_the_agreement(
    qtbot: QtBot, register: Register, decided_on: date, said: str
) -> None:
    plan = make.action_plan(register, decided_on=decided_on)
    page = filled(qtbot, register)
    (row,) = rows(page, "Överenskommelse och lag")
    assert said in texts(page, "Överenskommelse och lag")
    with qtbot.waitSignal(page.desk.page_asked) as asked:
        row.click()
    assert asked.args == ["action_plan", {"ids": (plan,), "text": "Åtgärdsplan 2026–2027"}]
