"""Where an item of a meeting is found: its paragraph, its meeting and its day, by number."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from bra_desk.basics.texts import MONTHS, _, long_date
from bra_desk.model.meetings import first_numbers, item_numbers, numbered
from bra_desk.storage import reads
from bra_desk.storage.reads import Stored
from bra_desk.storage.register import Session


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """An item with what tells it from all others."""

    item_id: int
    meeting_id: int
    held_on: date
    #: As it is written (§ 4), or the heading in quotes for an item without a number.
    number: str

    def named(self, near: date) -> str:
        """The item as a text of `near` names it: § 4, 12 mars, with the year of another year."""
        return _("{number}, {day}").format(number=self.number, day=self._day(near))

    @property
    def in_full(self) -> str:
        """The item as a text of any day names it: § 4, 12 mars 2026."""
        return _("{number}, {day}").format(number=self.number, day=long_date(self.held_on))

    def reached(self, near: date) -> str:
        """The item as something that is to come: 14 maj, § 6."""
        return _("{day}, {number}").format(number=self.number, day=self._day(near))

    def _day(self, near: date) -> str:
        day = f"{self.held_on.day} {MONTHS[self.held_on.month - 1]}"
        return day if self.held_on.year == near.year else f"{day} {self.held_on.year}"


def paragraphs(session: Session, item_ids: Collection[int]) -> dict[int, Paragraph]:
    """The paragraph of each item that is not removed."""
    wanted = reads.stored(session, "agenda_item", {"id": set(item_ids)})
    if not wanted:
        return {}
    meetings = {each.values["meeting"] for each in wanted}
    found: dict[int, Paragraph] = {}
    for meeting in reads.stored(session, "meeting", {"id": meetings}, with_removed=True):
        found |= _of_meeting(session, meeting)
    return {each.id: found[each.id] for each in wanted}


def _of_meeting(session: Session, meeting: Stored) -> dict[int, Paragraph]:
    body = _body(session, meeting.values["body"])
    known = reads.numbered_meetings(session, meeting.values["body"])
    first = first_numbers(known, body["numbering"]).get(meeting.id, 1)
    items = reads.stored(session, "agenda_item", {"meeting": meeting.id})
    numbers = item_numbers([each.values["item_kind"] for each in items], first)
    return {
        item.id: Paragraph(
            item_id=item.id,
            meeting_id=meeting.id,
            held_on=meeting.values["held_on"],
            number=_number(number, body) or f"\u201d{item.values['title']}\u201d",
        )
        for item, number in zip(items, numbers, strict=True)
    }


def _number(number: int | None, body: dict[str, Any]) -> str:
    written = numbered(number, body["numbering_sign"], body["numbering_prefix"])
    return _("punkt {number}").format(number=number) if written.endswith(".") else written


def _body(session: Session, body_id: int) -> dict[str, Any]:
    return reads.stored(session, "body", {"id": body_id}, with_removed=True)[0].values
