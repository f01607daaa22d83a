"""Writing many rows at once, inside an act."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from bra_desk.storage.reads import table_of


def insert_rows(session: Session, rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
    """Insert rows of several kinds that may point at each other in any order, also in circles."""
    # The links are whole only once every row is there: the engine looks at the end.
    session.execute(text("PRAGMA defer_foreign_keys = ON"))
    for kind, all_of_kind in rows.items():
        session.execute(insert(table_of(kind)), list(all_of_kind))
