"""Every change writes itself down, however it is made, and what is written down stays."""

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Executable, delete, insert, text, update

from bra_desk.basics.errors import InputWrong
from bra_desk.model.council import Area
from bra_desk.services import entries, registers
from bra_desk.storage import ledger
from bra_desk.storage.ledger import LedgerChange
from bra_desk.storage.register import Register
from tests import make
from tests.storage.intruder import asked

ROWS: list[dict[str, Any]] = [
    {"name": name, "token": name, "version": 1, "notes": ""} for name in ("Ersboda", "Tomtebo")
]


def carry_out(register: Register, statement: Executable, rows: Any = None) -> list[LedgerChange]:
    """One statement as an act; answers with the changes that wrote themselves down."""
    with register.write("Prov") as session:
        session.execute(statement, rows)
        newest = ledger.acts(session, 1)[0]
        return list(ledger.changes(session, act=newest.id))


CHANGES: list[tuple[str, Executable, Any, list[tuple[str, str]]]] = [
    ("bulk insert", insert(Area.__table__), ROWS, [("insert", "area")] * 2),  # type: ignore[arg-type]
    ("bulk update", update(Area).values(notes="x"), None, [("update", "area")] * 2),
    ("bulk delete", delete(Area), None, [("delete", "area")] * 2),
    ("raw insert", text("INSERT INTO area SELECT 'x', 'other', '', 9, 't', 1, NULL"), None,
     [("insert", "area")]),
    ("raw update", text("UPDATE area SET notes = 'x' WHERE name = 'A'"), None,
     [("update", "area")]),
    ("raw delete", text("DELETE FROM area WHERE name = 'A'"), None, [("delete", "area")]),
    ("replace", text("UPDATE OR REPLACE area SET notes = 'x' WHERE name = 'A'"), None,
     [("update", "area")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("statement", "rows", "recorded"), [c[1:] for c in CHANGES], ids=[c[0] for c in CHANGES]
)
def test_each_kind_of_change_is_recorded(
    register: Register, statement: Executable, rows: Any, recorded: list[tuple[str, str]]
) -> None:
    for name in ("A", "B"):
        make.entry(register, "area", name=name)
    changes = carry_out(register, statement, rows)
    assert [(change.operation, change.table) for change in changes] == recorded
    assert registers.verify(register).is_sound


def test_change_holds_the_whole_row_before_and_after(register: Register) -> None:
    make.entry(register, "area", name="Ersboda", notes="förr")
    change = carry_out(register, update(Area).values(notes="nu"))[0].as_record()
    assert (change["before"]["notes"], change["after"]["notes"]) == ("förr", "nu")
    assert change["before"].keys() == change["after"].keys()
    assert "name_key" not in change["after"], "what the engine computes is no content"


def test_entity_changed_by_a_form_is_recorded(register: Register) -> None:
    id = make.entry(register, "area", name="Ersboda")
    entries.save(register, "area", entries.read(register, "area", id).values | {"name": "Ö"}, id=id)
    entries.remove(register, "area", id)
    with register.read() as session:
        found = [change.operation for change in ledger.changes_of(session, "area", id)]
    assert found == ["insert", "update", "update"], "removing marks the row, it stays"


APPEND_ONLY = {
    "an act is renamed": "UPDATE act SET name = 'x'",
    "an act is deleted": "DELETE FROM act",
    "a change is rewritten": "UPDATE change SET row_id = 7",
    "a change is deleted": "DELETE FROM change",
    "a payload is rewritten": "UPDATE change_payload SET after = '{}'",
    "a payload is deleted": "DELETE FROM change_payload",
}


@pytest.mark.parametrize("what", APPEND_ONLY)
def test_history_is_only_added_to(register: Register, what: str) -> None:
    make.entry(register, "area")
    with pytest.raises(InputWrong):
        carry_out(register, text(APPEND_ONLY[what]))
    assert registers.verify(register).is_sound


def test_payload_may_be_emptied_and_the_chain_holds(register: Register) -> None:
    id = make.entry(register, "area", name="Ersboda")
    entries.save(
        register, "area", entries.read(register, "area", id).values | {"notes": "ny"}, id=id
    )
    head = registers.verify(register).head
    with register.write("Gallring") as session:
        session.execute(text("UPDATE change_payload SET before = NULL, after = NULL WHERE seq = 1"))
        session.execute(text("UPDATE area SET notes = '' WHERE id = 1"))
    verdict = registers.verify(register)
    assert verdict.is_sound
    assert verdict.head != head


def test_other_programs_cannot_write_unrecorded(folder: Path) -> None:
    register = registers.open_register(folder)
    make.entry(register, "area")
    register.close()
    with pytest.raises(Exception, match="no such function: bra_"):
        asked(folder, "UPDATE area SET name = 'x'")
