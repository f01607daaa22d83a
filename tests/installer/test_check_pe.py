"""What Windows would say of the program's files, before it gets them."""

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from installer.check_pe import ProgramFile, faults


def program_file(path: str, *needs: str) -> ProgramFile:
    """A file as it should be."""
    return ProgramFile(
        path=PurePosixPath(path),
        machine=0x8664,
        guards=0x160,
        needs=needs,
        is_signed=False,
        is_of_wine=False,
    )


PYTHON = [
    program_file("bra-desk.exe", "kernel32.dll"),
    program_file("_internal/python313.dll", "vcruntime140.dll", "api-ms-win-crt-heap-l1-1-0.dll"),
    program_file("_internal/VCRUNTIME140.dll", "kernel32.dll"),
    program_file("_internal/VCRUNTIME140_1.dll", "vcruntime140.dll"),
]
QT = program_file("_internal/PySide6/Qt6Core.dll", "icuuc.dll", "msvcp140.dll")


def test_a_folder_that_has_all_it_needs() -> None:
    library = program_file("_internal/PySide6/MSVCP140.dll")
    assert faults([*PYTHON, QT, library]) == []


@pytest.mark.parametrize(
    ("file", "fault"),
    [
        (replace(QT, needs=("icuuc.dll", "qt6gui.dll")), "needs qt6gui.dll"),
        (replace(PYTHON[0], machine=0x14C), "another processor"),
        (replace(PYTHON[0], guards=0x100), "has no ASLR"),
        (replace(PYTHON[0], guards=0x40), "has no DEP"),
        (replace(PYTHON[0], is_of_wine=True), "comes from Wine"),
        (program_file("_internal/icuuc.dll"), "belongs to Windows"),
        (program_file("_internal/ucrtbase.dll"), "belongs to Windows"),
    ],
)
def test_what_must_not_be_delivered(file: ProgramFile, fault: str) -> None:
    (found,) = faults([*PYTHON, file])
    assert found.startswith(f"{file.path}: ")
    assert fault in found


def test_a_library_in_another_package_is_not_found_by_windows() -> None:
    elsewhere = program_file("_internal/PIL/msvcp140.dll")
    (found,) = faults([*PYTHON, QT, elsewhere])
    assert "needs msvcp140.dll" in found


@pytest.mark.parametrize("place", ["PySide6", "shiboken6", "numpy.libs", "."])
def test_places_that_windows_is_told_of(place: str) -> None:
    library = program_file(f"_internal/{place}/msvcp140.dll")
    assert faults([*PYTHON, QT, library]) == []


def test_half_of_the_runtime_is_not_enough() -> None:
    assert faults(PYTHON[:-1]) == ["vcruntime140_1.dll is not beside Python"]
