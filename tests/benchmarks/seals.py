"""Every alteration of many sealed minutes, judged by the stand-alone verifier.

    uv run python tests/benchmarks/seals.py [MINUTES]

The suite does the same with two dozen; this is the whole of what the project promises: 500.
"""

import os
import runpy
import sys
import tempfile
import time
from pathlib import Path

os.environ.update(BRA_NOW="2026-11-22T09:00", BRA_ACTOR="Anna Lind")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bra_desk.basics.paths import resource
from bra_desk.services.registers import Start, make_register, open_register, verify
from tests.alterations import ALTERATIONS
from tests.sealed import sealed_minutes


def main(count: int) -> int:
    """Seal, alter and judge; answers with how many verdicts were wrong."""
    verdict = runpy.run_path(str(resource("verifier/verify_minutes.py")))["verdict"]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "data"
        make_register(folder, Start.EMPTY)
        register = open_register(folder)
        start, judged, wrong = time.perf_counter(), 0, 0
        for each in sealed_minutes(register, count):
            wrong += verdict(each.receipt, each.data)[0] != 0
            judged += 1
            for name, alter, status in ALTERATIONS:
                found = verdict(each.receipt, alter(each.data))[0]
                judged += 1
                if found != status:
                    wrong += 1
                    sys.stdout.write(f"{each.receipt['meeting']}: {name}: {found}\n")
        took = time.perf_counter() - start
        is_sound = verify(register).is_sound
        register.close()
    sys.stdout.write(
        f"{count} minutes, {len(ALTERATIONS)} alterations each: {judged} verdicts, {wrong} wrong, "
        f"{took:.0f} s; the register is {'sound' if is_sound else 'DAMAGED'}\n"
    )
    return wrong


if __name__ == "__main__":
    sys.exit(bool(main(int(sys.argv[1]) if sys.argv[1:] else 500)))
