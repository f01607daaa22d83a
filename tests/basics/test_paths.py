"""What ships with the program is found, and the user's own folders stay on the computer."""

import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from bra_desk.basics import paths
from bra_desk.basics.paths import folders_on_linux, folders_on_windows
from tests.conftest import LOCALAPPDATA

LOCAL = {"LOCALAPPDATA": r"C:\Users\åsa.öberg\AppData\Local"}
PROFILE = {"USERPROFILE": r"D:\Profiler\åsa.öberg"}
ROAMING = {"APPDATA": r"\\server\profiler\åsa\AppData\Roaming", "OneDrive": r"C:\OneDrive"}


def test_resource_lies_in_the_checkout() -> None:
    assert paths.resource("templates").is_dir()


@pytest.mark.parametrize(
    ("environment", "data"),
    [
        (LOCAL, r"C:\Users\åsa.öberg\AppData\Local\bra-desk"),
        (LOCAL | PROFILE | ROAMING, r"C:\Users\åsa.öberg\AppData\Local\bra-desk"),
        (PROFILE | ROAMING, r"D:\Profiler\åsa.öberg\AppData\Local\bra-desk"),
        ({"LOCALAPPDATA": ""} | PROFILE, r"D:\Profiler\åsa.öberg\AppData\Local\bra-desk"),
        (ROAMING, r"C:\AppData\Local\bra-desk"),
    ],
)
def test_everything_on_windows_is_local_to_the_computer(
    environment: dict[str, str], data: str
) -> None:
    folders = folders_on_windows(environment)
    own = PureWindowsPath(data)
    assert (folders.data, folders.settings) == (own, own)
    assert (folders.cache, folders.logs) == (own / "Cache", own / "Logs")


@pytest.mark.parametrize(
    ("environment", "data"),
    [
        ({}, "/home/åsa/.local/share/bra-desk"),
        ({"XDG_DATA_HOME": "/data"}, "/data/bra-desk"),
        ({"XDG_DATA_HOME": "not/whole"}, "/home/åsa/.local/share/bra-desk"),
    ],
)
def test_folders_on_linux_follow_the_base_directories(
    environment: dict[str, str], data: str
) -> None:
    folders = folders_on_linux(environment, "/home/åsa")
    assert folders.data == PurePosixPath(data)
    assert folders.settings == PurePosixPath("/home/åsa/.config/bra-desk")
    assert folders.cache == PurePosixPath("/home/åsa/.cache/bra-desk")
    assert folders.logs == PurePosixPath("/home/åsa/.local/state/bra-desk/log")


def test_folders_of_this_computer_are_whole_and_the_programs_own() -> None:
    mine = (paths.local_data_dir(), paths.settings_file(), paths.cache_dir(), paths.log_dir())
    assert all(each.is_absolute() and "bra-desk" in each.parts for each in mine)


if sys.platform == "win32":

    def test_windows_itself_means_the_same_folder(monkeypatch: pytest.MonkeyPatch) -> None:
        from PySide6.QtCore import QStandardPaths

        said = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
        monkeypatch.setenv("LOCALAPPDATA", LOCALAPPDATA)
        assert paths.local_data_dir() == Path(said) / "bra-desk"
