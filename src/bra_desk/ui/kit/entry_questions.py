"""What a form asks before something written is lost, and when two people have saved."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QMessageBox, QWidget

from bra_desk.basics.texts import _
from bra_desk.forms.fields import LINE_LIMIT
from bra_desk.ui.kit import theme
from bra_desk.ui.kit.cards import button, label
from bra_desk.ui.kit.dialog import Dialog
from bra_desk.ui.kit.scrolling import scrolled

_WIDTH: Final = 720
_HEIGHT: Final = 420
_WIDTH_OF_REASON: Final = 476


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


class OtherSaveDialog(Dialog):
    """Shows both texts when an entry was saved by somebody else while it was open here."""

    def __init__(self, differences: Sequence[Difference], parent: QWidget) -> None:
        about = _("Någon har sparat den sedan du öppnade den.")
        super().__init__(_("Posten har ändrats"), about, parent)
        self.answer = Answer.STAY
        self.content.addWidget(scrolled(_side_by_side(differences)), 1)
        self.beside.addWidget(button(_("Fortsätt skriva"), self.reject))
        self.way_out(_("Behåll det som är sparat"), lambda: self._choose(Answer.DROP))
        self.main(_("Spara min text"), lambda: self._choose(Answer.SAVE))
        self.fit(_WIDTH, _HEIGHT)

    def _choose(self, answer: Answer) -> None:
        self.answer = answer
        self.accept()


class ReasonDialog(Dialog):
    """Asks why a personal number stays in the text called `name`."""

    def __init__(self, name: str, parent: QWidget) -> None:
        about = _("Skälet sparas i historiken med ditt namn.")
        super().__init__(_("Spara med personnummer"), about, parent)
        self.reason = QLineEdit()
        self.reason.setMaxLength(LINE_LIMIT)
        self.ask(_("Varför ska numret stå kvar i {name}?").format(name=name), self.reason)
        self.way_out(_("Avbryt"))
        self.save_button = self.main(_("Spara med skäl"), self.accept)
        self.save_button.setEnabled(False)
        self.reason.textChanged.connect(
            lambda text: self.save_button.setEnabled(bool(text.strip()))
        )
        self.fit(_WIDTH_OF_REASON)
        self.reason.setFocus()


def ask_reason(name: str, parent: QWidget) -> str:
    """Ask why a personal number stays in a text; empty when the person thinks better of it."""
    dialog = ReasonDialog(name, parent)
    is_given = dialog.exec() == Dialog.DialogCode.Accepted
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
