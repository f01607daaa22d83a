"""What every test stands on: no screen, one fixed moment, and registers made once and copied."""

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bra_desk.storage.register import Register

# Qt reads the platform when it is loaded. QT_QPA_PLATFORM=xcb shows the windows of the tests.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if sys.platform == "win32":  # where the offscreen platform finds no letters by itself
    os.environ.setdefault("QT_QPA_FONTDIR", str(Path(os.environ["SYSTEMROOT"]) / "Fonts"))
os.environ["BRA_NOW"] = "2026-11-22T09:00"
os.environ["BRA_ACTOR"] = "Anna Lind"


# The same cases in every run: a case that nobody has seen must not stop another's work.
#: The folder that Windows gives the user, for the tests that ask; the tests have their own.
LOCALAPPDATA = os.environ.get("LOCALAPPDATA", "")

settings.register_profile("steady", derandomize=True)
settings.load_profile("steady")


class PatientBot(QtBot):
    """A bot that waits as long as a machine with much to do may need."""

    @override
    def waitUntil(self, callback: "Callable[[], bool | None]", *, timeout: int = 30_000) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:  # noqa: ARG001 -- there first
    """The bot of pytest-qt, with more patience."""
    return PatientBot(request)


_STATUS = pytest.StashKey[int]()


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Remember what the tests came to."""
    session.config.stash[_STATUS] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave with what the tests came to.

    Qt ends after Python, and PySide6 may then crash on something that a test left with Qt, such
    as what lies on the clipboard. That the program itself ends well has tests of its own.
    """
    if _STATUS in config.stash:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(config.stash[_STATUS])


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the settings, the log and the register of whoever runs the tests out of reach."""
    home = tmp_path_factory.mktemp("home")
    os.environ["LOCALAPPDATA"] = str(home)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(home / name.lower())


@pytest.fixture(scope="session")
def _empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _made(tmp_path_factory, "empty")


@pytest.fixture(scope="session")
def _example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _made(tmp_path_factory, "example")


@pytest.fixture
def folder(tmp_path: Path, _empty: Path) -> Path:
    """A data folder with an empty register that nobody has open."""
    return shutil.copytree(_empty, tmp_path / "data")


@pytest.fixture
def example_folder(tmp_path: Path, _example: Path) -> Path:
    """A data folder with the example council, which nobody has open."""
    return shutil.copytree(_example, tmp_path / "example")


@pytest.fixture
def register(folder: Path) -> "Iterator[Register]":
    """An open, empty register of the test's own."""
    yield from _opened(folder)


@pytest.fixture
def example(example_folder: Path) -> "Iterator[Register]":
    """An open register of the test's own, with the example council and its four years."""
    yield from _opened(example_folder)


def _made(places: pytest.TempPathFactory, start: str) -> Path:
    from bra_desk.services.registers import Start, make_register

    place = places.mktemp(start) / "data"
    make_register(place, Start(start))
    return place


def _opened(place: Path) -> "Iterator[Register]":
    from bra_desk.services.registers import open_register

    register = open_register(place)
    yield register
    register.close()
