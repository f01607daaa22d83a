"""Disks that are full, may not be written or go away: plain words, and nothing half-saved."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bra_desk.basics.errors import PlaceWrong, SaveUnknown, UserError
from bra_desk.model.council import Area
from bra_desk.services import entries, registers
from bra_desk.services.registers import Start, back_up, make_register, open_register
from bra_desk.storage import place
from bra_desk.storage.register import Register
from tests import make

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the disks are made by Linux means")


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


@contextmanager
def disk(where: Path, size: str) -> Iterator[Path]:
    """A disk of its own of that size; skips where the tests may not mount one."""
    where.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(where)]
    if not _is_root() or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only root can mount a small disk")
    try:
        yield where
    finally:
        subprocess.run(["umount", "--lazy", str(where)], check=True)


def fill(where: Path) -> Path:
    """Take all room that is left on a disk."""
    filler = where / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 512):
                pass
        except OSError:
            return filler
    return filler


def test_full_disk_is_told_and_nothing_of_the_save_is_kept(tmp_path: Path) -> None:
    with disk(tmp_path / "small", "4m") as where:
        make_register(where / "data", Start.EMPTY)
        register = open_register(where / "data")
        make.entry(register, "area", name="Ersboda")
        filler = fill(where)
        with pytest.raises(PlaceWrong, match="disken är full"):
            make.entry(register, "area", name="Tomtebo", notes="å" * 100_000)
        assert [row.values["name"] for row in entries.rows(register, "area")] == ["Ersboda"]
        filler.unlink()
        make.entry(register, "area", name="Tomtebo", notes="å" * 100_000)
        assert registers.verify(register).is_sound
        register.close()


def test_new_register_on_a_full_disk_leaves_nothing(tmp_path: Path) -> None:
    with disk(tmp_path / "small", "300k") as where:
        with pytest.raises(PlaceWrong, match="full"):
            make_register(where / "data", Start.EMPTY)
        assert list((where / "data").iterdir()) == []


def test_backup_to_a_full_disk_leaves_nothing(register: Register, tmp_path: Path) -> None:
    with disk(tmp_path / "small", "200k") as where:
        with pytest.raises(PlaceWrong, match="full"):
            back_up(register, where / "copy.sqlite3")
        assert list(where.iterdir()) == []


def test_register_on_a_disk_that_may_only_be_read_is_refused(tmp_path: Path) -> None:
    with disk(tmp_path / "stick", "4m") as where:
        make_register(where / "data", Start.EMPTY)
        file = place.register_file(where / "data")
        before = file.read_bytes()
        subprocess.run(["mount", "-o", "remount,ro", str(where)], check=True)
        with pytest.raises(PlaceWrong, match="går inte att skriva i"):
            open_register(where / "data")
        with pytest.raises(PlaceWrong, match="går inte att skriva i"):
            make_register(where / "other", Start.EMPTY)
        assert file.read_bytes() == before


@pytest.fixture
def locked(folder: Path) -> Iterator[Path]:
    """A data folder that nobody may write in, not even root."""
    command = ["chattr", "+i", str(folder)]
    if not _is_root() or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only root can lock a folder, on a disk that knows how")
    yield folder
    subprocess.run(["chattr", "-i", str(folder)], check=True)


def test_folder_that_may_not_be_written_in_is_told(locked: Path) -> None:
    """The file itself may be written, but no journal can be laid beside it."""
    before = place.register_file(locked).read_bytes()
    with pytest.raises(PlaceWrong, match="går inte att skriva i"):
        make.entry(open_register(locked), "area")
    assert place.register_file(locked).read_bytes() == before
    assert [each.name for each in locked.iterdir()] == [place.FILE_NAME]


def test_new_register_in_a_locked_folder_is_refused(locked: Path) -> None:
    with pytest.raises(PlaceWrong, match="går inte att skriva i"):
        make_register(locked / "data", Start.EMPTY)


def lose_disk(register: Register) -> None:
    """Let every write to the register's file fail from now on, as a pulled plug does."""
    dead = os.open(register.file, os.O_RDONLY)
    for entry in list(Path("/proc/self/fd").iterdir()):
        if int(entry.name) != dead and entry.exists() and entry.readlink() == register.file:
            os.dup2(dead, int(entry.name))
    os.close(dead)


def write_while_the_disk_goes(register: Register) -> None:
    """Change something, and lose the disk before it is saved."""
    with register.write("Sparas kanske") as session:
        session.add(Area(name="Tomtebo"))
        session.flush()
        lose_disk(register)


def test_disk_that_dies_in_a_save_is_told_as_unknown(folder: Path) -> None:
    register = open_register(folder)
    make.entry(register, "area", name="Ersboda")
    with pytest.raises(SaveUnknown, match="syns när programmet startas om"):
        write_while_the_disk_goes(register)
    with pytest.raises(UserError):
        make.entry(register, "area", name="Sofiehem")
    register.close()
    register = open_register(folder)
    assert [row.values["name"] for row in entries.rows(register, "area")] == ["Ersboda"]
    assert registers.verify(register).is_sound
    register.close()
