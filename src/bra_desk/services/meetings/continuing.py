"""Where an item comes from and where it went: the links between meetings, in words."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.model.meetings import DecisionType, MeetingStatus
from bra_desk.services.entries import Row
from bra_desk.services.meetings.paragraphs import Paragraph, paragraphs
from bra_desk.storage import reads
from bra_desk.storage.register import Session

#: What is said of where an item went on, by what the meeting decided.
_WENT_ON: Final = {
    DecisionType.DEFERRED: (_("Bordlagt till {place}"), _("Bordlagt, ligger i ärendebanken")),
    DecisionType.REFERRED_BACK: (
        _("Återremitterat, tas upp {place}"),
        _("Återremitterat, ligger i ärendebanken"),
    ),
}
_OTHERWISE: Final = (_("Fortsätter {place}"), _("Ligger i ärendebanken"))


def came_from(session: Session, items: Sequence[Row], held_on: date) -> dict[int, str]:
    """What each item of a meeting goes on from, in words; only those that do."""
    origins = {row.id: row.values["continues"] for row in items if row.values["continues"]}
    if not origins:
        return {}
    found = paragraphs(session, set(origins.values()))
    said = _("Fortsätter från {place}")
    return {
        id: said.format(place=found[origin].named(held_on))
        for id, origin in origins.items()
        if origin in found
    }


def went_to(
    session: Session, items: Sequence[Row], decisions: Sequence[Row], held_on: date
) -> dict[int, str]:
    """Where each item of a meeting was taken on, in words; only those that were."""
    later = _later(session, [row.id for row in items])
    if not later:
        return {}
    types = {row.values["agenda_item"]: row.values["decision_type"] for row in decisions}
    return {id: _said(types.get(id), place, held_on) for id, place in later.items()}


def continued_in(session: Session, item_ids: Collection[int]) -> set[int]:
    """Those of the items that somebody has taken on, to a meeting or to the backlog."""
    return set(_later(session, item_ids))


def _said(kind: DecisionType | None, place: Paragraph | None, held_on: date) -> str:
    on_meeting, in_backlog = _WENT_ON.get(kind, _OTHERWISE) if kind else _OTHERWISE
    return in_backlog if place is None else on_meeting.format(place=place.reached(held_on))


def _later(session: Session, item_ids: Collection[int]) -> Mapping[int, Paragraph | None]:
    """Where each item went on: a paragraph of a later meeting, None for the backlog."""
    found: dict[int, Paragraph | None] = {
        each.values["continues"]: None
        for each in reads.stored(session, "backlog_item", {"continues": set(item_ids)})
    }
    return found | dict(_on_meetings(session, item_ids))


def _on_meetings(session: Session, item_ids: Collection[int]) -> Iterator[tuple[int, Paragraph]]:
    items = reads.stored(session, "agenda_item", {"continues": set(item_ids)})
    if not items:
        return
    places = paragraphs(session, {each.id for each in items})
    meetings = {each.meeting_id for each in places.values()}
    standing = {
        each.id
        for each in reads.stored(session, "meeting", {"id": meetings})
        if each.values["status"] is not MeetingStatus.CANCELLED
    }
    for each in items:
        if places[each.id].meeting_id in standing:
            yield each.values["continues"], places[each.id]
