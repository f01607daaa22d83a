"""The verbs that come after a meeting: extracts, dispatch, summary, and papers of a year."""

from pathlib import Path

import pytest

from bra_desk.model.meetings import MeetingStatus
from bra_desk.services.registers import open_register
from tests import make
from tests.cli.conftest import Desk


@pytest.fixture(autouse=True)
def _meeting(folder: Path) -> None:
    """A held meeting of body 1 in 2026 with two items, one of which somebody receives."""
    register = open_register(folder)
    meeting = make.meeting(register, status=MeetingStatus.HELD)
    item = make.item(register, meeting, "Belysning")
    make.decision(register, item, "Tunneln lyses upp.", dispatch_to="Gator\nBostaden")
    make.item(register, meeting, "Lägesbild")
    register.close()


def test_extracts_tell_what_was_written_and_what_was_not(desk: Desk, tmp_path: Path) -> None:
    told = desk("--json", "extracts", "--meeting", 1, "--to", tmp_path)
    assert told.status == 0
    (written,) = told.json["extracts"]
    file = Path(written["path"])
    assert file.parent == tmp_path
    file.write_bytes(b"edited")
    told = desk("extracts", "--meeting", 1, "--to", tmp_path)
    assert told.status == 4
    assert "§\u00a01 Belysning: inte skrivet." in told.out
    assert file.read_bytes() == b"edited"


def test_dispatch_fetches_once_and_shows_the_list(desk: Desk) -> None:
    first = desk("--json", "dispatch", "--meeting", 1).json
    assert first["new"] == 2
    assert [line["recipient"] for line in first["lines"]] == ["Gator", "Bostaden"]
    assert desk("--json", "dispatch", "--meeting", 1).json["new"] == 0
    assert "Bostaden" in desk("dispatch", "--meeting", 1).out


def test_summary_is_plain_text(desk: Desk) -> None:
    told = desk("summary", "--meeting", 1)
    assert (told.status, "- Belysning: Tunneln lyses upp." in told.out) == (0, True)
    assert desk("--json", "summary", "--meeting", 1).json["text"].startswith("Snabbreferat")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("year_index", "--id", 1, "--year", 2026), 0),
        (("year_decisions", "--id", 1, "--year", 2026), 0),
        (("year_index", "--id", 1, "--year", 2031), 0),
        (("year_index", "--id", 1), 3),
        (("year_index", "--id", 99, "--year", 2026), 3),
        (("minutes", "--id", 1, "--year", 2026), 3),
        (("extract", "--id", 1), 0),
        (("extract", "--id", 99), 3),
        (("year_index", "--id", 1, "--year", "snart"), 2),
    ],
)
def test_render_takes_a_year_where_a_year_is_told(
    desk: Desk, tmp_path: Path, words: tuple[str | int, ...], status: int
) -> None:
    target = tmp_path / "papper.docx"
    assert desk("render", *words, "--to", target).status == status
    assert target.exists() is (status == 0)
