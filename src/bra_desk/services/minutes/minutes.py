"""Gathers what the papers of a meeting say: notice, minutes and notes."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from bra_desk.basics.texts import _, joined
from bra_desk.documents.minutes import (
    AttendanceGroup,
    AttendeeContent,
    DecisionContent,
    ItemContent,
    MinutesContent,
    TaskContent,
)
from bra_desk.documents.notice import NoticeContent, NoticeItem
from bra_desk.documents.origin import Origin
from bra_desk.documents.people import PersonContent
from bra_desk.documents.proof_of_notice import ProofOfNoticeContent
from bra_desk.forms.people import SEAT_ROLES
from bra_desk.model.approval import appeal_by, take_down_on
from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import ItemKind, MeetingStatus, Presence, Progress
from bra_desk.model.people import SeatRole
from bra_desk.services.carrying.carried_words import told_by
from bra_desk.services.carrying.carrying import carried_by
from bra_desk.services.entries import Row
from bra_desk.services.meetings import meeting_view
from bra_desk.services.meetings.attendance import DECIDING
from bra_desk.services.meetings.formal_minutes import formal_name, proceedings_of
from bra_desk.services.meetings.meeting_view import ItemView, MeetingView
from bra_desk.services.minutes import versions
from bra_desk.services.sender import sender_in, settings_in
from bra_desk.storage import reads
from bra_desk.storage.register import Session

T = TypeVar("T", NoticeItem, ItemContent)
_OFFICERS = (SeatRole.COORDINATOR, SeatRole.SECRETARY, SeatRole.OTHER)


def notice(session: Session, meeting_id: int) -> NoticeContent:
    """What the notice of a meeting says. Errors: EntryMissing."""
    meeting = meeting_view.view_in(session, meeting_id)
    caller = _first(meeting.attendees, SeatRole.CHAIR) or _first(
        meeting.attendees, SeatRole.SECRETARY
    )
    return NoticeContent(
        **_head(session, meeting),
        text=meeting.values["notice_text"],
        items=_with_carried(session, meeting, _notice_item),
        attachments=_lines(meeting.values["attachments"]),
        called=tuple(_called(row) for row in meeting.attendees),
        signed_by="" if caller is None else caller.values["name"],
        signed_as="" if caller is None else SEAT_ROLES[caller.values["role"]],
        sent_on=meeting.values["notice_sent_on"],
    )


def minutes(session: Session, meeting_id: int) -> MinutesContent:
    """What the minutes, or the notes, of a meeting say. Errors: EntryMissing."""
    return minutes_of(session, meeting_view.view_in(session, meeting_id))


def minutes_of(session: Session, meeting: MeetingView) -> MinutesContent:
    """The same for a meeting that has been read, or is told as it was sealed."""
    present = [row for row in meeting.attendees if row.values["presence"] is Presence.PRESENT]
    chair = _first(present, SeatRole.CHAIR) or _first(present, SeatRole.VICE_CHAIR)
    secretary = _first(present, SeatRole.SECRETARY)
    return MinutesContent(
        **_head(session, meeting),
        is_formal=meeting.minutes_type is MinutesType.FORMAL,
        adjournments=meeting.values["adjournments"],
        groups=_groups(meeting),
        chair="" if chair is None else chair.values["name"],
        secretary="" if secretary is None else secretary.values["name"],
        approvers=tuple(
            row.values["name"] for row in meeting.attendees if row.values["approves_minutes"]
        ),
        approval_place=meeting.values["approval_place"],
        approved_on=meeting.values["approved_on"],
        standing=versions.standing(meeting),
        corrections=tuple(versions.corrections(meeting)),
        paragraphs=meeting_view.paragraphs(meeting),
        items=_with_carried(session, meeting, partial(_item, meeting)),
        attachments=_lines(meeting.values["attachments"]),
        next_meeting=_next_meeting(session, meeting),
    )


def proof_of_notice(session: Session, meeting_id: int) -> ProofOfNoticeContent:
    """What the proof of a meeting's announcement says. Errors: EntryMissing."""
    meeting = meeting_view.view_in(session, meeting_id)
    head, values, seal = _head(session, meeting), meeting.values, meeting.seal
    secretary = _first(meeting.attendees, SeatRole.SECRETARY)
    copied = ("municipality", "council_name", "body_name", "title", "held_on", "diary_number")
    announced = values["announced_on"]
    return ProofOfNoticeContent(
        **{name: head[name] for name in (*copied, "contact")},
        paragraphs=meeting_view.paragraphs(meeting),
        approved_on=values["approved_on"],
        version="" if seal is None else versions.version_line(seal.number, None, seal.chain_head),
        kept_at=values["kept_at"],
        notice_board=settings_in(session)["notice_board_url"],
        announced_on=announced,
        appeal_by=announced and appeal_by(announced),
        take_down_on=announced and take_down_on(announced),
        taken_down_on=values["taken_down_on"],
        secretary="" if secretary is None else secretary.values["name"],
    )


def _head(session: Session, meeting: MeetingView) -> dict[str, Any]:
    """What every paper of a meeting says about it."""
    sender = sender_in(session)
    copied = ("held_on", "starts_at", "ends_at", "place", "remote_access", "diary_number")
    return {
        **{name: meeting.values[name] for name in copied},
        "municipality": sender.municipality,
        "council_name": sender.council_name,
        "body_name": meeting.body["name"],
        "body_short_name": meeting.body["short_name"],
        "title": meeting.title,
        "contact": sender.contact,
    }


def _with_carried(
    session: Session, meeting: MeetingView, told: Callable[[ItemView], T]
) -> tuple[T, ...]:
    """The items as a paper tells them, each with what it brings along from earlier meetings."""
    carry, held_on = carried_by(session, meeting), meeting.values["held_on"]
    return tuple(replace(told(item), **told_by(item, carry, held_on)) for item in meeting.items)


