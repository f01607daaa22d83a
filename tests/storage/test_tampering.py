"""Whoever edits the file behind the program is found out, and told where."""

import random
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from bra_desk.basics.errors import RegisterDamaged, RegisterTooNew
from bra_desk.services import entries, records, registers
from bra_desk.storage import place
from tests import make
from tests.storage.intruder import asked, edited


@pytest.fixture
def kept(folder: Path) -> Path:
    """A closed register of four changes: three areas, and one of them changed."""
    register = registers.open_register(folder)
    for number in (1, 2, 3):
        make.entry(register, "area", name=f"Område {number}")
    opened = entries.read(register, "area", 1)
    entries.save(register, "area", opened.values | {"notes": "Känt område"}, id=1)
    register.close()
    return folder


def dumped(folder: Path) -> list[dict[str, Any]]:
    """Every record of a closed register."""
    register = registers.open_register(folder)
    try:
        return records.dump(register)
    finally:
        register.close()


def is_refused(folder: Path) -> bool:
    """Whether the program says that something is wrong with a closed register."""
    try:
        return problems(folder) != []
    except (RegisterDamaged, RegisterTooNew):
        return True


def problems(folder: Path) -> list[str]:
    """What the program finds in a closed register."""
    register = registers.open_register(folder)
    try:
        return registers.verify(register).problems
    finally:
        register.close()


EDITS: list[tuple[str, list[str], str]] = [
    ("cell changed", ["UPDATE area SET name = 'Annat' WHERE id = 1"], "area 1 är inte som"),
    ("row deleted", ["DELETE FROM area WHERE id = 2"], "area 2 är inte som"),
    (
        "row inserted",
        ["INSERT INTO area SELECT 'x', 'other', '', 9, 't', 1, NULL"],
        "area 9 är inte som",
    ),
    ("row put in the bin", ["UPDATE area SET removed_at = '2026-01-01T00:00:00Z'"], "area 1"),
    ("token changed", ["UPDATE area SET token = 'x' WHERE id = 3"], "area 3 är inte som"),
    ("act renamed", ["UPDATE act SET name = 'Annat' WHERE id = 2"], "bruten vid ändring 2"),
    ("actor changed", ["UPDATE act SET actor = 'Annan' WHERE id = 2"], "bruten vid ändring 2"),
    (
        "moment changed",
        ["UPDATE act SET made_at = '2020-01-01T00:00:00Z' WHERE id = 3"],
        "bruten vid ändring 3",
    ),
    (
        "change in the middle deleted",
        ["DELETE FROM change WHERE seq = 2", "DELETE FROM change_payload WHERE seq = 2"],
        "lucka före ändring 3",
    ),
    ("act deleted", ["DELETE FROM act WHERE id = 2"], "lucka före ändring 3"),
    (
        "last change deleted, its row left",
        ["DELETE FROM change WHERE seq = 4", "DELETE FROM change_payload WHERE seq = 4"],
        "area 1 är inte som",
    ),
    (
        "last change deleted, its new row left",
        [
            "DELETE FROM change WHERE seq > 2",
            "DELETE FROM change_payload WHERE seq > 2",
            "DELETE FROM act WHERE id > 2",
        ],
        "area 3 är inte som",
    ),
    (
        "payload changed",
        ["UPDATE change_payload SET after = replace(after, 'Område 2', 'Annat') WHERE seq = 2"],
        "Innehållet i ändring 2",
    ),
    (
        "row and payload changed alike",
        [
            "UPDATE area SET name = 'Annat' WHERE id = 2",
            "UPDATE change_payload SET after = replace(after, 'Område 2', 'Annat')",
        ],
        "Innehållet i ändring 2",
    ),
    (
        "change moved to another row",
        ["UPDATE change SET row_id = 3 WHERE seq = 2"],
        "bruten vid ändring 2",
    ),
    (
        "two changes swapped",
        [
            "UPDATE change SET seq = -2 WHERE seq = 2",
            "UPDATE change SET seq = 2 WHERE seq = 3",
            "UPDATE change SET seq = 3 WHERE seq = -2",
        ],
        "ändring 2",
    ),
    (
        "link to nobody",
        [
            "UPDATE area SET id = 99 WHERE id = 3",
            "INSERT INTO seat SELECT 9, 9, 'member', NULL, NULL, NULL, '', 1, 't', 1, NULL",
        ],
        "pekar på en annan som inte finns",
    ),
]


def test_untouched_register_is_sound(kept: Path) -> None:
    edited(kept)
    assert problems(kept) == []


