"""What the notice of a meeting says, as plain data, and what a template may call it."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, kw_only=True)
class NoticeItem:
    """A line of the agenda."""

    #: The number as it is written (§ 38); empty for a break.
    number: str
    title: str
    #: When it begins; None when the agenda is not timed that far.
    starts_at: time | None = None
    #: Expected length; None when not said.
    minutes: int | None = None
    presenter: str = ""
    diary_number: str = ""
    #: What kind of matter, in words; empty leaves it out.
    kind: str = ""
    #: What the meeting should know beforehand; paragraphs end with a line break.
    background: str = ""


@dataclass(frozen=True, kw_only=True)
class CalledContent:
    """A person who is called to the meeting."""

    name: str
    title: str = ""
    organisation: str = ""
    #: The role in words (Ledamot, Ersättare, Adjungerad).
    role: str = ""


@dataclass(frozen=True, kw_only=True)
class NoticeContent:
    """A notice with its agenda; what is empty leaves its label out too."""

    municipality: str
    council_name: str
    body_name: str
    body_short_name: str = ""
    #: The meeting's own name, for instance UmeBrå 4/2026.
    title: str
    held_on: date
    starts_at: time | None = None
    ends_at: time | None = None
    place: str = ""
    remote_access: str = ""
    diary_number: str = ""
    #: What stands before the agenda; paragraphs end with a line break.
    text: str = ""
    items: tuple[NoticeItem, ...] = ()
    attachments: tuple[str, ...] = ()
    called: tuple[CalledContent, ...] = ()
    #: Who calls, and as what (Ordförande); empty leaves the signature out.
    signed_by: str = ""
    signed_as: str = ""
    #: When the notice goes out; None leaves the line out.
    sent_on: date | None = None
    sent_place: str = ""
    #: Address, mail and telephone for apologies and questions, one a line.
    contact: tuple[str, ...] = ()
