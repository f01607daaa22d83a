"""What a form asks before something written is lost, and when two people have saved."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from bra_desk.basics.texts import _
from bra_desk.forms.fields import LINE_LIMIT
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button, label
from bra_desk.ui.kit.scrolling import scrolled


class Answer(enum.Enum):
    """What a person chose."""

    SAVE = "save"
    DROP = "drop"
    STAY = "stay"


@dataclass(frozen=True)
class Difference:
    """A field that two people have given different values."""

    label: str
    mine: str
    saved: str


def ask_about_unsaved(parent: QWidget) -> Answer:
    """Ask what becomes of what is written when a form is closed; Esc stays."""
    box = QMessageBox(parent)
    box.setWindowTitle(_("Inte sparat"))
    box.setText(_("Vill du spara det du har skrivit?"))
    save = box.addButton(_("Spara"), QMessageBox.ButtonRole.AcceptRole)
    drop = box.addButton(_("Kasta ändringarna"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(_("Fortsätt skriva"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(stay)
    box.exec()
    chosen = box.clickedButton()
    if chosen is save:
        return Answer.SAVE
    return Answer.DROP if chosen is drop else Answer.STAY


class OtherSaveDialog(QDialog):
    """Shows both texts when an entry was saved by somebody else while it was open here."""

    def __init__(self, differences: Sequence[Difference], parent: QWidget) -> None:
        super().__init__(parent)
        self.answer = Answer.STAY
        self.setWindowTitle(_("Posten har ändrats"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, 18, theme.MARGIN, 18)
        column.setSpacing(theme.GAP)
        column.addWidget(label(_("Posten har ändrats sedan du öppnade den."), "heading"))
        column.addWidget(scrolled(_side_by_side(differences)), 1)
        row = QHBoxLayout()
        stay = button(_("Fortsätt skriva"), self.reject)
        theirs = button(_("Behåll det som är sparat"), lambda: self._choose(Answer.DROP))
        mine = button(_("Spara min text"), lambda: self._choose(Answer.SAVE), "primary")
        row.addWidget(stay)
        row.addStretch(1)
        row.addWidget(theirs)
        row.addWidget(mine)
        column.addLayout(row)
        self.resize(720, 420)

    def _choose(self, answer: Answer) -> None:
        self.answer = answer
        self.accept()


class ReasonDialog(QDialog):
    """Asks why a personal number stays in the text called `name`."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Spara med personnummer"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, 18, theme.MARGIN, 18)
        column.setSpacing(theme.GAP)
        question = _("Varför ska numret stå kvar i {name}?").format(name=name)
        column.addWidget(label(question, "heading", wraps=True))
        column.addWidget(label(_("Skälet sparas i historiken med ditt namn."), "soft", wraps=True))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(question)
        self.reason.setMaxLength(LINE_LIMIT)
        self.reason.setMinimumWidth(420)
        column.addWidget(self.reason)
        self.save_button = button(_("Spara med skäl"), self.accept, "primary")
        self.save_button.setDefault(True)
        self.save_button.setEnabled(False)
        self.reason.textChanged.connect(
            lambda text: self.save_button.setEnabled(bool(text.strip()))
        )
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(_("Avbryt"), self.reject))
        row.addWidget(self.save_button)
        column.addLayout(row)


def ask_reason(name: str, parent: QWidget) -> str:
    """Ask why a personal number stays in a text; empty when the person thinks better of it."""
    dialog = ReasonDialog(name, parent)
    is_given = dialog.exec() == QDialog.DialogCode.Accepted
    return dialog.reason.text().strip() if is_given else ""


def ask_about_other_save(differences: Sequence[Difference], parent: QWidget) -> Answer:
    """Ask whose text shall stand: SAVE mine, DROP mine, or STAY and go on writing."""
    dialog = OtherSaveDialog(differences, parent)
    dialog.exec()
    return dialog.answer


def _side_by_side(differences: Sequence[Difference]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, theme.GAP, 0)
    grid.setHorizontalSpacing(theme.MARGIN)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(_("Det du har skrivit"), "soft"), 0, 0)
    grid.addWidget(label(_("Det som är sparat nu"), "soft"), 0, 1)
    for place, difference in enumerate(differences):
        row = 1 + 2 * place
        grid.addWidget(label(difference.label, "strong"), row, 0, 1, 2)
        for side, text in enumerate((difference.mine, difference.saved)):
            shown = label(text or "–", wraps=True)
            shown.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            grid.addWidget(shown, row + 1, side, Qt.AlignmentFlag.AlignTop)
    grid.setRowStretch(1 + 2 * len(differences), 1)
    return made