@pytest.mark.parametrize(
    ("statements", "finding"), [edit[1:] for edit in EDITS], ids=[edit[0] for edit in EDITS]
)
def test_edit_is_found(kept: Path, statements: list[str], finding: str) -> None:
    edited(kept, *statements)
    found = problems(kept)
    assert any(finding in problem for problem in found), found


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER history_update_area",
        "CREATE TRIGGER mine AFTER INSERT ON area BEGIN SELECT 1; END",
    ],
)
def test_changed_triggers_are_found(kept: Path, statement: str) -> None:
    asked(kept, statement)
    assert any("skriver historiken" in problem for problem in problems(kept))


def test_tail_of_an_older_copy_is_found(kept: Path, tmp_path: Path) -> None:
    """The history of a copy that went another way, pasted over the one that belongs here."""
    other = shutil.copytree(kept, tmp_path / "other")
    for folder, notes in ((kept, "vår"), (other, "deras")):
        register = registers.open_register(folder)
        opened = entries.read(register, "area", 2)
        entries.save(register, "area", opened.values | {"notes": notes}, id=2)
        register.close()
    tables = ("act", "change", "change_payload")
    key = {"act": "id", "change": "seq", "change_payload": "seq"}
    edited(
        kept,
        f"ATTACH '{place.register_file(other)}' AS other",
        *(f"DELETE FROM main.{table} WHERE {key[table]} > 4" for table in tables),
        *(
            f"INSERT INTO main.{table} SELECT * FROM other.{table} WHERE {key[table]} > 4"
            for table in tables
        ),
    )
    assert problems(kept) == ["area 2 är inte som historiken säger."]


def test_register_put_back_from_an_older_copy_is_sound_but_has_another_head(
    kept: Path, tmp_path: Path
) -> None:
    """Only who noted the head can tell: a whole older copy agrees with itself."""
    older = shutil.copytree(kept, tmp_path / "older")
    register = registers.open_register(kept)
    make.entry(register, "area")
    head = registers.verify(register).head
    register.close()
    register = registers.open_register(older)
    verdict = registers.verify(register)
    register.close()
    assert verdict.is_sound
    assert verdict.head != head


def test_text_that_is_no_longer_text_is_found(kept: Path) -> None:
    file = place.register_file(kept)
    file.write_bytes(file.read_bytes().replace("Känt".encode(), b"K\xff\xfent", 1))
    assert problems(kept)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE act SET made_at = 'igår'",
        "UPDATE area SET area_type = 'galax'",
        "UPDATE change_payload SET after = 'inte json'",
        "UPDATE area SET removed_at = x'00ff'",
    ],
)
def test_content_that_cannot_be_understood_is_found(kept: Path, statement: str) -> None:
    edited(kept, statement)
    assert problems(kept)


@pytest.mark.parametrize(
    "statement", ["DROP TABLE working_method", "ALTER TABLE area RENAME COLUMN notes TO x"]
)
def test_missing_tables_and_columns_are_found(kept: Path, statement: str) -> None:
    asked(kept, statement)
    assert problems(kept)


def test_no_flipped_bit_changes_what_is_shown_unnoticed(kept: Path) -> None:
    """Either the program sees it at opening, or the check does, or it touched nothing in use."""
    file, chance = place.register_file(kept), random.Random(2026)
    whole, shown = file.read_bytes(), dumped(kept)
    used = [number for number, byte in enumerate(whole) if byte]
    for _each in range(40):
        flipped = bytearray(whole)
        flipped[chance.choice(used)] ^= 1 << chance.randrange(8)
        file.write_bytes(flipped)
        assert is_refused(kept) or dumped(kept) == shown


def test_several_problems_are_all_told(kept: Path) -> None:
    edited(
        kept, "UPDATE area SET name = 'x'", "UPDATE change_payload SET after = '{}' WHERE seq = 1"
    )
    assert len(problems(kept)) == 4


def test_verifying_changes_nothing(kept: Path) -> None:
    before = place.register_file(kept).read_bytes()
    assert problems(kept) == []
    assert place.register_file(kept).read_bytes() == before


def test_plain_tools_can_read_the_file(kept: Path) -> None:
    assert asked(kept, "SELECT name FROM area ORDER BY name_key") == [
        ("Område 1",),
        ("Område 2",),
        ("Område 3",),
    ]
    with pytest.raises(sqlite3.OperationalError, match="no such function: bra_"):
        asked(kept, "UPDATE area SET name = 'x'")
