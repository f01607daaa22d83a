"""IT may decide where registers lie; else they lie in the user's own folder."""

from pathlib import PureWindowsPath

import pytest

from bra_desk.basics.data_places import data_dir, decided_by
from bra_desk.basics.errors import PlaceWrong
from bra_desk.basics.paths import local_data_dir

ENVIRONMENT = {"Username": "åsa.öberg", "SystemDrive": "C:"}


def test_without_a_decision_it_is_the_users_own_folder() -> None:
    assert data_dir() == local_data_dir()
    assert decided_by("", ENVIRONMENT) is None
    assert decided_by("  ", ENVIRONMENT) is None


@pytest.mark.parametrize(
    ("policy", "folder"),
    [
        (r"D:\BRA Desk", r"D:\BRA Desk"),
        (r" D:\Data\%USERNAME%\BRA Desk ", r"D:\Data\åsa.öberg\BRA Desk"),
        (r"%systemdrive%\Data", r"C:\Data"),
        (r"\\server\hem$\%UserName%", r"\\server\hem$\åsa.öberg"),
        (r"D:\100%", r"D:\100%"),
    ],
)
def test_decision_of_it_is_followed(policy: str, folder: str) -> None:
    assert decided_by(policy, ENVIRONMENT) == PureWindowsPath(folder)


@pytest.mark.parametrize("policy", ["BRA Desk", r"D:Data", r"\Data", r"D:\%HOMESHARE%", r"%X%\y"])
def test_decision_that_is_no_whole_path_is_told(policy: str) -> None:
    with pytest.raises(PlaceWrong, match="Be IT rätta DataDir") as told:
        decided_by(policy, ENVIRONMENT)
    assert told.value.where == r"HKLM\SOFTWARE\Policies\BRA Desk"
