"""What entries said at an earlier moment, by the history."""

import json
from collections.abc import Collection, Mapping
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.form import Form, Stamp
from bra_desk.model.base import Moment
from bra_desk.model.history import Act, Change, ChangePayload
from bra_desk.storage.restoring import value_of

#: A state of a row: the change that led to it, when that was made, and the row's content.
_State = tuple[int, str, Mapping[str, Any]]


def values_before(
    session: Session, kind: str, ids: Collection[int], moment: datetime | int
) -> dict[int, dict[str, Any]]:
    """What each entry said just before a moment, or after the change of that number.

    An entry that came later is told as it first was; one whose history is erased is left out.
    """
    form = FORMS[kind]

    def is_known(seq: int, made_at: str) -> bool:
        return seq <= moment if isinstance(moment, int) else made_at < Moment.stored(moment)

    found: dict[int, dict[str, Any]] = {}
    for row, states in _states(session, kind, ids).items():
        known = [content for seq, made_at, content in states if is_known(seq, made_at)]
        found[row] = _values(form, known[-1] if known else states[0][2])
    return found


def stamped_days(
    session: Session, kind: str, stamp: Stamp, ids: Collection[int]
) -> dict[int, date]:
    """The day each entry came to stand as the stamp asks, by the history.

    One that has stood so since it was made is left out: nobody knows the day.
    """
    closed = {each.value for each in stamp.when}
    found: dict[int, date] = {}
    for id, states in _states(session, kind, ids).items():
        standing = [(made_at, row[stamp.field] in closed) for _seq, made_at, row in states]
        turns = [
            made_at
            for (_earlier, was), (made_at, is_closed) in pairwise(standing)
            if is_closed and not was
        ]
        if turns:
            found[id] = datetime.fromisoformat(turns[-1]).astimezone().date()
    return found


def first_seen(session: Session, kind: str) -> dict[int, datetime]:
    """When each entry of a kind came into the register."""
    wanted = (
        select(Change.row_id, Act.made_at)
        .join(Act, Act.id == Change.act_id)
        .where(Change.table_name == kind, Change.operation == "insert")
        .order_by(Change.seq.desc())
    )
    return {row.row_id: row.made_at for row in session.execute(wanted)}


def began_at(session: Session) -> datetime | None:
    """When the register was first written in; None for an empty one."""
    return session.scalar(select(Act.made_at).order_by(Act.id).limit(1))


def _states(session: Session, kind: str, ids: Collection[int]) -> dict[int, list[_State]]:
    """What each row has been, oldest first; what is erased by law is left out."""
    wanted = (
        select(Change.row_id, Change.seq, Act.made_at, ChangePayload.after)
        .join(ChangePayload, ChangePayload.seq == Change.seq)
        .join(Act, Act.id == Change.act_id)
        .where(Change.table_name == kind, Change.row_id.in_(ids))
        .order_by(Change.seq)
    )
    found: dict[int, list[_State]] = {}
    for row, seq, made_at, after in session.execute(wanted):
        if after is not None:
            state = (seq, Moment.stored(made_at), json.loads(after))
            found.setdefault(row, []).append(state)
    return found


def _values(form: Form, row: Mapping[str, Any]) -> dict[str, Any]:
    """A stored row as the form's values; a column that came later is empty."""
    links = {link.name for link in form.links}
    values = {}
    for field in form.values:
        raw = row.get(field.attribute)
        if raw is None:
            values[field.name] = None if field.name in links else field.empty
        else:
            values[field.name] = raw if field.name in links else value_of(field, raw)
    return values
