"""Where a data folder lies: on the computer's own disk, with a cloud service, or on the network.

A cloud service copies a file in the middle of a save, so a register must not lie there. On the
network it is slower, and a broken line is a broken save: allowed, and told.
"""

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath, PureWindowsPath
from typing import Final

from bra_desk.basics.disk import reachable
from bra_desk.basics.file_names import plain
from bra_desk.basics.texts import _

_SERVICES: Final = (
    *("OneDrive", "Dropbox", "Google Drive", "iCloudDrive", "iCloud Drive", "Nextcloud", "Box"),
)
#: What Google calls the folder at the root of the drive that it makes.
_GOOGLES: Final = frozenset({"my drive", "min enhet", "shared drives", "delade enheter"})
_ONEDRIVE_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
#: Keys below HKEY_CURRENT_USER with one key for each account, and the value with its folder.
_ONEDRIVE_KEYS: Final = (
    (r"Software\Microsoft\OneDrive\Accounts", "UserFolder"),
    (r"Software\SyncEngines\Providers\OneDrive", "MountPoint"),
)
#: Windows' marks on what a cloud service keeps: fetched when it is read, and the reparse tags
#: IO_REPARSE_TAG_CLOUD to _CLOUD_F. A pin would not do: it stays on a folder that has moved out.
_RECALL_ON_DATA_ACCESS: Final = 0x0040_0000
_CLOUD_TAG: Final = 0x9000_001A
_CLOUD_TAG_MASK: Final = 0xFFFF_0FFF
_DRIVE_REMOTE: Final = 4


@dataclass(frozen=True, kw_only=True)
class Siting:
    """Where a folder lies."""

    #: The cloud service that copies it, as far as can be told; empty for none.
    synced_by: str = ""
    is_remote: bool = False


def siting(folder: Path) -> Siting:
    """Where `folder` lies, or would lie when it is made."""
    lived_in = folder.absolute()
    real = _real(lived_in)
    roots = _synced_roots()
    for each in (lived_in, real):
        service = synced_by(each, roots)
        if service:
            return Siting(synced_by=service)
    if any(_is_kept_in_the_cloud(each) for each in (real, *real.parents)):
        return Siting(synced_by=_("en molntjänst"))
    return Siting(is_remote=any(_is_remote_here(each) for each in (lived_in, real)))


def synced_by(folder: PurePath, roots: Iterable[PurePath]) -> str:
    """The cloud service that copies `folder`, by its name or OneDrive's known `roots`."""
    if any(folder.is_relative_to(root) for root in roots):
        return "OneDrive"
    parts = [part.casefold() for part in folder.parts]
    words = {part.partition(" - ")[0].partition(" (")[0] for part in parts}
    if isinstance(folder, PureWindowsPath) and _GOOGLES & set(parts[1:2]):
        return "Google Drive"
    return next((name for name in _SERVICES if name.casefold() in words), "")


def is_remote(folder: PureWindowsPath, drive_type: Callable[[str], int]) -> bool:
    """Whether a folder of Windows is on the network: a share, or a letter that stands for one."""
    drive = plain(folder).drive
    return drive.startswith("\\\\") or drive_type(f"{drive}\\") == _DRIVE_REMOTE


def is_cloud_mark(tag: int, attributes: int) -> bool:
    """Whether Windows' marks on a folder say that a cloud service keeps it."""
    return tag & _CLOUD_TAG_MASK == _CLOUD_TAG or bool(attributes & _RECALL_ON_DATA_ACCESS)


def onedrive_variables(environment: Mapping[str, str]) -> list[str]:
    """The folders that OneDrive tells of in the environment."""
    return [environment[name] for name in _ONEDRIVE_VARIABLES if environment.get(name)]


def _real(folder: Path) -> Path:
    """What links, substituted letters and mapped drives in a path stand for, when that is told."""
    try:
        return Path(os.path.realpath(reachable(folder)))
    except OSError:  # Windows asks the disk, and a disk may answer anything
        return folder


def _synced_roots() -> list[Path]:
    return [Path(each) for each in (*onedrive_variables(os.environ), *_onedrive_accounts())]


def _onedrive_accounts() -> list[str]:
    """The folders of OneDrive's accounts and of the SharePoint libraries that it copies."""
    found: list[str] = []
    if sys.platform == "win32":
        import winreg

        from bra_desk.basics.windows_registry import values_below

        for key, name in _ONEDRIVE_KEYS:
            found += values_below(winreg.HKEY_CURRENT_USER, key, name)
    return found


def _is_kept_in_the_cloud(folder: Path) -> bool:
    try:
        about = folder.lstat()
    except OSError:  # not made yet, or not ours to look at
        return False
    tag = getattr(about, "st_reparse_tag", 0)
    return is_cloud_mark(tag, getattr(about, "st_file_attributes", 0))


def _is_remote_here(folder: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        return is_remote(PureWindowsPath(folder), ctypes.windll.kernel32.GetDriveTypeW)
    else:  # noqa: RET505 - a branch for each system, as mypy tells them apart
        return False
