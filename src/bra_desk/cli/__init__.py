"""The same acts for scripts, IT and tests: parse, call a service, print text or JSON.

A failure is a Swedish sentence, or one JSON object with `--json`, on stderr, and one of the
promised exit statuses: never 1, a signal or a traceback.
"""

import io
import logging
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from bra_desk.basics import paths
from bra_desk.basics.data_places import data_dir
from bra_desk.basics.errors import UserError
from bra_desk.basics.logs import start_log
from bra_desk.basics.texts import _
from bra_desk.cli.answers import complain, failure, refusal
from bra_desk.cli.commands import VERBS
from bra_desk.cli.parsing import parser
from bra_desk.cli.words import UsageError
from bra_desk.services import registers

_USAGE: Final = 2
_FAULT: Final = 4
_LOG = logging.getLogger(__name__)


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; answers with its exit status."""
    as_json = "--json" in arguments
    _speak_utf8()
    start_log(paths.log_dir())
    try:
        words = parser().parse_args(_joined([each for each in arguments if each != "--json"]))
        words.json = as_json
        return _carried_out(words)
    except UsageError:
        sentence = _("Kommandot är inte rätt skrivet. Skriv bra-desk --help för att se hur.")
        complain(failure("usage", sentence, " ".join(arguments)), as_json=as_json)
        return _USAGE
    except UserError as error:
        complain(refusal(error), as_json=as_json)
        return error.exit_status
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        complain(failure("interrupted", _("Kommandot avbröts."), ""), as_json=as_json)
        return _FAULT
    except Exception:  # noqa: BLE001 - the edge of the program: scripts get a status
        _LOG.exception("a command failed")
        sentence = _("Något gick fel i programmet. Loggen i {folder} säger mer.")
        told = failure("fault", sentence.format(folder=paths.log_dir()), "")
        complain(told, as_json=as_json)
        return _FAULT


def _joined(arguments: list[str]) -> list[str]:
    """`--sort -name` as one word, or argparse takes the field for an option."""
    if "--sort" not in arguments[:-1]:
        return arguments
    place = arguments.index("--sort")
    return [*arguments[:place], "=".join(arguments[place : place + 2]), *arguments[place + 2 :]]


def _carried_out(words: Namespace) -> int:
    """Errors: UsageError without a verb, UserError from the work itself."""
    verb = VERBS.get(words.verb)
    if verb is None:
        raise UsageError(words.verb)
    words.folder = words.data or data_dir()
    if not verb.needs_register:
        return verb.work(None, words)
    register = registers.open_register(words.folder)
    try:
        return verb.work(register, words)
    finally:
        register.close()


def _speak_utf8() -> None:
    """UTF-8 in and out with the same ends of lines, whatever the console is set to.

    Bytes that are no text come in as what every field refuses, and go out as they were written.
    A program with a window has no console on Windows: what it says then goes nowhere.
    """
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            mode = "r" if name == "stdin" else "w"
            nowhere = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - for good
            setattr(sys, name, nowhere)
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
