"""The lines of an agenda that bring earlier meetings along: offered to bodies without them."""

from collections.abc import Iterable
from typing import Any, Final

from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.meetings import CARRIES
from bra_desk.model.carrying import Carries, missing_lines
from bra_desk.model.meetings import ItemKind
from bra_desk.services.entries import opened_in, save_in
from bra_desk.services.meetings.meetings import put_in
from bra_desk.storage import reads
from bra_desk.storage.reads import Stored
from bra_desk.storage.register import Register, Session

#: How headings that councils use themselves begin or go on.
_MINUTES_WORDS: Final = (_("föregående protokoll"), _("föregående anteckningar"))
_FOLLOW_UP_WORDS: Final = (_("uppföljning av beslut"), _("uppdrag från förra"))
#: How long the lines take by custom.
_MINUTES: Final = 10


def lacks_lines(register: Register, body_id: int) -> bool:
    """Whether the body's standard agenda does not bring along all of what there is."""
    with register.read() as session:
        found = reads.stored(session, "standard_item", {"body": body_id})
        return _missing(found) is not Carries.NOTHING


def add_to_standard(register: Register, body_id: int) -> None:
    """Let the body's standard agenda bring earlier meetings along. Errors: EntryMissing.

    A line that is named so already is the one that does it; else there is a new one.
    """
    with register.write(_("Standarddagordningen tar med sig förra mötet")) as session:
        opened_in(session, "body", body_id)
        found = reads.stored(session, "standard_item", {"body": body_id})
        missing = _settled(session, "standard_item", found)
        if missing is not Carries.NOTHING:
            values = FORMS["standard_item"].empty() | _line(missing) | {"body": body_id}
            made = save_in(session, FORMS["standard_item"], {**values, "position": 0})
            order = [each.id for each in found]
            _number(session, [*order[:1], made, *order[1:]])


def add_to_meeting(register: Register, meeting_id: int) -> None:
    """The same for the agenda of one meeting. Errors: EntryMissing."""
    with register.write(_("Dagordningen tar med sig förra mötet")) as session:
        opened_in(session, "meeting", meeting_id)
        found = reads.stored(session, "agenda_item", {"meeting": meeting_id})
        missing = _settled(session, "agenda_item", found)
        if missing is not Carries.NOTHING:
            values = FORMS["agenda_item"].empty() | _line(missing)
            put_in(session, meeting_id, values, min(1, len(found)))


def _settled(session: Session, kind: str, found: list[Stored]) -> Carries:
    """Let lines do what their headings say; what is lacking after that."""
    carried = [each.values["carries"] for each in found]
    for place, each in enumerate(found):
        named = _named(each.values["title"])
        if carried[place] is Carries.NOTHING and named is not Carries.NOTHING:
            carried[place] = named
            save_in(session, FORMS[kind], {**each.values, "carries": named}, id=each.id)
    return missing_lines(carried)


def _missing(found: Iterable[Stored]) -> Carries:
    return missing_lines([each.values["carries"] for each in found])


def _named(title: str) -> Carries:
    """What a heading promises to bring along."""
    words = title.casefold()
    told = [
        each
        for each, names in (
            (Carries.PREVIOUS_MINUTES, _MINUTES_WORDS),
            (Carries.FOLLOW_UP, _FOLLOW_UP_WORDS),
        )
        if any(name in words for name in names)
    ]
    return Carries.BOTH if len(told) > 1 else next(iter(told), Carries.NOTHING)


def _line(carries: Carries) -> dict[str, Any]:
    return {
        "title": CARRIES[carries],
        "item_kind": ItemKind.INFORMATION,
        "minutes": _MINUTES,
        "carries": carries,
    }


def _number(session: Session, order: list[int]) -> None:
    for place, id in enumerate(order):
        values = reads.stored(session, "standard_item", {"id": id})[0].values
        save_in(session, FORMS["standard_item"], {**values, "position": place}, id=id)
