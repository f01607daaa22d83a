"""Tries the installers: each on a fresh Windows of its own, in Wine, without a network.

python -m installer.trials --model PREFIX    what lies in dist/
python -m installer.trials --standin         the same, with small programs in place of the real one
"""

import argparse
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from installer import deliver, product
from installer.trials import (
    delivery,
    disk_trial,
    folder_trial,
    msi_trial,
    setup_trial,
    signing_trial,
    standin,
)
from installer.trials.checks import Checks
from installer.trials.delivery import Delivery, Version
from installer.trials.wine import Wine, computer, make_model, screen

_STANDIN: Final = "1.2.3"
#: A name space of our own: mounts that nobody else sees, and no network.
_ALONE: Final = ("unshare", "--mount", "--net", "--map-root-user")
_IS_ALONE: Final = "--alone"
_IS_NOT_ALONE: Final = "--not-alone"


@dataclass(frozen=True)
class Bench:
    """Where the trials are made, on what, and which."""

    work: Path
    #: The prefix that each computer is a copy of.
    model: Path
    display: str
    tried: Delivery
    #: Only the trials whose name holds this.
    only: str
    #: Whether disks can be mounted that nobody else sees, and there is no network.
    is_alone: bool


def main(arguments: Sequence[str]) -> int:
    """Run the trials; answers with 1 when a check failed."""
    if not {_IS_ALONE, _IS_NOT_ALONE} & set(arguments):
        may = subprocess.run([*_ALONE, "true"], check=False).returncode == 0
        words = [sys.executable, "-m", "installer.trials", *arguments]
        words = [*_ALONE, *words, _IS_ALONE] if may else [*words, _IS_NOT_ALONE]
        return subprocess.run(words, cwd=product.ROOT, check=False).returncode
    wanted = _parsed(arguments)
    work = wanted.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    this = _standin(work) if wanted.standin else _delivered(wanted.payload.resolve())
    tried = Delivery(this, delivery.earlier_of(this, work))
    checks = Checks()
    with screen() as display:
        model = wanted.model.resolve() if wanted.model else make_model(work / "model", display)
        _run(Bench(work, model, display, tried, wanted.only, wanted.alone), checks)
    sys.stdout.write(f"\n{checks.held} checks held, {len(checks.failed)} failed\n")
    return 1 if checks.failed else 0


def _run(bench: Bench, checks: Checks) -> None:
    for number, (name, trial) in enumerate(_trials(bench, checks).items()):
        if bench.only not in name:
            continue
        checks.begin(name)
        if name.endswith("disk") and not bench.is_alone:
            checks.skip(name, "this computer lets us mount no disks")
            continue
        # a folder of its own: Wine's server knows a computer by it, and may linger
        with computer(bench.model, bench.work / f"computer-{number}", bench.display) as wine:
            trial(wine)


def _trials(bench: Bench, checks: Checks) -> dict[str, Callable[[Wine], None]]:
    tried, work, pictures = bench.tried, bench.work, bench.work / "pictures"

    def setup(mode: str) -> Callable[[Wine], None]:
        return lambda wine: setup_trial.run(mode, tried, wine, checks, pictures)

    def sign(wine: Wine) -> None:
        unsigned = standin.make(work / "unsigned", _STANDIN)
        signing_trial.run(unsigned, wine, checks, work / "signing")

    return {
        "The MSI": lambda wine: msi_trial.run(tried, wine, checks, pictures),
        "Setup.exe for all": setup("/AllUsers"),
        "Setup.exe for one": setup("/CurrentUser"),
        "Setup.exe on a failing disk": lambda wine: disk_trial.run(tried, wine, checks, work),
        "Setup.exe in others' folders": lambda wine: folder_trial.run(tried, wine, checks),
        "Signatures": sign,
    }


def _standin(work: Path) -> Version:
    made = Version(_STANDIN, work / "this", work / "this.msi", work / "this-setup.exe")
    standin.make(made.payload, _STANDIN)
    delivery.build(made, work, is_quick=True)
    return made


def _delivered(payload: Path) -> Version:
    number = product.version()
    return Version(number, payload, deliver.msi_file(number), deliver.setup_file(number))


def _parsed(arguments: Sequence[str]) -> Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("payload", type=Path, nargs="?", default=deliver.FROZEN)
    parser.add_argument("--model", type=Path, help="a prefix that the program needs")
    parser.add_argument("--work", type=Path, default=product.ROOT / "build" / "trials")
    parser.add_argument("--standin", action="store_true", help="small programs for the real one")
    parser.add_argument("--only", default="", help="the trials whose name holds this")
    for word in (_IS_ALONE, _IS_NOT_ALONE):
        parser.add_argument(word, action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
