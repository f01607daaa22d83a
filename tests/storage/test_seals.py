"""What is sealed is kept by the engine itself, and found out when the file is edited."""

import shutil
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from bra_desk.model.approval import ApprovalMethod
from bra_desk.model.meetings import MeetingStatus
from bra_desk.services import registers
from bra_desk.services.papers import approval, signed_copies
from bra_desk.services.papers.approval import Approval, approval_findings
from bra_desk.storage import history, place
from bra_desk.storage.seal_guards import SEALED_TABLES, SealedTable
from tests import make
from tests.storage.intruder import edited

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed register with a sealed meeting (1) and an open one (2), made once."""
    folder = tmp_path_factory.mktemp("seals") / "data"
    registers.make_register(folder, registers.Start.EMPTY)
    register = registers.open_register(folder)
    body = make.body(register)
    for title in ("Justerat", "Öppet"):
        meeting = make.meeting(
            register, body=body, held_on=date(2026, 11, 5), status=MeetingStatus.HELD
        )
        item = make.item(register, meeting, title)
        make.attendance(register, meeting, "Åsa Öberg")
        make.decision(register, item, "Rådet beslutar.")
        make.task(register, item, "Boka lokal")
        for kind in ("recusal", "proposal", "vote", "reservation", "statement"):
            make.entry(register, kind, agenda_item=item, **attendee_of(kind, meeting))
        make.entry(register, "proposal_support", proposal=meeting, attendee=meeting)
        make.entry(register, "ballot", vote=meeting, attendee=meeting)
    wanted = Approval(
        approved_on=TODAY,
        method=ApprovalMethod.PAPER,
        accepted=approval_findings(register, 1),
    )
    approval.approve(register, 1, wanted)
    signed = folder.with_name("signed.pdf")
    signed.write_bytes(b"%PDF-1.7\nsigned\n%%EOF\n")
    signed_copies.keep_signed(register, 1, signed)
    register.close()
    return folder


def attendee_of(kind: str, number: int) -> dict[str, int]:
    """Who it is about; a vote is about nobody."""
    return {} if kind == "vote" else {"attendee": number}


@pytest.fixture
def sealed(kept: Path, tmp_path: Path) -> Path:
    """The same register, the test's own."""
    return shutil.copytree(kept, tmp_path / "data")


def attempted(folder: Path, statement: str) -> str:
    """What the engine says to a statement of another tool; the history's triggers are away."""
    connection = sqlite3.connect(place.register_file(folder), isolation_level=None)
    try:
        for name in history.triggers():
            if name.startswith("history_"):
                connection.execute(f"DROP TRIGGER IF EXISTS {name}")
        connection.execute(statement)
    except sqlite3.IntegrityError as error:
        return str(error).split(":")[0]
    finally:
        connection.close()
    return "done"


@pytest.mark.parametrize(
    ("table", "column"),
    [(each.name, column.name) for each in SEALED_TABLES for column in each.columns],
)
def test_no_sealed_column_is_changed(sealed: Path, table: str, column: str) -> None:
    other = "99" if column == "id" else f"'x' || coalesce({column}, '')"
    assert attempted(sealed, f"UPDATE {table} SET {column} = {other} WHERE id = 1") == "sealed"


@pytest.mark.parametrize(
    ("table", "column"),
    [
        (each.name, column)
        for each in SEALED_TABLES
        for column in sorted(each.left_open)
        if column in each.table.columns
    ],
)
def test_open_column_of_a_sealed_row_is_changed(sealed: Path, table: str, column: str) -> None:
    assert attempted(sealed, f"UPDATE {table} SET {column} = 'x' WHERE id = 1") == "done"


