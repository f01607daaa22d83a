"""Marked text that becomes a decision or a task."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from bra_desk.services import entries
from bra_desk.storage.register import Register
from bra_desk.ui.pages.agenda_item.taken_text import PartedTask, parted
from bra_desk.ui.pages.meeting.meeting import MeetingPage
from tests import make
from tests.ui.at_meeting import CTRL, go_to, item_named, opened, press

SAID, DECIDED = "Polisen berättar.", "Rådet beslutar att vandra i mars."
ASKED = "Uppdrag: Kansliet – boka lokal senast 12 dec"
TEXT = f"{SAID}\n{DECIDED}\n{ASKED}"


@pytest.fixture
def page(qtbot: QtBot, register: Register) -> Iterator[MeetingPage]:
    """An item of information with something said that was more than that."""
    make.organisation(register, "Kansliet")
    for shown in opened(qtbot, register):
        go_to(shown, "Polisens lägesbild")
        shown.item.discussion.setFocus()
        shown.item.discussion.editor.rewrite(TEXT)
        assert shown.settle()
        yield shown


def mark(page: MeetingPage, text: str) -> None:
    editor = page.item.discussion.editor
    editor.setFocus()
    start = editor.text().index(text)
    cursor = editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(text), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def kept(register: Register, page: MeetingPage) -> tuple[str, list[str], list[str]]:
    """What was said, decided and left to be done, as the register has it."""
    assert page.settle()
    item = item_named(register, page, "Polisens lägesbild")
    decided = [row.values["text"] for row in item.decisions]
    return item.values["discussion"], decided, [row.values["what"] for row in item.tasks]


def test_a_marked_line_becomes_a_decision_and_leaves_what_was_said(
    page: MeetingPage, register: Register
) -> None:
    mark(page, "Rådet beslutar att vandra i mars.")
    press(Qt.Key.Key_B, CTRL)
    assert kept(register, page) == (
        "Polisen berättar.\nUppdrag: Kansliet – boka lokal senast 12 dec",
        ["Rådet beslutar att vandra i mars."],
        [],
    )


def test_a_marked_part_of_a_line_is_copied(page: MeetingPage, register: Register) -> None:
    mark(page, "vandra i mars")
    press(Qt.Key.Key_B, CTRL)
    assert kept(register, page) == (TEXT, ["vandra i mars"], [])


def test_a_marked_line_becomes_a_task_with_its_parts(page: MeetingPage, register: Register) -> None:
    mark(page, "Uppdrag: Kansliet – boka lokal senast 12 dec")
    press(Qt.Key.Key_U, CTRL)
    line = page.item.tasks.line
    assert (line.what.text(), line.who.text(), line.due.text()) == (
        "Boka lokal",
        "Kansliet",
        "12 dec",
    )
    said, decided, tasks = kept(register, page)
    assert (said, decided, tasks) == (
        "Polisen berättar.\nRådet beslutar att vandra i mars.",
        [],
        ["Boka lokal"],
    )
    (row,) = entries.rows(register, "task")
    assert row.texts["organisation"] == "Kansliet"
    assert row.values["due_on"].isoformat() == "2026-12-12"


def test_without_marked_text_the_keys_begin_anew(page: MeetingPage, register: Register) -> None:
    press(Qt.Key.Key_B, CTRL)
    assert page.item.decisions.fields[0].text.editor.hasFocus()
    press(Qt.Key.Key_U, CTRL)
    assert page.item.tasks.line.what.hasFocus()
    assert kept(register, page) == (TEXT, [], [])


def test_marked_text_joins_a_task_that_is_half_written(
    page: MeetingPage, register: Register
) -> None:
    page.item.tasks.line.what.setText("Ring")
    mark(page, "vandra")
    press(Qt.Key.Key_U, CTRL)
    assert page.item.tasks.line.what.text() == "Ring Vandra"
    assert kept(register, page)[2] == ["Ring Vandra"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", PartedTask(what="")),
        ("boka lokal.", PartedTask(what="Boka lokal")),
        ("Boka lokal, senast den 12 maj.", PartedTask(what="Boka lokal", due="12 maj")),
        (
            "UPPDRAG: Socialtjänsten – kartlägga behov senast 12 maj",
            PartedTask(what="Kartlägga behov", who="Socialtjänsten", due="12 maj"),
        ),
        (
            "Uppdrag: Gator och parker - byta lampor",
            PartedTask(what="Byta lampor", who="Gator och parker"),
        ),
        # what only looks like a day or a doer stays in the text
        ("Svara senast nästa möte", PartedTask(what="Svara senast nästa möte")),
        ("EST – arbetssättet införs", PartedTask(what="EST – arbetssättet införs")),
        ("Två\nrader", PartedTask(what="Två rader")),
    ],
)
def test_a_line_of_prose_is_parted_as_far_as_it_is_plain(text: str, expected: PartedTask) -> None:
    assert parted(text) == expected
