"""A backup is a whole, sound register, or there is none."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bra_desk.basics.errors import PlaceWrong
from bra_desk.services import records, registers
from bra_desk.services.registers import back_up, open_register
from bra_desk.storage import place
from bra_desk.storage.backup import back_up_daily, last_backup
from bra_desk.storage.register import Register
from tests import make


def test_backup_opens_as_a_register_with_everything(example: Register, tmp_path: Path) -> None:
    copies = tmp_path / "copies"
    copies.mkdir()
    back_up(example, place.register_file(copies))
    assert [file.name for file in copies.iterdir()] == [place.FILE_NAME]
    copy = open_register(copies)
    assert records.dump(copy, with_history=True) == records.dump(example, with_history=True)
    assert registers.verify(copy) == registers.verify(example)
    copy.close()


def test_backup_is_taken_while_the_register_is_open_and_it_goes_on(
    register: Register, tmp_path: Path
) -> None:
    make.entry(register, "area")
    back_up(register, tmp_path / "copy.sqlite3")
    make.entry(register, "area")
    assert registers.verify(register).is_sound


def test_newer_backup_takes_the_place_of_an_older(register: Register, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite3"
    back_up(register, target)
    make.entry(register, "area", name="Ersboda")
    back_up(register, target)
    assert b"Ersboda" in target.read_bytes()


def test_missing_folder_is_told(register: Register, tmp_path: Path) -> None:
    with pytest.raises(PlaceWrong, match="Välj en annan mapp"):
        back_up(register, tmp_path / "nowhere" / "copy.sqlite3")
    assert not (tmp_path / "nowhere").exists()


def test_name_that_is_a_folder_is_told_and_left(register: Register, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    with pytest.raises(PlaceWrong):
        back_up(register, tmp_path / "copy")
    assert [each.name for each in tmp_path.iterdir() if each.name != "data"] == ["copy"]


def test_file_that_is_no_register_is_not_replaced(register: Register, tmp_path: Path) -> None:
    target = tmp_path / "Protokoll.docx"
    target.write_bytes(b"PK\x03\x04 a person's work")
    with pytest.raises(PlaceWrong, match="annat namn"):
        back_up(register, target)
    assert target.read_bytes() == b"PK\x03\x04 a person's work"


def test_open_register_is_not_its_own_backup(register: Register) -> None:
    with pytest.raises(PlaceWrong, match="annat namn"):
        back_up(register, register.file)
    assert registers.verify(register).is_sound


def test_leavings_of_a_killed_backup_do_not_hinder_the_next(
    register: Register, tmp_path: Path
) -> None:
    make.entry(register, "area", name="Ersboda")
    for name in (".copy.sqlite3.tmp", ".copy.sqlite3.tmp-journal"):
        (tmp_path / name).write_bytes(b"left behind")
    back_up(register, tmp_path / "copy.sqlite3")
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_file()) == ["copy.sqlite3"]


def test_newest_backup_is_known(register: Register) -> None:
    assert last_backup(register.folder) is None
    (register.folder / "backups").mkdir()
    back_up(register, register.folder / "backups" / "one.sqlite3")
    made = last_backup(register.folder)
    assert made is not None
    assert abs((datetime.now(UTC) - made).total_seconds()) < 60


def test_a_copy_is_kept_for_each_day_and_thirty_days_stay(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(1, 32):
        monkeypatch.setenv("BRA_NOW", f"2026-10-{day:02}T16:00")
        back_up_daily(register)
        kept = back_up_daily(register)  # the last of the day takes the place of the first
    copies = sorted(file.name for file in kept.parent.iterdir())
    assert (copies[0], copies[-1]) == ("bra-2026-10-02.sqlite3", "bra-2026-10-31.sqlite3")
    assert len(copies) == 30
