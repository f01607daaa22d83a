"""What a person is told: quietly in the window, and what a crash says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from bra_desk.basics.errors import EntryLocked
from bra_desk.ui.main_window import MainWindow
from bra_desk.ui.messages import crash_report


def told(window: MainWindow) -> str:
    """All that is written in the message line."""
    return "\n".join(each.text() for each in window.bar.findChildren(QLabel))


def test_what_a_person_can_mend_is_told_quietly(council: MainWindow) -> None:
    def refuse() -> None:
        raise EntryLocked("Protokollet är justerat. Öppna det för rättelse först.")

    assert not council.desk.act(refuse)
    assert "Öppna det för rättelse först." in told(council)
    assert council.bar.isVisible()
    council.show_place("help")
    assert not council.bar.isVisible()


def test_message_with_a_button_does_what_it_says(council: MainWindow) -> None:
    opened = []
    council.desk.messages.done("Protokollet är sparat.", ("Öppna", lambda: opened.append(True)))
    button = next(b for b in council.bar.findChildren(QPushButton) if b.text() == "Öppna")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == [True]
    assert not council.bar.isVisible()


def test_crash_report_tells_where_and_never_what() -> None:
    with pytest.raises(ValueError, match="19121212") as caught:
        int("19121212-1212 bor i Ängsjö")
    report = crash_report(caught.type, caught.tb)
    assert "19121212" not in report
    assert "test_messages.py" in report
    assert "ValueError" in report
