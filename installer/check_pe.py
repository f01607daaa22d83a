"""Reads every program file of the frozen folder as Windows would: what it is, what it needs.

    python -m installer.check_pe build/windows/BRA-Desk

Wine forgives what Windows does not, and has files of its own; so what runs in Wine is not yet what
may be delivered. A fault is a line on stdout, and the exit status is 1.
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

#: DLLs that Windows 10 (1809 and later) and 11 bring themselves, in every edition.
WINDOWS: Final = frozenset(
    (Path(__file__).parent / "windows" / "windows_dlls.txt").read_text(encoding="ascii").split()
)
_SYSTEM: Final = ("api-ms-win-", "ext-ms-")
_PROGRAM_FILES: Final = frozenset({".exe", ".dll", ".pyd"})
#: What each file of Wine says of itself, near its beginning.
_OF_WINE: Final = re.compile(rb"Wine (builtin|placeholder) DLL")
#: What is put into Wine to build here, and belongs to Windows itself on a real one.
_STAND_INS: Final = frozenset({"icuuc.dll", "mscms.dll", "ucrtbase.dll"})
_X86_64: Final = 0x8664
_GUARDS: Final = {0x40: "ASLR", 0x100: "DEP"}
#: Without the second one Python does not start where no other program has brought it.
_NEEDED_BESIDE: Final = ("vcruntime140.dll", "vcruntime140_1.dll")
_IMPORTS: Final = (
    ("IMAGE_DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_IMPORT"),
    ("IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT"),
)
_SIGNATURE: Final = 4


@dataclass(frozen=True)
class ProgramFile:
    """What a program file says of itself."""

    #: Its path in the folder.
    path: PurePosixPath
    machine: int
    guards: int
    #: The files it asks Windows for, in small letters.
    needs: tuple[str, ...]
    is_signed: bool
    is_of_wine: bool


def read(root: Path) -> list[ProgramFile]:
    """Every program file below a folder."""
    files = (each for each in sorted(root.rglob("*")) if each.suffix.lower() in _PROGRAM_FILES)
    return [_read(root, each) for each in files]


def _read(root: Path, file: Path) -> ProgramFile:
    import pefile  # late: what the rules say can be tested without it

    content = file.read_bytes()
    pe = pefile.PE(data=content, fast_load=True)
    pe.parse_data_directories([pefile.DIRECTORY_ENTRY[place] for place, _name in _IMPORTS])
    needs = [each.dll for _place, name in _IMPORTS for each in getattr(pe, name, ())]
    return ProgramFile(
        path=PurePosixPath(file.relative_to(root).as_posix()),
        machine=pe.FILE_HEADER.Machine,
        guards=pe.OPTIONAL_HEADER.DllCharacteristics,
        needs=tuple(each.decode("ascii").lower() for each in needs),
        is_signed=bool(pe.OPTIONAL_HEADER.DATA_DIRECTORY[_SIGNATURE].Size),
        is_of_wine=bool(_OF_WINE.search(content[:4096])),
    )


def faults(files: list[ProgramFile]) -> list[str]:
    """What would go wrong on Windows, or must not be delivered; empty when all is well."""
    found = [f"{each.path}: {fault}" for each in files for fault in _own_faults(each)]
    found += [
        f"{each.path}: needs {name}, which is neither here nor in Windows"
        for each in files
        for name in each.needs
        if not _is_of_windows(name) and not _is_found(name, each, files)
    ]
    beside = {each.path.name.lower() for each in files if each.path.parent.name == "_internal"}
    found += [f"{name} is not beside Python" for name in _NEEDED_BESIDE if name not in beside]
    return found


def _own_faults(file: ProgramFile) -> list[str]:
    found = [f"has no {name}" for bit, name in _GUARDS.items() if not file.guards & bit]
    if file.machine != _X86_64:
        found.append(f"is for another processor ({file.machine:#x})")
    if file.is_of_wine:
        found.append("comes from Wine")
    if file.path.name.lower() in _STAND_INS:
        found.append("belongs to Windows itself")
    return found


def _is_of_windows(name: str) -> bool:
    return name.startswith(_SYSTEM) or name in WINDOWS


def _is_found(name: str, user: ProgramFile, files: list[ProgramFile]) -> bool:
    """Whether Windows looks where the file lies.

    It does beside the one that needs it, beside Python, and where a package adds a place.
    """
    for each in files:
        if each.path.name.lower() != name:
            continue
        place = each.path.parent
        of_qt = {place.name, user.path.parts[1] if len(user.path.parts) > 1 else ""}
        if place in (user.path.parent, PurePosixPath(), PurePosixPath("_internal")):
            return True
        if place.name.endswith(".libs") or of_qt <= {"PySide6", "shiboken6"}:
            return True
    return False


def main(root: Path) -> int:
    """Say what is wrong, or that nothing is; answers with the exit status."""
    files = read(root)
    found = faults(files)
    unsigned = [each for each in files if not each.is_signed]
    told = [*found, f"{len(files)} program files, {len(unsigned)} without a signature"]
    sys.stdout.write("\n".join([*told, "Something is wrong." if found else "All is well.", ""]))
    return int(bool(found) or not files)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
