"""What a meeting's papers would say of single persons, told before they are written."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import chain
from typing import Any

from bra_desk.basics import privacy
from bra_desk.basics.errors import InputWrong
from bra_desk.basics.privacy import Level
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.form import Form
from bra_desk.services.carrying.carrying import carry_over_in
from bra_desk.services.meetings import meeting_view
from bra_desk.services.meetings.findings import name
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.meetings.proceedings_view import KINDS
from bra_desk.services.privacy import Found, findings_in
from bra_desk.storage import reads
from bra_desk.storage.reads import Stored
from bra_desk.storage.register import Session


@dataclass(frozen=True, kw_only=True)
class Exposure:
    """A place in a document that says something of a person."""

    #: Where it stands, in words for a person: § 4, Diskussion.
    where: str
    #: What is said of it.
    what: str
    #: Whether the document may not be written until it is mended.
    stops: bool

    @property
    def sentence(self) -> str:
        """Both, as a list of findings shows them."""
        return f"{self.where}: {self.what}"


def exposures(session: Session, meeting: MeetingView, content: Any) -> list[Exposure]:
    """What the texts that go into a document say of single persons, in the document's order."""
    return exposures_of((meeting,), session, content)


def exposures_of(
    meetings: Sequence[MeetingView], session: Session, content: Any, kinds: Sequence[str] = ()
) -> list[Exposure]:
    """The same for a document of several meetings, each place with the name of its meeting.

    Texts of all entries of `kinds` may stand in it too.
    """
    told = "\n".join(_texts(asdict(content)))
    numbers = {each.number for each in privacy.certain(told)}
    found, placed = [], set[str]()
    of_meetings = (_placed_in(meetings, session, each) for each in meetings)
    of_kinds = (
        _of_kind(session, kind, {}, reads.captions(session, kind)) for kind in kinds if told
    )
    for place, each, fragment in chain.from_iterable((*of_meetings, *of_kinds)):
        number = each.finding.number
        if number in numbers or (not number and fragment in told):
            where = _("{place}, {field}").format(
                place=place, field=FORMS[each.kind].field(each.field).label
            )
            found.append(_exposure(where, each))
            placed.add(number)
    unplaced = _("ett personnummer utan skäl. Maskera de fyra sista siffrorna.")
    if numbers - placed:
        found.append(Exposure(where=_("Dokumentet"), what=unplaced, stops=True))
    return found


def refuse_exposed(session: Session, meeting_id: int, content: Any) -> None:
    """Errors: InputWrong for the first personal number that has no reason to be there."""
    refuse(exposures(session, meeting_view.view_in(session, meeting_id), content))


def refuse(exposed: Iterable[Exposure]) -> None:
    """Errors: InputWrong for the first of these that stops a document."""
    for each in exposed:
        if each.stops:
            raise InputWrong(
                _("Dokumentet skrivs inte. {place}: {what}").format(
                    place=each.where, what=each.what
                ),
                where=each.where,
            )


def _placed_in(
    meetings: Sequence[MeetingView], session: Session, meeting: MeetingView
) -> Iterator[tuple[str, Found, str]]:
    for place, found, fragment in _placed(session, meeting):
        named = place if len(meetings) == 1 else f"{meeting.title} {place}"
        yield named, found, fragment


def _exposure(where: str, found: Found) -> Exposure:
    finding = found.finding
    if finding.level is Level.POSSIBLE:
        what = _("kan vara {what}: ”{text}”.").format(what=finding.what, text=found.text)
        return Exposure(where=where, what=what, stops=False)
    if found.is_justified:
        what = _("{what}, sparat med skäl.").format(what=finding.what)
        return Exposure(where=where, what=what, stops=False)
    what = _("{what} utan skäl. Maskera de fyra sista siffrorna.").format(what=finding.what)
    return Exposure(where=where, what=what, stops=True)


def _placed(session: Session, meeting: MeetingView) -> Iterator[tuple[str, Found, str]]:
    """Every finding of the meeting with the name of its place and the text it was found in."""
    yield from _of_kind(session, "meeting", {"id": meeting.id}, {})
    yield from _of_kind(session, "attendance", {"meeting": meeting.id}, {})
    below = _below(session, meeting)
    for item in meeting.items:
        for kind, entry in below[item.id]:
            for found, fragment in _in_entry(session, FORMS[kind], entry):
                yield name(item), found, fragment
    told = carry_over_in(session, meeting).followed
    for kind in ("decision", "task"):
        yield from _of_kind(
            session, kind, {"id": [each.id for each in told if each.kind == kind]}, {}
        )


def _below(session: Session, meeting: MeetingView) -> dict[int, list[tuple[str, Stored]]]:
    """Each item of a meeting with everything under it, one question to the register a kind."""
    found: dict[int, list[tuple[str, Stored]]] = {item.id: [] for item in meeting.items}
    for entry in reads.stored(session, "agenda_item", {"id": list(found)}):
        found[entry.id].append(("agenda_item", entry))
    item_of: dict[int, int] = {}
    for kind in ("decision", "task", *KINDS):
        for entry in reads.stored(session, kind, {"agenda_item": list(found)}):
            found[entry.values["agenda_item"]].append((kind, entry))
            if kind == "decision":
                item_of[entry.id] = entry.values["agenda_item"]
    for entry in reads.stored(session, "dispatch", {"decision": list(item_of)}):
        found[item_of[entry.values["decision"]]].append(("dispatch", entry))
    return found


def _of_kind(
    session: Session, kind: str, where: dict[str, Any], places: dict[int, str]
) -> Iterator[tuple[str, Found, str]]:
    form = FORMS[kind]
    for entry in reads.stored(session, kind, where):
        for found, fragment in _in_entry(session, form, entry):
            yield places.get(entry.id, form.singular), found, fragment


def _in_entry(session: Session, form: Form, entry: Stored) -> Iterator[tuple[Found, str]]:
    """Every finding of an entry, and the text it was found in."""
    for found in findings_in(session, form, entry.token, entry.values):
        text = entry.values[found.field]
        yield found, text[found.finding.start : found.finding.end]


def _texts(content: Any) -> Iterator[str]:
    """Every text in plain content, however deep."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        for value in content.values():
            yield from _texts(value)
    elif isinstance(content, list | tuple):
        for value in content:
            yield from _texts(value)
