"""The verbs of situation pictures, as a script meets them."""

from pathlib import Path

import pytest

from bra_desk.services.registers import open_register
from tests import make
from tests.cli.conftest import Desk


def laid(folder: Path) -> tuple[int, list[int]]:
    """A joint draft with two own pictures, and a problem in each of these."""
    register = open_register(folder)
    joint = make.situation_picture(register)
    own = []
    for name in ("Umeå kommun", "Polisen"):
        owner = make.organisation(register, name)
        picture = make.situation_picture(
            register, title=name, organisation=owner, joint_picture=joint
        )
        own.append(make.problem(register, name, picture=picture))
    register.close()
    return joint, own


def test_picture_is_shown_with_its_problems(desk: Desk, folder: Path) -> None:
    joint, own = laid(folder)
    assert "Lägesbilden har inga problem." in desk("picture").out
    waiting = desk("picture-merge", "--id", joint, "--json").json
    assert [each["id"] for each in waiting[0]["problems"]] == own[::-1]
    assert "Polisen" in desk("picture-merge", "--id", joint).out
    words = [word for each in own for word in ("--own", each)]
    made = desk("picture-merge", "--id", joint, *words, "--json").json["id"]
    told = desk("picture", "--id", joint, "--json").json
    assert (told["state"], told["due_on"]) == ("draft", None)
    assert told["problems"] == [{"id": made, "title": "Umeå kommun", "differences": []}]
    assert told["heat"]["rows"][0]["cells"] == [{"now": 3, "before": None}]
    assert desk("picture-merge", "--id", joint).out == "Inget i de egna bilderna väntar.\n"


def test_version_is_begun_and_a_decided_picture_opened(desk: Desk, folder: Path) -> None:
    joint, _own = laid(folder)
    made = desk("picture-next", "--id", joint, "--json").json["id"]
    assert made != joint
    assert desk("picture-next", "--id", joint).status == 3
    refused = desk("picture-reopen", "--id", joint, "--reason", "Fel", "--json")
    assert (refused.status, refused.refusal["error"]) == (3, "bad_input")


@pytest.mark.parametrize("verb", ["picture", "picture-next", "picture-merge"])
def test_picture_that_is_not_there_is_refused(desk: Desk, verb: str) -> None:
    answer = desk(verb, "--id", 999, "--json")
    assert (answer.status, answer.refusal["error"]) == (3, "missing")
