"""Other processes at a register's folder."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_HOLD = """
import sys
from pathlib import Path
from bra_desk.services.registers import open_register
register = open_register(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
register.close()
"""


@contextmanager
def holder(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process of somebody else's that has the register open; killed at the end."""
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "BRA_ACTOR": "bo.ek", "BRA_NOW": "2026-11-22T08:15"},
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        try:
            yield process
        finally:
            process.kill()
