"""Making a register: whole or not at all, and only where it is safe."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from bra_desk.basics.errors import AlreadyThere, PlaceWrong
from bra_desk.services import about, entries, history, records, registers
from bra_desk.services.registers import Start, has_register, make_register, open_register
from bra_desk.storage import place
from bra_desk.storage.register import Register
from bra_desk.storage.siting import Siting
from tests import make
from tests.deep import deep


@pytest.mark.parametrize("start", Start)
def test_new_register_is_there_whole_and_sound(tmp_path: Path, start: Start) -> None:
    folder = tmp_path / "ny mapp" / "rådet"
    assert not has_register(folder)
    make_register(folder, start)
    assert has_register(folder)
    assert [file.name for file in folder.iterdir()] == [place.FILE_NAME]
    register = open_register(folder)
    assert registers.verify(register).is_sound
    assert len(history.acts(register)) == (start is not Start.EMPTY)
    register.close()


def test_register_is_never_made_over_another(folder: Path) -> None:
    before = place.register_file(folder).read_bytes()
    with pytest.raises(AlreadyThere, match="Det finns redan ett register"):
        make_register(folder, Start.EXAMPLE)
    assert place.register_file(folder).read_bytes() == before


def test_leavings_of_a_killed_start_do_not_hinder_the_next(tmp_path: Path) -> None:
    building = tmp_path / ".building"
    building.mkdir()
    for name in (place.FILE_NAME, f"{place.FILE_NAME}-journal", "bra.open.json"):
        (building / name).write_bytes(b"half of it")
    make_register(tmp_path, Start.UMEA)
    assert [file.name for file in tmp_path.iterdir()] == [place.FILE_NAME]


def test_start_killed_on_the_way_leaves_no_register_and_the_next_one_works(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from bra_desk.services import registers;"
        "registers.make_register(Path(sys.argv[1]), registers.Start.EXAMPLE)"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    with subprocess.Popen(command) as process:
        while not (tmp_path / ".building" / place.FILE_NAME).exists():
            assert process.poll() is None
        process.kill()
    assert not has_register(tmp_path)
    make_register(tmp_path, Start.EMPTY)
    assert [file.name for file in tmp_path.iterdir()] == [place.FILE_NAME]


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("OneDrive/Rådet", "OneDrive"),
        ("OneDrive - Ängsjö kommun/Rådet", "OneDrive"),
        ("Dropbox/x", "Dropbox"),
        ("google drive", "Google Drive"),
        ("Nextcloud/a/b", "Nextcloud"),
    ],
)
def test_synchronised_folder_is_refused(tmp_path: Path, path: str, service: str) -> None:
    with pytest.raises(PlaceWrong, match=f"synkroniseras av {service}"):
        make_register(tmp_path / path, Start.EMPTY)
    assert list(tmp_path.iterdir()) == []


def test_synchronised_folder_is_known_by_what_windows_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path))
    with pytest.raises(PlaceWrong, match="synkroniseras"):
        make_register(tmp_path / "Dokument", Start.EMPTY)


@pytest.mark.parametrize(
    ("path", "sentence"), [("Dropbox", "synkroniseras av Dropbox"), ("data", "")]
)
def test_register_that_lies_where_it_may_be_damaged_is_warned_of(
    folder: Path, tmp_path: Path, path: str, sentence: str
) -> None:
    moved = folder.rename(tmp_path / path)
    warning = registers.siting_warning(moved)
    assert (sentence in warning) if sentence else (warning == "")


def test_register_on_the_network_is_warned_of(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registers, "siting", lambda _folder: Siting(is_remote=True))
    assert "nätverksplats" in registers.siting_warning(folder)


@pytest.mark.parametrize("path", ["Boxholm", "OneDriver", "Min Dropbox-mapp"])
def test_folder_that_only_sounds_like_it_is_fine(tmp_path: Path, path: str) -> None:
    make_register(tmp_path / path, Start.EMPTY)
    assert has_register(tmp_path / path)


@pytest.mark.parametrize("path", ["file", "file/below", "x" * 300])
def test_place_that_cannot_be_a_folder_is_told(tmp_path: Path, path: str) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(PlaceWrong):
        make_register(tmp_path / path, Start.EMPTY)
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("length", [180, 236, 244, 252, 400])
def test_register_works_in_a_folder_with_a_long_path(tmp_path: Path, length: int) -> None:
    """With the longer names that come and go beside it: the journal, and copies."""
    folder = deep(tmp_path, length - 41) / ("x" * 40)
    make_register(folder, Start.EMPTY)
    register = open_register(folder)
    make.entry(register, "area")
    copy = registers.back_up_daily(register)
    assert registers.verify(register).is_sound
    assert about.info(register, date(2026, 11, 22))["last_backup"] is not None
    register.close()
    assert place.is_register(copy)
    open_register(folder).close()


def test_info_tells_all_but_the_content(example: Register) -> None:
    told = about.info(example, date(2026, 11, 22))
    assert told["versions"]["schema"] == place.head_revision()
    assert told["versions"]["sqlite"] >= "3.51.3"
    assert told["counts"]["meeting"] == len(entries.rows(example, "meeting"))
    assert told["counts"].keys() == {kind.kind for kind in records.kinds()}
    assert told["head"] == registers.verify(example).head
    assert (told["last_backup"], told["synced_by"], told["on_network"]) == (None, None, False)
    assert {each["state"] for each in told["agreements"]} <= {
        "unsigned", "coming", "in_force", "prolonged", "replaced", "ended",
    }  # fmt: skip
    assert all(each["days_left"] <= 14 for each in told["deadlines"])


def test_info_tells_of_the_newest_backup(register: Register) -> None:
    (register.folder / "backups").mkdir()
    registers.back_up(register, register.folder / "backups" / "one.sqlite3")
    assert about.info(register, date(2026, 11, 22))["last_backup"] is not None
