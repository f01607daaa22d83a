"""What minutes and meeting notes say, as plain data, and what a template may call it."""

from dataclasses import dataclass, replace
from datetime import date, time


@dataclass(frozen=True, kw_only=True)
class AttendeeContent:
    """A person in a list of attendance."""

    name: str
    title: str = ""
    organisation: str = ""
    #: The role in words, where the heading of the group does not say it; else empty.
    role: str = ""
    #: What is special: serves for somebody, left early, on a link; empty when nothing is.
    remark: str = ""


@dataclass(frozen=True, kw_only=True)
class AttendanceGroup:
    """People who attended in the same way; a group without people is left out."""

    heading: str
    attendees: tuple[AttendeeContent, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DecisionContent:
    """A decision; its text may be several paragraphs."""

    text: str
    #: Who carries it out; empty when nobody is named.
    executor: str = ""
    #: When it is to be done; None when no day is set.
    due_on: date | None = None
    #: Who receives the decision; empty when nobody does.
    dispatch_to: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TaskContent:
    """Who does what by when."""

    what: str
    who: str = ""
    #: None when no day is set.
    due_on: date | None = None
    #: Where it stands, in words; empty when not worth saying.
    state: str = ""
    #: The item it comes from; filled by `MinutesContent.tasks`, left empty by the caller.
    item: str = ""


@dataclass(frozen=True, kw_only=True)
class ItemContent:
    """A matter as the minutes tell it."""

    #: The number as it is written (§ 38); empty for a break, which has only a heading.
    number: str
    title: str
    #: What kind of matter, in words; empty leaves it out.
    kind: str = ""
    diary_number: str = ""
    presenter: str = ""
    #: Paragraphs end with a line break; empty leaves the heading out, here and below.
    background: str = ""
    supporting_documents: tuple[str, ...] = ()
    discussion: str = ""
    decisions: tuple[DecisionContent, ...] = ()
    tasks: tuple[TaskContent, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MinutesContent:
    """A meeting as its minutes or notes tell it; what is empty leaves its label out too."""

    municipality: str
    council_name: str
    body_name: str
    body_short_name: str = ""
    #: The meeting's own name, for instance UmeBrå 4/2026.
    title: str
    #: Whether the minutes are signed and approved by the rules of a board.
    is_formal: bool = False
    held_on: date
    starts_at: time | None = None
    ends_at: time | None = None
    adjournments: str = ""
    place: str = ""
    remote_access: str = ""
    diary_number: str = ""
    groups: tuple[AttendanceGroup, ...] = ()
    chair: str = ""
    secretary: str = ""
    #: Those who approve the minutes beside the chair.
    approvers: tuple[str, ...] = ()
    #: Where and when the minutes are approved, in words.
    approval_place: str = ""
    #: From which paragraph to which, for instance §§ 35-42 with its dash; empty without numbers.
    paragraphs: str = ""
    items: tuple[ItemContent, ...] = ()
    #: When and where the next meeting is, in words.
    next_meeting: str = ""
    #: Address, mail and telephone of those who keep the minutes, one a line.
    contact: tuple[str, ...] = ()

    @property
    def tasks(self) -> tuple[TaskContent, ...]:
        """All tasks of the meeting in order, each with the number of its item."""
        return tuple(replace(task, item=item.number) for item in self.items for task in item.tasks)
