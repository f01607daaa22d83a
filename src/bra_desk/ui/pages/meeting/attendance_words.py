"""What is said of a person at a meeting, and of all of them together."""

from collections.abc import Iterable, Mapping

from bra_desk.basics.texts import NBSP, _, listed
from bra_desk.model.meetings import Presence
from bra_desk.model.people import SeatRole
from bra_desk.services.meetings.deciding import quorum
from bra_desk.services.meetings.meeting_view import AttendeeView, MeetingView

_SYMBOLS = {Presence.PRESENT: "●", Presence.ABSENT: "✕", Presence.NOT_NOTED: "○"}
_GROUPS = (
    (_("Ledamöter"), {SeatRole.CHAIR, SeatRole.VICE_CHAIR, SeatRole.MEMBER}),
    (_("Ersättare"), {SeatRole.DEPUTY}),
    (_("Adjungerade"), {SeatRole.CO_OPTED}),
    (_("Övriga"), {SeatRole.COORDINATOR, SeatRole.SECRETARY, SeatRole.OTHER}),
)


def state_of(attendee: AttendeeView, numbers: Mapping[int, str]) -> str:
    """Whether the person came, in a symbol and words; `numbers` names items by their id."""
    values, texts = attendee.values, attendee.texts
    from_item, until_item = values["from_item"], values["until_item"]
    parts = [f"{_SYMBOLS[values['presence']]}{NBSP}{texts['presence']}"]
    if values["serves_for"] is not None:
        parts.append(_("tjänstgör för {name}").format(name=texts["serves_for"]))
    if from_item is not None:
        parts.append(_("kom vid {item}").format(item=numbers.get(from_item, "?")))
    if until_item is not None:
        parts.append(_("gick efter {item}").format(item=numbers.get(until_item, "?")))
    if values["remote"]:
        parts.append(_("på distans"))
    if values["approves_minutes"]:
        parts.append(_("justerar"))
    if values["note"]:
        parts.append(values["note"])
    return " · ".join(parts)


def is_present(attendee: AttendeeView) -> bool:
    """Whether the person is noted as present."""
    return attendee.values["presence"] is Presence.PRESENT


def leaves_room(attendee: AttendeeView) -> bool:
    """Whether a deputy may serve for the person: away, or there for only a part."""
    values = attendee.values
    is_partly = values["from_item"] is not None or values["until_item"] is not None
    return values["presence"] is Presence.ABSENT or (is_present(attendee) and is_partly)


def total(attendees: Iterable[AttendeeView]) -> str:
    """How many of all came: 11 av 14."""
    noted = [is_present(attendee) for attendee in attendees]
    return _("{present} av {all}").format(present=sum(noted), all=len(noted))


def quorum_words(meeting: MeetingView) -> str:
    """How many decide and whether that is enough; empty where the body has no rule for it."""
    found = quorum(meeting)
    if found.least is None:
        return ""
    if not found.deciding:
        return _("Beslutsfört med minst {least} tjänstgörande").format(least=found.least)
    told = _("{deciding} av {seats} tjänstgörande, {state}").format(
        deciding=found.deciding,
        seats=found.seats,
        state=_("beslutsför") if found.is_met else _("inte beslutsför"),
    )
    if not found.is_met or not found.short:
        return told
    items = listed([item.name for item in found.short])
    return _("{told} · inte beslutsför vid {items}").format(told=told, items=items)


def by_group(attendees: Iterable[AttendeeView]) -> str:
    """How many came of each group, the empty groups left out."""
    everybody = tuple(attendees)
    parts = []
    for name, roles in _GROUPS:
        group = [one for one in everybody if one.values["role"] in roles]
        if group:
            parts.append(f"{name} {total(group)}")
    serving = sum(one.values["serves_for"] is not None for one in everybody)
    if serving:
        parts.append(_("{number} tjänstgör för annan").format(number=serving))
    return " · ".join(parts)
