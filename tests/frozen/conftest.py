"""The frozen program, made once for all tests of a run.

`BRA_FROZEN=build/linux/BRA-Desk uv run pytest tests/frozen` tries one that is made already.
"""

import faulthandler
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.frozen.program import Program
from tests.rules.source import ROOT


@pytest.fixture(scope="session")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the program, frozen from what is checked out; the first to ask makes it."""
    if "BRA_FROZEN" in os.environ:
        return Path(os.environ["BRA_FROZEN"]).resolve()
    if sys.platform == "win32":
        pytest.skip("BRA_FROZEN says what to try")
    else:
        return _frozen_here(tmp_path_factory)


if sys.platform != "win32":
    import fcntl

    def _frozen_here(tmp_path_factory: pytest.TempPathFactory) -> Path:
        faulthandler.cancel_dump_traceback_later()  # freezing, and waiting for it, may take minutes
        shared = tmp_path_factory.getbasetemp()
        if "PYTEST_XDIST_WORKER" in os.environ:
            shared = shared.parent
        with (shared / "frozen.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            place = shared / "frozen"
            if not (place / "BRA-Desk").is_dir():
                command = [str(ROOT / "installer" / "linux" / "freeze"), str(place)]
                subprocess.run(command, check=True, capture_output=True, text=True)
        return place / "BRA-Desk"


@pytest.fixture
def program(frozen: Path, tmp_path: Path) -> Program:
    """The frozen program with a home of its own and an empty data folder."""
    return Program(frozen, tmp_path)
