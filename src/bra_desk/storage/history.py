"""What makes every change of the register write itself down, in a chain of hashes.

Triggers generated from the mapped tables record each changed row, whoever changes it and by
whatever statement. They call functions that only this program registers, so another tool's
write fails instead of going unrecorded. What a row held lies in a table of its own with a
random salt and is bound to the chain by a commitment: it can be erased lawfully while the
chain stays whole.
"""

import hashlib
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Table, text

from bra_desk.model import (
    action_plans,
    agreement,
    approval,
    causes,
    council,
    dispatch,
    history,
    indicators,
    measure_change,
    measures,
    meetings,
    people,
    photos,
    privacy,
    situation,
    walks,
)
from bra_desk.model.base import Base
from bra_desk.storage.photos import photo_triggers
from bra_desk.storage.picture_guards import picture_triggers
from bra_desk.storage.seal_guards import seal_triggers

#: Naming the modules that map tables makes sure that every table is known here.
_MAPPED = (
    action_plans,
    agreement,
    approval,
    causes,
    council,
    dispatch,
    history,
    indicators,
    measure_change,
    measures,
    meetings,
    people,
    photos,
    privacy,
    situation,
    walks,
)

#: Tables that are not written down: the history's own, and the files that have their fingerprint
#: in a seal, a signed copy or a photo.
UNRECORDED: Final = frozenset(
    {"act", "change", "change_payload", "photo_file", "sealed_file", "signed_file"}
)
#: What may be emptied in them by law, though never rewritten.
_ERASABLE: Final = {
    "change_payload": ("before", "after"),
    "sealed_file": ("data", "content"),
    "signed_file": ("data",),
    "photo_file": ("data",),
}
#: What the chain begins with.
GENESIS: Final = "0" * 64


@dataclass(frozen=True, kw_only=True)
class OpenAct:
    """The act under way, as the chain binds it."""

    id: int
    name: str
    actor: str
    made_at: str
    app_version: str


def _digest(*parts: str) -> str:
    """A hash in which no part can flow into the next: each is led by its length."""
    digest = hashlib.sha256()
    for part in parts:
        raw = part.encode()
        digest.update(len(raw).to_bytes(8, "big") + raw)
    return digest.hexdigest()


def commitment(salt: str, before: str | None, after: str | None) -> str:
    """What the chain keeps of a row's content: provable while it is there, silent once erased."""
    return _digest(salt, *("-" if side is None else f"={side}" for side in (before, after)))


def chained(previous: str, act: OpenAct, *change: object) -> str:
    """The hash of one change, bound to its act and to everything before it.

    `change` is its number, table, row, operation and commitment, in that order.
    """
    bound = (act.id, act.name, act.actor, act.made_at, act.app_version)
    return _digest(previous, *map(str, (*bound, *change)))


class Recorder:
    """Lends a connection the functions that the triggers call, while an act is open."""

    def __init__(self) -> None:
        self.act: OpenAct | None = None

    def attach(self, connection: Any) -> None:
        """Register the functions on a database connection of the driver."""
        connection.create_function("bra_act", 0, self._act_id)
        connection.create_function("bra_salt", 0, lambda: secrets.token_hex(16))
        connection.create_function("bra_commitment", 3, commitment)
        connection.create_function("bra_chained", 6, self._chained)

    def _open_act(self) -> OpenAct:
        if self.act is None:
            raise RuntimeError("a change outside an act")
        return self.act

    def _act_id(self) -> int:
        return self._open_act().id

    def _chained(self, *change: Any) -> str:
        previous, *rest = change
        return chained(previous or GENESIS, self._open_act(), *rest)


def recorded_tables() -> list[Table]:
    """The tables whose every change is written down."""
    return [table for table in Base.metadata.sorted_tables if table.name not in UNRECORDED]


def row_json(table: Table, alias: str) -> str:
    """The SQL that gives a row as canonical JSON, without columns the engine computes."""
    names = (column.name for column in table.columns if column.computed is None)
    pairs = ", ".join(f"'{name}', {alias}.{name}" for name in names)
    return f"json_object({pairs})"


_NEXT = "(SELECT coalesce(max(seq), 0) + 1 FROM change)"
_SIDES = {"insert": ("", "new"), "update": ("old", "new"), "delete": ("old", "")}


def record_sql(table: str, row: str, operation: str, before: str, after: str) -> str:
    """The two statements that write one change down, for a trigger or an upgrade."""
    committed = "bra_commitment(p.salt, p.before, p.after)"
    return (
        "INSERT INTO change_payload (seq, salt, before, after)"
        f" VALUES ({_NEXT}, bra_salt(), {before}, {after});\n"
        "INSERT INTO change (seq, act_id, table_name, row_id, operation, commitment, hash)"
        f" SELECT p.seq, bra_act(), '{table}', {row}, '{operation}', {committed},"
        " bra_chained((SELECT c.hash FROM change AS c WHERE c.seq = p.seq - 1),"
        f" p.seq, '{table}', {row}, '{operation}', {committed})"
        f" FROM change_payload AS p WHERE p.seq = {_NEXT};\n"
    )


def _recording(table: Table) -> Iterator[tuple[str, str]]:
    for operation, (old, new) in _SIDES.items():
        name = f"history_{operation}_{table.name}"
        body = record_sql(
            table.name,
            f"{new or old}.id",
            operation,
            row_json(table, old) if old else "NULL",
            row_json(table, new) if new else "NULL",
        )
        yield (
            name,
            f"CREATE TRIGGER {name} AFTER {operation.upper()} ON {table.name} BEGIN\n{body}END",
        )


def _guards() -> Iterator[tuple[str, str]]:
    """History is only ever added to; a payload may be emptied, never rewritten."""
    for table in sorted(UNRECORDED):
        for operation in ("update", "delete"):
            name = f"guard_{operation}_{table}"
            erasable = _ERASABLE.get(table, ()) if operation == "update" else ()
            kept = " OR ".join(f"new.{column} IS NOT NULL" for column in erasable)
            if table == "photo_file" and kept:
                kept = f"({kept}) AND old.data IS NOT NULL"  # an empty place may be filled
            when = f" WHEN {kept}" if kept else ""
            refusing = "BEGIN\nSELECT RAISE(ABORT, 'history is append-only');\nEND"
            yield (
                name,
                f"CREATE TRIGGER {name} BEFORE {operation.upper()} ON {table}{when} {refusing}",
            )


def triggers() -> dict[str, str]:
    """Every trigger a sound register has, by name."""
    made = dict(_guards())
    for table in recorded_tables():
        made.update(_recording(table))
    made.update(seal_triggers())
    made.update(photo_triggers())
    made.update(picture_triggers())
    return made


def install_triggers(connection: Connection) -> None:
    """Make all triggers anew; an upgrade that recreates a table loses those it had."""
    old = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all()
    for name in old:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    for statement in triggers().values():
        connection.exec_driver_sql(statement)


def drop_triggers(connection: Connection) -> None:
    """Take the triggers away while an upgrade rebuilds the tables they watch."""
    for name in triggers():
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
