"""The verbs of cause analyses, as a script meets them."""

from pathlib import Path

from bra_desk.model.situation import Priority
from bra_desk.services.registers import open_register
from tests import make
from tests.cli.conftest import Desk


def laid(folder: Path) -> tuple[int, int, int]:
    """A prioritised problem, its cause, and a measure that hangs nowhere."""
    register = open_register(folder)
    problem = make.entry(
        register, "problem", title="Mörkt vid ån", priority=Priority.PRIORITISED,
        priority_reason="Många går där",
    )  # fmt: skip
    cause = make.entry(register, "cause", problem=problem, text="Lamporna är gamla")
    measure = make.measure(register, title="Byt lampor")
    register.close()
    return problem, cause, measure


def test_problems_are_listed_with_their_causes(desk: Desk, folder: Path) -> None:
    problem, _cause, _measure = laid(folder)
    (told,) = desk("causes", "--json").json
    assert (told["id"], told["causes"]) == (problem, "1 orsak · 1 utan åtgärd")
    assert "Mörkt vid ån" in desk("causes").out


def test_measure_is_hung_and_seen_in_the_tree(desk: Desk, folder: Path) -> None:
    problem, cause, measure = laid(folder)
    hung = desk("hang", "--cause", cause, "--measure", measure, "--effect", "Ljus", "--json")
    assert hung.json == {"ok": True, "hung": 1}
    assert desk("hang", "--cause", cause, "--measure", measure, "--json").json["hung"] == 0
    tree = desk("causes", "--problem", problem, "--json").json
    situation = tree["branches"][0]
    assert situation["level"] == "situation"
    assert situation["branches"][0]["branches"][0]["title"] == "Byt lampor"
    assert (
        f"      Byt lampor (Pågår) [measure {measure}]" in desk("causes", "--problem", problem).out
    )


def test_what_is_not_there_is_told(desk: Desk) -> None:
    assert desk("causes", "--problem", 9).status != 0
    assert "Problemet finns inte" in desk("causes", "--problem", 9).err
    assert desk("hang", "--cause", 9, "--measure", 1).status != 0
