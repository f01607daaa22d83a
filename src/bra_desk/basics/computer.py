"""This computer's name and system, asked of no network and no service."""

import os
import sys
from typing import Final

#: The first build of Windows 11, which calls itself 10.0 like its elder.
_ELEVEN: Final = 22_000


def name() -> str:
    """What the computer is called."""
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "")
    else:  # noqa: RET505 - a branch for each system, as mypy tells them apart
        return os.uname().nodename


def system() -> str:
    """The system and its version: Windows 11 (10.0.22631).

    `platform.platform()` would ask Windows' management service, which may take long to answer.
    """
    if sys.platform == "win32":
        return windows_name(*sys.getwindowsversion().platform_version)
    else:  # noqa: RET505 - as above
        about = os.uname()
        return f"{about.sysname} {about.release}"


def windows_name(major: int, minor: int, build: int) -> str:
    """How people call a version of Windows, with its number."""
    called = 11 if (major, minor) == (10, 0) and build >= _ELEVEN else major
    return f"Windows {called} ({major}.{minor}.{build})"
