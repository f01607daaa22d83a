"""The frozen folder as the installers see it: every file, in one order, with what Windows asks."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from installer import pe_file, product

_PROGRAM_SUFFIXES: Final = {".exe", ".dll", ".pyd"}


@dataclass(frozen=True)
class PayloadFile:
    """One file of the program."""

    source: Path
    #: Its place in the program's folder.
    place: PurePosixPath
    size: int

    @property
    def is_program(self) -> bool:
        """Whether Windows loads it as code, so that it can carry a version and a signature."""
        return self.place.suffix.lower() in _PROGRAM_SUFFIXES

    @property
    def version(self) -> str:
        """The version in the file's resource; empty when it has none."""
        return pe_file.version(self.source) if self.is_program else ""


def files(folder: Path) -> list[PayloadFile]:
    """Every file of the frozen folder, sorted by its place.

    Errors: ValueError when the folder lacks a program, or holds what an installer cannot carry.
    """
    found = [
        PayloadFile(file, PurePosixPath(file.relative_to(folder).as_posix()), file.stat().st_size)
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    ]
    places = [str(each.place) for each in found]
    _refuse("is not there", set(product.PROGRAMS) - set(places))
    _refuse("has letters beyond ASCII", [each for each in places if not each.isascii()])
    _refuse("is the installers' own", [each for each in places if _is_reserved(each)])
    folded = [each.casefold() for each in places]
    _refuse("is one name to Windows", {each for each in folded if folded.count(each) > 1})
    return found


def folders(all_files: Iterable[PayloadFile]) -> list[PurePosixPath]:
    """The folders of the files, the program's own left out, each before those inside it."""
    return sorted({each for file in all_files for each in file.place.parents if each.name})


def _is_reserved(place: str) -> bool:
    return place.startswith("~") or place.casefold() == "uninstall.exe"


def _refuse(why: str, places: Iterable[str]) -> None:
    told = sorted(places)
    if told:
        raise ValueError(f"{', '.join(told[:5])} {why}")
