"""Puts right in a finished MSI what wixl leaves out or gets wrong.

wixl 0.101 writes no short names, no file versions and no code page, knows no launch conditions, and
takes the old version away before it has begun what can be taken back.
"""

import re
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from installer import product
from installer.msi import tables
from installer.msi.source import identifier
from installer.msi.tables import Table
from installer.payload import PayloadFile

_CODE_PAGE: Final = "\r\n\r\n1252\t_ForceCodepage\r\n"
_SHORT: Final = re.compile(r"[A-Za-z0-9_~!@#$%^&(){}-]{1,8}(\.[A-Za-z0-9_~!@#$%^&(){}-]{1,3})?")
#: The first place after InstallInitialize: what fails later puts the old version back.
_AFTER_BEGINNING: Final = "1501"
#: Versions up to this one are replaced, this one too, and the user's choices go with them.
_UP_TO_AND_WITH: Final = "513"
_REMOVE_FIRST: Final = "Ta först bort det under Inställningar, Appar. Ingenting har ändrats."
CONDITIONS: Final[Mapping[str, str]] = {
    "Installed OR (VersionNT64 AND WINDOWSMAJOR)": (
        f"{product.NAME} kräver 64-bitars Windows 10 eller senare."
    ),
    "Installed OR NOT SETUPFORALL": (
        f"{product.NAME} är redan installerat för alla på datorn med Setup.exe. {_REMOVE_FIRST}"
    ),
    "Installed OR NOT SETUPFORUSER": (
        f"{product.NAME} är redan installerat för dig med Setup.exe. {_REMOVE_FIRST}"
    ),
}


def mend(package: Path, found: list[PayloadFile]) -> None:
    """Put a package right; `found` are the files it carries."""
    tables.import_text(package, "_ForceCodepage", _CODE_PAGE)
    mark = tables.summary(package, "Revision number (UUID)")
    summary = [product.NAME, product.PUBLISHER, "x64;1053", mark]
    subprocess.run(["msibuild", str(package), "-s", *summary], check=True)
    for name, change in _CHANGES.items():
        table = tables.read(package, name)
        change(table)
        tables.write(package, table)
    files = tables.read(package, "File")
    give_versions(files, found)
    tables.write(package, files)
    hashes = tables.read(package, "MsiFileHash")
    hashes.rows = [row for row in hashes.rows if row["File_"] not in _versioned(files)]
    tables.write(package, hashes)


def give_short_names(table: Table, column: str) -> None:
    """Write SHORT|long where a name is no short one, as the format demands."""
    long = [row for row in table.rows if _needs_short(row[column])]
    for number, row in enumerate(long, 1):
        suffix = re.sub(r"[^A-Za-z0-9]", "", Path(row[column]).suffix)[:3].upper()
        row[column] = f"B{number:07X}{f'.{suffix}' if suffix else ''}|{row[column]}"


def give_versions(table: Table, found: list[PayloadFile]) -> None:
    """Say each program file's version: without it Windows thinks the older file is the better."""
    versions = {identifier("f", str(file.place)): file.version for file in found}
    for row in table.rows:
        row["Version"] = versions[row["File"]]
        row["Language"] = "0" if row["Version"] else ""


def _versioned(files: Table) -> set[str]:
    """Windows goes by the version of these, and wants no fingerprint of them."""
    return {row["File"] for row in files.rows if row["Version"]}


def _needs_short(name: str) -> bool:
    return name not in {"SourceDir", "."} and not _SHORT.fullmatch(name)


def _replace_same_version(table: Table) -> None:
    for row in table.rows:
        if row["ActionProperty"] == "WIX_UPGRADE_DETECTED":
            row["Attributes"] = _UP_TO_AND_WITH


def _add_conditions(table: Table) -> None:
    table.rows += [
        {"Condition": condition, "Description": said} for condition, said in CONDITIONS.items()
    ]


def _remove_in_time(table: Table) -> None:
    for row in table.rows:
        if row["Action"] == "RemoveExistingProducts":
            row["Sequence"] = _AFTER_BEGINNING


def _let_folder_be_given(table: Table) -> None:
    """Without this Windows forgets an INSTALLDIR= from the command line when it asks for rights."""
    for row in table.rows:
        if row["Property"] == "SecureCustomProperties":
            row["Value"] += ";INSTALLDIR"


_CHANGES: Final[Mapping[str, Callable[[Table], None]]] = {
    "File": lambda table: give_short_names(table, "FileName"),
    "Directory": lambda table: give_short_names(table, "DefaultDir"),
    "Shortcut": lambda table: give_short_names(table, "Name"),
    "Upgrade": _replace_same_version,
    "LaunchCondition": _add_conditions,
    "Property": _let_folder_be_given,
    "InstallExecuteSequence": _remove_in_time,
}
