"""A start that ends by itself: what it loads on which thread, and what it answers."""

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


#: Starts with a sheet that Qt cannot read to its end, and tells whether the register is closed.
_UNDRESSED = """
import sys
from pathlib import Path
from bra_desk import app
from bra_desk.ui.kit import theme

whole = theme.sheet
theme.sheet = lambda colours: whole(colours).replace("url(icons:", "url(/hem/Åsa/")
status = app.run(Path(sys.argv[1]), trial=app.Trial())
from bra_desk.services import registers
registers.open_register(Path(sys.argv[1])).close()
sys.exit(status)
"""


def started(program: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_work_thread_loads_services_and_no_class_of_the_window(folder: Path) -> None:
    # a widget's class that is born while another thread paints its base is a crash in PySide6
    done = started(_STARTED, folder)
    loaded = done.stdout.split()
    assert done.returncode == 0, done.stderr
    assert any(each.startswith("bra_desk.services.") for each in loaded)
    assert [each for each in loaded if each.startswith(("bra_desk.ui", "PySide6"))] == []


def test_half_dressed_window_is_told_by_the_status_and_closes_its_register(folder: Path) -> None:
    done = started(_UNDRESSED, folder)
    assert done.returncode == 5, done.stderr
