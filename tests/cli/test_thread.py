"""The verb of the red thread, as a script meets it."""

from pathlib import Path

import pytest

from bra_desk.services.registers import open_register
from tests import make
from tests.cli.conftest import Desk


def laid(folder: Path) -> tuple[int, int]:
    """A goal with a measure."""
    register = open_register(folder)
    goal = make.goal(register)
    measure = make.measure(register, goal=goal, focus_area=None)
    register.close()
    return goal, measure


def test_chain_is_shown_both_ways(desk: Desk, folder: Path) -> None:
    goal, measure = laid(folder)
    down = desk("thread", "--kind", "goal", "--id", goal, "--json").json["downwards"]
    assert [(each["kind"], each["id"]) for each in down] == [("measure", measure)]
    up = desk("thread", "--kind", "measure", "--id", measure, "--json").json["upwards"]
    assert [(each["kind"], each["id"]) for each in up] == [("goal", goal)]
    assert "Färre unga ska utsättas" in desk("thread", "--kind", "goal", "--id", goal).out


def test_breaks_are_listed_with_what_mends_them(desk: Desk, folder: Path) -> None:
    assert desk("thread").out == "Den röda tråden är hel.\n"
    _goal, measure = laid(folder)
    told = {each["code"]: each for each in desk("thread", "--json").json}
    assert told["measure_focus_area"]["mend"] == "Välj fokusområde"
    assert [each["id"] for each in told["measure_focus_area"]["entries"]] == [measure]
    assert "1 åtgärd saknar fokusområde" in desk("thread").out


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("--kind", "goal"), "bad_input"),
        (("--id", 1), "bad_input"),
        (("--kind", "person", "--id", 1), "bad_input"),
        (("--kind", "goal", "--id", 99), "missing"),
    ],
)
def test_refuses_what_is_not_on_the_thread(
    desk: Desk, words: tuple[str | int, ...], error: str
) -> None:
    assert desk("thread", *words, "--json").refusal["error"] == error


def test_thread_is_rendered_for_a_year(desk: Desk, folder: Path, tmp_path: Path) -> None:
    laid(folder)
    target = tmp_path / "tråden.docx"
    told = desk("render", "red_thread", "--year", 2025, "--to", target, "--json").json
    assert "1 övergripande mål saknar uppföljning för 2025" in told["findings"]
    assert target.read_bytes()[:2] == b"PK"
