"""Registers that earlier versions saved open in this one with all that they held."""

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bra_desk.services import entries, history, records, registers
from bra_desk.services.registers import open_register
from bra_desk.storage import place
from bra_desk.storage.register import Register
from tests import make

SAVED = Path(__file__).parents[1] / "registers"
#: How many entries of each kind a saved register holds.
HELD = {
    "v0.1": {
        "agenda_item": 2,
        "agreement": 1,
        "agreement_section": 11,
        "area": 1,
        "body": 1,
        "decision": 1,
        "focus_area": 4,
        "goal": 3,
        "measure": 1,
        "meeting": 1,
        "organisation": 4,
        "party": 2,
        "settings": 1,
        "signatory": 3,
        "working_method": 8,
    }
}


@pytest.fixture(params=HELD)
def saved(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, Register]]:
    """A copy of a saved register, opened by this version, with the version that saved it."""
    shutil.copy(SAVED / f"{request.param}.bra", place.register_file(tmp_path))
    register = open_register(tmp_path)
    yield request.param, register
    register.close()


def test_every_saved_register_is_known() -> None:
    assert {file.stem for file in SAVED.glob("*.bra")} == HELD.keys()


def test_saved_register_opens_and_is_sound(saved: tuple[str, Register]) -> None:
    verdict = registers.verify(saved[1])
    assert verdict.is_sound, verdict.problems


def test_saved_register_holds_every_kind(saved: tuple[str, Register]) -> None:
    version, register = saved
    counts = Counter(record["kind"] for record in records.dump(register))
    assert counts == HELD[version]


def test_saved_register_reads_as_it_was_written(saved: tuple[str, Register]) -> None:
    register = saved[1]
    (measure,) = entries.rows(register, "measure")
    assert measure.texts["cost"] == "60\u00a0000 kr"
    assert (measure.texts["area"], measure.texts["is_pledge"]) == ("Ersboda", "Ja")
    assert "Ångrade: Inläsning av 1 poster" in [act.name for act in history.acts(register)]


def test_saved_register_is_worked_on(saved: tuple[str, Register]) -> None:
    register = saved[1]
    make.entry(register, "area")
    history.undo_last(register)
    assert registers.verify(register).is_sound
