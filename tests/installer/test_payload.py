"""The frozen folder as the installers see it."""

from pathlib import Path, PurePosixPath

import pytest

from installer import payload, pe_file, product
from tests.installer import payloads


def test_every_file_is_found_once_and_in_one_order(tmp_path: Path) -> None:
    found = payload.files(payloads.make(tmp_path))
    assert sorted(str(each.place) for each in found) == sorted(payloads.FILES)
    assert [str(each.place) for each in payload.files(tmp_path)] == [str(e.place) for e in found]


def test_each_folder_comes_before_what_is_in_it(tmp_path: Path) -> None:
    folders = payload.folders(payload.files(payloads.make(tmp_path)))
    assert PurePosixPath("_internal/bra_desk") in folders
    for number, folder in enumerate(folders):
        assert set(folder.parents[:-1]) <= set(folders[:number])


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("_internal/åäö.txt", "has letters beyond ASCII"),
        ("uninstall.exe", "is the installers' own"),
        ("~new", "is the installers' own"),
        ("_internal/BASE_library.zip", "is one name to Windows"),
    ],
)
def test_what_no_installer_can_carry_is_refused(tmp_path: Path, name: str, why: str) -> None:
    payloads.make(tmp_path, name)
    with pytest.raises(ValueError, match=why):
        payload.files(tmp_path)


def test_a_folder_without_the_program_is_refused(tmp_path: Path) -> None:
    (payloads.make(tmp_path) / product.WINDOW).unlink()
    with pytest.raises(ValueError, match=f"{product.WINDOW} is not there"):
        payload.files(tmp_path)


def test_version_is_read_from_programs_alone(tmp_path: Path) -> None:
    versions = {str(each.place): each.version for each in payload.files(payloads.make(tmp_path))}
    assert versions[product.WINDOW] == "1.2.3.4"
    assert versions["_internal/base_library.zip"] == ""


@pytest.mark.parametrize(("length", "is_signed"), [(0, False), (4096, True)])
def test_signature_is_seen(tmp_path: Path, length: int, is_signed: bool) -> None:
    file = tmp_path / "program.exe"
    file.write_bytes(payloads.program_bytes(signature=length))
    assert pe_file.is_signed(file) is is_signed


def test_a_program_without_a_version_has_none(tmp_path: Path) -> None:
    file = tmp_path / "program.exe"
    file.write_bytes(bytes(1024))
    assert pe_file.version(file) == ""
