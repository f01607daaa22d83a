"""Putting rows back as the history says they were."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from bra_desk.basics.errors import EntryLocked
from bra_desk.basics.texts import _
from bra_desk.forms.fields import Field, YesNo
from bra_desk.storage import ledger, status_history
from bra_desk.storage.ledger import LedgerChange


def take_back(session: Session, changes: Sequence[LedgerChange]) -> None:
    """Put back every row that `changes` changed, as it was before the first of them.

    Errors: EntryLocked when a row has changed since, or what it held was erased by law.
    """
    last = {(change.table, change.row): change for change in changes}
    for (table, row), change in last.items():
        if change.is_erased or not _same(ledger.row_now(session, table, row), change.after):
            raise EntryLocked(
                _("Det går inte att ångra: en av posterna har ändrats senare. Ångra det först.")
            )
    session.execute(text("PRAGMA defer_foreign_keys = ON"))
    first = {(change.table, change.row): change for change in reversed(changes)}
    for change in first.values():
        _put_back(session, change, last[change.table, change.row].after)
    if status_history.is_torn(session, _measures_of(changes)):
        raise EntryLocked(
            _("Det går inte att ångra: åtgärdens status har ändrats senare. Ångra det först.")
        )


def _measures_of(changes: Sequence[LedgerChange]) -> set[int]:
    """The measures that the changes touch, by themselves or by their history."""
    found = {change.row for change in changes if change.table == "measure"}
    for change in changes:
        if change.table == "measure_status":
            held = change.after or change.before
            found.add(json.loads(held or "{}").get("measure_id", 0))
    return found


def value_of(field: Field, raw: Any) -> Any:
    """A form's value for what a stored row holds."""
    return bool(raw) if isinstance(field, YesNo) else field.read(raw)


def _put_back(session: Session, change: LedgerChange, now: str | None) -> None:
    """Give a row the content it had before `change`; `now` is what it holds, None for no row."""
    if change.before is None:
        if now is not None:
            session.execute(text(f"DELETE FROM {change.table} WHERE id = :id"), {"id": change.row})
        return
    row = _fitting(session, change.table, json.loads(change.before))
    if now is None:
        names = ", ".join(row)
        places = ", ".join(f":{name}" for name in row)
        session.execute(text(f"INSERT INTO {change.table} ({names}) VALUES ({places})"), row)
        return
    if "version" in row:
        # Counts on, so that a form opened in between still notices.
        row["version"] = json.loads(now)["version"] + 1
    settings = ", ".join(f"{name} = :{name}" for name in row if name != "id")
    session.execute(text(f"UPDATE {change.table} SET {settings} WHERE id = :id"), row)


def _fitting(session: Session, table: str, row: dict[str, Any]) -> dict[str, Any]:
    """A row without what an upgrade has moved elsewhere; EntryLocked when that held something."""
    columns = set(session.scalars(text(f"SELECT name FROM pragma_table_info('{table}')")))
    if any(value for name, value in row.items() if name not in columns):
        raise EntryLocked(
            _("Det går inte att ångra: registret har uppgraderats, och uppgiften är flyttad.")
        )
    return {name: value for name, value in row.items() if name in columns}


def _same(now: str | None, then: str | None) -> bool:
    """Whether two states of a row are equal but for the count of its saves."""
    return _counted_out(now) == _counted_out(then)


def _counted_out(payload: str | None) -> Mapping[str, Any] | None:
    return None if payload is None else {**json.loads(payload), "version": None}
