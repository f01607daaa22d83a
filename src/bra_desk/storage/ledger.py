"""Reading the history: acts, what each changed, and whether the chain still holds."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, select, text
from sqlalchemy.orm import Session

from bra_desk.basics.texts import _
from bra_desk.model.approval import grouped
from bra_desk.model.base import Moment
from bra_desk.model.history import UPGRADE, Act, Change, ChangePayload, IssuedDocument
from bra_desk.storage import history, photos, seals
from bra_desk.storage.history import OpenAct


@dataclass(frozen=True, kw_only=True)
class LedgerChange:
    """One row's change; `before` and `after` are None where there was no row, or it is erased."""

    seq: int
    act: OpenAct
    table: str
    row: int
    operation: str
    salt: str
    before: str | None
    after: str | None
    commitment: str
    hash: str

    @property
    def is_erased(self) -> bool:
        """Whether the content was taken out lawfully; the chain still holds its commitment."""
        return self.before is None and self.after is None

    def as_record(self) -> dict[str, Any]:
        """The change as a file keeps it."""
        return asdict(self) | {
            "before": self.before and json.loads(self.before),
            "after": self.after and json.loads(self.after),
        }


@dataclass(frozen=True, kw_only=True)
class LedgerAct:
    """A named act with the number of entries it changed; 0 when it only wrote a document."""

    id: int
    name: str
    actor: str
    made_at: datetime
    changes: int
    takes_back: int | None
    taken_back_by: int | None
    #: Whether an upgrade of the register made it.
    is_upgrade: bool


def changes(session: Session, *, act: int | None = None) -> Iterator[LedgerChange]:
    """Every change, or those of one act, oldest first."""
    wanted = _changes()
    return map(_change, session.execute(wanted if act is None else wanted.where(Act.id == act)))


def changes_of(session: Session, table: str, row: int) -> Iterator[LedgerChange]:
    """What has happened to one row, oldest first."""
    wanted = _changes().where(Change.table_name == table, Change.row_id == row)
    return map(_change, session.execute(wanted))


def acts(session: Session, limit: int, act: int | None = None) -> list[LedgerAct]:
    """The newest acts, or the one numbered `act`, newest first."""
    taken_back = _taken_back(session)
    changed = (
        select(func.count())
        .where(Change.act_id == Act.id, Change.table_name != IssuedDocument.__tablename__)
        .scalar_subquery()
    )
    wanted = select(Act, changed).order_by(Act.id.desc()).limit(limit)
    if act is not None:
        wanted = wanted.where(Act.id == act)
    return [
        LedgerAct(
            id=found.id,
            name=found.name,
            actor=found.actor,
            made_at=found.made_at,
            changes=count,
            takes_back=found.takes_back_id,
            taken_back_by=taken_back.get(found.id),
            is_upgrade=found.topic == UPGRADE,
        )
        for found, count in session.execute(wanted)
    ]


def _taken_back(session: Session) -> dict[int | None, int]:
    """Each act that is taken back, with the one that did it and was not itself taken back."""
    backs = select(Act.id, Act.takes_back_id).where(Act.takes_back_id.is_not(None))
    found: dict[int | None, int] = {}
    for id, takes_back_id in session.execute(backs.order_by(Act.id.desc())):
        if id not in found:
            found.setdefault(takes_back_id, id)
    return found


def row_now(session: Session, table: str, row: int) -> str | None:
    """A row's canonical JSON as it is now; None when it is not there."""
    mapped = next(each for each in history.recorded_tables() if each.name == table)
    sql = f"SELECT {history.row_json(mapped, 't')} FROM {table} AS t WHERE t.id = :row"
    found: str | None = session.execute(text(sql), {"row": row}).scalar()
    return found


