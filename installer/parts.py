"""Which parts by others are in a frozen program: Python packages, and what lies below them.

Asked by the Python that froze it, for only that one knows the versions.
"""

import importlib
import json
import os
import re
import sys
import sysconfig
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any, Final

HERE: Final = Path(__file__).parent
LOCK: Final = HERE.parent / "uv.lock"
#: Packages that are in the program without any file of theirs being copied: the starter.
_WOVEN_IN: Final = frozenset({"pyinstaller"})
_TEXT: Final = re.compile(r"(^|/)(LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*$", re.IGNORECASE)
_NOT_TAKEN: Final = "LicenseRef-Qt-Commercial"


def _asked(module: str, name: str) -> Callable[[], Any]:
    return lambda: getattr(importlib.import_module(module), name)


#: How the version of a part is asked for, by the word in native.toml.
VERSIONS: Final[dict[str, Callable[[], Any]]] = {
    "python": lambda: sys.version.split()[0],
    "qt": lambda: importlib.import_module("PySide6.QtCore").qVersion(),
    "sqlite": _asked("pysqlite3", "sqlite_version"),
    "openssl": lambda: _asked("ssl", "OPENSSL_VERSION")().split()[1],
    "zlib": _asked("zlib", "ZLIB_RUNTIME_VERSION"),
    "expat": lambda: _asked("pyexpat", "EXPAT_VERSION")().removeprefix("expat_"),
    "mpdecimal": _asked("_decimal", "__libmpdec_version__"),
    "libxml2": lambda: ".".join(map(str, _asked("lxml.etree", "LIBXML_VERSION")())),
    "libxslt": lambda: ".".join(map(str, _asked("lxml.etree", "LIBXSLT_VERSION")())),
}


@dataclass(frozen=True)
class Part:
    """Something by others that is in the program."""

    name: str
    #: Empty when nothing tells it.
    version: str
    #: An SPDX expression.
    licence: str
    home: str
    texts: tuple[Path, ...]
    #: Whether it is a package of PyPI.
    is_package: bool = False
    #: The SHA-256 of the package that was taken, as uv.lock has it; empty for what is no package.
    sha256: str = ""


def parts_of(frozen: Path, sources: list[tuple[str, str]]) -> list[Part]:
    """Every part of a frozen folder, in the order of their names.

    `sources` says of each frozen file and module where it was taken from.
    """
    told = tomllib.loads((HERE / "native.toml").read_text(encoding="utf-8"))
    taken = {os.path.normcase(source) for _place, source in sources}
    found = [*_packages(told, taken), *_native(told, frozen)]
    return sorted(found, key=lambda each: each.name.casefold())


def _packages(told: dict[str, Any], taken: set[str]) -> Iterator[Part]:
    checksums = _checksums()
    for each in distributions():
        name = _plain(each.metadata["Name"])
        if name not in _WOVEN_IN and taken.isdisjoint(_code(each)):
            continue
        yield Part(
            name=name,
            version=each.version,
            licence=told["licences"].get(name) or _licence(each),
            home=f"https://pypi.org/project/{name}/{each.version}/",
            texts=(*_texts(each), *(_native_text(text) for text in told["texts"].get(name, ()))),
            is_package=True,
            sha256=_checksum(each, checksums),
        )


def _native(told: dict[str, Any], frozen: Path) -> Iterator[Part]:
    files = [each.relative_to(frozen).as_posix() for each in frozen.rglob("*") if each.is_file()]
    for each in told["part"]:
        if not any(re.search(each["file"], file, re.IGNORECASE) for file in files):
            continue
        version = VERSIONS[each["version"]]() if "version" in each else ""
        texts = tuple(_native_text(text) for text in each["texts"])
        yield Part(each["name"], str(version), each["licence"], each["home"], texts)


def _native_text(name: str) -> Path:
    """Errors: FileNotFoundError, with the name, when there is no such text."""
    library, packages = (Path(sysconfig.get_path(each)) for each in ("stdlib", "platlib"))
    if name.startswith("python:"):
        wanted = name.removeprefix("python:")
        places = [library / wanted, library.parent / wanted, Path(sys.base_prefix) / wanted]
    elif "/" in name:
        places = sorted(packages.glob(name))
    else:
        places = [HERE / "licenses" / name]
    for place in places:
        if place.is_file():
            return place
    raise FileNotFoundError(name)


def _code(package: Distribution) -> Iterator[str]:
    """What a package installed, but for the description of itself."""
    folder = str(package.locate_file(""))
    for file in package.files or ():
        if ".dist-info" not in file.parts[0] and file.parts[0] != "..":
            yield os.path.normcase(str(Path(folder, *file.parts)))


def _texts(package: Distribution) -> tuple[Path, ...]:
    files = [str(each).replace("\\", "/") for each in package.files or ()]
    kept = [each for each in files if ".dist-info/" in each and _TEXT.search(each)]
    taken = (each for each in sorted(kept) if _NOT_TAKEN not in each)
    return tuple(Path(str(package.locate_file(each))) for each in taken)


def _licence(package: Distribution) -> str:
    told = package.metadata
    said = (told[each] for each in ("License-Expression", "License") if each in told)
    return next((each.splitlines()[0] for each in said if each), "")


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _checksums() -> dict[str, str]:
    """The SHA-256 of each wheel of uv.lock, by its file name."""
    locked = tomllib.loads(LOCK.read_text(encoding="utf-8"))["package"]
    wheels = [wheel for package in locked for wheel in package.get("wheels", ())]
    return {each["url"].rpartition("/")[2]: each["hash"].removeprefix("sha256:") for each in wheels}


def _checksum(package: Distribution, checksums: dict[str, str]) -> str:
    """The checksum of the wheel that has the tags of the one that was installed."""
    wheel = package.read_text("WHEEL") or ""
    tags = {line.removeprefix("Tag: ").strip() for line in wheel.splitlines() if "Tag: " in line}
    wanted = _plain(package.metadata["Name"]), package.version
    for name, checksum in checksums.items():
        pieces = name.removesuffix(".whl").split("-")
        if (_plain(pieces[0]), pieces[1]) == wanted and tags & _tags(pieces[-3:]):
            return checksum
    return ""


def _tags(pieces: list[str]) -> set[str]:
    """The tags that the end of a wheel's name stands for: cp311-cp311-a.b is two of them."""
    pythons, binaries, platforms = (piece.split(".") for piece in pieces)
    return {f"{p}-{b}-{s}" for p in pythons for b in binaries for s in platforms}


def shipped(file: Path) -> list[tuple[str, str]]:
    """What PyInstaller took and from where, as the spec wrote it down."""
    return [(place, source) for place, source in json.loads(file.read_text(encoding="utf-8"))]
