"""Making a register, and lifting an older one: on a copy, checked, then swapped in."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pysqlite3
from sqlalchemy import Connection, Engine, create_engine, insert
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import StaticPool

from bra_desk import __version__
from bra_desk.basics import clock, disk
from bra_desk.basics.errors import RegisterDamaged
from bra_desk.basics.texts import _
from bra_desk.model.base import Moment
from bra_desk.model.history import UPGRADE, Act
from bra_desk.storage import history, place
from bra_desk.storage.faults import translated
from bra_desk.storage.history import OpenAct, Recorder


def create_file(file: Path, migrations: Path = place.MIGRATIONS) -> None:
    """Make an empty register at `file`, which must not exist, by running every revision.

    Errors: PlaceWrong when there is no room.
    """
    try:
        _create(file, migrations)
    except (DatabaseError, pysqlite3.DatabaseError) as error:
        raise translated(error, file) from error


def _create(file: Path, migrations: Path) -> None:
    engine = _engine(file, Recorder())
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id={place.APPLICATION_ID}")
            _run_revisions(connection, migrations)
            history.install_triggers(connection)
            connection.commit()
    finally:
        engine.dispose()


def lift(file: Path, migrations: Path = place.MIGRATIONS) -> Path:
    """Lift an older register to this program's version; answers with where the old one is kept.

    The work is done on a copy; until the copy is checked and put in place the original is
    untouched, so a stop at any moment leaves the old register or the new one.
    """
    try:
        return _lifted(file, migrations)
    except (DatabaseError, pysqlite3.DatabaseError) as error:
        raise translated(error, file) from error


def _lifted(file: Path, migrations: Path) -> Path:
    old = place.revision_of(file)
    copy = file.with_name(f"{file.name}.upgrade")
    kept = file.with_name(f"{file.stem}.{old:04}.bak")
    _clear(copy)
    try:
        with _held(file) as source:
            _copy(source, copy)
            _lift_copy(copy, migrations)
            shutil.copyfile(file, kept)
        disk.put_in_place(copy, file)
    finally:
        _clear(copy)
    return kept


def _clear(copy: Path) -> None:
    """Take away what an attempt left, with the journal that else would change the next one."""
    copy.unlink(missing_ok=True)
    copy.with_name(f"{copy.name}-journal").unlink(missing_ok=True)


@contextmanager
def _held(file: Path) -> Iterator[Any]:
    """A connection that keeps everybody else from the old register while it is lifted."""
    source = pysqlite3.connect(str(file), timeout=0.2, isolation_level=None)
    try:
        source.execute("PRAGMA locking_mode=EXCLUSIVE")
        source.execute("BEGIN EXCLUSIVE")
        source.execute("COMMIT")
        yield source
    finally:
        source.close()


def _copy(source: Any, copy: Path) -> None:
    """A sound copy, also of a register that was not closed properly."""
    target = pysqlite3.connect(str(copy))
    try:
        source.backup(target)
    finally:
        target.close()


def _engine(file: Path, recorder: Recorder) -> Engine:
    def opened() -> Any:
        connection = pysqlite3.connect(str(file), isolation_level=None)
        # A revision that rebuilds a table would else delete what belongs to its rows.
        connection.execute("PRAGMA foreign_keys=OFF")
        recorder.attach(connection)
        return connection

    return create_engine("sqlite://", module=pysqlite3, creator=opened, poolclass=StaticPool)


def _run_revisions(connection: Connection, migrations: Path) -> None:
    # Loaded only here: a register of this version never needs it.
    from alembic import command
    from alembic.config import Config

    connection.exec_driver_sql("BEGIN IMMEDIATE")
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.exec_driver_sql(f"PRAGMA user_version={place.head_revision(migrations)}")


def _lift_copy(copy: Path, migrations: Path) -> None:
    recorder = Recorder()
    engine = _engine(copy, recorder)
    try:
        with engine.connect() as connection:
            history.drop_triggers(connection)
            _run_revisions(connection, migrations)
            _restate(connection, recorder)
            history.install_triggers(connection)
            connection.commit()
            _check(connection, copy)
    finally:
        engine.dispose()


def _restate(connection: Connection, recorder: Recorder) -> None:
    """Write down, as an act, every row that the revisions changed the content of."""
    moment, name = clock.now(), _("Registret uppgraderades")
    made = insert(Act).values(
        name=name, actor=clock.actor(), made_at=moment, app_version=__version__, topic=UPGRADE
    )
    recorder.act = OpenAct(
        id=connection.scalars(made.returning(Act.id)).one(),
        name=name,
        actor=clock.actor(),
        made_at=Moment.stored(moment),
        app_version=__version__,
    )
    for table in history.recorded_tables():
        for row, before, after in _restated(connection, table):
            _write_down(connection, table.name, row, before, after)


def _write_down(
    connection: Connection, table: str, row: int, before: str | None, after: str
) -> None:
    """One change of the act; `before` is None for a row that a revision made."""
    if before is None:
        recorded = history.record_sql(table, str(row), "insert", "NULL", ":after")
    else:
        recorded = history.record_sql(table, str(row), "update", ":before", ":after")
    sides = {"before": before, "after": after}
    for statement in filter(None, recorded.split(";\n")):
        held = {name: side for name, side in sides.items() if f":{name}" in statement}
        connection.exec_driver_sql(statement, held)


def _restated(connection: Connection, table: Any) -> list[tuple[int, str | None, str]]:
    """The rows that are not what the history last said: number, said, is.

    None was said of a row that a revision made; what is erased by law is left as it is.
    """
    heard = f"FROM change AS c WHERE c.table_name = '{table.name}' AND c.row_id = t.id"
    said = (
        "SELECT p.after FROM change AS c JOIN change_payload AS p ON p.seq = c.seq"
        f" WHERE c.table_name = '{table.name}' AND c.row_id = t.id ORDER BY c.seq DESC LIMIT 1"
    )
    now = history.row_json(table, "t")
    rows = connection.exec_driver_sql(
        f"SELECT id, said, now FROM (SELECT t.id AS id, ({said}) AS said, {now} AS now,"
        f" EXISTS (SELECT 1 {heard}) AS is_heard FROM {table.name} AS t)"
        " WHERE said IS NOT now AND (said IS NOT NULL OR NOT is_heard)"
    )
    return [(row.id, row.said, row.now) for row in rows]


def _check(connection: Connection, copy: Path) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    sound = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one() == "ok"
    if broken is not None or not sound:
        raise RegisterDamaged(
            _(
                "Registret gick inte att uppgradera: innehållet hänger inte ihop. "
                "Det gamla registret är orört. Kontakta den som sköter programmet."
            ),
            where=str(copy),
        )
