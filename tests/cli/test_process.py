"""The program as another program starts it: python -m bra_desk."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.storage.processes import holder

_LINE = '{"kind": "area", "rows": [{"token": "å", "body": {"name": "Ålidhem"}}]}\n'
COMMAND = [sys.executable, "-m", "bra_desk"]


def run(
    folder: Path, *words: str, given: str = "", **env: str
) -> "subprocess.CompletedProcess[bytes]":
    """Carry out a command in a process of its own."""
    return subprocess.run(
        [*COMMAND, "--data", str(folder), *words],
        input=given.encode(),
        capture_output=True,
        check=False,
        env={**os.environ, **env},
    )


def test_session_and_dump_speak_utf8_whatever_the_console(folder: Path) -> None:
    done = run(folder, "session", given=_LINE, PYTHONIOENCODING="latin-1", LC_ALL="C")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == '{"ok": true, "tokens": ["å"]}\n'.encode()
    done = run(folder, "dump", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert json.loads(done.stdout.decode("utf-8"))[0]["body"]["name"] == "Ålidhem"


@pytest.mark.parametrize(("verb", "status"), [("kinds", 0), ("info", 4), ("no such verb", 2)])
def test_program_without_a_console_answers_with_its_status(
    tmp_path: Path, verb: str, status: int
) -> None:
    """As the window's own program is, when a script starts it on Windows."""
    script = (
        "import sys; sys.stdin = sys.stdout = sys.stderr = None;"
        "from bra_desk.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", script, "--data", str(tmp_path), *verb.split("|")]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (status, b"", b"")


def test_reply_comes_when_its_request_is_saved(folder: Path) -> None:
    """A killed session has kept what it said yes to."""
    command = [*COMMAND, "--data", str(folder), "session"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(_LINE.encode())
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["ok"]
        process.kill()
    done = run(folder, "dump")
    assert [record["token"] for record in json.loads(done.stdout)] == ["å"]


def test_open_elsewhere(folder: Path) -> None:
    with holder(folder):
        done = run(folder, "--json", "dump")
    assert (done.returncode, done.stdout) == (7, b"")
    assert "bo.ek" in json.loads(done.stderr)["message"]


def test_reader_that_goes_away_ends_it_quietly(example_folder: Path) -> None:
    command = [*COMMAND, "--data", str(example_folder), "dump", "--history"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_interrupted_session_ends_without_a_traceback(folder: Path) -> None:
    command = [*COMMAND, "--data", str(folder), "session"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(_LINE.encode())
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        told = process.stderr.read().decode()
    assert "Traceback" not in told
    assert process.returncode == 4
    assert run(folder, "verify").returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="accounts without a name are a Unix thing")
def test_account_without_a_name_is_no_hindrance() -> None:
    is_root = sys.platform != "win32" and os.geteuid() == 0
    if not is_root:
        pytest.skip("only root can be somebody else")
    script = "from bra_desk.basics import clock; import os; os.setuid(54321); print(clock.actor())"
    nameless = {k: v for k, v in os.environ.items() if k not in _NAMES}
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        check=False,
        env=nameless,
    )
    assert (done.returncode, done.stdout.decode().strip()) == (0, "okänd")


_NAMES: Sequence[str] = ("LOGNAME", "USER", "LNAME", "USERNAME", "BRA_ACTOR")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows always has a screen")
def test_window_without_a_screen_is_told(folder: Path) -> None:
    done = run(folder, QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 4
    assert b"Traceback" not in done.stderr
