"""Writing the formal side of an item: jäv, proposals, reservations and statements."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.errors import ValuesWrong
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.form import Values
from bra_desk.model.people import SeatRole
from bra_desk.services.entries import opened_in, rows_in, save_in
from bra_desk.services.meetings import meeting_view
from bra_desk.services.meetings.deciding import Standing, is_there, standing_at
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.services.privacy import Reasons
from bra_desk.storage import reads
from bra_desk.storage.register import Register, Session

#: What somebody may not do who is away, or excluded, or does not decide.
_ACTS: Final = {
    "proposal": _("lägga fram yrkanden"),
    "proposal_support": _("instämma i yrkanden"),
    "ballot": _("rösta"),
    "reservation": _("reservera sig"),
    "statement": _("få något antecknat"),
}
_SENTENCES: Final = {
    Standing.AWAY: _("{name} är inte noterad som närvarande vid {item} och kan inte {act}."),
    Standing.EXCLUDED: _("{name} är jävig vid {item} och kan inte {act}."),
    Standing.LISTENING: _("{name} tjänstgör inte vid {item} och kan inte {act}."),
}


@dataclass(frozen=True, kw_only=True)
class Writing:
    """What is being written: an entry of `kind` under an item."""

    kind: str
    item_id: int
    #: None for an entry that is not kept yet.
    id: int | None = None
    #: A word that all saves of one sitting share, so that they make one act.
    sitting: str


def write_proceeding(
    register: Register, writing: Writing, values: Values, reasons: Reasons | None = None
) -> int | None:
    """Save jäv, a proposal, a reservation or a statement as it is written.

    Emptied of both person and text it goes to the bin. Answers with its number; None when there
    is none. `reasons` say why personal numbers stay. Errors: ValuesWrong, EntryMissing.
    """
    form = FORMS[writing.kind]
    act = _("{what} i ett ärende").format(what=form.singular)
    topic = f"{writing.kind} {writing.item_id} {writing.sitting}"
    with register.write(act, topic=topic) as session:
        kept = _kept(session, writing)
        whole = {**form.empty(), **kept, **values, "agenda_item": writing.item_id}
        if _is_emptied(whole):
            if writing.id is not None:
                opened_in(session, writing.kind, writing.id).removed_at = clock.now()
            return None
        if any(whole[each] != kept.get(each) for each in ("attendee", "deputy") if each in whole):
            _refuse(session, writing, whole)
        return save_in(session, form, whole, id=writing.id, reasons=reasons)


def support_proposal(register: Register, proposal_id: int, attendees: Collection[int]) -> None:
    """Note just these as those who join in a proposal. Errors: ValuesWrong, EntryMissing."""
    form = FORMS["proposal_support"]
    with register.write(_("Instämmande i ett yrkande")) as session:
        opened_in(session, "proposal", proposal_id)
        proposal = rows_in(session, "proposal", {"id": proposal_id})[0]
        meeting, item = place_of(session, proposal.values["agenda_item"])
        noted = {
            row.values["attendee"]: row.id
            for row in rows_in(session, form.kind, {"proposal": proposal_id})
        }
        for attendee, id in noted.items():
            if attendee not in attendees:
                opened_in(session, form.kind, id).removed_at = clock.now()
        for attendee in attendees:
            if attendee not in noted:
                values = form.empty() | {"proposal": proposal_id, "attendee": attendee}
                if problem := problems(meeting, item, form.kind, values):
                    raise ValuesWrong(problem)
                save_in(session, form, values)


def problems(meeting: MeetingView, item: ItemView, kind: str, values: Values) -> dict[str, str]:
    """Why somebody cannot have done in an item what an entry says: field to sentence."""
    if kind == "recusal":
        return _recusal_problems(meeting, item, values)
    attendee = values["attendee"]
    standing = Standing.DECIDING if attendee is None else standing_at(meeting, item, attendee)
    may_listen = kind == "statement" and standing is Standing.LISTENING
    if standing is Standing.DECIDING or may_listen:
        return {}
    sentence = _SENTENCES[standing]
    told = {"name": name_of(meeting, attendee), "item": item.name, "act": _ACTS[kind]}
    return {"attendee": sentence.format(**told)}


def name_of(meeting: MeetingView, attendee_id: int | None) -> str:
    """A person's name by their number on the attendance; somebody taken off it is unnamed."""
    for row in meeting.attendees:
        if row.id == attendee_id:
            return str(row.values["name"])
    return _("En person som inte står i närvaron")


def place_of(session: Session, item_id: int) -> tuple[MeetingView, ItemView]:
    """An item with its meeting. Errors: EntryMissing."""
    opened_in(session, "agenda_item", item_id)
    stored = reads.stored(session, "agenda_item", {"id": item_id})[0]
    meeting = meeting_view.view_in(session, stored.values["meeting"])
    return meeting, next(item for item in meeting.items if item.id == item_id)


def _recusal_problems(meeting: MeetingView, item: ItemView, values: Values) -> dict[str, str]:
    people = {row.id: row for row in meeting.attendees}
    person, deputy = people.get(values["attendee"]), people.get(values["deputy"])
    told = {"name": name_of(meeting, values["attendee"]), "item": item.name}
    if person is None or not is_there(meeting, item, person):
        sentence = _("{name} är inte noterad som närvarande vid {item}, så jäv behövs inte.")
        return {"attendee": sentence.format(**told)}
    if deputy is None:
        return {}
    told["name"] = str(deputy.values["name"])
    if deputy.values["role"] is not SeatRole.DEPUTY:
        sentence = _("{name} är inte ersättare och kan inte tjänstgöra i stället.")
    elif not is_there(meeting, item, deputy):
        sentence = _("{name} är inte noterad som närvarande vid {item}.")
    elif _serves_already(meeting, item, values, deputy.values["serves_for"]):
        sentence = _("{name} tjänstgör redan för en annan ledamot vid {item}.")
    else:
        return {}
    return {"deputy": sentence.format(**told)}


def _serves_already(
    meeting: MeetingView, item: ItemView, values: Values, served: int | None
) -> bool:
    """Whether the deputy fills another seat in the matter than that of the excluded person."""
    others = (
        row.values["deputy"] == values["deputy"] and row.values["attendee"] != values["attendee"]
        for row in item.proceedings.of("recusal")
    )
    member = next((row for row in meeting.attendees if row.id == served), None)
    fills = member is not None and not is_there(meeting, item, member)
    return any(others) or fills


def _refuse(session: Session, writing: Writing, values: Mapping[str, Any]) -> None:
    """Errors: ValuesWrong when the person cannot have done it."""
    if values["attendee"] is None:
        return
    meeting, item = place_of(session, writing.item_id)
    found = problems(meeting, item, writing.kind, values)
    doubled = [
        row
        for row in item.proceedings.of("recusal")
        if writing.kind == "recusal"
        and row.id != writing.id
        and row.values["attendee"] == values["attendee"]
    ]
    if doubled:
        sentence = _("{name} är redan noterad som jävig vid {item}.")
        who = name_of(meeting, values["attendee"])
        found = {"attendee": sentence.format(name=who, item=item.name)}
    if found:
        raise ValuesWrong(found)


def _kept(session: Session, writing: Writing) -> Values:
    if writing.id is None:
        return {}
    opened_in(session, writing.kind, writing.id)
    return reads.stored(session, writing.kind, {"id": writing.id})[0].values


def _is_emptied(values: Values) -> bool:
    text = values.get("text", values.get("reason", ""))
    return values["attendee"] is None and not text.strip()
