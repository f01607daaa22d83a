"""Approval of minutes: out for comment, sealed as they were approved, opened for correction."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from bra_desk.basics import clock
from bra_desk.basics.disk import refuse_no_folder
from bra_desk.basics.errors import EntryLocked, InputWrong, ValuesWrong
from bra_desk.basics.texts import _, long_date
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.package import unpack
from bra_desk.documents.plain_text import text_of
from bra_desk.forms.fields import Text
from bra_desk.model.approval import (
    ApprovalMethod,
    ApprovalState,
    Seal,
    announce_by,
    appeal_by,
    grouped,
    take_down_on,
)
from bra_desk.model.council import MinutesType
from bra_desk.model.meetings import Meeting, MeetingStatus
from bra_desk.services import exposure
from bra_desk.services.entries import opened_in
from bra_desk.services.meetings import findings, meeting_view
from bra_desk.services.meetings.meeting_view import MeetingView
from bra_desk.services.minutes import minutes, versions
from bra_desk.services.papers import papers
from bra_desk.storage import seals
from bra_desk.storage.register import Register, Session
from bra_desk.storage.seals import StoredSeal
from bra_desk.storage.signed_copies import StoredCopy

_REASON: Final = Text("reason", _("Skälet"), required=True)


@dataclass(frozen=True, kw_only=True)
class Approval:
    """The approval of a meeting's minutes, to be carried out whole or not at all."""

    approved_on: date
    method: ApprovalMethod
    #: The findings that somebody has seen and lets stand; any other stops the approval.
    accepted: Collection[str] = ()
    #: A Word template of one's own; None for the program's.
    template: Path | None = None


@dataclass(frozen=True, kw_only=True)
class NoticePeriod:
    """The days of an announcement that the law counts; None until they can be counted."""

    announce_by: date | None
    appeal_by: date | None
    take_down_on: date | None


def approval_findings(register: Register, meeting_id: int) -> list[str]:
    """What is missing before minutes are approved; a person may let it stand.

    Errors: EntryMissing.
    """
    with register.read() as session:
        return _findings(session, meeting_view.view_in(session, meeting_id))


def _findings(session: Session, meeting: MeetingView) -> list[str]:
    told = minutes.minutes(session, meeting.id)
    exposed = [each.sentence for each in exposure.exposures(session, meeting, told)]
    found = [*exposed, *findings.minutes_findings(meeting)]
    by = meeting.values["comments_due_on"]
    is_out = meeting.state is ApprovalState.OUT_FOR_COMMENT
    if is_out and by is not None and clock.today() <= by:
        found.append(_("Synpunkter tas emot till och med {day}.").format(day=long_date(by)))
    return found


def notice_period(meeting: MeetingView) -> NoticePeriod | None:
    """The days of a meeting's announcement; None for a body that announces nothing."""
    approved, announced = meeting.values["approved_on"], meeting.values["announced_on"]
    if meeting.minutes_type is not MinutesType.FORMAL:
        return None
    return NoticePeriod(
        announce_by=approved and announce_by(approved),
        appeal_by=announced and appeal_by(announced),
        take_down_on=announced and take_down_on(announced),
    )


def send_for_comment(register: Register, meeting_id: int, comments_due_on: date | None) -> None:
    """Note that the draft went out today, with the last day for comments; None sets no day.

    Errors: ValuesWrong for a day that is past, EntryLocked, EntryMissing.
    """
    today = clock.today()
    if comments_due_on is not None and comments_due_on < today:
        raise ValuesWrong({"comments_due_on": _("Sista dagen för synpunkter har redan varit.")})
    with register.write(_("Utkast ute på synpunkter")) as session:
        meeting = _opened(session, meeting_id)
        meeting.sent_for_comment_on, meeting.comments_due_on = today, comments_due_on


def approve(register: Register, meeting_id: int, approval: Approval) -> StoredSeal:
    """Approve a meeting's minutes and seal them: the file, its text and the rows behind it.

    Errors: InputWrong while the meeting is not held, or where something is missing that nobody
    has accepted; ValuesWrong for the day; EntryLocked when they are sealed; TemplateWrong.
    """
    title = meeting_view.view(register, meeting_id).title
    with register.write(_("Justering av {meeting}").format(meeting=title)) as session:
        meeting = meeting_view.view_in(session, meeting_id)
        _refuse_unready(session, meeting, approval)
        row = _opened(session, meeting_id)
        row.approved_on, row.approval_method = approval.approved_on, approval.method
        # Later meetings may be renumbered; what is approved keeps its numbers.
        row.first_number = meeting.first_number
        session.flush()
        content = seals.content_of(session, meeting_id)
        seal, data = _sealed(session, meeting, approval, content)
        seals.keep(session, seal, data, content)
        return seals.seals_of(session, meeting_id)[-1]


def reopen(register: Register, meeting_id: int, reason: str) -> None:
    """Open approved minutes for correction; the next version tells the reason.

    Errors: ValuesWrong without a reason, InputWrong when they are not sealed, EntryMissing.
    """
    problem = _REASON.problem(reason.strip())
    if problem is not None:
        raise ValuesWrong({_REASON.name: problem})
    title = meeting_view.view(register, meeting_id).title
    with register.write(_("{meeting} öppnat för rättelse").format(meeting=title)) as session:
        seal = _seal_in_force(session, meeting_id)
        seals.reopen(session, seal.id, clock.now(), clock.actor(), reason.strip())
        meeting = _opened(session, meeting_id)
        meeting.approved_on, meeting.approval_method = None, None
        meeting.sent_for_comment_on, meeting.comments_due_on = None, None
        meeting.announced_on, meeting.taken_down_on = None, None


