"""Decides between the window and the command line."""

import logging
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from bra_desk.basics.texts import _

#: The exit status of a desk without a screen, as the command line promises.
ENVIRONMENT = 4


def start() -> NoReturn:
    """Run the program, and end with its status."""
    status = main()
    if "PySide6.QtWidgets" in sys.modules:
        _leave(status)
    sys.exit(status)


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or carry out a verb; answers with the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not _is_window(given):
        from bra_desk.cli import run

        return run(given)
    if not _has_screen():
        sys.stderr.write(_("Här finns ingen skärm att visa fönstret på.") + "\n")
        return ENVIRONMENT
    from bra_desk import app

    return app.run(Path(given[1]) if given else None)


def _leave(status: int) -> NoReturn:
    """End at once, with all that was said: the register is closed, and nothing waits for an end.

    Qt has threads that outlive Python's own end, and what they reach for then is gone: one program
    in some thirty ended in a crash.
    """
    logging.shutdown()
    with suppress(OSError):  # whoever listened may have gone
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(status)


def _is_window(given: list[str]) -> bool:
    return not given or (given[0] == "--data" and len(given) == len(("--data", "DIR")))


def _has_screen() -> bool:
    if os.name == "nt":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    start()
