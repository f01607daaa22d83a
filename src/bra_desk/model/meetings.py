"""Meetings: attendance, agenda, decisions, tasks, and how paragraphs are numbered."""

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.approval import ApprovalMethod
from bra_desk.model.base import Entry, belongs_to, refers_to, sort_key
from bra_desk.model.carrying import Carries
from bra_desk.model.people import SeatRole


class NumberingRule(enum.StrEnum):
    """When a body's paragraph numbers begin again at one."""

    PER_MEETING = "per_meeting"
    PER_YEAR = "per_year"
    CONTINUOUS = "continuous"


class MeetingStatus(enum.StrEnum):
    """Where a meeting stands."""

    PLANNED = "planned"
    CALLED = "called"
    ONGOING = "ongoing"
    HELD = "held"
    CANCELLED = "cancelled"


class ItemKind(enum.StrEnum):
    """What the meeting does with an item; a break carries no number."""

    DECISION = "decision"
    INFORMATION = "information"
    DISCUSSION = "discussion"
    ANNOUNCEMENT = "announcement"
    QUESTION = "question"
    BREAK = "break"


class Presence(enum.StrEnum):
    """Whether a person came; not noted until the secretary says so."""

    NOT_NOTED = "not_noted"
    PRESENT = "present"
    ABSENT = "absent"


class DecisionType(enum.StrEnum):
    """What kind of standpoint a decision is."""

    DECIDED = "decided"
    NOTED = "noted"
    DEFERRED = "deferred"
    REFERRED_BACK = "referred_back"


