"""The backlog: matters that wait between meetings, and those that return every year."""

import re
from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.basics.texts import MONTHS, _
from bra_desk.model.base import Entry, belongs_to, sort_key
from bra_desk.model.meetings import ItemKind


class BacklogItem(Entry):
    """A matter that waits for a meeting; the items made of it point back at it."""

    __tablename__ = "backlog_item"

    body_id: Mapped[int] = belongs_to("body")
    title: Mapped[str]
    item_kind: Mapped[ItemKind] = mapped_column(default=ItemKind.INFORMATION)
    presenter: Mapped[str] = mapped_column(default="")
    #: Expected length in minutes; None when not said.
    minutes: Mapped[int | None] = mapped_column(default=None)
    #: The last day it is wanted on a meeting; None when that is all the same.
    wanted_on: Mapped[date | None] = mapped_column(default=None)
    #: The months it returns in every year, in words; empty for a matter of one time.
    yearly_in: Mapped[str] = mapped_column(default="")
    diary_number: Mapped[str] = mapped_column(default="")
    background: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    #: The item of a meeting that it goes on from; None when it is new. Items point back at the
    #: backlog, so tables are put in order without this link.
    continues_id: Mapped[int | None] = mapped_column(
        ForeignKey("agenda_item.id", use_alter=True), default=None, index=True
    )
    title_key: Mapped[str | None] = sort_key("title")


def months_named(text: str) -> tuple[int, ...]:
    """The months that a text names, as numbers in order: "mars och november" is 3 and 11.

    ValueError, with the word, when one of its words is no month.
    """
    words = [word for word in re.split(r"[\s,;.]+", text.casefold()) if word]
    return tuple(sorted({_month(word) for word in words if word not in {_("och"), "&"}}))


def _month(word: str) -> int:
    """The number of a month by its name, whole or from its first three letters."""
    for number, name in enumerate(MONTHS, 1):
        if word == str(number) or (len(word) >= 3 and name.startswith(word)):
            return number
    raise ValueError(word)
