"""The verb that writes calendar files."""

from pathlib import Path

import pytest
from icalendar import Calendar

from bra_desk.services.registers import open_register
from tests import make
from tests.cli.conftest import Desk


@pytest.fixture(autouse=True)
def _meeting(folder: Path) -> None:
    """Meeting 1 of body 1, in 2026."""
    register = open_register(folder)
    make.meeting(register)
    register.close()


@pytest.mark.parametrize("words", [("--meeting", 1), ("--body", 1, "--year", 2026)])
def test_calendar_file_is_written(desk: Desk, tmp_path: Path, words: tuple[str | int, ...]) -> None:
    target = tmp_path / "möte.ics"
    told = desk("--json", "calendar", *words, "--to", target)
    assert told.status == 0
    assert told.json == {"ok": True, "path": str(target)}
    assert Calendar.from_ical(target.read_bytes()).events[0]["SUMMARY"] == "ÄngsBrå 4/2026"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ((), 3),
        (("--body", 1), 3),
        (("--meeting", 1, "--year", 2026), 3),
        (("--meeting", 99), 3),
        (("--body", 1, "--year", 2031), 3),
        (("--meeting", "ett"), 2),
    ],
)
def test_what_names_no_meeting_is_refused(
    desk: Desk, tmp_path: Path, words: tuple[str | int, ...], status: int
) -> None:
    target = tmp_path / "möte.ics"
    assert desk("--json", "calendar", *words, "--to", target).status == status
    assert not target.exists()
