"""The whole program, from an empty folder to every document and the window: no network.

A process of its own tells, by Python's audit events, if it would make a socket or ask for an
address; from outside we look whether it holds one, for Qt could open what Python never sees.
"""

import subprocess
import sys
import time
from pathlib import Path

import pytest

HOOK = """
import sys
def heard(event, given):
    if event.startswith(("socket.", "urllib.", "http.", "smtplib.", "ftplib.", "imaplib.")):
        if event != "socket.gethostname":
            sys.stderr.write(f"NETWORK {event} {given}\\n")
sys.addaudithook(heard)
"""
WHOLE_PROGRAM = "from bra_desk import selftest; sys.exit(selftest.run())"
CAUGHT = {
    "by its own word": ("import socket; socket.socket()", "NETWORK socket.__new__"),
    "when it asks for an address": (
        "import socket\ntry: socket.getaddrinfo('localhost', 1)\nexcept OSError: pass",
        "NETWORK socket.getaddrinfo",
    ),
}
IN_QT = """
import time
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QTcpServer
application = QCoreApplication([])
server = QTcpServer()
server.listen()
time.sleep(2)
"""


def watched(script: str) -> tuple[int, str]:
    """Run a script; the status, and what it said and was seen to hold of the network."""
    command = [sys.executable, "-c", HOOK + script]
    seen: set[str] = set()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        while process.poll() is None:
            seen |= inet_sockets(process.pid)
            time.sleep(0.05)
        assert process.stderr is not None
        said = process.stderr.read().decode("utf-8", errors="replace")
    return process.returncode, said + "".join(f"NETWORK {each}\n" for each in seen)


def inet_sockets(process: int) -> set[str]:
    """The sockets towards a network that a process holds now; Linux alone can be asked."""
    kinds = [Path("/proc/net") / kind for kind in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6")]
    inet = {
        f"socket:[{line.split()[9]}]"
        for kind in kinds
        if kind.exists()
        for line in kind.read_text().splitlines()[1:]
    }
    held = set()
    folder = Path(f"/proc/{process}/fd")
    try:
        for each in folder.iterdir() if folder.exists() else ():
            held.add(str(each.readlink()))
    except OSError:  # closed, or ended, while we looked
        pass
    return held & inet


def test_program_makes_no_socket_from_start_to_end() -> None:
    status, said = watched(WHOLE_PROGRAM)
    assert status == 0, said
    assert "NETWORK" not in said


@pytest.mark.parametrize("how", CAUGHT)
def test_the_watch_sees_what_it_is_for(how: str) -> None:
    script, told = CAUGHT[how]
    assert told in watched(script)[1]


if sys.platform == "linux":

    def test_the_watch_sees_what_qt_opens() -> None:
        assert "NETWORK socket:[" in watched(IN_QT)[1]
