"""Files that others hold for a moment, long paths, and names that Windows would change."""

import sys
from pathlib import Path

import pytest

from bra_desk.basics import disk
from bra_desk.basics.errors import PlaceWrong
from tests.deep import deep


class Scanner:
    """Plays a scanner of viruses, which holds a new file for a number of tries."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, tries: int) -> None:
        self.left = tries
        replace = Path.replace

        def held(source: Path, target: Path) -> Path:
            self.left -= 1
            if self.left >= 0:
                raise PermissionError(13, "in use")
            return replace(source, target)

        monkeypatch.setattr(Path, "replace", held)


def test_file_that_is_held_for_a_moment_comes_into_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Scanner(monkeypatch, 3)
    (tmp_path / "new").write_text("new")
    (tmp_path / "target").write_text("old")
    disk.put_in_place(tmp_path / "new", tmp_path / "target", waits=(0, 0, 0))
    assert (tmp_path / "target").read_text() == "new"
    assert not (tmp_path / "new").exists()


def test_file_that_is_held_for_good_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Scanner(monkeypatch, 4)
    (tmp_path / "new").write_text("new")
    (tmp_path / "target").write_text("old")
    with pytest.raises(PermissionError):
        disk.put_in_place(tmp_path / "new", tmp_path / "target", waits=(0, 0, 0))
    assert (tmp_path / "target").read_text() == "old"


@pytest.mark.parametrize(("number", "is_held"), [(32, True), (33, True), (5, False), (None, False)])
def test_windows_own_number_says_that_a_file_is_held(number: int | None, is_held: bool) -> None:
    error = type("OnWindows", (PermissionError,), {"winerror": number})(13, "in use")
    assert disk.is_held(error) is is_held


def test_file_in_a_deep_folder_is_written_read_and_replaced(tmp_path: Path) -> None:
    folder = deep(tmp_path, 300)
    new, target = disk.reachable(folder / "ny.txt"), disk.reachable(folder / "fil å.txt")
    for text in ("first", "second"):
        new.write_text(text, encoding="utf-8")
        disk.put_in_place(new, target)
        assert target.read_text(encoding="utf-8") == text
    assert [each.name for each in disk.reachable(folder).iterdir()] == ["fil å.txt"]
    assert disk.is_folder(folder)
    assert not disk.is_folder(folder / "fil å.txt")
    disk.refuse_no_folder(folder)
    with pytest.raises(PlaceWrong, match="Mappen finns inte"):
        disk.refuse_no_folder(folder / "fil å.txt")


if sys.platform == "win32":

    @pytest.mark.parametrize("name", ["CON.txt", "möte:b.txt", "slut."])
    def test_name_that_windows_would_change_is_refused(tmp_path: Path, name: str) -> None:
        with pytest.raises(PlaceWrong, match="Windows"):
            disk.refuse_name(tmp_path / name)
        with pytest.raises(PlaceWrong, match="Windows"):
            disk.refuse_unopenable(tmp_path / name)

    def test_long_path_is_refused_to_what_office_opens_only(tmp_path: Path) -> None:
        disk.refuse_name(tmp_path / ("x" * 250))
        with pytest.raises(PlaceWrong, match="högst 259"):
            disk.refuse_unopenable(tmp_path / ("x" * 250))

    def test_file_that_a_program_holds_is_not_replaced(tmp_path: Path) -> None:
        (tmp_path / "new").write_text("new")
        (tmp_path / "target").write_text("old")
        with (tmp_path / "target").open(), pytest.raises(PermissionError):
            disk.put_in_place(tmp_path / "new", tmp_path / "target", waits=(0.01,))
        assert (tmp_path / "target").read_text() == "old"

else:

    def test_names_are_free_elsewhere(tmp_path: Path) -> None:
        disk.refuse_name(tmp_path / "a:b.txt")
        disk.refuse_unopenable(tmp_path / ("x" * 300))
        assert disk.reachable(tmp_path / ("x" * 300)) == tmp_path / ("x" * 300)
