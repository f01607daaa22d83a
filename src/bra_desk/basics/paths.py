"""Where things lie: what ships with the program, and the user's own folders."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import Final

_PACKAGE = Path(__file__).resolve().parent.parent
_APP: Final = "bra-desk"


def resource(name: str) -> Path:
    """A file or folder of `resources/`: in the package when installed, else beside `src/`."""
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parent.parent / "resources"
    return root / name


@dataclass(frozen=True, kw_only=True)
class UserFolders:
    """The folders of a user on a computer."""

    data: PurePath
    settings: PurePath
    #: What the program can make again.
    cache: PurePath
    logs: PurePath


def folders_on_windows(environment: Mapping[str, str]) -> UserFolders:
    """One folder, local to the computer: neither the roaming profile nor Documents.

    The roaming one is copied at every logon, and Documents may lie on a server or in OneDrive.
    """
    profile = PureWindowsPath(environment.get("USERPROFILE", "C:\\"))
    given = environment.get("LOCALAPPDATA")
    own = (PureWindowsPath(given) if given else profile / "AppData" / "Local") / _APP
    return UserFolders(data=own, settings=own, cache=own / "Cache", logs=own / "Logs")


def folders_on_linux(environment: Mapping[str, str], home: str) -> UserFolders:
    """The folders that freedesktop.org's base directories name; a relative one counts as none."""

    def base(name: str, usual: str) -> PurePosixPath:
        given = PurePosixPath(environment.get(name, ""))
        return (given if given.is_absolute() else PurePosixPath(home) / usual) / _APP

    return UserFolders(
        data=base("XDG_DATA_HOME", ".local/share"),
        settings=base("XDG_CONFIG_HOME", ".config"),
        cache=base("XDG_CACHE_HOME", ".cache"),
        logs=base("XDG_STATE_HOME", ".local/state") / "log",
    )


def local_data_dir() -> Path:
    """The user's data folder on this computer: never roaming, and never one that is synced."""
    return Path(_folders().data)


def settings_file() -> Path:
    """What the window remembers about this computer: where it stood, and the size of texts."""
    return Path(_folders().settings) / "settings.ini"


def cache_dir() -> Path:
    """Where the program keeps what it can make again, for this user on this computer."""
    return Path(_folders().cache)


def log_dir() -> Path:
    """Where the log files of this user lie."""
    return Path(_folders().logs)


def _folders() -> UserFolders:
    if os.name == "nt":
        return folders_on_windows(os.environ)
    return folders_on_linux(os.environ, str(Path.home()))
