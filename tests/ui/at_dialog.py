"""A form dialog as a person meets it: opened, written in, answered."""

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from bra_desk.forms.catalogue import FORMS
from bra_desk.services import entries
from bra_desk.storage.register import Register
from bra_desk.ui.desk import Desk
from bra_desk.ui.kit.form_dialog import FormDialog
from tests import make

CTRL = Qt.KeyboardModifier.ControlModifier


def typical(register: Register, kind: str) -> dict[str, Any]:
    """Values a person would write; what they point at is made."""
    if FORMS[kind].single:
        return FORMS[kind].empty() | make.TYPICAL[kind]
    model = make.entry(register, kind)
    values = entries.read(register, kind, model).values
    if FORMS[kind].unique:
        entries.remove(register, kind, model)  # there may be only one such
    return values


def open_dialog(
    qtbot: QtBot,
    desk: Desk,
    kind: str,
    entry_id: int | None = None,
    preset: dict[str, Any] | None = None,
) -> FormDialog:
    dialog = FormDialog(desk, kind, entry_id, preset)
    qtbot.addWidget(dialog, before_close_func=lambda made: made.done(0))
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def write(dialog: FormDialog, name: str, text: str) -> None:
    editor = dialog.grid.cells[name].input.focusProxy()
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(editor, text)


def answer_question(text: str) -> list[str]:
    """Press a button of the question that comes up; answers with what the question said."""
    seen: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        if box is None:
            QTimer.singleShot(20, press)
            return
        seen.extend(label.text() for label in box.findChildren(QLabel))
        button(box, text).click()

    QTimer.singleShot(50, press)
    return seen


def button(inside: QWidget, text: str) -> QAbstractButton:
    return next(made for made in inside.findChildren(QAbstractButton) if made.text() == text)


def dialog_over(dialog: FormDialog) -> FormDialog:
    return next(made for made in dialog.findChildren(FormDialog) if made.isVisible())
