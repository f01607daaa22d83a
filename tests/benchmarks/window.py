"""How long the window takes against a bare PySide6 window, measured in turn in one run.

    uv run python tests/benchmarks/window.py [ROUNDS]

Times are whole processes from start to the frame, in milliseconds; a ratio compares the medians of
this run only. The goals are those of the project: painted within 1.4, filled within 5 bare
windows. It is no test: a busy machine would make it fail.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BARE = """
import os, sys
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def event(self, event):
        if event.type() is QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, lambda: os._exit(0))
        return super().event(event)

application = QApplication(sys.argv)
window = Window()
window.resize(1200, 800)
window.show()
application.exec()
"""
PAINTED = """
import os, sys
from pathlib import Path
from bra_desk import app

application = app.dressed_application()
window = app.make_window(Path(sys.argv[1]))
window.painted.connect(lambda: os._exit(0))
window.resize(1200, 800)
window.show()
application.exec()
"""
FILLED = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from bra_desk import app

application = app.dressed_application()
window = app.make_window(Path(sys.argv[1]))
window.desk.opened.connect(lambda: QTimer.singleShot(0, lambda: os._exit(0)))
window.resize(1200, 800)
window.show()
application.exec()
"""
SWITCHES = """
import sys, time, statistics
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from bra_desk import app

application = app.dressed_application()
window = app.make_window(Path(sys.argv[1]))
window.resize(1200, 800)
window.show()
loop = QEventLoop()
window.desk.opened.connect(lambda: QTimer.singleShot(0, loop.quit))
loop.exec()
places = ("overview", "meetings", "decisions", "measures", "agreements", "people", "history")
for visit in ("first", "again"):
    for place in places:
        began = time.perf_counter()
        window.show_place(place)
        window.repaint()
        print(visit, place, round(1000 * (time.perf_counter() - began), 1))
window.desk.close()
"""


def main(rounds: int) -> None:
    """Time each in turn, round after round, and print medians and ratios."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "example"
        desk = [sys.executable, "-m", "bra_desk", "--data", str(folder)]
        subprocess.run([*desk, "init", "--from", "example"], check=True, stdout=subprocess.DEVNULL)
        times: dict[str, list[float]] = {"bare": [], "painted": [], "filled": []}
        for turn in range(rounds + 1):
            for name, code in (("bare", BARE), ("painted", PAINTED), ("filled", FILLED)):
                began = time.perf_counter()
                subprocess.run([sys.executable, "-c", code, str(folder)], check=True)
                if turn:  # the first round only warms the file cache
                    times[name].append(1000 * (time.perf_counter() - began))
        bare = statistics.median(times["bare"])
        for name, taken in times.items():
            median = statistics.median(taken)
            sys.stdout.write(f"{name:8} {median:7.0f} ms  {median / bare:5.2f} x bare\n")
        sys.stdout.flush()
        subprocess.run([sys.executable, "-c", SWITCHES, str(folder)], check=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