def problems(session: Session) -> list[str]:
    """What does not hold: the file, its keys, the triggers, the chain, or rows against it."""
    connection = session.connection()
    found = [
        _("Filen är skadad: {detail}.").format(detail=line)
        for line in connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars()
        if line != "ok"
    ]
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        found.append(_("En post pekar på en annan som inte finns."))
    if _triggers(session) != history.triggers():
        found.append(_("Det som skriver historiken har ändrats av ett annat program."))
    return [
        *found,
        *_broken_chain(session),
        *seals.problems(session),
        *photos.problems(session),
    ]


def has_head(session: Session, head: str) -> bool:
    """Whether the chain ever had that head, whole or in the groups that minutes print."""
    wanted = "".join(letter for letter in head.upper() if letter.isalnum())
    heads = session.scalars(select(Change.hash))
    return any(wanted in (each.upper(), grouped(each).replace("-", "")) for each in heads)


def _broken_chain(session: Session) -> list[str]:
    """Where the chain first breaks, and which rows differ from what it says."""
    found, previous, said = [], history.GENESIS, dict[tuple[str, int], LedgerChange]()
    for place, change in enumerate(changes(session), 1):
        if change.seq != place:
            return [_("Historiken har en lucka före ändring {seq}.").format(seq=change.seq)]
        content = history.commitment(change.salt, change.before, change.after)
        if not change.is_erased and content != change.commitment:
            found.append(
                _("Innehållet i ändring {seq} ({act}, {table}) stämmer inte.").format(
                    seq=change.seq, act=change.act.name, table=change.table
                )
            )
        previous = _expected(previous, change)
        if previous != change.hash:
            return [
                *found,
                _("Historiken är bruten vid ändring {seq}, gjord {moment}: {act}.").format(
                    seq=change.seq, moment=change.act.made_at, act=change.act.name
                ),
            ]
        said[change.table, change.row] = change
    return found + _differing(session, said)


def _expected(previous: str, change: LedgerChange) -> str:
    return history.chained(
        previous,
        change.act,
        change.seq,
        change.table,
        change.row,
        change.operation,
        change.commitment,
    )


def _differing(session: Session, said: Mapping[tuple[str, int], LedgerChange]) -> list[str]:
    """The rows that are not as the history last said, or that it never heard of."""
    found = []
    for table in history.recorded_tables():
        sql = f"SELECT t.id, {history.row_json(table, 't')} FROM {table.name} AS t"
        now = {row[0]: row[1] for row in session.execute(text(sql))}
        last = {row: change for (name, row), change in said.items() if name == table.name}
        for row in sorted(now.keys() | last.keys()):
            change = last.get(row)
            if change is None or (not change.is_erased and change.after != now.get(row)):
                found.append(
                    _("{table} {row} är inte som historiken säger.").format(
                        table=table.name, row=row
                    )
                )
    return found


def _triggers(session: Session) -> dict[str, str]:
    # all of the schema is read, so that a letter of a table's that is damaged is seen here too
    rows = session.execute(text("SELECT type, name, sql FROM sqlite_master"))
    return {row.name: row.sql for row in rows if row.type == "trigger"}


def _changes() -> Select[Change, ChangePayload | None, Act]:
    return (
        select(Change, ChangePayload, Act)
        .join(ChangePayload, ChangePayload.seq == Change.seq, isouter=True)
        .join(Act, Act.id == Change.act_id)
        .order_by(Change.seq)
    )


def _change(row: Row[Change, ChangePayload | None, Act]) -> LedgerChange:
    change, payload, act = row
    return LedgerChange(
        seq=change.seq,
        act=OpenAct(
            id=act.id,
            name=act.name,
            actor=act.actor,
            made_at=Moment.stored(act.made_at),
            app_version=act.app_version,
        ),
        table=change.table_name,
        row=change.row_id,
        operation=change.operation,
        salt="" if payload is None else payload.salt,
        before=None if payload is None else payload.before,
        after=None if payload is None else payload.after,
        commitment=change.commitment,
        hash=change.hash,
    )
