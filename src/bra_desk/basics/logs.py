"""The log file: what the program did, never what the register holds."""

import logging
from contextlib import suppress
from pathlib import Path

from typing_extensions import override


def start_log(folder: Path) -> None:
    """Write the program's log to `folder`, at most four files of half a megabyte."""
    from logging.handlers import RotatingFileHandler  # late: brings the whole network stack

    class Log(RotatingFileHandler):
        @override
        def doRollover(self) -> None:
            # Windows renames no file that a second program logs to: then the log grows on.
            with suppress(OSError):
                super().doRollover()

    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = Log(folder / "bra-desk.log", maxBytes=500_000, backupCount=3, encoding="utf-8")
    except OSError:
        return  # a desk whose log cannot be written must still work
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger("bra_desk")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
