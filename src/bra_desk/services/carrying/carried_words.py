"""What an item tells of earlier meetings, in the words of its papers."""

from datetime import date
from typing import Any

from bra_desk.basics.texts import _, long_date
from bra_desk.documents.carried import FollowedContent
from bra_desk.documents.origin import Origin
from bra_desk.model.carrying import Standing
from bra_desk.services.carrying.carrying import CarryOver
from bra_desk.services.carrying.followed import Followed
from bra_desk.services.meetings.meeting_view import ItemView

#: What is said where there is nothing to carry.
FIRST_MEETING = _("Det finns inget tidigare möte.")
NOTHING_LEFT = _("Inget återstår från tidigare möten.")
#: Where something stands, in a word.
STATES = {
    Standing.LATE: _("Försenat"),
    Standing.OPEN: _("Öppet"),
    Standing.DONE: _("Klart"),
    Standing.DROPPED: _("Struket"),
}


def told_by(item: ItemView, carry: CarryOver, held_on: date) -> dict[str, Any]:
    """What an item's content has of earlier meetings, by the content's own names."""
    carries = item.values["carries"]
    found = carry.followed if carries.tells_follow_up else ()
    return {
        "came_from": item.came_from,
        "carried": carried_lines(item, carry),
        "followed": tuple(content_of(each, held_on) for each in found),
    }


def carried_lines(item: ItemView, carry: CarryOver) -> tuple[str, ...]:
    """The minutes that an item names, and what is said where there is nothing to follow up."""
    carries = item.values["carries"]
    told: list[str] = []
    if carries.tells_minutes:
        told += [_("{line}.").format(line=line) for line in carry.minutes] or [FIRST_MEETING]
    if carries.tells_follow_up and not carry.followed:
        told.append(NOTHING_LEFT)
    return tuple(told)


def content_of(each: Followed, near: date) -> FollowedContent:
    """A decision or a task as a paper of `near` tells it."""
    return FollowedContent(
        what=each.what,
        origin=Origin(kind=each.kind, id=each.id),
        place=each.origin.named(near),
        who=each.who,
        due_on=each.due_on,
        state=state_of(each),
        report=" ".join(each.report.split()),
    )


def state_of(each: Followed) -> str:
    """Where something stands, with the day it was over: Klart 12 november 2026."""
    state = STATES[each.standing]
    if each.closed_on is None:
        return state
    return _("{state} {day}").format(state=state, day=long_date(each.closed_on))