class Progress(enum.StrEnum):
    """Whether a decision or a task has been carried out."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Meeting(Entry):
    """A meeting of a body, planned and held in one place."""

    __tablename__ = "meeting"

    body_id: Mapped[int] = belongs_to("body")
    #: Its number in the body's year; None when it has none.
    number: Mapped[int | None] = mapped_column(default=None)
    held_on: Mapped[date]
    starts_at: Mapped[time | None] = mapped_column(default=None)
    ends_at: Mapped[time | None] = mapped_column(default=None)
    #: Breaks in the meeting, in words, for the head of formal minutes.
    adjournments: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    remote_access: Mapped[str] = mapped_column(default="")
    status: Mapped[MeetingStatus] = mapped_column(default=MeetingStatus.PLANNED)
    diary_number: Mapped[str] = mapped_column(default="")
    #: The number of its first paragraph where it is not what the body's rule gives.
    first_number: Mapped[int | None] = mapped_column(default=None)
    #: What the notice says before the agenda.
    notice_text: Mapped[str] = mapped_column(default="")
    notice_sent_on: Mapped[date | None] = mapped_column(default=None)
    attachments: Mapped[str] = mapped_column(default="")
    #: When the draft went out for comment, and until when; None when it did not.
    sent_for_comment_on: Mapped[date | None] = mapped_column(default=None)
    comments_due_on: Mapped[date | None] = mapped_column(default=None)
    approval_place: Mapped[str] = mapped_column(default="")
    approved_on: Mapped[date | None] = mapped_column(default=None)
    #: How the minutes were approved; None until they are, and where nobody said.
    approval_method: Mapped[ApprovalMethod | None] = mapped_column(default=None)
    #: When the approval was announced and the announcement taken down; None until then.
    announced_on: Mapped[date | None] = mapped_column(default=None)
    taken_down_on: Mapped[date | None] = mapped_column(default=None)
    #: Where the approved minutes are kept.
    kept_at: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")


class Attendance(Entry):
    """A person at a meeting, with name and title as they were that day."""

    __tablename__ = "attendance"

    meeting_id: Mapped[int] = belongs_to("meeting")
    position: Mapped[int] = mapped_column(default=0)
    #: None for a guest who is not in the register.
    person_id: Mapped[int | None] = refers_to("person")
    name: Mapped[str]
    title: Mapped[str] = mapped_column(default="")
    organisation: Mapped[str] = mapped_column(default="")
    #: The party of an elected representative; empty for officials.
    party: Mapped[str] = mapped_column(default="")
    role: Mapped[SeatRole] = mapped_column(default=SeatRole.MEMBER)
    presence: Mapped[Presence] = mapped_column(default=Presence.NOT_NOTED)
    #: The absent member a deputy serves for; None when the deputy does not serve.
    serves_for_id: Mapped[int | None] = refers_to("attendance")
    #: The first item the person was there for; None from the start.
    from_item_id: Mapped[int | None] = refers_to("agenda_item")
    #: The last item the person was there for; None to the end.
    until_item_id: Mapped[int | None] = refers_to("agenda_item")
    remote: Mapped[bool] = mapped_column(default=False)
    approves_minutes: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")


class AgendaItem(Entry):
    """A matter on the agenda and what the meeting said and did about it."""

    __tablename__ = "agenda_item"

    meeting_id: Mapped[int] = belongs_to("meeting")
    position: Mapped[int] = mapped_column(default=0)
    title: Mapped[str]
    item_kind: Mapped[ItemKind] = mapped_column(default=ItemKind.INFORMATION)
    diary_number: Mapped[str] = mapped_column(default="")
    presenter: Mapped[str] = mapped_column(default="")
    #: Expected length in minutes; None when not said.
    minutes: Mapped[int | None] = mapped_column(default=None)
    background: Mapped[str] = mapped_column(default="")
    #: The papers behind the matter (beslutsunderlag), one a line.
    supporting_documents: Mapped[str] = mapped_column(default="")
    #: The entry of the backlog it was taken from; None when it was written for the meeting.
    backlog_item_id: Mapped[int | None] = refers_to("backlog_item")
    #: What it brings along from earlier meetings by itself.
    carries: Mapped[Carries] = mapped_column(default=Carries.NOTHING)
    #: The item of an earlier meeting that it goes on from; None when it is new.
    continues_id: Mapped[int | None] = refers_to("agenda_item")
    discussion: Mapped[str] = mapped_column(default="")
    #: In which order the chair put the proposals to the meeting, in words; formal minutes tell it.
    proposition_order: Mapped[str] = mapped_column(default="")


class Decision(Entry):
    """What a meeting decided under an item, in its own words."""

    __tablename__ = "decision"

    agenda_item_id: Mapped[int] = belongs_to("agenda_item")
    position: Mapped[int] = mapped_column(default=0)
    text: Mapped[str] = mapped_column(default="")
    decision_type: Mapped[DecisionType] = mapped_column(default=DecisionType.DECIDED)
    executor_id: Mapped[int | None] = refers_to("organisation")
    due_on: Mapped[date | None] = mapped_column(default=None)
    progress: Mapped[Progress] = mapped_column(default=Progress.OPEN)
    #: The day it was done or dropped; None while it is open, and where nobody knows.
    done_on: Mapped[date | None] = mapped_column(default=None)
    #: What came of it, as it was told a later meeting.
    report: Mapped[str] = mapped_column(default="")
    #: Who receives the decision (expedieras till), one a line.
    dispatch_to: Mapped[str] = mapped_column(default="")
    text_key: Mapped[str | None] = sort_key("text")


class Task(Entry):
    """Who does what by when, as agreed under an item."""

    __tablename__ = "task"

    agenda_item_id: Mapped[int] = belongs_to("agenda_item")
    position: Mapped[int] = mapped_column(default=0)
    what: Mapped[str]
    organisation_id: Mapped[int | None] = refers_to("organisation")
    #: The person or post that does it, in words; beside or instead of the organisation.
    who: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None] = mapped_column(default=None)
    progress: Mapped[Progress] = mapped_column(default=Progress.OPEN)
    #: The day it was done or dropped; None while it is open, and where nobody knows.
    done_on: Mapped[date | None] = mapped_column(default=None)
    report: Mapped[str] = mapped_column(default="")
    what_key: Mapped[str | None] = sort_key("what")


@dataclass(frozen=True, kw_only=True)
class NumberedMeeting:
    """What numbering needs to know of a meeting of one body."""

    id: int
    held_on: date
    #: How many of its items carry a number.
    items: int
    #: A first number set by hand; None to follow the rule.
    first_number: int | None = None


def first_numbers(meetings: Iterable[NumberedMeeting], rule: NumberingRule) -> dict[int, int]:
    """The number of each meeting's first paragraph, by the body's rule.

    Meetings of one day are taken in the order they were entered.
    """
    numbers: dict[int, int] = {}
    following, year = 1, None
    for meeting in sorted(meetings, key=lambda each: (each.held_on, each.id)):
        begins_anew = rule is NumberingRule.PER_MEETING or (
            rule is NumberingRule.PER_YEAR and meeting.held_on.year != year
        )
        first = meeting.first_number or (1 if begins_anew else following)
        numbers[meeting.id] = first
        following, year = first + meeting.items, meeting.held_on.year
    return numbers


def item_numbers(kinds: Sequence[ItemKind], first: int) -> list[int | None]:
    """The paragraph number of each item in order; None for a break."""
    numbers: list[int | None] = []
    for kind in kinds:
        numbers.append(None if kind is ItemKind.BREAK else first)
        first += kind is not ItemKind.BREAK
    return numbers


def numbered(number: int | None, sign: str, prefix: str) -> str:
    """How a paragraph number is written: § 12, FHR § 12 or 12. with no-break spaces.

    Empty for None.
    """
    if number is None:
        return ""
    if sign:
        return "\u00a0".join(part for part in (prefix, sign, str(number)) if part)
    return f"{prefix}\u00a0{number}" if prefix else f"{number}."


def item_times(starts_at: time | None, minutes: Sequence[int | None]) -> list[time | None]:
    """When each item begins; None from the first item whose length before it is not said."""
    if starts_at is None:
        return [None] * len(minutes)
    times: list[time | None] = []
    at: int | None = starts_at.hour * 60 + starts_at.minute
    for length in minutes:
        times.append(None if at is None or at >= 24 * 60 else time(at // 60, at % 60))
        at = None if at is None or length is None else at + length
    return times
