"""Where a data folder lies is told by its path, its drive and Windows' own marks."""

from pathlib import Path, PureWindowsPath

import pytest

from bra_desk.storage.siting import (
    is_cloud_mark,
    is_remote,
    onedrive_variables,
    siting,
    synced_by,
)

ROOTS = [PureWindowsPath(r"C:\Users\åsa\OneDrive - Umeå kommun"), PureWindowsPath(r"C:\Umeå\BRÅ")]


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        (r"C:\Users\åsa\AppData\Local\bra-desk", ""),
        (r"C:\Users\åsa\Documents\BRÅ", ""),
        (r"D:\Boxholm\BRA", ""),
        (r"C:\Users\åsa\OneDriver", ""),
        (r"C:\Users\åsa\Min Dropbox-mapp", ""),
        (r"C:\Min enheten\BRA", ""),
        (r"C:\Data\Min enhet\BRA", ""),
        (r"C:\Users\åsa\OneDrive - Umeå kommun\Dokument\BRÅ", "OneDrive"),
        (r"c:\users\ÅSA\onedrive - umeå kommun\dokument", "OneDrive"),
        (r"D:\OneDrive\BRA", "OneDrive"),
        (r"D:\OneDrive - Region Norr\BRA", "OneDrive"),
        (r"C:\Umeå\BRÅ\Register", "OneDrive"),
        (r"C:\Umeå\BRÅ 2", ""),
        (r"C:\Users\åsa\Dropbox\BRA", "Dropbox"),
        (r"C:\Users\åsa\Dropbox (Umeå kommun)\BRA", "Dropbox"),
        (r"C:\Users\åsa\Google Drive\BRA", "Google Drive"),
        (r"G:\Min enhet\BRA", "Google Drive"),
        (r"G:\My Drive\BRA", "Google Drive"),
        (r"G:\Delade enheter\BRÅ", "Google Drive"),
        (r"C:\Users\åsa\iCloudDrive\BRA", "iCloudDrive"),
        (r"C:\Users\åsa\iCloud Drive\BRA", "iCloud Drive"),
        (r"C:\Users\åsa\Nextcloud\BRA", "Nextcloud"),
        (r"C:\Users\åsa\Box\BRA", "Box"),
    ],
)
def test_synced_folder_is_known_by_its_path(folder: str, service: str) -> None:
    assert synced_by(PureWindowsPath(folder), ROOTS) == service


#: What Windows says of the letters of a computer: disks, a stick, a mapped drive and none.
DRIVES = {"C:\\": 3, "D:\\": 3, "E:\\": 2, "H:\\": 4, "R:\\": 5, "X:\\": 1}


@pytest.mark.parametrize(
    ("folder", "remote"),
    [
        (r"C:\Users\åsa", False),
        (r"\\?\C:\Users\åsa", False),
        (r"E:\BRA", False),
        (r"R:\BRA", False),
        (r"X:\BRA", False),
        (r"H:\BRA", True),
        (r"\\?\H:\BRA", True),
        (r"\\server\hem$\åsa\BRA", True),
        (r"\\?\UNC\server\hem$\åsa\BRA", True),
        (r"\\localhost\c$\BRA", True),
        (r"\\umea.se\dfs\BRA", True),
        ("//server/hem/BRA", True),
    ],
)
def test_network_is_known_by_the_path_and_the_drive(folder: str, remote: bool) -> None:
    assert is_remote(PureWindowsPath(folder), DRIVES.__getitem__) is remote


@pytest.mark.parametrize(
    ("tag", "attributes", "is_cloud"),
    [
        (0, 0x10, False),
        (0x9000001A, 0x410, True),
        (0x9000601A, 0x410, True),
        (0x9000F01A, 0x410, True),
        (0xA0000003, 0x410, False),  # a junction
        (0xA000000C, 0x410, False),  # a symbolic link
        (0x80000013, 0x20, False),  # a server's deduplicated file
        (0, 0x00400020, True),
        (0, 0x00080020, False),  # a pin stays on what has been moved out
    ],
)
def test_windows_marks_what_a_cloud_service_keeps(
    tag: int, attributes: int, is_cloud: bool
) -> None:
    assert is_cloud_mark(tag, attributes) is is_cloud


def test_onedrive_tells_of_its_folders_in_the_environment() -> None:
    told = {"OneDrive": "C:\\a", "OneDriveCommercial": "C:\\b", "OneDriveConsumer": "", "X": "C:"}
    assert onedrive_variables(told) == ["C:\\a", "C:\\b"]


def test_folder_of_this_computer_lies_well_whether_it_is_there_or_not(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "to be" / "made"):
        found = siting(folder)
        assert (found.synced_by, found.is_remote) == ("", False)


def test_link_to_a_synced_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox" / "BRA").mkdir(parents=True)
    try:
        (tmp_path / "link").symlink_to(tmp_path / "Dropbox" / "BRA", target_is_directory=True)
    except OSError:  # Windows lets only some people make links
        return
    assert siting(tmp_path / "link").synced_by == "Dropbox"
