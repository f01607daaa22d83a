"""What the program is: versions, where it keeps things, and what others have made of it."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from bra_desk import __version__
from bra_desk.basics import computer, paths
from bra_desk.basics.parts import Part, full_text, is_installed, own_licence, parts, program_folder
from bra_desk.basics.texts import _
from bra_desk.storage.backup import last_backup
from bra_desk.storage.place import head_revision
from bra_desk.storage.register import engine_version
from bra_desk.storage.siting import Siting, siting

__all__ = ["Part", "Program", "about", "full_text", "licence_words", "support_text"]


@dataclass(frozen=True, kw_only=True)
class Program:
    """This program on this computer."""

    version: str
    schema: int
    python: str
    qt: str
    sqlite: str
    system: str
    is_installed: bool
    #: Where the program's own files lie.
    folder: Path
    log_folder: Path
    licence: str
    parts: tuple[Part, ...]


def about() -> Program:
    """What the program is and stands on."""
    found = parts()
    return Program(
        version=__version__,
        schema=head_revision(),
        python=sys.version.split()[0],
        qt=_qt(found),
        sqlite=engine_version(),
        system=computer.system(),
        is_installed=is_installed(),
        folder=program_folder(),
        log_folder=paths.log_dir(),
        licence=own_licence(),
        parts=tuple(found),
    )


def licence_words() -> str:
    """What a person should know of the licences, and how a part may be exchanged."""
    return _(
        "BRÅ Desk är fri programvara med MIT-licens: "
        "du får använda, ändra och sprida programmet.\n\n"
        "Qt, PySide6, shiboken6 och docxtpl har licensen LGPL och används oförändrade. De ligger "
        "som egna filer i mappen _internal i programmets mapp, och du får byta ut dem: stäng "
        "programmet, lägg dit filerna ur samma version av biblioteket, ändrade som du vill, och "
        "starta igen. I Program Files behövs administratörens rätt. Du får undersöka programmet "
        "för att rätta fel efter ett sådant byte. Källkoden finns hos download.qt.io och pypi.org, "
        "för just de versioner som står i listan."
    )


def support_text(program: Program, data_folder: Path) -> str:
    """What support wants to know; nothing of what the register holds, and no user's name."""
    lies = siting(data_folder)
    backup = last_backup(data_folder)
    lines = (
        (_("Program"), _("BRÅ Desk {version}").format(version=program.version)),
        (_("Register, version"), str(program.schema)),
        (_("Körs"), _("installerat") if program.is_installed else _("ur källkoden")),
        ("Python", program.python),
        ("Qt", program.qt),
        ("SQLite", program.sqlite),
        (_("System"), program.system),
        (_("Programmets mapp"), without_user(program.folder, os.environ)),
        (_("Datamapp"), without_user(data_folder, os.environ)),
        (_("Lagring"), _sited(lies)),
        (_("Logg"), without_user(program.log_folder, os.environ)),
        (_("Säkerhetskopia"), "–" if backup is None else f"{backup:%Y-%m-%d}"),
    )
    return "".join(f"{name}: {value}\n" for name, value in lines)


def without_user(path: PurePath, environment: Mapping[str, str]) -> str:
    """A path that tells nobody's name: their own folder by its variable, the name by dots."""
    shown = path
    for name, sign in (
        ("LOCALAPPDATA", "%LOCALAPPDATA%"),
        ("USERPROFILE", "%USERPROFILE%"),
        ("HOME", "~"),
    ):
        root = environment.get(name)
        if root and path.is_relative_to(root):
            shown = type(path)(sign) / path.relative_to(root)
            break
    user = environment.get("USERNAME") or environment.get("USER") or ""
    return str(type(path)(*("…" if _names(part, user) else part for part in shown.parts)))


def _names(part: str, user: str) -> bool:
    """Whether a part of a path names the user; a name of a letter or two is in many words."""
    folded = user.casefold()
    return bool(user) and (
        part.casefold() == folded or (len(user) > 2 and folded in part.casefold())
    )


def _sited(lies: Siting) -> str:
    if lies.synced_by:
        return _("synkroniseras av {service}").format(service=lies.synced_by)
    return _("på nätverket") if lies.is_remote else _("på datorns disk")


def _qt(found: list[Part]) -> str:
    """The version of Qt: by its own name in an installed program, else by its package."""
    names = ("qt", "pyside6-essentials")
    versions = {each.name.casefold().replace("_", "-"): each.version for each in found}
    return next((versions[name] for name in names if name in versions), "")
