"""Where the frozen program begins."""

import os
import sys

from bra_desk.__main__ import start

# A program of windows alone has nowhere to write, and nothing that writes should need to know.
if sys.stdout is None:
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - kept to the end
if sys.stderr is None:
    sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - kept to the end

start()
