"""What a trial has looked at: one line each, and whether all of it held."""

import sys
from dataclasses import dataclass, field


@dataclass
class Checks:
    """The lines of a run of trials."""

    failed: list[str] = field(default_factory=list)
    held: int = 0

    def begin(self, trial: str) -> None:
        """Head the lines that follow."""
        self._write(f"\n{trial}")

    def hold(self, claim: str, *, is_true: bool, found: object = "") -> None:
        """Write down whether a claim is true, and what was found when it is not."""
        if is_true:
            self.held += 1
            self._write(f"  ok    {claim}")
            return
        self.failed.append(claim)
        self._write(f"  FAIL  {claim}: {found}")

    def skip(self, claim: str, why: str) -> None:
        """Write down what could not be looked at on this computer."""
        self._write(f"  --    {claim}: {why}")

    def _write(self, line: str) -> None:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
