"""Setup.exe where the disk fails it: no room, no right, a file that will not move, a lost current.

After each of these the version that was there must be whole. Needs to mount small disks.
"""

import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from installer import payload, product
from installer.statuses import Status
from installer.trials import desk
from installer.trials.checks import Checks
from installer.trials.delivery import Delivery
from installer.trials.desk import Desk
from installer.trials.setup_trial import last_said, setup
from installer.trials.wine import Wine

#: Parted at its space, for Setup takes no quotation marks there.
_FOLDER: Final = f"/D=T:\\{product.FOLDER}".split(" ")


def run(delivery: Delivery, wine: Wine, checks: Checks, work: Path) -> None:
    """Try each trouble on a disk of its own, which Windows knows as T:."""
    size = sum(each.size for each in payload.files(delivery.this.payload)) // 1024
    disk = work / "disk"
    disk.mkdir(exist_ok=True)
    (wine.folder / "dosdevices" / "t:").symlink_to(disk)
    there = Desk(wine, disk / product.FOLDER)
    with _mounted(disk, size * 3 + 2048) as mounted:
        answer = setup(wine, delivery.earlier, "/CurrentUser", *_FOLDER)
        whole = answer.status == 0 and there.is_whole(delivery.earlier.payload)
        checks.hold("installed where /D= says", is_true=whole, found=answer)
        there.add_foreign()
        trial = _Trial(delivery, there, checks)
        with _filled(disk, size // 2):
            trial.refused("no room", Status.NO_ROOM, "inte plats")
        with _filled_in_the_middle(there):
            trial.refused("no room in the middle", Status.NO_ROOM, "gick inte att skriva")
        mounted("remount,ro")
        trial.refused("no right", Status.NO_RIGHT, "får inte skriva")
        mounted("remount,rw")
        with _held(there.folder / "_internal"):
            trial.refused(
                "a folder that will not move", Status.FILES_IN_USE, "används av ett annat"
            )
        _lose_current_early(there)
        trial.goes_on("current lost while the old version moved out")
        wine.run(there.program("uninstall.exe"), "/S")
    with _mounted(disk, size * 4 + 2048):
        setup(wine, delivery.earlier, "/CurrentUser", *_FOLDER)
        there.add_foreign()
        _lose_current_late(there, delivery.this.payload)
        _Trial(delivery, there, checks).goes_on("current lost while the new version moved in")


class _Trial:
    """One upgrade after the other that must fail and leave the earlier version whole."""

    def __init__(self, delivery: Delivery, there: Desk, checks: Checks) -> None:
        self._delivery = delivery
        self._there = there
        self._checks = checks

    def refused(self, trouble: str, status: Status, words: str) -> None:
        """Upgrade, be refused for the right reason, and find everything as it was."""
        before = desk.fingerprints(self._there.folder)
        answer = setup(self._there.wine, self._delivery.this)
        hold = self._checks.hold
        refused = answer.status == status
        hold(f"{trouble}: refused with {status.value}", is_true=refused, found=answer)
        said = last_said(self._there.wine)
        hold(f"{trouble}: said in Swedish", is_true=words in said, found=said)
        same = desk.fingerprints(self._there.folder) == before
        hold(f"{trouble}: the earlier version is as it was", is_true=same, found=before)
        left = list(self._there.folder.glob("~*"))
        hold(f"{trouble}: nothing half is left", is_true=not left, found=left)
        tried = self._there.wine.run(self._there.program(product.COMMAND), "selftest")
        hold(f"{trouble}: the earlier version works", is_true=tried.status == 0, found=tried)

    def goes_on(self, trouble: str) -> None:
        """Run Setup again after one that was cut off, and find the new version whole."""
        answer = setup(self._there.wine, self._delivery.this)
        whole = answer.status == 0 and self._there.is_whole(self._delivery.this.payload)
        hold = self._checks.hold
        hold(f"{trouble}: Setup puts it right", is_true=whole, found=(answer, self._there.files()))
        hold(f"{trouble}: files of others are kept", is_true=self._there.has_foreign())
        left = list(self._there.folder.glob("~*"))
        hold(f"{trouble}: nothing half is left", is_true=not left, found=left)


@contextmanager
def _mounted(place: Path, kilobytes: int) -> Iterator[Callable[[str], None]]:
    """A small disk at a place; gives what mounts it anew with other options."""
    options = f"size={kilobytes}k"
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", str(place)], check=True)

    def again(how: str) -> None:
        subprocess.run(["mount", "-o", f"{how},{options}", str(place)], check=True)

    try:
        yield again
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


@contextmanager
def _filled(disk: Path, kilobytes_left: int) -> Iterator[None]:
    """A disk with so much room left."""
    free = shutil.disk_usage(disk).free // 1024
    filler = disk / "filler"
    filler.write_bytes(bytes((free - kilobytes_left) * 1024))
    yield
    filler.unlink()


@contextmanager
def _filled_in_the_middle(there: Desk) -> Iterator[None]:
    """A disk that somebody else fills when Setup has begun to unpack."""
    filler = there.folder.parent / "filler"
    filler.touch()
    filling = threading.Thread(target=_fill_later, args=(there.folder / "~new", filler))
    filling.start()
    yield
    filling.join()
    filler.unlink()


def _fill_later(sign: Path, filler: Path) -> None:
    while not sign.is_dir():
        time.sleep(0.001)
    with filler.open("wb", buffering=0) as opened, suppress(OSError):
        while True:
            opened.write(bytes(1 << 20))


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """A folder whose name cannot change, as when a program has files in it open on Windows."""
    subprocess.run(["mount", "--bind", str(folder), str(folder)], check=True)
    yield
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def _lose_current_early(there: Desk) -> None:
    """Half of the earlier version has moved out; the new one is not whole."""
    (there.folder / "~old").mkdir()
    (there.folder / "_internal").rename(there.folder / "~old" / "_internal")
    (there.folder / "~new").mkdir()
    (there.folder / "~new" / product.WINDOW).write_bytes(b"half")


def _lose_current_late(there: Desk, payload: Path) -> None:
    """All of the earlier version has moved out, and half of the new one in."""
    (there.folder / "~old").mkdir()
    for each in sorted(there.folder.glob("[!~]*")):
        each.rename(there.folder / "~old" / each.name)
    following = there.folder / "~next"
    shutil.copytree(payload, following)
    shutil.copy(there.folder / "~old" / "uninstall.exe", following)
    (following / product.WINDOW).rename(there.folder / product.WINDOW)
