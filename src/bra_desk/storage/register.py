"""The open register: reads, and named all-or-nothing writes.

One process holds the file and one connection serves it, under one lock. The rollback journal
with full synchronisation and an exclusive lock is the only mode that lost nothing in simulated
power cuts; docs/decisions/0001 has the figures.
"""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import pysqlite3
from sqlalchemy import Connection, Engine, create_engine, event, select
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from bra_desk import __version__
from bra_desk.basics import clock, disk
from bra_desk.basics.errors import (
    SaveUnknown,
    UserError,
)
from bra_desk.basics.texts import _
from bra_desk.model.base import Moment
from bra_desk.model.history import Act, Change
from bra_desk.storage import faults, place, status_history
from bra_desk.storage.history import OpenAct, Recorder

__all__ = ["Heard", "Register", "Session", "engine_version", "head_of"]

#: Autosaves of one topic within this time share an act, so that the history stays readable.
_ONE_SITTING: Final = timedelta(minutes=10)
_PRAGMAS: Final = (
    "locking_mode=EXCLUSIVE",
    "journal_mode=DELETE",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
)

#: What the driver raises; a text of a damaged file may be none.
_ENGINE: Final = (pysqlite3.DatabaseError, UnicodeDecodeError)

Heard = Callable[[frozenset[str]], None]


def connect(file: Path, recorder: Recorder) -> Engine:
    """An engine with the one connection that holds `file` for itself.

    Errors: RegisterBusy when it is open elsewhere, PlaceWrong, RegisterDamaged.
    """

    def opened() -> Any:
        if file.exists() and not _may_write(file):
            # The engine would open it for reading, and take no lock.
            raise faults.translated(RuntimeError("readonly"), file)
        connection = pysqlite3.connect(
            str(file), timeout=0.2, isolation_level=None, check_same_thread=False
        )
        try:
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
            # The lock is taken here: the pragma alone takes none.
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
        except _ENGINE as error:
            connection.close()
            raise faults.translated(error, file) from error
        recorder.attach(connection)
        return connection

    engine = create_engine("sqlite://", module=pysqlite3, creator=opened, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _may_write(file: Path) -> bool:
    if os.name != "nt":
        # Opened and closed here, it would lose the lock of a register that is open already.
        return os.access(file, os.W_OK)
    try:  # Windows knows rights that os.access does not
        file.open("rb+").close()
    except PermissionError as error:
        return disk.is_held(error)  # that is for the engine to tell
    return True


class Register:
    """One council's register, open at this desk."""

    def __init__(self, file: Path) -> None:
        """Open `file`; use `services.registers.open_register`, which also upgrades it."""
        self.file = file
        self.folder = file.parent
        self._lock = threading.RLock()
        self._recorder = Recorder()
        self._heard: list[Heard] = []
        self._engine = connect(file, self._recorder)
        try:
            self._refuse_damaged()
        except UserError:
            self._engine.dispose()
            raise
        with suppress(OSError):
            place.sign_in(file)

    def close(self) -> None:
        """Let go of the file; nothing is pending, every write was complete."""
        with self._lock:
            self._engine.dispose()
            with suppress(OSError):
                place.sign_out(self.file)

    def subscribe(self, heard: Heard) -> None:
        """Have `heard` called with the touched kinds after each act, in the writer's thread."""
        self._heard.append(heard)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one state of the register and changes nothing."""
        with self._lock, self._translating(), Session(self._engine) as session:
            yield session
            session.rollback()

    @contextmanager
    def write(
        self, name: str, *, topic: str = "", takes_back: int | None = None
    ) -> Iterator[Session]:
        """A session whose changes become one act called `name`, all of them or none.

        Acts with the same `topic` follow into one within ten minutes. Without a change no act
        is kept. Errors: PlaceWrong (disk, rights), SaveUnknown, InputWrong (broken links).
        """
        with (
            self._lock,
            self._translating(),
            Session(self._engine, expire_on_commit=False) as session,
        ):
            status_history.watch(session)
            before = self._head(session)[0]
            self._recorder.act = self._begin(session, name, topic, takes_back)
            try:
                yield session
                session.flush()
                touched = self._touched_since(session, before)
                self._commit(session, touched)
            finally:
                self._recorder.act = None
        if touched:
            for heard in self._heard:
                heard(touched)

    def connection(self) -> Any:
        """The driver's own connection, for the engine's backup; hold `exclusive` meanwhile."""
        return self._engine.raw_connection().driver_connection

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Keep everybody else from the connection for a while."""
        with self._lock, self._translating():
            yield

    def _refuse_damaged(self) -> None:
        with self.read() as session:
            check = session.connection().exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
            if check != "ok":
                raise faults.translated(RuntimeError("malformed"), self.file)

    @contextmanager
    def _translating(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError as error:
            raise faults.refused(error) from error
        except (DatabaseError, *_ENGINE) as error:
            raise faults.translated(error, self.file) from error

    def _begin(self, session: Session, name: str, topic: str, takes_back: int | None) -> OpenAct:
        moment, actor = clock.now(), clock.actor()
        last = session.scalars(select(Act).order_by(Act.id.desc()).limit(1)).first()
        follows = (
            last is not None
            and topic
            and (last.topic, last.actor, last.app_version) == (topic, actor, __version__)
            and timedelta() <= moment - last.made_at <= _ONE_SITTING
        )
        if last is None or not follows:
            last = Act(
                name=name,
                actor=actor,
                made_at=moment,
                app_version=__version__,
                topic=topic,
                takes_back_id=takes_back,
            )
            session.add(last)
            session.flush()
        return OpenAct(
            id=last.id,
            name=last.name,
            actor=last.actor,
            made_at=Moment.stored(last.made_at),
            app_version=last.app_version,
        )

    @staticmethod
    def _head(session: Session) -> tuple[int, str]:
        found = session.execute(
            select(Change.seq, Change.hash).order_by(Change.seq.desc()).limit(1)
        ).first()
        return (0, "") if found is None else (found.seq, found.hash)

    @staticmethod
    def _touched_since(session: Session, seq: int) -> frozenset[str]:
        touched = select(Change.table_name).where(Change.seq > seq).distinct()
        return frozenset(session.scalars(touched))

    def _commit(self, session: Session, touched: frozenset[str]) -> None:
        """Commit; where the engine says that failed, look whether it was done all the same."""
        if not touched:
            session.rollback()
            return
        head = self._head(session)
        try:
            session.commit()
        except DatabaseError:
            if not self._is_saved(head):
                raise

    def _is_saved(self, head: tuple[int, str]) -> bool:
        """Whether the change with that place in the chain is there, after a failed commit."""
        try:
            with suppress(pysqlite3.DatabaseError):
                self.connection().execute("ROLLBACK")
            found = self.connection().execute(
                "SELECT 1 FROM change WHERE seq = ? AND hash = ?", head
            )
            return found.fetchone() is not None
        except pysqlite3.DatabaseError as error:
            raise SaveUnknown(
                _("Disken svarar inte. Om det sparades syns när programmet startas om."),
                where=str(self.file),
            ) from error


def engine_version() -> str:
    """The version of SQLite that comes with the program."""
    return str(pysqlite3.sqlite_version)


def head_of(session: Session) -> str:
    """The newest hash of the chain, which proves everything before it; empty for no change."""
    newest = select(Change.hash).order_by(Change.seq.desc()).limit(1)
    return session.scalar(newest) or ""
