"""What is refused at opening, in which words, and that nothing is touched then."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from bra_desk.basics.errors import PlaceWrong, RegisterBusy, RegisterDamaged, RegisterTooNew
from bra_desk.services import entries, registers
from bra_desk.services.registers import open_register
from bra_desk.storage import place
from tests import make
from tests.storage.processes import holder


def test_second_opening_in_the_same_program_is_refused(folder: Path) -> None:
    register = open_register(folder)
    with pytest.raises(RegisterBusy, match=r"sedan söndag 22 november kl\. 09\.00"):
        open_register(folder)
    register.close()
    open_register(folder).close()


def test_register_open_at_another_desk_says_whose_and_since_when(folder: Path) -> None:
    with holder(folder), pytest.raises(RegisterBusy) as refused:
        open_register(folder)
    assert "bo.ek" in refused.value.message
    assert "söndag 22 november kl. 08.15" in refused.value.message


def test_killed_program_leaves_no_lock(folder: Path) -> None:
    with holder(folder) as process:
        process.kill()
        process.wait()
        assert (folder / "bra.open.json").exists(), "its word is left, and is only a word"
        register = open_register(folder)
    assert registers.verify(register).is_sound
    register.close()
    assert not (folder / "bra.open.json").exists()


@pytest.mark.parametrize("word", ["", "{", "[]", '{"user": "x"}', "\x00"])
def test_broken_word_of_the_holder_is_no_trouble(folder: Path, word: str) -> None:
    register = open_register(folder)
    (folder / "bra.open.json").write_text(word)
    with pytest.raises(RegisterBusy, match="i ett annat fönster eller på en annan dator"):
        open_register(folder)
    register.close()


def test_missing_register_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlaceWrong, match="Det finns inget register i mappen"):
        open_register(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_newer_register_is_refused_and_left_as_it_is(folder: Path) -> None:
    file = place.register_file(folder)
    connection = sqlite3.connect(file)
    connection.execute(f"PRAGMA user_version = {place.head_revision() + 1}")
    connection.close()
    before = file.read_bytes()
    with pytest.raises(RegisterTooNew, match="nyare version"):
        open_register(folder)
    assert file.read_bytes() == before
    assert [each.name for each in folder.iterdir()] == [place.FILE_NAME]


def foreign(file: Path) -> None:
    """Put another program's database there."""
    file.unlink()
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE note (text)")
    connection.commit()
    connection.close()


def zeroed(file: Path) -> None:
    """Lose the pages in the middle, as a failing disk does."""
    data = bytearray(file.read_bytes())
    data[8192:40960] = bytes(32768)
    file.write_bytes(data)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "empty file": lambda file: file.write_bytes(b""),
    "half a header": lambda file: file.write_bytes(file.read_bytes()[:50]),
    "random bytes": lambda file: file.write_bytes(bytes(range(256)) * 40),
    "another program's database": foreign,
    "half a file": lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
    "only the first page": lambda file: file.write_bytes(file.read_bytes()[:4096]),
    "a Word file": lambda file: file.write_bytes(b"PK\x03\x04" + b"x" * 5000),
    "pages of zeros": zeroed,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_no_sound_register_is_refused_and_left_as_it_is(folder: Path, damage: str) -> None:
    file = place.register_file(folder)
    DAMAGES[damage](file)
    before = file.read_bytes()
    for _again in range(2):  # the first refusal must let go of the file
        with pytest.raises(RegisterDamaged, match="säkerhetskopia"):
            open_register(folder)
    assert file.read_bytes() == before
    assert [each.name for each in folder.iterdir()] == [place.FILE_NAME]


def test_folder_in_the_files_place_is_told(folder: Path) -> None:
    file = place.register_file(folder)
    file.unlink()
    file.mkdir()
    with pytest.raises(PlaceWrong):
        open_register(folder)


def test_interrupted_save_is_rolled_back_at_the_next_opening(folder: Path, tmp_path: Path) -> None:
    """A file and its journal as a power cut leaves them in the middle of a commit."""
    register = open_register(folder)
    make.entry(register, "area", name="Ersboda")
    register.close()
    cut = tmp_path / "cut"
    cut.mkdir()
    file, connection = place.register_file(folder), None
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN")
    connection.execute("DROP TABLE measure_partner")
    connection.execute("CREATE TABLE filler AS SELECT * FROM sqlite_master, act LIMIT 40")
    for name in (place.FILE_NAME, f"{place.FILE_NAME}-journal"):
        shutil.copy(folder / name, cut / name)
    connection.execute("ROLLBACK")
    connection.close()
    register = open_register(cut)
    assert registers.verify(register).is_sound
    assert [row.values["name"] for row in entries.rows(register, "area")] == ["Ersboda"]
    register.close()
