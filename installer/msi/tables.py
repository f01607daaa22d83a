"""The tables inside an MSI, read and written with msitools in their text form."""

import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Table:
    """One table; each row has a text for each column, empty for none."""

    name: str
    columns: list[str]
    #: What each column holds, and which of them are the key, as the text form writes it.
    kinds: str
    keys: str
    rows: list[dict[str, str]]


def read(package: Path, name: str) -> Table:
    """A table of the package. Errors: subprocess.CalledProcessError when there is none."""
    words = ["msiinfo", "export", str(package), name]
    said = subprocess.run(words, capture_output=True, check=True).stdout.decode("utf-8")
    columns, kinds, keys, *lines = said.replace("\r\n", "\n").rstrip("\n").split("\n")
    names = columns.split("\t")
    rows = [dict(zip(names, line.split("\t"), strict=True)) for line in lines]
    return Table(name, names, kinds, keys, rows)


def write(package: Path, table: Table) -> None:
    """Put a table into the package in place of the one that is there."""
    lines = ["\t".join(table.columns), table.kinds, table.keys]
    lines += ["\t".join(row[name] for name in table.columns) for row in table.rows]
    import_text(package, table.name, "\r\n".join(lines) + "\r\n")


def import_text(package: Path, name: str, text: str) -> None:
    """Put a table in that is written out whole."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{name}.idt"
        file.write_bytes(text.encode("utf-8"))
        subprocess.run(["msibuild", str(package), "-i", str(file)], check=True)


def summary(package: Path, field: str) -> str:
    """A line of what the package says of itself; empty when it does not say it."""
    words = ["msiinfo", "suminfo", str(package)]
    said = subprocess.run(words, capture_output=True, check=True).stdout.decode("utf-8")
    parted = [line.partition(": ") for line in said.splitlines()]
    return next((text for name, _, text in parted if name == field), "")
