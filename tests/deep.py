"""Folders whose paths are longer than Windows takes as they stand."""

from pathlib import Path

from bra_desk.basics.disk import reachable


def deep(root: Path, length: int) -> Path:
    """A folder below `root` with so long a path, made whatever the system thinks of that."""
    while len(str(root)) < length:
        root /= "mapp å" + "x" * 34
    reachable(root).mkdir(parents=True)
    return root
