"""Ctrl+Z takes back the last act, says which, and leaves a text field its own undo."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from bra_desk.services import entries, history
from bra_desk.services.papers import papers
from bra_desk.storage.register import Register
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.undo import Undo
from tests import make


def words(window: MainWindow) -> str:
    """All that is written on the page and in the message line."""
    places = (window.page, window.bar)
    labels = [each for place in places if place for each in place.findChildren(QLabel)]
    return "\n".join(each.text() for each in labels)


def test_undo_takes_back_the_last_act_and_says_which(
    qtbot: QtBot, council: MainWindow, example: Register
) -> None:
    area = make.entry(example, "area", name="Ängsjö hamn")
    undo = council.findChildren(Undo)[0]
    qtbot.waitUntil(undo.isEnabled)
    name = history.acts(example, limit=1)[0].name
    council.navigation.take_focus()
    QTest.keySequence(council, "Ctrl+Z")
    assert area not in [row.id for row in entries.rows(example, "area")]
    assert f"Ångrat: {name}" in words(council)


def test_undo_in_a_text_field_is_the_fields_own(council: MainWindow, example: Register) -> None:
    make.entry(example, "area", name="Ängsjö hamn")
    council.show_place("help")
    field = QLineEdit(council.page)
    field.show()
    field.setFocus()
    QTest.keyClicks(field, "abc")
    before = history.acts(example, limit=1)[0].id
    QTest.keySequence(field, "Ctrl+Z")
    assert field.text() == ""
    assert history.acts(example, limit=1)[0].id == before


def test_what_a_register_began_with_is_not_offered_for_undo(council: MainWindow) -> None:
    QTest.qWait(20)
    offered = [each for each in council.navigation.findChildren(QPushButton) if each.isVisible()]
    assert not any("Ångra" in each.text() for each in offered)


def test_what_is_offered_to_undo_is_what_ctrl_z_undoes(
    qtbot: QtBot, council: MainWindow, example: Register, tmp_path: Path
) -> None:
    """A written document is no act to undo; the file is there."""
    make.person(example, "Eva Gran")
    meeting = entries.rows(example, "meeting")[0].id
    papers.write_document(example, "notice", meeting, tmp_path / "kallelse.docx")
    undo = council.findChild(Undo)
    assert undo is not None
    qtbot.waitUntil(undo.isEnabled)
    qtbot.wait(100)
    offered = undo.text()
    name = history.undo_last(example)
    assert name is not None
    assert offered == f"Ångra {name}"
