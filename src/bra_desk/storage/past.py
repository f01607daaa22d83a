"""What a row held earlier, read from the history."""

import json
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bra_desk.model.history import Change, ChangePayload


def row_at(session: Session, table: str, row_id: int, seq: int) -> dict[str, Any]:
    """The columns of a row after the change `seq`, as the history keeps them.

    Empty when the row was not there then, or when what it held was erased by law.
    """
    wanted = (
        select(ChangePayload.after)
        .join(Change, Change.seq == ChangePayload.seq)
        .where(Change.table_name == table, Change.row_id == row_id, Change.seq <= seq)
        .order_by(Change.seq.desc())
        .limit(1)
    )
    found = session.scalar(wanted)
    held: dict[str, Any] = json.loads(found) if found else {}
    return held
