"""The computer's name and system, without asking a network or a service."""

import subprocess
import sys

import pytest

from bra_desk.basics import computer


@pytest.mark.parametrize(
    ("version", "name"),
    [
        ((10, 0, 19045), "Windows 10 (10.0.19045)"),
        ((10, 0, 22631), "Windows 11 (10.0.22631)"),
        ((6, 3, 9600), "Windows 6 (6.3.9600)"),
    ],
)
def test_windows_is_called_as_people_call_it(version: tuple[int, int, int], name: str) -> None:
    assert computer.windows_name(*version) == name


def test_this_computer_has_a_name_and_a_system() -> None:
    assert computer.name()
    assert computer.system().split()[0] in {"Linux", "Windows"}


def test_name_is_asked_without_the_network() -> None:
    script = "import sys; from bra_desk.basics import computer as c; c.name(), c.system();"
    script += "sys.exit(bool({'socket', 'platform', '_wmi'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
