"""Where things lie: what ships with the program, and the user's own folders."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource(name: str) -> Path:
    """A file or folder of `resources/`: in the package when installed, else beside `src/`."""
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parent.parent / "resources"
    return root / name


def data_dir() -> Path:
    """The user's own data folder: local to the computer, never roaming, never synced."""
    from platformdirs import user_data_path  # late: a window on a named folder needs it not

    return user_data_path("bra-desk", appauthor=False, roaming=False)


def cache_dir() -> Path:
    """Where the program keeps what it can make again, for this user on this computer."""
    from platformdirs import user_cache_path

    return user_cache_path("bra-desk", appauthor=False)


def log_dir() -> Path:
    """Where the log files of this user lie."""
    from platformdirs import user_log_path

    return user_log_path("bra-desk", appauthor=False)
