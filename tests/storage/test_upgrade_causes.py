"""Measures that told their problem and cause in words hang on entries once they are lifted."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bra_desk.basics.errors import EntryLocked
from bra_desk.services import entries, history, records, registers
from bra_desk.services.loading import load
from bra_desk.services.registers import open_register
from bra_desk.storage import place
from bra_desk.storage.register import Register
from tests.storage.intruder import asked
from tests.storage.older import before

LONG = "Otrygga gångstråk. " * 12
#: The token, problem and cause of each measure, and whether it lies in the bin.
MEASURES = [
    ("m-one", "Mörkt vid ån", "Lamporna är gamla", False),
    ("m-two", "Mörkt  vid\nån", "lamporna är gamla", False),
    ("m-three", "Mörkt vid ån", "Ingen felanmäler", False),
    ("m-four", "Mörkt vid ån", "", False),
    ("m-five", "", "Okänt varför", False),
    ("m-six", LONG, "", False),
    ("m-seven", "Bara i papperskorgen", "Också", True),
    ("m-eight", "", "", False),
]

#: The other texts that a measure must have.
EMPTY = (
    *("aim", "description", "target_group", "place", "owner_function", "funding", "indicator"),
    *("deviation", "deviation_reason", "result", "notes"),
)


@pytest.fixture
def lifted(tmp_path: Path) -> Iterator[Register]:
    """A register of the revision before, with texts, opened by this version."""
    file = place.register_file(tmp_path)
    before("causes", file)
    empty = ", ".join(f"'' AS {name}" for name in EMPTY)
    for token, problem, cause, is_removed in MEASURES:
        removed = "'2026-11-01T09:00:00Z'" if is_removed else "NULL"
        asked(
            tmp_path,
            "INSERT INTO measure (token, title, problem, cause, removed_at, version, status,"
            f" is_pledge, {', '.join(EMPTY)}) SELECT '{token}', '{token}', '{problem}', '{cause}',"
            f" {removed}, 1, 'ongoing', 0, {empty}",
        )
    register = open_register(tmp_path)
    yield register
    register.close()


def hanging(register: Register) -> dict[str, tuple[str, str]]:
    """What each measure hangs on: the text of its cause, and of its problem."""
    causes = {row.id: row for row in entries.rows(register, "cause")}
    found: dict[str, tuple[str, str]] = {}
    for row in entries.rows(register, "measure_cause"):
        cause = causes.get(row.values["cause"])
        problem = row.texts["problem"] if cause is None else cause.texts["problem"]
        found[row.texts["measure"]] = ("" if cause is None else cause.values["text"], problem)
    return found


def test_same_words_become_one_entry_and_nothing_is_lost(lifted: Register) -> None:
    told = hanging(lifted)
    assert told["m-one"] == told["m-two"] == ("Lamporna är gamla", "Mörkt vid ån")
    assert told["m-three"] == ("Ingen felanmäler", "Mörkt vid ån")
    assert told["m-four"] == ("", "Mörkt vid ån")
    assert told["m-five"] == ("Okänt varför", "Problem som inte är beskrivet")
    assert "m-eight" not in told
    problems = {row.values["title"]: row for row in entries.rows(lifted, "problem")}
    assert len(problems) == 3
    (long,) = (row for title, row in problems.items() if title.startswith("Otrygga"))
    assert long.values["title"].endswith(" …")
    assert long.values["extent_text"] == LONG.strip()


def test_text_of_a_measure_in_the_bin_lies_there_too(lifted: Register) -> None:
    dumped = {each["token"]: each for each in records.dump(lifted)}
    removed = [each for each in dumped.values() if each.get("removed")]
    assert {each["kind"] for each in removed} == {"measure", "problem", "cause"}


def test_lifted_register_is_sound_and_its_history_tells_of_the_entries(lifted: Register) -> None:
    verdict = registers.verify(lifted)
    assert verdict.is_sound, verdict.problems
    act = history.acts(lifted)[0]
    assert act.name == "Registret uppgraderades"
    told = [change.what for change in history.changes_of_act(lifted, act.id)]
    assert "Problem tillkom: Mörkt vid ån" in told


def test_upgrade_that_moved_texts_is_not_taken_back(lifted: Register) -> None:
    with pytest.raises(EntryLocked):
        history.take_back(lifted, history.acts(lifted)[0].id)
    assert hanging(lifted)


def test_older_file_finds_the_entries_that_the_upgrade_made(lifted: Register) -> None:
    before = {kind: len(entries.rows(lifted, kind)) for kind in ("problem", "cause")}
    body: dict[str, Any] = {
        "title": "Åtgärd ur en äldre fil",
        "problem": "MÖRKT vid ån",
        "cause": "Lamporna är gamla",
    }
    load(lifted, [{"kind": "measure", "token": "m-nine", "body": body}])
    assert hanging(lifted)["Åtgärd ur en äldre fil"] == ("Lamporna är gamla", "Mörkt vid ån")
    assert {kind: len(entries.rows(lifted, kind)) for kind in before} == before
