"""What others have made that is in the program: names, versions, licences and their texts.

An installed program has a folder `licenses` beside it, with the list and the texts. In a
checkout the packages tell of themselves.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

_PROGRAM: Final = "bra-desk"
_CHECKOUT: Final = Path(__file__).resolve().parents[3]
_TEXT: Final = re.compile(r"(^|[/\\])(LICEN[CS]E|COPYING|NOTICE)", re.IGNORECASE)
#: Qt is also sold; this program takes it under the LGPL.
_NOT_TAKEN: Final = "Commercial"
_REQUIRED: Final = re.compile(r"([A-Za-z0-9._-]+)(?!.*\bextra\s*==)")
_CLASSIFIED: Final = "License :: OSI Approved :: "


@dataclass(frozen=True, kw_only=True)
class Part:
    """Something by others that is in the program."""

    name: str
    #: Empty when nothing tells it.
    version: str
    #: An SPDX expression, or what the package says.
    licence: str
    home: str
    texts: tuple[Path, ...]


def is_installed() -> bool:
    """Whether this is an installed program, and no checkout."""
    return bool(getattr(sys, "frozen", False))


def program_folder() -> Path:
    """Where the program's own files lie."""
    return Path(sys.executable).parent if is_installed() else _CHECKOUT


def parts() -> list[Part]:
    """Every part of this program by others, by name."""
    found = shipped(program_folder() / "licenses") if is_installed() else packages(_PROGRAM)
    return sorted(found, key=lambda each: each.name.casefold())


def own_licence() -> str:
    """The text of the program's own licence."""
    own = "licenses/LICENSE.txt" if is_installed() else "LICENSE"
    return (program_folder() / own).read_text(encoding="utf-8")


def full_text(part: Part) -> str:
    """A part's licences and notices, whole, one after another; empty when it brought none."""
    texts = (each.read_text(encoding="utf-8", errors="replace").strip() for each in part.texts)
    return "\n\n\n".join(texts)


def shipped(folder: Path) -> list[Part]:
    """The parts that the folder `licenses` of an installed program tells of."""
    told = json.loads((folder / "parts.json").read_text(encoding="utf-8"))
    return [
        Part(
            name=each["name"],
            version=each["version"],
            licence=each["licence"],
            home=each["home"],
            texts=tuple(folder / text for text in each["texts"]),
        )
        for each in told
    ]


def packages(root: str) -> list[Part]:
    """The packages that `root` stands on, and those that they stand on."""
    found: dict[str, Distribution] = {}
    waiting = list(_required(distribution(root)))
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:  # for another system
            continue
        waiting += _required(found[name])
    return [_package(each) for each in found.values()]


def _required(package: Distribution) -> Iterator[str]:
    matches = (_REQUIRED.match(each) for each in package.requires or ())
    return (found[1] for found in matches if found)


def _package(package: Distribution) -> Part:
    name = package.metadata["Name"]
    files = [each for each in package.files or () if ".dist-info" in str(each)]
    texts = [each for each in files if _TEXT.search(str(each)) and _NOT_TAKEN not in str(each)]
    return Part(
        name=name,
        version=package.version,
        licence=_licence(package),
        home=f"https://pypi.org/project/{name}/{package.version}/",
        texts=tuple(Path(str(package.locate_file(each))) for each in sorted(texts)),
    )


def _licence(package: Distribution) -> str:
    about = package.metadata
    classified = [str(each) for each in about.get_all("Classifier") or ()]
    approved = [each for each in classified if each.startswith(_CLASSIFIED)]
    free = str(about["License"] or "").strip() if "License" in about else ""
    return (
        (str(about["License-Expression"]) if "License-Expression" in about else "")
        or ", ".join(each.removeprefix(_CLASSIFIED) for each in approved)
        or ("" if "\n" in free else free)  # some write the whole text there
    )
