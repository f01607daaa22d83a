"""What the start leaves to the work thread: nothing of Qt, which it would crash the window with."""

import os
import subprocess
import sys
from pathlib import Path

#: Says which module each thread but the screen's loads, while the program starts and ends.
_STARTED = """
import sys, threading
from pathlib import Path

def hear(event, given):
    if event == "import" and threading.current_thread() is not threading.main_thread():
        print(given[0])

sys.addaudithook(hear)
from bra_desk import app
sys.exit(app.run(Path(sys.argv[1]), trial=app.Trial()))
"""


def test_work_thread_loads_services_and_no_class_of_the_window(folder: Path) -> None:
    # a widget's class that is born while another thread paints its base is a crash in PySide6
    done = subprocess.run(
        [sys.executable, "-c", _STARTED, str(folder)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    loaded = done.stdout.split()
    assert done.returncode == 0, done.stderr
    assert any(each.startswith("bra_desk.services.") for each in loaded)
    assert [each for each in loaded if each.startswith(("bra_desk.ui", "PySide6"))] == []