@pytest.mark.parametrize("each", SEALED_TABLES, ids=lambda each: each.name)
def test_sealed_row_is_neither_taken_away_nor_replaced(sealed: Path, each: SealedTable) -> None:
    table = each.name
    assert attempted(sealed, f"DELETE FROM {table} WHERE id = 1") == "sealed"
    columns = ", ".join(column.name for column in each.table.columns if not column.computed)
    copied = f"INSERT OR REPLACE INTO {table} ({columns}) SELECT {columns} FROM {table}"
    assert attempted(sealed, f"{copied} WHERE id = 1") == "sealed"


@pytest.mark.parametrize(
    ("statement", "answer"),
    [
        ("UPDATE agenda_item SET meeting_id = 1 WHERE id = 2", "sealed"),
        ("UPDATE agenda_item SET meeting_id = 2 WHERE id = 1", "sealed"),
        ("UPDATE decision SET agenda_item_id = 1 WHERE id = 2", "sealed"),
        ("UPDATE task SET agenda_item_id = 2 WHERE id = 1", "sealed"),
        ("UPDATE agenda_item SET title = 'Annat' WHERE id = 2", "done"),
        ("DELETE FROM task WHERE id = 2", "done"),
        ("UPDATE ballot SET vote_id = 1 WHERE id = 2", "sealed"),
        ("UPDATE ballot SET choice = 'no' WHERE id = 2", "done"),
        ("UPDATE vote SET agenda_item_id = 2 WHERE id = 1", "sealed"),
        ("UPDATE seal SET sha256 = 'x'", "final"),
        ("UPDATE seal SET reopened_at = '2026-11-22T09:00:00Z'", "final"),
        ("UPDATE seal SET reopened_at = '2026-11-22T09:00:00Z', reason = 'Fel'", "done"),
        ("DELETE FROM seal", "final"),
        ("INSERT OR REPLACE INTO seal SELECT * FROM seal", "final"),
        ("UPDATE sealed_file SET data = x'00'", "history is append-only"),
        ("DELETE FROM sealed_file", "history is append-only"),
        ("UPDATE sealed_file SET data = NULL, content = NULL", "done"),
        ("UPDATE signed_copy SET sha256 = 'x'", "final"),
        ("DELETE FROM signed_copy", "final"),
        ("INSERT OR REPLACE INTO signed_copy SELECT * FROM signed_copy", "final"),
        ("UPDATE signed_file SET data = x'00'", "history is append-only"),
        ("DELETE FROM signed_file", "history is append-only"),
        ("UPDATE signed_file SET data = NULL", "done"),
    ],
)
def test_statement_of_another_tool(sealed: Path, statement: str, answer: str) -> None:
    assert attempted(sealed, statement) == answer


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE sealed_file SET data = x'00'", "Filen har ändrats: version 1"),
        ("UPDATE sealed_file SET content = '{}'", "Det förseglade innehållet har ändrats"),
        ("DELETE FROM sealed_file", "Filen saknas till version 1"),
        (
            "UPDATE signed_file SET data = x'00'",
            "Den undertecknade filen signed.pdf till möte 1 har ändrats",
        ),
        ("DELETE FROM signed_file", "Den undertecknade filen signed.pdf till möte 1 saknas"),
        ("UPDATE decision SET text = 'Annat' WHERE id = 1", "Mötet är inte som det justerades"),
        ("DELETE FROM task WHERE id = 1", "Mötet är inte som det justerades"),
    ],
)
def test_edit_behind_the_guards_is_found(sealed: Path, statement: str, finding: str) -> None:
    edited(sealed, statement)
    register = registers.open_register(sealed)
    found = registers.verify(register).problems
    register.close()
    assert any(each.startswith(finding) for each in found), found


def test_erased_file_is_no_problem(sealed: Path) -> None:
    edited(sealed, "UPDATE sealed_file SET data = NULL, content = NULL")
    register = registers.open_register(sealed)
    assert registers.verify(register).is_sound
    register.close()


def test_sealed_register_is_sound(sealed: Path) -> None:
    register = registers.open_register(sealed)
    assert registers.verify(register).problems == []
    register.close()
