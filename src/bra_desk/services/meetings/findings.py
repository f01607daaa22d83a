"""What is empty or does not add up in a meeting, said before its papers are written."""

from collections.abc import Iterator

from bra_desk.basics.texts import _, counted, listed
from bra_desk.model.carrying import Carries
from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import ItemKind, Presence, Progress
from bra_desk.model.people import SeatRole
from bra_desk.services.meetings.attendance import absent_approvers, attendance_problems
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView, view
from bra_desk.services.meetings.proceedings_findings import proceedings_findings
from bra_desk.storage.register import Register


def findings(register: Register, meeting_id: int) -> list[str]:
    """What to mend before the minutes of a meeting are written. Errors: EntryMissing."""
    return minutes_findings(view(register, meeting_id))


def notice_findings(meeting: MeetingView) -> list[str]:
    """What to mend before the notice goes out."""
    found = list(_head(meeting))
    if not meeting.items:
        found.append(_("Dagordningen är tom."))
    lacking = [
        name(item)
        for item in meeting.items
        if not item.values["presenter"] and item.values["item_kind"] is not ItemKind.BREAK
    ]
    if lacking:
        found.append(_("{items} saknar föredragande.").format(items=listed(lacking)))
    if meeting.overrun is not None:
        minutes = counted(meeting.overrun, _("minut"), _("minuter"))
        found.append(_("Dagordningen tar {minutes} mer än mötet.").format(minutes=minutes))
    return found


def minutes_findings(meeting: MeetingView) -> list[str]:
    """What to mend before the minutes or the notes are written."""
    found = [*_head(meeting), *_people(meeting), *meeting.number_flaws]
    if not meeting.items:
        found.append(_("Dagordningen är tom."))
    for item in meeting.items:
        found += _item(item, is_notes=meeting.minutes_type is MinutesType.NOTES)
    return [*found, *proceedings_findings(meeting)]


def proof_of_notice_findings(meeting: MeetingView) -> list[str]:
    """What to mend before the proof of notice is written."""
    found = []
    if meeting.minutes_type is not MinutesType.FORMAL:
        found.append(_("Organet för inte formella protokoll, så inget anslag krävs."))
    if meeting.values["approved_on"] is None:
        found.append(_("Protokollet är inte justerat."))
    if meeting.values["announced_on"] is None:
        found.append(_("Dagen för anslaget är inte ifylld."))
    if not meeting.values["kept_at"]:
        found.append(_("Det står inte var protokollet förvaras."))
    return found


def name(item: ItemView) -> str:
    """How a finding names an item: § 4, or its heading when it has no number."""
    return item.name


def _head(meeting: MeetingView) -> Iterator[str]:
    if not meeting.values["place"]:
        yield _("Mötet saknar plats.")
    if meeting.values["starts_at"] is None:
        yield _("Mötet saknar tid när det börjar.")
    if meeting.values["ends_at"] is None:
        yield _("Mötet saknar tid när det slutar.")


def _people(meeting: MeetingView) -> Iterator[str]:
    present = [row for row in meeting.attendees if row.values["presence"] is Presence.PRESENT]
    if not present:
        yield _("Ingen är noterad som närvarande.")
    waiting = sum(
        row.values["presence"] is Presence.NOT_NOTED and row.values["role"] is not SeatRole.DEPUTY
        for row in meeting.attendees
    )
    if present and waiting:
        people = counted(waiting, _("person"), _("personer"))
        yield _("{people} har ingen närvaro noterad.").format(people=people)
    if present and meeting.minutes_type is not MinutesType.NOTES:
        yield from _officers(meeting, {row.values["role"] for row in present})
    order = {item.id: place for place, item in enumerate(meeting.items)}
    for problems in attendance_problems(list(meeting.attendees), order).values():
        yield from problems.values()
    yield from absent_approvers(list(meeting.attendees))


def _officers(meeting: MeetingView, roles: set[SeatRole]) -> Iterator[str]:
    """Those that minutes cannot do without, and notes can."""
    if not roles & {SeatRole.CHAIR, SeatRole.VICE_CHAIR}:
        yield _("Ingen ordförande är närvarande.")
    if SeatRole.SECRETARY not in roles:
        yield _("Ingen sekreterare är närvarande.")
    approvers = sum(row.values["approves_minutes"] for row in meeting.attendees)
    lacking = (meeting.body["approver_count"] or 0) - approvers
    if lacking > 0:
        yield _("{people} saknas.").format(people=counted(lacking, _("justerare"), _("justerare")))


def _carries(item: ItemView) -> bool:
    return item.values["carries"] is not Carries.NOTHING


def _item(item: ItemView, *, is_notes: bool) -> Iterator[str]:
    kind, values = item.values["item_kind"], item.values
    if kind is ItemKind.BREAK:
        return
    if kind is ItemKind.DECISION and not item.decisions and not is_notes:
        yield _("{item} saknar beslut.").format(item=name(item))
    elif not (item.is_written or values["background"] or _carries(item)):
        yield _("{item} har ingen text.").format(item=name(item))
    for task in item.tasks:
        if task.values["progress"] is not Progress.OPEN:
            continue
        if not task.values["organisation"] and not task.values["who"]:
            yield _("{item}: uppdraget \u201d{what}\u201d saknar någon som gör det.").format(
                item=name(item), what=task.values["what"]
            )
        if task.values["due_on"] is None:
            yield _("{item}: uppdraget \u201d{what}\u201d saknar datum.").format(
                item=name(item), what=task.values["what"]
            )
