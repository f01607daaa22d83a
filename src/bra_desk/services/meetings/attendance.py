"""Who came to a meeting, who served for whom, and from which paragraph."""

from collections.abc import Mapping
from typing import Any

from bra_desk.basics.errors import ValuesWrong
from bra_desk.basics.privacy import masked
from bra_desk.basics.texts import _
from bra_desk.forms.catalogue import FORMS
from bra_desk.model.meetings import Presence
from bra_desk.model.people import SeatRole
from bra_desk.services.entries import Row, opened_in, rows_in, save_in
from bra_desk.services.privacy import Reasons
from bra_desk.storage.register import Register, Session

#: Those who decide, beside a deputy who serves.
DECIDING = (SeatRole.CHAIR, SeatRole.VICE_CHAIR, SeatRole.MEMBER)


def note_attendance(register: Register, attendance_id: int, **changes: Any) -> None:
    """Note something about a person at a meeting: presence, serves_for, from_item and so on.

    A deputy who serves is present. Errors: ValuesWrong where it cannot be so, EntryMissing.
    """
    with register.write(_("Närvaro noterad")) as session:
        opened_in(session, "attendance", attendance_id)
        if changes.get("serves_for") is not None:
            changes["presence"] = Presence.PRESENT
        row = rows_in(session, "attendance", {"id": attendance_id})[0]
        values = row.values | changes
        if changes.get("approves_minutes") and (problem := _approver_problem(values)):
            raise ValuesWrong(problem)
        _refuse_impossible(session, attendance_id, values)
        save_in(session, FORMS["attendance"], values, id=attendance_id)


def note_all_present(register: Register, meeting_id: int) -> None:
    """Note everybody whose presence nobody has noted as present, deputies left out."""
    with register.write(_("Alla noterade som närvarande")) as session:
        for row in rows_in(session, "attendance", {"meeting": meeting_id}):
            waiting = row.values["presence"] is Presence.NOT_NOTED
            if waiting and row.values["role"] is not SeatRole.DEPUTY:
                values = row.values | {"presence": Presence.PRESENT}
                save_in(session, FORMS["attendance"], values, id=row.id)


def add_attendee(
    register: Register, meeting_id: int, *, reasons: Reasons | None = None, **values: Any
) -> int:
    """Note a guest, or somebody of the register, as present: name, title, organisation, role.

    Without a role the person is co-opted; `reasons` say why personal numbers stay.
    Errors: ValuesWrong.
    """
    form = FORMS["attendance"]
    noted = {"meeting": meeting_id, "role": SeatRole.CO_OPTED, "presence": Presence.PRESENT}
    name = _("Deltagare tillagd: {name}").format(name=masked(values["name"]))
    with register.write(name) as session:
        return save_in(session, form, form.empty() | noted | values, reasons=reasons)


def attendance_problems(rows: list[Row], order: Mapping[int, int]) -> dict[int, dict[str, str]]:
    """What cannot be so among the people of one meeting: attendance number to field to sentence.

    `order` gives each item its place on the agenda.
    """
    by_id = {row.id: row for row in rows}
    found: dict[int, dict[str, str]] = {}
    served: set[int] = set()
    for row in rows:
        problems = _times_problem(row.values, order) | _serving_problem(row.values, by_id, served)
        if problems:
            found[row.id] = problems
        if row.values["serves_for"] is not None:
            served.add(row.values["serves_for"])
    return found


def absent_approvers(rows: list[Row]) -> list[str]:
    """What is wrong with those who are to approve the minutes, a sentence each."""
    found = (_approver_problem(row.values) for row in rows if row.values["approves_minutes"])
    return [sentence for problem in found for sentence in problem.values()]


def _approver_problem(values: Mapping[str, Any]) -> dict[str, str]:
    if values["presence"] is not Presence.ABSENT:
        return {}
    sentence = _("{name} är förhindrad och kan inte justera protokollet.")
    return {"approves_minutes": sentence.format(name=values["name"])}


def _refuse_impossible(session: Session, attendance_id: int, values: dict[str, Any]) -> None:
    """Errors: ValuesWrong when this person's new values do not go with the others'."""
    rows = rows_in(session, "attendance", {"meeting": values["meeting"]})
    items = rows_in(session, "agenda_item", {"meeting": values["meeting"]})
    changed = [
        Row(id=row.id, token=row.token, values=values, texts=row.texts)
        if row.id == attendance_id
        else row
        for row in rows
    ]
    order = {item.id: place for place, item in enumerate(items)}
    before = attendance_problems(rows, order)
    for id, problems in attendance_problems(changed, order).items():
        if id not in before:
            raise ValuesWrong(problems)


def _times_problem(values: Mapping[str, Any], order: Mapping[int, int]) -> dict[str, str]:
    came, left = order.get(values["from_item"]), order.get(values["until_item"])
    if came is None or left is None or came <= left:
        return {}
    return {"until_item": _("Personen går innan den har kommit. Ändra en av paragraferna.")}


def _serving_problem(
    values: Mapping[str, Any], by_id: Mapping[int, Row], served: set[int]
) -> dict[str, str]:
    member = by_id.get(values["serves_for"])
    if member is None:
        return {}
    name = member.values["name"]
    if member.values["role"] not in DECIDING:
        sentence = _("{name} är inte ledamot, så ingen kan tjänstgöra för den personen.")
    elif member.id in served:
        sentence = _("En annan ersättare tjänstgör redan för {name}.")
    elif member.values["presence"] is Presence.PRESENT and not _comes_or_goes(member.values):
        sentence = _("{name} är närvarande, så ingen kan tjänstgöra i stället.")
    else:
        return {}
    return {"serves_for": sentence.format(name=name)}


def _comes_or_goes(values: Mapping[str, Any]) -> bool:
    """Whether the person is there for only a part, so that a deputy may serve for the rest."""
    return values["from_item"] is not None or values["until_item"] is not None
