"""A formal meeting that tests of its rules begin with."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import MeetingStatus, Presence
from bra_desk.model.people import SeatRole
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView, view
from bra_desk.storage.register import Register
from tests import make

#: The people by name: what each is; the deputy is there without serving.
PEOPLE = {
    "Anna": SeatRole.CHAIR,
    "Bo": SeatRole.VICE_CHAIR,
    "Cilla": SeatRole.MEMBER,
    "David": SeatRole.MEMBER,
    "Eva": SeatRole.DEPUTY,
    "Fia": SeatRole.SECRETARY,
}


@dataclass(frozen=True, kw_only=True)
class Formal:
    """A held meeting of a formal body, with three items and everybody present."""

    register: Register
    id: int
    items: tuple[int, ...]
    people: dict[str, int]

    @property
    def view(self) -> MeetingView:
        """The meeting as it is now."""
        return view(self.register, self.id)

    def item(self, place: int = 0) -> ItemView:
        """One of its items as it is now."""
        return self.view.items[place]

    def note(self, kind: str, *, place: int = 0, **values: Any) -> int:
        """Put an entry under an item, whether it can be so or not; people by name."""
        for field in ("attendee", "deputy"):
            if isinstance(values.get(field), str):
                values[field] = self.people[values[field]]
        return make.entry(self.register, kind, agenda_item=self.items[place], **values)


def formal_meeting(register: Register, **body: Any) -> Formal:
    """Make one, of a body with a quorum of three unless `body` says else."""
    rules = {"minutes_type": MinutesType.FORMAL, "numbering_sign": "§", "quorum": 3} | body
    meeting = make.meeting(
        register,
        body=make.body(register, **rules),
        held_on=date(2026, 11, 5),
        status=MeetingStatus.HELD,
    )
    items = []
    for title in ("Belysning", "Vandring", "Kamera"):
        items.append(make.item(register, meeting, title))
        make.decision(register, items[-1], f"Nämnden beslutar om {title.lower()}.")
    people = {
        name: make.attendance(
            register, meeting, name, role=role, presence=Presence.PRESENT, title="", organisation=""
        )
        for name, role in PEOPLE.items()
    }
    return Formal(register=register, id=meeting, items=tuple(items), people=people)
