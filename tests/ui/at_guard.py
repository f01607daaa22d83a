"""What tests do at the guard of personal data: press "Spara ändå …" and give the reason."""

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bra_desk.ui.kit.entry_questions import ReasonDialog
from bra_desk.ui.kit.field_grid import LabelledInput
from bra_desk.ui.kit.privacy_line import PrivacyLine
from bra_desk.ui.kit.saved_text import SavedText


def press_keep(of: LabelledInput | SavedText, reason: str) -> None:
    """The same, for an input or a text with its own guard."""
    assert of.privacy is not None
    keep(of.privacy, reason)


def keep(guard: PrivacyLine, reason: str) -> None:
    """Press "Spara ändå …" and give the reason; nothing is given when it is empty."""

    def answer() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, ReasonDialog)
        QTest.keyClicks(question.reason, reason)
        assert question.save_button.isEnabled() == bool(reason.strip())
        question.accept() if reason.strip() else question.reject()

    QTimer.singleShot(50, answer)
    guard.keep_button.click()
