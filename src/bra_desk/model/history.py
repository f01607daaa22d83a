"""What was done, by whom and when, and which files were issued.

Rows of these tables are written by the register alone, never by a person's form.
"""

from datetime import datetime
from typing import Final

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Base

#: The topic of the act that an upgrade writes down.
UPGRADE: Final = "upgrade"


class Act(Base):
    """One named, all-or-nothing change of the register."""

    __tablename__ = "act"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True, init=False, default=None)
    name: Mapped[str]
    actor: Mapped[str]
    made_at: Mapped[datetime]
    app_version: Mapped[str]
    #: Autosaves with the same topic within ten minutes share one act; empty for others, and
    #: `UPGRADE` for what an upgrade changed.
    topic: Mapped[str] = mapped_column(default="")
    #: The act that this one took back; None for any other.
    takes_back_id: Mapped[int | None] = mapped_column(ForeignKey("act.id"), default=None)


class Change(Base):
    """One row's change; `hash` chains it to all changes before it."""

    __tablename__ = "change"

    seq: Mapped[int] = mapped_column(primary_key=True)
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"), index=True)
    table_name: Mapped[str]
    row_id: Mapped[int]
    #: insert, update or delete
    operation: Mapped[str]
    commitment: Mapped[str]
    hash: Mapped[str]


class ChangePayload(Base):
    """What a row was before and after; may be erased lawfully, the chain stays whole."""

    __tablename__ = "change_payload"

    #: The change's own number; no foreign key, as a trigger writes this row first.
    seq: Mapped[int] = mapped_column(primary_key=True)
    salt: Mapped[str]
    #: Canonical JSON of the row; None for an insert.
    before: Mapped[str | None]
    #: Canonical JSON of the row; None for a delete.
    after: Mapped[str | None]


class IssuedDocument(Base):
    """A file this register wrote, so that a file a person has edited is told apart."""

    __tablename__ = "issued_document"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True, init=False, default=None)
    document: Mapped[str]
    #: The entry the document is about; None for one about the whole register.
    entry_id: Mapped[int | None]
    path: Mapped[str]
    sha256: Mapped[str] = mapped_column(index=True)
    made_at: Mapped[datetime]
