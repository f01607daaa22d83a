"""What is copied outlives the program without taking it down."""

import subprocess
import sys

COPIED = """
from PySide6.QtWidgets import QApplication
from bra_desk.ui.kit.writing import WritingArea

application = QApplication([])
area = WritingArea()
area.set_text("Bättre belysning")
area.selectAll()
area.copy()
assert application.clipboard().text() == "Bättre belysning"
"""


def test_program_that_has_copied_a_text_ends_well() -> None:
    assert subprocess.run([sys.executable, "-c", COPIED], check=False).returncode == 0