def receipt(register: Register, meeting_id: int) -> dict[str, Any]:
    """What an outsider needs to check a sealed file. Errors: InputWrong when none is sealed."""
    with register.read() as session:
        seal = _seal_in_force(session, meeting_id)
        meeting = meeting_view.view_in(session, meeting_id)
        sealed_seq, sealed_hash = seals.change_of_seal(session, seal.id)
        earlier = [each for each in meeting.seals if each.reopened_at is not None]
    return {
        "receipt": 1,
        "body": meeting.body["name"],
        "meeting": meeting.title,
        "held_on": meeting.values["held_on"].isoformat(),
        "document": seal.document,
        "file": seal.file_name,
        "version": seal.number,
        "approved_on": seal.approved_on.isoformat(),
        "approval_method": seal.approval_method.value,
        "sealed_at": seal.sealed_at.isoformat(),
        "sealed_by": seal.sealed_by,
        "sha256": seal.sha256,
        "text_sha256": seal.text_sha256,
        "content_sha256": seal.content_sha256,
        "chain": {
            "seq": seal.chain_seq,
            "head": seal.chain_head,
            "printed": grouped(seal.chain_head),
            "sealed_seq": sealed_seq,
            "sealed_hash": sealed_hash,
        },
        "signed": [_signed(each) for each in seal.copies],
        "earlier": [_reopened(each) for each in earlier],
    }


def _signed(copy: StoredCopy) -> dict[str, Any]:
    """A signed copy as a receipt tells of it."""
    return {
        "file": copy.file_name,
        "kind": copy.kind.value,
        "sha256": copy.sha256,
        "kept_at": copy.kept_at.isoformat(),
        "kept_by": copy.kept_by,
    }


def _reopened(seal: StoredSeal) -> dict[str, Any]:
    """A version that was opened again, as a receipt tells of it."""
    return {
        "version": seal.number,
        "sha256": seal.sha256,
        "reopened_at": seal.reopened_at and seal.reopened_at.isoformat(),
        "reason": seal.reason,
    }


def write_receipt(register: Register, meeting_id: int, target: Path) -> Path:
    """Write the receipt of a meeting's sealed minutes as a JSON file, whole or not at all.

    Errors: as `receipt`, and PlaceWrong, FileEdited, FileOpenElsewhere.
    """
    import json

    told = receipt(register, meeting_id)
    refuse_no_folder(target.parent)
    data = json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n"
    name = _("Skrev kvittot på {meeting}").format(meeting=told["meeting"])
    papers.put(register, papers.Paper(name=name, document="receipt", id=meeting_id), data, target)
    return target


def _refuse_unready(session: Session, meeting: MeetingView, approval: Approval) -> None:
    """Errors: those of `approve`."""
    if meeting.is_sealed:
        raise EntryLocked(_("Protokollet är redan justerat."))
    if meeting.values["status"] is not MeetingStatus.HELD:
        raise InputWrong(_("Mötet är inte avslutat. Avsluta det innan protokollet justeras."))
    held_on = meeting.values["held_on"]
    if approval.approved_on < held_on:
        raise ValuesWrong({"approved_on": _("Protokollet kan inte justeras före mötet.")})
    if approval.approved_on > clock.today():
        raise ValuesWrong({"approved_on": _("Dagen för justeringen har inte varit än.")})
    left = [each for each in _findings(session, meeting) if each not in approval.accepted]
    if left:
        raise InputWrong(
            _("Det här saknas. Rätta det, eller godta det och justera ändå: {what}").format(
                what=" ".join(left)
            )
        )


def _sealed(
    session: Session, meeting: MeetingView, approval: Approval, content: str
) -> tuple[Seal, bytes]:
    """The seal of the minutes as they are now, and the file it vouches for."""
    document = papers.record_document(meeting)
    number = len(meeting.seals) + 1
    seq, head = seals.newest_change(session)
    told = minutes.minutes(session, meeting.id)
    exposure.refuse_exposed(session, meeting.id, told)
    version = versions.version_line(number, approval.approved_on, head)
    data = papers.filled(
        DOCUMENTS[document], replace(told, standing="", version=version), approval.template
    )
    name = papers.name_of(document, meeting)
    named = _("{name} justerat") if number == 1 else _("{name} justerat version {number}")
    return Seal(
        meeting_id=meeting.id,
        number=number,
        sealed_at=clock.now(),
        sealed_by=clock.actor(),
        approved_on=approval.approved_on,
        approval_method=approval.method,
        document=document,
        file_name=f"{named.format(name=name, number=number)}.docx",
        sha256=seals.digest(data),
        text_sha256=seals.digest(text_of(unpack(data))),
        content_sha256=seals.digest(content),
        chain_seq=seq,
        chain_head=head,
    ), data


def _seal_in_force(session: Session, meeting_id: int) -> StoredSeal:
    found = meeting_view.view_in(session, meeting_id).seal
    if found is None:
        raise InputWrong(_("Protokollet är inte justerat i programmet, så det är inte låst."))
    return found


def _opened(session: Session, meeting_id: int) -> Meeting:
    meeting = opened_in(session, "meeting", meeting_id)
    assert isinstance(meeting, Meeting)
    return meeting
