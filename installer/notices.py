"""Puts the licences of all parts into a frozen program: the texts, and a list of them."""

import json
import re
import shutil
from pathlib import Path
from typing import Any, Final

from bra_desk import __version__
from bra_desk.basics.texts import _
from installer.parts import Part

_OWN_LICENCE: Final = Path(__file__).parent.parent / "LICENSE"


def write_notices(frozen: Path, parts: list[Part]) -> None:
    """Write licenses/ with NOTICES.txt, parts.json and a folder of texts for each part.

    Errors: ValueError for a part without a licence or without its text.
    """
    folder = frozen / "licenses"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copyfile(_OWN_LICENCE, folder / "LICENSE.txt")
    lines = []
    for part in parts:
        if not part.licence or not part.texts:
            raise ValueError(f"{part.name} has no licence, or no text of it")
        lines.append(_line(part, _copied(part, folder / _folder_name(part.name))))
    (folder / "parts.json").write_text(_as_json(lines), encoding="utf-8", newline="\n")
    (folder / "NOTICES.txt").write_text(_notices(lines), encoding="utf-8", newline="\n")


def _folder_name(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9.+-]+", "-", name)


def _copied(part: Part, folder: Path) -> list[str]:
    """Copy the texts into one flat folder; two of the same name are told apart by a number."""
    folder.mkdir()
    names: list[str] = []
    for text in part.texts:
        name = text.name if text.suffix else f"{text.name}.txt"
        while name in names:
            name = f"{len(names)}-{name}"
        shutil.copyfile(text, folder / name)
        names.append(name)
    return [f"{folder.name}/{name}" for name in names]


def _line(part: Part, texts: list[str]) -> dict[str, Any]:
    return {
        "name": part.name,
        "version": part.version,
        "licence": part.licence,
        "home": part.home,
        "texts": texts,
    }


def _as_json(lines: list[dict[str, Any]]) -> str:
    return json.dumps(lines, ensure_ascii=False, indent=1) + "\n"


def _notices(lines: list[dict[str, Any]]) -> str:
    head = _(
        "BRÅ Desk {version} har MIT-licens, se LICENSE.txt. I programmet ingår det här av andra.\n"
        "Licenserna finns i hel text i mapparna bredvid.\n\n"
        "Qt, PySide6 och docxtpl har LGPL. De är egna filer i programmets mapp och får bytas ut."
    )
    listed = [
        "\n    ".join([f"{each['name']} {each['version']}".rstrip(), each["licence"], each["home"]])
        for each in lines
    ]
    return "\n\n".join([head.format(version=__version__), *listed]) + "\n"
