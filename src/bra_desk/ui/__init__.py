"""The window: draws forms, calls services, and hears what changed."""

import ctypes
import sys


def _keep_singletons() -> None:
    """Keep None, True, False and NotImplemented from being counted to death.

    PySide6 6.12.0 is built as if Python never frees them, which is true from 3.12 (PEP 683). On
    3.11 every call that answers None takes a reference nobody gave, and the program dies after
    some seven thousand calls. A count that is out of reach is what 3.12 does itself.
    """
    for each in (None, True, False, NotImplemented):
        ctypes.c_ssize_t.from_address(id(each)).value = 1 << 40


if sys.version_info < (3, 12):
    _keep_singletons()