def _notice_item(item: ItemView) -> NoticeItem:
    is_break = item.values["item_kind"] is ItemKind.BREAK
    return NoticeItem(
        origin=Origin(kind="agenda_item", id=item.id),
        number=item.number,
        title=item.values["title"],
        starts_at=item.starts_at,
        minutes=item.values["minutes"],
        presenter=item.values["presenter"],
        diary_number=item.values["diary_number"],
        kind="" if is_break else item.texts["item_kind"],
        background=item.values["background"],
    )


def _called(row: Row) -> PersonContent:
    return PersonContent(
        name=formal_name(row),
        title=row.values["title"],
        organisation=row.values["organisation"],
        role="" if row.values["role"] is SeatRole.OTHER else SEAT_ROLES[row.values["role"]],
    )


def _item(meeting: MeetingView, item: ItemView) -> ItemContent:
    is_break = item.values["item_kind"] is ItemKind.BREAK
    return ItemContent(
        origin=Origin(kind="agenda_item", id=item.id),
        number=item.number,
        title=item.values["title"],
        kind="" if is_break else item.texts["item_kind"],
        diary_number=item.values["diary_number"],
        presenter=item.values["presenter"],
        background=item.values["background"],
        supporting_documents=_lines(item.values["supporting_documents"]),
        discussion=item.values["discussion"],
        decisions=tuple(_decision(row) for row in item.decisions),
        tasks=tuple(_task(row) for row in item.tasks),
        **proceedings_of(meeting, item),
    )


def _decision(row: Row) -> DecisionContent:
    return DecisionContent(
        origin=Origin(kind="decision", id=row.id),
        text=row.values["text"],
        executor=row.texts["executor"],
        due_on=row.values["due_on"],
        dispatch_to=_lines(row.values["dispatch_to"]),
    )


def _task(row: Row) -> TaskContent:
    who = joined(row.texts["organisation"], row.values["who"])
    is_open = row.values["progress"] is Progress.OPEN
    return TaskContent(
        origin=Origin(kind="task", id=row.id),
        what=row.values["what"],
        who=who,
        due_on=row.values["due_on"],
        state="" if is_open else row.texts["progress"],
    )


def _groups(meeting: MeetingView) -> tuple[AttendanceGroup, ...]:
    """The people of a meeting in the groups that minutes list, in the order of the roles."""
    present = [row for row in meeting.attendees if row.values["presence"] is Presence.PRESENT]
    absent = [row for row in meeting.attendees if row.values["presence"] is Presence.ABSENT]
    deputies = [row for row in present if row.values["role"] is SeatRole.DEPUTY]
    is_notes = meeting.minutes_type is MinutesType.NOTES
    headed = (
        (_("Närvarande") if is_notes else _("Beslutande"), _with_roles(present, DECIDING)),
        (_("Tjänstgörande ersättare"), [r for r in deputies if r.values["serves_for"]]),
        (_("Närvarande ersättare"), [r for r in deputies if not r.values["serves_for"]]),
        (_("Adjungerade"), _with_roles(present, (SeatRole.CO_OPTED,))),
        (_("Övriga närvarande"), _with_roles(present, _OFFICERS)),
        (_("Förhindrade"), absent),
    )
    numbers = {item.id: item.number.rstrip(".") or item.values["title"] for item in meeting.items}
    names = {row.id: row.values["name"] for row in meeting.attendees}
    return tuple(
        AttendanceGroup(
            heading=heading, attendees=tuple(_attendee(row, numbers, names) for row in rows)
        )
        for heading, rows in headed
    )


def _with_roles(rows: Iterable[Row], roles: tuple[SeatRole, ...]) -> list[Row]:
    chosen = [row for row in rows if row.values["role"] in roles]
    return sorted(chosen, key=lambda row: roles.index(row.values["role"]))


def _attendee(row: Row, numbers: dict[int, str], names: dict[int, str]) -> AttendeeContent:
    values = row.values
    told_by_group = values["role"] in (SeatRole.DEPUTY, SeatRole.CO_OPTED, SeatRole.OTHER)
    return AttendeeContent(
        name=formal_name(row),
        title=values["title"],
        organisation=values["organisation"],
        role="" if told_by_group else SEAT_ROLES[values["role"]],
        remark=", ".join(_remarks(row, numbers, names)),
    )


def _remarks(row: Row, numbers: dict[int, str], names: dict[int, str]) -> list[str]:
    values, found = row.values, []
    if values["serves_for"] in names:
        found.append(_("tjänstgör för {name}").format(name=names[values["serves_for"]]))
    came, left = numbers.get(values["from_item"]), numbers.get(values["until_item"])
    if came and came == left:
        found.append(_("vid {item}").format(item=came))
    elif came or left:
        found += [_("från och med {item}").format(item=came)] if came else []
        found += [_("till och med {item}").format(item=left)] if left else []
    if values["remote"]:
        found.append(_("på distans"))
    return [*found, values["note"]] if values["note"] else found


def _next_meeting(session: Session, meeting: MeetingView) -> str:
    """When and where the body meets next, as far as it is planned."""
    later = [
        each.values
        for each in reads.stored(session, "meeting", {"body": meeting.values["body"]})
        if each.values["held_on"] > meeting.values["held_on"]
        and each.values["status"] is not MeetingStatus.CANCELLED
    ]
    if not later:
        return ""
    coming = min(later, key=lambda values: values["held_on"])
    return joined(meeting_view.when(coming), coming["place"])


def _first(rows: Iterable[Row], role: SeatRole) -> Row | None:
    return next((row for row in rows if row.values["role"] is role), None)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
