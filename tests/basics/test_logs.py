"""The log file, and a desk where it cannot be written."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from bra_desk.basics.logs import start_log


@pytest.fixture(autouse=True)
def _quiet_again() -> Iterator[None]:
    log = logging.getLogger("bra_desk")
    before, level = list(log.handlers), log.level
    yield
    for handler in set(log.handlers) - set(before):
        log.removeHandler(handler)
        handler.close()
    log.setLevel(level)


def test_log_is_written_in_a_folder_that_is_made(tmp_path: Path) -> None:
    start_log(tmp_path / "nya" / "loggar")
    logging.getLogger("bra_desk.storage").info("opened")
    written = (tmp_path / "nya" / "loggar" / "bra-desk.log").read_text(encoding="utf-8")
    assert "INFO bra_desk.storage opened" in written


def test_log_that_cannot_be_turned_over_is_written_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As on Windows, when the command line writes in the window's log."""
    (tmp_path / "bra-desk.log.1" / "in the way").mkdir(parents=True)
    (tmp_path / "bra-desk.log").write_text("x" * 500_000)
    start_log(tmp_path)
    for word in ("first", "second"):
        logging.getLogger("bra_desk").info(word)
    written = (tmp_path / "bra-desk.log").read_text(encoding="utf-8")
    assert "first" in written
    assert "second" in written
    assert capsys.readouterr().err == ""


def test_desk_works_without_a_log(tmp_path: Path) -> None:
    in_the_way = tmp_path / "loggar"
    in_the_way.write_text("en fil", encoding="utf-8")
    before = list(logging.getLogger("bra_desk").handlers)
    start_log(in_the_way)
    assert logging.getLogger("bra_desk").handlers == before
