"""Approval of minutes: how it is done, the seal it sets, and the days the law counts from it."""

import enum
from datetime import date, datetime, timedelta

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.basics.working_days import is_working_day
from bra_desk.model.base import Base

#: 8 kap. 12 § of the Local Government Act (2017:725).
_ANNOUNCED_WITHIN = timedelta(days=2)
#: 13 kap. 5 § of the same Act.
_APPEALED_WITHIN = timedelta(weeks=3)


class ApprovalState(enum.StrEnum):
    """How far the record of a meeting has come."""

    DRAFT = "draft"
    OUT_FOR_COMMENT = "out_for_comment"
    APPROVED = "approved"


class ApprovalMethod(enum.StrEnum):
    """How those who answer for the minutes said that they are right."""

    PAPER = "paper"
    E_SIGNATURE = "e_signature"
    NEXT_MEETING = "next_meeting"
    AT_ONCE = "at_once"


class Seal(Base):
    """One approved version of a meeting's minutes: what was sealed, when, and by whom.

    Written once; the only thing that may be added is that it was opened for correction.
    """

    __tablename__ = "seal"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True, init=False, default=None)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    #: 1 for the first approved version of the meeting's minutes, and so on.
    number: Mapped[int]
    sealed_at: Mapped[datetime]
    sealed_by: Mapped[str]
    approved_on: Mapped[date]
    approval_method: Mapped[ApprovalMethod]
    #: What the program calls the document, and the file as it is named by proposal.
    document: Mapped[str]
    file_name: Mapped[str]
    #: Fingerprints of the exact bytes, of the text that can be read in them, and of the rows.
    sha256: Mapped[str]
    text_sha256: Mapped[str]
    content_sha256: Mapped[str]
    #: The newest change of the history when it was sealed, which proves everything before it.
    chain_seq: Mapped[int]
    chain_head: Mapped[str]
    #: When and by whom it was opened for correction, and why; None while it is in force.
    reopened_at: Mapped[datetime | None] = mapped_column(default=None)
    reopened_by: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")


class SealedFile(Base):
    """What a seal's fingerprints are of; outside the history, so that it can be erased by law."""

    __tablename__ = "sealed_file"

    seal_id: Mapped[int] = mapped_column(ForeignKey("seal.id"), primary_key=True)
    #: The Word file, byte for byte; None when erased.
    data: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    #: The sealed rows as canonical JSON; None when erased.
    content: Mapped[str | None] = mapped_column(deferred=True)


class SignedKind(enum.StrEnum):
    """What a file signed elsewhere is, by its content."""

    PDF = "pdf"
    DOCX = "docx"


class SignedCopy(Base):
    """A file that the municipality's own service signed, handed in to be kept with the seal.

    Written once; what it says is the service's, and the program vouches for the bytes alone.
    """

    __tablename__ = "signed_copy"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True, init=False, default=None)
    seal_id: Mapped[int] = mapped_column(ForeignKey("seal.id"), index=True)
    #: 1 for the first that was handed in for the version, and so on.
    number: Mapped[int]
    file_name: Mapped[str]
    kind: Mapped[SignedKind]
    sha256: Mapped[str]
    kept_at: Mapped[datetime]
    kept_by: Mapped[str]


class SignedFile(Base):
    """The bytes of a signed copy; outside the history, so that they can be erased by law."""

    __tablename__ = "signed_file"

    copy_id: Mapped[int] = mapped_column(ForeignKey("signed_copy.id"), primary_key=True)
    #: Byte for byte; None when erased.
    data: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)


def state_of(approved_on: date | None, sent_for_comment_on: date | None) -> ApprovalState:
    """How far the record of a meeting has come, by its two days; None where it has not been."""
    if approved_on is not None:
        return ApprovalState.APPROVED
    return ApprovalState.DRAFT if sent_for_comment_on is None else ApprovalState.OUT_FOR_COMMENT


def announce_by(approved_on: date) -> date:
    """The last day to announce approved minutes of a formal body: the second day after."""
    return _movable(approved_on + _ANNOUNCED_WITHIN)


def appeal_by(announced_on: date) -> date:
    """The last day to appeal: three weeks from the announcement."""
    return _movable(announced_on + _APPEALED_WITHIN)


def take_down_on(announced_on: date) -> date:
    """The first day the announcement may be taken down: when the time to appeal is over."""
    return appeal_by(announced_on) + timedelta(days=1)


def _movable(last: date) -> date:
    """The next working day where a last day falls on a day off, by 2 § of the Act (1930:173)."""
    while not is_working_day(last):
        last += timedelta(days=1)
    return last


def grouped(head: str) -> str:
    """A hash of the chain as people copy it: K7QF-2M9X-..., 160 bits in groups of four.

    Empty for an empty one. No letter of it is taken for a digit: there is no I, L, O or U.
    """
    if not head:
        return ""
    number = int(head[:40], 16)
    letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    text = "".join(letters[number >> shift & 31] for shift in range(155, -1, -5))
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))
