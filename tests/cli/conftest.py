"""The command line as a script meets it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pytest

from bra_desk import cli


@dataclass(frozen=True)
class Told:
    """What a command answered."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The answer as JSON."""
        return json.loads(self.out)

    @property
    def refusal(self) -> dict[str, Any]:
        """The one JSON object on stderr."""
        told: dict[str, Any] = json.loads(self.err)
        return told


class Desk(Protocol):
    """Carries a command out on the test's own folder."""

    def __call__(self, *words: object) -> Told: ...


@pytest.fixture
def desk(folder: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    """The command line on an empty register."""

    def carried_out(*words: object) -> Told:
        status = cli.run(["--data", str(folder), *map(str, words)])
        return Told(status, *capsys.readouterr())

    return carried_out
