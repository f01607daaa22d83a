"""The formal side of an item: jäv, proposals, votes, reservations and statements.

What minutes of a board must tell is in 5 kap. 67 § of the Local Government Act (2017:725).
"""

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Mapped, mapped_column

from bra_desk.model.base import Entry, belongs_to, refers_to


class RecusalGround(enum.StrEnum):
    """Why somebody may not take part, by 6 kap. 28 § of the Local Government Act."""

    OWN_MATTER = "own_matter"
    REPRESENTATIVE = "representative"
    SUPERVISION = "supervision"
    COUNSEL = "counsel"
    OTHER = "other"


class BallotChoice(enum.StrEnum):
    """How somebody votes."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"


class Side(enum.StrEnum):
    """What a vote comes to."""

    YES = "yes"
    NO = "no"


class VoteKind(enum.StrEnum):
    """Whether the minutes may tell who voted how."""

    OPEN = "open"
    CLOSED = "closed"


class Recusal(Entry):
    """Somebody who does not take part in a matter because of a conflict of interest (jäv)."""

    __tablename__ = "recusal"

    agenda_item_id: Mapped[int] = belongs_to("agenda_item")
    position: Mapped[int] = mapped_column(default=0)
    attendee_id: Mapped[int] = belongs_to("attendance")
    #: The ground by the Act; None when it was not said.
    ground: Mapped[RecusalGround | None] = mapped_column(default=None)
    reason: Mapped[str] = mapped_column(default="")
    #: The deputy who serves instead, in this matter only; None when nobody does.
    deputy_id: Mapped[int | None] = refers_to("attendance")


class Proposal(Entry):
    """What somebody asks the meeting to decide (yrkande)."""

    __tablename__ = "proposal"

    agenda_item_id: Mapped[int] = belongs_to("agenda_item")
    position: Mapped[int] = mapped_column(default=0)
    text: Mapped[str]
    #: Who makes it; None for one without a name, such as the one prepared for the meeting.
    attendee_id: Mapped[int | None] = refers_to("attendance")
    #: Whether it was taken back, so that the minutes leave it out.
    is_withdrawn: Mapped[bool] = mapped_column(default=False)


class ProposalSupport(Entry):
    """Somebody who joins in another's proposal."""

    __tablename__ = "proposal_support"

    proposal_id: Mapped[int] = belongs_to("proposal")
    position: Mapped[int] = mapped_column(default=0)
    attendee_id: Mapped[int] = belongs_to("attendance")


class Vote(Entry):
    """A vote in a matter: what yes and no mean, and how it ended.

    The counts are for votes without names; with ballots they are None and counted from these.
    """

    __tablename__ = "vote"

    agenda_item_id: Mapped[int] = belongs_to("agenda_item")
    position: Mapped[int] = mapped_column(default=0)
    question: Mapped[str] = mapped_column(default="")
    yes_means: Mapped[str]
    no_means: Mapped[str]
    vote_kind: Mapped[VoteKind] = mapped_column(default=VoteKind.OPEN)
    yes_count: Mapped[int | None] = mapped_column(default=None)
    no_count: Mapped[int | None] = mapped_column(default=None)
    abstain_count: Mapped[int | None] = mapped_column(default=None)
    #: Where numbers were equal, what the chair's vote (a closed vote: the lot) decided; else None.
    tie_break: Mapped[Side | None] = mapped_column(default=None)


class Ballot(Entry):
    """How one person voted."""

    __tablename__ = "ballot"

    vote_id: Mapped[int] = belongs_to("vote")
    position: Mapped[int] = mapped_column(default=0)
    attendee_id: Mapped[int] = belongs_to("attendance")
    choice: Mapped[BallotChoice]


class Reservation(Entry):
    """Somebody's reservation against a decision, 4 kap. 27 § of the Act."""

    __tablename__ = "reservation"

    agenda_item_id: Mapped[int] = belongs_to("agenda_item")
    position: Mapped[int] = mapped_column(default=0)
    attendee_id: Mapped[int] = belongs_to("attendance")
    #: The reasons as they were handed in; empty when none were.
    text: Mapped[str] = mapped_column(default="")


class Statement(Entry):
    """What somebody wants noted in the minutes without being against the decision."""

    __tablename__ = "statement"

    agenda_item_id: Mapped[int] = belongs_to("agenda_item")
    position: Mapped[int] = mapped_column(default=0)
    attendee_id: Mapped[int] = belongs_to("attendance")
    text: Mapped[str]


@dataclass(frozen=True)
class Count:
    """The numbers of a vote."""

    yes: int
    no: int
    abstain: int = 0

    @property
    def is_equal(self) -> bool:
        """Whether neither side has more votes than the other."""
        return self.yes == self.no

    @property
    def total(self) -> int:
        """How many were asked."""
        return self.yes + self.no + self.abstain


def counted_votes(choices: Iterable[BallotChoice]) -> Count:
    """The numbers of a vote by its ballots."""
    cast = list(choices)
    return Count(
        yes=cast.count(BallotChoice.YES),
        no=cast.count(BallotChoice.NO),
        abstain=cast.count(BallotChoice.ABSTAIN),
    )


def outcome(count: Count, tie_break: Side | None) -> Side | None:
    """What a vote came to: yes or no by simple majority; None while equal numbers decide nothing.

    Equal numbers are decided by the chair's vote, 5 kap. 54-56 §§ of the Act.
    """
    if not count.is_equal:
        return Side.YES if count.yes > count.no else Side.NO
    return tie_break
