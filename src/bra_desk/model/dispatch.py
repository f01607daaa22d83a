"""Dispatch of decisions (expediering): who is sent which, when and how, after the approval."""

import enum
from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to


class DispatchWay(enum.StrEnum):
    """How a decision reaches its recipient."""

    EMAIL = "email"
    POST = "post"
    INTERNAL_POST = "internal_post"
    CASE_SYSTEM = "case_system"
    BY_HAND = "by_hand"


class Dispatch(Entry):
    """One recipient of one decision; not sealed, for it happens after the approval."""

    __tablename__ = "dispatch"

    decision_id: Mapped[int] = belongs_to("decision")
    position: Mapped[int] = mapped_column(default=0)
    recipient: Mapped[str]
    #: When it was sent; None while it waits.
    sent_on: Mapped[date | None] = mapped_column(default=None)
    #: How it was sent; None when nobody has said.
    how: Mapped[DispatchWay | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")


def recipients(text: str) -> tuple[str, ...]:
    """The recipients that a decision's lines name, each once however it is spaced or spelt."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        name = " ".join(line.split())
        if name:
            found.setdefault(recipient_key(name), name)
    return tuple(found.values())


def recipient_key(name: str) -> str:
    """What makes two spellings of a recipient the same."""
    return " ".join(name.split()).casefold()
