"""An older register is lifted on a copy, checked and swapped in; a failure leaves the old one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bra_desk.basics.errors import RegisterBusy, RegisterDamaged
from bra_desk.services import entries, history, records, registers
from bra_desk.services.registers import open_register
from bra_desk.storage import place
from bra_desk.storage.upgrade import lift
from tests import make
from tests.storage.intruder import asked

#: This version's revision, and the one that the tests add.
NOW = place.head_revision()
LATER = f"{NOW + 1:04}"
HEAD = f'''"""A later revision, for the tests."""

import sqlalchemy as sa
from alembic import op

revision = "{LATER}"
down_revision = "{NOW:04}"
branch_labels = None
depends_on = None


def upgrade() -> None:
'''
ADD_COLUMN = """
    with op.batch_alter_table("act") as batch:
        batch.add_column(sa.Column("ground", sa.String(), nullable=False, server_default=""))
"""
REBUILD = """
    with op.batch_alter_table("meeting", recreate="always") as batch:
        batch.alter_column("place", existing_type=sa.String(), server_default="")
    with op.batch_alter_table("seat", recreate="always") as batch:
        batch.alter_column("appointed_by", existing_type=sa.String(), server_default="")
"""
RESTATE = """
    op.execute("UPDATE meeting SET place = 'Okänd plats' WHERE place = ''")
"""
BREAK_LINKS = """
    op.execute("DELETE FROM meeting")
"""
FAIL = """
    op.execute("UPDATE meeting SET place = 'x'")
    raise RuntimeError("a revision with a fault")
"""


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    """The program's revisions, to be added to."""
    ignored = shutil.ignore_patterns("__pycache__")
    return shutil.copytree(place.MIGRATIONS, tmp_path / "migrations", ignore=ignored)


@pytest.fixture
def older(folder: Path) -> Iterator[Path]:
    """A closed register with a seat, and a meeting with its agenda and decisions."""
    register = open_register(folder)
    make.entry(register, "seat")
    meeting = make.meeting(register, place="")
    for title in ("Öppnande", "Trygghetsvandring"):
        make.decision(register, make.item(register, meeting, title), "Rådet beslutar.")
    register.close()
    yield folder
    assert not list(folder.glob("*.upgrade*")), "no half-made copy may be left"


def revise(migrations: Path, steps: str) -> None:
    """Add a revision."""
    (migrations / "versions" / f"{LATER}_later.py").write_text(HEAD + steps, encoding="utf-8")


def lifted(folder: Path, migrations: Path) -> None:
    """Lift, and let this program take the result for its own version."""
    lift(place.register_file(folder), migrations)
    assert asked(folder, "PRAGMA user_version") == [(NOW + 1,)]
    asked(folder, f"PRAGMA user_version = {NOW}")


@pytest.mark.parametrize("steps", [ADD_COLUMN, REBUILD], ids=["add a column", "rebuild tables"])
def test_lifted_register_keeps_every_record_and_its_history(
    older: Path, migrations: Path, steps: str
) -> None:
    register = open_register(older)
    before, head = records.dump(register, with_history=True), registers.verify(register).head
    register.close()
    revise(migrations, steps)
    lifted(older, migrations)
    register = open_register(older)
    after = records.dump(register, with_history=True)
    assert after == before, "nothing a person wrote has changed, also not parts of what was rebuilt"
    verdict = registers.verify(register)
    assert verdict.is_sound, verdict.problems
    assert verdict.head == head
    make.entry(register, "area")
    assert registers.verify(register).is_sound, "the rebuilt tables write themselves down again"
    register.close()


def test_upgrade_that_changes_content_is_an_act_of_the_history(
    older: Path, migrations: Path
) -> None:
    revise(migrations, RESTATE)
    lifted(older, migrations)
    register = open_register(older)
    assert entries.rows(register, "meeting")[0].values["place"] == "Okänd plats"
    act = history.acts(register)[0]
    assert (act.name, act.changes) == ("Registret uppgraderades", 1)
    change = history.changes_of_act(register, act.id)[0].fields
    assert [(field.label, field.before, field.after) for field in change] == [
        ("Plats", "", "Okänd plats")
    ]
    verdict = registers.verify(register)
    assert verdict.is_sound, verdict.problems
    register.close()


def test_older_file_is_kept_beside(older: Path, migrations: Path) -> None:
    before = place.register_file(older).read_bytes()
    revise(migrations, ADD_COLUMN)
    kept = lift(place.register_file(older), migrations)
    assert kept == older / f"bra.{NOW:04}.bak"
    assert kept.read_bytes() == before


@pytest.mark.parametrize(
    ("steps", "error"),
    [(FAIL, RuntimeError), (BREAK_LINKS, RegisterDamaged)],
    ids=["a fault", "broken links"],
)
def test_failed_upgrade_leaves_the_register_untouched(
    older: Path, migrations: Path, steps: str, error: type[Exception]
) -> None:
    before = place.register_file(older).read_bytes()
    revise(migrations, steps)
    with pytest.raises(error):
        lift(place.register_file(older), migrations)
    assert place.register_file(older).read_bytes() == before
    assert [file.name for file in older.iterdir()] == [place.FILE_NAME]


def test_leavings_of_a_killed_upgrade_do_not_hinder_the_next(older: Path, migrations: Path) -> None:
    (older / "bra.sqlite3.upgrade").write_bytes(b"half a copy")
    (older / "bra.sqlite3.upgrade-journal").write_bytes(b"its journal")
    revise(migrations, ADD_COLUMN)
    lifted(older, migrations)
    register = open_register(older)
    assert registers.verify(register).is_sound
    register.close()


def test_register_open_elsewhere_is_not_lifted(older: Path, migrations: Path) -> None:
    revise(migrations, ADD_COLUMN)
    register = open_register(older)
    with pytest.raises(RegisterBusy):
        lift(place.register_file(older), migrations)
    assert registers.verify(register).is_sound
    register.close()


def test_register_of_this_version_is_opened_as_it_is(older: Path) -> None:
    open_register(older).close()
    assert [file.name for file in older.iterdir()] == [place.FILE_NAME]


def test_revisions_are_numbered_without_a_gap() -> None:
    files = sorted((place.MIGRATIONS / "versions").glob("[0-9]*.py"))
    assert [int(file.name[:4]) for file in files] == list(range(1, place.head_revision() + 1))
