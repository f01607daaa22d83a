"""Tries the installers: each on a fresh Windows of its own, in Wine, without a network.

python -m installer.trials --model PREFIX    what lies in dist/
python -m installer.trials --standin         the same, with small programs in place of the real one
"""

import argparse
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from installer import deliver, product
from installer.trials import delivery, disk_trial, msi_trial, setup_trial, signing_trial, standin
from installer.trials.checks import Checks
from installer.trials.delivery import Delivery, Version
from installer.trials.wine import Wine, computer, make_model, screen

_STANDIN: Final = "1.2.3"
#: A name space of our own: mounts that nobody else sees, and no network.
_ALONE: Final = ("unshare", "--mount", "--net", "--map-root-user")
_IS_ALONE: Final = "--alone"


@dataclass(frozen=True)
class Wanted:
    """What the command line asks for."""

    work: Path
    model: Path | None
    this: Version
    only: str


def main(arguments: Sequence[str]) -> int:
    """Run every trial; answers with 1 when a check failed."""
    if _IS_ALONE not in arguments:
        alone = [] if subprocess.run([*_ALONE, "true"], check=False).returncode else _ALONE
        words = [sys.executable, "-m", "installer.trials", *arguments, _IS_ALONE]
        return subprocess.run([*alone, *words], cwd=product.ROOT, check=False).returncode
    wanted = _wanted(arguments)
    earlier = delivery.earlier_of(wanted.this, wanted.work)
    checks = Checks()
    with screen() as display:
        model = wanted.model or make_model(wanted.work / "model", display)
        _run(
            Delivery(wanted.this, earlier), _Place(wanted.work, model, display, wanted.only), checks
        )
    sys.stdout.write(f"\n{checks.held} checks held, {len(checks.failed)} failed\n")
    return 1 if checks.failed else 0


@dataclass(frozen=True)
class _Place:
    work: Path
    model: Path
    display: str
    only: str


def _run(tried: Delivery, place: _Place, checks: Checks) -> None:
    pictures = place.work / "pictures"
    trials: dict[str, Callable[[Wine], None]] = {
        "The MSI": lambda wine: msi_trial.run(tried, wine, checks, pictures),
        "Setup.exe for all": lambda wine: setup_trial.run(
            "/AllUsers", tried, wine, checks, pictures
        ),
        "Setup.exe for one": lambda wine: setup_trial.run(
            "/CurrentUser", tried, wine, checks, pictures
        ),
        "Setup.exe on a failing disk": lambda wine: disk_trial.run(tried, wine, checks, place.work),
        "Signatures": lambda wine: signing_trial.run(
            standin.make(place.work / "unsigned", _STANDIN), wine, checks, place.work / "signing"
        ),
    }
    for number, (name, trial) in enumerate(trials.items()):
        if place.only not in name:
            continue
        checks.begin(name)
        if name.endswith("disk") and not disk_trial.may_mount():
            checks.skip(name, "this process may mount no disks")
            continue
        # a folder of its own: Wine's server knows a computer by it, and may linger
        folder = place.work / f"computer-{number}"
        with computer(place.model, folder, place.display) as wine:
            trial(wine)


def _wanted(arguments: Sequence[str]) -> Wanted:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("payload", type=Path, nargs="?", default=deliver.FROZEN)
    parser.add_argument("--model", type=Path, help="a prefix that the program needs")
    parser.add_argument("--work", type=Path, default=product.ROOT / "build" / "trials")
    parser.add_argument("--standin", action="store_true", help="small programs for the real one")
    parser.add_argument("--only", default="", help="the trials whose name holds this")
    parser.add_argument(_IS_ALONE, action="store_true", help=argparse.SUPPRESS)
    words = parser.parse_args(arguments)
    work = words.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    if words.standin:
        made = Version(_STANDIN, work / "this", work / "this.msi", work / "this-setup.exe")
        standin.make(made.payload, _STANDIN)
        delivery.build(made, work, is_quick=True)
        return Wanted(work, words.model, made, words.only)
    number = product.version()
    files = deliver.msi_file(number), deliver.setup_file(number)
    return Wanted(work, words.model, Version(number, words.payload.resolve(), *files), words.only)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
