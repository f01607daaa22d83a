"""Who decides in each matter, and whether they are enough: members, deputies, jäv and quorum."""

import enum
from dataclasses import dataclass

from bra_desk.model.meetings import ItemKind, Presence
from bra_desk.model.people import SeatRole
from bra_desk.services.meetings.attendance import DECIDING
from bra_desk.services.meetings.meeting_view import AttendeeView, ItemView, MeetingView


class Standing(enum.Enum):
    """What a person may do in a matter."""

    AWAY = "away"
    EXCLUDED = "excluded"
    LISTENING = "listening"
    DECIDING = "deciding"


@dataclass(frozen=True, kw_only=True)
class Quorum:
    """How many decide at a meeting, of how many seats, and where they are too few."""

    deciding: int
    seats: int
    #: How many must be there; None when the body has no rule.
    least: int | None
    #: The items at which fewer than that are there.
    short: tuple[ItemView, ...]

    @property
    def is_met(self) -> bool:
        """Whether the meeting as a whole has enough people."""
        return self.least is None or self.deciding >= self.least


def is_there(meeting: MeetingView, item: ItemView, attendee: AttendeeView) -> bool:
    """Whether a person is noted as present at an item, by when they came and left."""
    values = attendee.values
    order = {each.id: place for place, each in enumerate(meeting.items)}
    came = order.get(values["from_item"], 0)
    left = order.get(values["until_item"], len(order))
    return values["presence"] is Presence.PRESENT and came <= order[item.id] <= left


def excluded_at(item: ItemView) -> frozenset[int]:
    """Those who take no part in an item because of jäv."""
    return frozenset(row.values["attendee"] for row in item.proceedings.of("recusal"))


def deciding_at(meeting: MeetingView, item: ItemView) -> tuple[AttendeeView, ...]:
    """Those who decide in an item, in the order of the attendance: members and who serves."""
    there = [row for row in meeting.attendees if is_there(meeting, item, row)]
    taking_part = [row for row in there if row.id not in excluded_at(item)]
    members = {row.id for row in taking_part if row.values["role"] in DECIDING}
    called_in = {row.values["deputy"] for row in item.proceedings.of("recusal")}
    filled = set(members)
    chosen = []
    for row in taking_part:
        served = row.values["serves_for"]
        serves = served is not None and served not in filled
        if row.id in members or (row.values["role"] is SeatRole.DEPUTY and row.id in called_in):
            chosen.append(row)
        elif row.values["role"] is SeatRole.DEPUTY and serves:
            chosen.append(row)
            filled.add(served)
    return tuple(chosen)


def standing_at(meeting: MeetingView, item: ItemView, attendee_id: int) -> Standing:
    """What a person may do in an item; somebody who is not on the list is away."""
    person = next((row for row in meeting.attendees if row.id == attendee_id), None)
    if person is None or not is_there(meeting, item, person):
        return Standing.AWAY
    if attendee_id in excluded_at(item):
        return Standing.EXCLUDED
    decides = any(row.id == attendee_id for row in deciding_at(meeting, item))
    return Standing.DECIDING if decides else Standing.LISTENING


def presiding_at(meeting: MeetingView, item: ItemView) -> AttendeeView | None:
    """Who leads an item: the chair, or the vice chair; None when neither takes part."""
    taking_part = deciding_at(meeting, item)
    for role in (SeatRole.CHAIR, SeatRole.VICE_CHAIR):
        for row in taking_part:
            if row.values["role"] is role:
                return row
    return None


def quorum(meeting: MeetingView) -> Quorum:
    """How many decide, and at which items they are too few by the body's own rule."""
    least = meeting.body["quorum"]
    seats = [row for row in meeting.attendees if row.values["role"] in DECIDING]
    present = {row.id for row in meeting.attendees if row.values["presence"] is Presence.PRESENT}
    in_seats = {row.id for row in seats if row.id in present}
    served = {row.values["serves_for"] for row in meeting.attendees if row.id in present}
    vacant = {row.id for row in seats} - in_seats
    short = [
        item
        for item in meeting.items
        if least is not None
        and item.values["item_kind"] is not ItemKind.BREAK
        and len(deciding_at(meeting, item)) < least
    ]
    return Quorum(
        deciding=len(in_seats) + len(served & vacant),
        seats=len(seats),
        least=least,
        short=tuple(short),
    )
